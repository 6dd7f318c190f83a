//! `/bewaard`: what this visitor keeps on the own device.
//!
//! Kept pages are nobody's but the visitor's: they are in a cookie, and this page is made of it anew each time.

pub mod cookies;

use axum::extract::Form as Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_programmes::store::names::{self, Named};
use loper_vocabulary::subject::Subject;
use loper_web::components::empty::empty;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::page::Page;
use loper_web::visit::{CODE_COOKIE, LANGUAGE_COOKIE, Visit, cookie};
use maud::{Markup, html};
use serde::Deserialize;

use crate::model::saved::{COMPARED_MAX, KEPT_MAX, Kept};
use crate::pages::occupation::ways::level;

/// Where the list stands.
const HERE: &str = "/bewaard";
/// Where the list says that it is full.
const FULL: &str = "/bewaard?vol=1";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let door = |method, handler| Route {
        method,
        path: HERE,
        action: Action::KeepOnDevice,
        relation: Relation::Own,
        handler,
    };
    vec![door(Method::Get, get(show)), door(Method::Post, post(change))]
}

/// What a form sends: a subject, and what to do.
#[derive(Debug, Deserialize)]
pub struct Change {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    doe: String,
}

fn kept(headers: &HeaderMap) -> Kept {
    cookie(headers, cookies::SAVED).map(Kept::read).unwrap_or_default()
}

/// Keeps a page, takes one away (`weg`), all of them (`leeg`), or everything that Loper left here (`alles`).
///
/// A repeated form has the same answer. Without a script the answer is the list itself, because the page
/// that was kept is the same for everyone and can't tell what this visitor has.
pub async fn change(visit: Visit, headers: HeaderMap, Body(change): Body<Change>) -> Result<Response, Fault> {
    visit.may(Action::KeepOnDevice, Relation::Own)?;
    let is_script =
        headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes() == b"application/json");
    let mut list = kept(&headers);
    match change.doe.as_str() {
        "alles" => return Ok(trackless(&visit)),
        "leeg" => list = Kept::default(),
        what => {
            let subject = Subject::parse(&change.wat).ok_or(Fault::Unreadable("web-fault-400-text"))?;
            if what == "weg" {
                list.remove(&subject);
            } else if list.add(subject).is_err() {
                return Ok(answer(&visit, is_script, None, FULL, "explore-saved-said-full"));
            }
        }
    }
    let cookie = if list.subjects().is_empty() {
        cookies::gone(&visit, cookies::SAVED)
    } else {
        cookies::kept(&visit, cookies::SAVED, &list.cookie())
    };
    let is_away = matches!(change.doe.as_str(), "weg" | "leeg");
    let said = if is_away { "explore-saved-said-gone" } else { "explore-saved-said-kept" };
    Ok(answer(&visit, is_script, Some(&cookie), HERE, said))
}

fn answer(visit: &Visit, is_script: bool, cookie: Option<&str>, to: &'static str, said: &str) -> Response {
    let mut response = if is_script {
        Json(serde_json::json!({ "said": visit.t(said) })).into_response()
    } else {
        (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
    };
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(cookie).ok()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Takes every cookie of Loper away, and asks the browser to forget the pages it holds.
fn trackless(visit: &Visit) -> Response {
    let mut response = answer(visit, false, None, HERE, "explore-saved-said-gone");
    for name in [cookies::SAVED, cookies::REGION, CODE_COOKIE, LANGUAGE_COOKIE] {
        if let Ok(cookie) = HeaderValue::from_str(&cookies::gone(visit, name)) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    let clear = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(clear, HeaderValue::from_static("\"cache\", \"storage\""));
    response
}

/// Shows the list.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    visit.may(Action::KeepOnDevice, Relation::Own)?;
    let list = kept(&headers);
    let (asked, language) = (list.clone(), visit.language);
    let pages = visit.app.db().read(Public, move |tx| names::named(tx, asked.subjects(), language)).await?;
    Ok(view(&visit, &list, &pages))
}

fn view(visit: &Visit, list: &Kept, pages: &[Named]) -> Response {
    let title = visit.t("explore-saved-title");
    let lost = list.subjects().len().saturating_sub(pages.len());
    let is_full = visit.query == "vol=1" && list.subjects().len() >= KEPT_MAX;
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("explore-saved-lead")) } }
            div class="stack stack--loose" {
                @if is_full {
                    (notice(Tone::Warn, visit.t("explore-saved-full-title"), &html! { p { (visit.fill("explore-saved-full", &[("count", KEPT_MAX.into())])) } }))
                }
                @if pages.is_empty() {
                    (empty(visit.t("explore-saved-empty-title"), visit.t("explore-saved-empty"), (visit.t("explore-saved-empty-go"), "/zoeken")))
                } @else {
                    (found(visit, pages))
                }
                @if lost > 0 { p class="small soft" { (visit.fill("explore-saved-lost", &[("count", lost.into())])) } }
                (trace(visit))
            }
        }
    };
    Page::new(title, main).description(visit.t("explore-saved-lead")).unlisted().show(visit)
}

fn found(visit: &Visit, pages: &[Named]) -> Markup {
    html! {
        section class="stack" aria-labelledby="lijst" {
            h2 id="lijst" { (visit.fill("explore-saved-count", &[("count", pages.len().into())])) }
            @if pages.len() > 1 { p { (visit.fill("explore-saved-compare-how", &[("count", COMPARED_MAX.into())])) } }
            ul class="kept" { @for page in pages { (one(visit, page, pages.len() > 1)) } }
            div class="row" {
                @if pages.len() > 1 {
                    form id="vergelijk" action="/vergelijken" { button class="button" type="submit" { (icon(Icon::Scale)) (visit.t("explore-saved-compare")) } }
                }
                form method="post" action=(HERE) {
                    button class="button button--quiet" type="submit" name="doe" value="leeg" { (visit.t("explore-saved-clear")) }
                }
            }
        }
    }
}

/// One kept page: a box for comparing, its name, what it is, and the button that takes it away.
fn one(visit: &Visit, page: &Named, may_compare: bool) -> Markup {
    let (url, kind, compared) = match &page.subject {
        Subject::Occupation(_) => {
            let url = format!("/beroepen/{}", page.slug);
            (url, visit.t("explore-saved-occupation").to_owned(), format!("beroep:{}", page.slug))
        }
        Subject::Programme(_) => {
            let kind =
                format!("{}, {}", visit.t("explore-way-programme"), level(visit, page.level.as_deref()));
            (format!("/opleidingen/{}", page.slug), kind, format!("opleiding:{}", page.slug))
        }
    };
    let choose = visit.fill("explore-saved-choose", &[("title", page.title.as_str().into())]);
    let remove = visit.fill("explore-saved-remove-one", &[("title", page.title.as_str().into())]);
    html! {
        li class="kept__one" {
            @if may_compare {
                label class="choice" { input type="checkbox" form="vergelijk" name="met" value=(compared) aria-label=(choose); }
            }
            div class="grow" { h3 { a href=(url) { (page.title) } } p class="small soft" { (kind) } }
            form method="post" action=(HERE) {
                input type="hidden" name="wat" value=(page.subject);
                button class="button button--quiet button--small" type="submit" name="doe" value="weg" aria-label=(remove) { (icon(Icon::Close)) (visit.t("explore-saved-remove")) }
            }
        }
    }
}

/// How to leave no trace.
fn trace(visit: &Visit) -> Markup {
    html! {
        section class="panel panel--sunk" aria-labelledby="spoor" {
            h2 id="spoor" class="h3" { (visit.t("explore-saved-trace-title")) }
            p { (visit.t("explore-saved-trace")) }
            form method="post" action=(HERE) {
                button class="button button--danger" type="submit" name="doe" value="alles" { (visit.t("explore-saved-trace-button")) }
            }
            p class="small" { a href="/privacy" { (visit.t("explore-saved-trace-more")) } }
        }
    }
}
