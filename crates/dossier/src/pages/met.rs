//! `/begeleiding/{learner}/voldaan`: a guide records that something the school asks is met. No mark: it is met, or it waits.
//! What shows it are entries that the learner shares with this guide; whoever shares nothing can meet it all the same.

pub mod export;
mod view;

use std::collections::BTreeMap;

use axum::extract::{Form as Fields, Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use loper_access::allows;
use loper_access::policy::{Action, Relation};
use loper_database::error::{Error, Result as DbResult};
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_people::model::trail::{Act, Line};
use loper_people::store::membership::{self, relation_to};
use loper_people::store::trail;
use loper_vocabulary::identity::{EntryId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::{Body as Sending, Sent};
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use serde::Deserialize;
use uuid::Uuid;

pub(crate) use view::for_learner;

use super::form::{go, today, write_once};
use crate::model::asked::{Asked, school_year};
use crate::model::met::{ENTRIES_MAX, Met};
use crate::model::share::{Guide, Part, Sight, Viewer};
use crate::store;
use crate::store::met::Titled;
use crate::store::share::Answering;

const RECORD: (Action, Relation) = (Action::RecordMet, Relation::SameGroup);

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/begeleiding/{learner}/voldaan", RECORD, get(show)),
        Route::post("/begeleiding/{learner}/voldaan", RECORD, post(record)),
    ];
    [own, export::routes()].concat()
}

/// Where a guide records it for a learner.
pub(crate) fn address(learner: PersonId) -> String {
    format!("/begeleiding/{learner}/voldaan")
}

/// What a page may be asked to show.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    /// The entry from which someone came: it is ticked.
    stuk: Option<String>,
    /// What was recorded just now.
    vast: Option<String>,
}

/// Everything the page is made of.
struct Found {
    name: String,
    asked: Vec<Asked>,
    met: Vec<Titled>,
    /// The entries that this guide may see, with what they answer.
    shared: Vec<Answering>,
}

impl Found {
    fn titles(&self) -> BTreeMap<EntryId, &str> {
        self.shared.iter().map(|it| (it.0, it.1.as_str())).collect()
    }
}

/// A learner whom this one may record something for, and what of the dossier is in sight; nothing for anyone else.
fn reach(
    tx: &mut Tx<'_, Organisation>,
    visit: &Visit,
    me: &SignedIn,
    learner: PersonId,
    today: Date,
) -> DbResult<Option<Sight>> {
    let relation = relation_to(tx, (me.membership, me.reach), learner, today)?;
    if !allows(visit.actor, RECORD.0, relation) {
        return Ok(None);
    }
    let guide = Guide { person: me.person, organisation: me.organisation, role: me.role, is_my_guide: true };
    tx.within(Own(learner), |tx| store::share::shared_with(tx, &Viewer::Person(guide), today)).map(Some)
}

/// Everything, in at most eight statements.
fn find(
    tx: &mut Tx<'_, Organisation>,
    visit: &Visit,
    me: &SignedIn,
    (learner, today): (PersonId, Date),
) -> DbResult<Option<Found>> {
    let Some(sight) = reach(tx, visit, me, learner, today)? else { return Ok(None) };
    let tasks = store::asked::tasks(tx, learner, school_year(today), today)?;
    tx.within(Own(learner), |tx| {
        let Some(person) = membership::person(tx)? else { return Ok(None) };
        let mut met = store::met::all(tx)?;
        met.retain(|it| it.met.organisation == me.organisation);
        let mut shared = store::share::answering(tx)?;
        shared.retain(|it| sight.has(Part::Entry(it.0)));
        let asked = tasks.into_iter().map(|it| it.asked).collect();
        Ok(Some(Found { name: person.name, asked, met, shared }))
    })
}

async fn show(
    visit: Visit,
    Path(learner): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Fault> {
    let (me, learner) = (asker(&visit)?, PersonId::parse(&learner).ok_or_else(Fault::not_found)?);
    page(&visit, &me, learner, (&wanted, None)).await
}

/// Whoever signed in and has learners to look after.
fn asker(visit: &Visit) -> Result<SignedIn, Fault> {
    let me = visit.signed_in.as_deref().ok_or(Fault::SignIn)?;
    let may = [Relation::SameGroup, Relation::SameSite, Relation::SameOrganisation]
        .into_iter()
        .any(|it| allows(visit.actor, RECORD.0, it));
    if may { Ok(me.clone()) } else { Err(Fault::not_found()) }
}

async fn page(
    visit: &Visit,
    me: &SignedIn,
    learner: PersonId,
    (wanted, problem): (&Wanted, Option<&'static str>),
) -> Result<Response, Fault> {
    let (today, asks, who) = (today(visit)?, visit.clone(), me.clone());
    let found =
        visit.app.db().read(Organisation(me.organisation), move |tx| find(tx, &asks, &who, (learner, today)));
    let found = found.await?.ok_or_else(Fault::not_found)?;
    let title = visit.fill("dossier-met-title", &[("name", found.name.as_str().into())]);
    let main = view::page(visit, learner, &found, (&title, wanted, problem));
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Page::new(title, main).section("/begeleiding").unlisted().status(status).show(visit))
}

/// Why something is not recorded.
#[derive(Debug, Clone, Copy)]
enum Refused {
    /// The learner is not this guide's, or it is not asked of them.
    NotThere,
    /// An entry was chosen that this guide does not see.
    NotShared,
    /// It stands in the school's own system already.
    Handed,
}

async fn record(
    visit: Visit,
    Path(learner): Path<String>,
    Fields(fields): Sending,
) -> Result<Response, Fault> {
    let (me, learner) = (asker(&visit)?, PersonId::parse(&learner).ok_or_else(Fault::not_found)?);
    let sent = Sent(fields);
    let (today, asks, who) = (today(&visit)?, visit.clone(), me.clone());
    let asked = Uuid::parse_str(sent.one("eis"));
    let is_undo = sent.one("doe") == "terug";
    let chosen: Option<Vec<EntryId>> = sent.all("stuk").map(EntryId::parse).collect();
    let done = write_once(&visit, me.person, &sent, move |tx, now| {
        let (Ok(asked), Some(chosen)) = (&asked, &chosen) else { return Ok(Err(Refused::NotThere)) };
        let work = Work { asked: *asked, chosen, is_undo, today, now };
        tx.within(Organisation(who.organisation), |tx| work.run(tx, &asks, &who, learner))
    });
    match done.await? {
        Ok(to) => Ok(go(&to)),
        Err(Refused::NotThere) => Err(Fault::not_found()),
        Err(Refused::NotShared) => {
            page(&visit, &me, learner, (&Wanted::default(), Some("dossier-met-problem-shared"))).await
        }
        Err(Refused::Handed) => {
            page(&visit, &me, learner, (&Wanted::default(), Some("dossier-met-problem-handed"))).await
        }
    }
}

/// What a guide sent.
struct Work<'a> {
    asked: Uuid,
    chosen: &'a [EntryId],
    is_undo: bool,
    today: Date,
    now: Moment,
}

impl Work<'_> {
    fn run(
        &self,
        tx: &mut Tx<'_, Organisation>,
        visit: &Visit,
        me: &SignedIn,
        learner: PersonId,
    ) -> DbResult<Result<String, Refused>> {
        let Some(sight) = reach(tx, visit, me, learner, self.today)? else {
            return Ok(Err(Refused::NotThere));
        };
        let changed =
            if self.is_undo { self.undo(tx, me, learner)? } else { self.add(tx, me, (learner, &sight))? };
        if let Err(refused) = changed {
            return Ok(Err(refused));
        }
        let line = Line {
            organisation: me.organisation,
            made_at: self.now,
            actor: Some(me.person),
            role: me.role,
            act: Act::MetRecorded,
            subject: Some(learner),
            thing: Some(format!("asked:{}", self.asked)),
        };
        trail::note(tx, &line)?;
        let said = if self.is_undo { "terug" } else { "1" };
        Ok(Ok(format!("{}?vast={said}#eis-{}", address(learner), self.asked)))
    }

    fn undo(
        &self,
        tx: &mut Tx<'_, Organisation>,
        me: &SignedIn,
        learner: PersonId,
    ) -> DbResult<Result<(), Refused>> {
        let is_gone = tx.within(Own(learner), |tx| store::met::remove(tx, me.organisation, self.asked))?;
        Ok(if is_gone { Ok(()) } else { Err(Refused::Handed) })
    }

    fn add(
        &self,
        tx: &mut Tx<'_, Organisation>,
        me: &SignedIn,
        (learner, sight): (PersonId, &Sight),
    ) -> DbResult<Result<(), Refused>> {
        let tasks = store::asked::tasks(tx, learner, school_year(self.today), self.today)?;
        if !tasks.iter().any(|it| it.asked.id == self.asked) {
            return Ok(Err(Refused::NotThere));
        }
        let mut entries = self.chosen.to_vec();
        entries.sort_unstable();
        entries.dedup();
        let there = tx.within(Own(learner), store::share::answering)?;
        let is_seen = |id: &EntryId| sight.has(Part::Entry(*id)) && there.iter().any(|it| it.0 == *id);
        if entries.len() > ENTRIES_MAX || !entries.iter().all(is_seen) {
            return Ok(Err(Refused::NotShared));
        }
        let met = Met {
            organisation: me.organisation,
            asked: self.asked,
            entries,
            recorded_by: Some(me.person),
            recorded_name: me.name.clone(),
            recorded_on: self.today,
            made_at: self.now,
            handed_on: None,
        };
        // Recorded by two at one moment is recorded once: the first one stands.
        tx.within(Own(learner), |tx| store::met::add(tx, &met))?;
        Ok::<_, Error>(Ok(()))
    }
}
