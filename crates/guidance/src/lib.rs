//! Guidance: career conversations, the caseload, aftercare, the card for at home.
//!
//! Owns the tables `guidance_*`.

use loper_database::migrate::Migration;
use loper_web::feature::{Feature, PersonalData};

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = &[];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "guidance",
        routes: Vec::new(),
        migrations: MIGRATIONS,
        menu: &[],
        cards: &[],
        jobs: &[],
        texts: None,
        api: None,
        personal_data: PersonalData::None,
    }
}
