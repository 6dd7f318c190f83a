//! `/beheer/mensen/lijst/{id}`: what a roster would change, before anything does; and how far it is after that.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::Form as Entered;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::html;
use uuid::Uuid;

use super::super::{MANAGE, manager, page};
use super::{HERE, off_thread, view};
use crate::import::roster::Roster;
use crate::model::roster::{Plan, State};
use crate::roster::{BACK_FOR, plan_of};
use crate::store;
use crate::store::brought::Brought;

/// So many names are shown of those on whom something newer stands.
const STAYING_MAX: i64 = 50;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/beheer/mensen/lijst/{id}", MANAGE, get(show))]
}

/// A roster, with what it would change while it waits.
pub(super) struct Found {
    pub(super) brought: Brought,
    pub(super) look: Option<(Roster, Plan)>,
    /// Whether a newer roster stands on it.
    pub(super) has_newer: bool,
    /// On whom something newer stands.
    pub(super) staying: Vec<(PersonId, String)>,
}

impl Found {
    /// Whether it can be taken back.
    pub(super) fn may_go_back(&self, now: Moment) -> bool {
        self.brought.state == State::Taken
            && !self.has_newer
            && self.brought.taken_at.is_some_and(|it| it.0 + BACK_FOR > now.0)
    }
}

pub(super) async fn find(visit: &Visit, me: &SignedIn, id: &str) -> Result<Found, Fault> {
    let id = Uuid::parse_str(id).map_err(|_| Fault::not_found())?;
    let scope = Organisation(me.organisation);
    let found = visit.app.db().read(scope, move |tx| {
        let Some(brought) = store::brought::get(tx, id)? else { return Ok(None) };
        let taken_at = brought.taken_at;
        let has_newer = taken_at.map_or(Ok(false), |at| store::brought::has_newer(tx, id, at))?;
        let staying = store::change::staying(tx, id, STAYING_MAX)?;
        Ok::<_, Error>(Some(Found { brought, look: None, has_newer, staying }))
    });
    let mut found = found.await?.ok_or_else(Fault::not_found)?;
    if found.brought.state == State::Read {
        let (app, organisation) = (visit.app.clone(), me.organisation);
        found.look = off_thread(move || plan_of(&app, organisation, id)).await?;
    }
    Ok(found)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let found = find(&visit, &me, &id).await?;
    Ok(answer(&visit, &found, &Entered::new()))
}

/// The page of a roster, with what is wrong with the answer to it.
pub(super) fn answer(visit: &Visit, found: &Found, form: &Entered) -> Response {
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let main = html! {
        p class="row" { a href=(HERE) { (visit.t("people-roster-all")) } }
        @match &found.look {
            Some((roster, plan)) => (view::look(visit, &found.brought, (roster, plan), form)),
            None => (view::state(visit, found)),
        }
    };
    let title = visit.fill("people-roster-of", &[("file", found.brought.file_name.as_str().into())]);
    page(visit, &title, &main).status(status).show(visit)
}
