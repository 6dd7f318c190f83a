//! `/beheer/import/nieuw/{source}`: the files of a publisher come in, and are checked before anything changes.

use std::collections::BTreeMap;
use std::path::Path as Folder;

use axum::extract::Path;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_labour_market::import::Options;
use loper_vocabulary::source::Source;
use loper_web::components::field::{Field, field, problem_list};
use loper_web::components::notice::{Tone, notice};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Form as Entered, Sent};
use loper_web::once;
use loper_web::upload::spool::{Laid, spool};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::{HERE, KEEP, go, name, page, source_of, turn};
use crate::folder;
use crate::model::id::ImportId;
use crate::model::name::harmless;
use crate::model::state::State;
use crate::store::import::{self, Brought, Import};

/// What all files of one import may hold together, in bytes: as much as the largest one may, and some more beside it.
const BYTES_MAX: usize = 2 * 1024 * 1024 * 1024 + 256 * 1024 * 1024;
/// So many files belong to one import at the most.
const FILES_MAX: usize = 40;
/// So many imports wait for somebody or for their turn at the most: each may fill a disk.
const OPEN_MAX: i64 = 5;
/// Longer is no year, quarter or date.
const WORD_MAX: usize = 40;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let door = "/beheer/import/nieuw/{source}";
    vec![Route::get(door, KEEP, get(show)), Route::upload(door, KEEP, BYTES_MAX, post(take))]
}

async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    visit.installation_keeper()?;
    let source = source_of(&code).ok_or_else(Fault::not_found)?;
    let imports = visit.app.db().read(Public, |tx| import::recent(tx, 20)).await?;
    let busy = imports.iter().any(|it| it.state.is_busy());
    Ok(form_page(&visit, source, &Entered::new(), busy, StatusCode::OK))
}

fn form_page(visit: &Visit, source: Source, form: &Entered, is_busy: bool, status: StatusCode) -> Response {
    let title = visit.fill("imports-new-title", &[("source", name(visit, source).into())]);
    let main = html! {
        (problem_list(visit, form))
        @if is_busy {
            (notice(Tone::Plain, visit.t("imports-second"), &html! { p { (visit.t("imports-second-text")) } }))
        }
        form method="post" enctype="multipart/form-data" action={ (HERE) "/nieuw/" (source.code()) } class="stack" {
            (once::field(visit))
            (chooser(visit, source, form))
            (details(visit, form))
            p { (visit.t("imports-new-safe")) }
            div class="row" { button class="button" type="submit" { (visit.t("imports-new-go")) } }
        }
    };
    page(visit, &title, visit.t(&format!("imports-takes-{}", source.code())), &main)
        .status(status)
        .show(visit)
}

fn chooser(visit: &Visit, source: Source, form: &Entered) -> Markup {
    let problem = form.problem("bestanden");
    html! {
        div class={ "field" @if problem.is_some() { " field--error" } } {
            label for="bestanden" { (visit.t("imports-files")) }
            p class="hint" id="bestanden-hint" { (visit.t("imports-files-hint")) }
            @if let Some(problem) = problem { p class="error" id="bestanden-problem" { (problem) } }
            input id="bestanden" name="bestanden" type="file" multiple required aria-describedby="bestanden-hint"
                data-source=(source.code());
        }
    }
}

/// What the files may not tell themselves.
pub(super) fn details(visit: &Visit, form: &Entered) -> Markup {
    let period = Field {
        name: "periode",
        label: visit.t("imports-period"),
        hint: visit.t("imports-period-hint"),
        kind: "text",
    };
    let published = Field {
        name: "gepubliceerd",
        label: visit.t("imports-published"),
        hint: visit.t("imports-published-hint"),
        kind: "text",
    };
    html! { (field(form, period)) (field(form, published)) }
}

/// Reads what was typed beside the files; what is too long is told.
pub(super) fn options(visit: &Visit, sent: &Sent, form: &mut Entered) -> Options {
    let mut columns = BTreeMap::new();
    for (ours, theirs) in sent.beginning("kolom-") {
        if !theirs.is_empty() {
            columns.insert(ours.to_owned(), theirs.to_owned());
        }
    }
    let mut word = |field: &'static str| {
        let text = sent.one(field).trim().to_owned();
        if text.chars().count() > WORD_MAX || text.contains(char::is_control) {
            form.add_problem(field, visit.fill("imports-too-long", &[("count", WORD_MAX.into())]));
        }
        (!text.is_empty()).then_some(text)
    };
    Options { columns, period: word("periode"), published_on: word("gepubliceerd") }
}

/// A folder that goes unless the import was taken up.
struct Landing<'a>(&'a Visit, ImportId, bool);

impl Drop for Landing<'_> {
    fn drop(&mut self) {
        if !self.2 {
            folder::remove_or_tell(&self.0.app, self.1);
        }
    }
}

async fn take(
    visit: Visit,
    Path(code): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    visit.installation_keeper()?;
    let source = source_of(&code).ok_or_else(Fault::not_found)?;
    let form = form.map_err(|_| Fault::Unreadable("web-fault-upload"))?;
    if visit.app.db().read(Public, import::open).await? >= OPEN_MAX {
        let mut form = Entered::new();
        form.add_problem("bestanden", visit.t("imports-too-many"));
        return Ok(form_page(&visit, source, &form, false, StatusCode::CONFLICT));
    }
    let id = ImportId(visit.app.new_id().as_u128());
    let own = folder::of(&visit.app, id)?;
    let mut landing = Landing(&visit, id, false);
    let came = spool(form, FILES_MAX, |number, name| lay(&own, number, name)).await?;
    let mut form = Entered::new()
        .with("periode", came.fields.one("periode"))
        .with("gepubliceerd", came.fields.one("gepubliceerd"));
    let options = options(&visit, &came.fields, &mut form);
    if came.files.is_empty() {
        form.add_problem("bestanden", visit.t("imports-no-file"));
    }
    if !form.problems().is_empty() {
        return Ok(form_page(&visit, source, &form, false, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let made = begin(&visit, (id, source), &came.files, options)?;
    let (to, is_mine) = add(&visit, made, came.fields.one(once::FIELD).to_owned()).await?;
    landing.2 = is_mine;
    Ok(go(&to))
}

fn lay(own: &Folder, number: usize, name: &str) -> std::io::Result<std::path::PathBuf> {
    folder::place(own, number, &harmless(name))
}

fn begin(
    visit: &Visit,
    (id, source): (ImportId, Source),
    files: &[Laid],
    options: Options,
) -> Result<Import, Fault> {
    let me = visit.installation_keeper()?;
    let now = visit.app.now();
    Ok(Import {
        id,
        owner: me.person,
        organisation: me.organisation,
        source,
        state: State::Waiting,
        files: files.iter().map(|it| Brought { name: harmless(&it.name), bytes: it.bytes }).collect(),
        options,
        headers: Vec::new(),
        progress: (String::new(), 0),
        outcome: None,
        made_at: now,
        state_at: now,
    })
}

/// Takes the import up once; answers where it leads, and whether this was the first time.
async fn add(visit: &Visit, it: Import, key: String) -> Result<(String, bool), Fault> {
    let (turn, to) = (turn(visit), format!("{HERE}/{}", it.id));
    let work = visit.app.db().write(Own(it.owner), move |tx| {
        if let Some(before) = once::seen(tx, &key)? {
            return Ok((before, false));
        }
        import::add(tx, &it, &turn)?;
        once::done(tx, &key, &to, it.made_at)?;
        Ok::<_, Error>((to.clone(), true))
    });
    Ok(work.await?)
}
