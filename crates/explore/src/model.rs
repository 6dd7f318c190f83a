//! Pure: what pages say, and how things are found.

pub mod occupation;
pub mod search;
