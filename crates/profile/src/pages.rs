//! The doors of this room.

pub mod expectations;
pub mod me;

use loper_web::feature::Route;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    expectations::routes()
}
