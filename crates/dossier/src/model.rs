//! The rules of a dossier: pure.

pub mod entry;
