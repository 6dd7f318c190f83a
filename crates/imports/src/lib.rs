//! Imports: the files of publishers brought in by the administrator of the installation, from a page.
//!
//! Owns the table `imports_import` and the addresses below `/beheer/import`; knows the importers of all registers, which
//! the command line asks too. Invariants: what comes in is laid in a folder and never held in memory; nothing is shown
//! before a person saw what would change and agreed; the work is done outside the request, one import at a time whoever
//! asks for it; an import that fails leaves what stood; files go when their import ended, at most a day after they came.

pub mod folder;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod personal;
pub mod run;
pub mod store;
#[cfg(test)]
mod tests;

use loper_database::error::Result;
use loper_database::migrate::Migration;
use loper_database::scope::Public;
use loper_database::tx::Tx;
use loper_labour_market::import::Importer;
use loper_labour_market::model::release::Release;
use loper_labour_market::store::part::Part;
use loper_labour_market::store::release;
use loper_vocabulary::source::Source;
use loper_web::feature::Feature;

/// The lock that an import holds, from a page and from the command line; `loper restore` asks for it too.
pub const LOCK: &str = "import";

/// What the file of a release of the carried set is called; an imported one has the name of its own file.
pub(crate) const CARRIED: &str = "reference/";

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("imports":
    1 "import",
);

/// The importers of all registers, in the order in which they build on each other.
pub fn importers() -> impl Iterator<Item = &'static Importer> {
    loper_labour_market::import::importers().iter().chain(loper_programmes::import::importers())
}

/// The importer of a source; our own tables have none.
pub fn importer(source: Source) -> Option<&'static Importer> {
    importers().find(|it| it.source == source)
}

/// A part of any register, by its name.
pub fn part(name: &str) -> Option<Part> {
    loper_labour_market::store::parts::part(name).or_else(|| loper_programmes::store::parts::part(name))
}

/// Whether figures were brought in that the program does not carry: of regions, schools and programmes.
pub fn has_own_figures(tx: &mut Tx<'_, Public>) -> Result<bool> {
    let is_own = |it: &Release| {
        let draft = &it.draft;
        it.is_current
            && !draft.is_example
            && matches!(draft.source, Source::Uwv | Source::Duo | Source::Sbb)
            && !draft.file_name.starts_with(CARRIED)
    };
    Ok(release::releases(tx)?.iter().any(is_own))
}

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "imports",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: &[],
        cards: &[],
        keepsakes: None,
        files: None,
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("imports")),
        api: None,
        personal_data: personal::PERSONAL_DATA,
    }
}
