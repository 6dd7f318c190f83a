//! The doors of this room. Each page has a file of its own.

pub mod account;
pub mod sign_in;

use loper_web::feature::Route;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [sign_in::routes(), account::routes()].concat()
}
