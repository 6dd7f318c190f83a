//! `/regio` and `/regio/{code}`: the map of labour-market regions, and one of them.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
