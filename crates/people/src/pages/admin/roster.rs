//! `/beheer/mensen/lijst`: brings a roster of the school's own system. It is looked at first, and nothing changes before
//! somebody says yes.

mod answer;
mod look;
mod view;

use axum::extract::Multipart;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::scope::Organisation;
use loper_texts::format;
use loper_web::components::field::problem_list;
use loper_web::components::icon::{Icon, icon};
use loper_web::components::table::{Table, table};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::file::{self, Given, How};
use loper_web::form::Form as Entered;
use loper_web::once;
use loper_web::upload::{self, Limits, Uploaded};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{MANAGE, manager, page, write_once};
use crate::import::refused::Refused;
use crate::import::roster::{BYTES_MAX, Roster, read};
use crate::import::table::{COLUMNS, SAMPLE};
use crate::store;
use crate::store::brought::Brought;

/// Where it is.
pub(crate) const HERE: &str = "/beheer/mensen/lijst";
/// The door takes more than a roster may be, so that a page can answer a file that is too large.
const DOOR: usize = 160 * 1024 * 1024;
/// The longest name of a file that is kept, in characters.
const FILE_NAME_MAX: usize = 80;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get(HERE, MANAGE, get(show)),
        Route::upload(HERE, MANAGE, DOOR, post(bring)),
        Route::get("/beheer/mensen/lijst/voorbeeld.csv", MANAGE, get(sample)),
    ];
    [own, look::routes(), answer::routes()].concat()
}

/// Work that takes a while, off the threads that answer.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(|problem| Fault::Broken(problem.to_string()))?
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    answer_with(&visit, &Entered::new()).await
}

async fn answer_with(visit: &Visit, form: &Entered) -> Result<Response, Fault> {
    let (me, _) = manager(visit)?;
    let earlier = visit.app.db().read(Organisation(me.organisation), store::brought::all).await?;
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let main = html! {
        p class="lead" { (visit.t("people-roster-lead")) }
        (problem_list(visit, form))
        form method="post" action=(HERE) enctype="multipart/form-data" class="panel stack" {
            (once::field(visit))
            div class={ "field" @if form.problem("bestand").is_some() { " field--error" } } {
                label for="bestand" { (visit.t("people-roster-file")) }
                p class="hint" id="bestand-hint" { (visit.t("people-roster-file-hint")) }
                input id="bestand" name="bestand" type="file" required
                    accept=".csv,.txt,.tsv,.xlsx,.zip,text/csv,application/zip" aria-describedby="bestand-hint";
            }
            p { button class="button button--primary" type="submit" { (icon(Icon::Eye)) (visit.t("people-roster-look")) } }
        }
        div class="stack stack--sections" { (how(visit)) (columns(visit)) (before(visit, &earlier)) }
    };
    Ok(page(visit, visit.t("people-roster-title"), &main).status(status).show(visit))
}

fn how(visit: &Visit) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("people-roster-how")) }
            ul {
                li { (visit.t("people-roster-how-new")) }
                li { (visit.t("people-roster-how-changed")) }
                li { (visit.t("people-roster-how-gone")) }
                li { (visit.t("people-roster-how-role")) }
                li { (visit.t("people-roster-how-kept")) }
            }
        }
    }
}

/// Which columns there are, and which are needed.
fn columns(visit: &Visit) -> Markup {
    let rows = COLUMNS.iter().map(|(word, name, is_needed)| {
        let needed = visit.t(if *is_needed { "people-roster-needed" } else { "people-roster-optional" });
        (
            None,
            vec![
                (*name).to_owned(),
                needed.to_owned(),
                visit.t(&format!("people-roster-column-{word}")).to_owned(),
            ],
        )
    });
    let heads = ["people-roster-head-column", "people-roster-head-needed", "people-roster-head-what"];
    let all = Table {
        label: visit.t("people-roster-columns").to_owned(),
        heads: heads.iter().map(|it| visit.t(it).to_owned()).collect(),
        rows: rows.collect(),
        figures_from: 3,
        is_stacked: true,
    };
    html! {
        section class="stack" {
            h2 { (visit.t("people-roster-columns")) }
            p { (visit.t("people-roster-columns-text")) }
            (table(&all))
            p { a href={ (HERE) "/voorbeeld.csv" } { (visit.t("people-roster-sample")) } }
            p { (visit.t("people-roster-oneroster")) }
        }
    }
}

fn before(visit: &Visit, earlier: &[Brought]) -> Markup {
    html! {
        section class="stack" {
            h2 { (visit.t("people-roster-earlier")) }
            @if earlier.is_empty() { p { (visit.t("people-roster-earlier-none")) } }
            ul class="list" {
                @for it in earlier {
                    li {
                        a href={ (HERE) "/" (it.id) } { (it.file_name) } ", "
                        (format::moment(visit.language, it.made_at).unwrap_or_default()) ". "
                        (visit.t(&format!("people-roster-state-{}", it.state.code())))
                        @if let Some(name) = &it.actor_name { " " (visit.fill("people-roster-by", &[("name", name.as_str().into())])) }
                    }
                }
            }
        }
    }
}

async fn sample(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    manager(&visit)?;
    // With a mark, so that a spreadsheet knows that it is UTF-8.
    let bytes = format!("\u{feff}{SAMPLE}").into_bytes();
    Ok(file::give(Given { media_type: "text/csv", name: "voorbeeld-lijst.csv", bytes }, How::Save, &headers))
}

/// The name of a file as it is shown: without a path, and not too long.
fn shown(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|it| !it.is_control()).take(FILE_NAME_MAX).collect()
}

/// Takes a file and reads it. What was read is kept for a day, the file is not.
async fn bring(visit: Visit, form: Multipart) -> Result<Response, Fault> {
    let (me, _) = manager(&visit)?;
    let upload = upload::read(form, Limits { files: 1, file_bytes: BYTES_MAX }).await?;
    if !upload.refused.is_empty() {
        return refuse(&visit, &Refused::TooLarge).await;
    }
    let Some(file) = upload.files.into_iter().next() else {
        let mut form = Entered::new();
        form.add_problem("bestand", visit.t("people-roster-file-none"));
        return answer_with(&visit, &form).await;
    };
    let Uploaded { name, bytes, room: _room, .. } = file;
    let found: Result<Roster, Refused> = off_thread(move || Ok(read(&bytes))).await?;
    let roster = match found {
        Ok(roster) => roster,
        Err(refused) => return refuse(&visit, &refused).await,
    };
    let rows = serde_json::to_string(&roster).map_err(|it| Fault::Broken(it.to_string()))?;
    let (id, name, now) = (visit.app.new_id(), shown(&name), visit.app.now());
    let (actor, scope) = (me.person, Organisation(me.organisation));
    write_once(&visit, &me, &upload.fields, move |tx| {
        tx.within(scope, |tx| store::brought::add(tx, id, (actor, &name), &rows, now))?;
        Ok(format!("{HERE}/{id}"))
    })
    .await
}

/// Says what is wrong with a file. Nothing changed.
async fn refuse(visit: &Visit, refused: &Refused) -> Result<Response, Fault> {
    let key = refused.key();
    let words = match refused {
        Refused::Columns { missing, found } => {
            let words = |it: &&str| visit.t(&format!("people-roster-missing-{it}")).to_owned();
            let missing: Vec<String> = missing.iter().map(words).collect();
            let parts = [("missing", missing.join(", ").into()), ("found", found.join(", ").into())];
            visit.fill(&key, &parts)
        }
        Refused::HeaderTwice(name) => visit.fill(&key, &[("name", name.as_str().into())]),
        Refused::Broken(told) => visit.fill(&key, &[("told", told.as_str().into())]),
        _ => visit.t(&key).to_owned(),
    };
    let mut form = Entered::new();
    form.add_problem("bestand", words);
    answer_with(visit, &form).await
}
