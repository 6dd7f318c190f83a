//! What an administrator does to someone of this school. Each act is a line in the trail; a role that ends takes its
//! sessions along.

use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::post;
use jiff::civil::Date;
use loper_access::actor::Reach;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_vocabulary::identity::{ClassId, MembershipId, OrganisationId, PersonId, SiteId};
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::session::SignedIn;
use loper_web::visit::Visit;

use super::add::Asking;
use super::list::INVITATIONS;
use super::{GIVEN, MANAGE, REACHES, line, manager, write_once};
use crate::model::email::Email;
use crate::model::membership::{Membership, parse_reach, parse_role, school_year, usual_reach};
use crate::model::trail::{Act, Line};
use crate::pages::role::Names;
use crate::pages::take::told;
use crate::store;
use crate::store::admin::Listed;
use crate::store::membership::{Person, Seat};
use crate::store::newcomer::Newcomer;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::post("/beheer/mensen/{person}", MANAGE, post(change))]
}

/// One act, read from the form and checked against what stands.
enum Doing {
    End(MembershipId),
    EndOn(MembershipId, Date),
    Give(Membership),
    Sit(Seat),
    StandUp(MembershipId, ClassId),
    Ask(Box<Asking>, Membership),
    Withdraw,
    EndSessions,
    RemoveFactor(crate::letters::Draft),
}

async fn change(visit: Visit, Path(person): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let (me, today) = manager(&visit)?;
    let person = PersonId::parse(&person).ok_or_else(Fault::not_found)?;
    let (sent, organisation) = (Sent(fields), me.organisation);
    let found = visit.app.db().read(Organisation(organisation), move |tx| {
        let roles = store::admin::of_person(tx, person, today)?;
        let classes = store::organisation::classes(tx, school_year(today))?;
        let classes: Vec<ClassId> = classes.iter().map(|it| it.id).collect();
        let sites: Vec<SiteId> = store::organisation::sites(tx)?.iter().map(|it| it.id).collect();
        Ok::<_, Error>((roles, (classes, sites), Names::of(tx, organisation)?))
    });
    let (roles, places, names) = found.await?;
    // Whoever has no role here is nobody here.
    if roles.is_empty() {
        return Err(Fault::not_found());
    }
    let at = At {
        visit: &visit,
        me: &me,
        person,
        today,
        roles: &roles,
        classes: &places.0,
        sites: &places.1,
        names: &names,
    };
    let doing = at.read(&sent)?;
    let act = match &doing {
        Doing::Ask(..) | Doing::Withdraw => Act::Invited,
        Doing::RemoveFactor(_) | Doing::EndSessions => Act::WayInChanged,
        _ => Act::RoleChanged,
    };
    let line = Line { subject: Some(person), ..line(&visit, &me, act, format!("person:{person}")) };
    let now = visit.app.now();
    // Whoever mends an address in the list of invitations goes on in that list.
    let to = match sent.one("terug") {
        "uitnodigingen" => INVITATIONS.to_owned(),
        _ => format!("/beheer/mensen/{person}"),
    };
    write_once(&visit, &me, &sent, move |tx| {
        carry_out(tx, organisation, person, &doing, (today, now))?;
        store::trail::note(tx, &line)?;
        Ok(to.clone())
    })
    .await
}

/// Where an act is read.
struct At<'a> {
    visit: &'a Visit,
    me: &'a SignedIn,
    person: PersonId,
    today: Date,
    roles: &'a [Listed],
    classes: &'a [ClassId],
    sites: &'a [SiteId],
    names: &'a Names,
}

impl At<'_> {
    fn read(&self, sent: &Sent) -> Result<Doing, Fault> {
        let role = || {
            let id = MembershipId::parse(sent.one("rol"));
            let role = id.and_then(|id| self.roles.iter().find(|it| it.membership == id));
            role.ok_or_else(Fault::not_found)
        };
        let class = || {
            let id = ClassId::parse(sent.one("klas")).filter(|it| self.classes.contains(it));
            id.ok_or_else(Fault::not_found)
        };
        Ok(match sent.one("wat") {
            "rol-einde" => {
                let id = role()?.membership;
                if id == self.me.membership {
                    return Err(Fault::Refused("people-problem-own-role"));
                }
                match sent.one("laatste") {
                    "" => Doing::End(id),
                    text => {
                        let last = text.parse::<Date>().ok().filter(|it| *it >= self.today);
                        Doing::EndOn(id, last.ok_or(Fault::Unreadable("people-problem-last-day"))?)
                    }
                }
            }
            "rol-erbij" => Doing::Give(self.given(sent)?),
            "klas-erbij" => Doing::Sit(Seat {
                person: self.person,
                class: class()?,
                membership: role()?.membership,
                starts_on: self.today,
                ends_on: None,
            }),
            "klas-weg" => Doing::StandUp(
                role()?.membership,
                ClassId::parse(sent.one("klas")).ok_or_else(Fault::not_found)?,
            ),
            "uitnodigen" => self.asking(sent)?,
            "intrekken" => Doing::Withdraw,
            "sessies" => Doing::EndSessions,
            "tweede-stap" => Doing::RemoveFactor(told(
                self.visit,
                "people-letter-second-removed",
                &format!("{}:{}", self.person, self.visit.app.now().0),
            )),
            _ => return Err(Fault::Unreadable("people-problem-act")),
        })
    }

    fn given(&self, sent: &Sent) -> Result<Membership, Fault> {
        let unreadable = Fault::Unreadable("people-problem-role");
        let role = parse_role(sent.one("soort")).filter(|it| GIVEN.contains(it)).ok_or(unreadable)?;
        let reach =
            parse_reach(sent.one("bereik")).filter(|it| REACHES.contains(it)).unwrap_or(usual_reach(role));
        let site = SiteId::parse(sent.one("locatie")).filter(|it| self.sites.contains(it));
        if reach == Reach::Site && site.is_none() {
            return Err(Fault::Unreadable("people-problem-site"));
        }
        let day = |name: &str| match sent.one(name) {
            "" => Ok(None),
            text => text.parse::<Date>().map(Some).map_err(|_| Fault::Unreadable("people-problem-day")),
        };
        let (starts_on, ends_on) = (day("van")?.unwrap_or(self.today), day("tot")?);
        if ends_on.is_some_and(|last| last < starts_on) {
            return Err(Fault::Unreadable("people-problem-day"));
        }
        Ok(Membership {
            id: MembershipId(self.visit.app.new_id()),
            person: self.person,
            organisation: self.me.organisation,
            role,
            reach,
            site,
            starts_on,
            ends_on,
        })
    }

    fn asking(&self, sent: &Sent) -> Result<Doing, Fault> {
        let email = Email::parse(sent.one("email")).ok_or(Fault::Unreadable("people-problem-email"))?;
        let first = self.roles.iter().find(|it| it.ends_on.is_none_or(|last| last >= self.today));
        let first = first.filter(|it| !it.has_way_in).ok_or(Fault::Refused("people-problem-is-in"))?;
        let membership = Membership {
            id: first.membership,
            person: self.person,
            organisation: self.me.organisation,
            role: first.role,
            reach: first.reach,
            site: None,
            starts_on: first.starts_on,
            ends_on: first.ends_on,
        };
        let person = Person {
            id: self.person,
            name: first.name.clone(),
            family_name: String::new(),
            sixteen_on: None,
        };
        let it = Newcomer { person, membership: membership.clone(), number: None, classes: Vec::new() };
        Ok(Doing::Ask(Box::new(Asking::new(self.visit, self.me, self.names, &it, email)), membership))
    }
}

fn carry_out(
    tx: &mut Tx<'_, Own>,
    organisation: OrganisationId,
    person: PersonId,
    doing: &Doing,
    (today, now): (Date, Moment),
) -> Result<(), Error> {
    let school = Organisation(organisation);
    let yesterday = today.yesterday().unwrap_or(today);
    match doing {
        Doing::End(role) => tx.within(school, |tx| {
            store::membership::end(tx, *role, yesterday)?;
            store::admin::stand_up_all(tx, *role, yesterday)?;
            store::link::withdraw(tx, person, now)?;
            store::admin::end_sessions(tx, person)?;
            Ok(())
        }),
        // Until that day nothing changes: sessions and seats go on.
        Doing::EndOn(role, last) => tx.within(school, |tx| store::admin::end_on(tx, *role, *last)),
        Doing::Give(it) => tx.within(Own(person), |tx| store::membership::make(tx, it, None, now)),
        Doing::Sit(seat) => tx.within(school, |tx| store::membership::sit(tx, seat)),
        Doing::StandUp(role, class) => tx.within(school, |tx| {
            store::membership::stand_up(tx, *class, *role, yesterday)?;
            Ok(())
        }),
        Doing::Ask(asking, it) => asking.put(tx, it, now),
        Doing::Withdraw => tx.within(school, |tx| {
            store::link::withdraw(tx, person, now)?;
            Ok(())
        }),
        Doing::EndSessions => tx.within(school, |tx| {
            store::admin::end_sessions(tx, person)?;
            Ok(())
        }),
        Doing::RemoveFactor(told) => tx.within(Own(person), |tx| {
            store::factor::remove(tx)?;
            store::passkey::remove_all(tx)?;
            store::session::end_all(tx)?;
            for (email, _) in store::account::addresses(tx)?.iter().filter(|it| it.1.is_some()) {
                told.put(tx, (person, email), now)?;
            }
            Ok(())
        }),
    }
}
