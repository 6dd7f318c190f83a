//! `/inloggen/link`: asks for a way in by mail, for who forgot a password or has none.
//!
//! The answer comes before anyone looks whether the address is known, so that neither its words nor its time tells. A
//! link goes only to an address that was shown to be theirs.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::html;

use super::enter::go;
use crate::letters::Draft;
use crate::model::email::Email;
use crate::model::link::{Kind, Link};
use crate::model::membership::MINUTE;
use crate::model::secret::Secret;
use crate::store::{self, attempt};

const HERE: &str = "/inloggen/link";
const SENT: &str = "/inloggen/link/verstuurd";
const OPEN: (Action, Relation) = (Action::SignIn, Relation::Public);
/// So many letters go to one address within [`WINDOW`].
const LETTERS_MAX: i64 = 5;
const WINDOW: i64 = 60 * MINUTE;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, OPEN, get(show)),
        Route::post(HERE, OPEN, post(ask)),
        Route::get(SENT, OPEN, get(sent)),
    ]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    Ok(page(&visit, &Entered::new(), StatusCode::OK))
}

fn page(visit: &Visit, form: &Entered, status: StatusCode) -> Response {
    let email = Field { name: "email", label: visit.t("people-field-email"), hint: "", kind: "email" };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-by-link-title")) }
            p class="lead" { (visit.t("people-by-link-lead")) }
            (problem_list(visit, form))
            form method="post" action=(HERE) class="stack" {
                (field(form, email))
                button class="button button--primary" type="submit" { (visit.t("people-by-link-go")) }
            }
            p { a href="/inloggen" { (visit.t("people-back-to-sign-in")) } }
        }
    };
    Page::new(visit.t("people-by-link-title"), main).unlisted().status(status).show(visit)
}

async fn ask(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let sent = Sent(fields);
    let mut form = Entered::new().with("email", sent.one("email").trim());
    let Some(email) = Email::parse(sent.one("email")) else {
        form.add_problem("email", visit.t("people-problem-email"));
        return Ok(page(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let (app, language) = (visit.app.clone(), visit.language);
    tokio::spawn(async move {
        if let Err(problem) = send(&app, language, email).await {
            tracing::error!(?problem, "sign-in link");
        }
    });
    Ok(go(SENT, None))
}

/// Writes the letter, where someone signs in with this address.
async fn send(app: &App, language: Language, email: Email) -> Result<(), Fault> {
    let now = app.now();
    let secret = Secret::new(app.new_secret());
    let ends_at = Moment(now.0 + Kind::SignIn.life());
    let draft = Draft::way_in((app, language), (secret.reveal(), ends_at));
    let key = Secret::hash_of(&format!("link {}", email.as_str()));
    app.db()
        .write(Public, move |tx| {
            let (count, _) = attempt::count(tx, &key, WINDOW, now)?;
            let Some(person) = store::account::verified(tx, &email)?.filter(|_| count <= LETTERS_MAX) else {
                return Ok(());
            };
            let link = Link {
                owner: person,
                kind: Kind::SignIn,
                organisation: None,
                membership: None,
                email: Some(email.as_str().to_owned()),
                ends_at,
            };
            let letter = draft.put(tx, (person, email.as_str()), now)?;
            tx.within(Own(person), |tx| {
                store::link::end_kind(tx, Kind::SignIn, now)?;
                store::link::make(tx, (&secret.hash(), Some(&letter)), &link, now)
            })?;
            Ok::<_, Error>(())
        })
        .await?;
    Ok(())
}

async fn sent(visit: Visit) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let text = html! { p { (visit.t("people-by-link-sent-text")) } };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-by-link-title")) }
            (notice(Tone::Good, visit.t("people-by-link-sent"), &text))
            p { a href="/inloggen" { (visit.t("people-back-to-sign-in")) } }
        }
    };
    Ok(Page::new(visit.t("people-by-link-title"), main).unlisted().show(&visit))
}
