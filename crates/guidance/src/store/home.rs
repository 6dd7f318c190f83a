//! The sentences of the card for the talk at home.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

use crate::model::home::Sentences;

const GET: Sql = sql!("select proud, want, unsure from guidance_home where owner = $1");

const SET: Sql = sql!(
    "insert into guidance_home (owner, proud, want, unsure, changed_at) values ($1, $2, $3, $4, $5)
     on conflict (owner) do update set
       proud = excluded.proud, want = excluded.want, unsure = excluded.unsure, changed_at = excluded.changed_at"
);

/// The sentences of the person of this scope.
pub fn get(tx: &mut Tx<'_, Own>) -> Result<Sentences> {
    let row = tx.first(GET, &[])?;
    row.map_or_else(
        || Ok(Sentences::default()),
        |row| Ok(Sentences { proud: row.text(0)?, want: row.text(1)?, unsure: row.text(2)? }),
    )
}

/// Keeps them.
pub fn set(tx: &mut Tx<'_, Own>, it: &Sentences, now: Moment) -> Result<()> {
    tx.exec(SET, &[(&it.proud).into(), (&it.want).into(), (&it.unsure).into(), now.0.into()])?;
    Ok(())
}
