//! `/account/tweede-stap`: the second factor: set, given, renewed, taken away.
//!
//! Tries are counted for each person, a code is taken once, and whoever shows one gets a new session. Taking it away or
//! making new codes asks for a code first.

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_texts::format;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::qr;
use loper_web::session::{self, SignedIn};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::enter::{go, go_on_as};
use super::take::{note_everywhere, told};
use super::{passkey, passkeys};
use crate::model::factor::{self, RECOVERY};
use crate::model::link;
use crate::model::membership::MINUTE;
use crate::model::secret::Secret;
use crate::settings::Choices;
use crate::store::factor::Factor;
use crate::store::session::SECOND_STEP as HERE;
use crate::store::{self, attempt};

const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);
/// So many guesses at a code within [`WINDOW`]: of a million codes, three are right at any moment.
const TRIES_MAX: i64 = 10;
const WINDOW: i64 = 15 * MINUTE;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post(HERE, MINE, post(give)),
        Route::post("/account/tweede-stap/begin", MINE, post(begin)),
        Route::post("/account/tweede-stap/codes", MINE, post(new_codes)),
        Route::post("/account/tweede-stap/weg", MINE, post(remove)),
    ]
}

/// What is known of someone's second factor.
struct Found {
    factor: Option<Factor>,
    codes_left: i64,
    has_key: bool,
}

async fn find(visit: &Visit, person: PersonId) -> Result<Found, Fault> {
    let found = visit.app.db().read(Own(person), |tx| {
        let factor = store::factor::get(tx)?;
        let has_key = !store::passkey::all(tx)?.is_empty();
        Ok::<_, Error>(Found { factor, codes_left: store::factor::codes_left(tx)?, has_key })
    });
    Ok(found.await?)
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let found = find(&visit, me.person).await?;
    Ok(page(&visit, &me, &found, &Entered::new(), StatusCode::OK))
}

fn page(visit: &Visit, me: &SignedIn, found: &Found, form: &Entered, status: StatusCode) -> Response {
    let body = match &found.factor {
        Some(it) if it.confirmed_at.is_some() && me.is_strong => standing(visit, it, found.codes_left, form),
        Some(it) if it.confirmed_at.is_some() => asked(visit, found.has_key, form),
        // A key is a second step too: whoever did not show it sets nothing else.
        _ if found.has_key && !me.is_strong => asked_key(visit, form),
        Some(it) => to_confirm(visit, me, &it.secret, form),
        None => explained(visit, found.has_key),
    };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-second-title")) }
            (problem_list(visit, form))
            (body)
            @if !me.is_strong && is_held(visit, me, found) {
                form method="post" action="/uitloggen" { button class="button button--quiet" type="submit" { (visit.t("people-sign-out")) } }
            } @else { p { a href="/account" { (visit.t("people-account-title")) } } }
        }
    };
    Page::new(visit.t("people-second-title"), main).unlisted().status(status).show(visit)
}

/// Whether nothing else opens before this page is passed.
fn is_held(visit: &Visit, me: &SignedIn, found: &Found) -> bool {
    found.factor.as_ref().is_some_and(|it| it.confirmed_at.is_some())
        || found.has_key
        || (crate::model::membership::is_staff(me.role) && Choices::of(&visit.app).is_second_factor_required)
}

fn code_form(visit: &Visit, form: &Entered, action: &str, words: &str, kind: &str) -> Markup {
    let hint = visit.t("people-second-code-hint");
    html! {
        form method="post" action=(action) class="stack" autocomplete="off" {
            (field(form, Field { name: "code", label: visit.t("people-second-code"), hint, kind: "text" }))
            button class={ "button " (kind) } type="submit" { (visit.t(words)) }
        }
    }
}

fn asked(visit: &Visit, has_key: bool, form: &Entered) -> Markup {
    html! {
        p class="lead" { (visit.t("people-second-asked")) }
        (code_form(visit, form, HERE, "people-sign-in-go", "button--primary"))
        @if has_key { (show_key(visit)) }
    }
}

/// Asks for the key of whoever has no app for codes. A code on paper does as well.
fn asked_key(visit: &Visit, form: &Entered) -> Markup {
    html! {
        p class="lead" { (visit.t("people-second-asked-key")) }
        (show_key(visit))
        details {
            summary { (visit.t("people-second-key-lost")) }
            (code_form(visit, form, HERE, "people-sign-in-go", "button--second"))
        }
    }
}

fn show_key(visit: &Visit) -> Markup {
    let action = "/account/tweede-stap/sleutel";
    passkey::form(visit, action, "people-passkey-sign-in-go", &html! {}, "people-passkey-without-step")
}

fn explained(visit: &Visit, has_key: bool) -> Markup {
    let action = passkeys::FIRST;
    html! {
        p class="lead" { (visit.t("people-second-lead")) }
        p { (visit.t("people-second-why")) }
        form method="post" action="/account/tweede-stap/begin" {
            button class="button button--primary" type="submit" { (visit.t("people-second-begin")) }
        }
        @if has_key { p { (visit.t("people-second-has-key")) " " a href="/account/sleutels" { (visit.t("people-passkeys-title")) } } }
        @else {
            section class="stack" {
                h2 { (visit.t("people-second-or-key")) }
                p { (visit.t("people-passkeys-new-text")) }
                (passkey::form(visit, action, "people-passkey-new", &html! {}, "people-passkey-without-new"))
            }
        }
    }
}

fn to_confirm(visit: &Visit, me: &SignedIn, secret: &str, form: &Entered) -> Markup {
    let address =
        factor::address(secret, &format!("{} {}", me.name, me.organisation_name)).unwrap_or_default();
    let groups: Vec<String> =
        secret.as_bytes().chunks(4).map(|it| String::from_utf8_lossy(it).into_owned()).collect();
    html! {
        ol class="stack" {
            li { (visit.t("people-second-step-app")) }
            li {
                p { (visit.t("people-second-step-scan")) }
                (qr::code(&address, visit.t("people-second-code-picture")))
                p { (visit.t("people-second-step-type")) " " code { (groups.join(" ")) } }
            }
            li { (visit.t("people-second-step-code")) }
        }
        (code_form(visit, form, HERE, "people-second-confirm", "button--primary"))
    }
}

fn standing(visit: &Visit, it: &Factor, codes_left: i64, form: &Entered) -> Markup {
    let since = it.confirmed_at.and_then(|at| format::moment(visit.language, at)).unwrap_or_default();
    html! {
        p class="lead" { (visit.fill("people-second-on", &[("moment", since.into())])) }
        p { (visit.fill("people-second-left", &[("count", codes_left.into())])) }
        section class="stack" {
            h2 { (visit.t("people-second-codes-title")) }
            (code_form(visit, form, "/account/tweede-stap/codes", "people-second-codes-new", ""))
        }
        details {
            summary { (visit.t("people-second-remove-title")) }
            p { (visit.t("people-second-remove-text")) }
            form method="post" action="/account/tweede-stap/weg" class="stack" autocomplete="off" {
                label for="weg-code" { (visit.t("people-second-code")) }
                input id="weg-code" name="code" type="text";
                button class="button button--danger" type="submit" { (visit.t("people-second-remove")) }
            }
        }
    }
}

async fn begin(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    if !me.is_strong && find(&visit, me.person).await?.has_key {
        return Ok(go(HERE, None));
    }
    let (secret, now) = (factor::new_secret(visit.app.new_secret()), visit.app.now());
    visit.app.db().write(Own(me.person), move |tx| store::factor::begin(tx, &secret, now)).await?;
    Ok(go(HERE, None))
}

/// What became of a code.
enum Given {
    Right,
    Wrong,
    TooOften,
}

/// Looks at a code and takes it: of the app, or on paper where the factor counts already.
async fn take(visit: &Visit, me: &SignedIn, typed: &str) -> Result<Given, Fault> {
    let (typed, now) = (typed.trim().to_owned(), visit.app.now());
    let (person, is_strong) = (me.person, me.is_strong);
    let key = Secret::hash_of(&format!("second {person}"));
    let given = visit.app.db().write(Public, move |tx| {
        let (count, _) = attempt::count(tx, &key, WINDOW, now)?;
        if count > TRIES_MAX {
            return Ok(Given::TooOften);
        }
        let is_right = tx.within(Own(person), |tx| is_right(tx, &typed, is_strong, now))?;
        if is_right {
            attempt::clear(tx, &key)?;
        }
        Ok::<_, Error>(if is_right { Given::Right } else { Given::Wrong })
    });
    Ok(given.await?)
}

fn is_right(tx: &mut Tx<'_, Own>, typed: &str, is_strong: bool, now: Moment) -> Result<bool, Error> {
    let (found, has_key) = (store::factor::get(tx)?, !store::passkey::all(tx)?.is_empty());
    let counts = found.as_ref().is_some_and(|it| it.confirmed_at.is_some());
    // An app that was not confirmed yet is confirmed only by who showed the key that there is.
    if let Some(it) = found.filter(|_| counts || is_strong || !has_key)
        && let Some(step) = factor::step_of(&it.secret, typed, it.last_step, now)
    {
        return store::factor::take(tx, step, now);
    }
    match link::hash_of(typed).filter(|_| counts || has_key) {
        Some(hash) => store::factor::use_code(tx, &hash, now),
        None => Ok(false),
    }
}

/// The page again when a code was not right; nothing when it was.
async fn refused(visit: &Visit, me: &SignedIn, typed: &str) -> Result<Option<Response>, Fault> {
    let (problem, status) = match take(visit, me, typed).await? {
        Given::Right => return Ok(None),
        Given::Wrong => ("people-problem-second", StatusCode::UNPROCESSABLE_ENTITY),
        Given::TooOften => ("people-problem-wait", StatusCode::TOO_MANY_REQUESTS),
    };
    let mut form = Entered::new();
    form.add_problem("code", visit.t(problem));
    Ok(Some(page(visit, me, &find(visit, me.person).await?, &form, status)))
}

async fn give(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let found = find(&visit, me.person).await?;
    let is_new = found.factor.is_some_and(|it| it.confirmed_at.is_none());
    let by_code = found.has_key && !me.is_strong;
    if let Some(refused) = refused(&visit, &me, Sent(fields).one("code")).await? {
        return Ok(refused);
    }
    let old = session::session_of(&visit.app, &headers).map(Secret::hash_of).unwrap_or_default();
    let cookie = go_on_as(&visit, &headers, me.person, (Some(me.membership), true)).await?;
    let (person, now) = (me.person, visit.app.now());
    visit.app.db().write(Own(person), move |tx| store::session::end(tx, &old)).await?;
    if !is_new || by_code {
        return Ok(go("/", cookie.as_deref()));
    }
    visit.app.db().write(Own(person), move |tx| note_everywhere(tx, person, now)).await?;
    let mut shown = show_codes(&visit, person).await?;
    let cookie = cookie.and_then(|it| axum::http::HeaderValue::from_str(&it).ok());
    if let Some(cookie) = cookie {
        shown.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    Ok(shown)
}

/// New codes on paper. They are shown in the answer itself: only their hashes are kept, so no other page could.
pub(crate) async fn show_codes(visit: &Visit, person: PersonId) -> Result<Response, Fault> {
    let codes: Vec<String> = (0..RECOVERY).map(|_| factor::recovery_code(&visit.app.new_secret())).collect();
    let hashes: Vec<String> = codes.iter().filter_map(|it| link::hash_of(it)).collect();
    visit.app.db().write(Own(person), move |tx| store::factor::set_codes(tx, &hashes)).await?;
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-second-codes-title")) }
            p class="lead" { (visit.t("people-second-codes-text")) }
            ul class="list numbers" { @for it in &codes { li { code { (it) } } } }
            p { a class="button button--primary" href="/" { (visit.t("people-second-codes-kept")) } }
        }
    };
    Ok(Page::new(visit.t("people-second-codes-title"), main).unlisted().show(visit))
}

async fn new_codes(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    match refused(&visit, &me, Sent(fields).one("code")).await? {
        Some(refused) => Ok(refused),
        None => show_codes(&visit, me.person).await,
    }
}

async fn remove(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    if let Some(refused) = refused(&visit, &me, Sent(fields).one("code")).await? {
        return Ok(refused);
    }
    let (person, now) = (me.person, visit.app.now());
    let told = told(&visit, "people-letter-second-removed", &format!("{person}:{}", now.0));
    let work = visit.app.db().write(Own(person), move |tx| {
        store::factor::remove(tx)?;
        store::session::end_all(tx)?;
        note_everywhere(tx, person, now)?;
        for (email, _) in store::account::addresses(tx)?.iter().filter(|it| it.1.is_some()) {
            told.put(tx, (person, email), now)?;
        }
        Ok::<_, Error>(())
    });
    work.await?;
    let cookie = go_on_as(&visit, &headers, person, (Some(me.membership), false)).await?;
    Ok(go(HERE, cookie.as_deref()))
}
