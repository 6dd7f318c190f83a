//! Coming in with a passkey: `/inloggen/sleutel` by itself, `/account/tweede-stap/sleutel` as the second step.
//!
//! A question is asked once: its answer, right or wrong, takes it away, so that what was sent can't be sent again. Whoever
//! shows a key was asked for a finger, a face or a PIN by it: that is both steps at once.

use axum::Json;
use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::page::Page;
use loper_web::session;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde_json::Value;

use super::account::BEGIN;
use super::enter::{begin_as, go, go_on_as, inside};
use crate::model::membership::MINUTE;
use crate::model::secret::Secret;
use crate::passkey::{self, Kept, Question};
use crate::store;
use crate::store::session::SECOND_STEP;

const OPEN: (Action, Relation) = (Action::SignIn, Relation::Public);
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);
/// How long an authenticator may take, in microseconds: the library tells the browser the same.
const LIFE: i64 = 6 * MINUTE;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/inloggen/sleutel/vraag", OPEN, post(ask_anyone)),
        Route::post("/inloggen/sleutel", OPEN, post(come_in)),
        Route::post("/account/tweede-stap/sleutel/vraag", MINE, post(ask_holder)),
        Route::post("/account/tweede-stap/sleutel", MINE, post(step)),
    ]
}

/// A form that an authenticator fills in. It shows where the browser can ask one; otherwise `without` says what else works.
pub(crate) fn form(visit: &Visit, action: &str, words: &str, fields: &Markup, without: &str) -> Markup {
    html! {
        div class="stack" {
            @if passkey::is_possible(&visit.app) {
                form method="post" action=(action) class="stack" hidden
                    data-passkey={ (action) "/vraag" } data-passkey-failed=(visit.t("people-passkey-failed")) {
                    input type="hidden" name="vraag";
                    input type="hidden" name="antwoord";
                    (fields)
                    div { button class="button" type="submit" { (visit.t(words)) } }
                    p role="status" data-passkey-status {}
                }
            }
            p class="soft" data-passkey-without { (visit.t(without)) }
        }
    }
}

/// The button of the page where people sign in.
pub(crate) fn sign_in(visit: &Visit, to: &str) -> Markup {
    let fields = html! { input type="hidden" name="naar" value=(to); };
    html! {
        section class="stack" {
            h2 { (visit.t("people-passkey-sign-in")) }
            (form(visit, "/inloggen/sleutel", "people-passkey-sign-in-go", &fields, "people-passkey-without-in"))
        }
    }
}

/// Under which hash a question waits: for this purpose, for this person, for whoever has the secret.
fn hash(what: &str, person: Option<PersonId>, secret: &str) -> String {
    let person = person.map_or_else(String::new, |it| it.to_string());
    Secret::hash_of(&format!("passkey {what} {person} {secret}"))
}

/// Keeps a question, and sends it.
pub(crate) async fn ask(
    visit: &Visit,
    (what, person): (&str, Option<PersonId>),
    question: Question,
) -> Result<Response, Fault> {
    let secret = Secret::new(visit.app.new_secret());
    let hash = hash(what, person, secret.reveal());
    let ends_at = Moment(visit.app.now().0 + LIFE);
    let state = question.state;
    visit.app.db().write(Public, move |tx| store::passkey::ask(tx, &hash, &state, ends_at)).await?;
    let mut asked = question.asked;
    asked["vraag"] = Value::from(secret.reveal());
    Ok(Json(asked).into_response())
}

/// The question that was answered, which waits no more.
pub(crate) async fn answered(
    visit: &Visit,
    (what, person): (&str, Option<PersonId>),
    sent: &Sent,
) -> Result<Option<String>, Fault> {
    let Some(secret) = Secret::parse(sent.one("vraag")) else { return Ok(None) };
    let (hash, now) = (hash(what, person, secret.reveal()), visit.app.now());
    Ok(visit.app.db().write(Public, move |tx| store::passkey::answered(tx, &hash, now)).await?)
}

/// Nothing was let in: why that may be, and what else there is.
pub(crate) fn refused(visit: &Visit, back: &str) -> Response {
    let text = html! { p { (visit.t("people-passkey-problem-text")) } };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-passkey-problem-title")) }
            (notice(Tone::Warn, visit.t("people-passkey-problem"), &text))
            p { a class="button" href=(back) { (visit.t("people-passkey-back")) } }
        }
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Page::new(visit.t("people-passkey-problem-title"), main).unlisted().status(status).show(visit)
}

async fn ask_anyone(visit: Visit) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let question = passkey::to_come_in(&visit.app)?;
    ask(&visit, ("in", None), question).await
}

async fn come_in(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let sent = Sent(fields);
    let Some(person) = shown(&visit, &sent).await? else { return Ok(refused(&visit, "/inloggen")) };
    let Some(cookie) = begin_as(&visit, &headers, person, (None, true)).await? else {
        return Err(Fault::Refused("people-problem-no-role"));
    };
    let to = inside(sent.one("naar")).filter(|it| !it.is_empty()).unwrap_or(BEGIN);
    Ok(go(to, Some(&cookie)))
}

/// Who showed one of their keys; nobody when the answer is not right. Whoever a key says that it is of must be the one of
/// whom we know it.
async fn shown(visit: &Visit, sent: &Sent) -> Result<Option<PersonId>, Fault> {
    let Some(state) = answered(visit, ("in", None), sent).await? else { return Ok(None) };
    let text = sent.one("antwoord");
    let Some((said, id)) = passkey::by_their_word(&visit.app, text)? else { return Ok(None) };
    let found = visit.app.db().read(Public, move |tx| store::passkey::find(tx, &id)).await?;
    let Some((person, kept)) = found.filter(|it| it.0 == said) else { return Ok(None) };
    let Some(kept) = passkey::came_in(&visit.app, &state, text, &kept)? else { return Ok(None) };
    let now = visit.app.now();
    let is_kept = visit.app.db().write(Own(person), move |tx| store::passkey::used(tx, &kept, now)).await?;
    Ok(is_kept.then_some(person))
}

async fn mine(visit: &Visit, me: PersonId) -> Result<Vec<Kept>, Fault> {
    let all = visit.app.db().read(Own(me), store::passkey::all).await?;
    Ok(all.into_iter().map(|it| it.kept).collect())
}

async fn ask_holder(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.person;
    let known = mine(&visit, me).await?;
    if known.is_empty() {
        return Err(Fault::not_found());
    }
    let question = passkey::to_step(&visit.app, &known)?;
    ask(&visit, ("step", Some(me)), question).await
}

/// The second step: a new session, and the old one is gone.
async fn step(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let Some(state) = answered(&visit, ("step", Some(me.person)), &sent).await? else {
        return Ok(refused(&visit, SECOND_STEP));
    };
    let known = mine(&visit, me.person).await?;
    let Some(kept) = passkey::stepped(&visit.app, &state, sent.one("antwoord"), &known)? else {
        return Ok(refused(&visit, SECOND_STEP));
    };
    let cookie = go_on_as(&visit, &headers, me.person, (Some(me.membership), true)).await?;
    let old = session::session_of(&visit.app, &headers).map(Secret::hash_of).unwrap_or_default();
    let now = visit.app.now();
    let work = visit.app.db().write(Own(me.person), move |tx| {
        store::session::end(tx, &old)?;
        store::passkey::used(tx, &kept, now)?;
        Ok::<_, Error>(())
    });
    work.await?;
    Ok(go("/", cookie.as_deref()))
}
