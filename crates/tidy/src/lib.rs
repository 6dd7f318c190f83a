//! Reads the house as text, so that its rules can be tests (`tests/house/`).
//!
//! Depends on nothing of ours. Knows just enough of Rust, Fluent and Dutch to find a literal, a function,
//! a message and a sentence.

pub mod fluent;
pub mod prose;
pub mod source;
pub mod tree;

#[cfg(test)]
mod tests;
