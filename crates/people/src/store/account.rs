//! Ways to sign in: e-mail addresses and passwords.

use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;

use super::id;
use crate::model::email::Email;

const ADD_ADDRESS: Sql = sql!("insert into people_address (owner, email, verified_at) values ($1, $2, $3)");

const ADDRESSES: Sql = sql!("select email, verified_at from people_address where owner = $1 order by email");

const BY_EMAIL: Sql = sql!(
    "select a.owner, w.hash from people_address a left join people_password w on w.owner = a.owner where a.email = $1"
);

const SET_PASSWORD: Sql = sql!(
    "insert into people_password (owner, hash, changed_at) values ($1, $2, $3)
     on conflict (owner) do update set hash = excluded.hash, changed_at = excluded.changed_at"
);

/// Gives the person of this scope an address. It must belong to nobody else: then the database says no.
pub fn add_address(tx: &mut Tx<'_, Own>, email: &Email, verified_at: Option<Moment>) -> Result<()> {
    tx.exec(ADD_ADDRESS, &[email.as_str().into(), verified_at.map(|it| it.0).into()])?;
    Ok(())
}

/// The addresses of the person of this scope, and when each was found to be theirs.
pub fn addresses(tx: &mut Tx<'_, Own>) -> Result<Vec<(String, Option<Moment>)>> {
    tx.all(ADDRESSES, &[], |row| Ok((row.text(0)?, row.opt_int(1)?.map(Moment))))
}

/// Who has this address, with the hash of the password where there is one.
pub fn by_email(tx: &mut Tx<'_, Public>, email: &Email) -> Result<Option<(PersonId, Option<String>)>> {
    let row = tx.first(BY_EMAIL, &[email.as_str().into()])?;
    row.map(|row| Ok((PersonId(id(&row, 0)?), row.opt_text(1)?))).transpose()
}

const VERIFIED: Sql = sql!("select owner from people_address where email = $1 and verified_at is not null");

/// Who showed that this address is theirs.
pub fn verified(tx: &mut Tx<'_, Public>, email: &Email) -> Result<Option<PersonId>> {
    let row = tx.first(VERIFIED, &[email.as_str().into()])?;
    row.map(|row| Ok(PersonId(id(&row, 0)?))).transpose()
}

const VERIFY: Sql = sql!(
    "update people_address set verified_at = $3 where owner = $1 and email = $2 and verified_at is null"
);

/// The person of this scope showed that this address is theirs.
pub fn verify(tx: &mut Tx<'_, Own>, email: &str, now: Moment) -> Result<u64> {
    tx.exec(VERIFY, &[email.into(), now.0.into()])
}

const PASSWORD: Sql = sql!("select hash from people_password where owner = $1");

/// The hash of the password of the person of this scope, where there is one.
pub fn password(tx: &mut Tx<'_, Own>) -> Result<Option<String>> {
    tx.first(PASSWORD, &[])?.map(|row| row.text(0)).transpose()
}

const REHASH: Sql = sql!("update people_password set hash = $3 where owner = $1 and hash = $2");

/// The same password of the person of this scope with another hash, unless it was changed meanwhile.
pub fn rehash(tx: &mut Tx<'_, Own>, old: &str, new: &str) -> Result<u64> {
    tx.exec(REHASH, &[old.into(), new.into()])
}

/// Sets the password of the person of this scope, as a hash.
pub fn set_password(tx: &mut Tx<'_, Own>, hash: &str, now: Moment) -> Result<()> {
    tx.exec(SET_PASSWORD, &[hash.into(), now.0.into()])?;
    Ok(())
}

/// The password of every account of the demo, which serves nobody but the machine it runs on.
pub const DEMO_PASSWORD: &str = "loper-demo-2026";

const DEMO: Sql = sql!(
    "select a.email, p.name, m.role, o.short_name
       from people_address a
       join people_person p on p.owner = a.owner
       join people_membership m on m.owner = a.owner
       join people_organisation o on o.id = m.organisation
      where a.email like '%.demo@loper.example' and m.ends_on is null
      order by m.role, o.sector, a.email"
);

/// An account that the sign-in page of the demo shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoAccount {
    /// With what it signs in.
    pub email: String,
    /// Its name.
    pub name: String,
    /// Its role.
    pub role: String,
    /// In which organisation.
    pub organisation: String,
}

/// The accounts of the demo that have an address of it.
pub fn demo_accounts(tx: &mut Tx<'_, Public>) -> Result<Vec<DemoAccount>> {
    tx.all(DEMO, &[], |row| {
        Ok(DemoAccount {
            email: row.text(0)?,
            name: row.text(1)?,
            role: row.text(2)?,
            organisation: row.text(3)?,
        })
    })
}
