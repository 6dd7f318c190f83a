//! SQL of months of a trail that were taken away, of the key that signs them, and of when the work of the night was done.

use loper_database::error::{Error, Result};
use loper_database::scope::{Organisation, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;

use crate::model::closed::{Closed, Key};

const KEY: Sql = sql!("select secret from privacy_key where id = 1");

const MAKE_KEY: Sql =
    sql!("insert into privacy_key (id, secret, made_at) values (1, $1, $2) on conflict (id) do nothing");

const ADD: Sql = sql!(
    "insert into privacy_closed (organisation, month, first, last, hash, closed_at, signature)
     values ($1, $2, $3, $4, $5, $6, $7)"
);

const ALL: Sql = sql!(
    "select month, first, last, hash, closed_at, signature from privacy_closed where organisation = $1 order by last"
);

const RAN: Sql = sql!(
    "insert into privacy_ran (id, ran_at) values (1, $1) on conflict (id) do update set ran_at = excluded.ran_at"
);

const LAST_RAN: Sql = sql!("select ran_at from privacy_ran where id = 1");

/// The key of this installation, if it was ever needed.
pub fn known_key(tx: &mut Tx<'_, Public>) -> Result<Option<Key>> {
    let Some(row) = tx.first(KEY, &[])? else { return Ok(None) };
    let key = Key::parse(row.str(0)?);
    key.map(Some).ok_or_else(|| Error::Broken("the key of closed months can't be read".into()))
}

/// The key of this installation; made of chance the first time.
pub fn key(tx: &mut Tx<'_, Public>, chance: [u8; 32], now: Moment) -> Result<Key> {
    tx.exec(MAKE_KEY, &[hex(&chance).into(), now.0.into()])?;
    known_key(tx)?.ok_or_else(|| Error::Broken("the key of closed months is gone".into()))
}

/// Keeps a month that goes.
pub fn add(tx: &mut Tx<'_, Organisation>, it: &Closed) -> Result<()> {
    let values = [
        it.month.as_str().into(),
        it.first.into(),
        it.last.into(),
        it.hash.as_str().into(),
        it.closed_at.0.into(),
        it.signature.as_str().into(),
    ];
    tx.exec(ADD, &values)?;
    Ok(())
}

/// All months of this organisation that went, in their order.
pub fn all(tx: &mut Tx<'_, Organisation>) -> Result<Vec<Closed>> {
    tx.all(ALL, &[], |row| {
        Ok(Closed {
            month: row.text(0)?,
            first: row.int(1)?,
            last: row.int(2)?,
            hash: row.text(3)?,
            closed_at: Moment(row.int(4)?),
            signature: row.text(5)?,
        })
    })
}

/// Remembers that the work of the night was done.
pub fn ran(tx: &mut Tx<'_, Public>, now: Moment) -> Result<()> {
    tx.exec(RAN, &[now.0.into()])?;
    Ok(())
}

/// When the work of the night was last done to its end.
pub fn last_ran(tx: &mut Tx<'_, Organisation>) -> Result<Option<Moment>> {
    tx.within(Public, |tx| tx.first(LAST_RAN, &[])?.map(|row| row.int(0).map(Moment)).transpose())
}
