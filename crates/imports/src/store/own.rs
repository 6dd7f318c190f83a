//! All of one person at once: taken along, or taken away.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_web::personal::rows;
use serde_json::{Value as Json, json};

const EXPORT: Sql = sql!(
    "select source, state, files, made_at, state_at from imports_import where owner = $1 order by made_at, id"
);
const WIPE: Sql = sql!("delete from imports_import where owner = $1");

/// The imports that the person of this scope began, as JSON.
pub fn export(tx: &mut Tx<'_, Own>) -> Result<Json> {
    let names = ["source", "state", "files", "made_at", "state_at"];
    Ok(json!({ "imports": rows(&tx.query(EXPORT, &[])?, &names) }))
}

/// Takes them away; the files of one that did not end go with the next cleaning. What was brought in stays: it is of a
/// publisher and says nothing of anyone.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    tx.exec(WIPE, &[])?;
    Ok(())
}
