//! What talks and dossiers have to do with each other: all that this room asks of the other goes through here.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_dossier::model::entry::{Body, Entry, State};
use loper_dossier::model::kind::Kind;
use loper_dossier::model::part::Part as Words;
use loper_dossier::model::plan::Step as PlanStep;
use loper_dossier::model::share::{Grant, Guide, Look, Part, To, Viewer};
use loper_dossier::store::{calendar, entry, plan, share};
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail;
use loper_vocabulary::identity::{EntryId, StepId};
use loper_vocabulary::time::Moment;
use loper_web::session::SignedIn;
use uuid::Uuid;

use super::part;
use crate::model::talk::{Item, Step, Talk};

const SHOWN: Sql = sql!(
    "select i.part, i.title, e.happened_on, e.situation, e.reflection, e.results, e.evaluation
       from guidance_item i
       join dossier_grant g on g.owner = i.owner and g.id = i.share
       left join dossier_entry e on e.owner = i.owner and e.id = i.part
      where i.owner = $1 and i.talk = $2 and g.revoked_at is null and g.until >= $3
        and (i.part = 'plan' or (e.state = 'kept' and e.removed_at is null))
      order by e.happened_on desc, i.part"
);

/// Something that a learner can show for a talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pickable {
    /// Which.
    pub entry: EntryId,
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub happened_on: Date,
}

/// What the learner of this scope can show, the newest first.
pub fn pickable(tx: &mut Tx<'_, Own>) -> Result<Vec<Pickable>> {
    let all = share::titles(tx)?;
    Ok(all.into_iter().map(|(entry, title, happened_on)| Pickable { entry, title, happened_on }).collect())
}

/// Whether the learner of this scope has a plan, with the options in it.
pub fn has_plan(tx: &mut Tx<'_, Own>) -> Result<bool> {
    Ok(plan::plan(tx)?.version > 0)
}

/// Shows parts of the dossier of this scope to the guide of a talk, until a month after it, in the place of what was
/// shown for it before. An id for each grant comes in.
pub fn show(
    tx: &mut Tx<'_, Own>,
    talk: &Talk,
    parts: &[(Part, String, Uuid)],
    (today, now): (Date, Moment),
) -> Result<()> {
    let mut kept = Vec::with_capacity(parts.len());
    hide(tx, talk, now)?;
    for (part, title, id) in parts {
        let grant = Grant {
            id: *id,
            part: *part,
            to: To::Person(talk.guide, talk.organisation),
            name: talk.guide_name.clone(),
            until: talk.shown_until(today),
            made_at: now,
            revoked_at: None,
        };
        share::add(tx, &grant, talk.organisation)?;
        kept.push(Item { part: part.value(), title: title.clone(), share: *id });
    }
    part::set_items(tx, talk.id, &kept)
}

/// Takes back what is shown for a talk.
pub fn hide(tx: &mut Tx<'_, Own>, talk: &Talk, now: Moment) -> Result<()> {
    for it in part::items(tx, talk.id)? {
        share::revoke(tx, it.share, now)?;
    }
    part::set_items(tx, talk.id, &[])
}

/// A part that is shown today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Which; nothing for the plan.
    pub entry: Option<EntryId>,
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub happened_on: Option<Date>,
    /// The learner's words.
    pub words: Vec<String>,
}

/// What the learner of this scope shows for a talk today.
pub fn shown(tx: &mut Tx<'_, Own>, talk: &Talk, today: Date) -> Result<Vec<Shown>> {
    tx.all(SHOWN, &[talk.id.to_string().into(), today.to_string().into()], |row| {
        let mut words = Vec::new();
        for column in 3..7 {
            words.extend(row.opt_text(column)?.filter(|it| !it.is_empty()));
        }
        Ok(Shown {
            entry: EntryId::parse(row.str(0)?),
            title: row.text(1)?,
            happened_on: super::day(row, 2)?,
            words,
        })
    })
}

/// The plan of this scope: each part that was filled in, with its word in the keys of the language files.
pub fn plan_words(tx: &mut Tx<'_, Own>) -> Result<Vec<(&'static str, String)>> {
    let it = plan::plan(tx)?;
    let parts = [("goal", it.goal), ("options", it.options), ("choice", it.choice), ("reasons", it.reasons)];
    Ok(parts.into_iter().filter(|it| !it.1.is_empty()).collect())
}

/// Notes that a guide looked at what is shown, for the learner and in the trail; nothing when it was noted within the hour.
pub fn looked(tx: &mut Tx<'_, Own>, me: &SignedIn, shown: &[Shown], now: Moment) -> Result<()> {
    let learner = tx.scope().0;
    for it in shown {
        let look = Look {
            at: now,
            person: Some(me.person),
            name: me.name.clone(),
            role: me.role,
            organisation_name: me.organisation_name.clone(),
            part: it.entry.map_or(Part::Plan, Part::Entry),
        };
        let slot = look.slot(None);
        if share::note(tx, &look, &slot)? {
            let (kind, entry) = look.part.codes();
            let line = Line {
                organisation: me.organisation,
                made_at: now,
                actor: Some(me.person),
                role: me.role,
                act: Act::Looked,
                subject: Some(learner),
                thing: Some(entry.map_or_else(|| kind.to_owned(), |it| format!("{kind}:{it}"))),
            };
            trail::note(tx, &line)?;
        }
    }
    Ok(())
}

/// Whether the person of this scope shows anything today to someone who guides them.
pub fn shows_anything(tx: &mut Tx<'_, Own>, me: &SignedIn, today: Date) -> Result<bool> {
    let guide = Guide { person: me.person, organisation: me.organisation, role: me.role, is_my_guide: true };
    Ok(!share::shared_with(tx, &Viewer::Person(guide), today)?.is_nothing())
}

/// Whether the person of this scope shares anything today with someone by name: a guardian, whom nothing reaches because
/// of a role.
pub fn shows_to(tx: &mut Tx<'_, Own>, me: &SignedIn, today: Date) -> Result<bool> {
    let viewer =
        Guide { person: me.person, organisation: me.organisation, role: me.role, is_my_guide: false };
    Ok(!share::shared_with(tx, &Viewer::Person(viewer), today)?.is_nothing())
}

/// Puts the steps of a talk in the plan of this scope. An id for each comes in.
pub fn into_plan(tx: &mut Tx<'_, Own>, talk: &Talk, steps: &[Step], ids: &[Uuid], now: Moment) -> Result<()> {
    for ((place, step), id) in (0_i64..).zip(steps).zip(ids) {
        let it = PlanStep {
            id: StepId(*id),
            text: step.text.clone(),
            due_on: step.due_on,
            helper: step.helper.clone(),
            done_on: None,
            talk: Some(talk.id),
            made_at: now,
        };
        if plan::add_step(tx, &it)? {
            part::in_plan(tx, talk.id, place, it.id)?;
        }
    }
    Ok(())
}

/// What a group did, before a learner makes it their own.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// Which entry it becomes.
    pub id: EntryId,
    /// What it is called.
    pub title: &'a str,
    /// What the group did.
    pub words: &'a str,
    /// When.
    pub day: Date,
}

fn add(
    tx: &mut Tx<'_, Own>,
    id: EntryId,
    (kind, state): (Kind, State),
    body: Body,
    now: Moment,
) -> Result<()> {
    let it = Entry { id, kind, body, state, version: 1, made_at: now, changed_at: now, removed_at: None };
    entry::add(tx, &it)?;
    Ok(())
}

/// Puts a draft of an experience in the dossier of this scope: it is the learner's to finish, and nobody else sees it.
pub fn draft(tx: &mut Tx<'_, Own>, it: &Draft<'_>, now: Moment) -> Result<()> {
    let mut body = Body::new(it.day);
    body.texts.set(Words::Title, it.title);
    body.texts.set(Words::Situation, it.words);
    add(tx, it.id, (Kind::Experience, State::Draft), body, now)
}

/// Keeps the report of a talk in the dossier of this scope, under the id of the talk. `title` is what it is called there.
pub fn keep_report(
    tx: &mut Tx<'_, Own>,
    talk: &Talk,
    (title, steps): (&str, &[Step]),
    (today, now): (Date, Moment),
) -> Result<()> {
    let [look_back, reflect, look_ahead] = &talk.said;
    let mut body = Body::new(talk.held_on.unwrap_or(today));
    let mut steps: Vec<&str> = steps.iter().map(|it| it.text.as_str()).collect();
    if steps.is_empty() {
        steps.push(&talk.no_step_because);
    }
    body.texts.set(Words::Title, title);
    body.texts.set(Words::WithWhom, talk.guide_name.as_str());
    body.texts.set(Words::Situation, look_back.text.as_str());
    body.texts.set(Words::Reflection, reflect.text.as_str());
    body.texts.set(Words::Transfer, look_ahead.text.as_str());
    body.texts.set(Words::FollowUp, steps.join("\n"));
    add(tx, EntryId(talk.id.0), (Kind::Reflection, State::Kept), body, now)
}

/// Puts a talk in the calendar of this scope, or takes it out.
pub fn in_calendar(
    tx: &mut Tx<'_, Own>,
    talk: loper_vocabulary::identity::TalkId,
    at: Option<Moment>,
) -> Result<()> {
    calendar::put_talk(tx, talk, at)
}
