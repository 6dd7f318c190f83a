//! The doors of this room. Each page has a file of its own.

pub mod adopt;
pub mod choices;
pub mod class;
pub mod erase;
pub mod expectations;
pub mod keep;
pub mod me;
pub mod outcome;
pub mod qualities;
pub mod questions;
pub mod resume;
pub mod review;
pub mod start;
pub mod sum;
pub mod take;
pub mod values;
pub mod wishes;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::MethodRouter;
use loper_access::policy::{Action, Relation};
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::visit::Visit;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [
        start::routes(),
        questions::routes(),
        outcome::routes(),
        review::routes(),
        values::routes(),
        qualities::routes(),
        wishes::routes(),
        resume::routes(),
        take::routes(),
        adopt::routes(),
        erase::routes(),
        choices::routes(),
        expectations::routes(),
        sum::routes(),
        class::routes(),
    ]
    .concat()
}

/// A door to what is someone's own.
fn door(method: Method, path: &'static str, handler: MethodRouter<App>) -> Route {
    Route { method, path, action: Action::KnowMyself, relation: Relation::Own, handler }
}

/// Goes on when the visitor may know about themselves: everyone may, about nobody else.
fn own(visit: &Visit) -> Result<(), Fault> {
    visit.may(Action::KnowMyself, Relation::Own)
}

/// The answer to a form: to the page that shows what is so now, with the cookie where there is one to keep or to forget.
fn go(to: &str, cookie: Option<&str>) -> Response {
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
    if let Some(cookie) = cookie.and_then(|it| HeaderValue::from_str(it).ok()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
