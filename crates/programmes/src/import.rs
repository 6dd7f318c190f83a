//! Imports of this room: the files of DUO, SBB and CompetentNL.
//!
//! The files in `import/` are pure: bytes in, rows and problems out. Those in `import/into/` bring what was
//! read into the tables.

pub mod competentnl;
pub mod dossiers;
pub mod duo;
pub mod into;
pub mod offer;
pub mod prospects;
pub mod qualifications;
pub mod reader;

use loper_labour_market::import::Importer;

/// The sources of this room, in the order in which they build on each other.
pub fn importers() -> &'static [Importer] {
    into::IMPORTERS
}
