//! `/feedback/{token}`: someone was asked for a word. Looking changes nothing; a button sends the answer, once.

use axum::extract::{Form as Fields, Path};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Result as DbResult;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_people::model::secret::Secret;
use loper_texts::format;
use loper_vocabulary::identity::PersonId;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Form, Sent};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::form::{area, go, today};
use super::{plan, words};
use crate::model::entry::Entry;
use crate::model::feedback::{ANSWER_MAX, NAME_MAX};
use crate::model::part::{Part, tidy};
use crate::store;
use crate::store::feedback::Request;

/// Whoever has the link was asked.
const ASKED: (Action, Relation) = (Action::AnswerAsked, Relation::Shared);

/// Where an answer leads.
const THANKS: &str = "/feedback/bedankt";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(THANKS, ASKED, get(thanks)),
        Route::get("/feedback/{token}", ASKED, get(show)),
        Route::post("/feedback/{token}", ASKED, post(answer)),
    ]
}

/// What a link leads to.
struct Found {
    owner: PersonId,
    id: Uuid,
    name: String,
    request: Request,
    entry: Entry,
}

/// What stands behind a link that works. One that ended, was used or taken back is the same as one that never was.
fn find(tx: &mut Tx<'_, Public>, hash: &str, today: jiff::civil::Date) -> DbResult<Option<Found>> {
    let Some((owner, id)) = store::feedback::by_token(tx, hash, today)? else { return Ok(None) };
    tx.within(Own(owner), |tx| {
        let Some(request) = store::feedback::one(tx, id)? else { return Ok(None) };
        let entry = store::entry::get(tx, request.entry)?.filter(|it| it.removed_at.is_none());
        let person = loper_people::store::membership::person(tx)?;
        let (Some(entry), Some(person)) = (entry, person) else { return Ok(None) };
        Ok(Some(Found { owner, id, name: person.name, request, entry }))
    })
}

async fn look(visit: &Visit, token: &str) -> Result<Option<Found>, Fault> {
    visit.may(ASKED.0, ASKED.1)?;
    let Some(hash) = Secret::parse(token).map(|it| it.hash()) else { return Ok(None) };
    let today = today(visit)?;
    Ok(visit.app.db().read(Public, move |tx| find(tx, &hash, today)).await?)
}

async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let Some(found) = look(&visit, &token).await? else { return Ok(gone(&visit)) };
    let name = visit.signed_in.as_ref().map_or("", |it| it.name.as_str());
    Ok(page(&visit, &token, &found, &Form::new().with("naam", name)))
}

/// An answer with an address that says nothing to where it leads.
fn quiet(page: Page, visit: &Visit) -> Response {
    let mut response = page.unlisted().show(visit);
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

fn gone(visit: &Visit) -> Response {
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("dossier-feedback-gone-title")) }
            p class="lead" { (visit.t("dossier-feedback-gone-text")) }
        }
    };
    quiet(Page::new(visit.t("dossier-feedback-gone-title"), main).status(StatusCode::NOT_FOUND), visit)
}

fn page(visit: &Visit, token: &str, found: &Found, form: &Form) -> Response {
    let title = visit.fill("dossier-feedback-title", &[("name", found.name.as_str().into())]);
    let until = format::date(visit.language, found.request.until);
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" {
                h1 { (title) }
                p class="lead" { (visit.fill("dossier-feedback-lead", &[("name", words::first_name(&found.name).into()), ("date", until.into())])) }
            }
            div class="stack stack--sections" {
                (shown(visit, found))
                (problem_list(visit, form))
                form class="stack stack--loose" method="post" action={ "/feedback/" (token) } {
                    (area(form, "antwoord", &found.request.question, visit.t("dossier-feedback-answer-hint")))
                    (field(form, Field { name: "naam", label: visit.t("dossier-feedback-name"), hint: visit.t("dossier-feedback-name-hint"), kind: "text" }))
                    p class="small soft" { (visit.fill("dossier-feedback-private", &[("name", words::first_name(&found.name).into())])) }
                    p { button class="button" type="submit" { (visit.t("dossier-feedback-send")) } }
                }
            }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    quiet(Page::new(title, main).status(status), visit)
}

/// The parts of the entry that the learner chose to show.
fn shown(visit: &Visit, found: &Found) -> Markup {
    let entry = &found.entry;
    let parts: Vec<(Part, &str)> =
        entry.body.texts.filled().filter(|it| found.request.shown.contains(&it.0)).collect();
    html! {
        section class="panel" aria-labelledby="stuk" {
            h2 class="h3" id="stuk" { (words::title(visit, entry.body.texts.get(Part::Title))) }
            p class="small soft" { (format::date(visit.language, entry.body.happened_on)) }
            @for (part, text) in &parts {
                div class="stack stack--tight" {
                    h3 class="h4" { (words::label(visit, entry.kind, *part)) }
                    (plan::paragraphs(text))
                }
            }
            @if parts.is_empty() { p { (visit.fill("dossier-feedback-nothing", &[("name", words::first_name(&found.name).into())])) } }
        }
    }
}

async fn answer(visit: Visit, Path(token): Path<String>, Fields(fields): Sending) -> Result<Response, Fault> {
    let Some(found) = look(&visit, &token).await? else { return Ok(gone(&visit)) };
    let sent = Sent(fields);
    let (answer, name) = (tidy(sent.one("antwoord")), tidy(sent.one("naam")));
    let mut form = Form::new().with("antwoord", answer.as_str()).with("naam", name.as_str());
    for (field, text, most, empty) in [
        ("antwoord", &answer, ANSWER_MAX, "dossier-feedback-problem-answer"),
        ("naam", &name, NAME_MAX, "dossier-feedback-problem-name"),
    ] {
        if text.is_empty() {
            form.add_problem(field, visit.t(empty));
        } else if text.chars().count() > most {
            form.add_problem(field, visit.fill("dossier-problem-long", &[("count", most.into())]));
        }
    }
    if !form.problems().is_empty() {
        return Ok(page(&visit, &token, &found, &form));
    }
    let (id, now) = (found.id, visit.app.now());
    let write = move |tx: &mut Tx<'_, Own>| store::feedback::answer(tx, id, &answer, &name, now);
    if !visit.app.db().write(Own(found.owner), write).await? {
        return Ok(gone(&visit));
    }
    Ok(go(THANKS))
}

/// What is said afterwards: nothing about whom it was for.
async fn thanks(visit: Visit) -> Result<Response, Fault> {
    visit.may(ASKED.0, ASKED.1)?;
    let text = html! { p { (visit.t("dossier-feedback-done-text")) } };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("dossier-feedback-done-title")) }
            (notice(Tone::Good, visit.t("dossier-feedback-done-notice"), &text))
        }
    };
    Ok(quiet(Page::new(visit.t("dossier-feedback-done-title"), main), &visit))
}
