//! What a check or an import found, as it is kept until a person reads it, in whatever language.

use loper_database::error::Error;
use loper_document::read::problem::Unreadable;
use loper_labour_market::import::Failed;
use loper_labour_market::model::release::{PartReport, Report};
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// What each part would change, or changed.
    pub parts: Vec<PartReport>,
    /// Why nothing can change.
    pub refusal: Option<Refusal>,
}

/// Why the files can't be used. The parts of a sentence; the sentence itself is in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There is nothing in it.
    Empty(String),
    /// It is no table: the file, and what it begins as.
    Binary(String, String),
    /// A column stands twice: the file, the column.
    HeaderTwice(String, String),
    /// Columns are missing: the file, the columns, and what it looks like.
    Columns(String, Vec<String>, Option<String>),
    /// The file, and what is too much of it.
    TooLarge(String, String),
    /// It stops half way.
    Torn(String),
    /// It can't be read: the file, and what the reader says.
    Broken(String, String),
    /// The files don't belong together, or not to this source: what the importer says.
    Files(String),
    /// More rows were refused than read.
    Unlikely,
    /// There is no room.
    Full,
    /// The data can't be written, or the database is away.
    Away,
    /// A mistake of ours: what the log knows it by.
    Ours(String),
}

impl Outcome {
    /// Of the answer of an importer.
    pub fn of(answer: Result<Report, Failed>) -> Self {
        match answer {
            Ok(report) => Self { parts: report.parts, refusal: None },
            Err(Failed::Refused(part)) => Self { parts: vec![*part], refusal: Some(Refusal::Unlikely) },
            Err(Failed::Unreadable { file, why }) => Self::refused(unreadable(file, why)),
            Err(Failed::Files(said)) => Self::refused(Refusal::Files(said)),
            Err(Failed::Database(problem)) => Self::refused(database(&problem)),
        }
    }

    /// Nothing but a refusal.
    pub fn refused(why: Refusal) -> Self {
        Self { parts: Vec::new(), refusal: Some(why) }
    }

    /// Whether all of it stands already.
    pub fn is_unchanged(&self) -> bool {
        self.refusal.is_none() && self.parts.iter().all(|it| it.is_unchanged)
    }
}

impl Refusal {
    /// Whether the same files may come in later, so that they are kept.
    pub const fn may_pass(&self) -> bool {
        matches!(self, Self::Full | Self::Away | Self::Columns(..) | Self::Files(_) | Self::Unlikely)
    }
}

fn unreadable(file: String, why: Unreadable) -> Refusal {
    match why {
        Unreadable::Empty => Refusal::Empty(file),
        Unreadable::Binary(what) => Refusal::Binary(file, what.into()),
        Unreadable::HeaderTwice(column) => Refusal::HeaderTwice(file, column),
        Unreadable::Columns { missing, looks_like } => Refusal::Columns(file, missing, looks_like),
        Unreadable::TooLarge(what) => Refusal::TooLarge(file, what),
        Unreadable::Torn => Refusal::Torn(file),
        Unreadable::Broken(what) => Refusal::Broken(file, what),
    }
}

fn database(problem: &Error) -> Refusal {
    match problem {
        Error::Full(_) => Refusal::Full,
        Error::ReadOnly(_) | Error::Unavailable(_) | Error::Conflict(_) => Refusal::Away,
        other => Refusal::Ours(other.to_string()),
    }
}
