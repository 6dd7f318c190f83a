//! `/`: what do you want: look around, test yourself, ask your school.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
