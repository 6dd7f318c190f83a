//! SQL in, model out. Reads the registers below; owns no table of its own.

pub mod api;
pub mod compare;
pub mod group;
pub mod occupation;
pub mod programme;
pub mod region;
pub mod register;
