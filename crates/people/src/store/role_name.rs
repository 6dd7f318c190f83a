//! What a school calls a role.

use loper_access::actor::Role;
use loper_database::error::Result;
use loper_database::scope::Organisation;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::language::Bilingual;

use super::word;
use crate::model::membership::parse_role;

const ALL: Sql = sql!("select role, nl, en from people_role_name where organisation = $1");

const SET: Sql = sql!(
    "insert into people_role_name (organisation, role, nl, en) values ($1, $2, $3, $4)
     on conflict (organisation, role) do update set nl = excluded.nl, en = excluded.en"
);

const DROP: Sql = sql!("delete from people_role_name where organisation = $1 and role = $2");

/// The words that this organisation chose.
pub fn all(tx: &mut Tx<'_, Organisation>) -> Result<Vec<(Role, Bilingual)>> {
    tx.all(ALL, &[], |row| Ok((word(row, 0, parse_role)?, Bilingual { nl: row.text(1)?, en: row.text(2)? })))
}

/// Chooses a word, or goes back to the usual one.
pub fn set(tx: &mut Tx<'_, Organisation>, role: Role, words: Option<&Bilingual>) -> Result<()> {
    match words {
        Some(it) => tx.exec(SET, &[role.code().into(), (&it.nl).into(), (&it.en).into()])?,
        None => tx.exec(DROP, &[role.code().into()])?,
    };
    Ok(())
}
