//! The plan with its steps, what someone thinks of themselves, and the feed for a calendar.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_dossier::model::plan::{Plan, Step};
use loper_dossier::model::self_check;
use loper_dossier::store::{calendar, plan, self_check as checks};
use loper_vocabulary::competence::Competence;
use loper_vocabulary::identity::StepId;

use super::pen::{Pen, unknown};
use super::told;
use crate::demo::people::Kind;

/// Writes all of it.
pub fn write(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, life: &told::Life) -> Result<()> {
    if let Some(it) = &life.plan {
        whole(tx, pen, it)?;
    }
    for (place, it) in life.steps.iter().enumerate() {
        let step = Step {
            id: StepId(pen.id(Kind::Step, place)),
            text: it.text.clone(),
            due_on: it.due.map(|day| pen.days.day(day)),
            helper: it.helper.clone(),
            done_on: it.done.map(|day| pen.days.day(day)),
            talk: None,
            made_at: pen.days.past(it.day),
        };
        plan::add_step(tx, &step)?;
    }
    for it in &life.checks {
        for (competence, number) in Competence::ALL.into_iter().zip(&it.steps) {
            let step = self_check::Step::of(*number).ok_or_else(|| unknown("a step of the self-check"))?;
            checks::say(tx, pen.days.day(it.day), competence, step)?;
        }
    }
    if let Some(day) = life.calendar {
        calendar::open(tx, &pen.secret("calendar", 0).hash(), pen.days.past(day))?;
    }
    Ok(())
}

/// The plan as it was begun, without a choice; and as it was looked over again.
fn whole(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, it: &told::Plan) -> Result<()> {
    let mut plan = Plan {
        goal: it.goal.clone(),
        options: it.options.clone(),
        choice: String::new(),
        reasons: it.reasons.clone(),
        plan_b: it.otherwise.clone(),
        version: 0,
        changed_at: None,
    };
    let Some(again) = it.again else {
        plan.choice.clone_from(&it.choice);
        return plan::save(tx, &plan, pen.days.past(it.day)).map(drop);
    };
    plan::save(tx, &plan, pen.days.past(it.day))?;
    plan.choice.clone_from(&it.choice);
    plan.version = 1;
    plan::save(tx, &plan, pen.days.past(again)).map(drop)
}
