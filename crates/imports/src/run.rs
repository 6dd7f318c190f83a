//! The work of an import, outside of any request: it is checked, and once somebody agreed, brought in.
//!
//! Whoever holds [`crate::LOCK`] imports, in this program, at the command line or on another machine; nobody else does. So
//! work that was begun and is not done while nobody holds the lock was broken off, and is begun again.

use std::cell::Cell;

use loper_access::actor::Role;
use loper_database::error::{Error, Result as DbResult};
use loper_database::queue::{self, Claimed};
use loper_database::scope::Public;
use loper_database::tx::Tx;
use loper_labour_market::import::file::files;
use loper_labour_market::import::given::Start;
use loper_labour_market::import::{Context, Failed, Progress, sweep};
use loper_labour_market::model::release::Report;
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;

use crate::folder;
use crate::model::outcome::{Outcome, Refusal};
use crate::model::state::State;
use crate::store::import::{self, Import, WORK};

/// Work that is not done after this time is begun again, by whoever has the lock. In microseconds: a minute.
const LEASE: i64 = 60_000_000;
/// An import that broke off so often does not succeed by itself.
const TRIES_MAX: u32 = 3;
/// Progress is written down so often at the most, in microseconds.
const TOLD_EVERY: i64 = 1_000_000;
/// So many names of columns are kept for a person to choose from.
const HEADERS_MAX: usize = 200;

/// Does all work that waits, one import after the other.
pub fn turn(app: &App) -> Result<(), Fault> {
    let now = app.now();
    if !app.db().read_blocking(Public, move |tx| queue::store::is_due(tx, WORK, now))? {
        return Ok(());
    }
    // Somebody else imports: this work keeps its place in the queue.
    let Some(_lock) = app.db().lock(crate::LOCK)? else { return Ok(()) };
    sweep(app.db(), crate::part)?;
    while let Some(work) = claim(app)? {
        one(app, &work)?;
    }
    Ok(())
}

fn claim(app: &App) -> Result<Option<Claimed>, Fault> {
    let now = app.now();
    let until = Moment(now.0 + LEASE);
    Ok(app.db().write_blocking(Public, move |tx| queue::store::claim(tx, WORK, now, until))?)
}

fn one(app: &App, work: &Claimed) -> Result<(), Fault> {
    let begun = {
        let (work, now) = (work.clone(), app.now());
        app.db().write_blocking(Public, move |tx| begin(tx, &work, now))?
    };
    let Some(it) = begun else { return Ok(()) };
    let (outcome, headers) = if work.tries > TRIES_MAX {
        (Outcome::refused(Refusal::Ours("broken off".into())), it.headers.clone())
    } else {
        import(app, &it)
    };
    let state = state_after(it.state, &outcome);
    if let Some(Refusal::Ours(why)) = &outcome.refusal {
        tracing::error!(import = %it.id, source = it.source.code(), %why, "an import could not be done");
    }
    let is_over = matches!(state, State::Done | State::Failed);
    let (work, now, kept) = (work.clone(), app.now(), it.clone());
    app.db().write_blocking(Public, move |tx| {
        if queue::store::done(tx, &work, now)? {
            import::end(tx, kept.id, state, (&outcome, &headers), now)?;
            if state == State::Done {
                trail::note(tx, &line(&kept, now))?;
            }
        }
        Ok::<_, Error>(())
    })?;
    if is_over { folder::remove(app, it.id) } else { Ok(()) }
}

/// The import that a piece of work is about, in the state in which it is worked on. What is gone is done.
fn begin(tx: &mut Tx<'_, Public>, work: &Claimed, now: Moment) -> DbResult<Option<Import>> {
    let found = match import::of_work(&work.key) {
        Some(id) => import::get(tx, id)?,
        None => None,
    };
    let Some(mut it) = found else {
        queue::store::done(tx, work, now)?;
        return Ok(None);
    };
    let next = match it.state {
        State::Waiting | State::Checking => State::Checking,
        State::Agreed | State::Running => State::Running,
        _ => {
            queue::store::done(tx, work, now)?;
            return Ok(None);
        }
    };
    import::step(tx, it.id, (it.state, next), now)?;
    it.state = next;
    Ok(Some(it))
}

/// Files that can't be used whatever a person says about them are refused for good.
const fn state_after(state: State, outcome: &Outcome) -> State {
    match (matches!(state, State::Running), &outcome.refusal) {
        (true, None) => State::Done,
        (false, None) => State::Ready,
        (false, Some(why)) if why.may_pass() => State::Refused,
        (_, Some(_)) => State::Failed,
    }
}

fn line(it: &Import, now: Moment) -> Line {
    Line {
        organisation: it.organisation,
        made_at: now,
        actor: Some(it.owner),
        role: Role::Administrator,
        act: Act::DataImported,
        subject: None,
        thing: Some(format!("import:{}", it.source.code())),
    }
}

/// Runs the importer; a check stops before the switch. Answers the columns of the files too.
fn import(app: &App, it: &Import) -> (Outcome, Vec<String>) {
    let mut headers = Vec::new();
    let answer = bring(app, it, &mut headers);
    (Outcome::of(answer), headers)
}

fn bring(app: &App, it: &Import, headers: &mut Vec<String>) -> Result<Report, Failed> {
    let importer = crate::importer(it.source)
        .ok_or_else(|| Failed::Database(Error::Broken(format!("{} has no importer", it.source))))?;
    let ours = |problem: String| Failed::Database(Error::Broken(problem));
    let folder = folder::of(app, it.id).map_err(|fault| ours(format!("{fault:?}")))?;
    let paths = folder::files(&folder).map_err(|problem| ours(problem.to_string()))?;
    let given = files(&paths)?;
    for file in &given {
        if let Ok(Start::Table(header)) = Start::of(file) {
            headers.extend(header.names().iter().map(|name| name.trim().to_owned()));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    headers.retain(|name| !name.is_empty() && seen.insert(name.clone()));
    headers.truncate(HEADERS_MAX);
    let told = Cell::new(app.now().0);
    let progress = |at: Progress| {
        let now = app.now().0;
        if now - told.get() < TOLD_EVERY && at.rows > 0 {
            return;
        }
        told.set(now);
        let (id, part, rows) = (it.id, at.part, at.rows);
        let written = app.db().write_blocking(Public, move |tx| import::progress(tx, id, part, rows));
        if let Err(problem) = written {
            tracing::warn!(%problem, "how far an import is could not be written down");
        }
    };
    let is_dry_run = it.state == State::Checking;
    let context = Context { db: app.db(), now: app.now(), is_dry_run, progress: &progress };
    (importer.run)(&context, &given, &it.options)
}
