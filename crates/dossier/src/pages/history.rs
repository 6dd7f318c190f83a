//! How an entry stood before: looked at, and put back.

use axum::extract::{Form as Fields, Path};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_texts::format;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;
use loper_web::components::crumbs::crumbs;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Sent};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::html;

use super::entry::body;
use super::form::{go, press, write_once};
use super::{HERE, MINE, words};
use crate::model::entry::{Body, Entry};
use crate::model::part::Part;
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/mijn/dossier/stuk/{id}/versies", MINE, get(list)),
        Route::get("/mijn/dossier/stuk/{id}/versies/{version}", MINE, get(show)),
        Route::post("/mijn/dossier/stuk/{id}/versies/{version}", MINE, post(put_back)),
    ]
}

async fn list(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let found = visit.app.db().read(Own(me.person), move |tx| {
        let Some(entry) = store::entry::get(tx, id)? else { return Ok(None) };
        Ok::<_, Error>(Some((entry, store::revision::all(tx, id)?)))
    });
    let (entry, all) = found.await?.filter(|it| it.0.removed_at.is_none()).ok_or_else(Fault::not_found)?;
    let main = html! {
        div class="page page--narrow" {
            (way(&visit, &me, &entry, visit.t("dossier-versions")))
            div class="page-head" {
                h1 { (visit.t("dossier-versions")) }
                p class="lead" { (visit.t("dossier-versions-lead")) }
            }
            ul class="list" {
                li { a href={ (HERE) "/stuk/" (id) } { (moment(&visit, entry.changed_at)) } " " span class="tag" { (visit.t("dossier-version-now")) } }
                @for (version, at) in &all { li { a href={ (HERE) "/stuk/" (id) "/versies/" (version) } { (moment(&visit, *at)) } } }
            }
        }
    };
    Ok(Page::new(visit.t("dossier-versions"), main).section(HERE).unlisted().show(&visit))
}

fn moment(visit: &Visit, at: Moment) -> String {
    format::moment(visit.language, at).unwrap_or_default()
}

fn way(visit: &Visit, me: &SignedIn, entry: &Entry, here: &str) -> maud::Markup {
    let to = format!("{HERE}/stuk/{}", entry.id);
    let title = words::title(visit, entry.body.texts.get(Part::Title));
    crumbs(visit, &[(words::title_of_house(visit, me), HERE), (title, &to)], here)
}

async fn show(visit: Visit, Path((id, version)): Path<(String, String)>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let version: i64 = version.parse().map_err(|_| Fault::not_found())?;
    let found = visit.app.db().read(Own(me.person), move |tx| {
        let Some(entry) = store::entry::get(tx, id)? else { return Ok(None) };
        let old = store::revision::one(tx, id, version)?;
        Ok::<_, Error>(old.map(|(body, at)| (entry, body, at)))
    });
    let found: Option<(Entry, Body, Moment)> = found.await?;
    let (entry, old, at) = found.filter(|it| it.0.removed_at.is_none()).ok_or_else(Fault::not_found)?;
    let here = format!("{HERE}/stuk/{id}/versies/{version}");
    let title = visit.fill("dossier-version-title", &[("moment", moment(&visit, at).into())]);
    let main = html! {
        div class="page page--narrow" {
            (way(&visit, &me, &entry, &moment(&visit, at)))
            div class="page-head" {
                h1 { (title) }
                p class="lead" { (words::title(&visit, old.texts.get(Part::Title))) }
            }
            div class="stack stack--loose" {
                (body(&visit, entry.kind, &old))
                (press(&visit, &here, ("doe", "terug"), &html! { (visit.t("dossier-version-put-back")) }, "button"))
                p class="small soft" { (visit.t("dossier-version-put-back-text")) }
            }
        }
    };
    Ok(Page::new(title, main).section(HERE).unlisted().show(&visit))
}

async fn put_back(
    visit: Visit,
    Path((id, version)): Path<(String, String)>,
    Fields(fields): Sending,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let version: i64 = version.parse().map_err(|_| Fault::not_found())?;
    let sent = Sent(fields);
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let is_back = store::revision::put_back(tx, id, version, now)?;
        Ok(if is_back { Ok(format!("{HERE}/stuk/{id}?bewaard=1")) } else { Err(()) })
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}
