//! The people of the demo: two vmbo schools, an mbo institution and a hbo, in the fictional Voorbeeldregio.
//!
//! All of them are made up, by fixed rules: every demo has the same people under the same ids, and a demo that stands is
//! left as it is. The twenty-four that tell the story have an address with which one can sign in.

mod names;
mod roles;
mod schools;

use anyhow::Result;
use jiff::civil::Date;
use loper_access::actor::{Reach, Role};
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::tx::Tx;
use loper_people::model::email::Email;
use loper_people::model::membership::{Membership, usual_reach};
use loper_people::store;
use loper_people::store::account::DEMO_PASSWORD;
use loper_people::store::membership::{Person, Seat};
use loper_vocabulary::identity::{ClassId, MembershipId, OrganisationId, PersonId};
use loper_vocabulary::school_year::SchoolYear;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

pub use names::name;
pub use roles::{KEEPER, ROLES, Someone};
pub use schools::{CLASSES, ClassOf, School, full_name};

/// What an id of the demo is about.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A person.
    Person = 1,
    /// A role.
    Membership = 2,
    /// A class.
    Class = 3,
    /// An organisation.
    Organisation = 4,
    /// A piece of a dossier.
    Entry = 5,
    /// A step of a plan.
    Step = 6,
    /// A talk.
    Talk = 7,
    /// Something that is shared.
    Grant = 8,
    /// A file.
    File = 9,
    /// Something that is asked, in any way.
    Asked = 10,
    /// Anything else of a learner.
    Other = 11,
}

/// The id of the demo with this number: always the same.
pub fn id(kind: Kind, number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8d00_0000_0000_0000 + ((kind as u128) << 40) + number)
}

/// A learner of the demo.
#[derive(Debug, Clone)]
pub struct Learner {
    /// Who.
    pub person: PersonId,
    /// The role.
    pub membership: MembershipId,
    /// In which class.
    pub class: &'static ClassOf,
    /// The place of that class in [`CLASSES`].
    pub class_number: u128,
    /// Given name and family name.
    pub name: (String, String),
    /// With what this learner signs in, for those who tell the story.
    pub email: Option<&'static str>,
}

/// All learners, class by class.
pub fn learners() -> Vec<Learner> {
    let mut all = Vec::new();
    let mut number = 1_000;
    for (class_number, class) in (0_u128..).zip(CLASSES) {
        for place in 0..class.learners {
            number += 1;
            let told = roles::learner(class.name, class.school, place);
            all.push(Learner {
                person: PersonId(id(Kind::Person, number)),
                membership: MembershipId(id(Kind::Membership, number)),
                class,
                class_number,
                name: told.map_or_else(|| name(number), |it| (it.given.into(), it.family.into())),
                email: told.map(|it| it.email),
            });
        }
    }
    all
}

/// The person and the role of someone of [`ROLES`].
pub fn ids(place: usize) -> (PersonId, MembershipId) {
    let number = 1 + place as u128;
    (PersonId(id(Kind::Person, number)), MembershipId(id(Kind::Membership, number)))
}

/// The place in [`ROLES`] of whoever signs in with this address.
pub fn place_of(email: &str) -> Option<usize> {
    ROLES.iter().position(|it| it.email == email)
}

/// Puts the people in the database where they are not there yet; answers whether they were put.
pub fn fill(db: &Db, now: Moment) -> Result<bool> {
    let today = now.date().ok_or_else(|| anyhow::anyhow!("the clock stands outside the calendar"))?;
    let year = SchoolYear::of(today);
    let begin = Date::new(year.0, 8, 1)?;
    if !db.read_blocking(Public, store::organisation::all)?.is_empty() {
        return Ok(false);
    }
    let hash = loper_people::password::hash(DEMO_PASSWORD, *b"the demo has one")
        .map_err(|fault| anyhow::anyhow!("{fault:?}"))?;
    db.write_blocking(Public, move |tx| {
        schools::make(tx, year, now)?;
        let when = When { now, begin, hash: &hash };
        for (place, it) in ROLES.iter().enumerate() {
            someone(tx, place, it, &when)?;
        }
        for it in learners() {
            learner(tx, &it, &when)?;
        }
        tie(tx, &when)?;
        Ok::<_, Error>(())
    })?;
    Ok(true)
}

/// The school knows that Karim Haddad is the father of Samira.
fn tie(tx: &mut Tx<'_, Public>, when: &When<'_>) -> Result<(), Error> {
    let samira = learners().into_iter().find(|it| it.email == Some("samira"));
    let (Some(karim), Some(ada), Some(samira)) = (place_of("karim"), place_of("ada"), samira) else {
        return Ok(());
    };
    let (guardian, membership) = ids(karim);
    let ends_on = loper_people::model::guardian::last_day(sixteen(samira.person, when.begin));
    let tie = store::guardian::New {
        id: id(Kind::Other, 1),
        learner: samira.person,
        guardian,
        membership,
        verified_by: ids(ada).0,
        starts_on: when.begin,
        ends_on: ends_on.unwrap_or(when.begin),
    };
    tx.within(Organisation(organisation(School::Voorbeeldschool)), |tx| {
        store::guardian::make(tx, &tie, when.now)
    })
}

/// What everyone has in common.
struct When<'a> {
    now: Moment,
    begin: Date,
    hash: &'a str,
}

fn class_id(number: u128) -> ClassId {
    ClassId(id(Kind::Class, number))
}

/// The id of a school of the demo.
pub fn organisation(school: School) -> OrganisationId {
    OrganisationId(id(Kind::Organisation, school as u128))
}

fn someone(tx: &mut Tx<'_, Public>, place: usize, it: &Someone, when: &When<'_>) -> Result<(), Error> {
    let (person, membership) = ids(place);
    let at = organisation(it.school);
    make(tx, (person, membership), (at, it.role), (it.given, it.family), (Some(it.email), when))?;
    for class in it.classes {
        let number = (0_u128..).zip(CLASSES).find(|(_, one)| one.school == it.school && one.name == *class);
        let Some((number, _)) = number else { continue };
        let seat = Seat { person, class: class_id(number), membership, starts_on: when.begin, ends_on: None };
        tx.within(Organisation(at), |tx| store::membership::sit(tx, &seat))?;
    }
    Ok(())
}

fn learner(tx: &mut Tx<'_, Public>, it: &Learner, when: &When<'_>) -> Result<(), Error> {
    let at = organisation(it.class.school);
    let names = (it.name.0.as_str(), it.name.1.as_str());
    make(tx, (it.person, it.membership), (at, Role::Learner), names, (it.email, when))?;
    let seat = Seat {
        person: it.person,
        class: class_id(it.class_number),
        membership: it.membership,
        starts_on: when.begin,
        ends_on: None,
    };
    tx.within(Organisation(at), |tx| store::membership::sit(tx, &seat))
}

/// The day on which a learner of a class turns sixteen, about: spread over the years that such a class is old.
fn sixteen(person: PersonId, begin: Date) -> Option<Date> {
    let spread = i64::try_from(person.0.as_u128() % 730).ok()?;
    begin.checked_add(jiff::Span::new().days(spread - 200)).ok()
}

fn make(
    tx: &mut Tx<'_, Public>,
    (person, id): (PersonId, MembershipId),
    (organisation, role): (OrganisationId, Role),
    (given, family): (&str, &str),
    (email, when): (Option<&str>, &When<'_>),
) -> Result<(), Error> {
    let membership = Membership {
        id,
        person,
        organisation,
        role,
        reach: if email == Some(KEEPER) { Reach::Installation } else { usual_reach(role) },
        site: None,
        starts_on: when.begin,
        ends_on: None,
    };
    let sixteen_on = (role == Role::Learner).then(|| sixteen(person, when.begin)).flatten();
    let family_first = family.rsplit_once(' ').map_or(family, |it| it.1);
    tx.within(Own(person), |tx| {
        let it = Person {
            id: person,
            name: format!("{given} {family}"),
            family_name: family_first.into(),
            sixteen_on,
        };
        store::membership::make_person(tx, &it, when.now)?;
        store::membership::make(tx, &membership, None, when.now)?;
        if let Some(email) = email.and_then(|it| Email::parse(&format!("{it}.demo@loper.example"))) {
            store::account::add_address(tx, &email, Some(when.now))?;
            store::account::set_password(tx, when.hash, when.now)?;
        }
        Ok(())
    })
}
