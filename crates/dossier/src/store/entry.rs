//! Entries: read whole, written on a version, taken away and put back.

use loper_database::error::{Error, Result};
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_vocabulary::competence::Competences;
use loper_vocabulary::identity::{EntryId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{day, id, revision, word};
use crate::model::entry::{Body, Entry, State};
use crate::model::kind::Kind;
use crate::model::part::{Part, Texts};
use crate::model::save::{How, Verdict, decide};

const GET: Sql = sql!(
    "select id, kind, state, version, made_at, changed_at, removed_at, happened_on, competences, asked, title, place, with_whom,
            goals, results, evaluation, follow_up, situation, task, action, result, reflection, transfer, link
       from dossier_entry where owner = $1 and id = $2"
);

const ALL: Sql = sql!(
    "select id, kind, state, version, made_at, changed_at, removed_at, happened_on, competences, asked, title, place, with_whom,
            goals, results, evaluation, follow_up, situation, task, action, result, reflection, transfer, link
       from dossier_entry where owner = $1 and removed_at is null order by happened_on desc, id desc"
);

const ADD: Sql = sql!(
    "insert into dossier_entry (owner, id, happened_on, competences, asked, title, place, with_whom, goals, results,
       evaluation, follow_up, situation, task, action, result, reflection, transfer, link, kind, state, version, made_at,
       changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 1, $22, $22)
     on conflict (owner, id) do nothing"
);

const CHANGE: Sql = sql!(
    "update dossier_entry set happened_on = $3, competences = $4, asked = $5, title = $6, place = $7, with_whom = $8,
       goals = $9, results = $10, evaluation = $11, follow_up = $12, situation = $13, task = $14, action = $15,
       result = $16, reflection = $17, transfer = $18, link = $19, state = $20, version = version + 1, changed_at = $21
      where owner = $1 and id = $2 and version = $22"
);

const REMOVE: Sql =
    sql!("update dossier_entry set removed_at = $3 where owner = $1 and id = $2 and removed_at is null");

const RESTORE: Sql = sql!(
    "update dossier_entry set removed_at = null where owner = $1 and id = $2 and removed_at is not null"
);

const RESULTS: Sql = sql!("select id, removed_at from dossier_entry where owner = $1 and kind = 'result'");

const PUT_BACK: Sql = sql!("update dossier_entry set removed_at = null where owner = $1 and id = $2");

const ANSWERS: Sql = sql!(
    "update dossier_entry set asked = $3, version = version + 1 where owner = $1 and id = $2 and removed_at is null"
);

const REMOVED: Sql = sql!(
    "select id, title, kind, removed_at from dossier_entry where owner = $1 and removed_at is not null
      order by removed_at desc, id limit 100"
);

const OLD: Sql =
    sql!("select owner, id from dossier_entry where removed_at < $1 order by removed_at limit $2");

const GONE: Sql = sql!("delete from dossier_entry where owner = $1 and id = $2 and removed_at is not null");

/// What goes with an entry.
const GONE_WITH: [Sql; 5] = [
    sql!("delete from dossier_badge where owner = $1 and entry = $2"),
    sql!("delete from dossier_revision where owner = $1 and entry = $2"),
    sql!("delete from dossier_feedback where owner = $1 and entry = $2"),
    sql!("delete from dossier_file where owner = $1 and entry = $2"),
    sql!("delete from dossier_grant where owner = $1 and entry = $2"),
];

fn entry(row: &Row) -> Result<Entry> {
    let mut texts = Texts::default();
    for (place, part) in Part::ALL.into_iter().enumerate() {
        texts.set(part, row.text(10 + place)?);
    }
    Ok(Entry {
        id: EntryId(id(row, 0)?),
        kind: word(row, 1, Kind::parse)?,
        state: word(row, 2, State::parse)?,
        version: row.int(3)?,
        made_at: Moment(row.int(4)?),
        changed_at: Moment(row.int(5)?),
        removed_at: row.opt_int(6)?.map(Moment),
        body: Body {
            texts,
            happened_on: day(row, 7)?,
            competences: competences(row, 8)?,
            asked: row.opt_str(9)?.and_then(|it| Uuid::parse_str(it).ok()),
        },
    })
}

/// The questions that an entry answers.
pub(super) fn competences(row: &Row, column: usize) -> Result<Competences> {
    u8::try_from(row.int(column)?)
        .map(Competences::from_bits)
        .map_err(|_| Error::Broken("these bits are no competences".into()))
}

/// One entry of the person of this scope, removed or not.
pub fn get(tx: &mut Tx<'_, Own>, id: EntryId) -> Result<Option<Entry>> {
    tx.first(GET, &[id.to_string().into()])?.as_ref().map(entry).transpose()
}

/// All entries that are there, drafts too, the newest first: what goes along.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<Entry>> {
    tx.all(ALL, &[], entry)
}

/// What both an insert and an update begin with: the id, and the body.
fn values(id: EntryId, body: &Body) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::with_capacity(22);
    all.push(id.to_string().into());
    all.push(body.happened_on.to_string().into());
    all.push(i64::from(body.competences.bits()).into());
    all.push(body.asked.map(|it| it.to_string()).into());
    all.extend(body.texts.all().map(Value::from));
    all
}

/// Adds an entry as version 1; false when there is one with this id already.
pub fn add(tx: &mut Tx<'_, Own>, it: &Entry) -> Result<bool> {
    let mut all = values(it.id, &it.body);
    all.extend([it.kind.code().into(), it.state.code().into(), it.made_at.0.into()]);
    Ok(tx.exec(ADD, &all)? == 1)
}

/// How writing ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It is kept, as this version.
    Kept(i64),
    /// It was changed somewhere else: this is what stands there. Nothing was written.
    Conflict(Box<Entry>),
    /// Its owner took it away.
    Removed,
}

/// A text that came in.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Of which entry; a new one gets this id.
    pub id: EntryId,
    /// What kind, when it is new.
    pub kind: Kind,
    /// What was written.
    pub body: Body,
    /// On which version; 0 for a new one.
    pub made_on: i64,
    /// How it was sent.
    pub how: How,
}

/// Keeps a text: a new entry, or a new version of the one that stands there.
pub fn save(tx: &mut Tx<'_, Own>, standing: Option<&Entry>, sent: &Sent, now: Moment) -> Result<Saved> {
    let Some(standing) = standing else {
        let state = if sent.how == How::Ready { State::Kept } else { State::Draft };
        let it = Entry {
            id: sent.id,
            kind: sent.kind,
            body: sent.body.clone(),
            state,
            version: 1,
            made_at: now,
            changed_at: now,
            removed_at: None,
        };
        return if add(tx, &it)? { Ok(Saved::Kept(1)) } else { Err(met()) };
    };
    if standing.removed_at.is_some() {
        return Ok(Saved::Removed);
    }
    match decide(standing, sent.made_on, &sent.body, sent.how, now) {
        Verdict::Same => Ok(Saved::Kept(standing.version)),
        Verdict::Conflict => Ok(Saved::Conflict(Box::new(standing.clone()))),
        Verdict::Write { state, keeps_old } => {
            if keeps_old {
                revision::keep(tx, standing)?;
            }
            write(tx, standing, &sent.body, state, now)?;
            Ok(Saved::Kept(standing.version + 1))
        }
    }
}

/// Two writers at one moment: the second is run again, and then sees the first.
fn met() -> Error {
    Error::Conflict("an entry was written twice at one moment".into())
}

/// Writes the next version of an entry.
pub(super) fn write(
    tx: &mut Tx<'_, Own>,
    standing: &Entry,
    body: &Body,
    state: State,
    now: Moment,
) -> Result<()> {
    let mut all = values(standing.id, body);
    all.extend([state.code().into(), now.0.into(), standing.version.into()]);
    if tx.exec(CHANGE, &all)? == 1 { Ok(()) } else { Err(met()) }
}

/// Takes an entry away; it can come back. False when it is not there.
pub fn remove(tx: &mut Tx<'_, Own>, id: EntryId, now: Moment) -> Result<bool> {
    Ok(tx.exec(REMOVE, &[id.to_string().into(), now.0.into()])? == 1)
}

/// Puts an entry back; false when it never was there, or is gone for good.
pub fn put_back(tx: &mut Tx<'_, Own>, id: EntryId) -> Result<bool> {
    Ok(tx.exec(PUT_BACK, &[id.to_string().into()])? == 1)
}

/// Puts an entry back that was taken away; false when it was not.
pub fn restore(tx: &mut Tx<'_, Own>, id: EntryId) -> Result<bool> {
    Ok(tx.exec(RESTORE, &[id.to_string().into()])? == 1)
}

/// How far something is in a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is not in it.
    Nowhere,
    /// It is in it.
    Kept,
    /// It was in it, and its owner took it away.
    Removed,
}

/// Which outcomes are in the dossier.
pub fn results(tx: &mut Tx<'_, Own>) -> Result<Vec<(EntryId, Standing)>> {
    tx.all(RESULTS, &[], |row| {
        let is_removed = row.opt_int(1)?.is_some();
        Ok((EntryId(id(row, 0)?), if is_removed { Standing::Removed } else { Standing::Kept }))
    })
}

/// Says that an entry answers what the school asked.
pub fn answers(tx: &mut Tx<'_, Own>, id: EntryId, asked: Uuid) -> Result<bool> {
    Ok(tx.exec(ANSWERS, &[id.to_string().into(), asked.to_string().into()])? == 1)
}

/// An entry that was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Which.
    pub id: EntryId,
    /// What it is called.
    pub title: String,
    /// What kind.
    pub kind: Kind,
    /// Since when.
    pub removed_at: Moment,
}

/// The entries that were taken away, the last first.
pub fn removed(tx: &mut Tx<'_, Own>) -> Result<Vec<Removed>> {
    tx.all(REMOVED, &[], |row| {
        Ok(Removed {
            id: EntryId(id(row, 0)?),
            title: row.text(1)?,
            kind: word(row, 2, Kind::parse)?,
            removed_at: Moment(row.int(3)?),
        })
    })
}

/// Entries of anyone that were taken away before a moment: their time to come back is over.
pub fn forgotten(tx: &mut Tx<'_, Public>, before: Moment, limit: i64) -> Result<Vec<(PersonId, EntryId)>> {
    tx.all(OLD, &[before.0.into(), limit.into()], |row| Ok((PersonId(id(row, 0)?), EntryId(id(row, 1)?))))
}

const REMOVED_DUE: Sql = sql!(
    "select count(*) from dossier_entry e
      where e.removed_at < $2
        and exists (select 1 from people_membership m where m.owner = e.owner and m.organisation = $1)"
);

/// How many entries of people of this organisation were taken away before a moment.
pub fn removed_due(tx: &mut Tx<'_, Organisation>, before: Moment) -> Result<i64> {
    tx.one(REMOVED_DUE, &[before.0.into()])?.int(0)
}

/// Takes an entry that was taken away out of the database, with all that belongs to it; false when it is not among those.
/// The bytes of its files were taken from the disk before.
pub fn gone(tx: &mut Tx<'_, Own>, entry: EntryId) -> Result<bool> {
    let key = [entry.to_string().into()];
    if tx.exec(GONE, &key)? == 0 {
        return Ok(false);
    }
    for statement in GONE_WITH {
        tx.exec(statement, &key)?;
    }
    Ok(true)
}
