//! Rosters that schools bring: files in, people and problems out. Pure.

pub mod oneroster;
pub mod refused;
pub mod roster;
pub mod table;
