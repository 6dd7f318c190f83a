//! Matching: what fits someone, and why. Points that add up, rules that people wrote and anyone can read.
//!
//! Owns the tables `matching_*` and the addresses `/past-bij-mij` and `/hoe-werkt-het`. Invariants: the sum of the parts is
//! the points; the same question has the same answer, to the byte; nothing is an input that the person did not
//! choose to say; chances stand beside the points and are never mixed into them; nothing is hidden.

pub mod documents;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod personal;
pub mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod world;

use loper_database::migrate::Migration;
use loper_web::feature::{Feature, MenuItem};

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("matching": 1 "runs");

const MENU: &[MenuItem] = &[MenuItem::public("/past-bij-mij", "matching-menu", 15)];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "matching",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: MENU,
        cards: &[],
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("matching")),
        api: Some(pages::api::describe::describe),
        personal_data: personal::PERSONAL_DATA,
        keepsakes: None,
        files: None,
    }
}
