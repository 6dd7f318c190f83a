//! `/inloggen` and `/uitloggen`: the door of the house.
//!
//! A wrong password, an unknown address and an account without a password have one answer, after the same time. Tries are
//! counted for each address and each place; whoever tries too often waits, and nobody is shut out for good.

use axum::extract::{Form, Query};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_vocabulary::identity::{MembershipId, PersonId};
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::session;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use crate::model::email::Email;
use crate::model::secret::Secret;
use crate::model::trail::{Act, Line};
use crate::password;
use crate::store::membership::Held;
use crate::store::session::Begin;
use crate::store::{self, attempt};

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

/// Only an address of this house: everything else would lead people away after signing in.
pub(crate) fn inside(to: &str) -> Option<&str> {
    let is_plain = to.bytes().all(|it| it.is_ascii_graphic() && !matches!(it, b'\\' | b'"' | b'<' | b'>'));
    (is_plain && to.starts_with('/') && !to.starts_with("//") && to.len() <= 300).then_some(to)
}

/// The way on after a form.
pub(crate) fn go(to: &str, cookie: Option<&str>) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
    if let Some(cookie) = cookie.and_then(|it| HeaderValue::from_str(it).ok()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    if visit.signed_in.is_some() {
        return Ok(go("/account", None));
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
        div class="page page--narrow stack" {
            h1 { (visit.t("people-sign-in-title")) }
            p class="lead" { (visit.t("people-sign-in-lead")) }
            (problem_list(visit, form))
            form method="post" action=(HERE) class="stack" {
                input type="hidden" name="naar" value=(form.value("naar"));
                (field(form, email))
                (field(form, secret))
                button class="button button--primary" type="submit" { (visit.t("people-sign-in-go")) }
            }
            @if !accounts.is_empty() { (demo(visit, accounts)) }
        }
    }
}

/// The made-up people of the demo, each a button that signs in.
fn demo(visit: &Visit, accounts: &[store::account::DemoAccount]) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("people-demo-title")) }
            p { (visit.fill("people-demo-text", &[("password", store::account::DEMO_PASSWORD.into())])) }
            ul class="list" {
                @for it in accounts {
                    li {
                        form method="post" action=(HERE) {
                            input type="hidden" name="email" value=(it.email);
                            input type="hidden" name="wachtwoord" value=(store::account::DEMO_PASSWORD);
                            button class="button button--quiet" type="submit" {
                                (icon(Icon::User)) span { (it.name) ", " (visit.t(&format!("people-role-{}", it.role))) ", " (it.organisation) }
                            }
                        }
                    }
                }
            }
        }
    }
}

async fn sign_in(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let sent = Sent(fields);
    let to = inside(sent.one("naar")).unwrap_or_default().to_owned();
    let mut form = Entered::new().with("email", sent.one("email").trim()).with("naar", to.as_str());
    let Some(email) = Email::parse(sent.one("email")) else {
        form.add_problem("email", visit.t("people-problem-email"));
        return page(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if let Some(minutes) = too_often(&visit, &email).await? {
        form.add_problem("email", visit.fill("people-problem-often", &[("minutes", minutes.into())]));
        let mut response = page(&visit, &form, StatusCode::TOO_MANY_REQUESTS).await?;
        response.headers_mut().insert(header::RETRY_AFTER, (minutes * 60).into());
        return Ok(response);
    }
    let asked = email.clone();
    let known = visit.app.db().read(Public, move |tx| store::account::by_email(tx, &asked)).await?;
    let typed: String = sent.one("wachtwoord").chars().take(password::LENGTH_MAX + 1).collect();
    let (person, hash) = known.unzip();
    let is_right = password::check(typed, hash.flatten()).await?;
    let Some(person) = person.filter(|_| is_right) else {
        form.add_problem("email", visit.t("people-problem-wrong"));
        return page(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let Some(cookie) = begin_as(&visit, &headers, person, (None, false)).await? else {
        form.add_problem("email", visit.t("people-problem-no-role"));
        return page(&visit, &form, StatusCode::FORBIDDEN).await;
    };
    Ok(go(if to.is_empty() { "/" } else { &to }, Some(&cookie)))
}

/// Whether this address was tried too often; then after how many minutes it may be tried again.
async fn too_often(visit: &Visit, email: &Email) -> Result<Option<u64>, Fault> {
    let key = Secret::hash_of(&format!("sign-in {}", email.as_str()));
    let now = visit.app.now();
    let (count, since) =
        visit.app.db().write(Public, move |tx| attempt::count(tx, &key, WINDOW, now)).await?;
    let left = u64::try_from((since.0 + WINDOW - now.0).max(0)).unwrap_or_default();
    Ok((count > TRIES_MAX).then(|| left.div_ceil(60_000_000).max(1)))
}

/// The role that a session begins with: the one asked for, or the newest, if it lasts today.
fn role_of(all: Vec<Held>, wanted: Option<MembershipId>, today: Date) -> Option<Held> {
    let is_it = |it: &Held| wanted.is_none_or(|wanted| it.membership.id == wanted);
    all.into_iter().find(|it| it.membership.is_on(today) && is_it(it))
}

/// Begins a session of a person, in the role asked for or else the newest; nothing when that role does not last today.
/// Answers the header that keeps it. A session always gets a new secret.
pub(crate) async fn begin_as(
    visit: &Visit,
    headers: &HeaderMap,
    person: PersonId,
    (wanted, is_strong): (Option<MembershipId>, bool),
) -> Result<Option<String>, Fault> {
    let now = visit.app.now();
    let today = now.date().ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    let roles = visit.app.db().read(Own(person), store::membership::of_person).await?;
    let Some(role) = role_of(roles, wanted, today) else { return Ok(None) };
    let secret = Secret::new(visit.app.new_secret());
    let cookie = session::keep(&visit.app, secret.reveal());
    let device = device(headers);
    visit
        .app
        .db()
        .write(Own(person), move |tx| {
            let it = &role.membership;
            let begin =
                Begin { secret: &secret, membership: it.id, role: it.role, device: &device, is_strong };
            store::session::begin(tx, &begin, now)?;
            let line = Line {
                organisation: it.organisation,
                made_at: now,
                actor: Some(person),
                role: it.role,
                act: Act::SignedIn,
                subject: Some(person),
                thing: None,
            };
            store::trail::note(tx, &line)?;
            Ok::<_, Error>(())
        })
        .await?;
    Ok(Some(cookie))
}

/// What the browser calls itself, as far as a person needs it to know a session again.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let find =
        |all: &[(&str, &'static str)]| all.iter().find(|(sign, _)| agent.contains(sign)).map(|it| it.1);
    let browser =
        find(&[("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

async fn sign_out(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    if let (Some(signed_in), Some(secret)) = (&visit.signed_in, session::session_of(&visit.app, &headers)) {
        let hash = Secret::hash_of(secret);
        visit.app.db().write(Own(signed_in.person), move |tx| store::session::end(tx, &hash)).await?;
    }
    let mut response = go("/", Some(&session::forget(&visit.app)));
    let clear = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert("clear-site-data", clear);
    Ok(response)
}
