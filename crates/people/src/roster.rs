//! Takes a roster in, and takes it back: in pieces of some milliseconds, so that nobody else's write waits for long.
//!
//! A piece is one transaction with its lines in the trail and in the list of what changed. What is left to do is worked
//! out anew from what stands, so that a server that was stopped half-way goes on where it was; one roster at a time.

mod ask;
mod back;
mod piece;

use std::collections::BTreeMap;

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_vocabulary::identity::{ClassId, OrganisationId};
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use uuid::Uuid;

use crate::import::roster::Roster;
use crate::model::membership::school_year;
use crate::model::roster::{Plan, State, plan};
use crate::model::trail::{Act, Line};
use crate::store;
use crate::store::brought::Brought;
use crate::store::change::Log;
use crate::store::organisation::Class;

/// So many people are changed in one transaction.
const PIECE: usize = 50;
/// So long a roster can be taken back: thirty days, in microseconds.
pub const BACK_FOR: i64 = 30 * 86_400_000_000;
/// So long what was read waits for a yes: a day, in microseconds.
pub const WAITS_FOR: i64 = 86_400_000_000;
/// The lock that whoever works on rosters holds.
const LOCK: &str = "people_roster";

/// Does what there is to do, until nothing is left; nothing at all when somebody else is doing it.
pub fn work(app: &App) -> Result<(), Fault> {
    let Some(_held) = app.db().lock(LOCK)? else { return Ok(()) };
    while let Some((organisation, roster, state)) = app.db().read_blocking(Public, store::brought::open)? {
        let job = Job::of(app, organisation, roster)?;
        match state {
            State::Undoing => back::take_back(app, &job)?,
            _ => take_in(app, &job)?,
        }
    }
    Ok(())
}

/// A roster that is busy.
struct Job {
    organisation: OrganisationId,
    roster: Brought,
    today: Date,
}

impl Job {
    fn of(app: &App, organisation: OrganisationId, roster: Uuid) -> Result<Self, Fault> {
        let found = app
            .db()
            .read_blocking(Organisation(organisation), move |tx| store::brought::get(tx, roster))?
            .ok_or_else(Fault::not_found)?;
        let today = app.now().date();
        let today = today.ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
        Ok(Self { organisation, roster: found, today })
    }

    /// A line of the trail about someone of this roster.
    fn line(&self, subject: Uuid, now: Moment) -> Line {
        Line {
            organisation: self.organisation,
            made_at: now,
            actor: Some(self.roster.actor),
            role: Role::Administrator,
            act: Act::RosterImported,
            subject: Some(loper_vocabulary::identity::PersonId(subject)),
            thing: Some(format!("roster:{}", self.roster.id)),
        }
    }
}

/// What a roster would change today.
pub fn plan_of(
    app: &App,
    organisation: OrganisationId,
    roster: Uuid,
) -> Result<Option<(Roster, Plan)>, Fault> {
    let today = app.now().date();
    let today = today.ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    let found = app.db().read_blocking(Organisation(organisation), move |tx| {
        let Some(rows) = store::brought::rows(tx, roster)? else { return Ok(None) };
        Ok::<_, Error>(Some((rows, store::brought::school(tx, today)?)))
    })?;
    let Some((rows, school)) = found else { return Ok(None) };
    let read: Roster = serde_json::from_str(&rows).map_err(|it| Fault::Broken(it.to_string()))?;
    let plan = plan(school, read.entries.clone());
    Ok(Some((read, plan)))
}

fn take_in(app: &App, job: &Job) -> Result<(), Fault> {
    let (scope, roster) = (Organisation(job.organisation), job.roster.id);
    if let Some((_, plan)) = plan_of(app, job.organisation, roster)? {
        make_classes(app, job, &plan)?;
        let classes = classes(app, job)?;
        let ask = ask::Ask::of(app, job)?;
        for piece in piece::pieces(app, &ask, plan, PIECE) {
            if !piece::apply(app, job, &classes, piece)? {
                return Ok(());
            }
        }
    }
    let now = app.now();
    app.db().write_blocking(scope, move |tx| store::brought::taken(tx, roster, now))?;
    Ok(())
}

/// Makes the classes that are not there yet.
fn make_classes(app: &App, job: &Job, plan: &Plan) -> Result<(), Fault> {
    let (organisation, roster, today) = (job.organisation, job.roster.id, job.today);
    let new: Vec<Class> = plan
        .classes
        .iter()
        .map(|name| Class {
            id: ClassId(app.new_id()),
            name: name.clone(),
            site: None,
            school_year: school_year(today),
            level: None,
        })
        .collect();
    app.db().write_blocking(Organisation(organisation), move |tx| {
        let mut log = Log::of(tx, roster)?;
        for class in &new {
            store::organisation::make_class(tx, class)?;
            let at = (None, Some(class.id));
            log.add(tx, (organisation.0, crate::model::roster::What::Class), at, (None, None))?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(())
}

/// The classes of this school year by name.
fn classes(app: &App, job: &Job) -> Result<BTreeMap<String, ClassId>, Fault> {
    let year = school_year(job.today);
    let all = app
        .db()
        .read_blocking(Organisation(job.organisation), move |tx| store::organisation::classes(tx, year))?;
    Ok(all.into_iter().map(|it| (it.name, it.id)).collect())
}
