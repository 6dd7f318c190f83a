//! SQL in, model out.

pub mod around;
pub mod map;
