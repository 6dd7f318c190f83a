//! `/inloggen/school/…`: comes in with an account of a school or a federation: there, back, and out.
//!
//! What a provider says is taken only from whoever left here with an errand, and once. Whoever is known comes in; whoever
//! is not, is never joined to somebody by an address or a name: they are asked what they have.
//!
//! The way back is a GET, because the protocol has it so, and it begins a session all the same: the errand in this browser
//! and the code of the provider, which works once, stand where a form has its own page.

use axum::extract::{Path, Query};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::session;
use loper_web::visit::{Visit, cookie};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

use super::account::BEGIN;
use super::enter::{Begun, Spoken, Voice, begin, go, inside};
use super::{arrival, connect};
use crate::model::errand::Errand;
use crate::model::membership::MINUTE;
use crate::model::provider::Said;
use crate::model::secret::Secret;
use crate::openid::{self, Known, Providers, Trouble};
use crate::store;

const OPEN: (Action, Relation) = (Action::SignIn, Relation::Public);
/// How long someone may be away at a provider, in seconds.
const AWAY_SECONDS: u32 = 15 * 60;
/// How long someone who is not known yet may take to say who they are, in microseconds. Not long: the next one at a
/// computer of a school must not find them waiting.
const ARRIVAL: i64 = 10 * MINUTE;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/inloggen/school/{provider}", OPEN, get(leave)),
        Route::get("/inloggen/school/{provider}/terug", OPEN, get(back)),
        Route::get("/inloggen/school/{provider}/uit", OPEN, get(out)),
    ]
}

/// A cookie of this room: over https it can't be set from a sibling domain or without `Secure`.
pub(crate) fn cookie_name(app: &App, name: &str) -> String {
    let prefix = if app.settings().base_url.starts_with("https://") { "__Host-" } else { "" };
    format!("{prefix}loper_{name}")
}

/// The header that keeps one for so many seconds; none takes it away. It comes along from another site, because the way
/// back begins there.
pub(crate) fn keep(app: &App, name: &str, value: &str, seconds: u32) -> HeaderValue {
    let secure = if app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let name = cookie_name(app, name);
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// The same in seconds.
const ARRIVAL_SECONDS: u32 = 10 * 60;

const ERRAND: &str = "heen";

/// The buttons of the page where people sign in: one for each provider.
pub(crate) fn buttons(visit: &Visit, to: &str) -> Markup {
    let all = Providers::all(&visit.app);
    html! {
        @if !all.is_empty() {
            section class="stack" {
                h2 { (visit.t("people-school-sign-in")) }
                p { (visit.t("people-school-sign-in-text")) }
                div class="row" { @for it in &all { (button(visit, it, false, to)) } }
            }
        }
    }
}

/// The way to one provider. A link and no form, because a form may not lead to another site here.
pub(crate) fn button(visit: &Visit, it: &Known, is_to_link: bool, to: &str) -> Markup {
    let what = if is_to_link { "?koppel=1" } else { "?koppel=0" };
    let to = if to.is_empty() { String::new() } else { format!("&naar={}", encoded(to)) };
    let label = visit.fill(
        if is_to_link { "people-connect-with" } else { "people-school-with" },
        &[("label", it.provider.label(visit.language).into())],
    );
    html! {
        a class="button" rel="nofollow" href={ "/inloggen/school/" (it.provider.name) (what) (to) } { (label) }
    }
}

/// A value as it stands in an address.
fn encoded(text: &str) -> String {
    let sign = |it: u8| match it {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => char::from(it).to_string(),
        _ => format!("%{it:02X}"),
    };
    text.bytes().map(sign).collect()
}

fn known(visit: &Visit, name: &str) -> Result<Arc<Known>, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    Providers::named(&visit.app, name).ok_or_else(Fault::not_found)
}

/// Where a provider sends people back to; it is told so beforehand.
fn address(visit: &Visit, it: &Known) -> String {
    format!("{}/inloggen/school/{}/terug", visit.app.settings().base_url, it.provider.name)
}

/// What someone sets out for.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    naar: Option<String>,
    koppel: Option<String>,
}

async fn leave(
    visit: Visit,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Fault> {
    let known = known(&visit, &name)?;
    let errand = Errand {
        provider: name,
        secret: Secret::new(visit.app.new_secret()).reveal().to_owned(),
        is_to_link: wanted.koppel.as_deref() == Some("1"),
        to: wanted.naar.as_deref().and_then(inside).unwrap_or_default().to_owned(),
    };
    let kept = keep(&visit.app, ERRAND, &errand.text(), AWAY_SECONDS);
    match openid::way_there(&visit.app, Arc::clone(&known), errand, address(&visit, &known)).await? {
        Ok(there) => {
            let mut response = go(&there, None);
            response.headers_mut().append(header::SET_COOKIE, kept);
            Ok(response)
        }
        Err(trouble) => Ok(troubled(&visit, &known, &trouble)),
    }
}

/// What a provider answers with.
#[derive(Debug, Default, Deserialize)]
struct Answer {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

async fn back(
    visit: Visit,
    headers: HeaderMap,
    Path(name): Path<String>,
    Query(answer): Query<Answer>,
) -> Result<Response, Fault> {
    let known = known(&visit, &name)?;
    let kept = cookie(&headers, &cookie_name(&visit.app, ERRAND)).and_then(Errand::parse);
    let mut response = match kept.filter(|it| it.provider == name && Some(it.state()) == answer.state) {
        Some(errand) => came_back(&visit, &headers, &known, errand, answer).await?,
        None => problem(&visit, &known, "people-school-problem-errand", StatusCode::BAD_REQUEST),
    };
    response.headers_mut().append(header::SET_COOKIE, keep(&visit.app, ERRAND, "", 0));
    Ok(response)
}

async fn came_back(
    visit: &Visit,
    headers: &HeaderMap,
    known: &Arc<Known>,
    errand: Errand,
    answer: Answer,
) -> Result<Response, Fault> {
    if let Some(error) = answer.error {
        let error: String = error.chars().filter(char::is_ascii_graphic).take(60).collect();
        tracing::info!(provider = known.provider.name, error, "nobody came in");
        return Ok(problem(visit, known, "people-school-problem-stopped", StatusCode::BAD_REQUEST));
    }
    // RFC 9207: a provider that says who it is must be the one that was asked.
    let is_other = answer.iss.is_some_and(|it| it != known.provider.issuer);
    let Some(code) = answer.code.filter(|it| !is_other && !it.is_empty() && it.len() <= 4096) else {
        return Ok(problem(visit, known, "people-school-problem-errand", StatusCode::BAD_REQUEST));
    };
    let asked = (errand.clone(), code);
    let said = match openid::who(&visit.app, Arc::clone(known), asked, address(visit, known)).await? {
        Ok(said) => said,
        Err(trouble) => return Ok(troubled(visit, known, &trouble)),
    };
    let (issuer, subject) = (said.issuer.clone(), said.subject.clone());
    let found = visit.app.db().read(Public, move |tx| store::identity::find(tx, &issuer, &subject)).await?;
    match found {
        Some(person) if !errand.is_to_link => {
            come_in(visit, headers, known, (person, said, &errand.to)).await
        }
        _ => arrive(visit, said, &errand).await,
    }
}

/// Someone who is known comes in.
async fn come_in(
    visit: &Visit,
    headers: &HeaderMap,
    known: &Known,
    (person, said, to): (PersonId, Said, &str),
) -> Result<Response, Fault> {
    match enter(visit, headers, person, None, &said).await? {
        Begun::In(cookie) => Ok(go(if to.is_empty() { BEGIN } else { to }, Some(&cookie))),
        Begun::NoRole => Ok(problem(visit, known, "people-problem-no-role", StatusCode::FORBIDDEN)),
        Begun::OtherHome => Ok(problem(visit, known, "people-school-problem-home", StatusCode::FORBIDDEN)),
    }
}

/// Begins a session of someone for whom a provider speaks; whoever was signed in here is no longer.
pub(crate) async fn enter(
    visit: &Visit,
    headers: &HeaderMap,
    person: PersonId,
    wanted: Option<loper_vocabulary::identity::MembershipId>,
    said: &Said,
) -> Result<Begun, Fault> {
    let voice = Voice(Some(Spoken { issuer: said.issuer.clone(), home: said.home.clone() }));
    let begun = begin(visit, headers, person, (wanted, said.is_strong), voice).await?;
    if !matches!(begun, Begun::In(_)) {
        return Ok(begun);
    }
    let (said, now) = (said.clone(), visit.app.now());
    let before = visit.signed_in.as_deref().map(|it| it.person);
    let old = session::session_of(&visit.app, headers).map(Secret::hash_of).unwrap_or_default();
    let work = visit.app.db().write(Own(person), move |tx| {
        store::identity::used(tx, &said, now)?;
        before.map_or(Ok(0), |it| tx.within(Own(it), |tx| store::session::end(tx, &old)))?;
        Ok::<_, Error>(())
    });
    work.await?;
    Ok(begun)
}

/// Someone who is not known, or who wants to link: what was said of them is kept for a moment, under a secret of this
/// browser.
async fn arrive(visit: &Visit, said: Said, errand: &Errand) -> Result<Response, Fault> {
    let secret = Secret::new(visit.app.new_secret());
    let (hash, ends_at) = (secret.hash(), Moment(visit.app.now().0 + ARRIVAL));
    visit.app.db().write(Public, move |tx| store::identity::arrive(tx, &hash, &said, ends_at)).await?;
    let to = match (errand.is_to_link, arrival::invitation(&errand.to)) {
        (true, _) => connect::HERE.to_owned(),
        (false, Some(code)) => format!("{}?code={code}", arrival::HERE),
        (false, None) => arrival::HERE.to_owned(),
    };
    let mut response = go(&to, None);
    let kept = keep(&visit.app, arrival::COOKIE, secret.reveal(), ARRIVAL_SECONDS);
    response.headers_mut().append(header::SET_COOKIE, kept);
    Ok(response)
}

fn troubled(visit: &Visit, known: &Known, trouble: &Trouble) -> Response {
    let name = &known.provider.name;
    match trouble {
        Trouble::Away(why) => {
            tracing::error!(provider = name, why, "provider away");
            problem(visit, known, "people-school-problem-away", StatusCode::SERVICE_UNAVAILABLE)
        }
        Trouble::Refused(why) => {
            tracing::warn!(provider = name, why, "answer refused");
            problem(visit, known, "people-school-problem-refused", StatusCode::BAD_REQUEST)
        }
    }
}

/// Nobody came in: why, and what else there is.
pub(crate) fn problem(visit: &Visit, known: &Known, key: &str, status: StatusCode) -> Response {
    let label = known.provider.label(visit.language);
    let text = html! { p { (visit.fill(key, &[("label", label.into())])) } };
    let again = format!("/inloggen/school/{}", known.provider.name);
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-school-problem-title")) }
            (notice(Tone::Warn, visit.t("people-school-problem-lead"), &text))
            div class="row" {
                a class="button" rel="nofollow" href=(again) { (visit.fill("people-school-with", &[("label", label.into())])) }
                a class="button button--quiet" href="/inloggen" { (visit.t("people-school-otherwise")) }
            }
        }
    };
    Page::new(visit.t("people-school-problem-title"), main).unlisted().status(status).show(visit)
}

/// Out of Loper; perhaps not yet out of the account of school, which others at this computer would find open.
async fn out(visit: Visit, Path(name): Path<String>) -> Result<Response, Fault> {
    let known = known(&visit, &name)?;
    let home = format!("{}/", visit.app.settings().base_url);
    let way = openid::way_out(&visit.app, Arc::clone(&known), home).await?;
    let label = known.provider.label(visit.language);
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-school-out-title")) }
            p class="lead" { (visit.fill("people-school-out-text", &[("label", label.into())])) }
            div class="row" {
                @if let Some(way) = way {
                    a class="button button--primary" rel="nofollow" href=(way) {
                        (visit.fill("people-school-out-go", &[("label", label.into())]))
                    }
                }
                a class="button button--quiet" href="/" { (visit.t("people-school-out-stay")) }
            }
        }
    };
    Ok(Page::new(visit.t("people-school-out-title"), main).unlisted().show(&visit))
}
