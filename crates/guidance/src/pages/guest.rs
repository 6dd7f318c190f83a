//! `/gesprek-erbij/{token}`: a third one at the table, a parent or a trainer at work, without an account. They read the
//! report and add a word, until the link ends. The learner sees who was asked, and can end a link at once.

use axum::extract::{Form, Path};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_people::model::secret::Secret;
use loper_people::store::membership;
use loper_vocabulary::time::Moment;
use loper_web::components::field::{Field, field};
use loper_web::components::notice::{Tone, notice};
use loper_web::components::talk::said;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::say::{self, Area, area};
use super::talk::{Whole, report};
use super::way::{Asker, Found, Side, find, talk_id, work_once};
use super::{TALK, go};
use crate::model::talk::{TEXT_MAX, tidy_line, tidy_text};
use crate::store;
use crate::store::guest::Guest;

const OPEN: (Action, Relation) = (Action::AnswerAsked, Relation::Shared);
/// So long a link opens: two weeks, in microseconds.
const LASTS: i64 = 14 * 86_400_000_000;
/// So many people may be asked to one talk.
const GUESTS_MAX: usize = 3;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/gesprek/{id}/erbij", TALK, post(ask)),
        Route::post("/gesprek/{id}/erbij/intrekken", TALK, post(end)),
        Route::get("/gesprek-erbij/{token}", OPEN, get(show)),
        Route::post("/gesprek-erbij/{token}", OPEN, post(add)),
    ]
}

/// Who was asked to a talk, and the form to ask one more.
pub(super) fn section(visit: &Visit, whole: &Whole) -> Markup {
    let (found, now) = (&whole.found, visit.app.now());
    let may_ask = found.talk.is_open() && whole.guests.len() < GUESTS_MAX;
    html! {
        @if may_ask || !whole.guests.is_empty() {
            section class="stack" id="erbij" {
                h2 { (visit.t("guidance-guest-title")) }
                @for guest in &whole.guests { (one(visit, found, guest, now)) }
                @if may_ask {
                    details class="more" {
                        summary { (visit.t("guidance-guest-ask")) }
                        form method="post" action={ (found.address()) "/erbij" } class="stack" {
                            (once::field(visit))
                            p { (visit.t("guidance-guest-hint")) }
                            (field(&Entered::new(), Field { name: "naam", label: visit.t("guidance-guest-name"), hint: visit.t("guidance-guest-name-hint"), kind: "text" }))
                            p { button class="button button--second" type="submit" { (visit.t("guidance-guest-make")) } }
                        }
                    }
                }
            }
        }
    }
}

fn one(visit: &Visit, found: &Found, guest: &Guest, now: Moment) -> Markup {
    let is_open = guest.until.0 > now.0;
    let until = say::moment(visit, guest.until);
    let key = if is_open { "guidance-guest-until" } else { "guidance-guest-ended" };
    html! {
        div class="stack stack--tight" {
            @if guest.word.is_empty() { p { strong { (guest.name) } } } @else { (said(&say::paragraphs(&guest.word), &guest.name)) }
            div class="row" {
                p class="soft" { (visit.fill(key, &[("moment", until.into())])) }
                @if is_open {
                    form method="post" action={ (found.address()) "/erbij/intrekken" } {
                        (once::field(visit))
                        button class="button button--quiet button--small" type="submit" name="wie" value=(guest.id.to_string()) { (visit.t("guidance-guest-end")) span class="hidden-visually" { " (" (guest.name) ")" } }
                    }
                }
            }
        }
    }
}

/// Makes a link. It is shown once, on the page that answers: only its hash is kept.
async fn ask(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let (id, sent) = (talk_id(&id)?, Sent(fields));
    let name = tidy_line(sent.one("naam"));
    if name.is_empty() {
        return Err(Fault::Unreadable("guidance-problem-guest"));
    }
    let secret = Secret::new(visit.app.new_secret());
    let guest_id = visit.app.new_id();
    let (hash, shown) = (secret.hash(), name.clone());
    let until = Moment(asker.now.0 + LASTS);
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let found = find(tx, asker, id)?;
        let learner = found.talk.learner;
        let guest = Guest {
            learner,
            id: guest_id,
            talk: id,
            name: name.clone(),
            until,
            word: String::new(),
            word_at: None,
        };
        tx.within(Own(learner), |tx| {
            if !found.talk.is_open() || store::guest::of_talk(tx, id)?.len() >= GUESTS_MAX {
                return Err(Fault::Refused("guidance-refused-guests"));
            }
            Ok(store::guest::make(tx, &guest, &hash, asker.now)?)
        })?;
        // The second time the link is gone: only its hash is kept.
        Ok(format!("{}#erbij", found.address()))
    })
    .await?;
    let link = format!("{}/gesprek-erbij/{}", visit.app.settings().base_url, secret.reveal());
    Ok(made(&visit, &shown, &link, (until, &to)))
}

fn made(visit: &Visit, name: &str, link: &str, (until, back): (Moment, &str)) -> Response {
    let title = visit.fill("guidance-guest-made", &[("name", name.into())]);
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (title) }
            p { (visit.t("guidance-guest-made-text")) }
            p class="panel" { a href=(link) { (link) } }
            p class="soft" { (visit.fill("guidance-guest-until", &[("moment", say::moment(visit, until).into())])) }
            p { a class="button" href=(back) { (visit.t("guidance-guest-back")) } }
        }
    };
    let mut response = Page::new(title, main).unlisted().show(visit);
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

async fn end(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let (id, sent) = (talk_id(&id)?, Sent(fields));
    let guest = Uuid::parse_str(sent.one("wie")).map_err(|_| Fault::not_found())?;
    let to = work_once(&visit, &asker, sent.one(once::FIELD), move |tx, asker| {
        let found = find(tx, asker, id)?;
        tx.within(Own(found.talk.learner), |tx| store::guest::end(tx, id, guest, asker.now))?;
        Ok(format!("{}#erbij", found.address()))
    })
    .await?;
    Ok(go(&to))
}

/// What a link opens.
struct Opened {
    guest: Guest,
    whole: Whole,
}

fn open(tx: &mut Tx<'_, Public>, token: &str, now: Moment) -> Result<Opened, Fault> {
    let secret = Secret::parse(token).ok_or_else(Fault::not_found)?;
    let guest = store::guest::by_token(tx, &secret.hash(), now)?.ok_or_else(Fault::not_found)?;
    tx.within(Own(guest.learner), |tx| {
        let talk = store::talk::get(tx, guest.talk)?.ok_or_else(Fault::not_found)?;
        let learner = membership::person(tx)?.ok_or_else(Fault::not_found)?;
        let steps = store::part::steps(tx, guest.talk)?;
        let found = Found { talk, side: Side::Guide, learner_name: learner.name };
        let whole = Whole { found, steps, shown: Vec::new(), plan: Vec::new(), guests: Vec::new() };
        Ok(Opened { guest, whole })
    })
}

async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let now = visit.app.now();
    let asked = token.clone();
    let opened = visit.app.db().read(Public, move |tx| open(tx, &asked, now)).await?;
    let (talk, name) = (&opened.whole.found.talk, say::first(&opened.whole.found.learner_name));
    let title = super::talk::title(&visit, &opened.whole.found);
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="stack stack--tight" {
                h1 { (title) }
                p class="soft" { (say::when(&visit, talk)) }
                p class="lead" { (visit.fill("guidance-guest-lead", &[("guest", opened.guest.name.as_str().into()), ("name", name.into())])) }
            }
            @if talk.is_begun() { (report(&visit, &opened.whole)) } @else { p { (visit.t("guidance-guest-not-yet")) } (say::appointment(&visit, talk)) }
            @if opened.guest.word_at.is_some() { (notice(Tone::Good, visit.t("guidance-guest-thanks"), &html! { p { (visit.fill("guidance-guest-thanks-text", &[("name", name.into())])) } })) }
            form method="post" action={ "/gesprek-erbij/" (token) } class="stack" {
                (area(&Entered::new(), &Area { name: "woord", label: &visit.fill("guidance-guest-word", &[("name", name.into())]), hint: visit.t("guidance-guest-word-hint"), text: &opened.guest.word }))
                p { button class="button" type="submit" { (visit.t("guidance-guest-send")) } }
            }
            p class="source" { (visit.fill("guidance-guest-until", &[("moment", say::moment(&visit, opened.guest.until).into())])) " " (visit.fill("guidance-guest-only", &[("name", name.into())])) }
        }
    };
    let mut response = Page::new(title, main).unlisted().status(StatusCode::OK).show(&visit);
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

async fn add(visit: Visit, Path(token): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let now = visit.app.now();
    let word = tidy_text(Sent(fields).one("woord"), TEXT_MAX);
    let asked = token.clone();
    visit
        .app
        .db()
        .write(Public, move |tx| {
            let Opened { guest, .. } = open(tx, &asked, now)?;
            // The same word twice is one word.
            if guest.word != word {
                tx.within(Own(guest.learner), |tx| store::guest::say(tx, guest.id, &word, now))?;
            }
            Ok::<_, Fault>(())
        })
        .await?;
    Ok(go(&format!("/gesprek-erbij/{token}")))
}
