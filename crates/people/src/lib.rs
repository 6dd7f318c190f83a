//! People: organisations, persons, their roles and groups; signing in; the trail of who did what.
//!
//! Owns the tables `people_*` and the addresses `/inloggen`, `/uitloggen`, `/welkom`, `/account` and `/beheer`. Invariants:
//! a person is a row of their own, and everything kept of them carries their id as `owner`; a role has dates, and a session
//! ends with it; only hashes of secrets are kept; the trail holds ids and no content. Nothing here says where someone comes
//! from, what they believe, or how they are doing.

pub mod elsewhere;
pub mod import;
pub mod jobs;
pub mod letters;
pub mod model;
pub mod openid;
pub mod pages;
pub mod passkey;
pub mod password;
pub mod personal;
pub mod roster;
pub mod settings;
pub mod store;
#[cfg(test)]
mod tests;

use loper_access::policy::{Action, Relation};
use loper_database::migrate::Migration;
use loper_web::feature::{Feature, MenuItem};

pub use store::session::SESSIONS;

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("people":
    1 "people",
    2 "links",
    3 "factor",
    4 "roster",
    5 "identity",
    6 "passkey",
    7 "guardian",
    8 "place",
    9 "language",
    10 "membership_index",
);

/// What an administrator sees in the menu.
const MENU: &[MenuItem] = &[MenuItem {
    path: "/beheer",
    text: "people-admin-menu",
    order: 90,
    action: Action::ManagePeople,
    relation: Relation::SameOrganisation,
    yields: false,
}];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "people",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: MENU,
        cards: &[],
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("people")),
        api: None,
        personal_data: personal::PERSONAL_DATA,
        keepsakes: None,
        files: None,
    }
}
