//! The advice ledger of one owner.

use loper_database::error::Result;
use loper_database::scope::{Organisation, Personal, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_labour_market::store::release::hold;
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::time::Moment;

/// How many lists of one person are kept; the oldest goes first. A slider that is moved a hundred times is no history.
const KEPT_MAX: i64 = 50;

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The hash of the record.
    pub id: String,
    /// When the list was made, or made again.
    pub made_at: Moment,
    /// All that it was made of, and what came out.
    pub record: String,
}

const KEEP: Sql = sql!(
    "insert into matching_run (owner, id, made_at, record) values ($1, $2, $3, $4)
     on conflict (owner, id) do update set made_at = excluded.made_at"
);

const THIN: Sql = sql!(
    "delete from matching_run
      where owner = $1 and id not in
            (select id from matching_run where owner = $1 order by made_at desc, id limit $2)"
);

/// How long a list is kept, in microseconds: a year after it was made for the last time.
pub const KEPT: i64 = 365 * 86_400_000_000;

/// Keeps a list, with the releases that it was made of; the same list again only moves its time.
pub fn keep<S: Personal>(tx: &mut Tx<'_, S>, run: &Run, releases: &[ReleaseId]) -> Result<()> {
    tx.within(Public, |tx| hold(tx, releases, Moment(run.made_at.0.saturating_add(KEPT))))?;
    tx.exec(KEEP, &[run.id.as_str().into(), run.made_at.0.into(), run.record.as_str().into()])?;
    tx.exec(THIN, &[KEPT_MAX.into()])?;
    Ok(())
}

const LATEST: Sql =
    sql!("select id, made_at, record from matching_run where owner = $1 order by made_at desc, id limit $2");

/// The latest lists, the newest first.
pub fn latest<S: Personal>(tx: &mut Tx<'_, S>, count: i64) -> Result<Vec<Run>> {
    tx.all(LATEST, &[count.into()], |row| {
        Ok(Run { id: row.text(0)?, made_at: Moment(row.int(1)?), record: row.text(2)? })
    })
}

const FORGET: Sql = sql!("delete from matching_run where made_at <= $1");

/// Takes away the lists of everyone that are a year old: the releases that they name may go from then on.
pub fn forget(tx: &mut Tx<'_, Public>, now: Moment) -> Result<u64> {
    tx.exec(FORGET, &[(now.0 - KEPT).into()])
}

const DUE: Sql = sql!(
    "select count(*) from matching_run r
      where r.made_at <= $2
        and exists (select 1 from people_membership m where m.owner = r.owner and m.organisation = $1)"
);

/// How many lists of people of this organisation are a year old.
pub fn due(tx: &mut Tx<'_, Organisation>, now: Moment) -> Result<i64> {
    tx.one(DUE, &[(now.0 - KEPT).into()])?.int(0)
}

const WIPE: Sql = sql!("delete from matching_run where owner = $1");

/// Takes all lists away.
pub fn wipe<S: Personal>(tx: &mut Tx<'_, S>) -> Result<()> {
    tx.exec(WIPE, &[])?;
    Ok(())
}
