//! Privacy: what is kept of people and how long; everything taken along or away; the trail of who did what.
//!
//! Owns the tables `privacy_erased`, `privacy_closed`, `privacy_key` and `privacy_ran`, and the addresses `/account/gegevens`, `/account/wissen`, `/privacy/register`,
//! `/privacy/dpia`, `/beheer/logboek` and `/beheer/bewaren`. Invariants: what is erased is gone from every room and from
//! the file, and stays gone when a backup is put back; the pages about what is kept are made of the register that the
//! tests hold against the tables, so they cannot say less than is so.

pub mod jobs;
pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

use loper_database::migrate::Migration;
use loper_web::feature::{Feature, PersonalData};

/// The steps that build the table.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("privacy": 1 "erased", 2 "closed");

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "privacy",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: &[],
        cards: &[],
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("privacy")),
        api: None,
        personal_data: PersonalData::None,
        keepsakes: None,
        files: None,
    }
}
