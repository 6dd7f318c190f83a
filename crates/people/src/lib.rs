//! People: organisations, persons, their roles and groups; signing in; the trail of who did what.
//!
//! Owns the tables `people_*` and the addresses `/inloggen`, `/uitloggen` and `/account`. Invariants: a person is a row of
//! their own, and everything kept of them carries their id as `owner`; a role has dates, and a session ends with it; only
//! hashes of secrets are kept; the trail holds ids and no content. Nothing here says where someone comes from, what they
//! believe, or how they are doing.

pub mod jobs;
pub mod model;
pub mod pages;
pub mod password;
pub mod personal;
pub mod store;
#[cfg(test)]
mod tests;

use loper_database::migrate::Migration;
use loper_web::feature::Feature;

pub use store::session::SESSIONS;

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("people":
    1 "people",
);

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "people",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: &[],
        cards: &[],
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("people")),
        api: None,
        personal_data: personal::PERSONAL_DATA,
    }
}
