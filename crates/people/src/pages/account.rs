//! `/account`: who I am here, in which roles, where I am signed in.

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::actor::Role;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_texts::format;
use loper_vocabulary::identity::{MembershipId, OrganisationId};
use loper_vocabulary::language::Language;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Sent};
use loper_web::page::Page;
use loper_web::session::{self, SignedIn};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::enter::{go, go_on_as};
use super::language;
use super::role::Names;
use crate::model::secret::Secret;
use crate::store;
use crate::store::membership::{Held, Person};
use crate::store::session::Open;

const HERE: &str = "/account";
/// Where someone begins after signing in.
pub(crate) const BEGIN: &str = "/account/begin";
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::get(BEGIN, MINE, get(to_begin)),
        Route::post("/account/rol", MINE, post(choose_role)),
        Route::post("/account/sessies", MINE, post(end_sessions)),
    ]
}

/// Everything the page is made of.
struct Found {
    person: Person,
    addresses: Vec<(String, bool)>,
    names: Vec<(OrganisationId, Names)>,
    roles: Vec<Held>,
    sessions: Vec<Open>,
    language: Option<Language>,
}

async fn find(visit: &Visit, me: &SignedIn) -> Result<Found, Fault> {
    let (now, here) = (visit.app.now(), me.organisation);
    let found = visit
        .app
        .db()
        .read(Own(me.person), move |tx| {
            let Some(person) = store::membership::person(tx)? else { return Ok(None) };
            let addresses =
                store::account::addresses(tx)?.into_iter().map(|it| (it.0, it.1.is_some())).collect();
            let roles = store::membership::of_person(tx)?;
            let names = vec![(here, Names::of(tx, here)?)];
            Ok::<_, Error>(Some(Found {
                person,
                addresses,
                names,
                roles,
                sessions: store::session::all(tx, now)?,
                language: store::language::of(tx)?,
            }))
        })
        .await?;
    found.ok_or_else(Fault::not_found)
}

/// To where the work of a role is.
async fn to_begin(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    Ok(go(
        match me.role {
            Role::Learner | Role::Alumnus => "/mijn/dossier",
            Role::Guide | Role::Coordinator => "/begeleiding",
            Role::Guardian => "/kind",
            Role::Administrator => "/beheer",
            Role::PrivacyOfficer => "/beheer/logboek",
            _ => "/",
        },
        None,
    ))
}

async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let found = find(&visit, &me).await?;
    let here = session::session_of(&visit.app, &headers).map(Secret::hash_of).unwrap_or_default();
    let main = view(&visit, &me, &found, &here);
    Ok(Page::new(visit.t("people-account-title"), main).unlisted().status(StatusCode::OK).show(&visit))
}

fn view(visit: &Visit, me: &SignedIn, found: &Found, here: &str) -> Markup {
    let today = visit.app.now().date();
    let (now, past): (Vec<&Held>, Vec<&Held>) =
        found.roles.iter().partition(|it| today.is_some_and(|day| it.membership.is_on(day)));
    html! {
        div class="page page--narrow" {
            div class="page-head" {
                h1 { (found.person.name) }
                p class="lead" { (visit.fill("people-account-lead", &[("organisation", me.organisation_name.as_str().into())])) }
            }
            div class="stack stack--loose" {
            div class="row" {
                a href="/account/gegevens" { (visit.t("people-account-data")) }
                a href="/account/berichten" { (visit.t("people-account-letters")) }
                form method="post" action="/uitloggen" { button class="button button--second" type="submit" { (visit.t("people-sign-out")) } }
            }
            section class="stack" {
                h2 { (visit.t("people-account-roles")) }
                ul class="list" { @for it in &now { (role(visit, me, &found.names, it)) } }
                @if !past.is_empty() {
                    details { summary { (visit.t("people-account-past")) }
                        ul class="list" { @for it in &past { li { (role_words(visit, &found.names, it)) } } } }
                }
            }
            section class="stack" {
                h2 { (visit.t("people-account-addresses")) }
                @if found.addresses.is_empty() { p { (visit.t("people-account-no-address")) } }
                ul class="list" { @for it in &found.addresses { (address(visit, it)) } }
                p { a href="/account/wachtwoord" { (visit.t("people-password-title")) } }
                p { a href="/account/sleutels" { (visit.t("people-passkeys-title")) } }
                p { a href="/account/koppelen" { (visit.t("people-connect-title")) } }
                p { a href="/account/tweede-stap" { (visit.t("people-second-title")) } }
            }
            (language::part(visit, found.language.unwrap_or(visit.language)))
            section class="stack" {
                h2 { (visit.t("people-account-sessions")) }
                p { (visit.t("people-account-sessions-text")) }
                ul class="list" { @for it in &found.sessions { (open_session(visit, it, here)) } }
                @if found.sessions.len() > 1 {
                    form method="post" action="/account/sessies" {
                        button class="button button--quiet" type="submit" name="wat" value="andere" { (visit.t("people-account-end-others")) }
                    }
                }
            }
            }
        }
    }
}

fn address(visit: &Visit, (email, is_verified): &(String, bool)) -> Markup {
    html! {
        li {
            span { (email) }
            @if !is_verified {
                " " span class="tag" { (visit.t("people-address-open")) }
                form method="post" action="/account/adres" {
                    button class="button button--quiet" type="submit" name="email" value=(email) { (visit.t("people-address-verify")) }
                }
            }
        }
    }
}

fn role_words(visit: &Visit, names: &[(OrganisationId, Names)], it: &Held) -> String {
    let names = names.iter().find(|(at, _)| *at == it.membership.organisation);
    let word = names.map_or_else(
        || visit.t(&format!("people-role-{}", it.membership.role.code())).to_owned(),
        |(_, names)| names.word(visit, it.membership.role),
    );
    format!("{word}, {}", it.organisation_name)
}

fn role(visit: &Visit, me: &SignedIn, names: &[(OrganisationId, Names)], it: &Held) -> Markup {
    let is_now = it.membership.id == me.membership;
    html! {
        li {
            span { (role_words(visit, names, it)) }
            @if is_now { " " span class="tag" { (visit.t("people-account-now")) } }
            @else {
                form method="post" action="/account/rol" {
                    button class="button button--quiet" type="submit" name="rol" value=(it.membership.id.to_string()) {
                        (visit.t("people-account-use"))
                    }
                }
            }
        }
    }
}

fn open_session(visit: &Visit, it: &Open, here: &str) -> Markup {
    let device = if it.device.is_empty() { visit.t("people-device-unknown") } else { &it.device };
    let seen = format::moment(visit.language, it.seen_at).unwrap_or_default();
    html! {
        li {
            span { (device) ", " (it.organisation) ". " (visit.fill("people-session-seen", &[("moment", seen.into())])) }
            @if here.starts_with(&it.handle) { " " span class="tag" { (visit.t("people-session-here")) } }
            @else {
                form method="post" action="/account/sessies" {
                    button class="button button--quiet" type="submit" name="wat" value=(it.handle) { (visit.t("people-session-end")) }
                }
            }
        }
    }
}

/// Goes on in another role: a new session, and the old one is gone.
async fn choose_role(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let wanted = MembershipId::parse(Sent(fields).one("rol")).ok_or_else(Fault::not_found)?;
    let cookie = go_on_as(&visit, &headers, me.person, (Some(wanted), me.is_strong)).await?;
    let cookie = cookie.ok_or_else(Fault::not_found)?;
    if let Some(old) = session::session_of(&visit.app, &headers).map(Secret::hash_of) {
        visit.app.db().write(Own(me.person), move |tx| store::session::end(tx, &old)).await?;
    }
    Ok(go("/", Some(&cookie)))
}

/// Ends one session, or all except this one.
async fn end_sessions(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let what = Sent(fields).one("wat").to_owned();
    let here = session::session_of(&visit.app, &headers).map(Secret::hash_of).unwrap_or_default();
    visit
        .app
        .db()
        .write(Own(me.person), move |tx| match what.as_str() {
            "andere" => store::session::end_others(tx, &here),
            handle => store::session::end_of(tx, handle),
        })
        .await?;
    Ok(go(HERE, None))
}
