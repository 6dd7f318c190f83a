//! Pure: what pages say, and how things are found.

pub mod api;
pub mod compare;
pub mod group;
pub mod occupation;
pub mod programme;
pub mod region;
pub mod register;
pub mod saved;
pub mod workday;
