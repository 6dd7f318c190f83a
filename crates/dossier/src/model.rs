//! The rules of a dossier: pure.

pub mod container;
pub mod entry;
pub mod handover;
pub mod plan;
pub mod share;
