//! The labour market: occupations, groups, pay, forecasts, tension, regions; and the releases of all sources.
//!
//! Owns the tables `labour_market_*`. Invariants: a figure always belongs to a release of a source; a new
//! release is staged beside the old one and switched on in one transaction; undo is switching back.
//! Classes that a publisher gives are read, never computed.

pub mod import;
pub mod model;
pub mod store;
#[cfg(test)]
mod tests;

use loper_database::migrate::Migration;

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("labour_market":
    1 "releases",
    2 "occupations",
    3 "figures",
    4 "regions",
    5 "shown",
    6 "tension_by_group",
    7 "conditions",
    8 "held",
    9 "middle",
);
