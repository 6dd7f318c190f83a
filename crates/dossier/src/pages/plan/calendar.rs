//! `/mijn/plan/agenda`: my steps in the calendar of my phone; and `/agenda/{token}.ics`, the feed itself.

use axum::extract::{Form, Path};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_people::model::secret::Secret;
use loper_people::store::membership;
use loper_texts::format;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::page::Page;
use loper_web::visit::{Visit, cookie};
use maud::{Markup, html};

use super::super::MINE;
use super::super::form::{go, go_with, press, write_once};
use super::super::share::link::quiet;
use crate::documents::calendar::{Words, feed};
use crate::store;

const HERE: &str = "/mijn/plan/agenda";
const FEED: (Action, Relation) = (Action::ReadDossier, Relation::Shared);
/// The cookie that keeps a new link for ten minutes in the browser in which it was made.
const LINK_COOKIE: &str = "loper_agenda";
/// Talks stay in the feed for so long, in microseconds: thirty days.
const PAST: i64 = 30 * 86_400_000_000;

/// The doors of the calendar.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post(HERE, MINE, post(change)),
        Route::get("/agenda/{token}", FEED, get(give)),
    ]
}

async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let secret = cookie(&headers, LINK_COOKIE).and_then(Secret::parse);
    let hash = secret.as_ref().map(Secret::hash);
    let person = me.person;
    let (made_at, is_mine) = visit
        .app
        .db()
        .read(Own(person), move |tx| {
            let made_at = store::calendar::made_at(tx)?;
            let owner = match &hash {
                Some(hash) => tx.within(Public, |tx| store::calendar::owner(tx, hash))?,
                None => None,
            };
            Ok::<_, Error>((made_at, owner == Some(person)))
        })
        .await?;
    let main = view(&visit, made_at, secret.filter(|_| is_mine).as_ref());
    Ok(Page::new(visit.t("dossier-plan-calendar-title"), main)
        .section(super::super::HERE)
        .unlisted()
        .show(&visit))
}

fn view(visit: &Visit, made_at: Option<Moment>, secret: Option<&Secret>) -> Markup {
    let make = html! { (icon(Icon::Calendar)) (visit.t(if made_at.is_some() { "dossier-plan-calendar-renew" } else { "dossier-plan-calendar-make" })) };
    html! {
        div class="page page--narrow" {
            div class="page-head" {
                h1 { (visit.t("dossier-plan-calendar-title")) }
                p class="lead" { (visit.t("dossier-plan-calendar-lead")) }
            }
            div class="stack stack--loose" {
                @if let Some(secret) = secret { (link(visit, secret)) }
                @if let Some(made_at) = made_at {
                    p { (visit.fill("dossier-plan-calendar-made", &[("moment", format::moment(visit.language, made_at).unwrap_or_default().into())])) }
                    p { (visit.t("dossier-plan-calendar-renew-text")) }
                }
                div class="row" {
                    (press(visit, HERE, ("doe", "maak"), &make, if made_at.is_some() { "button button--second" } else { "button" }))
                    @if made_at.is_some() {
                        (press(visit, HERE, ("doe", "stop"), &html! { (visit.t("dossier-plan-calendar-stop")) }, "button button--danger"))
                    }
                }
                p class="small soft" { (visit.t("dossier-plan-calendar-what")) }
                p { a href=(super::HERE) { (visit.t("dossier-plan-back")) } }
            }
        }
    }
}

/// A link that was made just now.
fn link(visit: &Visit, secret: &Secret) -> Markup {
    let language = if visit.language == Language::En { "?taal=en" } else { "" };
    let address = format!("{}/agenda/{}.ics{language}", visit.app.settings().base_url, secret.reveal());
    let opened = address.split_once("://").map_or(address.clone(), |(_, rest)| format!("webcal://{rest}"));
    let text = html! {
        p { (visit.t("dossier-plan-calendar-link-text")) }
        p { a class="button button--second" href=(opened) { (icon(Icon::Calendar)) (visit.t("dossier-plan-calendar-open")) } }
        p class="field" {
            label for="link" { (visit.t("dossier-plan-calendar-link-label")) }
            input id="link" type="text" readonly value=(address);
        }
    };
    notice(Tone::Good, visit.t("dossier-plan-calendar-link-title"), &text)
}

async fn change(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let secret = Secret::new(visit.app.new_secret());
    let (hash, is_made, id) = (secret.hash(), sent.one("doe") == "maak", visit.app.new_id());
    let done = write_once::<()>(&visit, me.person, &sent, move |tx, now| {
        if is_made {
            store::calendar::open(tx, &hash, now)?;
            return Ok(Ok(format!("{HERE}?nieuw={id}")));
        }
        store::calendar::close(tx)?;
        Ok(Ok(HERE.to_owned()))
    });
    let to = done.await?.unwrap_or_else(|()| HERE.to_owned());
    // The same form sent again leads to the first link, which is in this browser already.
    if !to.ends_with(&id.to_string()) {
        return Ok(go(&to));
    }
    let secure = if visit.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let kept = secret.reveal();
    Ok(go_with(
        &to,
        &format!("{LINK_COOKIE}={kept}; Path={HERE}; Max-Age=600; HttpOnly; SameSite=Lax{secure}"),
    ))
}

/// The feed, for a calendar that looks at it again and again. A link that was renewed or stopped opens nothing.
async fn give(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    visit.may(FEED.0, FEED.1)?;
    let token = token.strip_suffix(".ics").ok_or_else(Fault::not_found)?;
    let (hash, now) = (Secret::parse(token).ok_or_else(Fault::not_found)?.hash(), visit.app.now());
    let found = visit.app.db().read(Public, move |tx| {
        let Some(owner) = store::calendar::owner(tx, &hash)? else { return Ok(None) };
        tx.within(Own(owner), |tx| {
            if membership::person(tx)?.is_none() {
                return Ok(None);
            }
            let talks = store::calendar::talks(tx, Moment(now.0 - PAST))?;
            Ok::<_, Error>(Some((store::plan::steps(tx)?, talks)))
        })
    });
    let (steps, talks) = found.await?.ok_or_else(Fault::not_found)?;
    let words = Words {
        name: visit.t("dossier-plan-calendar-name"),
        step: visit.t("dossier-plan-calendar-step"),
        talk: visit.t("dossier-plan-calendar-talk"),
        base_url: &visit.app.settings().base_url,
    };
    let mut response = feed(words, &steps, &talks, now).into_response();
    let kind = HeaderValue::from_static("text/calendar; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(quiet(response))
}
