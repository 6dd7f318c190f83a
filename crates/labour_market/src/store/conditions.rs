//! What a working day is like, by occupation.
//!
//! The view `labour_market_condition_shown` has a row for each occupation that is shown. The nearest estimate counts: of the
//! occupation itself, else of its ISCO unit group, else of its group.

use loper_database::error::{Error, Result};
use loper_database::value::Row;
use loper_vocabulary::condition::Condition;

pub use crate::model::conditions::Degrees;

/// Reads the degrees from the twelve columns at a place.
pub fn degrees(row: &Row, at: usize) -> Result<Degrees> {
    let mut found: Degrees = [None; Condition::ALL.len()];
    for (place, degree) in found.iter_mut().enumerate() {
        *degree = row.opt_int(at + place)?.map(|it| u8::try_from(it).map_err(|_| damaged(it))).transpose()?;
    }
    Ok(found)
}

fn damaged(degree: i64) -> Error {
    Error::Damaged(format!("a condition of the degree {degree}"))
}
