//! `/test/wissen`: everything away, at once. A form asks once, on the page itself.

use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::post;
use loper_web::components::more::more;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::personal::as_person;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{door, go, me, own};

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Post, "/test/wissen", post(erase))]
}

/// The rooms with answers and what was made of them. Whoever has an account keeps the rest of it.
const ANSWERS: &[&str] = &["profile", "matching"];

/// Takes all answers, choices and the code away, and what other rooms made of them. Asked twice, the second time there
/// is nothing left to take.
pub async fn erase(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    if let Some(owner) = me::account(&visit) {
        visit.app.erase_in_rooms(as_person(owner), ANSWERS).await?;
    } else if let Some(owner) = me::behind_code(&visit, &headers).await? {
        visit.app.erase_from_page(as_person(owner)).await?;
    }
    Ok(go("/test?gewist=1", Some(&me::forget(&visit))))
}

/// The button, behind a line that opens: so that nobody wipes by accident.
pub fn form(visit: &Visit) -> Markup {
    let inside = html! {
        form method="post" action="/test/wissen" class="stack stack--tight" {
            p { (visit.t("profile-erase-text")) }
            p { button class="button button--danger" type="submit" { (visit.t("profile-erase-button")) } }
        }
    };
    more(visit.t("profile-erase-open"), &inside)
}
