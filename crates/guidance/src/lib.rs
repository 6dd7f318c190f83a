//! Guidance: career conversations, the caseload, aftercare, the card for at home.
//!
//! Owns the tables `guidance_*` and the addresses `/gesprek/…`, `/mijn/gesprekken`, `/mijn/thuis-kaart`, `/begeleiding`,
//! `/gesprek-erbij/…`, `/kind`, `/beheer/begeleiding` and `/beheer/caseload`. Invariants: a talk belongs to its learner, and only its guide reaches it, as
//! long as the two are guide and learner of each other; a talk counts from the moment the learner says that it is right;
//! it leads to a step, or says why not; what a guide notes is seen at once by the learner; nothing here has a mark, an
//! absence, a score or a colour of a person; a caseload says in words why someone stands where they stand.

pub mod documents;
pub mod jobs;
mod letter;
pub mod model;
pub mod pages;
pub mod personal;
pub mod store;
#[cfg(test)]
mod tests;

use loper_access::policy::{Action, Relation};
use loper_database::migrate::Migration;
use loper_web::feature::{Feature, MenuItem};

/// The steps that build the tables.
pub const MIGRATIONS: &[Migration] = loper_database::migrations!("guidance":
    1 "talks",
    2 "home_and_aftercare",
    3 "soon",
    4 "known",
);

const MENU: &[MenuItem] = &[
    MenuItem {
        path: pages::mine::HERE,
        text: "guidance-menu-mine",
        order: 26,
        action: Action::HoldTalk,
        relation: Relation::Own,
        yields: false,
    },
    MenuItem {
        path: pages::caseload::HERE,
        text: "guidance-menu-caseload",
        order: 27,
        action: Action::SeeCaseload,
        relation: Relation::SameGroup,
        yields: false,
    },
    MenuItem {
        path: pages::child::HERE,
        text: "guidance-menu-child",
        order: 27,
        action: Action::SeeChild,
        relation: Relation::Own,
        yields: false,
    },
    MenuItem {
        path: pages::rules::HERE,
        text: "guidance-menu-rules",
        order: 28,
        action: Action::SetProgramme,
        relation: Relation::SameOrganisation,
        yields: false,
    },
];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "guidance",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        menu: MENU,
        cards: &[],
        jobs: jobs::JOBS,
        texts: Some(loper_texts::texts!("guidance")),
        api: None,
        personal_data: personal::PERSONAL_DATA,
        keepsakes: None,
        files: None,
    }
}
