//! `/inloggen/nieuw`: someone came in at a school and Loper does not know that account yet.
//!
//! Nothing is guessed: a code or an invitation of the school says who they are, or a code that they made themselves while
//! signed in elsewhere; or they sign in as they did before and link the account.

use axum::extract::{Form, Query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::visit::{Visit, cookie};
use maud::html;
use serde::Deserialize;

use super::account::BEGIN;
use super::connect::is_welcome;
use super::enter::{Begun, go};
use super::provider::{cookie_name, enter, keep, problem};
use super::take::{note_everywhere, told};
use crate::letters::Draft;
use crate::model::email::Email;
use crate::model::link::{self, Kind, Link};
use crate::model::membership::MINUTE;
use crate::model::provider::{Said, is_at_home, suits};
use crate::model::secret::Secret;
use crate::openid::Providers;
use crate::store::{self, attempt};

/// Where this page is.
pub(crate) const HERE: &str = "/inloggen/nieuw";
/// The cookie with the secret of who came in and is not known.
pub(crate) const COOKIE: &str = "aankomst";
const OPEN: (Action, Relation) = (Action::SignIn, Relation::Public);
/// So many codes are tried by one who came in.
const TRIES_MAX: i64 = 10;
const WINDOW: i64 = 60 * MINUTE;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, OPEN, get(show)), Route::post(HERE, OPEN, post(say))]
}

/// The token of an invitation that someone was on their way to.
pub(crate) fn invitation(to: &str) -> Option<&str> {
    to.strip_prefix("/welkom/").filter(|it| link::hash_of(it).is_some())
}

/// Who came in, and the hash under which that is kept.
pub(crate) async fn arrived(visit: &Visit, headers: &HeaderMap) -> Result<Option<(String, Said)>, Fault> {
    let secret = cookie(headers, &cookie_name(&visit.app, COOKIE)).and_then(Secret::parse);
    let Some(hash) = secret.map(|it| it.hash()) else { return Ok(None) };
    let (now, asked) = (visit.app.now(), hash.clone());
    let said = visit.app.db().read(Public, move |tx| store::identity::arrived(tx, &asked, now)).await?;
    Ok(said.map(|it| (hash, it)))
}

/// An answer after which nobody waits at the door any more.
pub(crate) fn gone_in(visit: &Visit, mut response: Response) -> Response {
    response.headers_mut().append(header::SET_COOKIE, keep(&visit.app, COOKIE, "", 0));
    response
}

/// A code that came along.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    code: Option<String>,
}

async fn show(visit: Visit, headers: HeaderMap, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let Some((_, said)) = arrived(&visit, &headers).await? else { return Ok(go("/inloggen", None)) };
    let code = wanted.code.filter(|it| link::hash_of(it).is_some()).unwrap_or_default();
    Ok(page(&visit, &said, &Entered::new().with("code", code), StatusCode::OK))
}

/// The provider in its word; its issuer when the administrator took it away since.
pub(crate) fn label(visit: &Visit, issuer: &str) -> String {
    let known = Providers::issuer(&visit.app, issuer);
    known.map_or_else(|| issuer.to_owned(), |it| it.provider.label(visit.language).to_owned())
}

fn page(visit: &Visit, said: &Said, form: &Entered, status: StatusCode) -> Response {
    let parts = [("label", label(visit, &said.issuer).into())];
    let hint = visit.t("people-arrival-code-hint");
    let code = Field { name: "code", label: visit.t("people-field-code"), hint, kind: "text" };
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            div class="page-head" {
                h1 { (visit.t("people-arrival-title")) }
                p class="lead" { (visit.fill("people-arrival-lead", &parts)) }
            }
            (problem_list(visit, form))
            section class="stack" {
                h2 { (visit.t("people-arrival-code")) }
                form method="post" action=(HERE) class="stack" autocomplete="off" {
                    (field(form, code))
                    button class="button button--primary" type="submit" { (visit.t("people-arrival-go")) }
                }
            }
            section class="stack" {
                h2 { (visit.t("people-arrival-known")) }
                p { (visit.t("people-arrival-known-text")) }
                p { a class="button" href="/inloggen?naar=/account/koppelen" { (visit.t("people-arrival-sign-in")) } }
            }
            section class="stack" {
                h2 { (visit.t("people-arrival-nothing")) }
                p { (visit.t("people-arrival-nothing-text")) }
            }
        }
    };
    let mut response = Page::new(visit.t("people-arrival-title"), main).unlisted().status(status).show(visit);
    // The code may stand in the address, when it came from an invitation.
    let none = axum::http::HeaderValue::from_static("no-referrer");
    response.headers_mut().insert(header::REFERRER_POLICY, none);
    response
}

/// What became of a code.
enum Taken {
    /// It says who they are.
    By(Link),
    /// It says so of nobody.
    Unknown,
    /// It is of an organisation to which they do not belong.
    OtherHome,
    /// It is for staff, and they are a student there.
    OtherRole,
    /// The account belongs to somebody.
    Somebodys,
    /// Too many were tried.
    TooOften,
}

async fn say(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let Some((hash, said)) = arrived(&visit, &headers).await? else { return Ok(go("/inloggen", None)) };
    let sent = Sent(fields);
    let typed: String = sent.one("code").trim().chars().take(300).collect();
    let (key, status) = match take(&visit, &hash, &said, &typed).await? {
        Taken::By(link) => return enter_by(&visit, &headers, &said, &link).await,
        Taken::Unknown => ("people-arrival-problem-code", StatusCode::UNPROCESSABLE_ENTITY),
        Taken::OtherHome => ("people-arrival-problem-home", StatusCode::FORBIDDEN),
        Taken::OtherRole => ("people-arrival-problem-role", StatusCode::FORBIDDEN),
        Taken::Somebodys => ("people-connect-problem-other", StatusCode::CONFLICT),
        Taken::TooOften => ("people-problem-wait", StatusCode::TOO_MANY_REQUESTS),
    };
    let mut form = Entered::new().with("code", typed);
    form.add_problem("code", visit.t(key));
    Ok(page(&visit, &said, &form, status))
}

/// They are known from now on: begins their session, in the role of the invitation where there is one.
async fn enter_by(visit: &Visit, headers: &HeaderMap, said: &Said, link: &Link) -> Result<Response, Fault> {
    let response = match enter(visit, headers, link.owner, link.membership, said).await? {
        Begun::In(cookie) => go(BEGIN, Some(&cookie)),
        begun => {
            let known = Providers::issuer(&visit.app, &said.issuer).ok_or_else(Fault::not_found)?;
            let is_elsewhere = matches!(begun, Begun::OtherHome);
            let key = if is_elsewhere { "people-school-problem-home" } else { "people-problem-no-role" };
            problem(visit, &known, key, StatusCode::FORBIDDEN)
        }
    };
    Ok(gone_in(visit, response))
}

/// Takes up what a code says, all in one transaction: the code is used, the account linked, its owner told.
async fn take(visit: &Visit, hash: &str, said: &Said, typed: &str) -> Result<Taken, Fault> {
    let token = typed.rsplit('/').next().unwrap_or_default();
    let (code, now) = (link::hash_of(token), visit.app.now());
    let (hash, said, id) = (hash.to_owned(), said.clone(), visit.app.new_id().to_string());
    let told = told(visit, "people-letter-connected", &format!("connect:{id}"));
    let taken = visit.app.db().write(Public, move |tx| {
        let (count, _) = attempt::count(tx, &format!("arrival {hash}"), WINDOW, now)?;
        if count > TRIES_MAX {
            return Ok(Taken::TooOften);
        }
        let Some(code) = &code else { return Ok(Taken::Unknown) };
        let Some(link) = store::link::find(tx, code, now)? else { return Ok(Taken::Unknown) };
        if let Some(problem) = unfit(tx, &link, &said, now)? {
            return Ok(problem);
        }
        if store::identity::find(tx, &said.issuer, &said.subject)?.is_some() {
            return Ok(Taken::Somebodys);
        }
        if !store::identity::leave(tx, &hash, now)? || !store::link::use_up(tx, code, now)? {
            return Ok(Taken::Unknown);
        }
        // An invitation by mail was read at that address.
        let email = link.email.as_deref().and_then(Email::parse);
        let email = match email {
            Some(it) if store::account::by_email(tx, &it)?.is_none() => Some(it),
            _ => None,
        };
        tx.within(Own(link.owner), |tx| {
            if let Some(email) = &email {
                store::account::add_address(tx, email, Some(now))?;
            }
            link_to(tx, (&id, &said), &told, now)
        })?;
        Ok::<_, Error>(Taken::By(link))
    });
    Ok(taken.await?)
}

/// Why a code is not for whoever typed it, if it is not.
fn unfit(tx: &mut Tx<'_, Public>, link: &Link, said: &Said, now: Moment) -> Result<Option<Taken>, Error> {
    let behind = tx.within(Own(link.owner), |tx| store::link::behind(tx, link.membership))?;
    let Some(behind) = behind else { return Ok(Some(Taken::Unknown)) };
    let is_over = behind.ends_on.is_some_and(|last| now.date().is_none_or(|today| last < today));
    match link.kind {
        Kind::Connect => {
            let is_welcome = tx.within(Own(link.owner), |tx| is_welcome(tx, said, now))?;
            Ok((!is_welcome).then_some(Taken::OtherHome))
        }
        Kind::Invite | Kind::Join if !behind.has_way_in && !is_over => {
            let Some(at) = link.organisation else { return Ok(Some(Taken::Unknown)) };
            let home = tx.within(Organisation(at), store::organisation::get)?.and_then(|it| it.home);
            if !is_at_home(home.as_deref(), said.home.as_deref()) {
                return Ok(Some(Taken::OtherHome));
            }
            let is_fit = behind.role.is_none_or(|it| suits(it, said.affiliation.as_deref()));
            Ok((!is_fit).then_some(Taken::OtherRole))
        }
        _ => Ok(Some(Taken::Unknown)),
    }
}

/// Makes an account elsewhere a way in of the person of this scope, tells them, and notes it where they have a role.
pub(crate) fn link_to(
    tx: &mut Tx<'_, Own>,
    (id, said): (&str, &Said),
    told: &Draft,
    now: Moment,
) -> Result<(), Error> {
    let person = tx.scope().0;
    if !store::identity::add(tx, id, said, now)? {
        return Err(Error::Conflict("linked meanwhile".into()));
    }
    note_everywhere(tx, person, now)?;
    for (email, _) in store::account::addresses(tx)?.iter().filter(|it| it.1.is_some()) {
        told.put(tx, (person, email), now)?;
    }
    Ok(())
}
