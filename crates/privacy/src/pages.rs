//! The doors of this room. Each page has a file of its own.

pub mod kept;
pub mod mine;
pub mod register;
pub mod trail;

use loper_web::feature::Route;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [mine::routes(), register::routes(), trail::routes(), kept::routes()].concat()
}
