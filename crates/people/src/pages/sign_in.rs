//! `/inloggen` and `/uitloggen`: the door of the house.
//!
//! A wrong password, an unknown address and an account without a password have one answer, after the same time. Tries are
//! counted for each address and each place; whoever tries too often waits, and nobody is shut out for good.

use axum::extract::{Form, Query};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::place::Origin;
use loper_web::session;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::enter::{begin_as, go, inside};
use super::place;
use super::take::{note_act, salt, told};
use crate::letters::Draft;
use crate::model::email::Email;
use crate::model::rule::LENGTH_MAX;
use crate::model::secret::Secret;
use crate::model::trail::Act;
use crate::openid::Providers;
use crate::password;
use crate::store::{self, attempt};

use super::{account, arrival, passkey, provider};

const HERE: &str = "/inloggen";
const OPEN: (Action, Relation) = (Action::SignIn, Relation::Public);
/// So long tries are counted, in microseconds: a quarter of an hour (TRUST S7).
const WINDOW: i64 = 15 * 60_000_000;
/// So many tries for one address are looked at within that time.
const TRIES_MAX: i64 = 10;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, OPEN, get(show)),
        Route::post(HERE, OPEN, post(sign_in)),
        Route::post("/uitloggen", OPEN, post(sign_out)),
    ]
}

/// Where someone wanted to be.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    naar: Option<String>,
}

async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    if visit.signed_in.is_some() {
        return Ok(go(account::BEGIN, None));
    }
    let form = Entered::new().with("naar", wanted.naar.as_deref().and_then(inside).unwrap_or_default());
    page(&visit, &form, StatusCode::OK).await
}

async fn page(visit: &Visit, form: &Entered, status: StatusCode) -> Result<Response, Fault> {
    let accounts = if visit.app.settings().is_demo {
        visit.app.db().read(Public, store::account::demo_accounts).await?
    } else {
        Vec::new()
    };
    let main = view(visit, form, &accounts);
    Ok(Page::new(visit.t("people-sign-in-title"), main).unlisted().status(status).show(visit))
}

fn view(visit: &Visit, form: &Entered, accounts: &[store::account::DemoAccount]) -> Markup {
    let email = Field { name: "email", label: visit.t("people-field-email"), hint: "", kind: "email" };
    let secret =
        Field { name: "wachtwoord", label: visit.t("people-field-password"), hint: "", kind: "password" };
    html! {
        div class="page page--narrow" {
            div class="page-head" {
                h1 { (visit.t("people-sign-in-title")) }
                p class="lead" { (visit.t("people-sign-in-lead")) }
            }
            div class="stack stack--loose" {
                (problem_list(visit, form))
                form method="post" action=(HERE) class="stack" {
                    input type="hidden" name="naar" value=(form.value("naar"));
                    (field(form, email))
                    (field(form, secret))
                    div class="row" {
                        button class="button" type="submit" { (visit.t("people-sign-in-go")) }
                        a href="/inloggen/link" { (visit.t("people-sign-in-by-link")) }
                        a href="/welkom" { (visit.t("people-sign-in-by-code")) }
                    }
                }
                (provider::buttons(visit, form.value("naar")))
                (passkey::sign_in(visit, form.value("naar")))
                @if !accounts.is_empty() { (demo(visit, accounts)) }
            }
        }
    }
}

/// The groups of the made-up people, by the keys of their headings.
const GROUPS: [&str; 3] = ["people-demo-learners", "people-demo-guides", "people-demo-others"];

/// In which of them a role is.
fn group(role: &str) -> &'static str {
    match role {
        "learner" => GROUPS[0],
        "guide" => GROUPS[1],
        _ => GROUPS[2],
    }
}

/// The made-up people of the demo, each a button that signs in.
fn demo(visit: &Visit, accounts: &[store::account::DemoAccount]) -> Markup {
    html! {
        section class="panel stack" {
            h2 { (visit.t("people-demo-title")) }
            p { (visit.fill("people-demo-text", &[("password", store::account::DEMO_PASSWORD.into())])) }
            @for key in GROUPS {
                h3 { (visit.t(key)) }
                div class="columns columns--small" {
                    @for it in accounts.iter().filter(|it| group(&it.role) == key) { (someone(visit, it)) }
                }
            }
        }
    }
}

fn someone(visit: &Visit, it: &store::account::DemoAccount) -> Markup {
    html! {
        form method="post" action=(HERE) {
            input type="hidden" name="email" value=(it.email);
            input type="hidden" name="wachtwoord" value=(store::account::DEMO_PASSWORD);
            button class="button button--quiet" type="submit" { (icon(Icon::User)) span { (it.name) } }
            p class="small soft" { (visit.t(&format!("people-role-{}", it.role))) ", " (it.organisation) }
        }
    }
}

async fn sign_in(
    visit: Visit,
    headers: HeaderMap,
    from: Origin,
    Form(fields): Body,
) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let sent = Sent(fields);
    let to = inside(sent.one("naar")).unwrap_or_default().to_owned();
    let mut form = Entered::new().with("email", sent.one("email").trim()).with("naar", to.as_str());
    let Some(email) = Email::parse(sent.one("email")) else {
        form.add_problem("email", visit.t("people-problem-email"));
        return page(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if let Some(seconds) = place::must_wait(&visit.app, from).await? {
        form.add_problem("email", visit.fill("people-problem-place", &[("seconds", seconds.into())]));
        let mut response = page(&visit, &form, StatusCode::TOO_MANY_REQUESTS).await?;
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        return Ok(response);
    }
    if let Some(minutes) = too_often(&visit, &email).await? {
        form.add_problem("email", visit.fill("people-problem-often", &[("minutes", minutes.into())]));
        let mut response = page(&visit, &form, StatusCode::TOO_MANY_REQUESTS).await?;
        response.headers_mut().insert(header::RETRY_AFTER, (minutes * 60).into());
        return Ok(response);
    }
    let asked = email.clone();
    let known = visit.app.db().read(Public, move |tx| store::account::by_email(tx, &asked)).await?;
    let typed: String = sent.one("wachtwoord").chars().take(LENGTH_MAX + 1).collect();
    let (person, hash) = known.unzip();
    let hash = hash.flatten();
    let is_right = password::check(typed.clone(), hash.clone()).await?;
    let Some(person) = person.filter(|_| is_right) else {
        place::was_wrong(&visit.app, from).await?;
        // After the answer, so that its time does not tell whether the address is known.
        if let Some(known) = person {
            later(note_failed(visit.app.clone(), known));
        }
        form.add_problem("email", visit.t("people-problem-wrong"));
        return page(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let Some(cookie) = begin_as(&visit, &headers, person, (None, false)).await? else {
        form.add_problem("email", visit.t("people-problem-no-role"));
        return page(&visit, &form, StatusCode::FORBIDDEN).await;
    };
    if let Some(old) = hash.filter(|it| password::is_old(it)) {
        let new = password::hash_in_turn(typed, salt(&visit)).await?;
        visit.app.db().write(Own(person), move |tx| store::account::rehash(tx, &old, &new)).await?;
    }
    Ok(go(if to.is_empty() { account::BEGIN } else { &to }, Some(&cookie)))
}

/// Work that nobody waits for.
fn later(work: impl Future<Output = Result<(), Fault>> + Send + 'static) {
    tokio::spawn(async move {
        if let Err(problem) = work.await {
            tracing::error!(?problem, "after signing in");
        }
    });
}

/// Somebody tried a wrong password: a line in the trail of the schools of whom it concerns. Who tried is not known.
async fn note_failed(app: App, person: PersonId) -> Result<(), Fault> {
    let now = app.now();
    let failed = (None, person, Act::SignInFailed);
    Ok(app.db().write(Own(person), move |tx| note_act(tx, failed, now)).await?)
}

/// Whether this address was tried too often; then after how many minutes it may be tried again.
async fn too_often(visit: &Visit, email: &Email) -> Result<Option<u64>, Fault> {
    let key = Secret::hash_of(&format!("sign-in {}", email.as_str()));
    let now = visit.app.now();
    let tried = key.clone();
    let (count, since) =
        visit.app.db().write(Public, move |tx| attempt::count(tx, &tried, WINDOW, now)).await?;
    if count == TRIES_MAX + 1 {
        // After the answer, so that its time does not tell whether the address is known.
        let told = told(visit, "people-letter-tries", &format!("{key}:{}", since.0));
        later(tell(visit.app.clone(), told, email.clone()));
    }
    let left = u64::try_from((since.0 + WINDOW - now.0).max(0)).unwrap_or_default();
    Ok((count > TRIES_MAX).then(|| left.div_ceil(60_000_000).max(1)))
}

/// Tells the owner of an address that somebody guesses at their password.
async fn tell(app: App, told: Draft, email: Email) -> Result<(), Fault> {
    let now = app.now();
    let work = app.db().write(Public, move |tx| {
        if let Some(person) = store::account::verified(tx, &email)? {
            told.put(tx, (person, email.as_str()), now)?;
        }
        Ok::<_, Error>(())
    });
    Ok(work.await?)
}

async fn sign_out(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let mut to = "/".to_owned();
    if let (Some(signed_in), Some(secret)) = (&visit.signed_in, session::session_of(&visit.app, &headers)) {
        let hash = Secret::hash_of(secret);
        let work = visit.app.db().write(Own(signed_in.person), move |tx| {
            let issuer = store::session::issuer(tx, &hash)?;
            store::session::end(tx, &hash)?;
            Ok::<_, Error>(issuer)
        });
        let known = work.await?.and_then(|it| Providers::issuer(&visit.app, &it));
        if let Some(known) = known {
            to = format!("/inloggen/school/{}/uit", known.provider.name);
        }
    }
    let mut response = arrival::gone_in(&visit, go(&to, Some(&session::forget(&visit.app))));
    let clear = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert("clear-site-data", clear);
    Ok(response)
}
