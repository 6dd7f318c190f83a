//! Keeping an entry: by the button, or by the page itself while someone writes.

mod conflict;

use axum::extract::{Form as Fields, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_database::error::Result as DbResult;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;
use loper_web::components::crumbs::crumbs;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Form, Sent};
use loper_web::once;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::html;
use serde_json::json;

use super::entry_form::{self, Came, Shown, filled, say_missing};
use super::files::Brought;
use super::form::{go, today, write_once};
use super::{HERE, MINE, files, new, words};
use crate::model::entry::{Body, Entry};
use crate::model::kind::Kind;
use crate::model::part::Part;
use crate::model::save::How;
use crate::model::typed::Typed;
use crate::store;
use crate::store::entry::Saved;
use crate::store::file::File;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/mijn/dossier/stuk/{id}/wijzig", MINE, get(edit)),
        files::upload_route("/mijn/dossier/stuk/{id}", post(keep)),
        Route::post("/mijn/dossier/stuk/{id}/concept", MINE, post(keep_draft)),
    ]
}

/// The form of an entry that is there.
async fn edit(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let found = visit.app.db().read(Own(me.person), move |tx| both(tx, id)).await?;
    let Some((entry, files)) = found.filter(|it| it.0.removed_at.is_none()) else {
        return Err(Fault::not_found());
    };
    let form = filled(entry.kind, &entry.body, Form::new());
    Ok(form_page(&visit, &me, &entry, (&files, &form), None))
}

fn both(tx: &mut Tx<'_, Own>, id: EntryId) -> DbResult<Option<(Entry, Vec<File>)>> {
    let Some(entry) = store::entry::get(tx, id)? else { return Ok(None) };
    Ok(Some((entry, store::file::of_entry(tx, id)?)))
}

fn form_page(
    visit: &Visit,
    me: &SignedIn,
    entry: &Entry,
    (files, form): (&[File], &Form),
    key: Option<&str>,
) -> Response {
    let shown =
        Shown { id: entry.id, kind: entry.kind, version: entry.version, body: &entry.body, files, form, key };
    let title = words::title(visit, entry.body.texts.get(Part::Title)).to_owned();
    let here = format!("{HERE}/stuk/{}", entry.id);
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(words::title_of_house(visit, me), HERE), (&title, &here)], visit.t("dossier-change")))
            div class="page-head" { h1 { (title) } }
            (entry_form::form(visit, &shown))
        }
    };
    Page::new(title, main).section(HERE).unlisted().status(shown.status()).show(visit)
}

/// How a form ended when it was not kept.
#[derive(Debug, Clone)]
pub(crate) enum NotKept {
    /// Something is missing: the entry as it stands, if it does.
    Missing(Option<Box<Entry>>, Vec<File>, Vec<Part>),
    /// It was changed somewhere else.
    Conflict(Box<Entry>),
    /// It was taken away.
    Removed,
}

/// What is kept, in one transaction.
struct Work {
    id: EntryId,
    kind: Kind,
    typed: Typed,
    made_on: i64,
    how: How,
    today: Date,
    brought: Vec<Brought>,
}

impl Work {
    fn run(&self, tx: &mut Tx<'_, Own>, now: Moment) -> DbResult<Result<i64, NotKept>> {
        let standing = store::entry::get(tx, self.id)?;
        let kind = standing.as_ref().map_or(self.kind, |it| it.kind);
        let base = standing.as_ref().map_or_else(|| Body::new(self.today), |it| it.body.clone());
        let mut body = self.typed.over(base);
        if self.how == How::Ready {
            let files = if kind.shows_something() && self.brought.is_empty() {
                store::file::of_entry(tx, self.id)?
            } else {
                Vec::new()
            };
            let has_badge = kind == Kind::Certificate && store::badge::get(tx, self.id)?.is_some();
            let missing = body.missing(kind, has_badge || !files.is_empty() || !self.brought.is_empty());
            if !missing.is_empty() {
                return Ok(Err(NotKept::Missing(standing.map(Box::new), files, missing)));
            }
            body = body.titled(kind);
        }
        let sent = store::entry::Sent { id: self.id, kind, body, made_on: self.made_on, how: self.how };
        Ok(match store::entry::save(tx, standing.as_ref(), &sent, now)? {
            Saved::Kept(version) => {
                for it in &self.brought {
                    store::file::add(tx, &it.row(self.id, now))?;
                }
                Ok(version)
            }
            Saved::Conflict(entry) => Err(NotKept::Conflict(entry)),
            Saved::Removed => Err(NotKept::Removed),
        })
    }
}

async fn keep(
    visit: Visit,
    Path(id): Path<String>,
    request: axum::extract::Request,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let (sent, sent_files) = files::take(&visit, request).await?;
    let mut came = entry_form::read(&visit, &sent, today(&visit)?);
    let brought = files::bring(&visit, me.person, sent_files, &mut came.form).await?;
    if !came.form.problems().is_empty() {
        files::drop_all(&visit, &brought).await;
        return again(&visit, &me, id, &came, &sent).await;
    }
    let work = Work {
        id,
        kind: came.kind,
        typed: came.typed.clone(),
        made_on: came.made_on,
        how: came.how,
        today: today(&visit)?,
        brought: brought.clone(),
    };
    let to = if came.how == How::Ready { format!("{HERE}/stuk/{id}?bewaard=1") } else { HERE.to_owned() };
    let done =
        write_once(&visit, me.person, &sent, move |tx, now| Ok(work.run(tx, now)?.map(|_| to.clone()))).await;
    files::settle(&visit, me.person, &brought).await?;
    match done? {
        Ok(to) => Ok(go(&to)),
        Err(NotKept::Missing(standing, files, missing)) => {
            say_missing(&visit, came.kind, &missing, &mut came.form);
            Ok(with_problems(&visit, &me, id, &came, (standing.as_deref(), &files), &sent))
        }
        Err(NotKept::Conflict(standing)) => Ok(conflict::page(&visit, &standing, &came)),
        Err(NotKept::Removed) => Err(Fault::not_found()),
    }
}

/// The form again, with what stands there now.
async fn again(
    visit: &Visit,
    me: &SignedIn,
    id: EntryId,
    came: &Came,
    sent: &Sent,
) -> Result<Response, Fault> {
    let found = visit.app.db().read(Own(me.person), move |tx| both(tx, id)).await?;
    let (entry, files) = found.map_or((None, Vec::new()), |it| (Some(it.0), it.1));
    Ok(with_problems(visit, me, id, came, (entry.as_ref(), &files), sent))
}

fn with_problems(
    visit: &Visit,
    me: &SignedIn,
    id: EntryId,
    came: &Came,
    (standing, files): (Option<&Entry>, &[File]),
    sent: &Sent,
) -> Response {
    let base =
        standing.map_or_else(|| Body::new(visit.app.now().date().unwrap_or_default()), |it| it.body.clone());
    let body = came.typed.over(base);
    let shown = Shown {
        id,
        kind: standing.map_or(came.kind, |it| it.kind),
        version: came.made_on,
        body: &body,
        files,
        form: &came.form,
        key: Some(sent.one(once::FIELD)),
    };
    new::page(visit, me, &shown, None)
}

/// Keeps what someone is writing, and says so. Nothing typed makes nothing.
async fn keep_draft(
    visit: Visit,
    Path(id): Path<String>,
    Fields(fields): Sending,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let came = entry_form::read(&visit, &Sent(fields), today(&visit)?);
    if came.form.problems().iter().any(|(field, _)| *field != Part::Link.field()) {
        let said = came.form.problems().iter().map(|it| it.1.as_str()).collect::<Vec<_>>().join(" ");
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "said": said }))).into_response());
    }
    if came.made_on == 0 && came.typed.over(Body::new(today(&visit)?)).is_blank() {
        return Ok(Json(json!({ "version": 0, "said": "" })).into_response());
    }
    let (now, work) = (
        visit.app.now(),
        Work {
            id,
            kind: came.kind,
            typed: came.typed,
            made_on: came.made_on,
            how: How::ByItself,
            today: today(&visit)?,
            brought: Vec::new(),
        },
    );
    let done = visit.app.db().write(Own(me.person), move |tx| work.run(tx, now)).await?;
    Ok(match done {
        Ok(version) => {
            let time =
                now.civil().map(|it| format!("{:02}:{:02}", it.hour(), it.minute())).unwrap_or_default();
            let said = visit.fill("dossier-autosave-kept", &[("time", time.into())]);
            Json(json!({ "version": version, "said": said })).into_response()
        }
        Err(NotKept::Removed) => return Err(Fault::not_found()),
        Err(_) => {
            let said = visit.t("dossier-autosave-conflict");
            (StatusCode::CONFLICT, Json(json!({ "said": said }))).into_response()
        }
    })
}
