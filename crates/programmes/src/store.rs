//! SQL in, model out.

pub mod parts;
pub mod standing;
