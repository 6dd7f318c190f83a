//! Brings what was read into the tables: one file for each source.

use crate::import::Importer;

/// The sources of this room, in the order in which they build on each other.
pub const IMPORTERS: &[Importer] = &[];
