//! Numbers that may be shown: what is known of a count that its publisher hides, and how much something changed.
//!
//! Pure. A number about few people is a range here from the first step on, so nobody can take it for exact.

pub mod bounds;
pub mod change;
pub mod suppress;
