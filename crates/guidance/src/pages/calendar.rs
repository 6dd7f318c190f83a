//! `/gesprek/{id}/afspraak.ics`: a talk for one's own calendar. It says that there is a talk, not what it is about.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use loper_database::scope::Own;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::visit::Visit;

use super::TALK;
use super::way::{Asker, find, talk_id};
use crate::documents::appointment::calendar;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/gesprek/{id}/afspraak.ics", TALK, get(give))]
}

async fn give(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let asker = Asker::of(&visit)?;
    let id = talk_id(&id)?;
    let found = visit.app.db().read(Own(asker.me.person), move |tx| find(tx, &asker, id)).await?;
    let words = visit.t("guidance-talk-calendar");
    let file = calendar(&found.talk, words, &visit.app.settings().base_url).ok_or_else(Fault::not_found)?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"gesprek.ics\""),
    ];
    Ok((headers, file).into_response())
}
