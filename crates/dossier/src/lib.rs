//! The dossier: entries, plan, who sees what; the learner's own, carried along the whole way.
//!
//! Owns the tables `dossier_*`.

use loper_database::migrate::Migration;
use loper_web::feature::{Feature, PersonalData};

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = &[];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "dossier",
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
