//! SQL of the shell: the version of the data, and whether the database answers.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;

const VERSION: Sql = sql!("select version from database_version where id = 1");

/// The version of the public registers.
pub(crate) fn data_version(tx: &mut Tx<'_, Public>) -> Result<i64> {
    tx.one(VERSION, &[])?.int(0)
}

#[cfg(test)]
const TOUCH: Sql = sql!("update database_version set version = version + 1");

/// Moves the version, as an import does.
#[cfg(test)]
pub(crate) fn touch(tx: &mut Tx<'_, Public>) -> Result<u64> {
    tx.exec(TOUCH, &[])
}
