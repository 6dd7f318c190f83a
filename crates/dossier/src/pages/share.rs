//! `/mijn/dossier/delen`: who sees what, until when; and who looked.

pub(crate) mod child;
mod family;
mod form;
pub(crate) mod item;
pub(crate) mod link;
pub(crate) mod seen;
pub(crate) mod staff;
pub(crate) mod view;

use axum::extract::{Form, Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_people::model::consent::is_young;
use loper_people::model::secret::Secret;
use loper_people::model::trail::{Act, Line};
use loper_people::store::guardian::{self, Tie};
use loper_people::store::roster::{self, Staff};
use loper_people::store::{membership, trail};
use loper_vocabulary::identity::{EntryId, PersonId};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body, Form as Entered, Sent};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::{Visit, cookie};
use serde::Deserialize;
use uuid::Uuid;

use super::MINE;
use super::form::{go, go_with, today, write_once};
use crate::letter::{self, News};
use crate::model::handover::HandOver;
use crate::model::share::{Grant, Look, OPEN_MAX, To};
use crate::store;
use crate::store::share::Titled;

/// Where it is.
pub const HERE: &str = "/mijn/dossier/delen";
/// The cookie that keeps a new link for ten minutes in the browser in which it was made: the database has its hash only.
const LINK_COOKIE: &str = "loper_link";
/// So many looks are shown.
const LOOKS_MAX: i64 = 100;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get(HERE, MINE, get(show)),
        Route::post(HERE, MINE, post(share)),
        Route::post("/mijn/dossier/delen/{id}", MINE, post(stop)),
    ];
    [own, link::routes(), staff::routes(), child::routes()].concat()
}

/// What is chosen beforehand.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    /// The part, as the form sends it.
    wat: Option<String>,
    /// An entry.
    stuk: Option<String>,
}

/// What is shared, and who looked: what the panel on the first page of a dossier needs as well.
pub(crate) struct Shared {
    /// Every grant, ended ones too, the newest first.
    pub(crate) grants: Vec<Titled>,
    /// What was handed over to other schools.
    pub(crate) handed: Vec<HandOver>,
    /// The last looks, the newest first.
    pub(crate) looks: Vec<(Look, Option<String>)>,
}

/// Reads it, in three statements.
pub(crate) fn shared(tx: &mut loper_database::tx::Tx<'_, Own>) -> Result<Shared, Error> {
    Ok(Shared {
        grants: store::share::all(tx)?,
        handed: store::handover::all(tx)?,
        looks: store::share::looks(tx, LOOKS_MAX)?,
    })
}

/// Everything the page is made of.
struct Found {
    shared: Shared,
    titles: Vec<(EntryId, String, Date)>,
    guides: Vec<Staff>,
    /// Who is a guardian of the learner, because the school says so.
    guardians: Vec<Tie>,
    /// Whether the learner is younger than sixteen; nothing when nobody knows.
    is_young: Option<bool>,
    /// The link that was made in this browser just now.
    link: Option<(Uuid, String)>,
}

async fn find(visit: &Visit, me: &SignedIn, today: Date) -> Result<Found, Fault> {
    let (person, school) = (me.person, me.organisation);
    let found = visit.app.db().read(Own(person), move |tx| {
        let (shared, titles) = (shared(tx)?, store::share::titles(tx)?);
        let guides = tx.within(Organisation(school), |tx| roster::guides_of(tx, person, today))?;
        let mut guardians = guardian::of_learner(tx, today)?;
        guardians.retain(|it| it.organisation == school && it.is_on(today));
        let sixteen_on = membership::person(tx)?.and_then(|it| it.sixteen_on);
        let is_young = is_young(sixteen_on, today);
        Ok::<_, Error>(Found { shared, titles, guides, guardians, is_young, link: None })
    });
    Ok(found.await?)
}

async fn show(visit: Visit, headers: HeaderMap, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let today = today(&visit)?;
    let mut found = find(&visit, &me, today).await?;
    found.link = new_link(&headers, &found.shared.grants, today);
    let chosen = wanted.stuk.or(wanted.wat).unwrap_or_default();
    let form = Entered::new().with("wat", chosen);
    Ok(page(&visit, &me, &found, (&form, today)))
}

fn page(visit: &Visit, me: &SignedIn, found: &Found, (form, today): (&Entered, Date)) -> Response {
    let main = view::view(visit, me, found, (form, today));
    let status = if form.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(visit.t("dossier-share-title"), main).section(super::HERE).unlisted().status(status).show(visit)
}

/// The link that this browser made, as long as it works.
fn new_link(headers: &HeaderMap, grants: &[Titled], today: Date) -> Option<(Uuid, String)> {
    let (id, secret) = cookie(headers, LINK_COOKIE)?.split_once('.')?;
    let (id, secret) = (Uuid::parse_str(id).ok()?, Secret::parse(secret)?);
    let hash = To::Link(secret.hash());
    let is_open = grants.iter().any(|(it, _)| it.id == id && it.to == hash && it.is_open(today));
    is_open.then(|| (id, secret.reveal().to_owned()))
}

fn line(visit: &Visit, me: &SignedIn, act: Act, grant: Uuid) -> Line {
    Line {
        organisation: me.organisation,
        made_at: visit.app.now(),
        actor: Some(me.person),
        role: me.role,
        act,
        subject: Some(me.person),
        thing: Some(format!("grant:{grant}")),
    }
}

async fn share(visit: Visit, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let (sent, today) = (Sent(fields), today(&visit)?);
    let found = find(&visit, &me, today).await?;
    let chosen = match form::read(&sent, (&found, me.organisation), today) {
        Ok(chosen) => chosen,
        Err(problems) => {
            let form = form::again(&visit, &sent, &problems);
            return Ok(page(&visit, &me, &found, (&form, today)));
        }
    };
    let secret = Secret::new(visit.app.new_secret());
    let (id, is_link) = (visit.app.new_id(), chosen.to.is_none());
    let grant = Grant {
        id,
        part: chosen.part,
        to: chosen.to.unwrap_or_else(|| To::Link(secret.hash())),
        name: chosen.name,
        until: chosen.until,
        made_at: visit.app.now(),
        revoked_at: None,
    };
    let (line, school) = (line(&visit, &me, Act::Shared, id), me.organisation);
    let readers = readers(&found, me.person, &grant.to);
    let words = letter::words(&visit.app, News::Shared);
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        if store::share::open(tx, today)?.len() >= OPEN_MAX {
            return Ok(Err(form::Problem::Full));
        }
        store::share::replace(tx, &grant)?;
        store::share::add(tx, &grant, school)?;
        trail::note(tx, &line)?;
        for (reader, path) in &readers {
            letter::send(tx, *reader, &words, (&id.to_string(), path, Some(grant.until)), now)?;
        }
        Ok(Ok(format!("{HERE}?nieuw={id}")))
    });
    let to = match done.await? {
        Ok(to) => to,
        Err(problem) => {
            let form = form::again(&visit, &sent, &[problem]);
            return Ok(page(&visit, &me, &found, (&form, today)));
        }
    };
    // The same form sent again leads to the first link, which is in this browser already.
    let is_new = is_link && to.ends_with(&id.to_string());
    Ok(if is_new { go_with(&to, &keep(&visit, id, &secret)) } else { go(&to) })
}

/// Who hears that something is shared, and where they read it: the person, or whoever has the role and guides the learner.
/// A link goes by hand.
fn readers(found: &Found, learner: PersonId, to: &To) -> Vec<(PersonId, String)> {
    let is_guardian = |person: PersonId| found.guardians.iter().any(|it| it.guardian == person);
    let path = |person: PersonId| {
        let list = if is_guardian(person) { "/kind" } else { "/begeleiding" };
        (person, format!("{list}/{learner}/dossier"))
    };
    match to {
        To::Person(person, _) => vec![path(*person)],
        To::Role(role, _) => {
            found.guides.iter().filter(|it| it.role == *role).map(|it| path(it.person)).collect()
        }
        To::Link(_) => Vec::new(),
    }
}

/// Keeps a new link in the browser for ten minutes.
fn keep(visit: &Visit, id: Uuid, secret: &Secret) -> String {
    let secure = if visit.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let secret = secret.reveal();
    format!("{LINK_COOKIE}={id}.{secret}; Path={HERE}; Max-Age=600; HttpOnly; SameSite=Lax{secure}")
}

/// Ends a grant at once. What was ended before stays ended: the answer is the same.
async fn stop(visit: Visit, Path(id): Path<String>, Form(fields): Body) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let sent = Sent(fields);
    let id = Uuid::parse_str(&id).map_err(|_| Fault::not_found())?;
    let line = line(&visit, &me, Act::Unshared, id);
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let is_there = store::share::all(tx)?.iter().any(|(it, _)| it.id == id);
        if store::share::revoke(tx, id, now)? {
            trail::note(tx, &line)?;
        }
        Ok(if is_there { Ok(HERE.to_owned()) } else { Err(()) })
    });
    done.await?.map(|to| go(&to)).map_err(|()| Fault::not_found())
}

/// The roles with which something can be shared at the learner's own school.
pub(crate) const ROLES: [Role; 2] = [Role::Guide, Role::Coordinator];
