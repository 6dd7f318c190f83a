//! SQL in, model out. Reads the registers below; owns no table of its own.

pub mod occupation;
