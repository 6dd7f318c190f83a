//! What everything that writes a life has in common: whose it is, the days, ids that are always the same.

use loper_access::actor::Role;
use loper_database::error::{Error, Result};
use loper_people::model::secret::Secret;
use loper_people::model::trail::Line;
use loper_vocabulary::identity::{EntryId, OrganisationId, PersonId};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::days::Days;
use super::told::{Entry, SchoolAsks};
use crate::demo::people::{self, Kind, Learner, ROLES, School};

/// A file that every photo of the demo is: what it is, and how large.
#[derive(Debug, Clone, Copy)]
pub struct Photo {
    /// Its media type.
    pub media_type: &'static str,
    /// Its size in bytes.
    pub size: i64,
}

/// Whoever works at a school.
pub struct Staff {
    /// Who.
    pub person: PersonId,
    /// The name that pages show.
    pub name: String,
    /// As what.
    pub role: Role,
    /// Where.
    pub school: School,
}

/// Writes the life of one learner.
pub struct Pen<'a> {
    /// Whose life it is.
    pub learner: &'a Learner,
    /// The days.
    pub days: Days,
    /// What the school asks.
    pub school: Option<&'a SchoolAsks>,
    /// What the photo of an entry is.
    pub photo: Photo,
    /// The names of the entries, in their order.
    pub keys: Vec<String>,
    /// What the trails of the schools tell of it, in any order.
    pub trail: Vec<Line>,
}

impl<'a> Pen<'a> {
    /// One for this learner.
    pub fn new(
        learner: &'a Learner,
        entries: &[Entry],
        school: Option<&'a SchoolAsks>,
        (days, photo): (Days, Photo),
    ) -> Self {
        let keys = entries.iter().map(|it| it.key.clone()).collect();
        Self { learner, days, school, photo, keys, trail: Vec::new() }
    }

    /// The school of this learner.
    pub fn organisation(&self) -> OrganisationId {
        people::organisation(self.learner.class.school)
    }

    /// The name of this learner.
    pub fn name(&self) -> String {
        format!("{} {}", self.learner.name.0, self.learner.name.1)
    }

    /// The id of the thing of this kind at a place.
    pub fn id(&self, kind: Kind, place: usize) -> Uuid {
        id_of(self.learner.person, kind, place)
    }

    /// The entry that the story calls so.
    pub fn entry(&self, key: &str) -> Result<EntryId> {
        let place = self.keys.iter().position(|it| it == key).ok_or_else(|| unknown(key))?;
        Ok(EntryId(self.id(Kind::Entry, place)))
    }

    /// What the school asks under this name.
    pub fn asked(&self, key: &str) -> Result<Uuid> {
        let asked = self.school.and_then(|it| it.asked.iter().position(|asked| asked.key == key));
        Ok(asked_id(self.learner.class.school, asked.ok_or_else(|| unknown(key))?))
    }

    /// The secret of a link: in the demo it is always the same, because the demo answers this machine only.
    pub fn secret(&self, what: &str, place: usize) -> Secret {
        let words = format!("demo {} {what} {place}", self.learner.person);
        Secret::new(Sha256::digest(words.as_bytes()).into())
    }
}

/// The id of something of a person.
pub fn id_of(person: PersonId, kind: Kind, place: usize) -> Uuid {
    people::id(kind, (person.0.as_u128() & 0xff_ffff_ffff) * 1_000 + place as u128)
}

/// The id of something that a school asks.
pub fn asked_id(school: School, place: usize) -> Uuid {
    people::id(Kind::Asked, school as u128 * 1_000 + place as u128)
}

/// Whoever signs in with this address.
pub fn staff(email: &str) -> Result<Staff> {
    let place = people::place_of(email).ok_or_else(|| unknown(email))?;
    let it = &ROLES[place];
    Ok(Staff {
        person: people::ids(place).0,
        name: format!("{} {}", it.given, it.family),
        role: it.role,
        school: it.school,
    })
}

/// The school that a story calls so.
pub fn school(name: &str) -> Result<School> {
    let all = [School::Voorbeeldschool, School::Molenhoek, School::Voorbeeldcollege, School::Hogeschool];
    all.into_iter().find(|it| format!("{it:?}") == name).ok_or_else(|| unknown(name))
}

/// A story names something that is not there.
pub fn unknown(what: &str) -> Error {
    Error::Broken(format!("the demo tells of {what}, which it does not have"))
}
