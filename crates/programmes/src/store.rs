//! SQL in, model out.

pub mod parts;
