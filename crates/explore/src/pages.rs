//! The doors of this room. Each page has a file of its own.

pub mod near;
pub mod occupation;

use axum::routing::get;
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_texts::format;
use loper_web::app::App;
use loper_web::feature::{Method, Route};
use loper_web::visit::Visit;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    let look = |path, handler: axum::routing::MethodRouter<App>| Route {
        method: Method::Get,
        path,
        action: Action::Explore,
        relation: Relation::Public,
        handler,
    };
    vec![look("/beroepen/{slug}", get(occupation::show))]
}

/// A date of a text or a release in words; what is no date stays as it is written.
pub(crate) fn day(visit: &Visit, written: &str) -> String {
    written.parse::<Date>().map_or_else(|_| written.to_owned(), |day| format::date(visit.language, day))
}
