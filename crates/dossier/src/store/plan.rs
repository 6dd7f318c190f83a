//! The plan and its steps.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{PersonId, StepId, TalkId};
use loper_vocabulary::time::Moment;

use super::{day, id, opt_day};
use crate::model::plan::{Plan, STEPS_MAX, Step, Typed, next};

const PLAN: Sql = sql!(
    "select goal, options, choice, reasons, plan_b, version, changed_at from dossier_plan where owner = $1"
);

const FIRST: Sql = sql!(
    "insert into dossier_plan (owner, goal, options, choice, reasons, plan_b, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, 1, $7) on conflict (owner) do nothing"
);

const CHANGE: Sql = sql!(
    "update dossier_plan set goal = $2, options = $3, choice = $4, reasons = $5, plan_b = $6, version = version + 1,
            changed_at = $7
      where owner = $1 and version = $8"
);

const STEPS: Sql = sql!(
    "select id, text, due_on, helper, done_on, talk, made_at from dossier_step
      where owner = $1 and removed_at is null
      order by done_on nulls last, due_on nulls last, made_at, id"
);

const STEP: Sql = sql!(
    "select id, text, due_on, helper, done_on, talk, made_at from dossier_step where owner = $1 and id = $2"
);

const COUNT: Sql = sql!("select count(*) from dossier_step where owner = $1 and removed_at is null");

const ADD: Sql = sql!(
    "insert into dossier_step (owner, id, text, due_on, helper, done_on, talk, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (owner, id) do nothing"
);

const WRITE: Sql = sql!(
    "update dossier_step set text = $3, due_on = $4, helper = $5
      where owner = $1 and id = $2 and removed_at is null"
);

const TICK: Sql =
    sql!("update dossier_step set done_on = $3 where owner = $1 and id = $2 and removed_at is null");

const REMOVE: Sql =
    sql!("update dossier_step set removed_at = $3 where owner = $1 and id = $2 and removed_at is null");

const PUT_BACK: Sql = sql!("update dossier_step set removed_at = null where owner = $1 and id = $2");

const DUE: Sql = sql!(
    "select distinct owner, due_on from dossier_step
      where due_on > $1 and due_on <= $2 and done_on is null and removed_at is null
        and recalled_for is distinct from due_on
      order by due_on, owner limit $3"
);

const RECALLED: Sql = sql!(
    "update dossier_step set recalled_for = due_on
      where owner = $1 and due_on = $2 and done_on is null and removed_at is null"
);

/// The plan of the person of this scope; an empty one as long as nothing was kept.
pub fn plan(tx: &mut Tx<'_, Own>) -> Result<Plan> {
    let Some(row) = tx.first(PLAN, &[])? else { return Ok(Plan::default()) };
    Ok(Plan {
        goal: row.text(0)?,
        options: row.text(1)?,
        choice: row.text(2)?,
        reasons: row.text(3)?,
        plan_b: row.text(4)?,
        version: row.int(5)?,
        changed_at: row.opt_int(6)?.map(Moment),
    })
}

/// Keeps a plan that was made on the version it names. False when there is a newer one: then nothing was changed.
pub fn save(tx: &mut Tx<'_, Own>, plan: &Plan, now: Moment) -> Result<bool> {
    let mut values = vec![
        (&plan.goal).into(),
        (&plan.options).into(),
        (&plan.choice).into(),
        (&plan.reasons).into(),
        (&plan.plan_b).into(),
        now.0.into(),
    ];
    if plan.version == 0 {
        return Ok(tx.exec(FIRST, &values)? == 1);
    }
    values.push(plan.version.into());
    Ok(tx.exec(CHANGE, &values)? == 1)
}

fn read(row: &Row) -> Result<Step> {
    Ok(Step {
        id: StepId(id(row, 0)?),
        text: row.text(1)?,
        due_on: opt_day(row, 2)?,
        helper: row.text(3)?,
        done_on: opt_day(row, 4)?,
        talk: row.opt_str(5)?.and_then(TalkId::parse),
        made_at: Moment(row.int(6)?),
    })
}

/// The steps: those that are done first, then those to come, by their day.
pub fn steps(tx: &mut Tx<'_, Own>) -> Result<Vec<Step>> {
    tx.all(STEPS, &[], read)
}

/// One step, removed or not.
pub fn step(tx: &mut Tx<'_, Own>, step: StepId) -> Result<Option<Step>> {
    tx.first(STEP, &[step.to_string().into()])?.as_ref().map(read).transpose()
}

/// The step that comes first.
pub fn next_step(tx: &mut Tx<'_, Own>) -> Result<Option<Step>> {
    Ok(next(&steps(tx)?).cloned())
}

/// Adds a step; the same id twice is one step. False when the plan is full: then nothing was added.
pub fn add_step(tx: &mut Tx<'_, Own>, step: &Step) -> Result<bool> {
    let count = usize::try_from(tx.one(COUNT, &[])?.int(0)?).unwrap_or(usize::MAX);
    if count >= STEPS_MAX {
        return Ok(false);
    }
    tx.exec(
        ADD,
        &[
            step.id.to_string().into(),
            (&step.text).into(),
            step.due_on.map(|it| it.to_string()).into(),
            (&step.helper).into(),
            step.done_on.map(|it| it.to_string()).into(),
            step.talk.map(|it| it.to_string()).into(),
            step.made_at.0.into(),
        ],
    )?;
    Ok(true)
}

/// Changes the words, the day or the helper of a step; false when it is not there.
pub fn write_step(tx: &mut Tx<'_, Own>, step: StepId, typed: &Typed) -> Result<bool> {
    let due_on = typed.due_on.map(|it| it.to_string());
    let values = [step.to_string().into(), (&typed.text).into(), due_on.into(), (&typed.helper).into()];
    Ok(tx.exec(WRITE, &values)? == 1)
}

/// Says on which day a step was done, or that it is not done; false when it is not there.
pub fn tick(tx: &mut Tx<'_, Own>, step: StepId, done_on: Option<Date>) -> Result<bool> {
    let done_on = done_on.map(|it| it.to_string());
    Ok(tx.exec(TICK, &[step.to_string().into(), done_on.into()])? == 1)
}

/// Takes a step out of the plan; it can be put back. False when it is not there.
pub fn remove_step(tx: &mut Tx<'_, Own>, step: StepId, now: Moment) -> Result<bool> {
    Ok(tx.exec(REMOVE, &[step.to_string().into(), now.0.into()])? == 1)
}

/// Puts a step back; false when there never was one.
pub fn put_back(tx: &mut Tx<'_, Own>, step: StepId) -> Result<bool> {
    Ok(tx.exec(PUT_BACK, &[step.to_string().into()])? == 1)
}

/// Whose steps should be done on which day, after one day and up to another, for which no letter was written.
pub fn due(
    tx: &mut Tx<'_, Public>,
    (after, last): (Date, Date),
    limit: i64,
) -> Result<Vec<(PersonId, Date)>> {
    let values = [after.to_string().into(), last.to_string().into(), limit.into()];
    tx.all(DUE, &values, |row| Ok((PersonId(id(row, 0)?), day(row, 1)?)))
}

/// Says that a letter was written for the steps of a day.
pub fn recalled(tx: &mut Tx<'_, Own>, day: Date) -> Result<()> {
    tx.exec(RECALLED, &[day.to_string().into()])?;
    Ok(())
}
