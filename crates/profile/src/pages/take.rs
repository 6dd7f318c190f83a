//! `/test/meenemen`: all that is kept of someone, in every room, as a file of their own. Looking changes nothing.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::personal::as_person;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{door, go, me, own, start};

const HERE: &str = "/test/meenemen";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(take))]
}

/// Gives the file; whoever has nothing here goes to where it begins. The file is nobody else's, so nothing keeps it.
pub async fn take(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let Some(owner) = me::me(&visit, &headers).await? else { return Ok(go(start::LOST, None)) };
    let all = visit.app.export_from_page(as_person(owner)).await?;
    let file = serde_json::to_string_pretty(&all).map_err(|problem| Fault::Broken(problem.to_string()))?;
    let mut response = file.into_response();
    let saved = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"loper-mijn-gegevens.json\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in saved {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// The way to the file, beside the button that wipes.
pub fn link(visit: &Visit) -> Markup {
    html! { p { a href=(HERE) download { (visit.t("profile-take-link")) } br; span class="small soft" { (visit.t("profile-take-text")) } } }
}
