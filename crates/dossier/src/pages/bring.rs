//! `/mijn/dossier/binnenhalen`: a dossier from another Loper comes in: first looked at, then taken in.

use axum::extract::{Form, Multipart, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_files::retype::{Kind as FileKind, retype};
use loper_files::store::Store;
use loper_files::{name, quota};
use loper_texts::format;
use loper_vocabulary::identity::{FileId, PersonId};
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::upload::{self, Limits};
use loper_web::visit::Visit;
use maud::{Markup, html};
use uuid::Uuid;

use super::form::{go, press, write_once};
use super::{HERE as DOSSIER, MINE, words};
use crate::model::container::content::{Content, Read, WORDS};
use crate::model::container::{Key, Opened, PACKED_MAX, Refused, open};
use crate::model::part::Part;
use crate::store;
use crate::store::file::File;

/// Where it is.
pub const HERE: &str = "/mijn/dossier/binnenhalen";
/// What the door lets in: the file, and the form round it.
const DOOR: usize = PACKED_MAX + 64 * 1024;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(HERE, MINE, get(show)),
        Route::upload(HERE, MINE, DOOR, post(take)),
        Route::get("/mijn/dossier/binnenhalen/{id}", MINE, get(preview)),
        Route::post("/mijn/dossier/binnenhalen/{id}", MINE, post(answer)),
    ]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.person_who_may(MINE.0, MINE.1)?;
    Ok(page(&visit, &Entered::new()))
}

fn page(visit: &Visit, form: &Entered) -> Response {
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            h1 { (visit.t("dossier-carry-in")) }
            p class="lead" { (visit.t("dossier-carry-in-text")) }
            (problem_list(visit, form))
            form method="post" action=(HERE) enctype="multipart/form-data" class="stack" {
                (once::field(visit))
                div class={ "field" @if form.problem("bestand").is_some() { " field--error" } } {
                    label for="bestand" { (visit.t("dossier-carry-in-label")) }
                    p class="hint" id="bestand-hint" { (visit.t("dossier-carry-in-hint")) }
                    input id="bestand" name="bestand" type="file" accept=".zip,application/zip" aria-describedby="bestand-hint";
                }
                p { button class="button" type="submit" { (icon(Icon::Eye)) (visit.t("dossier-carry-in-look")) } }
            }
            p { a href=(super::carry::HERE) { (visit.t("dossier-carry-back")) } }
        }
    };
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(visit.t("dossier-carry-in"), main).section(DOSSIER).unlisted().status(status).show(visit)
}

/// A container that is whole, and the dossier in it.
fn read(bytes: &[u8]) -> Result<(Opened, Read), Refused> {
    let opened = open(bytes)?;
    let words = opened.files.get(WORDS).ok_or(Refused::Other)?;
    let read = Content::read(words).ok_or(Refused::Other)?;
    Ok((opened, read))
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(|problem| Fault::Broken(problem.to_string()))
}

/// Takes the file, finds out whether it is whole, and keeps it for a day.
async fn take(visit: Visit, form: Multipart) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let upload = upload::read(form, Limits { files: 1, file_bytes: PACKED_MAX }).await?;
    let problem = |key: &str| {
        let mut form = Entered::new();
        form.add_problem("bestand", visit.t(key));
        page(&visit, &form)
    };
    if !upload.refused.is_empty() {
        return Ok(problem("dossier-carry-refused-too_large"));
    }
    let Some(file) = upload.files.into_iter().next().filter(|it| !it.bytes.is_empty()) else {
        return Ok(problem("dossier-carry-refused-none"));
    };
    let (bytes, _room) = (file.bytes, file.room);
    let (bytes, found) = off_thread(move || (bytes.clone(), read(&bytes).map(|_| ()))).await?;
    if let Err(refused) = found {
        return Ok(problem(&format!("dossier-carry-refused-{}", refused.code())));
    }
    let id = visit.app.new_id();
    let done = write_once::<()>(&visit, me.person, &upload.fields, move |tx, now| {
        store::container::bring(tx, id, &bytes, now)?;
        Ok(Ok(format!("{HERE}/{id}")))
    });
    Ok(go(&done.await?.unwrap_or_else(|()| HERE.to_owned())))
}

/// What waits, opened again: what lies in the database is not trusted either.
async fn find(visit: &Visit, person: PersonId, id: &str) -> Result<(Uuid, Opened, Read), Fault> {
    let id = Uuid::parse_str(id).map_err(|_| Fault::not_found())?;
    let bytes = visit.app.db().read(Own(person), move |tx| store::container::brought(tx, id)).await?;
    let bytes = bytes.ok_or_else(Fault::not_found)?;
    let (opened, read) = off_thread(move || read(&bytes)).await?.map_err(|_| Fault::not_found())?;
    Ok((id, opened, read))
}

async fn preview(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (id, opened, read) = find(&visit, me.person, &id).await?;
    let own = visit.app.db().read(Public, store::container::known_key).await?;
    let is_own = own.is_some_and(|key| Key::new(&key).public() == opened.key);
    let main = html! {
        div class="page page--narrow stack stack--loose" {
            h1 { (visit.fill("dossier-carry-preview", &[("name", read.content.name.as_str().into())])) }
            (from(&visit, &opened, is_own))
            @if read.content.name != me.name {
                (notice(Tone::Warn, visit.t("dossier-carry-other-name"), &html! { p { (visit.t("dossier-carry-other-name-text")) } }))
            }
            (inside(&visit, &read))
            div class="row" {
                (press(&visit, &format!("{HERE}/{id}"), ("doe", "neem"), &html! { (visit.t("dossier-carry-take")) }, "button"))
                (press(&visit, &format!("{HERE}/{id}"), ("doe", "weg"), &html! { (visit.t("dossier-carry-drop")) }, "button button--second"))
            }
            p class="small soft" { (visit.t("dossier-carry-take-text")) }
        }
    };
    Ok(Page::new(visit.t("dossier-carry-in"), main).section(DOSSIER).unlisted().show(&visit))
}

/// Where it comes from, and what the signature says and does not say.
fn from(visit: &Visit, opened: &Opened, is_own: bool) -> Markup {
    let moment = format::moment(visit.language, opened.about.made_at).unwrap_or_default();
    let parts = [("address", opened.about.address.as_str().into()), ("moment", moment.into())];
    let key = if is_own { "dossier-carry-from-here" } else { "dossier-carry-from-there" };
    notice(Tone::Good, visit.t("dossier-carry-whole"), &html! { p { (visit.fill(key, &parts)) } })
}

fn inside(visit: &Visit, read: &Read) -> Markup {
    let it = &read.content;
    html! {
        ul class="sees" {
            @if !it.plan.is_empty() { li { (icon(Icon::Flag)) span { (visit.t("dossier-share-what-plan")) @if !it.plan.goal.is_empty() { ": " (it.plan.goal) } } } }
            @if !it.steps.is_empty() { li { (icon(Icon::ClipboardList)) span { (visit.fill("dossier-carry-steps", &[("count", it.steps.len().into())])) } } }
            @for entry in &it.entries {
                li { (icon(Icon::FileText)) span { (words::title(visit, entry.body.texts.get(Part::Title))) " " span class="small soft" { (format::date(visit.language, entry.body.happened_on)) } } }
            }
            @if !it.files.is_empty() { li { (icon(Icon::Paperclip)) span { (visit.fill("dossier-carry-files", &[("count", it.files.len().into())])) } } }
        }
        @if read.left_out > 0 { p { (visit.fill("dossier-carry-left-out", &[("count", read.left_out.into())])) } }
    }
}

async fn answer(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    if sent.one("doe") != "neem" {
        visit.app.db().write(Own(me.person), store::container::drop_brought).await?;
        return Ok(go(super::carry::HERE));
    }
    let (_, opened, read) = find(&visit, me.person, &id).await?;
    let files = keep_files(&visit, me.person, &read.content, opened).await?;
    let rows: Vec<File> = files.clone();
    let done = write_once::<()>(&visit, me.person, &sent, move |tx, now| {
        store::container::take_in(tx, &read.content, &rows, now)?;
        Ok(Ok(DOSSIER.to_owned()))
    });
    Ok(go(&done.await?.unwrap_or_else(|()| DOSSIER.to_owned())))
}

/// Makes the files harmless once more and keeps their bytes, as if they came in one by one. What is refused, or does not
/// fit, stays out. Bytes whose entry turns out to be here already are swept up later, because no row names them.
async fn keep_files(
    visit: &Visit,
    person: PersonId,
    content: &Content,
    mut opened: Opened,
) -> Result<Vec<File>, Fault> {
    if content.files.is_empty() {
        return Ok(Vec::new());
    }
    let here = visit.app.db().read(Own(person), |tx| {
        let here: Vec<_> = store::entry::all(tx)?.into_iter().map(|it| it.id).collect();
        Ok::<_, Error>((here, store::file::used(tx)?))
    });
    let (here, used) = here.await?;
    let mut used = u64::try_from(used).unwrap_or_default();
    let folder = Store::at(visit.app.files_folder()?);
    let mut rows = Vec::new();
    for it in content.files.iter().filter(|it| !here.contains(&it.entry)) {
        let Some(bytes) = opened.files.remove(&it.within) else { continue };
        let Ok(made) = off_thread(move || retype(bytes)).await? else { continue };
        let size = made.bytes.len() as u64;
        if !quota::fits(used, size) {
            continue;
        }
        used += size;
        let (id, kind, folder): (FileId, FileKind, Store) =
            (FileId(visit.app.new_id()), made.kind, folder.clone());
        let kept = off_thread(move || folder.put(id, &made.bytes)).await?;
        kept.map_err(|problem| Fault::Broken(problem.to_string()))?;
        rows.push(File {
            id,
            entry: it.entry,
            name: name::shown(&it.name, kind, visit.t("dossier-file-unnamed")),
            media_type: kind.media_type().to_owned(),
            size: i64::try_from(size).unwrap_or(i64::MAX),
            made_at: visit.app.now(),
        });
    }
    Ok(rows)
}
