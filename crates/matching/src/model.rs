//! The engine of what fits: pure arithmetic with whole numbers, rules that people wrote.
//!
//! Nothing in here knows the time, chance, the disk or the web. The same [`ask::Ask`] over the same
//! [`facts::Facts`] gives the same bytes, on every machine.

pub mod advice;
pub mod ask;
pub mod barrier;
pub mod cases;
pub mod chance;
pub mod factor;
pub mod facts;
pub mod item;
pub mod order;
pub mod person;
pub mod rules;
#[cfg(test)]
mod tests;
