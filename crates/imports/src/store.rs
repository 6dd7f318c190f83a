//! SQL in, model out.

pub mod import;
pub mod own;
