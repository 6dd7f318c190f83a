//! The rules of a dossier: pure.

pub mod asked;
pub mod badge;
pub mod container;
pub mod cv;
pub mod entry;
pub mod feedback;
pub mod handover;
pub mod kept;
pub mod kind;
pub mod met;
pub mod part;
pub mod plan;
pub mod save;
pub mod self_check;
pub mod share;
#[cfg(test)]
mod tests;
pub mod typed;
