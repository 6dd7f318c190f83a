//! What is wrong with a file, and what is wrong with one of its rows.

use serde::{Deserialize, Serialize};

/// A row that was refused, or a cell that was read with doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line in the file, from 1.
    pub line: u64,
    /// The column, as the file names it; empty when the whole row is meant.
    pub column: String,
    /// What stood there, cut to 80 characters.
    pub value: String,
    /// Why it was refused: a full sentence in English, for the person at the command line.
    pub reason: String,
}

impl Problem {
    /// A problem of one cell.
    pub fn new(line: u64, column: impl Into<String>, value: &str, reason: impl Into<String>) -> Self {
        Self { line, column: column.into(), value: value.chars().take(80).collect(), reason: reason.into() }
    }
}

/// A file that can't be read as a table at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is not text: a program, a picture, an archive.
    #[error("this is not a table: it begins as {0}")]
    Binary(&'static str),
    /// The same name stands twice in the header.
    #[error("the column “{0}” stands twice in the header")]
    HeaderTwice(String),
    /// Columns that are needed are not there; the text may say what the file looks like instead.
    #[error("these columns were expected and not found: {}{}", .missing.join(", "), .looks_like.as_ref().map(|it| format!("; {it}")).unwrap_or_default())]
    Columns {
        /// The names that were looked for.
        missing: Vec<String>,
        /// What the file seems to be: “this looks like an ESCO skills file; occupations expected”.
        looks_like: Option<String>,
    },
    /// More than the reader takes: a zip bomb, an endless line.
    #[error("the file is too large: {0}")]
    TooLarge(String),
    /// The last row is torn: the download or the copy stopped half way.
    #[error("the file stops in the middle of its last row; download or copy it again")]
    Torn,
    /// The bytes can't be read (disk, network share).
    #[error("the file could not be read: {0}")]
    Broken(String),
}
