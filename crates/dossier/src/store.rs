//! SQL of the dossier.

pub mod asked;
pub mod badge;
pub mod calendar;
pub mod container;
pub mod entry;
pub mod feedback;
pub mod file;
pub mod handover;
pub mod line;
pub mod met;
pub mod own;
pub mod plan;
pub mod revision;
pub mod seen;
pub mod self_check;
pub mod share;

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

/// A day as a table keeps it, or nothing.
pub(crate) fn opt_day(row: &Row, column: usize) -> Result<Option<Date>> {
    if row.opt_str(column)?.is_some() { day(row, column).map(Some) } else { Ok(None) }
}

/// A word of a fixed list as a table keeps it.
pub(crate) fn word<T>(row: &Row, column: usize, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
    let text = row.str(column)?;
    parse(text).ok_or_else(|| Error::Broken(format!("{text} is not in the list of column {column}")))
}
