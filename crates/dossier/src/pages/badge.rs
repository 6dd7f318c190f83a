//! `/mijn/dossier/nieuw/badge`: an Open Badge that someone has, looked at before it goes in. What was checked is said, and
//! what was not.

pub mod issue;
pub(crate) mod view;

use axum::extract::{Path, Request};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::{Error, Result as DbResult};
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_people::store::account;
use loper_vocabulary::identity::{EntryId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::file::{Given, How, give};
use loper_web::form::{Form, Sent};
use loper_web::session::SignedIn;
use loper_web::upload::Upload;
use loper_web::visit::Visit;

use super::files;
use super::form::{go, today, write_once};
use super::{HERE as DOSSIER, MINE};
use crate::model::badge::baked::{self, Unreadable};
use crate::model::badge::key::Issuers;
use crate::model::badge::{Against, Badge, read};
use crate::model::entry::{Body, Entry, State};
use crate::model::kept::entry_of;
use crate::model::kind::Kind;
use crate::model::part::{Part, web_address};
use crate::store;
use crate::store::badge::Kept;

/// Where it is.
pub const HERE: &str = "/mijn/dossier/nieuw/badge";
/// What the door lets in, in bytes: more than a badge is, so that a page can say that a file is too large.
const DOOR_BYTES: usize = 8 * 1024 * 1024;
/// The field for a file.
const FILE: &str = "bestand";
/// The field for text.
const TEXT: &str = "badge";

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get(HERE, MINE, get(show)),
        Route::upload(HERE, MINE, DOOR_BYTES, post(look)),
        Route::get("/mijn/dossier/badge/{id}", MINE, get(file)),
    ];
    [own, issue::routes()].concat()
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    Ok(view::form(&visit, me, &Form::new()))
}

/// Whose keys are known, and which addresses are of whoever has a badge.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    issuers: Issuers,
    addresses: Vec<String>,
}

impl Known {
    /// Reads it, in two statements. What the administrator gave comes along.
    pub(crate) fn find(tx: &mut Tx<'_, Own>, given: &Issuers) -> DbResult<Self> {
        let mut issuers = given.clone();
        issuers.0.extend(tx.within(Public, store::badge::issuers)?);
        let addresses = account::addresses(tx)?.into_iter().filter(|it| it.1.is_some()).map(|it| it.0);
        Ok(Self { issuers, addresses: addresses.map(|it| it.to_lowercase()).collect() })
    }

    /// Reads a badge against it.
    pub(crate) fn read(&self, text: &str, now: Moment) -> Result<Badge, Unreadable> {
        read(text, Against { issuers: &self.issuers, addresses: &self.addresses, now })
    }
}

/// The issuers whose keys the administrator gave.
pub(crate) fn given(app: &App) -> Issuers {
    app.handed::<Issuers>().map(|it| (*it).clone()).unwrap_or_default()
}

/// A badge of an entry as it is checked now, with how it came; nothing when the entry has none.
pub(crate) async fn of_entry(
    visit: &Visit,
    owner: PersonId,
    entry: EntryId,
) -> Result<Option<(Kept, Option<Badge>)>, Fault> {
    let (given, now) = (given(&visit.app), visit.app.now());
    let found = visit.app.db().read(Own(owner), move |tx| {
        let Some(kept) = store::badge::get(tx, entry)? else { return Ok(None) };
        let badge = Known::find(tx, &given)?.read(&kept.document, now).ok();
        Ok::<_, Error>(Some((kept, badge)))
    });
    Ok(found.await?)
}

/// Reads what came in a form, of a file or of a field.
fn text_of(sent: &Sent, upload: &Upload) -> Result<String, Unreadable> {
    if !upload.refused.is_empty() {
        return Err(Unreadable::TooLarge);
    }
    let file = upload.files.first().map(|it| it.bytes.as_slice()).filter(|it| !it.is_empty());
    baked::text_of(file.unwrap_or(sent.one(TEXT).as_bytes()))
}

/// Looks at a badge; and when its owner said so, puts it in.
async fn look(visit: Visit, request: Request) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (sent, upload) = files::take(&visit, request).await?;
    let (given, now) = (given(&visit.app), visit.app.now());
    let known = visit.app.db().read(Own(me.person), move |tx| Known::find(tx, &given)).await?;
    let read = text_of(&sent, &upload).and_then(|text| Ok((known.read(&text, now)?, text)));
    let (badge, text) = match read {
        Ok(read) => read,
        Err(problem) => {
            let mut form = Form::new().with(TEXT, sent.one(TEXT));
            form.add_problem(FILE, visit.t(&format!("dossier-badge-problem-{}", problem.code())));
            return Ok(view::form(&visit, &me, &form));
        }
    };
    if sent.one("doe") != "bewaar" || !badge.may_be_kept() {
        let status = if badge.may_be_kept() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Ok(view::preview(&visit, &me, (&badge, &text), status));
    }
    keep(&visit, &me, &sent, (badge, text)).await
}

/// Puts it in: an entry with the badge as it came. The same badge again is the same entry.
async fn keep(
    visit: &Visit,
    me: &SignedIn,
    sent: &Sent,
    (badge, document): (Badge, String),
) -> Result<Response, Fault> {
    let id = entry_of(me.person, "badge", &document);
    let mut body = Body::new(badge.issued_on.unwrap_or(today(visit)?));
    let from = if badge.issuer_name.is_empty() { badge.issuer_id.clone() } else { badge.issuer_name.clone() };
    body.texts.set(Part::Title, badge.title);
    body.texts.set(Part::WithWhom, from.chars().take(Part::WithWhom.length_max()).collect::<String>());
    body.texts
        .set(Part::Situation, if badge.criteria.is_empty() { badge.description } else { badge.criteria });
    body.texts.set(Part::Link, web_address(&badge.issuer_id).unwrap_or_default());
    let done = write_once(visit, me.person, sent, move |tx, now| {
        let entry = Entry {
            id,
            kind: Kind::Certificate,
            body: body.clone(),
            state: State::Kept,
            version: 1,
            made_at: now,
            changed_at: now,
            removed_at: None,
        };
        let is_new = store::entry::add(tx, &entry)? || store::entry::restore(tx, id)?;
        let kept = Kept {
            document: document.clone(),
            organisation: None,
            given_by: None,
            given_name: String::new(),
            made_at: now,
        };
        store::badge::put(tx, id, &kept)?;
        let said = if is_new { "bewaard" } else { "al" };
        Ok(Ok::<_, ()>(format!("{DOSSIER}/stuk/{id}?{said}=1")))
    });
    done.await?.map_or_else(|()| Err(Fault::not_found()), |to| Ok(go(&to)))
}

/// The badge itself, to show elsewhere.
async fn file(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let found = visit.app.db().read(Own(me.person), move |tx| store::badge::get(tx, id)).await?;
    let kept = found.ok_or_else(Fault::not_found)?;
    let is_json = kept.document.starts_with('{');
    let (media_type, ending) =
        if is_json { ("application/ld+json", "json") } else { ("application/jwt", "jwt") };
    let name = format!("badge.{ending}");
    Ok(give(Given { media_type, name: &name, bytes: kept.document.into_bytes() }, How::Save, &headers))
}
