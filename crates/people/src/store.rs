//! SQL of people, organisations, sessions and the trail.

pub mod account;
pub mod admin;
pub mod attempt;
pub mod brought;
pub mod change;
pub mod factor;
pub mod guardian;
pub mod identity;
pub mod language;
pub mod link;
pub mod membership;
pub mod newcomer;
pub mod organisation;
pub mod own;
pub mod passkey;
pub mod role_name;
pub mod roster;
pub mod salt;
pub mod session;
pub mod trail;

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::value::Row;
use uuid::Uuid;

/// An id as a table keeps it.
pub(crate) fn id(row: &Row, column: usize) -> Result<Uuid> {
    let text = row.str(column)?;
    Uuid::parse_str(text).map_err(|_| Error::Broken(format!("{text} is no id")))
}

/// A day as a table keeps it.
pub(crate) fn day(row: &Row, column: usize) -> Result<Date> {
    let text = row.str(column)?;
    text.parse().map_err(|_| Error::Broken(format!("{text} is no day")))
}

/// A word of a fixed list as a table keeps it.
pub(crate) fn word<T>(row: &Row, column: usize, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
    let text = row.str(column)?;
    parse(text).ok_or_else(|| Error::Broken(format!("{text} is not in the list of column {column}")))
}
