//! `/rekenwijze`, `/hulp`, `/toegankelijkheid`, `/privacy`: what everyone may ask of us.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
