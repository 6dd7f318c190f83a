//! `/test/naar-account`: what someone filled in before signing in goes along to the account.

use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::post;
use loper_database::scope::Anonymous;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::personal::as_person;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{door, go, me, own, start};
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Post, "/test/naar-account", post(adopt))]
}

/// Whether this browser has answers from before someone signed in.
pub async fn has_more(visit: &Visit, headers: &HeaderMap) -> Result<bool, Fault> {
    if me::account(visit).is_none() {
        return Ok(false);
    }
    let Some(owner) = me::behind_code(visit, headers).await? else { return Ok(false) };
    Ok(visit.app.db().read(Anonymous(owner), store::own::has_any).await?)
}

/// Moves the answers to the account, and takes away the code and what was made of them. An account that has answers
/// already keeps those, and so does the browser.
async fn adopt(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let (Some(account), Some(owner)) = (me::account(&visit), me::behind_code(&visit, &headers).await?) else {
        return Ok(go(start::HERE, None));
    };
    let to = as_person(account);
    let is_moved = visit.app.db().write(Anonymous(owner), move |tx| store::own::give(tx, to)).await?;
    if !is_moved {
        return Ok(go("/test?dubbel=1", None));
    }
    visit.app.erase_from_page(as_person(owner)).await?;
    Ok(go(start::HERE, Some(&me::forget(&visit))))
}

/// The question, for whoever signed in with answers in the browser; and the answer where the account has its own.
pub fn question(visit: &Visit, has_more: bool) -> Markup {
    html! {
        @if visit.query == "dubbel=1" && has_more {
            (notice(Tone::Warn, visit.t("profile-adopt-double-title"), &html! { p { (visit.t("profile-adopt-double")) } }))
        } @else if has_more {
            (notice(Tone::Plain, visit.t("profile-adopt-title"), &html! {
                p { (visit.t("profile-adopt-text")) }
                form method="post" action="/test/naar-account" {
                    button class="button button--second" type="submit" { (visit.t("profile-adopt-go")) }
                }
            }))
        }
    }
}
