//! What is written in a talk: before it, during it, and after it.

use loper_database::error::{Error, Result};
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::{StepId, TalkId};
use loper_vocabulary::time::Moment;

use super::{day, heard, id};
use crate::model::talk::{Item, Part, Said, Step, Talk};

const PREPARE: Sql = sql!(
    "update guidance_talk
        set wish = $3,
            state = case when state = 'planned' and $3 <> '' then 'prepared'
                         when state = 'prepared' and $3 = '' then 'planned' else state end,
            version = version + 1, changed_at = $4
      where owner = $1 and id = $2"
);

const ITEMS: Sql =
    sql!("select part, title, share from guidance_item where owner = $1 and talk = $2 order by title, part");

const NO_ITEMS: Sql = sql!("delete from guidance_item where owner = $1 and talk = $2");

const ADD_ITEM: Sql =
    sql!("insert into guidance_item (owner, talk, part, title, share) values ($1, $2, $3, $4, $5)");

const BEGUN: Sql = sql!(
    "update guidance_talk
        set state = 'held', held_at = coalesce(held_at, $3), held_on = coalesce(held_on, $4),
            guide_confirmed_at = null, version = version + 1, changed_at = $3
      where owner = $1 and id = $2"
);

const LOOK_BACK: Sql =
    sql!("update guidance_talk set look_back = $3, look_back_right = $4 where owner = $1 and id = $2");

const REFLECT: Sql =
    sql!("update guidance_talk set reflect = $3, reflect_right = $4 where owner = $1 and id = $2");

const LOOK_AHEAD: Sql =
    sql!("update guidance_talk set look_ahead = $3, look_ahead_right = $4 where owner = $1 and id = $2");

const NO_STEP: Sql = sql!("update guidance_talk set no_step_because = $3 where owner = $1 and id = $2");

const STEPS: Sql =
    sql!("select text, due_on, helper from guidance_step where owner = $1 and talk = $2 order by place");

const NO_STEPS: Sql = sql!("delete from guidance_step where owner = $1 and talk = $2");

const ADD_STEP: Sql = sql!(
    "insert into guidance_step (owner, talk, place, text, due_on, helper) values ($1, $2, $3, $4, $5, $6)"
);

const IN_PLAN: Sql = sql!("update guidance_step set step = $4 where owner = $1 and talk = $2 and place = $3");

const NOTE: Sql = sql!(
    "update guidance_talk set guide_note = $3, guide_note_at = $4, version = version + 1, changed_at = $4
      where owner = $1 and id = $2"
);

const LEARNER_CONFIRMS: Sql = sql!(
    "update guidance_talk
        set learner_confirmed_at = $3, version = version + 1, changed_at = $3,
            state = case when guide_confirmed_at is null then state else 'confirmed' end
      where owner = $1 and id = $2 and learner_confirmed_at is null"
);

const GUIDE_CONFIRMS: Sql = sql!(
    "update guidance_talk
        set guide_confirmed_at = $3, version = version + 1, changed_at = $3,
            state = case when learner_confirmed_at is null then state else 'confirmed' end
      where owner = $1 and id = $2 and guide_confirmed_at is null"
);

/// What the learner of this scope wants to talk about.
pub fn prepare(tx: &mut Tx<'_, Own>, talk: &Talk, wish: &str, now: Moment) -> Result<()> {
    tx.exec(PREPARE, &[talk.id.to_string().into(), wish.into(), now.0.into()])?;
    heard::refresh(tx, talk.organisation)
}

/// What the learner of this scope shows for a talk, in the place of what was shown before.
pub fn set_items(tx: &mut Tx<'_, Own>, talk: TalkId, items: &[Item]) -> Result<()> {
    let id = talk.to_string();
    tx.exec(NO_ITEMS, &[id.as_str().into()])?;
    for it in items {
        let values = [id.as_str().into(), (&it.part).into(), (&it.title).into(), it.share.to_string().into()];
        tx.exec(ADD_ITEM, &values)?;
    }
    Ok(())
}

/// What the learner of this scope picked for a talk.
pub fn items(tx: &mut Tx<'_, Own>, talk: TalkId) -> Result<Vec<Item>> {
    tx.all(ITEMS, &[talk.to_string().into()], |row| {
        Ok(Item { part: row.text(0)?, title: row.text(1)?, share: id(row, 2)? })
    })
}

/// Marks a talk as held, from now on if it was not, because something is written in it. Whatever the guide confirmed
/// before was another text.
fn begun(tx: &mut Tx<'_, Own>, talk: &Talk, now: Moment) -> Result<()> {
    let today = now.date().map(|it| it.to_string());
    tx.exec(BEGUN, &[talk.id.to_string().into(), now.0.into(), today.into()])?;
    heard::refresh(tx, talk.organisation)
}

/// Keeps what was said in a part.
pub fn say(tx: &mut Tx<'_, Own>, talk: &Talk, part: Part, said: &Said, now: Moment) -> Result<()> {
    let statement = match part {
        Part::LookBack => LOOK_BACK,
        Part::Reflect => REFLECT,
        Part::LookAhead => LOOK_AHEAD,
        Part::Act => return Err(Error::Broken("the last part has steps".into())),
    };
    let right = said.right.map(crate::model::talk::Right::code);
    tx.exec(statement, &[talk.id.to_string().into(), (&said.text).into(), right.into()])?;
    begun(tx, talk, now)
}

/// Keeps the steps, or why there is none.
pub fn agree(tx: &mut Tx<'_, Own>, talk: &Talk, steps: &[Step], because: &str, now: Moment) -> Result<()> {
    let id = talk.id.to_string();
    tx.exec(NO_STEPS, &[id.as_str().into()])?;
    for (place, it) in (0_i64..).zip(steps) {
        let due = it.due_on.map(|day| day.to_string());
        let values = [id.as_str().into(), place.into(), (&it.text).into(), due.into(), (&it.helper).into()];
        tx.exec(ADD_STEP, &values)?;
    }
    tx.exec(NO_STEP, &[id.as_str().into(), because.into()])?;
    begun(tx, talk, now)
}

/// The steps of a talk.
pub fn steps(tx: &mut Tx<'_, Own>, talk: TalkId) -> Result<Vec<Step>> {
    tx.all(STEPS, &[talk.to_string().into()], |row| {
        Ok(Step { text: row.text(0)?, due_on: day(row, 1)?, helper: row.text(2)? })
    })
}

/// Remembers which step of the plan a step became.
pub fn in_plan(tx: &mut Tx<'_, Own>, talk: TalkId, place: i64, step: StepId) -> Result<()> {
    tx.exec(IN_PLAN, &[talk.to_string().into(), place.into(), step.to_string().into()])?;
    Ok(())
}

/// Keeps the note of the guide.
pub fn note(tx: &mut Tx<'_, Own>, talk: TalkId, note: &str, now: Moment) -> Result<()> {
    tx.exec(NOTE, &[talk.to_string().into(), note.into(), now.0.into()])?;
    Ok(())
}

/// The learner says that it is right; whether that was new.
pub fn learner_confirms(tx: &mut Tx<'_, Own>, talk: &Talk, now: Moment) -> Result<bool> {
    let count = tx.exec(LEARNER_CONFIRMS, &[talk.id.to_string().into(), now.0.into()])?;
    heard::refresh(tx, talk.organisation)?;
    heard::answered(tx, talk.organisation)?;
    Ok(count > 0)
}

/// The guide says that it is right; whether that was new.
pub fn guide_confirms(tx: &mut Tx<'_, Own>, talk: &Talk, now: Moment) -> Result<bool> {
    let count = tx.exec(GUIDE_CONFIRMS, &[talk.id.to_string().into(), now.0.into()])?;
    heard::refresh(tx, talk.organisation)?;
    Ok(count > 0)
}
