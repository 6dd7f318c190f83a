//! What a school asks of its learners in a year, and what a learner did of it.

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::scope::Organisation;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::competence::Competence;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::level::Level;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{id, word};
use crate::model::asked::{Asked, Task};
use crate::model::kind::Kind;

const ADD: Sql = sql!(
    "insert into dossier_asked (organisation, id, school_year, level, title, explanation, competence, kind, minutes,
       is_mandatory, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
);

const CHANGE: Sql = sql!(
    "update dossier_asked set level = $3, title = $4, explanation = $5, competence = $6, kind = $7, minutes = $8,
            is_mandatory = $9
      where organisation = $1 and id = $2 and ended_at is null"
);

const OF_YEAR: Sql = sql!(
    "select id, school_year, level, title, explanation, competence, kind, minutes, is_mandatory
       from dossier_asked where organisation = $1 and school_year = $2 and ended_at is null
      order by level nulls first, is_mandatory desc, lower(title), id"
);

const ONE: Sql = sql!(
    "select id, school_year, level, title, explanation, competence, kind, minutes, is_mandatory
       from dossier_asked where organisation = $1 and id = $2 and ended_at is null"
);

const END: Sql =
    sql!("update dossier_asked set ended_at = $3 where organisation = $1 and id = $2 and ended_at is null");

const SAME: Sql = sql!(
    "select count(*) from dossier_asked
      where organisation = $1 and school_year = $2 and ended_at is null and id <> $3 and lower(title) = lower($4)
        and (level is null or $5 = '' or level = $5)"
);

/// What is asked of a learner, with the newest entry that answers it. The level is that of the classes in which the
/// learner sits today.
const TASKS: Sql = sql!(
    "select a.id, a.school_year, a.level, a.title, a.explanation, a.competence, a.kind, a.minutes, a.is_mandatory,
            (select e.id from dossier_entry e
              where e.owner = $2 and e.asked = a.id and e.removed_at is null
              order by e.state desc, e.happened_on desc, e.id desc limit 1),
            (select count(*) from dossier_entry e
              where e.owner = $2 and e.asked = a.id and e.removed_at is null and e.state = 'kept')
       from dossier_asked a
      where a.organisation = $1 and a.school_year = $3 and a.ended_at is null
        and (a.level is null or exists (
          select 1 from people_seat s join people_class c on c.id = s.class
           where s.organisation = $1 and s.owner = $2 and c.level = a.level
             and s.starts_on <= $4 and (s.ends_on is null or s.ends_on >= $4)))
      order by a.is_mandatory desc, lower(a.title), a.id"
);

fn asked(row: &Row) -> Result<Asked> {
    Ok(Asked {
        id: id(row, 0)?,
        school_year: i16::try_from(row.int(1)?).map_err(|_| Error::Broken("this is no year".into()))?,
        level: row.opt_str(2)?.and_then(Level::parse),
        title: row.text(3)?,
        explanation: row.text(4)?,
        competence: row.opt_str(5)?.and_then(Competence::parse),
        kind: word(row, 6, Kind::parse)?,
        minutes: row.int(7)?,
        is_mandatory: row.bool(8)?,
    })
}

/// Adds something to what this organisation asks.
pub fn add(tx: &mut Tx<'_, Organisation>, it: &Asked, now: Moment) -> Result<()> {
    tx.exec(
        ADD,
        &[
            it.id.to_string().into(),
            it.school_year.into(),
            it.level.map(Level::code).into(),
            (&it.title).into(),
            (&it.explanation).into(),
            it.competence.map(Competence::code).into(),
            it.kind.code().into(),
            it.minutes.into(),
            it.is_mandatory.into(),
            now.0.into(),
        ],
    )?;
    Ok(())
}

/// Changes what is asked; false when it is not there, or no longer asked.
pub fn change(tx: &mut Tx<'_, Organisation>, it: &Asked) -> Result<bool> {
    let values = [
        it.id.to_string().into(),
        it.level.map(Level::code).into(),
        (&it.title).into(),
        (&it.explanation).into(),
        it.competence.map(Competence::code).into(),
        it.kind.code().into(),
        it.minutes.into(),
        it.is_mandatory.into(),
    ];
    Ok(tx.exec(CHANGE, &values)? == 1)
}

/// What this organisation asks in a school year.
pub fn of_year(tx: &mut Tx<'_, Organisation>, school_year: i16) -> Result<Vec<Asked>> {
    tx.all(OF_YEAR, &[school_year.into()], asked)
}

/// One thing that is asked.
pub fn one(tx: &mut Tx<'_, Organisation>, id: Uuid) -> Result<Option<Asked>> {
    tx.first(ONE, &[id.to_string().into()])?.as_ref().map(asked).transpose()
}

/// No longer asks it; false when it was not asked.
pub fn end(tx: &mut Tx<'_, Organisation>, id: Uuid, now: Moment) -> Result<bool> {
    Ok(tx.exec(END, &[id.to_string().into(), now.0.into()])? == 1)
}

/// Whether the same is asked of the same learners already.
pub fn is_asked_twice(tx: &mut Tx<'_, Organisation>, it: &Asked) -> Result<bool> {
    let level = it.level.map_or("", Level::code);
    let values = [it.school_year.into(), it.id.to_string().into(), (&it.title).into(), level.into()];
    Ok(tx.one(SAME, &values)?.int(0)? > 0)
}

/// What this organisation asks of a learner in a school year, and what was done of it.
pub fn tasks(
    tx: &mut Tx<'_, Organisation>,
    learner: PersonId,
    school_year: i16,
    today: Date,
) -> Result<Vec<Task>> {
    tx.all(TASKS, &[learner.to_string().into(), school_year.into(), today.to_string().into()], |row| {
        let is_kept = row.int(10)? > 0;
        Ok(Task { asked: asked(row)?, entry: row.opt_text(9)?.map(|entry| (entry, is_kept)) })
    })
}
