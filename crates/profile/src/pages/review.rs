//! `/test/terugkijken`: a year later a few questions, and then and now beside each other.

use axum::extract::Form;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Anonymous;
use loper_texts::format::date;
use loper_web::components::table::{Table, table};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::questions::{Shown, keep, view as question};
use super::{door, go, me, outcome, own, start};
use crate::model::interests::{Again, Change, Review, review};
use crate::store;
use loper_web::form::{Body, Sent};

const HERE: &str = "/test/terugkijken";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(show)), door(Method::Post, HERE, post(answer))]
}

/// Shows the next question of then; when all were asked, what changed.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let when = me::when(&visit)?;
    let Some(owner) = me::me(&visit, &headers).await? else { return Ok(go(start::HERE, None)) };
    let answers =
        visit.app.db().read(Anonymous(owner), move |tx| store::said::answers(tx, when.today)).await?;
    let Some(back) = review(&answers, when.today) else { return Ok(go(start::HERE, None)) };
    let Some(item) = back.ask.first().copied() else { return Ok(view(&visit, &back)) };
    let done = answers.sitting(when.today).count();
    let place = (done, done + back.ask.len());
    Ok(question(&visit, &Shown { item, given: None, place, back: None, action: HERE }))
}

/// Keeps an answer of now; the one of then stays beside it.
pub async fn answer(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    keep(&visit, &headers, &Sent(fields), HERE).await
}

fn view(visit: &Visit, back: &Review) -> Response {
    let title = visit.t("profile-review-title");
    let day = date(visit.language, back.then);
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.fill("profile-review-lead", &[("date", day.into())])) } }
            div class="stack stack--loose" {
                (changes(visit, &back.changes))
                (beside(visit, &back.again))
                p { a class="button" href="/test/uitkomst" { (visit.t("profile-start-on-outcome")) } }
            }
        }
    };
    Page::new(title, main).section(start::HERE).unlisted().show(visit)
}

fn changes(visit: &Visit, changes: &[Change]) -> Markup {
    html! {
        @if changes.is_empty() {
            p { (visit.t("profile-review-same")) }
        } @else {
            ul {
                @for change in changes {
                    @let key = if change.has_grown() { "profile-review-more" } else { "profile-review-less" };
                    li { (visit.fill(key, &[("name", visit.t(outcome::name(change.interest)).into())])) }
                }
            }
        }
    }
}

/// The same questions, then and now.
fn beside(visit: &Visit, again: &[Again]) -> Markup {
    let heads = ["profile-review-head-question", "profile-review-head-then", "profile-review-head-now"];
    let rows = again.iter().map(|it| {
        let words = |reply: crate::model::interests::Reply| visit.t(&reply.text_key()).to_owned();
        let then = format!("{} ({})", words(it.then), date(visit.language, it.date));
        (None, vec![visit.t(&it.item.text_key()).to_owned(), then, words(it.now)])
    });
    let made = Table {
        label: visit.t("profile-review-table").to_owned(),
        heads: heads.iter().map(|key| visit.t(key).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: 3,
        is_stacked: true,
    };
    html! { @if !again.is_empty() { (table(&made)) } }
}
