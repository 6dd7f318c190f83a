//! What a school set for its caseloads.

use loper_database::error::Result;
use loper_database::scope::Organisation;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

use crate::model::caseload::Rules;

const GET: Sql = sql!("select months_max, groups from guidance_rule where organisation = $1");

const SET: Sql = sql!(
    "insert into guidance_rule (organisation, months_max, groups, changed_at) values ($1, $2, $3, $4)
     on conflict (organisation) do update set
       months_max = excluded.months_max, groups = excluded.groups, changed_at = excluded.changed_at"
);

/// The rules of this organisation; the usual ones when it set none.
pub fn get(tx: &mut Tx<'_, Organisation>) -> Result<Rules> {
    let row = tx.first(GET, &[])?;
    row.map_or_else(|| Ok(Rules::default()), |row| Ok(Rules::read(row.int(0)?, row.str(1)?)))
}

/// Sets them.
pub fn set(tx: &mut Tx<'_, Organisation>, rules: &Rules, now: Moment) -> Result<()> {
    tx.exec(SET, &[rules.months_max.into(), rules.groups_text().into(), now.0.into()])?;
    Ok(())
}
