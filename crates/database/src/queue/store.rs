//! SQL of the queue.
//!
//! One statement claims: on SQLite there is one writer, and on PostgreSQL two workers that reach for the same row are
//! told apart by the server (`serializable`), which runs one of them again.

use loper_vocabulary::time::Moment;

use super::{After, Claimed, Counts, Dead, Failure, Work, id_of, wait};
use crate::error::Result;
use crate::scope::{Public, Scope};
use crate::sql;
use crate::sql::Sql;
use crate::tx::Tx;
use crate::value::Row;

/// What went wrong is kept up to so many characters.
const ERROR_LENGTH_MAX: usize = 300;

const PUT: Sql = sql!(
    "insert into database_job (id, kind, key, payload, state, run_at, tries, made_at)
     values ($1, $2, $3, $4, 'waiting', $5, 0, $6)
     on conflict (id) do nothing"
);

const IS_DUE: Sql = sql!(
    "select count(*) from (
       select 1 as one from database_job
        where kind = $1 and state in ('waiting', 'leased') and run_at <= $2 limit 1) as due"
);

const CLAIM: Sql = sql!(
    "update database_job set state = 'leased', tries = tries + 1, run_at = $3
      where id = (select id from database_job
                   where kind = $1 and state in ('waiting', 'leased') and run_at <= $2
                   order by run_at limit 1)
     returning id, key, payload, tries"
);

const DONE: Sql = sql!(
    "update database_job set state = 'done', done_at = $3, last_error = null
      where id = $1 and tries = $2 and state = 'leased'"
);

const AGAIN: Sql = sql!(
    "update database_job set state = 'waiting', run_at = $3, last_error = $4
      where id = $1 and tries = $2 and state = 'leased'"
);

const DIE: Sql = sql!(
    "update database_job set state = 'dead', done_at = $3, last_error = $4
      where id = $1 and tries = $2 and state = 'leased'"
);

const DEAD: Sql = sql!(
    "select id, key, tries, last_error, made_at, done_at from database_job
      where state = 'dead' and kind = $1 order by done_at desc, id limit $2"
);

const COUNTS: Sql = sql!(
    "select count(*) filter (where state <> 'dead'), min(made_at) filter (where state <> 'dead'),
            count(*) filter (where state = 'dead')
       from database_job where kind = $1 and state <> 'done'"
);

const RETRY: Sql = sql!(
    "update database_job set state = 'waiting', tries = 0, run_at = $3, done_at = null
      where id = $1 and kind = $2 and state = 'dead'"
);

const RETRY_ALL: Sql = sql!(
    "update database_job set state = 'waiting', tries = 0, run_at = $2, done_at = null
      where kind = $1 and state = 'dead'"
);

const CANCEL: Sql = sql!("delete from database_job where id = $1");

const FORGET: Sql = sql!("delete from database_job where state = 'done' and done_at < $1");

/// Puts work in the queue, in the transaction of what it follows from, whatever the scope of that is. False when the
/// same work is there already.
pub fn put<S: Scope>(tx: &mut Tx<'_, S>, work: &Work<'_>, now: Moment) -> Result<bool> {
    let id = id_of(work.kind, work.key);
    let values = [
        id.into(),
        work.kind.into(),
        work.key.into(),
        work.payload.into(),
        work.run_at.0.into(),
        now.0.into(),
    ];
    Ok(tx.within(Public, |tx| tx.exec(PUT, &values))? > 0)
}

/// Whether there is something to claim: a worker that finds nothing writes nothing.
pub fn is_due(tx: &mut Tx<'_, Public>, kind: &str, now: Moment) -> Result<bool> {
    Ok(tx.one(IS_DUE, &[kind.into(), now.0.into()])?.int(0)? > 0)
}

/// Takes the piece of work that is due longest, until `lease_until`; nothing when none is due.
pub fn claim(
    tx: &mut Tx<'_, Public>,
    kind: &str,
    now: Moment,
    lease_until: Moment,
) -> Result<Option<Claimed>> {
    let row = tx.first(CLAIM, &[kind.into(), now.0.into(), lease_until.0.into()])?;
    row.map(|row| {
        let (id, key, payload) = (row.text(0)?, row.text(1)?, row.text(2)?);
        Ok(Claimed { id, key, payload, tries: number(&row, 3)? })
    })
    .transpose()
}

/// The work is done. False when the lease had ended and somebody else took it: then what comes of the work is theirs to
/// write, and this transaction must not write it too.
pub fn done<S: Scope>(tx: &mut Tx<'_, S>, work: &Claimed, now: Moment) -> Result<bool> {
    let values = [work.id.as_str().into(), work.tries.into(), now.0.into()];
    Ok(tx.within(Public, |tx| tx.exec(DONE, &values))? > 0)
}

/// The work failed: it is tried again later, or given up. `error` is for people; it names nobody.
pub fn fail(
    tx: &mut Tx<'_, Public>,
    work: &Claimed,
    error: &str,
    failure: Failure,
    now: Moment,
) -> Result<After> {
    let error: String = error.chars().take(ERROR_LENGTH_MAX).collect();
    let after = wait::next(work.tries, failure, now);
    let (statement, moment) = match after {
        After::Again(at) => (AGAIN, at),
        After::Dead | After::Lost => (DIE, now),
    };
    let values = [work.id.as_str().into(), work.tries.into(), moment.0.into(), error.into()];
    Ok(if tx.exec(statement, &values)? > 0 { after } else { After::Lost })
}

/// Work of a kind that was given up, the last first.
pub fn dead(tx: &mut Tx<'_, Public>, kind: &str, at_most: u32) -> Result<Vec<Dead>> {
    tx.all(DEAD, &[kind.into(), at_most.into()], |row| {
        Ok(Dead {
            id: row.text(0)?,
            key: row.text(1)?,
            tries: number(row, 2)?,
            last_error: row.opt_text(3)?.unwrap_or_default(),
            made_at: Moment(row.int(4)?),
            died_at: Moment(row.opt_int(5)?.unwrap_or_default()),
        })
    })
}

/// How much work of a kind is open, and how much was given up.
pub fn counts(tx: &mut Tx<'_, Public>, kind: &str) -> Result<Counts> {
    let row = tx.one(COUNTS, &[kind.into()])?;
    Ok(Counts { open: row.int(0)?, open_since: row.opt_int(1)?.map(Moment), dead: row.int(2)? })
}

/// Gives work that was given up all its tries again. False when it is not there any more.
pub fn retry(tx: &mut Tx<'_, Public>, kind: &str, id: &str, now: Moment) -> Result<bool> {
    Ok(tx.exec(RETRY, &[id.into(), kind.into(), now.0.into()])? > 0)
}

/// As [`retry`], for all work of a kind that was given up; answers how much.
pub fn retry_all(tx: &mut Tx<'_, Public>, kind: &str, now: Moment) -> Result<u64> {
    tx.exec(RETRY_ALL, &[kind.into(), now.0.into()])
}

/// Takes work away, in whatever state: what it was for is gone.
pub fn cancel<S: Scope>(tx: &mut Tx<'_, S>, kind: &str, key: &str) -> Result<()> {
    tx.within(Public, |tx| tx.exec(CANCEL, &[id_of(kind, key).into()]))?;
    Ok(())
}

/// Forgets work that was done before a moment; from then on the same key is new work.
pub fn forget(tx: &mut Tx<'_, Public>, before: Moment) -> Result<u64> {
    tx.exec(FORGET, &[before.0.into()])
}

fn number(row: &Row, column: usize) -> Result<u32> {
    Ok(u32::try_from(row.int(column)?).unwrap_or(u32::MAX))
}
