//! What is said to a roster: take it in, throw it away, stop half-way, take it back.

use std::time::Duration;

use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::post;
use loper_database::scope::Organisation;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::session::SignedIn;
use loper_web::visit::Visit;

use super::super::{MANAGE, line, manager, write_once};
use super::HERE;
use super::look::{self, Found};
use crate::model::trail::Act;
use crate::roster::{BACK_FOR, work};
use crate::store;

/// So long a page waits for a roster that is soon done; a large one goes on by itself.
const PATIENCE: Duration = Duration::from_secs(2);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::post("/beheer/mensen/lijst/{id}", MANAGE, post(said))]
}

async fn said(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let (found, sent) = (look::find(&visit, &me, &id).await?, Sent(fields));
    match sent.one("wat") {
        "neem-over" => take_in(&visit, &me, &found, &sent).await,
        "weg" => {
            let (scope, id) = (Organisation(me.organisation), found.brought.id);
            write_once(&visit, &me, &sent, move |tx| {
                tx.within(scope, |tx| store::brought::remove(tx, id))?;
                Ok(HERE.to_owned())
            })
            .await
        }
        "stop" => {
            let (scope, id, now) = (Organisation(me.organisation), found.brought.id, visit.app.now());
            write_once(&visit, &me, &sent, move |tx| {
                tx.within(scope, |tx| store::brought::taken(tx, id, now))?;
                Ok(format!("{HERE}/{id}"))
            })
            .await
        }
        "terug" => take_back(&visit, &me, &found, &sent).await,
        _ => Err(Fault::Unreadable("people-problem-act")),
    }
}

/// Says yes to what was looked at, and to nothing else: when something changed since, the page shows it first.
async fn take_in(visit: &Visit, me: &SignedIn, found: &Found, sent: &Sent) -> Result<Response, Fault> {
    // Sent twice, or by two: it is on its way.
    let Some((_, plan)) = &found.look else { return Ok(look::answer(visit, found, &Entered::new())) };
    let is_inviting = !sent.one("uitnodigen").is_empty();
    let mut form = Entered::new()
        .with("aantal", sent.one("aantal").trim())
        .with("uitnodigen", if is_inviting { "ja" } else { "nee" });
    if sent.one("stand") != plan.digest() {
        form.add_problem("stand", visit.t("people-roster-problem-moved"));
    }
    if let Some(guard) = plan.guard()
        && sent.one("aantal").trim() != guard.gone.to_string()
    {
        form.add_problem(
            "aantal",
            visit.fill("people-roster-problem-guard", &[("count", guard.gone.into())]),
        );
    }
    if !form.problems().is_empty() {
        return Ok(look::answer(visit, found, &form));
    }
    let (id, planned, scope) = (found.brought.id, plan.people(), Organisation(me.organisation));
    let line = line(visit, me, Act::RosterImported, format!("roster:{id}"));
    let led = write_once(visit, me, sent, move |tx| {
        if !tx.within(scope, |tx| store::brought::begin(tx, id, is_inviting, planned))? {
            return Err(Fault::Refused("people-roster-problem-busy"));
        }
        store::trail::note(tx, &line)?;
        Ok(format!("{HERE}/{id}"))
    })
    .await?;
    wait(&visit.app).await;
    Ok(led)
}

async fn take_back(visit: &Visit, me: &SignedIn, found: &Found, sent: &Sent) -> Result<Response, Fault> {
    let now = visit.app.now();
    let (id, scope) = (found.brought.id, Organisation(me.organisation));
    let line = line(visit, me, Act::RosterImported, format!("roster:{id}"));
    let led = write_once(visit, me, sent, move |tx| {
        if !tx.within(scope, |tx| store::brought::begin_undo(tx, id, Moment(now.0 - BACK_FOR)))? {
            return Err(Fault::Refused("people-roster-problem-back"));
        }
        store::trail::note(tx, &line)?;
        Ok(format!("{HERE}/{id}"))
    })
    .await?;
    wait(&visit.app).await;
    Ok(led)
}

/// Does the work, and waits a moment for it: whoever brings a class sees it done, whoever brings a school sees how far
/// it is. What breaks off is taken up again within a minute.
async fn wait(app: &App) {
    let app = app.clone();
    let work = tokio::task::spawn_blocking(move || {
        if let Err(problem) = work(&app) {
            tracing::error!(?problem, "roster");
        }
    });
    // When the time is up the work goes on.
    let _ = tokio::time::timeout(PATIENCE, work).await;
}
