//! Profile: what someone finds out about themselves. Interests, values, qualities, wishes; choices; expectations.
//!
//! Owns the tables `profile_*` and the addresses `/test`, `/mijn-keuzes`, `/verwachtingen`, `/begeleiding/verwachtingen` and
//! `/regio/{code}/wensen`. Invariants: everything in these tables belongs to one owner, in the scope of that owner, except
//! the sums of regions, which hold nothing but numbers that may be published; an answer has a date; nothing here says who
//! someone is; answers without an account go after thirty days, or at once when asked; staff has no way in, except to the
//! sum of a class, of ten learners or more who did not say no.

pub mod documents;
pub mod jobs;
pub mod keepsake;
pub mod model;
pub mod pages;
pub mod personal;
pub mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod world;

use loper_database::migrate::Migration;
use loper_web::feature::Feature;

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("profile":
    1 "owner",
    2 "answers",
    3 "choices",
    4 "expectations",
    5 "sum",
    6 "region_of_guess",
    7 "home",
    8 "class",
);

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "profile",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: &[],
        cards: pages::choices::card::CARDS,
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("profile")),
        api: None,
        personal_data: personal::PERSONAL_DATA,
        keepsakes: Some(keepsake::offered),
        files: None,
    }
}
