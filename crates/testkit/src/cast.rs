//! The cast: plainly fictional people of two vmbo schools, an mbo and an hbo, who can sign in without a password.
//!
//! Samira and Daan sit in 3B of the Voorbeeldschool, which Jan de Wit guides; Lotte sits in 3C, which Els guides. Yara
//! sits in 1A of the Voorbeeldcollege (mbo), which Omar guides; Finn studies at the hbo. Every other role is there once.

use jiff::civil::{Date, date};
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::tx::Tx;
use loper_people::model::membership::{Membership, usual_reach};
use loper_people::model::secret::Secret;
use loper_people::store;
use loper_people::store::membership::{Person, Seat};
use loper_people::store::organisation::{Class, School};
use loper_people::store::session::Begin;
use loper_vocabulary::identity::{ClassId, MembershipId, OrganisationId, PersonId};
use loper_vocabulary::level::Level;
use loper_vocabulary::sector::Sector;
use uuid::Uuid;

use crate::browser::Browser;
use crate::fresh::{NOW, new_secret};

/// The school year in which all tests live.
pub const YEAR: i16 = 2026;
/// The day on which that school year began.
pub const BEGAN: Date = date(2026, 8, 1);

/// An organisation of the cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// A vmbo school.
    Vmbo,
    /// Another vmbo school.
    OtherVmbo,
    /// An mbo institution.
    Mbo,
    /// A university of applied sciences.
    Hbo,
}

impl At {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Vmbo, Self::OtherVmbo, Self::Mbo, Self::Hbo];

    /// Its id.
    pub const fn id(self) -> OrganisationId {
        OrganisationId(Uuid::from_u128(0x018f_1111_0000_7000_8000_0000_0000_0000 + self as u128))
    }

    const fn words(self) -> (&'static str, Sector) {
        match self {
            Self::Vmbo => ("Voorbeeldschool", Sector::Vo),
            Self::OtherVmbo => ("De Andere School", Sector::Vo),
            Self::Mbo => ("Voorbeeldcollege", Sector::Mbo),
            Self::Hbo => ("Hogeschool Voorbeeld", Sector::Hbo),
        }
    }
}

/// A class of the cast: where, its name, its level.
const CLASSES: [(At, &str, Level); 5] = [
    (At::Vmbo, "3B", Level::VmboKb),
    (At::Vmbo, "3C", Level::VmboBb),
    (At::OtherVmbo, "3A", Level::VmboKb),
    (At::Mbo, "1A", Level::Mbo4),
    (At::Hbo, "V1", Level::HboBachelor),
];

/// Someone of the cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// A learner in 3B.
    Samira,
    /// Another learner in 3B.
    Daan,
    /// A learner in 3C of the same school.
    Lotte,
    /// A learner of the other vmbo school.
    Mehmet,
    /// A student in 1A of the mbo.
    Yara,
    /// A student of the hbo.
    Finn,
    /// The guide of 3B.
    Jan,
    /// The guide of 3C.
    Els,
    /// The guide of 3A at the other school.
    Bram,
    /// The guide of 1A at the mbo.
    Omar,
    /// The coordinator of the vmbo school.
    Carla,
    /// The coordinator of the mbo.
    Wim,
    /// The director of the vmbo school.
    Dirk,
    /// The administrator of the vmbo school.
    Ada,
    /// The administrator of the mbo.
    Ben,
    /// The privacy officer of the vmbo school.
    Fia,
    /// A former student of the mbo.
    Alma,
    /// Someone of a training company, through the mbo.
    Ewout,
    /// A guardian at the vmbo school: the father of Samira.
    Vader,
    /// A regional adviser, through the mbo.
    Rik,
    /// An editor, through the hbo.
    Rena,
    /// Someone of a partnership, through the mbo.
    Petra,
}

/// Who is where, in which role, in which class.
const ROLES: [(Who, &str, At, Role, Option<usize>); 22] = [
    (Who::Samira, "Samira Haddad", At::Vmbo, Role::Learner, Some(0)),
    (Who::Daan, "Daan Bakker", At::Vmbo, Role::Learner, Some(0)),
    (Who::Lotte, "Lotte Visser", At::Vmbo, Role::Learner, Some(1)),
    (Who::Mehmet, "Mehmet Kaya", At::OtherVmbo, Role::Learner, Some(2)),
    (Who::Yara, "Yara Smit", At::Mbo, Role::Learner, Some(3)),
    (Who::Finn, "Finn de Jong", At::Hbo, Role::Learner, Some(4)),
    (Who::Jan, "Jan de Wit", At::Vmbo, Role::Guide, Some(0)),
    (Who::Els, "Els Mulder", At::Vmbo, Role::Guide, Some(1)),
    (Who::Bram, "Bram Kok", At::OtherVmbo, Role::Guide, Some(2)),
    (Who::Omar, "Omar Aziz", At::Mbo, Role::Guide, Some(3)),
    (Who::Carla, "Carla Prins", At::Vmbo, Role::Coordinator, None),
    (Who::Wim, "Wim Vos", At::Mbo, Role::Coordinator, None),
    (Who::Dirk, "Dirk Groen", At::Vmbo, Role::Director, None),
    (Who::Ada, "Ada Beheer", At::Vmbo, Role::Administrator, None),
    (Who::Ben, "Ben Beheer", At::Mbo, Role::Administrator, None),
    (Who::Fia, "Fia Gerrits", At::Vmbo, Role::PrivacyOfficer, None),
    (Who::Alma, "Alma Post", At::Mbo, Role::Alumnus, None),
    (Who::Ewout, "Ewout Timmer", At::Mbo, Role::Employer, None),
    (Who::Vader, "Karim Haddad", At::Vmbo, Role::Guardian, None),
    (Who::Rik, "Rik Streek", At::Mbo, Role::RegionAdviser, None),
    (Who::Rena, "Rena Redactie", At::Hbo, Role::Editor, None),
    (Who::Petra, "Petra Partner", At::Mbo, Role::Partner, None),
];

impl Who {
    /// Everyone.
    pub fn all() -> impl Iterator<Item = Self> {
        ROLES.iter().map(|it| it.0)
    }

    /// The person.
    pub const fn id(self) -> PersonId {
        PersonId(Uuid::from_u128(0x018f_2222_0000_7000_8000_0000_0000_0000 + self as u128))
    }

    /// The role of this person.
    pub const fn membership(self) -> MembershipId {
        MembershipId(Uuid::from_u128(0x018f_3333_0000_7000_8000_0000_0000_0000 + self as u128))
    }

    fn line(self) -> &'static (Self, &'static str, At, Role, Option<usize>) {
        ROLES.iter().find(|it| it.0 == self).expect("everyone has a line")
    }

    /// The name that pages show.
    pub fn name(self) -> &'static str {
        self.line().1
    }

    /// Where.
    pub fn at(self) -> At {
        self.line().2
    }

    /// As what.
    pub fn role(self) -> Role {
        self.line().3
    }
}

/// The id of the class at a place in [`CLASSES`].
pub const fn class(place: usize) -> ClassId {
    ClassId(Uuid::from_u128(0x018f_4444_0000_7000_8000_0000_0000_0000 + place as u128))
}

/// Puts the whole cast in the database.
pub fn fill(db: &Db) {
    db.write_blocking(Public, |tx| {
        for at in At::ALL {
            organisation(tx, at)?;
        }
        for (place, (at, name, level)) in CLASSES.into_iter().enumerate() {
            let class = Class {
                id: class(place),
                name: name.into(),
                site: None,
                school_year: YEAR,
                level: Some(level),
            };
            tx.within(Organisation(at.id()), |tx| store::organisation::make_class(tx, &class))?;
        }
        for who in Who::all() {
            person(tx, who)?;
        }
        tie(tx)?;
        Ok::<_, Error>(())
    })
    .expect("the cast can be made");
}

/// The school knows that Karim Haddad is the father of Samira.
fn tie(tx: &mut Tx<'_, Public>) -> Result<(), Error> {
    let tie = store::guardian::New {
        id: Uuid::from_u128(0x018f_6666_0000_7000_8000_0000_0000_0001),
        learner: Who::Samira.id(),
        guardian: Who::Vader.id(),
        membership: Who::Vader.membership(),
        verified_by: Who::Ada.id(),
        starts_on: BEGAN,
        ends_on: date(2028, 7, 31),
    };
    tx.within(Organisation(At::Vmbo.id()), |tx| store::guardian::make(tx, &tie, NOW))
}

fn organisation(tx: &mut Tx<'_, Public>, at: At) -> Result<(), Error> {
    let (name, sector) = at.words();
    let school = School {
        id: at.id(),
        sector,
        name: name.into(),
        short_name: name.into(),
        region: Some("AM99".into()),
        home: None,
        colour: None,
    };
    store::organisation::make(tx, &school, NOW)
}

fn person(tx: &mut Tx<'_, Public>, who: Who) -> Result<(), Error> {
    let (_, name, at, role, place) = *who.line();
    let family = name.rsplit(' ').next().unwrap_or(name);
    let membership = Membership {
        id: who.membership(),
        person: who.id(),
        organisation: at.id(),
        role,
        reach: usual_reach(role),
        site: None,
        starts_on: BEGAN,
        ends_on: None,
    };
    tx.within(Own(who.id()), |tx| {
        let it = Person { id: who.id(), name: name.into(), family_name: family.into(), sixteen_on: None };
        store::membership::make_person(tx, &it, NOW)?;
        store::membership::make(tx, &membership, None, NOW)
    })?;
    if let Some(place) = place {
        let seat = Seat {
            person: who.id(),
            class: class(place),
            membership: who.membership(),
            starts_on: BEGAN,
            ends_on: None,
        };
        tx.within(Organisation(at.id()), |tx| store::membership::sit(tx, &seat))?;
    }
    Ok(())
}

/// Signs someone of the cast in, in this browser.
pub fn sign_in(db: &Db, browser: &mut Browser, who: Who) {
    let secret = Secret::new(new_secret());
    let cookie = secret.reveal().to_owned();
    db.write_blocking(Own(who.id()), move |tx| {
        let it = Begin {
            secret: &secret,
            membership: who.membership(),
            role: who.role(),
            device: "Firefox, Linux",
            is_strong: true,
        };
        store::session::begin(tx, &it, NOW)
    })
    .expect("a session can begin");
    browser.set_cookie("loper", &cookie);
}
