//! Links and codes that grant something once.

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;

use super::{id, word};
use crate::model::link::{Kind, Link};
use crate::model::membership::parse_role;

const MAKE: Sql = sql!(
    "insert into people_link (owner, hash, kind, organisation, membership, email, letter, made_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
);

const FIND: Sql = sql!(
    "select owner, kind, organisation, membership, email, ends_at from people_link
      where hash = $1 and used_at is null and withdrawn_at is null and ends_at > $2"
);

const USE: Sql = sql!(
    "update people_link set used_at = $2
      where hash = $1 and used_at is null and withdrawn_at is null and ends_at > $2"
);

const WITHDRAW: Sql = sql!(
    "update people_link set withdrawn_at = $3
      where organisation = $1 and owner = $2 and kind in ('invite', 'join') and used_at is null
        and withdrawn_at is null"
);

const END_KIND: Sql = sql!(
    "update people_link set withdrawn_at = $3
      where owner = $1 and kind = $2 and used_at is null and withdrawn_at is null"
);

const OLD: Sql = sql!("delete from people_link where ends_at <= $1");

const DUE: Sql = sql!("select count(*) from people_link where organisation = $1 and ends_at <= $2");

/// Makes a link for the person of this scope. `letter` is the letter that carries it.
pub fn make(
    tx: &mut Tx<'_, Own>,
    (hash, letter): (&str, Option<&str>),
    link: &Link,
    now: Moment,
) -> Result<()> {
    tx.exec(
        MAKE,
        &[
            hash.into(),
            link.kind.code().into(),
            link.organisation.map(|it| it.to_string()).into(),
            link.membership.map(|it| it.to_string()).into(),
            link.email.clone().into(),
            letter.into(),
            now.0.into(),
            link.ends_at.0.into(),
        ],
    )?;
    Ok(())
}

fn link(row: &Row) -> Result<Link> {
    Ok(Link {
        owner: PersonId(id(row, 0)?),
        kind: word(row, 1, Kind::parse)?,
        organisation: row.opt_str(2)?.and_then(OrganisationId::parse),
        membership: row.opt_str(3)?.and_then(MembershipId::parse),
        email: row.opt_text(4)?,
        ends_at: Moment(row.int(5)?),
    })
}

/// The link with this hash, while it may be used.
pub fn find(tx: &mut Tx<'_, Public>, hash: &str, now: Moment) -> Result<Option<Link>> {
    tx.first(FIND, &[hash.into(), now.0.into()])?.as_ref().map(link).transpose()
}

const BEHIND: Sql = sql!(
    "select p.name, p.family_name, m.role, o.name, o.short_name,
            (exists (select 1 from people_password w where w.owner = p.owner)
              or exists (select 1 from people_identity i where i.owner = p.owner)), m.ends_on
       from people_person p
       left join people_membership m on m.owner = p.owner and m.id = $2
       left join people_organisation o on o.id = m.organisation
      where p.owner = $1"
);

/// What a page says about a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// The name that was given to whoever is asked.
    pub name: String,
    /// The name by which lists are put in order.
    pub family_name: String,
    /// The role.
    pub role: Option<Role>,
    /// The organisation in full.
    pub organisation: String,
    /// The organisation in short.
    pub short_name: String,
    /// Whether someone signs in as this person already.
    pub has_way_in: bool,
    /// The last day of the role, where it has one.
    pub ends_on: Option<Date>,
}

/// What stands behind a link of the person of this scope.
pub fn behind(tx: &mut Tx<'_, Own>, membership: Option<MembershipId>) -> Result<Option<Behind>> {
    let membership = membership.map_or_else(String::new, |it| it.to_string());
    let row = tx.first(BEHIND, &[membership.into()])?;
    row.map(|row| {
        Ok(Behind {
            name: row.text(0)?,
            family_name: row.text(1)?,
            role: row.opt_str(2)?.and_then(parse_role),
            organisation: row.opt_text(3)?.unwrap_or_default(),
            short_name: row.opt_text(4)?.unwrap_or_default(),
            has_way_in: row.bool(5)?,
            ends_on: row.opt_str(6)?.and_then(|it| it.parse().ok()),
        })
    })
    .transpose()
}

/// Uses it up; no, when somebody did so at the same moment.
pub fn use_up(tx: &mut Tx<'_, Public>, hash: &str, now: Moment) -> Result<bool> {
    Ok(tx.exec(USE, &[hash.into(), now.0.into()])? == 1)
}

/// Withdraws every open invitation of this organisation to someone.
pub fn withdraw(tx: &mut Tx<'_, Organisation>, person: PersonId, now: Moment) -> Result<u64> {
    tx.exec(WITHDRAW, &[person.to_string().into(), now.0.into()])
}

/// Ends the open links of one kind of the person of this scope: a newer one takes their place.
pub fn end_kind(tx: &mut Tx<'_, Own>, kind: Kind, now: Moment) -> Result<u64> {
    tx.exec(END_KIND, &[kind.code().into(), now.0.into()])
}

/// Takes links away that ended before a moment.
pub fn forget(tx: &mut Tx<'_, Public>, before: Moment) -> Result<u64> {
    tx.exec(OLD, &[before.0.into()])
}

/// How many links of this organisation ended before a moment.
pub fn due(tx: &mut Tx<'_, Organisation>, before: Moment) -> Result<i64> {
    tx.one(DUE, &[before.0.into()])?.int(0)
}
