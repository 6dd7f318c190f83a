//! SQL of privacy: who was taken away, whose time is over, and lines of the trail for those they are about.

pub mod closed;

use jiff::civil::Date;
use loper_access::actor::Role;
use loper_database::error::{Error, Result};
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_people::model::membership::parse_role;
use loper_people::model::trail::Act;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;

use crate::model::erased_hash;

const REMEMBER: Sql =
    sql!("insert into privacy_erased (hash, erased_at) values ($1, $2) on conflict (hash) do nothing");

const ERASED: Sql = sql!("select hash, erased_at from privacy_erased order by hash");

const PERSONS: Sql = sql!("select owner from people_person where owner > $1 order by owner limit 1000");

const OVER: Sql = sql!(
    "select p.owner from people_person p
      where not exists (select 1 from people_membership m
                         where m.owner = p.owner and (m.ends_on is null or m.ends_on >= $1))
        and exists (select 1 from people_membership m where m.owner = p.owner)
      order by p.owner limit 200"
);

const OVER_HERE: Sql = sql!(
    "select count(*) from people_person p
      where exists (select 1 from people_membership m where m.owner = p.owner and m.organisation = $1)
        and not exists (select 1 from people_membership m
                         where m.owner = p.owner and (m.ends_on is null or m.ends_on >= $2))"
);

const ABOUT: Sql = sql!(
    "select t.made_at, t.role, t.act, p.name, o.short_name, case when t.actor = $1 then 1 else 0 end
       from people_trail t
       join people_organisation o on o.id = t.organisation
       left join people_person p on p.owner = t.actor
      where t.subject = $1
      order by t.made_at desc, t.number desc limit 100"
);

const PAGE: Sql = sql!(
    "select t.number, t.made_at, t.role, t.act, a.name, s.name, t.thing,
            case when t.actor is null then 0 else 1 end, case when t.subject is null then 0 else 1 end
       from people_trail t
       left join people_person a on a.owner = t.actor
       left join people_person s on s.owner = t.subject
      where t.organisation = $1 and t.number < $2
      order by t.number desc limit 50"
);

/// Remembers that someone was taken away.
pub fn remember(tx: &mut Tx<'_, Public>, person: PersonId, now: Moment) -> Result<()> {
    put(tx, &erased_hash(person), now)
}

/// Remembers a hash, as another database remembers it.
pub fn put(tx: &mut Tx<'_, Public>, hash: &str, at: Moment) -> Result<()> {
    tx.exec(REMEMBER, &[hash.into(), at.0.into()])?;
    Ok(())
}

/// All that is remembered.
pub fn erased(tx: &mut Tx<'_, Public>) -> Result<Vec<(String, Moment)>> {
    tx.all(ERASED, &[], |row| Ok((row.text(0)?, Moment(row.int(1)?))))
}

fn person(row: &Row, column: usize) -> Result<PersonId> {
    let text = row.str(column)?;
    PersonId::parse(text).ok_or_else(|| Error::Broken(format!("{text} is no id")))
}

/// Those who are there and were taken away before: a backup brought them back.
pub fn returned(tx: &mut Tx<'_, Public>) -> Result<Vec<PersonId>> {
    let gone: std::collections::BTreeSet<String> = erased(tx)?.into_iter().map(|it| it.0).collect();
    let mut found = Vec::new();
    let mut after = String::new();
    loop {
        let some = tx.all(PERSONS, &[after.as_str().into()], |row| person(row, 0))?;
        let Some(last) = some.last() else { return Ok(found) };
        after = last.to_string();
        found.extend(some.into_iter().filter(|it| gone.contains(&erased_hash(*it))));
    }
}

/// Those whose last role ended before a day; at most two hundred at once.
pub fn over(tx: &mut Tx<'_, Public>, before: Date) -> Result<Vec<PersonId>> {
    tx.all(OVER, &[before.to_string().into()], |row| person(row, 0))
}

/// How many of those there are who were in this organisation.
pub fn over_here(tx: &mut Tx<'_, Organisation>, before: Date) -> Result<i64> {
    tx.one(OVER_HERE, &[before.to_string().into()])?.int(0)
}

/// A line of a trail for the one it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// When.
    pub made_at: Moment,
    /// In which role.
    pub role: Role,
    /// What.
    pub act: Act,
    /// Who, as far as that is still known; nothing when a job did it, or when that person is gone.
    pub actor: Option<String>,
    /// In which organisation.
    pub organisation: String,
    /// Whether the person did it.
    pub is_mine: bool,
}

fn role(row: &Row, column: usize) -> Result<Role> {
    parse_role(row.str(column)?).ok_or_else(|| Error::Broken("an unknown role in a trail".into()))
}

fn act(row: &Row, column: usize) -> Result<Act> {
    Act::parse(row.str(column)?).ok_or_else(|| Error::Broken("an unknown act in a trail".into()))
}

/// What was done that concerns the person of this scope, the newest first.
pub fn about(tx: &mut Tx<'_, Own>) -> Result<Vec<About>> {
    tx.all(ABOUT, &[], |row| {
        Ok(About {
            made_at: Moment(row.int(0)?),
            role: role(row, 1)?,
            act: act(row, 2)?,
            actor: row.opt_text(3)?,
            organisation: row.text(4)?,
            is_mine: row.opt_int(5)?.unwrap_or_default() != 0,
        })
    })
}

/// Someone in a line of a trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Nobody: a job did it, or it is about nobody.
    Nobody,
    /// Someone who was taken away since.
    Gone,
    /// Someone, by name.
    Name(String),
}

fn known(row: &Row, name: usize, is_someone: usize) -> Result<Known> {
    Ok(match (row.opt_text(name)?, row.opt_int(is_someone)?) {
        (Some(name), _) => Known::Name(name),
        (None, Some(1)) => Known::Gone,
        (None, _) => Known::Nobody,
    })
}

/// A line of a trail for those who watch over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its number.
    pub number: i64,
    /// When.
    pub made_at: Moment,
    /// In which role.
    pub role: Role,
    /// What.
    pub act: Act,
    /// Who did it.
    pub actor: Known,
    /// Whom it concerns.
    pub subject: Known,
    /// What it concerns.
    pub thing: Option<String>,
}

/// Lines of this organisation before a number, the newest first.
pub fn page(tx: &mut Tx<'_, Organisation>, before: i64) -> Result<Vec<Listed>> {
    tx.all(PAGE, &[before.into()], |row| {
        Ok(Listed {
            number: row.int(0)?,
            made_at: Moment(row.int(1)?),
            role: role(row, 2)?,
            act: act(row, 3)?,
            actor: known(row, 4, 7)?,
            subject: known(row, 5, 8)?,
            thing: row.opt_text(6)?,
        })
    })
}
