//! `/beroepsgroepen/{code}`: one occupational group and the occupations in it.

use loper_web::feature::Route;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
