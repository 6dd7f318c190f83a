//! The second factor of a person.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

const GET: Sql = sql!("select secret, confirmed_at, last_step from people_factor where owner = $1");

const BEGIN: Sql = sql!(
    "insert into people_factor (owner, secret, made_at, last_step) values ($1, $2, $3, 0)
     on conflict (owner) do update set secret = excluded.secret, made_at = excluded.made_at
       where people_factor.confirmed_at is null"
);

const TAKE: Sql = sql!(
    "update people_factor set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
      where owner = $1 and last_step < $2"
);

const DROP: Sql = sql!("delete from people_factor where owner = $1");

const ADD_CODE: Sql = sql!("insert into people_recovery (owner, hash) values ($1, $2)");

const USE_CODE: Sql =
    sql!("update people_recovery set used_at = $3 where owner = $1 and hash = $2 and used_at is null");

const DROP_CODES: Sql = sql!("delete from people_recovery where owner = $1");

const LEFT: Sql = sql!("select count(*) from people_recovery where owner = $1 and used_at is null");

/// The second factor of someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// The secret of the app, in base32.
    pub secret: String,
    /// Since when it counts; nothing while no code of it was shown.
    pub confirmed_at: Option<Moment>,
    /// The step of the last code that was taken.
    pub last_step: i64,
}

/// The second factor of the person of this scope.
pub fn get(tx: &mut Tx<'_, Own>) -> Result<Option<Factor>> {
    let row = tx.first(GET, &[])?;
    row.map(|row| {
        Ok(Factor { secret: row.text(0)?, confirmed_at: row.opt_int(1)?.map(Moment), last_step: row.int(2)? })
    })
    .transpose()
}

/// Begins one: the secret counts when a code of it is shown. One that counts already stays.
pub fn begin(tx: &mut Tx<'_, Own>, secret: &str, now: Moment) -> Result<u64> {
    tx.exec(BEGIN, &[secret.into(), now.0.into()])
}

/// Takes a code of a step; no, when that step or a later one was taken before.
pub fn take(tx: &mut Tx<'_, Own>, step: i64, now: Moment) -> Result<bool> {
    Ok(tx.exec(TAKE, &[step.into(), now.0.into()])? == 1)
}

/// Takes the second factor away, with the codes on paper.
pub fn remove(tx: &mut Tx<'_, Own>) -> Result<()> {
    tx.exec(DROP_CODES, &[])?;
    tx.exec(DROP, &[])?;
    Ok(())
}

/// Keeps new codes on paper, as hashes; the old ones are worth nothing any more.
pub fn set_codes(tx: &mut Tx<'_, Own>, hashes: &[String]) -> Result<()> {
    tx.exec(DROP_CODES, &[])?;
    for hash in hashes {
        tx.exec(ADD_CODE, &[hash.into()])?;
    }
    Ok(())
}

/// Uses a code on paper up; no, when there is none with this hash.
pub fn use_code(tx: &mut Tx<'_, Own>, hash: &str, now: Moment) -> Result<bool> {
    Ok(tx.exec(USE_CODE, &[hash.into(), now.0.into()])? == 1)
}

/// How many codes on paper are left.
pub fn codes_left(tx: &mut Tx<'_, Own>) -> Result<i64> {
    tx.one(LEFT, &[])?.int(0)
}
