//! `/zoeken`: one box over everything, with facets; `/zoeken/voorstellen` suggests while you type.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
