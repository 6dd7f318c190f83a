//! What the places of a day are hashed with.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;

const MAKE: Sql = sql!("insert into people_salt (day, salt) values ($1, $2) on conflict (day) do nothing");
const OF: Sql = sql!("select salt from people_salt where day = $1");
const FORGET: Sql = sql!("delete from people_salt where day < $1");

/// The salt of a day, if one was made.
pub fn of(tx: &mut Tx<'_, Public>, day: &str) -> Result<Option<String>> {
    tx.first(OF, &[day.into()])?.map(|row| row.text(0)).transpose()
}

/// The salt of a day; this one when there was none.
pub fn make(tx: &mut Tx<'_, Public>, day: &str, salt: &str) -> Result<String> {
    tx.exec(MAKE, &[day.into(), salt.into()])?;
    Ok(of(tx, day)?.unwrap_or_else(|| salt.to_owned()))
}

/// Forgets the salts of days before this one.
pub fn forget(tx: &mut Tx<'_, Public>, day: &str) -> Result<u64> {
    tx.exec(FORGET, &[day.into()])
}
