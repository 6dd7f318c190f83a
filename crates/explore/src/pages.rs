//! The doors of this room. Each page has a file of its own.

pub mod about;
pub mod api;
pub mod card;
pub mod compare;
pub mod group;
pub mod home;
pub mod near;
pub mod occupation;
pub mod programme;
pub mod region;
pub mod saved;
pub mod search;
pub mod sources;

use axum::routing::MethodRouter;
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_texts::format;
use loper_web::app::App;
use loper_web::feature::{Method, Route};
use loper_web::visit::Visit;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [
        home::routes(),
        search::routes(),
        occupation::routes(),
        group::routes(),
        programme::routes(),
        compare::routes(),
        region::routes(),
        sources::routes(),
        saved::routes(),
        card::routes(),
        about::routes(),
        api::routes(),
    ]
    .concat()
}

/// A door that everyone may look through.
pub(crate) fn look(path: &'static str, handler: MethodRouter<App>) -> Route {
    Route { method: Method::Get, path, action: Action::Explore, relation: Relation::Public, handler }
}

/// A date of a text or a release in words; what is no date stays as it is written.
pub(crate) fn day(visit: &Visit, written: &str) -> String {
    written.parse::<Date>().map_or_else(|_| written.to_owned(), |day| format::date(visit.language, day))
}
