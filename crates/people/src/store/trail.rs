//! The trail of who did what. A line is written in the transaction of what it tells.

use loper_access::actor::Role;
use loper_database::error::{Error, Result};
use loper_database::scope::Organisation;
use loper_database::scope::Scope;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::time::Moment;

use super::word;
use crate::model::membership::parse_role;
use crate::model::trail::{Act, BEGIN, Line};

const HOLD: Sql = sql!(
    "insert into people_trail_head (organisation, number, hash) values ($1, 0, $2)
     on conflict (organisation) do update set hash = people_trail_head.hash
     returning number, hash"
);

const ADD: Sql = sql!(
    "insert into people_trail (organisation, number, made_at, actor, role, act, subject, thing, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
);

const MOVE: Sql = sql!("update people_trail_head set number = $2, hash = $3 where organisation = $1");

const READ: Sql = sql!(
    "select number, made_at, actor, role, act, subject, thing, hash from people_trail
      where organisation = $1 and number > $2 order by number limit $3"
);

const HEAD: Sql = sql!("select number, hash from people_trail_head where organisation = $1");

const MONTH_END: Sql =
    sql!("select min(number) from people_trail where organisation = $1 and number > $2 and made_at >= $3");

const DROP: Sql = sql!("delete from people_trail where organisation = $1 and number <= $2");

const DUE: Sql = sql!("select count(*) from people_trail where organisation = $1 and made_at < $2");

/// How many lines of this organisation were written before a moment.
pub fn due(tx: &mut Tx<'_, Organisation>, before: Moment) -> Result<i64> {
    tx.one(DUE, &[before.0.into()])?.int(0)
}

/// The number of the first line after a number that was written at a moment or later.
pub fn first_since(tx: &mut Tx<'_, Organisation>, number: i64, moment: Moment) -> Result<Option<i64>> {
    tx.one(MONTH_END, &[number.into(), moment.0.into()])?.opt_int(0)
}

/// Takes lines away up to a number. Whoever does this keeps the hash of the last one, so that the rest can be followed.
pub fn drop_until(tx: &mut Tx<'_, Organisation>, number: i64) -> Result<u64> {
    tx.exec(DROP, &[number.into()])
}

/// Adds a line to the trail of its organisation, whatever scope the transaction is in.
pub fn note<S: Scope>(tx: &mut Tx<'_, S>, line: &Line) -> Result<()> {
    tx.within(Organisation(line.organisation), |tx| note_all(tx, std::slice::from_ref(line)))
}

/// Adds lines to the trail of this organisation, one after another: for work on many people at once.
pub fn note_all(tx: &mut Tx<'_, Organisation>, lines: &[Line]) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let head = tx.one(HOLD, &[BEGIN.into()])?;
    let (mut number, mut before) = (head.int(0)?, head.text(1)?);
    for line in lines {
        number += 1;
        before = line.hash(number, &before);
        add(tx, line, number, &before)?;
    }
    tx.exec(MOVE, &[number.into(), before.into()])?;
    Ok(())
}

fn add(tx: &mut Tx<'_, Organisation>, line: &Line, number: i64, hash: &str) -> Result<()> {
    tx.exec(
        ADD,
        &[
            number.into(),
            line.made_at.0.into(),
            line.actor.map(|it| it.to_string()).into(),
            line.role.code().into(),
            line.act.code().into(),
            line.subject.map(|it| it.to_string()).into(),
            line.thing.clone().into(),
            hash.into(),
        ],
    )?;
    Ok(())
}

/// A line as it stands in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// 1, 2, 3 …
    pub number: i64,
    /// What it says.
    pub line: Line,
    /// The hash that was kept with it.
    pub hash: String,
}

fn person(row: &Row, column: usize) -> Result<Option<PersonId>> {
    match row.opt_str(column)? {
        None => Ok(None),
        Some(text) => {
            PersonId::parse(text).map(Some).ok_or_else(|| Error::Broken(format!("{text} is no id")))
        }
    }
}

/// Lines of this organisation after a number, in their order.
pub fn after(tx: &mut Tx<'_, Organisation>, number: i64, limit: i64) -> Result<Vec<Standing>> {
    let organisation: OrganisationId = tx.scope().0;
    tx.all(READ, &[number.into(), limit.into()], |row| {
        Ok(Standing {
            number: row.int(0)?,
            line: Line {
                organisation,
                made_at: Moment(row.int(1)?),
                actor: person(row, 2)?,
                role: word::<Role>(row, 3, parse_role)?,
                act: word(row, 4, Act::parse)?,
                subject: person(row, 5)?,
                thing: row.opt_text(6)?,
            },
            hash: row.text(7)?,
        })
    })
}

/// The number and the hash of the last line of this organisation.
pub fn head(tx: &mut Tx<'_, Organisation>) -> Result<Option<(i64, String)>> {
    tx.first(HEAD, &[])?.map(|row| Ok((row.int(0)?, row.text(1)?))).transpose()
}
