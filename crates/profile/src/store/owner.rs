//! Which answers a resume code opens.

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::AnonymousId;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use crate::model::code::ResumeCode;

const FIND: Sql = sql!("select owner from profile_owner where code_hash = $1");

const MAKE: Sql = sql!(
    "insert into profile_owner (code_hash, owner, made_at, seen_at) values ($1, $2, $3, $3)
     on conflict (code_hash) do nothing"
);

/// Whose answers this code opens; nobody's when it is unknown or too old.
pub fn find(tx: &mut Tx<'_, Public>, code: &ResumeCode) -> Result<Option<AnonymousId>> {
    let Some(row) = tx.first(FIND, &[code.hash().into()])? else { return Ok(None) };
    let owner = Uuid::parse_str(&row.text(0)?).map_err(|it| Error::Broken(it.to_string()))?;
    Ok(Some(AnonymousId(owner)))
}

/// Begins a set of answers behind a new code.
pub fn make(tx: &mut Tx<'_, Public>, code: &ResumeCode, owner: AnonymousId, now: Moment) -> Result<()> {
    tx.exec(MAKE, &[code.hash().into(), owner.to_string().into(), now.0.into()])?;
    Ok(())
}
