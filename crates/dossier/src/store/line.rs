//! The dossier as a list: what the first page shows of each entry, and nothing more.

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::competence::{Competence, Competences};
use loper_vocabulary::identity::EntryId;

use super::{day, id, opt_day, word};
use crate::model::entry::State;
use crate::model::kind::Kind;

const BY_DATE: Sql = sql!(
    "select id, kind, title, happened_on, competences, state,
            substr(case when reflection <> '' then reflection when situation <> '' then situation
                        when results <> '' then results else goals end, 1, 200),
            (select count(*) from dossier_file f where f.owner = e.owner and f.entry = e.id),
            (select count(*) from dossier_feedback a where a.owner = e.owner and a.entry = e.id and a.answered_at is not null)
       from dossier_entry e
      where owner = $1 and removed_at is null and (happened_on, id) < ($2, $3) and (competences & $4) <> $5
      order by happened_on desc, id desc limit $6"
);

const BY_QUESTION: Sql = sql!(
    "with question as (
       select 1 as bit union all select 2 union all select 4 union all select 8 union all select 16 union all select 32
     ), ranked as (
       select q.bit, e.owner, e.id, e.kind, e.title, e.happened_on, e.competences, e.state, e.reflection, e.situation,
              e.results, e.goals,
              row_number() over (partition by q.bit order by e.happened_on desc, e.id desc) as place
         from dossier_entry e
         join question q on (e.competences & q.bit) <> 0 or (q.bit = 32 and e.competences = 0)
        where e.owner = $1 and e.removed_at is null
     )
     select id, kind, title, happened_on, competences, state,
            substr(case when reflection <> '' then reflection when situation <> '' then situation
                        when results <> '' then results else goals end, 1, 200),
            (select count(*) from dossier_file f where f.owner = e.owner and f.entry = e.id),
            (select count(*) from dossier_feedback a where a.owner = e.owner and a.entry = e.id and a.answered_at is not null),
            bit
       from ranked e where place <= $2 order by bit, place"
);

const COUNTS: Sql = sql!(
    "select count(*),
            count(*) filter (where (competences & 1) <> 0), max(happened_on) filter (where (competences & 1) <> 0),
            count(*) filter (where (competences & 2) <> 0), max(happened_on) filter (where (competences & 2) <> 0),
            count(*) filter (where (competences & 4) <> 0), max(happened_on) filter (where (competences & 4) <> 0),
            count(*) filter (where (competences & 8) <> 0), max(happened_on) filter (where (competences & 8) <> 0),
            count(*) filter (where (competences & 16) <> 0), max(happened_on) filter (where (competences & 16) <> 0)
       from dossier_entry where owner = $1 and removed_at is null"
);

/// What a list shows of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: EntryId,
    /// What kind.
    pub kind: Kind,
    /// What it is called; a draft may have no name yet.
    pub title: String,
    /// The day it is about.
    pub happened_on: Date,
    /// The questions it answers.
    pub competences: Competences,
    /// Whether someone is still writing.
    pub state: State,
    /// Its first words.
    pub excerpt: String,
    /// How many files stand with it.
    pub files: i64,
    /// How many people answered what was asked about it.
    pub answers: i64,
}

fn line(row: &Row) -> Result<Line> {
    Ok(Line {
        id: EntryId(id(row, 0)?),
        kind: word(row, 1, Kind::parse)?,
        title: row.text(2)?,
        happened_on: day(row, 3)?,
        competences: super::entry::competences(row, 4)?,
        state: word(row, 5, State::parse)?,
        excerpt: row.text(6)?,
        files: row.int(7)?,
        answers: row.int(8)?,
    })
}

/// After which entry a page of the list begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After(pub Date, pub EntryId);

impl After {
    /// As it stands in an address.
    pub fn value(&self) -> String {
        format!("{}_{}", self.0, self.1)
    }

    /// Reads what stands in an address.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, id) = text.split_once('_')?;
        Some(Self(day.parse().ok()?, EntryId::parse(id)?))
    }
}

/// Entries from new to old: all, or those that answer one question.
pub fn by_date(
    tx: &mut Tx<'_, Own>,
    of: Option<Competence>,
    after: Option<&After>,
    limit: i64,
) -> Result<Vec<Line>> {
    // A letter comes after every digit: the list begins at its newest entry.
    let (day, id) = after.map_or(("z".to_owned(), "z".to_owned()), |it| (it.0.to_string(), it.1.to_string()));
    // Without a question the test below always holds: nothing has the 32nd bit, and that is not minus one.
    let (bits, not) = of.map_or((32, -1), |one| (1_i64 << one.place(), 0));
    tx.all(BY_DATE, &[day.into(), id.into(), bits.into(), not.into(), limit.into()], line)
}

/// The newest entries of each question, at most so many of each; `None` stands for those without a question.
pub fn by_question(tx: &mut Tx<'_, Own>, limit: i64) -> Result<Vec<(Option<Competence>, Line)>> {
    tx.all(BY_QUESTION, &[limit.into()], |row| {
        let bit = row.int(9)?;
        Ok((Competence::ALL.into_iter().find(|one| 1_i64 << one.place() == bit), line(row)?))
    })
}

/// How much there is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// All entries.
    pub all: i64,
    /// For each of the five questions: how many, and the day of the last one.
    pub of: [(i64, Option<Date>); 5],
}

/// Counts the entries of this person.
pub fn counts(tx: &mut Tx<'_, Own>) -> Result<Counts> {
    let row = tx.one(COUNTS, &[])?;
    let mut counts = Counts { all: row.int(0)?, ..Counts::default() };
    for (place, of) in counts.of.iter_mut().enumerate() {
        *of = (row.int(1 + 2 * place)?, opt_day(&row, 2 + 2 * place)?);
    }
    Ok::<_, Error>(counts)
}
