//! What matching reads and keeps.

pub mod facts;
pub mod runs;
