//! How often something was tried: counted in the database, so that every server sees the same.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

const COUNT: Sql = sql!(
    "insert into people_attempt (key, count, since) values ($1, 1, $2)
     on conflict (key) do update set
       count = case when people_attempt.since <= $3 then 1 else people_attempt.count + 1 end,
       since = case when people_attempt.since <= $3 then $2 else people_attempt.since end
     returning count, since"
);

const OLD: Sql = sql!("delete from people_attempt where since <= $1");

/// Counts one more try within `window` (microseconds); answers how many there were, and when the window began.
pub fn count(tx: &mut Tx<'_, Public>, key: &str, window: i64, now: Moment) -> Result<(i64, Moment)> {
    let row = tx.one(COUNT, &[key.into(), now.0.into(), (now.0 - window).into()])?;
    Ok((row.int(0)?, Moment(row.int(1)?)))
}

const COUNTED: Sql = sql!("select count from people_attempt where key = $1 and since > $2");

/// How many tries there were within `window` (microseconds); counts none.
pub fn counted(tx: &mut Tx<'_, Public>, key: &str, window: i64, now: Moment) -> Result<i64> {
    let row = tx.first(COUNTED, &[key.into(), (now.0 - window).into()])?;
    row.map_or(Ok(0), |row| row.int(0))
}

const CLEAR: Sql = sql!("delete from people_attempt where key = $1");

/// Whoever got it right begins anew.
pub fn clear(tx: &mut Tx<'_, Public>, key: &str) -> Result<u64> {
    tx.exec(CLEAR, &[key.into()])
}

/// Forgets tries that began before a moment.
pub fn forget(tx: &mut Tx<'_, Public>, before: Moment) -> Result<u64> {
    tx.exec(OLD, &[before.0.into()])
}
