//! Work values: what someone finds important in work, found by choosing between situations.
//!
//! Two kinds of questions, both our own and not tested on a group yet (`VALIDATED`): two situations of which you choose one,
//! and four sentences of which you choose the most and the least important. Whoever has to choose can't say yes
//! to everything. The questions stop when the answers tell enough, after four to twelve.

pub mod answers;
pub mod belief;
pub mod choose;
pub mod questions;
pub mod simulation;
pub mod verdict;

pub use answers::{Choice, Choices, Problem, Reply};
pub use choose::next;
pub use questions::{Pair, Question, Screen, Statement};
pub use verdict::{Profile, Reason, Verdict, spans, verdict};

#[cfg(test)]
mod tests;

/// Whether the questions were tested on a group of pupils. They were not.
pub const VALIDATED: bool = false;
/// How many questions at least.
pub const MIN: usize = 4;
/// How many at most.
pub const MAX: usize = 12;
