//! `/mijn/dossier/meenemen`: ways along; and my dossier as a signed file that opens in any browser, and in another Loper.

use std::collections::BTreeMap;

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::{Own, Public};
use loper_document::write::html;
use loper_files::retype::Kind as FileKind;
use loper_files::store::Store;
use loper_vocabulary::sector::Sector;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::file::{Given, How, give};
use loper_web::form::Body;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::form::{press, today};
use super::{HERE as DOSSIER, MINE, bring, cv, handover};
use crate::documents::container::Page as Paper;
use crate::model::container::content::{Carried, Content, PAGE, WORDS};
use crate::model::container::{About, Key, PACKED_MAX, seal};
use crate::store;
use crate::store::file::File;

/// Where it is.
pub const HERE: &str = "/mijn/dossier/meenemen";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show)), Route::post(HERE, MINE, post(take))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    Ok(page(&visit, me, false))
}

fn page(visit: &Visit, me: &SignedIn, is_too_large: bool) -> Response {
    let lead = if me.sector == Sector::Vo { "dossier-carry-lead-vo" } else { "dossier-carry-lead-mbo" };
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (visit.t("dossier-carry-title")) } p class="lead" { (visit.t(lead)) } }
            div class="stack stack--sections" {
                (way(visit, ("dossier-carry-school", "dossier-carry-school-text"), &html! {
                    a class="button" href=(handover::HERE) { (icon(Icon::Send)) (visit.t("dossier-carry-school-go")) }
                }))
                (way(visit, ("dossier-carry-file", "dossier-carry-file-text"), &html! {
                    @if is_too_large { p role="alert" { strong { (visit.t("dossier-carry-file-large")) } } }
                    (press(visit, HERE, ("doe", "maak"), &html! { (icon(Icon::Download)) (visit.t("dossier-carry-file-go")) }, "button button--second"))
                }))
                (way(visit, ("dossier-cv-title", "dossier-cv-way-text"), &html! {
                    a class="button button--second" href=(cv::HERE) { (icon(Icon::FileText)) (visit.t("dossier-cv-way-go")) }
                }))
                (way(visit, ("dossier-carry-in", "dossier-carry-in-text"), &html! {
                    a class="button button--second" href=(bring::HERE) { (icon(Icon::Upload)) (visit.t("dossier-carry-in-go")) }
                }))
                (way(visit, ("dossier-carry-all", "dossier-carry-all-text"), &html! {
                    a href="/account/gegevens" { (visit.t("dossier-carry-all-go")) }
                }))
            }
        }
    };
    let status = if is_too_large { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Page::new(visit.t("dossier-carry-title"), main).section(DOSSIER).unlisted().status(status).show(visit)
}

fn way(visit: &Visit, (title, text): (&str, &str), go: &Markup) -> Markup {
    html! { section class="stack stack--tight" { h2 { (visit.t(title)) } p { (visit.t(text)) } p { (go) } } }
}

/// Makes the file. Asking for it twice gives the same bytes, as long as nothing changed and the minute is the same.
async fn take(visit: Visit, headers: HeaderMap, Form(_): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (today, now, chance) = (today(&visit)?, visit.app.now(), visit.app.new_secret());
    let found = visit.app.db().read(Own(me.person), store::container::all).await?;
    let (content, rows) = found.ok_or_else(Fault::not_found)?;
    let weight: i64 = rows.iter().map(|it| it.size).sum();
    if usize::try_from(weight).unwrap_or(usize::MAX) > PACKED_MAX {
        return Ok(page(&visit, &me, true));
    }
    let key = visit.app.db().write(Public, move |tx| store::container::key(tx, chance, now)).await?;
    let about = About { address: visit.app.settings().base_url.clone(), made_at: now };
    let (app, language) = (visit.app.clone(), visit.language);
    let bytes = tokio::task::spawn_blocking(move || {
        let folder = if rows.is_empty() { None } else { Some(Store::at(app.files_folder()?)) };
        let (content, mut files) = with_files(content, rows, folder.as_ref())?;
        let paper = Paper { messages: app.messages(), language, content: &content, today };
        files.insert(PAGE.into(), html::page(&paper.document()).into_bytes());
        files.insert(WORDS.into(), content.to_json());
        seal(&files, &about, &Key::new(&key))
            .ok_or_else(|| Fault::Broken("a container could not be packed".into()))
    });
    let bytes = bytes.await.map_err(|problem| Fault::Broken(problem.to_string()))??;
    let name = format!("{}-{today}.loper.zip", visit.t("dossier-carry-file-name"));
    Ok(give(Given { media_type: "application/zip", name: &name, bytes }, How::Save, &headers))
}

/// A dossier with the bytes of its files, each under a name of its own. A file whose bytes are gone is left out.
fn with_files(
    mut content: Content,
    rows: Vec<File>,
    folder: Option<&Store>,
) -> Result<(Content, BTreeMap<String, Vec<u8>>), Fault> {
    let mut files = BTreeMap::new();
    let Some(folder) = folder else { return Ok((content, files)) };
    for (number, row) in rows.into_iter().enumerate() {
        let bytes = match folder.read(row.id) {
            Ok(bytes) => bytes,
            Err(loper_files::store::Error::Missing(_)) => continue,
            Err(problem) => return Err(Fault::Broken(problem.to_string())),
        };
        let ending = FileKind::parse(&row.media_type).map_or("bin", FileKind::ending);
        let within = format!("bestand-{}.{ending}", number + 1);
        files.insert(within.clone(), bytes);
        let (id, entry, name, media_type) = (row.id, row.entry, row.name, row.media_type);
        content.files.push(Carried { id, entry, name, media_type, within });
    }
    Ok((content, files))
}
