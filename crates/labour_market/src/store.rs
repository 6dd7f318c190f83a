//! SQL in, model out.

pub mod conditions;
pub mod part;
pub mod parts;
pub mod release;
pub mod standing;
