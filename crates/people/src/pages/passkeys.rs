//! `/account/sleutels`: the passkeys of someone: made, named, taken away.

use axum::extract::Form;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_texts::format;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::{self, SignedIn};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::enter::{go, go_on_as};
use super::passkey::{answered, ask, form, refused};
use super::second::show_codes;
use super::take::{note_everywhere, told};
use crate::model::membership::is_staff;
use crate::model::secret::Secret;
use crate::passkey::{self, Kept};
use crate::store;
use crate::store::passkey::Key;
use crate::store::session::SECOND_STEP;

const HERE: &str = "/account/sleutels";
/// The same for staff that has no second step yet: nothing else opens before it has.
pub(crate) const FIRST: &str = "/account/tweede-stap/nieuwe-sleutel";
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);
/// So many keys have one holder at the most.
const KEYS_MAX: usize = 20;
/// The longest name of one, in signs.
const NAME_MAX: usize = 60;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post("/account/sleutels/nieuw/vraag", MINE, post(ask_new)),
        Route::post("/account/sleutels/nieuw", MINE, post(add)),
        Route::post("/account/sleutels/naam", MINE, post(rename)),
        Route::post("/account/sleutels/weg", MINE, post(remove)),
        Route::post("/account/tweede-stap/nieuwe-sleutel/vraag", MINE, post(ask_new)),
        Route::post(FIRST, MINE, post(add)),
    ]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    page(&visit, &me, (None, StatusCode::OK)).await
}

async fn page(
    visit: &Visit,
    me: &SignedIn,
    (problem, status): (Option<&str>, StatusCode),
) -> Result<Response, Fault> {
    let all = visit.app.db().read(Own(me.person), store::passkey::all).await?;
    let new =
        form(visit, "/account/sleutels/nieuw", "people-passkey-new", &html! {}, "people-passkey-without-new");
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="page-head" {
                h1 { (visit.t("people-passkeys-title")) }
                p class="lead" { (visit.t("people-passkeys-lead")) }
            }
            @if let Some(key) = problem {
                (notice(Tone::Danger, visit.t("people-connect-problem"), &html! { p { (visit.t(key)) } }))
            }
            section class="stack" {
                h2 { (visit.t("people-passkeys-mine")) }
                @if all.is_empty() { p { (visit.t("people-passkeys-none")) } }
                @else { ul class="list" { @for it in &all { (one(visit, it)) } } }
            }
            @if all.len() < KEYS_MAX {
                section class="stack" {
                    h2 { (visit.t("people-passkeys-new")) }
                    p { (visit.t("people-passkeys-new-text")) }
                    (new)
                }
            }
            p { a href="/account" { (visit.t("people-account-title")) } }
        }
    };
    Ok(Page::new(visit.t("people-passkeys-title"), main).unlisted().status(status).show(visit))
}

fn one(visit: &Visit, it: &Key) -> Markup {
    let moment = |at| format::moment(visit.language, at).unwrap_or_default();
    let id = &it.kept.id[..it.kept.id.len().min(16)];
    html! {
        li class="stack" {
            strong { (it.name) }
            p { (visit.fill("people-passkey-since", &[("moment", moment(it.made_at).into())]))
                @if let Some(at) = it.used_at { " " (visit.fill("people-passkey-used", &[("moment", moment(at).into())])) } }
            details {
                summary { (visit.t("people-passkey-change")) }
                div class="stack" {
                    form method="post" action="/account/sleutels/naam" class="stack" {
                        (once::field(visit))
                        input type="hidden" name="welke" value=(it.kept.id);
                        label for={ "naam-" (id) } { (visit.t("people-passkey-name")) }
                        input id={ "naam-" (id) } name="naam" type="text" maxlength=(NAME_MAX) value=(it.name);
                        div { button class="button button--second" type="submit" { (visit.t("people-keep")) } }
                    }
                    form method="post" action="/account/sleutels/weg" {
                        (once::field(visit))
                        button class="button button--danger" type="submit" name="welke" value=(it.kept.id) { (visit.t("people-passkey-remove")) }
                    }
                }
            }
        }
    }
}

/// What someone has already. Whoever has a second step and did not pass it makes no key: with a password alone a thief would
/// make one and be in.
async fn known(visit: &Visit, me: &SignedIn) -> Result<Vec<Kept>, Fault> {
    let found = visit.app.db().read(Own(me.person), |tx| {
        let factor = store::factor::get(tx)?.is_some_and(|it| it.confirmed_at.is_some());
        Ok::<_, Error>((factor, store::passkey::all(tx)?))
    });
    let (has_factor, keys) = found.await?;
    let is_first = visit.path.starts_with(SECOND_STEP);
    if keys.len() >= KEYS_MAX || (is_first && !me.is_strong && (has_factor || !keys.is_empty())) {
        return Err(Fault::not_found());
    }
    Ok(keys.into_iter().map(|it| it.kept).collect())
}

async fn ask_new(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let known = known(&visit, &me).await?;
    let question = passkey::to_register(&visit.app, me.person, &me.name, &known)?;
    ask(&visit, ("new", Some(me.person)), question).await
}

/// The name of a new key: the device it was made on, as far as that is known.
fn name_of(visit: &Visit, headers: &HeaderMap, number: usize) -> String {
    let device = super::enter::device(headers);
    if device.is_empty() {
        return visit.fill("people-passkey-number", &[("number", (number + 1).into())]);
    }
    device
}

async fn add(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let back = if visit.path.starts_with(SECOND_STEP) { SECOND_STEP } else { HERE };
    let (known, sent) = (known(&visit, &me).await?, Sent(fields));
    let Some(state) = answered(&visit, ("new", Some(me.person)), &sent).await? else {
        return Ok(refused(&visit, back));
    };
    let Some(kept) = passkey::registered(&visit.app, &state, sent.one("antwoord"))? else {
        return Ok(refused(&visit, back));
    };
    let (person, now, name) = (me.person, visit.app.now(), name_of(&visit, &headers, known.len()));
    let told = told(&visit, "people-letter-passkey", &format!("passkey:{}", Secret::hash_of(&kept.id)));
    let work = visit.app.db().write(Own(person), move |tx| {
        if !store::passkey::add(tx, &kept, &name, now)? {
            return Ok(None);
        }
        note_everywhere(tx, person, now)?;
        for (email, _) in store::account::addresses(tx)?.iter().filter(|it| it.1.is_some()) {
            told.put(tx, (person, email), now)?;
        }
        Ok::<_, Error>(Some(store::factor::codes_left(tx)?))
    });
    let Some(codes_left) = work.await? else { return Ok(refused(&visit, back)) };
    // Whoever made a key was asked for a finger, a face or a PIN: this session is as good as the next.
    let cookie = if me.is_strong { None } else { stronger(&visit, &headers, &me).await? };
    if codes_left > 0 || !is_staff(me.role) {
        return Ok(go(HERE, cookie.as_deref()));
    }
    // Staff can't come in with a password alone: codes on paper help when the key is lost.
    let mut shown = show_codes(&visit, person).await?;
    if let Some(cookie) = cookie.and_then(|it| HeaderValue::from_str(&it).ok()) {
        shown.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(shown)
}

async fn stronger(visit: &Visit, headers: &HeaderMap, me: &SignedIn) -> Result<Option<String>, Fault> {
    let cookie = go_on_as(visit, headers, me.person, (Some(me.membership), true)).await?;
    let old = session::session_of(&visit.app, headers).map(Secret::hash_of).unwrap_or_default();
    visit.app.db().write(Own(me.person), move |tx| store::session::end(tx, &old)).await?;
    Ok(cookie)
}

async fn rename(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let (which, key, now) = (sent.one("welke").to_owned(), sent.one(once::FIELD).to_owned(), visit.app.now());
    let name: String =
        super::take::name(sent.one("naam")).unwrap_or_default().chars().take(NAME_MAX).collect();
    if name.is_empty() {
        return page(&visit, &me, (Some("people-passkey-problem-name"), StatusCode::UNPROCESSABLE_ENTITY))
            .await;
    }
    let work = visit.app.db().write(Own(me.person), move |tx| {
        if once::seen(tx, &key)?.is_some() {
            return Ok(true);
        }
        let is_done = store::passkey::rename(tx, &which, &name)?;
        once::done(tx, &key, HERE, now)?;
        Ok::<_, Error>(is_done)
    });
    if work.await? { Ok(go(HERE, None)) } else { Err(Fault::not_found()) }
}

async fn remove(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let (which, key) = (sent.one("welke").to_owned(), sent.one(once::FIELD).to_owned());
    let (person, now) = (me.person, visit.app.now());
    let told =
        told(&visit, "people-letter-passkey-gone", &format!("passkey-gone:{}", Secret::hash_of(&which)));
    let here = session::session_of(&visit.app, &headers).map(Secret::hash_of).unwrap_or_default();
    let work = visit.app.db().write(Own(person), move |tx| {
        if once::seen(tx, &key)?.is_some() {
            return Ok(Some(true));
        }
        if !store::identity::is_one_too_many(tx)? {
            return Ok(Some(false));
        }
        if !store::passkey::remove(tx, &which)? {
            return Ok(None);
        }
        store::session::end_others(tx, &here)?;
        note_everywhere(tx, person, now)?;
        for (email, _) in store::account::addresses(tx)?.iter().filter(|it| it.1.is_some()) {
            told.put(tx, (person, email), now)?;
        }
        once::done(tx, &key, HERE, now)?;
        Ok::<_, Error>(Some(true))
    });
    if work.await?.ok_or_else(Fault::not_found)? {
        return Ok(go(HERE, None));
    }
    page(&visit, &me, (Some("people-connect-problem-last"), StatusCode::CONFLICT)).await
}
