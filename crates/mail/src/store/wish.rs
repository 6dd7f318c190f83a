//! What someone chose to get.

use loper_database::error::Result;
use loper_database::scope::{Own, Scope};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

use crate::model::kind::{Kind, Timing};

const OF: Sql = sql!("select timing from mail_wish where owner = $1 and kind = $2");

const ALL: Sql = sql!("select kind, timing from mail_wish where owner = $1 order by kind");

const SET: Sql = sql!(
    "insert into mail_wish (owner, kind, timing, changed_at) values ($1, $2, $3, $4)
     on conflict (owner, kind) do update set timing = excluded.timing, changed_at = excluded.changed_at"
);

/// What was chosen for one kind.
pub(super) fn of<S: Scope>(tx: &mut Tx<'_, S>, kind: Kind) -> Result<Option<Timing>> {
    let row = tx.first(OF, &[kind.code().into()])?;
    row.map_or(Ok(None), |row| Ok(Timing::parse(row.str(0)?)))
}

/// Everything that the person of this scope chose.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<(Kind, Timing)>> {
    let rows = tx.all(ALL, &[], |row| Ok(Kind::parse(row.str(0)?).zip(Timing::parse(row.str(1)?))))?;
    Ok(rows.into_iter().flatten().collect())
}

/// Keeps a choice. Of what is not open to choice nothing is kept.
pub fn set(tx: &mut Tx<'_, Own>, kind: Kind, timing: Timing, now: Moment) -> Result<()> {
    if kind.is_open_to_choice() {
        tx.exec(SET, &[kind.code().into(), timing.code().into(), now.0.into()])?;
    }
    Ok(())
}
