//! Files of an entry: taken in with a form, given back to whoever may see them, taken away.

use axum::body::to_bytes;
use axum::extract::{Form as Fields, FromRequest as _, Multipart, Path, Request};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use loper_database::error::Error;
use loper_database::scope::Own;
use loper_files::retype::{Kind as FileKind, retype};
use loper_files::store::Store;
use loper_files::{name, quota};
use loper_vocabulary::identity::{EntryId, FileId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::file::{Given, How, give, why_not};
use loper_web::form::{Body as Sending, Form, Sent};
use loper_web::upload::{self, Limits, Upload, Why};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::entry_form::Shown;
use super::form::{go, press, write_once};
use super::{HERE, MINE};
use crate::model::kind::Kind;
use crate::store;
use crate::store::file::File;

/// So many files may come with one form.
const FILES_MAX: usize = 5;
/// What the door of a form with files lets in, in bytes.
const DOOR_BYTES: usize = 128 * 1024 * 1024;
/// The field for photos and documents.
const FILE: &str = "bestand";
/// The field for a recording.
const MEMO: &str = "opname";

/// The doors of files.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/mijn/dossier/bestand/{id}", MINE, get(show)),
        Route::post("/mijn/dossier/stuk/{id}/bestand/{file}/weg", MINE, post(remove)),
    ]
}

/// The door of a form that may bring files.
pub(crate) fn upload_route(path: &'static str, handler: MethodRouter<App>) -> Route {
    Route::upload(path, MINE, DOOR_BYTES, handler)
}

/// Reads a form, with files or without.
pub(crate) async fn take(visit: &Visit, request: Request) -> Result<(Sent, Upload), Fault> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_with_files = kind.is_some_and(|it| it.as_bytes().starts_with(b"multipart/form-data"));
    if is_with_files {
        let form = Multipart::from_request(request, &visit.app).await;
        let form = form.map_err(|_| Fault::Unreadable("web-fault-upload"))?;
        let file_bytes = usize::try_from(FileKind::UPLOAD_BYTES_MAX).unwrap_or(usize::MAX);
        let mut upload = upload::read(form, Limits { files: FILES_MAX, file_bytes }).await?;
        return Ok((std::mem::take(&mut upload.fields), upload));
    }
    let (head, body) = request.into_parts();
    let bytes = to_bytes(body, Route::FORM_MAX).await.map_err(|_| Fault::TooLarge)?;
    let whole = Request::from_parts(head, bytes.into());
    let Fields(fields) = Sending::from_request(whole, &visit.app)
        .await
        .map_err(|_| Fault::Unreadable("web-fault-400-text"))?;
    Ok((Sent(fields), Upload::default()))
}

/// A file whose bytes are kept, and whose row is not there yet.
#[derive(Debug, Clone)]
pub(crate) struct Brought {
    id: FileId,
    name: String,
    kind: FileKind,
    size: i64,
}

impl Brought {
    /// Its row.
    pub(crate) fn row(&self, entry: EntryId, now: Moment) -> File {
        File {
            id: self.id,
            entry,
            name: self.name.clone(),
            media_type: self.kind.media_type().to_owned(),
            size: self.size,
            made_at: now,
        }
    }
}

/// Makes the files of a form harmless and keeps their bytes. Why one is not kept is said at its field.
pub(crate) async fn bring(
    visit: &Visit,
    person: PersonId,
    upload: Upload,
    form: &mut Form,
) -> Result<Vec<Brought>, Fault> {
    for it in &upload.refused {
        let code = if it.why == Why::TooMany { "too_many" } else { "too_large" };
        form.add_problem(field_of(&it.field), why_not(visit, code, FileKind::UPLOAD_BYTES_MAX));
    }
    if upload.files.is_empty() {
        return Ok(Vec::new());
    }
    let mut used = visit.app.db().read(Own(person), store::file::used).await?;
    let folder = Store::at(visit.app.files_folder()?);
    let mut brought = Vec::new();
    for file in upload.files {
        let field = field_of(&file.field);
        let (bytes, _room) = (file.bytes, file.room);
        let made = off_thread(move || retype(bytes)).await?;
        let made = match made {
            Ok(made) => made,
            Err(refused) => {
                let bytes_max = if let loper_files::retype::Refused::TooLarge { bytes_max } = refused {
                    bytes_max
                } else {
                    FileKind::UPLOAD_BYTES_MAX
                };
                form.add_problem(field, why_not(visit, refused.code(), bytes_max));
                continue;
            }
        };
        let size = made.bytes.len() as u64;
        if !quota::fits(u64::try_from(used).unwrap_or_default(), size) {
            form.add_problem(field, why_not(visit, "no_room", quota::OWNER_BYTES_MAX));
            continue;
        }
        let it = Brought {
            id: FileId(visit.app.new_id()),
            name: name::shown(&file.name, made.kind, visit.t("dossier-file-unnamed")),
            kind: made.kind,
            size: i64::try_from(size).unwrap_or(i64::MAX),
        };
        used = used.saturating_add(it.size);
        let (folder, id, bytes) = (folder.clone(), it.id, made.bytes);
        off_thread(move || folder.put(id, &bytes)).await?.map_err(|it| fault(&it))?;
        brought.push(it);
    }
    Ok(brought)
}

/// A field as the form knows it: what someone sends under another name stands at the first.
fn field_of(name: &str) -> &'static str {
    if name == MEMO { MEMO } else { FILE }
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(|problem| Fault::Broken(problem.to_string()))
}

fn fault(problem: &loper_files::store::Error) -> Fault {
    match problem {
        loper_files::store::Error::Missing(_) => Fault::not_found(),
        loper_files::store::Error::Full(_) => Fault::Full(problem.to_string()),
        _ => Fault::Broken(problem.to_string()),
    }
}

/// Takes the bytes of files away whose form was not kept.
pub(crate) async fn drop_all(visit: &Visit, brought: &[Brought]) {
    let Ok(folder) = visit.app.files_folder().map(Store::at) else { return };
    let ids: Vec<FileId> = brought.iter().map(|it| it.id).collect();
    let gone = off_thread(move || ids.into_iter().try_for_each(|id| folder.remove(id).map(|_| ()))).await;
    if let Ok(Err(problem)) = gone {
        // The sweep for files that nobody has finds them later.
        tracing::warn!(%problem, "bytes left over");
    }
}

/// After a form: the bytes of files that got no row go away. A form that was sent twice has its rows once.
pub(crate) async fn settle(visit: &Visit, person: PersonId, brought: &[Brought]) -> Result<(), Fault> {
    if brought.is_empty() {
        return Ok(());
    }
    let ids: Vec<FileId> = brought.iter().map(|it| it.id).collect();
    let read = visit.app.db().read(Own(person), move |tx| {
        let mut loose = Vec::new();
        for id in &ids {
            if !store::file::is_mine(tx, *id)? {
                loose.push(*id);
            }
        }
        Ok::<_, Error>(loose)
    });
    let loose = read.await?;
    let loose: Vec<Brought> = brought.iter().filter(|it| loose.contains(&it.id)).cloned().collect();
    drop_all(visit, &loose).await;
    Ok(())
}

async fn show(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let id = FileId::parse(&id).ok_or_else(Fault::not_found)?;
    answer(&visit, me.person, id, &headers, |_| true).await
}

/// A file of someone's dossier, when its entry may be seen. Whoever calls this asked the policy.
pub async fn answer(
    visit: &Visit,
    owner: PersonId,
    id: FileId,
    asked: &HeaderMap,
    may_see: impl Fn(EntryId) -> bool,
) -> Result<Response, Fault> {
    let found = visit.app.db().read(Own(owner), move |tx| store::file::one(tx, id)).await?;
    let file = found.filter(|it| may_see(it.entry)).ok_or_else(Fault::not_found)?;
    let folder = Store::at(visit.app.files_folder()?);
    let bytes = off_thread(move || folder.read(id)).await?.map_err(|it| fault(&it))?;
    Ok(give(Given { media_type: &file.media_type, name: &file.name, bytes }, How::Show, asked))
}

async fn remove(
    visit: Visit,
    Path((entry, file)): Path<(String, String)>,
    Fields(fields): Sending,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (Some(entry), Some(file)) = (EntryId::parse(&entry), FileId::parse(&file)) else {
        return Err(Fault::not_found());
    };
    let sent = Sent(fields);
    let done = write_once(&visit, me.person, &sent, move |tx, _| {
        let is_gone = store::file::remove(tx, file, entry)?;
        Ok(if is_gone { Ok(format!("{HERE}/stuk/{entry}#bestanden")) } else { Err(()) })
    });
    let Ok(to) = done.await? else { return Err(Fault::not_found()) };
    let folder = Store::at(visit.app.files_folder()?);
    off_thread(move || folder.remove(file)).await?.map_err(|it| fault(&it))?;
    Ok(go(&to))
}

/// The fields for files in a form, with the files that are there.
pub(crate) fn field(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let is_quick = shown.kind == Kind::Experience;
    html! {
        @if is_quick { (input(visit, shown.form, (FILE, "image/*"), ("dossier-file-photo", ""), false)) }
        @else { (input(visit, shown.form, (FILE, ""), ("dossier-file-any", "dossier-file-any-hint"), false)) }
        @if is_quick { (input(visit, shown.form, (MEMO, "audio/*"), ("dossier-file-memo", "dossier-file-memo-hint"), true)) }
        @if !shown.files.is_empty() {
            ul class="list" { @for file in shown.files { li { (icon(Icon::Paperclip)) " " (file.name) } } }
        }
    }
}

fn input(
    visit: &Visit,
    form: &Form,
    (name, accept): (&str, &str),
    (label, hint): (&str, &str),
    is_recorded: bool,
) -> Markup {
    let (problem, hint_id, problem_id) =
        (form.problem(name), format!("{name}-hint"), format!("{name}-problem"));
    let described: Vec<&str> = [(!hint.is_empty(), &hint_id), (problem.is_some(), &problem_id)]
        .into_iter()
        .filter_map(|(is_there, id)| is_there.then_some(id.as_str()))
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        div class={ "field" @if problem.is_some() { " field--error" } } {
            label for=(name) { (visit.t(label)) }
            @if !hint.is_empty() { p class="hint" id=(hint_id) { (visit.t(hint)) } }
            @if let Some(problem) = problem { p class="error" id=(problem_id) { (icon(Icon::OctagonAlert)) span { (problem) } } }
            input id=(name) name=(name) type="file" accept=[(!accept.is_empty()).then_some(accept)] capture[is_recorded]
                multiple[!is_recorded] aria-describedby=[described] aria-invalid=[problem.map(|_| "true")];
        }
    }
}

/// The files of an entry, for its owner or for whoever sees it: pictures are shown, recordings can be played, the rest is
/// saved. `address` is where files are given.
pub(crate) fn gallery(visit: &Visit, files: &[File], address: &str) -> Markup {
    html! {
        ul class="files" {
            @for file in files {
                @let url = format!("{address}/{}", file.id);
                @let kind = FileKind::parse(&file.media_type);
                li {
                    @if kind.is_some_and(FileKind::is_picture) {
                        a href=(url) { img src=(url) alt=(file.name) loading="lazy"; }
                    } @else if kind.is_some_and(FileKind::is_sound) {
                        audio controls preload="none" src=(url) aria-label=(file.name) {}
                        a href=(url) { (file.name) }
                    } @else {
                        a href=(url) { (icon(Icon::Download)) (file.name) }
                    }
                    span class="small soft" { (weight(visit, file.size)) }
                }
            }
        }
    }
}

fn weight(visit: &Visit, bytes: i64) -> String {
    let kilobytes = (bytes + 1023) / 1024;
    if kilobytes < 1024 {
        return format!("{} kB", visit.whole(kilobytes));
    }
    format!("{} MB", visit.whole((kilobytes + 512) / 1024))
}

/// The buttons that take files away.
pub(crate) fn removals(visit: &Visit, entry: EntryId, files: &[File]) -> Markup {
    html! {
        details class="more" {
            summary { (visit.t("dossier-file-remove-title")) }
            div class="stack stack--tight" {
                @for file in files {
                    @let word = html! { (icon(Icon::Trash2)) (visit.fill("dossier-file-remove", &[("name", file.name.as_str().into())])) };
                    (press(visit, &format!("{HERE}/stuk/{entry}/bestand/{}/weg", file.id), ("doe", "weg"), &word, "button button--quiet"))
                }
            }
        }
    }
}
