//! The doors of this room.

pub mod api;
pub mod fit;
pub mod how;
pub mod paper;
pub mod why;
pub mod words;

use loper_web::feature::Route;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [fit::routes(), why::routes(), how::routes(), paper::routes(), api::routes()].concat()
}
