//! What somebody else sees of a dossier: what was kept, and nothing of what is still a draft.

use std::collections::BTreeSet;

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_people::store::membership;
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;

use super::{day, id};
use crate::model::plan::{Plan, Step};
use crate::model::share::{Part, Sight};

const LINES: Sql = sql!(
    "select id, title, happened_on,
            substr(case when reflection <> '' then reflection when situation <> '' then situation
                        when results <> '' then results else goals end, 1, 200)
       from dossier_entry
      where owner = $1 and state = 'kept' and removed_at is null
      order by happened_on desc, id desc limit 500"
);

const NOTED: Sql = sql!("select slot from dossier_look where owner = $1 and at >= $2");

/// An entry in the list of whoever sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: EntryId,
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub happened_on: Date,
    /// Its first words.
    pub excerpt: String,
}

/// What somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The learner's name.
    pub name: String,
    /// The plan with its steps, where that is shared.
    pub plan: Option<(Plan, Vec<Step>)>,
    /// The entries that are shared and are there, the newest first.
    pub lines: Vec<Line>,
    /// Whether all entries are shared, those to come as well.
    pub has_all: bool,
    /// The looks that were noted within the hour.
    pub noted: BTreeSet<String>,
}

impl Seen {
    /// The parts at which someone looks who sees this.
    pub fn parts(&self) -> Vec<Part> {
        match (self.plan.is_some(), self.has_all) {
            (true, true) => vec![Part::Everything],
            (false, true) => vec![Part::Timeline],
            (has_plan, false) => {
                let plan = has_plan.then_some(Part::Plan);
                plan.into_iter().chain(self.lines.iter().map(|it| Part::Entry(it.id))).collect()
            }
        }
    }
}

/// Everything in sight, in at most five statements; nothing when nothing is, or when the learner is gone.
pub fn seen(tx: &mut Tx<'_, Own>, sight: &Sight, since: Moment) -> Result<Option<Seen>> {
    if sight.is_nothing() {
        return Ok(None);
    }
    let Some(person) = membership::person(tx)? else { return Ok(None) };
    let plan = if sight.has_plan { Some((super::plan::plan(tx)?, super::plan::steps(tx)?)) } else { None };
    let mut lines = Vec::new();
    if sight.has_all || !sight.entries.is_empty() {
        lines = tx.all(LINES, &[], |row| {
            Ok(Line {
                id: EntryId(id(row, 0)?),
                title: row.text(1)?,
                happened_on: day(row, 2)?,
                excerpt: row.text(3)?,
            })
        })?;
        lines.retain(|it| sight.has(Part::Entry(it.id)));
    }
    // An entry that was shared alone and then taken away leaves nothing to see.
    if plan.is_none() && lines.is_empty() && !sight.has_all {
        return Ok(None);
    }
    let noted = noted(tx, since)?;
    Ok(Some(Seen { name: person.name, plan, lines, has_all: sight.has_all, noted }))
}

/// The looks that were noted since a moment.
pub fn noted(tx: &mut Tx<'_, Own>, since: Moment) -> Result<BTreeSet<String>> {
    Ok(tx.all(NOTED, &[since.0.into()], |row| row.text(0))?.into_iter().collect())
}
