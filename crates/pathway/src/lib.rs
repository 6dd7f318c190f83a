//! Pathway: which routes lead there, which doors a choice opens or closes.
//!
//! Owns the addresses `/routes` and `/deuren`; owns no tables: stages and rights are data of the register of programmes.
//! Invariants: an answer about admission has three values and names its rule; a route is never called impossible,
//! a right that is not there is a question for the school; nothing is left out because its chances are low.

pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod world;

use loper_web::feature::{Feature, MenuItem, PersonalData};

const MENU: &[MenuItem] = &[MenuItem::public("/routes", "pathway-menu", 30)];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "pathway",
        routes: pages::routes(),
        migrations: &[],
        menu: MENU,
        cards: pages::cards::CARDS,
        jobs: &[],
        texts: Some(loper_texts::texts!("pathway")),
        api: Some(pages::api::describe::describe),
        personal_data: PersonalData::None,
        keepsakes: None,
        files: None,
    }
}
