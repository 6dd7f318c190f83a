//! `/test`: where it begins: how long, what happens with the answers, and where someone left off.

use std::collections::BTreeSet;

use axum::extract::Form;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Anonymous;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::more::more;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{adopt, door, erase, go, me, own, take};
use crate::model::interests::{Form as Length, Review, next, review};
use crate::model::said::Everything;
use crate::store;
use crate::store::said::When;
use loper_web::form::{Body, Sent};

/// The address.
pub const HERE: &str = "/test";
/// Where a form sends someone whose browser has no answers (any more).
pub const LOST: &str = "/test?kwijt=1";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(show)), door(Method::Post, HERE, post(begin))]
}

/// Shows it.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let when = me::when(&visit)?;
    let said = match me::me(&visit, &headers).await? {
        None => Everything::default(),
        Some(owner) => {
            visit.app.db().read(Anonymous(owner), move |tx| store::about::everything(tx, when.today)).await?
        }
    };
    let has_more = adopt::has_more(&visit, &headers).await?;
    Ok(view(&visit, &said, when, has_more))
}

/// Begins, or makes the test longer: the answers stay.
pub async fn begin(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    let form = Length::parse(Sent(fields).one("lengte")).ok_or(Fault::Unreadable("web-fault-400-text"))?;
    let when = me::when(&visit)?;
    let (owner, cookie) = me::me_or_new(&visit, &headers).await?;
    visit
        .app
        .db()
        .write(Anonymous(owner), move |tx| {
            let mut standing = store::said::standing(tx)?;
            if standing.form == Some(form) {
                return Ok(());
            }
            standing.form = Some(form);
            store::said::put_standing(tx, &standing, when)
        })
        .await?;
    Ok(go("/test/vragen", cookie.as_deref()))
}

fn view(visit: &Visit, said: &Everything, When { today, .. }: When, has_more: bool) -> Response {
    let form = said.standing.form.filter(|_| !said.answers.is_empty());
    let is_new = said.is_empty();
    let back = review(&said.answers, today);
    let title = visit.t("profile-start-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-start-lead")) } }
            div class="stack stack--loose" {
                @if visit.query == "kwijt=1" && is_new {
                    (notice(Tone::Warn, visit.t("profile-start-lost-title"), &html! { p { (visit.t("profile-start-lost")) } }))
                }
                @if visit.query == "gewist=1" && is_new {
                    (notice(Tone::Good, visit.t("profile-erase-done-title"), &html! { p { (visit.t("profile-erase-done")) } }))
                }
                (adopt::question(visit, has_more))
                @match (back, form) {
                    (Some(back), _) => (again(visit, &back)),
                    (None, Some(form)) => (on(visit, said, next(&said.answers, form, today).is_some())),
                    (None, None) => (lengths(visit)),
                }
                (promise(visit))
                (others(visit, said))
                @if visit.signed_in.is_none() { p { a href="/test/verder" { (visit.t(if is_new { "profile-start-resume" } else { "profile-start-take-along" })) } } }
                @if !is_new { (take::link(visit)) (erase::form(visit)) }
            }
        }
    };
    Page::new(title, main).description(visit.t("profile-start-lead")).section(HERE).show(visit)
}

/// The short test is one tap away; the longer ones behind a line that opens.
fn lengths(visit: &Visit) -> Markup {
    let longer = html! {
        form method="post" action=(HERE) class="row" {
            @for (length, key) in [(Length::Normal, "profile-start-normal"), (Length::Long, "profile-start-long")] {
                button class="button button--second" type="submit" name="lengte" value=(length.code()) { (visit.t(key)) }
            }
        }
    };
    html! {
        div class="stack stack--tight" {
            form method="post" action=(HERE) {
                button class="button" type="submit" name="lengte" value=(Length::Short.code()) { (visit.t("profile-start-short")) (icon(Icon::ArrowRight)) }
            }
            (more(visit.t("profile-start-longer"), &longer))
        }
    }
}

/// Where someone left off.
fn on(visit: &Visit, said: &Everything, has_more: bool) -> Markup {
    let count = said.answers.latest().len();
    html! {
        section class="stack" aria-labelledby="verder" {
            h2 id="verder" { (visit.fill("profile-start-on", &[("count", count.into())])) }
            div class="row" {
                @if has_more {
                    a class="button" href="/test/vragen" { (visit.t("profile-start-on-more")) (icon(Icon::ArrowRight)) }
                    a class="button button--quiet" href="/test/uitkomst" { (visit.t("profile-start-on-outcome")) }
                } @else {
                    a class="button" href="/test/uitkomst" { (visit.t("profile-start-on-outcome")) (icon(Icon::ArrowRight)) }
                }
            }
        }
    }
}

/// A year later: a few questions.
fn again(visit: &Visit, back: &Review) -> Markup {
    let day = loper_texts::format::date(visit.language, back.then);
    html! {
        section class="stack" aria-labelledby="terug" {
            h2 id="terug" { (visit.t("profile-review-title")) }
            @if back.ask.is_empty() {
                p { (visit.fill("profile-review-done", &[("date", day.into())])) }
            } @else {
                p { (visit.fill("profile-review-ask", &[("date", day.into()), ("count", back.ask.len().into())])) }
            }
            div class="row" {
                a class="button" href="/test/terugkijken" { (visit.t("profile-review-go")) (icon(Icon::ArrowRight)) }
                a class="button button--quiet" href="/test/uitkomst" { (visit.t("profile-start-on-outcome")) }
            }
        }
    }
}

/// What is promised to whoever answers without an account, and with one.
const PROMISE: [&str; 3] =
    ["profile-start-promise-name", "profile-start-promise-school", "profile-start-promise-kept"];
const PROMISE_ACCOUNT: [&str; 3] =
    ["profile-start-promise-mine", "profile-start-promise-share", "profile-start-promise-account"];

fn promise(visit: &Visit) -> Markup {
    html! {
        section class="stack stack--tight" aria-labelledby="gegevens" {
            h2 id="gegevens" class="h3" { (visit.t("profile-start-promise")) }
            ul {
                @for key in if visit.signed_in.is_some() { PROMISE_ACCOUNT } else { PROMISE } { li { (visit.t(key)) } }
            }
        }
    }
}

/// The other ways to get to know yourself, each with where it stands.
fn others(visit: &Visit, said: &Everything) -> Markup {
    let values: BTreeSet<&str> = said.choices.iter().map(|it| it.question.id()).collect();
    let wishes = said.wishes.len();
    let tiles = [
        ("/test/waarden", "profile-start-values", "profile-start-values-text", values.len()),
        (
            "/test/kwaliteiten",
            "profile-start-qualities",
            "profile-start-qualities-text",
            said.qualities.len(),
        ),
        ("/test/wensen", "profile-start-wishes", "profile-start-wishes-text", wishes),
        ("/mijn-keuzes", "profile-start-choices", "profile-start-choices-text", 0),
    ];
    html! {
        section class="stack" aria-labelledby="ook" {
            h2 id="ook" { (visit.t("profile-start-others")) }
            div class="columns columns--small" {
                @for (url, title, text, count) in tiles {
                    div class="tile" {
                        h3 { a href=(url) { (visit.t(title)) } }
                        p { (visit.t(text)) }
                        @if count > 0 { p { (visit.fill("profile-start-answered", &[("count", count.into())])) } }
                    }
                }
            }
        }
    }
}
