//! A release of a part of a source, and what an import reports.

use loper_document::read::problem::Problem;
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::source::Source;
use loper_vocabulary::time::Moment;
use serde::{Deserialize, Serialize};

/// How many refused rows a release remembers; all of them are counted.
pub const REFUSALS_KEPT: usize = 200;

/// What is known about a part before its rows are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The part of the register it fills: `pay`, `forecast`, `offer` … One release of each part is shown.
    pub part: String,
    /// Which source it is of.
    pub source: Source,
    /// What a reader calls it: “Uurloon per beroepsgroep, 2024 (85517NED)”.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, as far as known: a year, a quarter or a date.
    pub published_on: Option<String>,
    /// Under which licence.
    pub licence: String,
    /// The name of the file.
    pub file_name: String,
    /// SHA-256 of the file, in hexadecimal.
    pub file_hash: String,
    /// What was derived, and what it does not say.
    pub note: Bilingual,
    /// Whether these are example figures of the fictional region.
    pub is_example: bool,
}

/// A release as it stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its number.
    pub id: ReleaseId,
    /// What was known before.
    pub draft: Draft,
    /// How many rows came in.
    pub rows_in: u64,
    /// How many rows were refused.
    pub rows_refused: u64,
    /// The first of them.
    pub refusals: Vec<Problem>,
    /// When it was imported.
    pub imported_at: Moment,
    /// Whether it is the one that is shown.
    pub is_current: bool,
}

/// What an import found, or did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Per part: what would change or has changed.
    pub parts: Vec<PartReport>,
}

/// The difference a part makes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PartReport {
    /// The part.
    pub part: String,
    /// Rows read well.
    pub rows_in: u64,
    /// Rows refused.
    pub rows_refused: u64,
    /// The first refused rows.
    pub refusals: Vec<Problem>,
    /// Keys that are new beside what stands.
    pub added: u64,
    /// Keys that stand and are not in the file.
    pub gone: u64,
    /// Keys in both whose row says something else than it did.
    pub changed: u64,
    /// Keys in both whose row only got what was empty before.
    #[serde(default)]
    pub completed: u64,
    /// Whether this is the file that is shown already: nothing was switched.
    pub is_unchanged: bool,
    /// What a reader should know: sentences in English, for the person at the command line.
    pub remarks: Vec<String>,
}
