//! What leaves a dossier as a file: pure.

pub mod calendar;
pub mod container;
pub mod cv;
