//! The doors of this room.

pub mod post;
pub mod wishes;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use loper_web::feature::Route;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [wishes::routes(), post::routes()].concat()
}

/// The way on after a form.
fn go(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}
