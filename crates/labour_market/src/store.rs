//! SQL in, model out.

pub mod release;
