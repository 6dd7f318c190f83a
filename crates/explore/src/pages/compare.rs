//! `/vergelijken`: up to four occupations or programmes side by side.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
