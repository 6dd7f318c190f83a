//! Matching: what fits someone, and why. Points that add up, rules that people wrote and anyone can read.
//!
//! Owns the tables `matching_*` and the addresses `/past-bij-mij` and `/hoe-werkt-het`. Invariants: the sum of the parts is
//! the points; the same question has the same answer, to the byte; nothing is an input that the person did not
//! choose to say; chances stand beside the points and are never mixed into them; nothing is hidden.

pub mod documents;
pub mod model;
pub mod store;

use loper_web::feature::{Feature, PersonalData};

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "matching",
        routes: Vec::new(),
        migrations: &[],
        menu: &[],
        cards: &[],
        jobs: &[],
        texts: Some(loper_texts::texts!("matching")),
        api: None,
        personal_data: PersonalData::None,
    }
}
