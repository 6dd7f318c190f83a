//! Taking an entry away, putting it back, and taking it away for good.

use axum::extract::{Form as Fields, Path};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_files::store::Store;
use loper_texts::format;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;
use loper_web::components::crumbs::crumbs;
use loper_web::components::empty::empty;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Sent};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::form::{go, press, write_once};
use super::{HERE, MINE, words};
use crate::jobs::forget::BACK_DAYS;
use crate::store;
use crate::store::entry::Removed;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/mijn/dossier/weg", MINE, get(list)),
        Route::post("/mijn/dossier/stuk/{id}/weg", MINE, post(remove)),
        Route::post("/mijn/dossier/stuk/{id}/terug", MINE, post(put_back)),
        Route::post("/mijn/dossier/stuk/{id}/voorgoed", MINE, post(for_good)),
    ]
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let all = visit.app.db().read(Own(me.person), store::entry::removed).await?;
    let main = html! {
        div class="page page--narrow" {
            (crumbs(&visit, &[(words::title_of_house(&visit, &me), HERE)], visit.t("dossier-removed-all")))
            div class="page-head" {
                h1 { (visit.t("dossier-removed-all")) }
                p class="lead" { (visit.fill("dossier-removed-lead", &[("days", BACK_DAYS.into())])) }
            }
            @if all.is_empty() {
                (empty(visit.t("dossier-removed-none"), visit.t("dossier-removed-none-text"), (visit.t("dossier-kept-back"), HERE)))
            } @else {
                ul class="stack" { @for it in &all { (line(&visit, it)) } }
            }
        }
    };
    Ok(Page::new(visit.t("dossier-removed-all"), main).section(HERE).unlisted().show(&visit))
}

fn line(visit: &Visit, it: &Removed) -> Markup {
    let here = format!("{HERE}/stuk/{}", it.id);
    let until = Moment(it.removed_at.0 + BACK_DAYS * 86_400_000_000).date();
    let until = until.map(|day| format::date(visit.language, day)).unwrap_or_default();
    html! {
        li class="panel" {
            h2 class="h3" { (words::title(visit, &it.title)) }
            p class="small soft" { (visit.t(words::kind(it.kind))) ". " (visit.fill("dossier-removed-until", &[("date", until.into())])) }
            div class="row" {
                (press(visit, &format!("{here}/terug"), ("doe", "terug"), &html! { (visit.t("dossier-put-back")) }, "button button--second"))
                (press(visit, &format!("{here}/voorgoed"), ("doe", "voorgoed"), &html! { (visit.t("dossier-remove-for-good")) }, "button button--quiet"))
            }
        }
    }
}

async fn remove(visit: Visit, Path(id): Path<String>, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let sent = Sent(fields);
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let is_gone = store::entry::remove(tx, id, now)?;
        Ok(if is_gone { Ok(format!("{HERE}?weg={id}")) } else { Err(()) })
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}

async fn put_back(visit: Visit, Path(id): Path<String>, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let sent = Sent(fields);
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        Ok(if store::entry::put_back(tx, id)? { Ok(format!("{HERE}/stuk/{id}")) } else { Err(()) })
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}

/// First the bytes, then the rows: when it breaks off half-way, the entry is still in the list of what was taken away.
async fn for_good(visit: Visit, Path(id): Path<String>, Fields(fields): Sending) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let found = visit.app.db().read(Own(me.person), move |tx| {
        let entry = store::entry::get(tx, id)?.filter(|it| it.removed_at.is_some());
        Ok::<_, Error>(if entry.is_some() { Some(store::file::of_entry(tx, id)?) } else { None })
    });
    if let Some(files) = found.await?.filter(|it| !it.is_empty()) {
        let folder = Store::at(visit.app.files_folder()?);
        let work = move || files.iter().try_for_each(|it| folder.remove(it.id).map(|_| ()));
        let gone = tokio::task::spawn_blocking(work).await;
        gone.map_err(|it| Fault::Broken(it.to_string()))?.map_err(|it| Fault::Broken(it.to_string()))?;
    }
    let sent = Sent(fields);
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        let is_gone = store::entry::gone(tx, id)?;
        Ok(if is_gone { Ok(format!("{HERE}/weg")) } else { Err(()) })
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}
