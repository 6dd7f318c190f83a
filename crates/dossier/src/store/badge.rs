//! Badges of entries, and the keys with which schools sign the badges that they give.

use loper_database::error::{Error, Result};
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{EntryId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;

use super::container::secret;
use crate::model::badge::issue::Key;
use crate::model::badge::key::Issuer;

const PUT: Sql = sql!(
    "insert into dossier_badge (owner, entry, document, organisation, given_by, given_name, made_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (owner, entry) do nothing"
);

const GET: Sql = sql!(
    "select document, organisation, given_by, given_name, made_at from dossier_badge where owner = $1 and entry = $2"
);

const TAKE_BACK: Sql =
    sql!("delete from dossier_badge where owner = $1 and entry = $2 and organisation = $3");

const KEY: Sql = sql!("select secret from dossier_badge_key where organisation = $1");

const MAKE_KEY: Sql = sql!(
    "insert into dossier_badge_key (organisation, secret, made_at) values ($1, $2, $3) on conflict (organisation) do nothing"
);

const ISSUERS: Sql = sql!(
    "select k.secret, o.name from dossier_badge_key k join people_organisation o on o.id = k.organisation
      order by k.organisation"
);

/// A badge of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// As it came.
    pub document: String,
    /// The school that gave it here.
    pub organisation: Option<OrganisationId>,
    /// Who gave it for that school; nobody when that person is gone.
    pub given_by: Option<PersonId>,
    /// What they are called.
    pub given_name: String,
    /// Since when it is here.
    pub made_at: Moment,
}

fn kept(row: &Row) -> Result<Kept> {
    Ok(Kept {
        document: row.text(0)?,
        organisation: row.opt_str(1)?.and_then(OrganisationId::parse),
        given_by: row.opt_str(2)?.and_then(PersonId::parse),
        given_name: row.text(3)?,
        made_at: Moment(row.int(4)?),
    })
}

/// Puts a badge with an entry of the person of this scope; false when there is one.
pub fn put(tx: &mut Tx<'_, Own>, entry: EntryId, it: &Kept) -> Result<bool> {
    let values = [
        entry.to_string().into(),
        (&it.document).into(),
        it.organisation.map(|it| it.to_string()).into(),
        it.given_by.map(|it| it.to_string()).into(),
        (&it.given_name).into(),
        it.made_at.0.into(),
    ];
    Ok(tx.exec(PUT, &values)? == 1)
}

/// The badge of an entry of the person of this scope.
pub fn get(tx: &mut Tx<'_, Own>, entry: EntryId) -> Result<Option<Kept>> {
    tx.first(GET, &[entry.to_string().into()])?.as_ref().map(kept).transpose()
}

/// Takes a badge away that a school gave here; false when there is none of that school.
pub fn take_back(tx: &mut Tx<'_, Own>, entry: EntryId, organisation: OrganisationId) -> Result<bool> {
    Ok(tx.exec(TAKE_BACK, &[entry.to_string().into(), organisation.to_string().into()])? == 1)
}

/// The key of the school of this scope; made of `chance` when there is none yet.
pub fn key(tx: &mut Tx<'_, Organisation>, chance: [u8; 32], now: Moment) -> Result<[u8; 32]> {
    if let Some(row) = tx.first(KEY, &[])? {
        return secret(row.str(0)?);
    }
    tx.exec(MAKE_KEY, &[hex(&chance).into(), now.0.into()])?;
    // Two at one moment: both go on with the one that is there.
    let row = tx.first(KEY, &[])?;
    row.ok_or_else(|| Error::Conflict("the key of a school was made at this moment".into()))
        .and_then(|row| secret(row.str(0)?))
}

/// The schools of this installation that gave a badge, as issuers whose keys are known.
pub fn issuers(tx: &mut Tx<'_, Public>) -> Result<Vec<Issuer>> {
    tx.all(ISSUERS, &[], |row| Ok(Key::new(&secret(row.str(0)?)?).issuer(row.str(1)?)))
}
