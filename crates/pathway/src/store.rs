//! SQL in, model out.

pub mod map;
