//! The people of the demo who tell the story: twelve guides, those who coordinate, direct and look after, and the
//! learners with an address of their own.

use loper_access::actor::Role;

use super::School;

/// Someone who is no learner.
pub struct Someone {
    /// Given name.
    pub given: &'static str,
    /// Family name, with what goes before it.
    pub family: &'static str,
    /// Before `.demo@loper.example`.
    pub email: &'static str,
    /// Where.
    pub school: School,
    /// As what.
    pub role: Role,
    /// The classes that are guided.
    pub classes: &'static [&'static str],
}

const fn one(
    (given, family): (&'static str, &'static str),
    email: &'static str,
    school: School,
    role: Role,
    classes: &'static [&'static str],
) -> Someone {
    Someone { given, family, email, school, role, classes }
}

use School::{Bedrijf, Hogeschool, Molenhoek, Voorbeeldcollege, Voorbeeldschool};

/// Who looks after the whole installation beside a school: before `.demo@loper.example`.
pub const KEEPER: &str = "ada";

/// All of them.
pub const ROLES: &[Someone] = &[
    one(("Jan", "de Wit"), "jan", Voorbeeldschool, Role::Guide, &["3B"]),
    one(("Els", "Mulder"), "els", Voorbeeldschool, Role::Guide, &["3C"]),
    one(("Henk", "Postma"), "henk", Voorbeeldschool, Role::Guide, &["4A"]),
    one(("Nadia", "Chaoui"), "nadia", Voorbeeldschool, Role::Guide, &["3B", "4A"]),
    one(("Bram", "Kok"), "bram", Molenhoek, Role::Guide, &["3A"]),
    one(("Ilse", "van Dam"), "ilse", Molenhoek, Role::Guide, &["4B"]),
    one(("Omar", "Aziz"), "omar", Voorbeeldcollege, Role::Guide, &["1A"]),
    one(("Tineke", "Boer"), "tineke", Voorbeeldcollege, Role::Guide, &["1B"]),
    one(("Rob", "Jansma"), "rob", Voorbeeldcollege, Role::Guide, &["2C"]),
    one(("Sevda", "Arslan"), "sevda", Voorbeeldcollege, Role::Guide, &["E1"]),
    one(("Karin", "Brouwer"), "karin", Voorbeeldcollege, Role::Guide, &["1A", "2C"]),
    one(("Paul", "Verhoef"), "paul", Hogeschool, Role::Guide, &["V1"]),
    one(("Carla", "Prins"), "carla", Voorbeeldschool, Role::Coordinator, &[]),
    one(("Wim", "Vos"), "wim", Voorbeeldcollege, Role::Coordinator, &[]),
    one(("Marja", "Hofman"), "marja", Molenhoek, Role::Coordinator, &[]),
    one(("Dirk", "Groen"), "dirk", Voorbeeldschool, Role::Director, &[]),
    one(("Ada", "Sleutel"), "ada", Voorbeeldschool, Role::Administrator, &[]),
    one(("Ben", "Sleutel"), "ben", Voorbeeldcollege, Role::Administrator, &[]),
    one(("Fia", "Gerrits"), "fia", Voorbeeldschool, Role::PrivacyOfficer, &[]),
    one(("Karim", "Haddad"), "karim", Voorbeeldschool, Role::Guardian, &[]),
    one(("Alma", "Post"), "alma", Voorbeeldcollege, Role::Alumnus, &[]),
    one(("Ewout", "Timmer"), "ewout", Bedrijf, Role::Employer, &[]),
];

/// A learner who tells the story, at a place in a class.
pub struct Told {
    /// Given name.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
    /// Before `.demo@loper.example`.
    pub email: &'static str,
}

const LEARNERS: [(School, &str, u128, Told); 6] = [
    (Voorbeeldschool, "3B", 0, Told { given: "Samira", family: "Haddad", email: "samira" }),
    (Voorbeeldschool, "3B", 1, Told { given: "Daan", family: "Bakker", email: "daan" }),
    (Voorbeeldschool, "4A", 0, Told { given: "Lotte", family: "Visser", email: "lotte" }),
    (Molenhoek, "3A", 0, Told { given: "Mehmet", family: "Kaya", email: "mehmet" }),
    (Voorbeeldcollege, "1A", 0, Told { given: "Yara", family: "Smit", email: "yara" }),
    (Hogeschool, "V1", 0, Told { given: "Finn", family: "de Jong", email: "finn" }),
];

/// The one who tells the story at this place, if there is one.
pub fn learner(class: &str, school: School, place: u128) -> Option<&'static Told> {
    LEARNERS.iter().find(|it| it.0 == school && it.1 == class && it.2 == place).map(|it| &it.3)
}
