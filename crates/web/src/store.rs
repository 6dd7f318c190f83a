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
