//! SQL in, model out.

pub mod aftercare;
pub mod dossier;
pub mod guest;
pub mod hand_over;
pub mod heard;
pub mod home;
pub mod keep;
pub mod own;
pub mod part;
pub mod rule;
pub mod talk;

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::value::Row;
use uuid::Uuid;

/// An id as a table keeps it.
pub(crate) fn id(row: &Row, column: usize) -> Result<Uuid> {
    let text = row.str(column)?;
    Uuid::parse_str(text).map_err(|_| Error::Broken(format!("{text} is no id")))
}

/// A day as a table keeps it, or nothing.
pub(crate) fn day(row: &Row, column: usize) -> Result<Option<Date>> {
    let read = |text: &str| text.parse().map_err(|_| Error::Broken(format!("{text} is no day")));
    row.opt_str(column)?.map(read).transpose()
}

/// A word of a fixed list as a table keeps it.
pub(crate) fn word<T>(row: &Row, column: usize, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
    let text = row.str(column)?;
    parse(text).ok_or_else(|| Error::Broken(format!("{text} is not in the list of column {column}")))
}
