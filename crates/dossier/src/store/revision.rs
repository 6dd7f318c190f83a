//! How entries stood before.

use loper_database::error::{Error, Result};
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;

use super::entry;
use crate::model::entry::{Body, Entry};

const KEEP: Sql = sql!(
    "insert into dossier_revision (owner, entry, version, changed_at, body) values ($1, $2, $3, $4, $5)
     on conflict (owner, entry, version) do nothing"
);

const ALL: Sql = sql!(
    "select version, changed_at from dossier_revision where owner = $1 and entry = $2 order by version desc"
);

const ONE: Sql =
    sql!("select body, changed_at from dossier_revision where owner = $1 and entry = $2 and version = $3");

/// Keeps an entry as it stands.
pub fn keep(tx: &mut Tx<'_, Own>, it: &Entry) -> Result<()> {
    tx.exec(
        KEEP,
        &[it.id.to_string().into(), it.version.into(), it.changed_at.0.into(), it.body.to_json().into()],
    )?;
    Ok(())
}

/// The versions that were kept, the newest first, each with the moment since when it stood so.
pub fn all(tx: &mut Tx<'_, Own>, entry: EntryId) -> Result<Vec<(i64, Moment)>> {
    tx.all(ALL, &[entry.to_string().into()], |row| Ok((row.int(0)?, Moment(row.int(1)?))))
}

/// One version, as it stood.
pub fn one(tx: &mut Tx<'_, Own>, entry: EntryId, version: i64) -> Result<Option<(Body, Moment)>> {
    let Some(row) = tx.first(ONE, &[entry.to_string().into(), version.into()])? else { return Ok(None) };
    let body =
        Body::from_json(row.str(0)?).ok_or_else(|| Error::Broken("a revision can't be read".into()))?;
    Ok(Some((body, Moment(row.int(1)?))))
}

/// Puts an older version back, as a new version: what stood there until now becomes a revision. False when one of them is
/// not there.
pub fn put_back(tx: &mut Tx<'_, Own>, id: EntryId, version: i64, now: Moment) -> Result<bool> {
    let (Some(standing), Some((body, _))) = (entry::get(tx, id)?, one(tx, id, version)?) else {
        return Ok(false);
    };
    if standing.removed_at.is_some() {
        return Ok(false);
    }
    if standing.body != body {
        keep(tx, &standing)?;
        entry::write(tx, &standing, &body, standing.state, now)?;
    }
    Ok(true)
}
