//! Imports from the upload to the release.

use loper_database::error::{Error, Result};
use loper_database::queue::{self, Work};
use loper_database::scope::{Own, Public, Scope};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_labour_market::import::Options;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::source::Source;
use loper_vocabulary::time::Moment;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::model::id::ImportId;
use crate::model::outcome::Outcome;
use crate::model::state::State;

/// The kind of work in the queue that checks one import, or brings it in.
pub const WORK: &str = "imports_run";

/// A file as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// What it is called.
    pub name: String,
    /// How large it is.
    pub bytes: u64,
}

/// One import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Which.
    pub id: ImportId,
    /// Who sent the files.
    pub owner: PersonId,
    /// In whose trail it stands.
    pub organisation: OrganisationId,
    /// Whose files they are.
    pub source: Source,
    /// How far it is.
    pub state: State,
    /// The files.
    pub files: Vec<Brought>,
    /// What the person confirmed.
    pub options: Options,
    /// The columns that the files have.
    pub headers: Vec<String>,
    /// The part that is being read, and how many rows of it were.
    pub progress: (String, u64),
    /// What the check or the import found.
    pub outcome: Option<Outcome>,
    /// When the files came.
    pub made_at: Moment,
    /// Since when it is so far.
    pub state_at: Moment,
}

const ADD: Sql = sql!(
    "insert into imports_import (owner, id, organisation, source, state, files, options, headers, part, rows_read,
                                 made_at, state_at)
     values ($1, $2, $3, $4, 'waiting', $5, $6, '[]', '', 0, $7, $7)"
);
const GET: Sql = sql!(
    "select owner, id, organisation, source, state, files, options, headers, part, rows_read, outcome, made_at,
            state_at
       from imports_import where id = $1"
);
const RECENT: Sql = sql!(
    "select owner, id, organisation, source, state, files, options, headers, part, rows_read, outcome, made_at,
            state_at
       from imports_import where state <> 'dropped' order by made_at desc, id limit $1"
);
const STEP: Sql = sql!(
    "update imports_import set state = $3, state_at = $4, part = '', rows_read = 0 where id = $1 and state = $2"
);
const CHOOSE: Sql = sql!(
    "update imports_import set state = 'waiting', options = $2, state_at = $3, outcome = null
      where id = $1 and state in ('ready', 'refused')"
);
const PROGRESS: Sql = sql!("update imports_import set part = $2, rows_read = $3 where id = $1");
const END: Sql = sql!(
    "update imports_import set state = $2, outcome = $3, headers = $4, state_at = $5
      where id = $1 and state in ('checking', 'running')"
);
const DROP: Sql = sql!(
    "update imports_import set state = 'dropped', state_at = $2 where id = $1 and state in ('ready', 'refused')"
);
const IDLE: Sql = sql!("select id from imports_import where state in ('ready', 'refused') and state_at < $1");
const ALL: Sql = sql!("select id from imports_import where state not in ('done', 'failed', 'dropped')");
const FORGET: Sql =
    sql!("delete from imports_import where state in ('done', 'failed', 'dropped') and state_at < $1");
const OPEN: Sql =
    sql!("select count(*) from imports_import where state not in ('done', 'failed', 'dropped')");

/// Takes an import up, and lets it be checked.
pub fn add(tx: &mut Tx<'_, Own>, it: &Import, turn: &str) -> Result<()> {
    let values = [
        it.id.to_string().into(),
        it.organisation.to_string().into(),
        it.source.code().into(),
        json(&it.files)?.into(),
        json(&it.options)?.into(),
        it.made_at.0.into(),
    ];
    tx.exec(ADD, &values)?;
    ask(tx, it.id, turn, it.made_at)
}

/// Puts the next step of an import in the queue; `turn` tells it from the step before.
fn ask<S: Scope>(tx: &mut Tx<'_, S>, id: ImportId, turn: &str, now: Moment) -> Result<()> {
    let work = Work { kind: WORK, key: &format!("{id}:{turn}"), payload: "{}", run_at: now };
    queue::store::put(tx, &work, now)?;
    Ok(())
}

/// Which import a piece of work is about.
pub fn of_work(key: &str) -> Option<ImportId> {
    ImportId::parse(key.split(':').next()?)
}

/// One import.
pub fn get(tx: &mut Tx<'_, Public>, id: ImportId) -> Result<Option<Import>> {
    tx.first(GET, &[id.to_string().into()])?.map(|row| read(&row)).transpose()
}

/// The last imports, the newest first; those that were thrown away are not among them.
pub fn recent(tx: &mut Tx<'_, Public>, at_most: u32) -> Result<Vec<Import>> {
    tx.all(RECENT, &[at_most.into()], read)
}

/// How many imports did not end.
pub fn open(tx: &mut Tx<'_, Public>) -> Result<i64> {
    tx.one(OPEN, &[])?.int(0)
}

/// From one state to the next. False when it was in another.
pub fn step(tx: &mut Tx<'_, Public>, id: ImportId, (from, to): (State, State), now: Moment) -> Result<bool> {
    let values = [id.to_string().into(), from.code().into(), to.code().into(), now.0.into()];
    Ok(tx.exec(STEP, &values)? > 0)
}

/// Somebody agreed. False when there was nothing to agree to any more.
pub fn agree(tx: &mut Tx<'_, Public>, id: ImportId, turn: &str, now: Moment) -> Result<bool> {
    let is_ready = step(tx, id, (State::Ready, State::Agreed), now)?;
    if is_ready {
        ask(tx, id, turn, now)?;
    }
    Ok(is_ready)
}

/// Checks the same files again, with what the person confirmed. False when it is too late for that.
pub fn choose(
    tx: &mut Tx<'_, Public>,
    id: ImportId,
    options: &Options,
    turn: &str,
    now: Moment,
) -> Result<bool> {
    let is_open = tx.exec(CHOOSE, &[id.to_string().into(), json(options)?.into(), now.0.into()])? > 0;
    if is_open {
        ask(tx, id, turn, now)?;
    }
    Ok(is_open)
}

/// How far it is.
pub fn progress(tx: &mut Tx<'_, Public>, id: ImportId, part: &str, rows: u64) -> Result<()> {
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    tx.exec(PROGRESS, &[id.to_string().into(), part.into(), rows.into()])?;
    Ok(())
}

/// A check or an import ended.
pub fn end(
    tx: &mut Tx<'_, Public>,
    id: ImportId,
    state: State,
    (outcome, headers): (&Outcome, &[String]),
    now: Moment,
) -> Result<()> {
    let values = [
        id.to_string().into(),
        state.code().into(),
        json(outcome)?.into(),
        json(&headers)?.into(),
        now.0.into(),
    ];
    tx.exec(END, &values)?;
    Ok(())
}

/// Throws an import away that nobody agreed to. False when it is too late for that.
pub fn throw_away(tx: &mut Tx<'_, Public>, id: ImportId, now: Moment) -> Result<bool> {
    Ok(tx.exec(DROP, &[id.to_string().into(), now.0.into()])? > 0)
}

/// Imports that wait for a person since before a moment.
pub fn idle(tx: &mut Tx<'_, Public>, before: Moment) -> Result<Vec<ImportId>> {
    tx.all(IDLE, &[before.0.into()], id)
}

/// Imports whose files are still needed.
pub fn unfinished(tx: &mut Tx<'_, Public>) -> Result<Vec<ImportId>> {
    tx.all(ALL, &[], id)
}

/// Forgets imports that ended before a moment.
pub fn forget(tx: &mut Tx<'_, Public>, before: Moment) -> Result<u64> {
    tx.exec(FORGET, &[before.0.into()])
}

fn id(row: &Row) -> Result<ImportId> {
    let text = row.str(0)?;
    ImportId::parse(text).ok_or_else(|| Error::Broken(format!("{text} is no id of an import")))
}

fn read(row: &Row) -> Result<Import> {
    let wrong = |text: &str| Error::Broken(format!("{text} was not written by this room"));
    Ok(Import {
        owner: PersonId::parse(row.str(0)?).ok_or_else(|| wrong("an owner"))?,
        id: ImportId::parse(row.str(1)?).ok_or_else(|| wrong("an id"))?,
        organisation: OrganisationId::parse(row.str(2)?).ok_or_else(|| wrong("an organisation"))?,
        source: Source::parse(row.str(3)?).ok_or_else(|| wrong("a source"))?,
        state: State::parse(row.str(4)?).ok_or_else(|| wrong("a state"))?,
        files: parsed(row.str(5)?)?,
        options: parsed(row.str(6)?)?,
        headers: parsed(row.str(7)?)?,
        progress: (row.text(8)?, u64::try_from(row.int(9)?).unwrap_or_default()),
        outcome: row.opt_str(10)?.map(parsed).transpose()?,
        made_at: Moment(row.int(11)?),
        state_at: Moment(row.int(12)?),
    })
}

fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|problem| Error::Broken(problem.to_string()))
}

fn parsed<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|problem| Error::Broken(problem.to_string()))
}
