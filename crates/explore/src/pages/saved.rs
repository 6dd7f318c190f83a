//! `/bewaard`: what this visitor keeps on the own device.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
