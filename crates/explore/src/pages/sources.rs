//! `/bronnen`: every release of every source.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
