//! Passkeys, and the questions that wait for an answer of one.

use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;

use super::id;
use crate::passkey::Kept;

const ALL: Sql =
    sql!("select id, key, name, made_at, used_at from people_passkey where owner = $1 order by made_at, id");

const FIND: Sql = sql!("select owner, key from people_passkey where id = $1");

const ADD: Sql = sql!(
    "insert into people_passkey (owner, id, key, name, made_at) values ($1, $2, $3, $4, $5)
     on conflict (id) do nothing"
);

const USE: Sql = sql!("update people_passkey set key = $3, used_at = $4 where owner = $1 and id = $2");

const RENAME: Sql = sql!("update people_passkey set name = $3 where owner = $1 and id = $2");

const REMOVE: Sql = sql!("delete from people_passkey where owner = $1 and id = $2");

const REMOVE_ALL: Sql = sql!("delete from people_passkey where owner = $1");

/// A key of someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// What is kept of it.
    pub kept: Kept,
    /// What its holder calls it.
    pub name: String,
    /// Since when.
    pub made_at: Moment,
    /// When it was used last.
    pub used_at: Option<Moment>,
}

/// The keys of the person of this scope, the oldest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<Key>> {
    tx.all(ALL, &[], |row| {
        Ok(Key {
            kept: Kept { id: row.text(0)?, key: row.text(1)? },
            name: row.text(2)?,
            made_at: Moment(row.int(3)?),
            used_at: row.opt_int(4)?.map(Moment),
        })
    })
}

/// Whose key this is.
pub fn find(tx: &mut Tx<'_, Public>, key: &str) -> Result<Option<(PersonId, Kept)>> {
    let row = tx.first(FIND, &[key.into()])?;
    row.map(|row| Ok((PersonId(id(&row, 0)?), Kept { id: key.to_owned(), key: row.text(1)? }))).transpose()
}

/// Gives the person of this scope a key; no, when it is somebody's already.
pub fn add(tx: &mut Tx<'_, Own>, kept: &Kept, name: &str, now: Moment) -> Result<bool> {
    Ok(tx.exec(ADD, &[(&kept.id).into(), (&kept.key).into(), name.into(), now.0.into()])? == 1)
}

/// It was used.
pub fn used(tx: &mut Tx<'_, Own>, kept: &Kept, now: Moment) -> Result<bool> {
    Ok(tx.exec(USE, &[(&kept.id).into(), (&kept.key).into(), now.0.into()])? == 1)
}

/// Calls it something else.
pub fn rename(tx: &mut Tx<'_, Own>, id: &str, name: &str) -> Result<bool> {
    Ok(tx.exec(RENAME, &[id.into(), name.into()])? == 1)
}

/// Takes one away.
pub fn remove(tx: &mut Tx<'_, Own>, id: &str) -> Result<bool> {
    Ok(tx.exec(REMOVE, &[id.into()])? == 1)
}

/// Takes all away: their holder lost what they were in.
pub fn remove_all(tx: &mut Tx<'_, Own>) -> Result<u64> {
    tx.exec(REMOVE_ALL, &[])
}

const ASK: Sql = sql!("insert into people_question (hash, state, ends_at) values ($1, $2, $3)");

const ANSWER: Sql = sql!("delete from people_question where hash = $1 and ends_at > $2 returning state");

const OLD: Sql = sql!("delete from people_question where ends_at <= $1");

/// Keeps a question until its answer comes.
pub fn ask(tx: &mut Tx<'_, Public>, hash: &str, state: &str, ends_at: Moment) -> Result<()> {
    tx.exec(ASK, &[hash.into(), state.into(), ends_at.0.into()])?;
    Ok(())
}

/// The question that an answer belongs to. It is asked no more, whatever the answer is.
pub fn answered(tx: &mut Tx<'_, Public>, hash: &str, now: Moment) -> Result<Option<String>> {
    tx.first(ANSWER, &[hash.into(), now.0.into()])?.map(|row| row.text(0)).transpose()
}

/// Forgets questions that nobody answered.
pub fn forget(tx: &mut Tx<'_, Public>, now: Moment) -> Result<u64> {
    tx.exec(OLD, &[now.0.into()])
}
