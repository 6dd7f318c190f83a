//! Explore: find occupations and programmes, understand chances, compare. Public, without an account.
//!
//! Owns no tables: it reads the registers of `labour_market` and `programmes`. Owns the addresses `/`, `/zoeken`,
//! `/beroepen`, `/opleidingen`, `/vergelijken`, `/regio` and `/bronnen`; other features add cards to its pages.
//! Invariants: every figure has its source, its date and what it does not say; a figure that is not there is said
//! to be missing, never guessed; indicators of different publishers are never mixed into one.

pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod world;

use loper_web::app::App;
use loper_web::feature::{Feature, MenuItem, PersonalData};

const MENU: &[MenuItem] = &[
    MenuItem::public("/zoeken", "explore-menu-search", 10),
    MenuItem::for_visitors("/vergelijken", "explore-menu-compare", 20),
    MenuItem::public("/regio", "explore-menu-region", 40),
    MenuItem::for_visitors("/bronnen", "explore-menu-sources", 50),
];

/// What this room gives the house.
pub fn feature() -> Feature {
    Feature {
        name: "explore",
        routes: pages::routes(),
        migrations: &[],
        menu: MENU,
        cards: &[],
        jobs: &[],
        texts: Some(loper_texts::texts!("explore")),
        api: Some(pages::api::describe::describe),
        personal_data: PersonalData::None,
        keepsakes: None,
        files: None,
    }
}

/// Makes the register of occupations and the search index, so that the first visitor does not wait for them.
pub async fn warm(app: App) {
    // Whoever asks next tries again and is told; here a fault only means that nothing is ready yet.
    if let Err(fault) = pages::occupation::register(&app).await {
        tracing::warn!(?fault, "the register of occupations could not be made yet");
    }
    if let Err(fault) = pages::search::index(&app).await {
        tracing::warn!(?fault, "the search index could not be made yet");
    }
}
