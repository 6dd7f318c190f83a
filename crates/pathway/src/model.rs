//! Stages, rights, and the routes that they allow. Takes everything as values, the day too.

pub mod around;
pub mod ask;
pub mod date;
pub mod doors;
pub mod fees;
pub mod goal;
pub mod held;
pub mod map;
pub mod plan;
pub mod rank;
pub mod route;
pub mod rules;
pub mod sensible;
pub mod start;
