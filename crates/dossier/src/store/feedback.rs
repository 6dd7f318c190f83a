//! Words that were asked of someone.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{EntryId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{day, id};
use crate::model::feedback::{shown_parts, shown_text};
use crate::model::part::Part;

const ASK: Sql = sql!(
    "insert into dossier_feedback (owner, id, entry, asked_of, question, shown, token_hash, until, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
);

const OF_ENTRY: Sql = sql!(
    "select id, entry, asked_of, question, shown, until, answer, from_name, made_at, answered_at, revoked_at
       from dossier_feedback where owner = $1 and entry = $2 order by made_at desc, id"
);

const ONE: Sql = sql!(
    "select id, entry, asked_of, question, shown, until, answer, from_name, made_at, answered_at, revoked_at
       from dossier_feedback where owner = $1 and id = $2"
);

const BY_TOKEN: Sql = sql!(
    "select owner, id from dossier_feedback
      where token_hash = $1 and answered_at is null and revoked_at is null and until >= $2"
);

const ANSWER: Sql = sql!(
    "update dossier_feedback set answer = $3, from_name = $4, answered_at = $5
      where owner = $1 and id = $2 and answered_at is null and revoked_at is null"
);

const REVOKE: Sql = sql!(
    "update dossier_feedback set revoked_at = $4
      where owner = $1 and id = $2 and entry = $3 and answered_at is null and revoked_at is null"
);

const REMOVE: Sql = sql!("delete from dossier_feedback where owner = $1 and id = $2 and entry = $3");

/// A request, and the answer once it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Which.
    pub id: Uuid,
    /// About which entry.
    pub entry: EntryId,
    /// Of whom, as the learner calls them.
    pub asked_of: String,
    /// What was asked.
    pub question: String,
    /// Which parts of the entry they read.
    pub shown: Vec<Part>,
    /// The last day on which the link works.
    pub until: Date,
    /// What they said.
    pub answer: Option<String>,
    /// As they call themselves.
    pub from_name: Option<String>,
    /// Since when.
    pub made_at: Moment,
    /// When they answered.
    pub answered_at: Option<Moment>,
    /// When the learner took it back.
    pub revoked_at: Option<Moment>,
}

fn request(row: &Row) -> Result<Request> {
    Ok(Request {
        id: id(row, 0)?,
        entry: EntryId(id(row, 1)?),
        asked_of: row.text(2)?,
        question: row.text(3)?,
        shown: shown_parts(row.str(4)?),
        until: day(row, 5)?,
        answer: row.opt_text(6)?,
        from_name: row.opt_text(7)?,
        made_at: Moment(row.int(8)?),
        answered_at: row.opt_int(9)?.map(Moment),
        revoked_at: row.opt_int(10)?.map(Moment),
    })
}

/// Keeps a request; only the hash of its link.
pub fn ask(tx: &mut Tx<'_, Own>, it: &Request, token_hash: &str) -> Result<()> {
    tx.exec(
        ASK,
        &[
            it.id.to_string().into(),
            it.entry.to_string().into(),
            (&it.asked_of).into(),
            (&it.question).into(),
            shown_text(&it.shown).into(),
            token_hash.into(),
            it.until.to_string().into(),
            it.made_at.0.into(),
        ],
    )?;
    Ok(())
}

/// The requests about an entry, the newest first, with their answers.
pub fn of_entry(tx: &mut Tx<'_, Own>, entry: EntryId) -> Result<Vec<Request>> {
    tx.all(OF_ENTRY, &[entry.to_string().into()], request)
}

/// One request.
pub fn one(tx: &mut Tx<'_, Own>, request_id: Uuid) -> Result<Option<Request>> {
    tx.first(ONE, &[request_id.to_string().into()])?.as_ref().map(request).transpose()
}

/// Whose request a link leads to, as long as it works.
pub fn by_token(tx: &mut Tx<'_, Public>, hash: &str, today: Date) -> Result<Option<(PersonId, Uuid)>> {
    let row = tx.first(BY_TOKEN, &[hash.into(), today.to_string().into()])?;
    row.map(|row| Ok((PersonId(id(&row, 0)?), id(&row, 1)?))).transpose()
}

/// Keeps an answer; false when there is one already, or when it was taken back.
pub fn answer(tx: &mut Tx<'_, Own>, id: Uuid, answer: &str, from_name: &str, now: Moment) -> Result<bool> {
    Ok(tx.exec(ANSWER, &[id.to_string().into(), answer.into(), from_name.into(), now.0.into()])? == 1)
}

/// Takes a request back: its link no longer works. False when it was answered, or is not there.
pub fn revoke(tx: &mut Tx<'_, Own>, id: Uuid, entry: EntryId, now: Moment) -> Result<bool> {
    Ok(tx.exec(REVOKE, &[id.to_string().into(), entry.to_string().into(), now.0.into()])? == 1)
}

/// Takes a request and its answer away.
pub fn remove(tx: &mut Tx<'_, Own>, id: Uuid, entry: EntryId) -> Result<bool> {
    Ok(tx.exec(REMOVE, &[id.to_string().into(), entry.to_string().into()])? == 1)
}
