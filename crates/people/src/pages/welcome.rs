//! `/welkom`: takes up what a link or a code grants, once.
//!
//! Opening a link changes nothing, because programs that look through mail open links too; the button does. A link that
//! was used, withdrawn or made up has one answer.

use axum::extract::{Form, Path};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::enter::{begin_as, go};
use super::role::Names;
use super::take::{self, Taken};
use crate::model::link::{self, Kind, Link};
use crate::store;
use crate::store::link::Behind;

const HERE: &str = "/welkom";
const OPEN: (Action, Relation) = (Action::SignIn, Relation::Public);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, OPEN, get(ask_code)),
        Route::post(HERE, OPEN, post(read_code)),
        Route::get("/welkom/{token}", OPEN, get(show)),
        Route::post("/welkom/{token}", OPEN, post(take_up)),
    ]
}

async fn ask_code(visit: Visit) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    Ok(code_page(&visit, &Entered::new(), StatusCode::OK))
}

fn code_page(visit: &Visit, form: &Entered, status: StatusCode) -> Response {
    let hint = visit.t("people-code-hint");
    let code = Field { name: "code", label: visit.t("people-field-code"), hint, kind: "text" };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-code-title")) }
            p class="lead" { (visit.t("people-code-lead")) }
            (problem_list(visit, form))
            form method="post" action=(HERE) class="stack" {
                (field(form, code))
                button class="button button--primary" type="submit" { (visit.t("people-go-on")) }
            }
        }
    };
    Page::new(visit.t("people-code-title"), main).unlisted().status(status).show(visit)
}

async fn read_code(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let typed = Sent(fields).one("code").trim().to_lowercase();
    if link::hash_of(&typed).is_none() {
        let mut form = Entered::new().with("code", typed);
        form.add_problem("code", visit.t("people-problem-code"));
        return Ok(code_page(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    Ok(go(&format!("{HERE}/{code}"), None))
}

/// A link with what stands behind it.
pub(crate) struct Found {
    /// Under which hash it stands.
    pub hash: String,
    /// The link.
    pub link: Link,
    /// What stands behind it.
    pub behind: Behind,
    /// What the school calls its roles.
    pub names: Names,
}

pub(crate) async fn find(visit: &Visit, token: &str) -> Result<Option<Found>, Fault> {
    let Some(hash) = link::hash_of(token) else { return Ok(None) };
    let now = visit.app.now();
    let found = visit.app.db().read(Public, move |tx| {
        let Some(link) = store::link::find(tx, &hash, now)? else { return Ok(None) };
        let behind = tx.within(Own(link.owner), |tx| store::link::behind(tx, link.membership))?;
        let names = link.organisation.map_or_else(|| Ok(Names::default()), |it| Names::of(tx, it))?;
        Ok::<_, Error>(behind.map(|behind| Found { hash: hash.clone(), link, behind, names }))
    });
    // Whoever signs in as this person already needs no invitation, and one to a role that ended leads nowhere; a code that
    // connects is for another page.
    let is_over =
        |it: &Found| it.behind.ends_on.is_some_and(|last| now.date().is_none_or(|today| last < today));
    let is_for_here = |it: &Found| {
        it.link.kind != Kind::Connect
            && !(it.link.kind.is_invitation() && (it.behind.has_way_in || is_over(it)))
    };
    Ok(found.await?.filter(is_for_here))
}

async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let Some(found) = find(&visit, &token).await? else { return Ok(gone(&visit)) };
    let form = Entered::new()
        .with("naam", found.behind.name.as_str())
        .with("email", found.link.email.clone().unwrap_or_default());
    Ok(page(&visit, (&token, &found), &form, StatusCode::OK))
}

/// The one answer to a link that grants nothing.
fn gone(visit: &Visit) -> Response {
    let text = html! { p { (visit.t("people-link-gone-text")) } };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-link-gone-title")) }
            (notice(Tone::Warn, visit.t("people-link-gone"), &text))
            p { a class="button" href="/inloggen/link" { (visit.t("people-by-link-title")) } }
        }
    };
    let title = visit.t("people-link-gone-title");
    private(Page::new(title, main).unlisted().status(StatusCode::NOT_FOUND).show(visit))
}

/// The role can't go along to the account of who signed in: the invitation still works for an account of its own.
fn stays(visit: &Visit) -> Response {
    let text = html! { p { (visit.t("people-along-not-text")) } };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-welcome-title")) }
            (notice(Tone::Warn, visit.t("people-along-not"), &text))
            form method="post" action="/uitloggen" { button class="button" type="submit" { (visit.t("people-sign-out")) } }
        }
    };
    let page = Page::new(visit.t("people-welcome-title"), main).unlisted().status(StatusCode::CONFLICT);
    private(page.show(visit))
}

/// The address holds the secret: no other page may hear it.
fn private(mut response: Response) -> Response {
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

pub(crate) fn page(
    visit: &Visit,
    (token, found): (&str, &Found),
    form: &Entered,
    status: StatusCode,
) -> Response {
    let action = format!("{HERE}/{token}");
    let (title, body) = match found.link.kind {
        Kind::Invite | Kind::Join => {
            (visit.t("people-welcome-title"), invitation(visit, &action, found, form))
        }
        Kind::SignIn => (visit.t("people-sign-in-title"), way_in(visit, &action, found, form)),
        Kind::Connect | Kind::Verify => (visit.t("people-verify-title"), verify(visit, &action, found)),
    };
    let main = html! {
        div class="page page--narrow stack" { h1 { (title) } (problem_list(visit, form)) (body) }
    };
    private(Page::new(title, main).unlisted().status(status).show(visit))
}

fn button(visit: &Visit, action: &str, what: &str, words: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            button class="button button--primary" type="submit" name="wat" value=(what) { (visit.t(words)) }
        }
    }
}

fn invitation(visit: &Visit, action: &str, found: &Found, form: &Entered) -> Markup {
    let role = found.behind.role.map(|it| found.names.word(visit, it)).unwrap_or_default();
    let lead = visit.fill(
        "people-welcome-lead",
        &[("organisation", found.behind.organisation.as_str().into()), ("role", role.into())],
    );
    html! {
        p class="lead" { (lead) }
        @if let Some(me) = &visit.signed_in {
            p { (visit.fill("people-welcome-signed-in", &[("name", me.name.as_str().into())])) }
            (button(visit, action, "mijn", "people-welcome-mine"))
            form method="post" action="/uitloggen" { button class="button button--quiet" type="submit" { (visit.t("people-welcome-not-me")) } }
        } @else {
            form method="post" action=(action) class="stack" {
                (field(form, Field { name: "naam", label: visit.t("people-field-name"), hint: visit.t("people-field-name-hint"), kind: "text" }))
                @if found.link.email.is_none() {
                    (field(form, Field { name: "email", label: visit.t("people-field-email"), hint: visit.t("people-field-email-hint"), kind: "email" }))
                } @else { p { (visit.fill("people-welcome-address", &[("email", form.value("email").into())])) } }
                (new_password(visit, form))
                button class="button button--primary" type="submit" name="wat" value="nieuw" { (visit.t("people-welcome-go")) }
            }
            section class="stack" {
                h2 { (visit.t("people-welcome-known")) }
                p { (visit.t("people-welcome-known-text")) }
                p { a class="button button--quiet" href={ "/inloggen?naar=" (action) } { (visit.t("people-sign-in-go")) } }
            }
        }
    }
}

/// The field for a new password, with what is asked of it.
pub(crate) fn new_password(visit: &Visit, form: &Entered) -> Markup {
    let label = visit.t("people-field-new-password");
    let hint = visit.t("people-field-new-password-hint");
    field(form, Field { name: "wachtwoord", label, hint, kind: "password" })
}

fn way_in(visit: &Visit, action: &str, found: &Found, form: &Entered) -> Markup {
    html! {
        p class="lead" { (visit.fill("people-way-in-lead", &[("name", found.behind.name.as_str().into())])) }
        (button(visit, action, "in", "people-sign-in-go"))
        section class="stack" {
            h2 { (visit.t("people-way-in-forgotten")) }
            form method="post" action=(action) class="stack" {
                (new_password(visit, form))
                button class="button" type="submit" name="wat" value="wachtwoord" { (visit.t("people-way-in-set")) }
            }
        }
    }
}

fn verify(visit: &Visit, action: &str, found: &Found) -> Markup {
    let email = found.link.email.as_deref().unwrap_or_default();
    html! {
        p class="lead" { (visit.fill("people-verify-lead", &[("email", email.into())])) }
        @if visit.signed_in.is_some() { (button(visit, action, "adres", "people-verify-go")) }
        @else { p { a class="button" href={ "/inloggen?naar=" (action) } { (visit.t("people-sign-in-go")) } } }
    }
}

async fn take_up(
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    Form(fields): Body,
) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let Some(found) = find(&visit, &token).await? else { return Ok(gone(&visit)) };
    let sent = Sent(fields);
    let taken = match (found.link.kind, sent.one("wat")) {
        (Kind::Invite | Kind::Join, "mijn") => take::along(&visit, &found).await?,
        (Kind::Invite | Kind::Join, _) => take::anew(&visit, &found, &sent).await?,
        (Kind::SignIn, "wachtwoord") => take::with_password(&visit, &found, &sent).await?,
        (Kind::SignIn, _) => take::once(&visit, &found).await?,
        (Kind::Connect | Kind::Verify, _) => take::verified(&visit, &found).await?,
    };
    match taken {
        Taken::Wrong(form) => Ok(page(&visit, (&token, &found), &form, StatusCode::UNPROCESSABLE_ENTITY)),
        Taken::Late => Ok(gone(&visit)),
        Taken::Elsewhere => Ok(stays(&visit)),
        Taken::Kept => Ok(go("/account", None)),
        Taken::By(person, membership) => {
            let cookie = begin_as(&visit, &headers, person, (membership, false)).await?;
            let Some(cookie) = cookie else { return Err(Fault::Refused("people-problem-no-role")) };
            Ok(go("/", Some(&cookie)))
        }
    }
}
