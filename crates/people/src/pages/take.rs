//! What happens when a link is taken up: each way in one transaction, with the link used up first.

use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_vocabulary::identity::{MembershipId, PersonId};
use loper_web::fault::Fault;
use loper_web::form::{Form as Entered, Sent};
use loper_web::visit::Visit;

use super::welcome::Found;
use crate::elsewhere::keeps_elsewhere;
use crate::letters::Draft;
use crate::model::email::Email;
use crate::model::link::Kind;
use crate::model::rule::{self, LENGTH_MAX, Weak};
use crate::model::trail::{Act, Line};
use crate::password;
use crate::store;

/// The longest name that is taken, in signs.
pub(crate) const NAME_MAX: usize = 100;

/// What became of it.
pub(crate) enum Taken {
    /// Someone is in, in this role or else the newest.
    By(PersonId, Option<MembershipId>),
    /// It is kept; whoever signed in goes on.
    Kept,
    /// Something has to be mended first.
    Wrong(Entered),
    /// Somebody was earlier.
    Late,
    /// Something is kept already of whoever was asked, and it can't go along.
    Elsewhere,
}

/// A name without white space around it or twice in it; nothing when it is empty or too long.
pub(crate) fn name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_name = (1..=NAME_MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    is_name.then_some(name)
}

/// The name by which someone stands in a list: the one that was known, if it still is the end of the name, or the last
/// word.
pub(crate) fn family_name(name: &str, known: &str) -> String {
    if !known.is_empty() && name.ends_with(known) {
        known.to_owned()
    } else {
        name.rsplit(' ').next().unwrap_or(name).to_owned()
    }
}

/// The problem of a new password, as a key; nothing when it is taken. The demo asks no more than that there is one.
pub(crate) fn password_problem(visit: &Visit, typed: &str, around: &[&str]) -> Option<&'static str> {
    match rule::check(typed, around) {
        Err(Weak::Long) => Some("people-problem-password-long"),
        Err(Weak::Short) if typed.is_empty() || !visit.app.settings().is_demo => {
            Some("people-problem-password-short")
        }
        Err(Weak::Guessable) if !visit.app.settings().is_demo => Some("people-problem-password-guessable"),
        _ => None,
    }
}

/// What was typed as a password: cut, so that nobody makes us read a book.
pub(crate) fn typed_password(sent: &Sent) -> String {
    sent.one("wachtwoord").chars().take(LENGTH_MAX + 1).collect()
}

/// A salt that nobody has used.
pub(crate) fn salt(visit: &Visit) -> [u8; 16] {
    let chance = visit.app.new_secret();
    let mut salt = [0; 16];
    salt.copy_from_slice(&chance[..16]);
    salt
}

fn line(found: &Found, person: PersonId, role: Role, act: Act, visit: &Visit) -> Option<Line> {
    Some(Line {
        organisation: found.link.organisation?,
        made_at: visit.app.now(),
        actor: Some(person),
        role,
        act,
        subject: Some(person),
        thing: found.link.membership.map(|it| format!("membership:{it}")),
    })
}

fn note<S: loper_database::scope::Scope>(tx: &mut Tx<'_, S>, line: Option<&Line>) -> Result<(), Error> {
    line.map_or(Ok(()), |it| store::trail::note(tx, it))
}

/// Takes an invitation up as someone new: name, address, password.
pub(crate) async fn anew(visit: &Visit, found: &Found, sent: &Sent) -> Result<Taken, Fault> {
    let mut form = Entered::new().with("naam", sent.one("naam").trim());
    let invited = found.link.email.as_deref().and_then(Email::parse);
    let email = invited.clone().or_else(|| Email::parse(sent.one("email")));
    form = form.with("email", invited.as_ref().map_or_else(|| sent.one("email").trim(), Email::as_str));
    let name = name(sent.one("naam"));
    if name.is_none() {
        form.add_problem("naam", visit.t("people-problem-name"));
    }
    if email.is_none() {
        form.add_problem("email", visit.t("people-problem-email"));
    }
    let typed = typed_password(sent);
    let around = [
        found.behind.organisation.as_str(),
        found.behind.short_name.as_str(),
        form.value("naam"),
        form.value("email"),
    ];
    if let Some(problem) = password_problem(visit, &typed, &around) {
        form.add_problem("wachtwoord", visit.t(problem));
    }
    let (Some(name), Some(email), true) = (name, email, form.problems().is_empty()) else {
        return Ok(Taken::Wrong(form));
    };
    let hash = password::hash_in_turn(typed, salt(visit)).await?;
    if keep_new(visit, found, New { name, email, hash, is_verified: invited.is_some() }).await? {
        return Ok(Taken::By(found.link.owner, found.link.membership));
    }
    form.add_problem("email", visit.t("people-problem-address-taken"));
    Ok(Taken::Wrong(form))
}

/// What someone new typed.
struct New {
    name: String,
    email: Email,
    hash: String,
    is_verified: bool,
}

/// Keeps it; no, when the address belongs to somebody else. Whoever holds an invitation may know that.
async fn keep_new(visit: &Visit, found: &Found, new: New) -> Result<bool, Fault> {
    let now = visit.app.now();
    let (hash, owner) = (found.hash.clone(), found.link.owner);
    let family_name = family_name(&new.name, &found.behind.family_name);
    let line = line(found, owner, found.behind.role.unwrap_or(Role::Visitor), Act::WayInChanged, visit);
    let kept = visit.app.db().write(Public, move |tx| {
        let holder = store::account::by_email(tx, &new.email)?.map(|it| it.0);
        if holder.is_some_and(|it| it != owner) || !store::link::use_up(tx, &hash, now)? {
            return Ok(false);
        }
        tx.within(Own(owner), |tx| {
            store::membership::rename(tx, &new.name, &family_name)?;
            if holder.is_none() {
                store::account::add_address(tx, &new.email, new.is_verified.then_some(now))?;
            }
            store::account::set_password(tx, &new.hash, now)
        })?;
        note(tx, line.as_ref())?;
        Ok::<_, Error>(true)
    });
    Ok(kept.await?)
}

/// Takes the role of an invitation along to the account of who signed in.
pub(crate) async fn along(visit: &Visit, found: &Found) -> Result<Taken, Fault> {
    let me = visit.signed_in.as_deref().ok_or(Fault::SignIn)?.person;
    let (Some(membership), now) = (found.link.membership, visit.app.now()) else { return Ok(Taken::Late) };
    let (hash, owner) = (found.hash.clone(), found.link.owner);
    // What a guide planned for whoever was asked stands under the id of the invitation: it would be left behind.
    if owner != me {
        let app = visit.app.clone();
        let keeps = tokio::task::spawn_blocking(move || keeps_elsewhere(&app, owner)).await;
        if keeps.map_err(|problem| Fault::Broken(problem.to_string()))?? {
            return Ok(Taken::Elsewhere);
        }
    }
    let line = line(found, me, found.behind.role.unwrap_or(Role::Visitor), Act::RoleChanged, visit);
    let email = found.link.email.as_deref().and_then(Email::parse);
    let taken = visit.app.db().write(Public, move |tx| {
        if !store::link::use_up(tx, &hash, now)? {
            return Ok(false);
        }
        if owner != me {
            tx.within(Own(owner), |tx| {
                store::membership::move_to(tx, membership, me)?;
                // Nobody ever came in as the one who was invited: that row was a place to put the role.
                if store::membership::of_person(tx)?.is_empty() { store::own::wipe(tx) } else { Ok(()) }
            })?;
        }
        if let Some(email) = &email
            && store::account::by_email(tx, email)?.is_none()
        {
            tx.within(Own(me), |tx| store::account::add_address(tx, email, Some(now)))?;
        }
        note(tx, line.as_ref())?;
        Ok::<_, Error>(true)
    });
    Ok(if taken.await? { Taken::By(me, Some(membership)) } else { Taken::Late })
}

/// Comes in once.
pub(crate) async fn once(visit: &Visit, found: &Found) -> Result<Taken, Fault> {
    let (hash, now) = (found.hash.clone(), visit.app.now());
    let is_used = visit.app.db().write(Public, move |tx| store::link::use_up(tx, &hash, now)).await?;
    Ok(if is_used { Taken::By(found.link.owner, None) } else { Taken::Late })
}

/// Comes in once, and chooses a new password: every other session ends.
pub(crate) async fn with_password(visit: &Visit, found: &Found, sent: &Sent) -> Result<Taken, Fault> {
    let typed = typed_password(sent);
    let email = found.link.email.clone().unwrap_or_default();
    if let Some(problem) = password_problem(visit, &typed, &[&found.behind.name, &email]) {
        let mut form = Entered::new();
        form.add_problem("wachtwoord", visit.t(problem));
        return Ok(Taken::Wrong(form));
    }
    let new = password::hash_in_turn(typed, salt(visit)).await?;
    let (hash, owner, now) = (found.hash.clone(), found.link.owner, visit.app.now());
    let told = told(visit, "people-letter-password", &found.hash);
    let is_used = visit.app.db().write(Public, move |tx| {
        if !store::link::use_up(tx, &hash, now)? {
            return Ok(false);
        }
        tx.within(Own(owner), |tx| {
            store::account::set_password(tx, &new, now)?;
            store::session::end_all(tx)?;
            note_everywhere(tx, owner, now)
        })?;
        told.put(tx, (owner, &email), now)?;
        Ok::<_, Error>(true)
    });
    Ok(if is_used.await? { Taken::By(found.link.owner, None) } else { Taken::Late })
}

/// The letter that says that a way in changed. `once` makes it this change and no other.
pub(crate) fn told(visit: &Visit, what: &'static str, once: &str) -> Draft {
    Draft::safety((&visit.app, visit.language), what, format!("people-safety:{once}"))
}

/// A way in changed: a line in the trail of every organisation where this person has a role.
pub(crate) fn note_everywhere(
    tx: &mut Tx<'_, Own>,
    person: PersonId,
    now: loper_vocabulary::time::Moment,
) -> Result<(), Error> {
    note_act(tx, (Some(person), person, Act::WayInChanged), now)
}

/// The same of any act: who did it, if that is known, and whom it concerns.
pub(crate) fn note_act(
    tx: &mut Tx<'_, Own>,
    (actor, person, act): (Option<PersonId>, PersonId, Act),
    now: loper_vocabulary::time::Moment,
) -> Result<(), Error> {
    let mut told = Vec::new();
    for held in store::membership::of_person(tx)? {
        let organisation = held.membership.organisation;
        let is_on = now.date().is_some_and(|day| held.membership.is_on(day));
        if is_on && !told.contains(&organisation) {
            told.push(organisation);
            let line = Line {
                organisation,
                made_at: now,
                actor,
                role: held.membership.role,
                act,
                subject: Some(person),
                thing: None,
            };
            store::trail::note(tx, &line)?;
        }
    }
    Ok(())
}

/// An address is theirs.
pub(crate) async fn verified(visit: &Visit, found: &Found) -> Result<Taken, Fault> {
    let me = visit.signed_in.as_deref().ok_or(Fault::SignIn)?.person;
    let (hash, now) = (found.hash.clone(), visit.app.now());
    let email = found.link.email.clone().unwrap_or_default();
    if me != found.link.owner || found.link.kind != Kind::Verify {
        return Ok(Taken::Late);
    }
    let is_used = visit.app.db().write(Public, move |tx| {
        if !store::link::use_up(tx, &hash, now)? {
            return Ok(false);
        }
        tx.within(Own(me), |tx| store::account::verify(tx, &email, now))?;
        Ok::<_, Error>(true)
    });
    Ok(if is_used.await? { Taken::Kept } else { Taken::Late })
}
