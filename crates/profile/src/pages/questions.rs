//! `/test/vragen`: one question at a time, one tap each.

use axum::extract::{Form, Query};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Anonymous;
use loper_web::components::ask::{self, walked};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::{door, go, me, own, start};
use crate::model::interests::{Answer, Answers, Form as Length, Item, Reply, next};
use crate::store;
use crate::store::said::When;
use loper_web::form::{Body, Sent};

const HERE: &str = "/test/vragen";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(show)), door(Method::Post, HERE, post(answer))]
}

/// A question that was answered before, to look at again.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    vraag: Option<String>,
}

/// One question, with all that stands round it.
pub struct Shown<'a> {
    /// The question.
    pub item: &'static Item,
    /// What was answered before, in this time of answering.
    pub given: Option<Reply>,
    /// How many came before it, and how many there are.
    pub place: (usize, usize),
    /// The address of the question before it.
    pub back: Option<String>,
    /// Where the form goes.
    pub action: &'a str,
}

/// Shows the next question, or one that was answered before.
pub async fn show(visit: Visit, headers: HeaderMap, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    own(&visit)?;
    let when = me::when(&visit)?;
    let Some(owner) = me::me(&visit, &headers).await? else { return Ok(go(start::HERE, None)) };
    let (standing, answers, order) = visit
        .app
        .db()
        .read(Anonymous(owner), move |tx| {
            let standing = store::said::standing(tx)?;
            Ok::<_, loper_database::error::Error>((
                standing,
                store::said::answers(tx, when.today)?,
                store::said::order(tx, when.today)?,
            ))
        })
        .await?;
    let Some(form) = standing.form else { return Ok(go(start::HERE, None)) };
    let before = asked.vraag.and_then(|id| order.iter().position(|it| *it == id));
    let item = match before {
        Some(place) => Item::find(&order[place]),
        None => next(&answers, form, when.today),
    };
    let Some(item) = item else { return Ok(go("/test/uitkomst", None)) };
    let place = before.unwrap_or(order.len());
    let shown = Shown {
        item,
        given: given(&answers, item, when),
        place: (place, order.len() + left(&answers, form, when)),
        back: place.checked_sub(1).map(|it| format!("{HERE}?vraag={}", order[it])),
        action: HERE,
    };
    Ok(view(&visit, &shown))
}

fn given(answers: &Answers, item: &'static Item, when: When) -> Option<Reply> {
    answers.sitting(when.today).filter(|it| it.item == item).last().map(|it| it.reply)
}

/// How many questions are still to come, if none is passed over.
fn left(answers: &Answers, form: Length, when: When) -> usize {
    let mut asked: Vec<(&str, bool)> = Vec::new();
    for answer in answers.sitting(when.today) {
        asked.retain(|it| it.0 != answer.item.id);
        asked.push((answer.item.id, answer.grade().is_some()));
    }
    let graded = asked.iter().filter(|it| it.1).count();
    form.length().saturating_sub(graded).min(form.asked_max().saturating_sub(asked.len()))
}

/// Keeps an answer and goes on. The same answer sent twice is kept once; whoever has no answers here begins anew.
pub async fn answer(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    keep(&visit, &headers, &Sent(fields), HERE).await
}

/// Keeps an answer, then goes to `to`.
pub async fn keep(visit: &Visit, headers: &HeaderMap, sent: &Sent, to: &str) -> Result<Response, Fault> {
    let when = me::when(visit)?;
    let answer = Answer::parse(sent.one("vraag"), sent.one("antwoord"), when.today)
        .map_err(|problem| Fault::Unreadable(problem.text_key()))?;
    if me::me(visit, headers).await?.is_none() {
        return Ok(go(start::LOST, None));
    }
    let (owner, cookie) = me::me_or_new(visit, headers).await?;
    visit.app.db().write(Anonymous(owner), move |tx| store::said::put_answer(tx, &answer, when)).await?;
    Ok(go(to, cookie.as_deref()))
}

/// The page of one question.
pub fn view(visit: &Visit, shown: &Shown<'_>) -> Response {
    let (done, all) = shown.place;
    let progress = visit
        .fill("profile-question-place", &[("place", (done + 1).into()), ("count", all.max(done + 1).into())]);
    let question_key = shown.item.text_key();
    let question = visit.t(&question_key);
    let main = html! {
        div class="page page--narrow" {
            div class="stack stack--loose" {
                (walked(&progress, done, all))
                form method="post" action=(shown.action) class="stack" {
                    input type="hidden" name="vraag" value=(shown.item.id);
                    h1 class="question" { span class="question__ask" { (visit.t("profile-question-ask")) " " } (question) }
                    (replies(visit, shown.given))
                    (ask::skip("antwoord", Reply::Unknown.code(), visit.t("profile-item-answer-unknown")))
                }
                div class="row row--apart" {
                    @if let Some(back) = &shown.back { a href=(back) { (visit.t("profile-question-back")) } }
                    a href=(start::HERE) { (visit.t("profile-question-stop")) }
                }
            }
        }
    };
    Page::new(format!("{progress}: {question}"), main).section(start::HERE).unlisted().show(visit)
}

fn replies(visit: &Visit, given: Option<Reply>) -> Markup {
    let grades = Reply::ALL.into_iter().filter(|it| *it != Reply::Unknown);
    let keys: Vec<(Reply, String)> = grades.map(|it| (it, it.text_key())).collect();
    let all: Vec<ask::Answer<'_>> = keys
        .iter()
        .map(|(reply, key)| ask::Answer {
            value: reply.code(),
            words: visit.t(key),
            is_given: given == Some(*reply),
        })
        .collect();
    ask::answers("antwoord", visit.t("profile-question-given"), &all)
}
