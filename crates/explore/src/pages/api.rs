//! `/api/v1/…`: the same facts as JSON.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
