//! The dossier: entries, plan, who sees what; the learner's own, carried along the whole way.
//!
//! Owns the tables `dossier_*`. Invariants: whatever is in a dossier belongs to one person and is read in their scope; a
//! change needs the version it was made on, so that nothing that was written is lost; nobody but the learner writes in an
//! entry; there is no score, and what someone thinks of themselves is for that person alone.

pub mod documents;
pub mod jobs;
pub mod letter;
pub mod model;
pub mod pages;
pub mod personal;
mod record;
pub mod store;
#[cfg(test)]
mod tests;

use loper_access::policy::{Action, Relation};
use loper_database::migrate::Migration;
use loper_web::feature::{Feature, MenuItem};

pub use record::{Record, record};

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("dossier":
    1 "entries",
    2 "plan_and_share",
    3 "container",
    4 "met",
    5 "badge",
);

const MENU: &[MenuItem] = &[
    MenuItem {
        path: pages::HERE,
        text: "dossier-menu",
        order: 25,
        action: Action::KeepDossier,
        relation: Relation::Own,
        yields: false,
    },
    MenuItem {
        path: pages::programme::HERE,
        text: "dossier-programme-menu",
        order: 29,
        action: Action::SetProgramme,
        relation: Relation::SameOrganisation,
        yields: false,
    },
    MenuItem {
        path: pages::handover::receive::HERE,
        text: "dossier-hand-menu",
        order: 70,
        action: Action::ReceiveHandOver,
        relation: Relation::SameOrganisation,
        yields: false,
    },
];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "dossier",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: MENU,
        cards: &[],
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("dossier")),
        api: None,
        personal_data: personal::PERSONAL_DATA,
        keepsakes: None,
        files: Some(personal::give_files),
    }
}
