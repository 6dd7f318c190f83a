//! A word that is asked of someone: until when, and which parts they read.

use jiff::ToSpan as _;
use jiff::civil::Date;
use loper_vocabulary::time::Moment;

use super::part::Part;

/// How many days a link works.
pub const DAYS: i64 = 14;
/// How long a name, a question and an answer may be, in characters.
pub const NAME_MAX: usize = 100;
/// A question.
pub const QUESTION_MAX: usize = 500;
/// An answer.
pub const ANSWER_MAX: usize = 5_000;
/// How many links of one entry may be open.
pub const OPEN_MAX: usize = 10;

/// The last day on which a link works that is made today.
pub fn until(today: Date) -> Date {
    today.saturating_add(DAYS.days())
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The link works.
    Open,
    /// It was answered.
    Answered,
    /// The learner took it back.
    Revoked,
    /// Its last day went by.
    Ended,
}

/// Where a request stands today.
pub fn standing(answered: Option<Moment>, revoked: Option<Moment>, until: Date, today: Date) -> Standing {
    match (answered, revoked) {
        (Some(_), _) => Standing::Answered,
        (None, Some(_)) => Standing::Revoked,
        (None, None) if today > until => Standing::Ended,
        (None, None) => Standing::Open,
    }
}

/// The parts as the table keeps them.
pub fn shown_text(parts: &[Part]) -> String {
    parts.iter().map(|it| it.code()).collect::<Vec<_>>().join(" ")
}

/// Reads what the table keeps.
pub fn shown_parts(text: &str) -> Vec<Part> {
    text.split_whitespace().filter_map(Part::parse).collect()
}
