//! Interests: what someone likes to do, in six types (RIASEC), with the doubt that belongs to so few questions.
//!
//! The questions are our own and nobody has tested them on a group of pupils yet: `VALIDATED` says so, and every page
//! with a result has to say it too. The outcome is a span per type, never a letter code; where the answers
//! don't tell, that is the outcome.

pub mod answers;
pub mod belief;
pub mod choose;
pub mod items;
pub mod review;
pub mod simulation;
pub mod verdict;

pub use answers::{Answer, Answers, Form, Problem, Reply};
pub use choose::{next, next_some};
pub use items::{ITEMS, Item, Lean};
pub use review::{Again, Change, Review, review};
pub use verdict::{Profile, Reason, Verdict, spans, verdict};

#[cfg(test)]
mod tests;

/// Whether the questions were tested on a group of pupils. They were not.
pub const VALIDATED: bool = false;
/// Answers from this many days ago until today belong to the same time of answering.
pub const SITTING_DAYS: i32 = 60;
/// After this many days the answers are looked at again.
pub const REVIEW_DAYS: i32 = 300;
