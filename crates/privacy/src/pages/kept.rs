//! `/beheer/bewaren`: what goes tonight because its time is over, before it goes.

use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Organisation;
use loper_texts::format;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::html;

use super::register::rooms;
use crate::model::{YEARS_AFTER, gone_before};
use crate::store;

const WATCH: (Action, Relation) = (Action::ReadTrail, Relation::SameOrganisation);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/beheer/bewaren", WATCH, get(show))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(WATCH.0, WATCH.1)?;
    let today = visit.app.now().date();
    let before = today
        .and_then(gone_before)
        .ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    let scope = Organisation(me.organisation);
    let count = visit.app.db().read(scope, move |tx| store::over_here(tx, before)).await?;
    let parts = [
        ("count", count.into()),
        ("day", format::date(visit.language, before).into()),
        ("years", i64::from(YEARS_AFTER).into()),
    ];
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("privacy-kept-title")) }
            p class="lead" { (visit.fill("privacy-kept-lead", &parts)) }
            p { strong { (visit.fill("privacy-kept-count", &parts)) } }
            p { (visit.t("privacy-kept-note")) }
            h2 { (visit.t("privacy-kept-terms")) }
            (rooms(&visit))
        }
    };
    Ok(Page::new(visit.t("privacy-kept-title"), main).unlisted().show(&visit))
}
