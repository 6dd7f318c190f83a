//! SQL in, model out.

pub mod names;
pub mod parts;
pub mod standing;
