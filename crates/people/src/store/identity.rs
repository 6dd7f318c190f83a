//! Accounts elsewhere with which people come in, and who came in with one that is not known yet.

use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;

use super::id;
use crate::model::provider::Said;

const FIND: Sql = sql!("select owner from people_identity where issuer = $1 and subject = $2");

const ADD: Sql = sql!(
    "insert into people_identity (owner, id, issuer, subject, home, affiliation, made_at, used_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)
     on conflict (issuer, subject) do nothing"
);

const USE: Sql = sql!(
    "update people_identity set home = $4, affiliation = $5, used_at = $6
      where owner = $1 and issuer = $2 and subject = $3"
);

const ALL: Sql = sql!(
    "select id, issuer, subject, home, affiliation, made_at, used_at from people_identity where owner = $1
      order by made_at, id"
);

const REMOVE: Sql = sql!("delete from people_identity where owner = $1 and id = $2");

const WAYS: Sql = sql!(
    "select
       exists (select 1 from people_address a where a.owner = $1 and (a.verified_at is not null
          or exists (select 1 from people_password w where w.owner = $1))),
       (select count(*) from people_identity i where i.owner = $1)
         + (select count(*) from people_passkey k where k.owner = $1)"
);

/// An account elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Which.
    pub id: String,
    /// Who speaks for it.
    pub issuer: String,
    /// What that one calls this person.
    pub subject: String,
    /// The organisation that they belonged to when it was used last.
    pub home: Option<String>,
    /// As what.
    pub affiliation: Option<String>,
    /// Since when it is theirs.
    pub made_at: Moment,
    /// When it was used last.
    pub used_at: Moment,
}

/// Whose account elsewhere this is.
pub fn find(tx: &mut Tx<'_, Public>, issuer: &str, subject: &str) -> Result<Option<PersonId>> {
    let row = tx.first(FIND, &[issuer.into(), subject.into()])?;
    row.map(|row| Ok(PersonId(id(&row, 0)?))).transpose()
}

/// Makes an account elsewhere a way in of the person of this scope; no, when it is somebody's already.
pub fn add(tx: &mut Tx<'_, Own>, id: &str, said: &Said, now: Moment) -> Result<bool> {
    let (home, affiliation) = (said.home.clone(), said.affiliation.clone());
    let values = [
        id.into(),
        said.issuer.as_str().into(),
        said.subject.as_str().into(),
        home.into(),
        affiliation.into(),
        now.0.into(),
    ];
    Ok(tx.exec(ADD, &values)? == 1)
}

/// It was used: what was said of them this time takes the place of what was said before.
pub fn used(tx: &mut Tx<'_, Own>, said: &Said, now: Moment) -> Result<u64> {
    let (home, affiliation) = (said.home.clone(), said.affiliation.clone());
    let values = [
        said.issuer.as_str().into(),
        said.subject.as_str().into(),
        home.into(),
        affiliation.into(),
        now.0.into(),
    ];
    tx.exec(USE, &values)
}

/// The accounts elsewhere of the person of this scope, the oldest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<Identity>> {
    tx.all(ALL, &[], |row| {
        Ok(Identity {
            id: row.text(0)?,
            issuer: row.text(1)?,
            subject: row.text(2)?,
            home: row.opt_text(3)?,
            affiliation: row.opt_text(4)?,
            made_at: Moment(row.int(5)?),
            used_at: Moment(row.int(6)?),
        })
    })
}

/// Takes one away from the person of this scope.
pub fn remove(tx: &mut Tx<'_, Own>, id: &str) -> Result<bool> {
    Ok(tx.exec(REMOVE, &[id.into()])? == 1)
}

/// Whether the person of this scope still comes in when one account elsewhere or one key is gone: by an address that was
/// shown to be theirs, by a password, by another of these. Whoever has none would be shut out.
pub fn is_one_too_many(tx: &mut Tx<'_, Own>) -> Result<bool> {
    let row = tx.one(WAYS, &[])?;
    Ok(row.bool(0)? || row.int(1)? > 1)
}

const ARRIVE: Sql = sql!(
    "insert into people_arrival (hash, issuer, subject, home, affiliation, is_strong, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7)"
);

const ARRIVED: Sql = sql!(
    "select issuer, subject, home, affiliation, is_strong from people_arrival where hash = $1 and ends_at > $2"
);

const LEAVE: Sql = sql!("delete from people_arrival where hash = $1 and ends_at > $2");

const OLD: Sql = sql!("delete from people_arrival where ends_at <= $1");

/// Keeps what was said of someone who is not known here yet.
pub fn arrive(tx: &mut Tx<'_, Public>, hash: &str, said: &Said, ends_at: Moment) -> Result<()> {
    let (home, affiliation) = (said.home.clone(), said.affiliation.clone());
    tx.exec(
        ARRIVE,
        &[
            hash.into(),
            said.issuer.as_str().into(),
            said.subject.as_str().into(),
            home.into(),
            affiliation.into(),
            said.is_strong.into(),
            ends_at.0.into(),
        ],
    )?;
    Ok(())
}

fn said(row: &Row) -> Result<Said> {
    Ok(Said {
        issuer: row.text(0)?,
        subject: row.text(1)?,
        home: row.opt_text(2)?,
        affiliation: row.opt_text(3)?,
        is_strong: row.bool(4)?,
    })
}

/// What was said of them, while it is kept.
pub fn arrived(tx: &mut Tx<'_, Public>, hash: &str, now: Moment) -> Result<Option<Said>> {
    tx.first(ARRIVED, &[hash.into(), now.0.into()])?.as_ref().map(said).transpose()
}

/// It is known now whose it is, or they went away; no, when somebody said so before.
pub fn leave(tx: &mut Tx<'_, Public>, hash: &str, now: Moment) -> Result<bool> {
    Ok(tx.exec(LEAVE, &[hash.into(), now.0.into()])? == 1)
}

/// Forgets who did not go on.
pub fn forget(tx: &mut Tx<'_, Public>, now: Moment) -> Result<u64> {
    tx.exec(OLD, &[now.0.into()])
}
