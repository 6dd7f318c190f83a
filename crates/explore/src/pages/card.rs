//! `/beroepen/{slug}/kaart` and `/opleidingen/{slug}/kaart`: a card to print, save or share.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
