//! A piece of a roster: some people, changed in one transaction.

use std::collections::BTreeMap;

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use uuid::Uuid;

use super::Job;
use super::ask::{Ask, Invitation};
use crate::import::roster::{Entry, Guardian};
use crate::model::email::Email;
use crate::model::guardian::{until, year_end};
use crate::model::membership::{Membership, usual_reach};
use crate::model::roster::{Changed, Plan, Standing, State, What, role_of};
use crate::store;
use crate::store::change::Log;
use crate::store::membership::{Person, Seat};
use crate::store::newcomer::Newcomer;

/// One person of a roster, with the ids and secrets that the change may need.
#[derive(Clone)]
pub(super) struct Step {
    does: Does,
    invitation: Option<Invitation>,
    guardians: Vec<Beside>,
}

#[derive(Clone)]
enum Does {
    Make(PersonId, MembershipId, Entry),
    Change(Box<Changed>),
    End(Standing),
}

/// A guardian who comes with a learner.
#[derive(Clone)]
struct Beside {
    guardian: Guardian,
    tie: Uuid,
    person: PersonId,
    membership: MembershipId,
    invitation: Option<Invitation>,
}

/// Cuts a plan in pieces, with ids and secrets of chance for each, because a transaction may run twice.
pub(super) fn pieces(app: &App, ask: &Ask, plan: Plan, size: usize) -> Vec<Vec<Step>> {
    let beside = |all: &[Guardian]| -> Vec<Beside> {
        let one = |it: &Guardian| Beside {
            tie: app.new_id(),
            person: PersonId(app.new_id()),
            membership: MembershipId(app.new_id()),
            invitation: ask.invite(app, &it.name, Role::Guardian, Some(&it.email)),
            guardian: it.clone(),
        };
        all.iter().map(one).collect()
    };
    let new = plan.new.into_iter().map(|it| Step {
        invitation: ask.invite(app, &it.entry.name, it.entry.role(), it.entry.email.as_deref()),
        guardians: beside(&it.entry.guardians),
        does: Does::Make(PersonId(app.new_id()), MembershipId(app.new_id()), it.entry),
    });
    let changed = plan.changed.into_iter().map(|it| Step {
        invitation: it
            .is_asked
            .then(|| ask.invite(app, &it.entry.name, it.entry.role(), it.entry.email.as_deref()))
            .flatten(),
        guardians: beside(&it.guardians),
        does: Does::Change(Box::new(it)),
    });
    let gone =
        plan.gone.into_iter().map(|it| Step { does: Does::End(it), invitation: None, guardians: Vec::new() });
    let all: Vec<Step> = new.chain(changed).chain(gone).collect();
    all.chunks(size).map(<[Step]>::to_vec).collect()
}

/// Carries a piece out; no, when the roster is not to be taken in any more.
pub(super) fn apply(
    app: &App,
    job: &Job,
    classes: &BTreeMap<String, ClassId>,
    piece: Vec<Step>,
) -> Result<bool, Fault> {
    let (roster, now) = (job.roster.id, app.now());
    let lines: Vec<_> = piece.iter().map(|it| job.line(it.subject(), now)).collect();
    let (classes, today, actor) = (classes.clone(), job.today, job.roster.actor);
    let done = app.db().write_blocking(Organisation(job.organisation), move |tx| {
        if store::brought::state(tx, roster)? != Some(State::Taking) {
            return Ok(false);
        }
        let mut at = At { log: Log::of(tx, roster)?, classes: &classes, today, now, actor };
        for step in &piece {
            at.carry_out(tx, step)?;
        }
        store::trail::note_all(tx, &lines)?;
        Ok::<_, Error>(true)
    });
    Ok(done?)
}

impl Step {
    fn subject(&self) -> Uuid {
        match &self.does {
            Does::Make(person, ..) => person.0,
            Does::Change(it) => it.standing.person.0,
            Does::End(it) => it.person.0,
        }
    }
}

/// Where a piece is carried out.
struct At<'a> {
    log: Log,
    classes: &'a BTreeMap<String, ClassId>,
    today: Date,
    now: Moment,
    actor: PersonId,
}

impl At<'_> {
    fn carry_out(&mut self, tx: &mut Tx<'_, Organisation>, step: &Step) -> Result<(), Error> {
        let (learner, sixteen_on) = match &step.does {
            Does::Make(person, membership, entry) => {
                let it = newcomer(tx, (*person, *membership), entry, (self.classes, self.today));
                self.make(tx, &it, step.invitation.as_ref())?;
                (*person, entry.sixteen_on)
            }
            Does::Change(it) => {
                self.change(tx, it, step.invitation.as_ref())?;
                (it.standing.person, it.entry.sixteen_on.or(it.standing.sixteen_on))
            }
            Does::End(it) => return self.end(tx, it),
        };
        for beside in &step.guardians {
            self.tie(tx, learner, sixteen_on, beside)?;
        }
        Ok(())
    }

    fn make(
        &mut self,
        tx: &mut Tx<'_, Organisation>,
        it: &Newcomer,
        ask: Option<&Invitation>,
    ) -> Result<(), Error> {
        store::newcomer::add(tx, it, self.now)?;
        if let Some(ask) = ask {
            ask.put(tx, &it.membership, self.now)?;
        }
        let mut seats: Vec<String> = it.classes.iter().map(ToString::to_string).collect();
        seats.sort();
        let (owner, membership) = (it.person.id.0, Some(it.membership.id));
        self.log.add(tx, (owner, What::Made), (membership, None), (None, Some(seats.join(","))))
    }

    fn change(
        &mut self,
        tx: &mut Tx<'_, Organisation>,
        it: &Changed,
        ask: Option<&Invitation>,
    ) -> Result<(), Error> {
        let (person, membership) = (it.standing.person, it.standing.membership);
        let (owner, role) = (person.0, (Some(membership), None));
        if it.gets_number {
            store::membership::set_number(tx, membership, &it.entry.number)?;
            self.log.add(tx, (owner, What::Number), role, (None, Some(it.entry.number.clone())))?;
        }
        if it.is_renamed || it.is_born {
            self.know(tx, it)?;
        }
        if it.is_back {
            let before = store::membership::open(tx, membership)?;
            self.log.add(tx, (owner, What::Open), role, (before, None))?;
        }
        for class in it.leaves.iter().filter_map(|it| self.classes.get(it)) {
            self.stand_up(tx, (person, membership), *class)?;
        }
        for class in it.joins.iter().filter_map(|it| self.classes.get(it)) {
            let before = store::change::seat_end(tx, membership, *class)?.flatten();
            let seat = Seat { person, class: *class, membership, starts_on: self.today, ends_on: None };
            store::membership::sit(tx, &seat)?;
            self.log.add(tx, (owner, What::Sit), (Some(membership), Some(*class)), (before, None))?;
        }
        if let Some(ask) = ask {
            let role = role_of(it.standing.is_guide);
            let it = role_at(tx, (person, membership), role, self.today);
            let hash = ask.put(tx, &it, self.now)?;
            self.log.add(tx, (owner, What::Ask), (Some(membership), None), (None, Some(hash)))?;
        }
        Ok(())
    }

    /// The name, and the day of turning sixteen.
    fn know(&mut self, tx: &mut Tx<'_, Organisation>, it: &Changed) -> Result<(), Error> {
        let (person, role) = (it.standing.person, (Some(it.standing.membership), None));
        let Some(known) = tx.within(Own(person), store::membership::person)? else { return Ok(()) };
        if it.is_renamed {
            let (name, family) = (&it.entry.name, &it.entry.family_name);
            tx.within(Own(person), |tx| store::membership::rename(tx, name, family))?;
            let before = format!("{}\n{}", known.name, known.family_name);
            self.log.add(tx, (person.0, What::Name), role, (Some(before), Some(name.clone())))?;
        }
        if it.is_born {
            tx.within(Own(person), |tx| store::membership::set_sixteen(tx, it.entry.sixteen_on))?;
            let days = (known.sixteen_on, it.entry.sixteen_on);
            let days = (days.0.map(|it| it.to_string()), days.1.map(|it| it.to_string()));
            self.log.add(tx, (person.0, What::Born), role, days)?;
        }
        Ok(())
    }

    fn stand_up(
        &mut self,
        tx: &mut Tx<'_, Organisation>,
        (person, membership): (PersonId, MembershipId),
        class: ClassId,
    ) -> Result<(), Error> {
        let yesterday = self.yesterday();
        let before = store::change::seat_end(tx, membership, class)?.flatten();
        if store::membership::stand_up(tx, class, membership, yesterday)? == 1 {
            let days = (before, Some(yesterday.to_string()));
            self.log.add(tx, (person.0, What::Stand), (Some(membership), Some(class)), days)?;
        }
        Ok(())
    }

    fn yesterday(&self) -> Date {
        self.today.yesterday().unwrap_or(self.today)
    }

    /// Ends the role of someone who is not in the roster. Nothing of them is erased.
    fn end(&mut self, tx: &mut Tx<'_, Organisation>, it: &Standing) -> Result<(), Error> {
        let (person, membership, yesterday) = (it.person, it.membership, self.yesterday());
        for class in it.classes.iter().filter_map(|it| self.classes.get(it)) {
            self.stand_up(tx, (person, membership), *class)?;
        }
        let before = store::membership::last_day(tx, membership)?;
        store::membership::end(tx, membership, yesterday)?;
        let days = (before, Some(yesterday.to_string()));
        self.log.add(tx, (person.0, What::End), (Some(membership), None), days)
    }

    /// Ties a guardian to a learner; one who is known by the address gets the tie, another is added and asked in.
    fn tie(
        &mut self,
        tx: &mut Tx<'_, Organisation>,
        learner: PersonId,
        sixteen_on: Option<Date>,
        it: &Beside,
    ) -> Result<(), Error> {
        let Some(email) = Email::parse(&it.guardian.email) else { return Ok(()) };
        let ends_on = until(None, sixteen_on).unwrap_or_else(|| year_end(self.today));
        // Who is eighteen has no guardian any more.
        if ends_on < self.today {
            return Ok(());
        }
        let known = store::guardian::by_email(tx, &email)?;
        if known.is_none() {
            let name = &it.guardian.name;
            let newcomer = Newcomer {
                person: Person {
                    id: it.person,
                    family_name: name.rsplit(' ').next().unwrap_or(name).to_owned(),
                    name: name.clone(),
                    sixteen_on: None,
                },
                membership: role_at(tx, (it.person, it.membership), Role::Guardian, self.today),
                number: None,
                classes: Vec::new(),
            };
            self.make(tx, &newcomer, it.invitation.as_ref())?;
        }
        let (membership, guardian) = known.unwrap_or((it.membership, it.person));
        let new = store::guardian::New {
            id: it.tie,
            learner,
            guardian,
            membership,
            verified_by: self.actor,
            starts_on: self.today,
            ends_on,
        };
        store::guardian::make(tx, &new, self.now)?;
        let after = Some(it.tie.to_string());
        self.log.add(tx, (learner.0, What::Tie), (Some(membership), None), (None, after))
    }
}

/// A role of this organisation as it begins.
fn role_at(
    tx: &Tx<'_, Organisation>,
    (person, id): (PersonId, MembershipId),
    role: Role,
    today: Date,
) -> Membership {
    Membership {
        id,
        person,
        organisation: tx.scope().0,
        role,
        reach: usual_reach(role),
        site: None,
        starts_on: today,
        ends_on: None,
    }
}

fn newcomer(
    tx: &Tx<'_, Organisation>,
    (person, membership): (PersonId, MembershipId),
    entry: &Entry,
    (classes, today): (&BTreeMap<String, ClassId>, Date),
) -> Newcomer {
    Newcomer {
        person: Person {
            id: person,
            name: entry.name.clone(),
            family_name: entry.family_name.clone(),
            sixteen_on: entry.sixteen_on,
        },
        membership: role_at(tx, (person, membership), entry.role(), today),
        number: Some(entry.number.clone()),
        classes: entry.classes.iter().filter_map(|it| classes.get(it).copied()).collect(),
    }
}
