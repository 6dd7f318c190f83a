//! `/test/verder`: the code that opens someone's answers on another device, and the form that takes a code.
//!
//! The code stands in no title and no log. The link shows a form and nothing else: only its button changes something.

use axum::extract::{Form, Query};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Public;
use loper_database::tx::Tx;
use loper_people::store::attempt;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::form::Form as Entered;
use loper_web::page::Page;
use loper_web::qr;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use super::{door, go, me, own, start};
use crate::model::code::ResumeCode;
use loper_web::form::{Body, Sent};

const HERE: &str = "/test/verder";
/// So long wrong codes are counted, in microseconds: a minute.
const WINDOW: i64 = 60_000_000;
/// So many wrong codes a minute are people who copy a code badly, for all visitors together; more is somebody who guesses.
const FAILURES_MAX: i64 = 60;
/// How much of a typed code is shown again.
const TYPED_MAX: usize = 120;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(show)), door(Method::Post, HERE, post(resume))]
}

/// What may stand in the address: the code of a link.
#[derive(Default, Deserialize)]
pub struct Link {
    code: Option<String>,
}

/// Shows the own code, where there is one, and the form.
pub async fn show(visit: Visit, headers: HeaderMap, Query(link): Query<Link>) -> Result<Response, Fault> {
    own(&visit)?;
    let mine = me::code(&headers);
    let mine = match mine {
        Some(code) if me::find(&visit, code.clone()).await?.is_some() => Some(code),
        _ => None,
    };
    let typed = link.code.unwrap_or_default();
    let form = Entered::new().with("code", typed.chars().take(TYPED_MAX).collect::<String>());
    Ok(view(&visit, mine.as_ref(), &form))
}

/// Opens the answers behind a code here, or forgets the code on this device.
pub async fn resume(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    let sent = Sent(fields);
    if sent.one("doe") == "vergeet" {
        return Ok(go(HERE, Some(&me::forget(&visit))));
    }
    let typed = sent.one("code");
    if let Some(code) = ResumeCode::parse(typed)
        && me::find(&visit, code.clone()).await?.is_some()
    {
        return Ok(go(start::HERE, Some(&me::keep(&visit, &code))));
    }
    // Unknown, expired or mistyped: the same answer, so that nobody learns which codes there are.
    let mut form = Entered::new().with("code", typed.chars().take(TYPED_MAX).collect::<String>());
    let wait = failed(&visit).await?;
    form.add_problem(
        "code",
        visit.t(wait.map_or("profile-resume-problem", |_| "profile-resume-problem-many")),
    );
    let mine = me::code(&headers);
    let is_mine = match &mine {
        Some(code) => me::find(&visit, code.clone()).await?.is_some(),
        None => false,
    };
    let mut response = view(&visit, mine.filter(|_| is_mine).as_ref(), &form);
    if let Some(seconds) = wait {
        *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    Ok(response)
}

/// Counts a code that opened nothing, over all visitors, because nobody can be told from another here; answers for how
/// many seconds there have been too many. A code that opens something always does: whoever guesses shuts nobody out.
async fn failed(visit: &Visit) -> Result<Option<u64>, Fault> {
    let now = visit.app.now();
    let count = move |tx: &mut Tx<'_, Public>| attempt::count(tx, "resume", WINDOW, now);
    let (count, since) = visit.app.db().write(Public, count).await?;
    let left = u64::try_from((since.0 + WINDOW - now.0).max(0)).unwrap_or_default();
    Ok((count > FAILURES_MAX).then(|| left.div_ceil(1_000_000).max(1)))
}

fn view(visit: &Visit, mine: Option<&ResumeCode>, form: &Entered) -> Response {
    let title = visit.t("profile-resume-title");
    let is_link = form.problems().is_empty() && !form.value("code").is_empty();
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-resume-lead")) } }
            div class="stack stack--sections" {
                (problem_list(visit, form))
                @if is_link {
                    (enter(visit, form, mine.is_some()))
                } @else {
                    @if let Some(code) = mine { (own_code(visit, code)) }
                    (enter(visit, form, mine.is_some()))
                }
                p { a href=(start::HERE) { (visit.t("profile-back-start")) } }
            }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = Page::new(title, main).section(start::HERE).unlisted().status(status).show(visit);
    // The address of a link has the code in it: it must not travel on to the next page.
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// The own code: as a picture for a telephone, as a link, and as text to copy.
fn own_code(visit: &Visit, code: &ResumeCode) -> Markup {
    let link = format!("{}{HERE}?code={}", visit.app.settings().base_url, code.reveal());
    html! {
        section class="stack" aria-labelledby="mijn" {
            h2 id="mijn" { (visit.t("profile-resume-mine")) }
            p { (visit.t("profile-resume-mine-text")) }
            div class="row resume" {
                (qr::code(&link, visit.t("profile-resume-qr")))
                div class="stack stack--tight grow" {
                    p { b { (visit.t("profile-resume-link")) } br; a class="long" href={ (HERE) "?code=" (code.reveal()) } rel="nofollow noreferrer" { (link) } }
                    p class="small soft" { (visit.t("profile-resume-secret")) }
                }
            }
            form method="post" action=(HERE) class="stack stack--tight" {
                p { (visit.t("profile-resume-forget-text")) }
                p { button class="button button--second" type="submit" name="doe" value="vergeet" { (visit.t("profile-resume-forget")) } }
            }
        }
    }
}

fn enter(visit: &Visit, form: &Entered, has_answers: bool) -> Markup {
    html! {
        section class="stack" aria-labelledby="code-kop" {
            h2 id="code-kop" { (visit.t("profile-resume-enter")) }
            @if has_answers {
                (notice(Tone::Warn, visit.t("profile-resume-other-title"), &html! { p { (visit.t("profile-resume-other")) } }))
            }
            form method="post" action=(HERE) class="stack" autocomplete="off" {
                (field(form, Field {
                    name: "code",
                    label: visit.t("profile-resume-code"),
                    hint: visit.t("profile-resume-code-hint"),
                    kind: "text",
                }))
                p { button class="button" type="submit" { (visit.t("profile-resume-open")) } }
            }
        }
    }
}
