//! `/account/wachtwoord`: changes the password, after the old one; every other session ends. `/account/adres`: asks for a
//! letter that shows that an address is right.

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_vocabulary::time::Moment;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::html;

use super::enter::{go, go_on_as};
use super::take::{note_everywhere, password_problem, salt, told, typed_password};
use super::welcome::new_password;
use crate::letters::Draft;
use crate::model::link::{Kind, Link};
use crate::model::membership::MINUTE;
use crate::model::rule::LENGTH_MAX;
use crate::model::secret::Secret;
use crate::password;
use crate::store::{self, attempt};

const HERE: &str = "/account/wachtwoord";
const MINE: (Action, Relation) = (Action::KeepAccount, Relation::Own);
/// So many guesses at the old password within [`WINDOW`].
const TRIES_MAX: i64 = 10;
const WINDOW: i64 = 15 * MINUTE;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::post(HERE, MINE, post(change)),
        Route::post("/account/adres", MINE, post(ask_to_verify)),
    ]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.person;
    let has_one = visit.app.db().read(Own(me), store::account::password).await?.is_some();
    Ok(page(&visit, has_one, &Entered::new(), StatusCode::OK))
}

fn page(visit: &Visit, has_one: bool, form: &Entered, status: StatusCode) -> Response {
    let old = Field { name: "oud", label: visit.t("people-field-old-password"), hint: "", kind: "password" };
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("people-password-title")) }
            (problem_list(visit, form))
            @if has_one {
                form method="post" action=(HERE) class="stack" {
                    (field(form, old))
                    (new_password(visit, form))
                    p { (visit.t("people-password-others")) }
                    button class="button button--primary" type="submit" { (visit.t("people-password-go")) }
                }
            } @else { p { (visit.t("people-password-none")) } }
            p { a href="/account" { (visit.t("people-account-title")) } }
        }
    };
    Page::new(visit.t("people-password-title"), main).unlisted().status(status).show(visit)
}

async fn change(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (sent, now) = (Sent(fields), visit.app.now());
    let key = Secret::hash_of(&format!("password {}", me.person));
    let (count, _) = visit.app.db().write(Public, move |tx| attempt::count(tx, &key, WINDOW, now)).await?;
    let mut form = Entered::new();
    if count > TRIES_MAX {
        form.add_problem("oud", visit.t("people-problem-wait"));
        return Ok(page(&visit, true, &form, StatusCode::TOO_MANY_REQUESTS));
    }
    let known = visit.app.db().read(Own(me.person), |tx| {
        let emails = store::account::addresses(tx)?;
        Ok::<_, Error>((store::account::password(tx)?, emails))
    });
    let (hash, emails) = known.await?;
    let old: String = sent.one("oud").chars().take(LENGTH_MAX + 1).collect();
    if !password::check(old, hash).await? {
        form.add_problem("oud", visit.t("people-problem-old-password"));
    }
    let typed = typed_password(&sent);
    let mut around = vec![me.name.as_str(), me.organisation_name.as_str()];
    around.extend(emails.iter().map(|it| it.0.as_str()));
    if let Some(problem) = password_problem(&visit, &typed, &around) {
        form.add_problem("wachtwoord", visit.t(problem));
    }
    if !form.problems().is_empty() {
        return Ok(page(&visit, true, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let new = password::hash_in_turn(typed, salt(&visit)).await?;
    let told = told(&visit, "people-letter-password", &format!("{}:{}", me.person, now.0));
    let person = me.person;
    let work = visit.app.db().write(Own(person), move |tx| {
        store::account::set_password(tx, &new, now)?;
        store::session::end_all(tx)?;
        note_everywhere(tx, person, now)?;
        for (email, _) in emails.iter().filter(|it| it.1.is_some()) {
            told.put(tx, (person, email), now)?;
        }
        Ok::<_, Error>(())
    });
    work.await?;
    // Whoever showed the password again gets a new session; the one of before died with the others.
    let cookie = go_on_as(&visit, &headers, person, (Some(me.membership), me.is_strong)).await?;
    Ok(go("/account", cookie.as_deref()))
}

/// Sends a letter with a link to an address of mine that was not shown to be mine.
async fn ask_to_verify(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.person;
    let (wanted, now) = (Sent(fields).one("email").to_owned(), visit.app.now());
    let secret = Secret::new(visit.app.new_secret());
    let ends_at = Moment(now.0 + Kind::Verify.life());
    let draft = Draft::verify((&visit.app, visit.language), (secret.reveal(), ends_at));
    let key = Secret::hash_of(&format!("verify {me}"));
    let work = visit.app.db().write(Public, move |tx| {
        let (count, _) = attempt::count(tx, &key, WINDOW, now)?;
        tx.within(Own(me), |tx| {
            let mine = store::account::addresses(tx)?;
            let is_open = mine.iter().any(|(email, at)| *email == wanted && at.is_none());
            if !is_open || count > 3 {
                return Ok(());
            }
            let letter = draft.put(tx, (me, &wanted), now)?;
            let link = Link {
                owner: me,
                kind: Kind::Verify,
                organisation: None,
                membership: None,
                email: Some(wanted.clone()),
                ends_at,
            };
            store::link::make(tx, (&secret.hash(), Some(&letter)), &link, now)
        })?;
        Ok::<_, Error>(())
    });
    work.await?;
    Ok(go("/account", None))
}
