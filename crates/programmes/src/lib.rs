//! Education on offer: qualifications, directions of hbo, profiles of vmbo, electives; who may go where.
//!
//! Owns the tables `programmes_*`. Invariants: every link from a programme to an occupation carries its reason and
//! who reviewed it when; a level, a study mode or a dossier that no list gives is unknown, never guessed.

pub mod import;
pub mod store;
#[cfg(test)]
mod tests;

use loper_database::migrate::Migration;

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("programmes":
    1 "programmes",
    2 "figures",
    3 "stages",
    4 "counts_by_key",
    5 "links_by_occupation",
    6 "municipality_of_offer",
    7 "fees",
);
