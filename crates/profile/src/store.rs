//! SQL in, model out.

pub mod owner;
