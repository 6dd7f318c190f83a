//! `/opleidingen/{slug}`: one programme, as stops on a line.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
