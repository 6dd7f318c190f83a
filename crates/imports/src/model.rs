//! What an import is, without a disk or a database.

pub mod columns;
pub mod id;
pub mod name;
pub mod outcome;
pub mod phrase;
pub mod state;
