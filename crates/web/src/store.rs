//! SQL of the shell: the version of the data, whether the database answers, and which forms were sent before.

use loper_database::error::{Error, Result};
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

const VERSION: Sql = sql!("select version from database_version where id = 1");

/// The version of the public registers.
pub(crate) fn data_version(tx: &mut Tx<'_, Public>) -> Result<i64> {
    tx.one(VERSION, &[])?.int(0)
}

const ONCE_SEEN: Sql = sql!("select location from web_once where owner = $1 and key = $2");

const ONCE_DONE: Sql = sql!(
    "insert into web_once (owner, key, location, made_at) values ($1, $2, $3, $4) on conflict (owner, key) do nothing"
);

const ONCE_OLD: Sql = sql!("delete from web_once where made_at < $1");

const ONCE_WIPE: Sql = sql!("delete from web_once where owner = $1");

/// Where a form led to that was sent before.
pub(crate) fn once_seen(tx: &mut Tx<'_, Own>, key: &str) -> Result<Option<String>> {
    tx.first(ONCE_SEEN, &[key.into()])?.map(|row| row.text(0)).transpose()
}

/// Keeps where it led to. The same key at the same moment from two places: the second fails, and is tried again.
pub(crate) fn once_done(tx: &mut Tx<'_, Own>, key: &str, location: &str, now: Moment) -> Result<()> {
    match tx.exec(ONCE_DONE, &[key.into(), location.into(), now.0.into()])? {
        0 => Err(Error::Conflict("the same form came twice at one moment".into())),
        _ => Ok(()),
    }
}

/// Takes keys away that were made before a moment.
pub(crate) fn once_old(tx: &mut Tx<'_, Public>, before: Moment) -> Result<u64> {
    tx.exec(ONCE_OLD, &[before.0.into()])
}

/// Takes the keys of one person away.
pub(crate) fn once_wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    tx.exec(ONCE_WIPE, &[])?;
    Ok(())
}

#[cfg(test)]
const TOUCH: Sql = sql!("update database_version set version = version + 1");

/// Moves the version, as an import does.
#[cfg(test)]
pub(crate) fn touch(tx: &mut Tx<'_, Public>) -> Result<u64> {
    tx.exec(TOUCH, &[])
}
