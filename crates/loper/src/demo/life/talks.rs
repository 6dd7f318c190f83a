//! Talks, as far as each of them got, and what was asked of a guide.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_dossier::model::share::Part as Shown;
use loper_dossier::store::plan;
use loper_guidance::model::caseload::Help;
use loper_guidance::model::talk::{Appointment, Kind, Part, Right, Said, Step, Talk};
use loper_guidance::store::guest::{self, Guest};
use loper_guidance::store::talk::{self, New};
use loper_guidance::store::{dossier, heard, part};
use loper_people::model::trail::{Act, Line};
use loper_vocabulary::identity::{StepId, TalkId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::pen::{Pen, Staff, staff, unknown};
use super::told;
use crate::demo::people::Kind as Id;

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 1_440 * MINUTE;
/// The steps of talks stand after those of the learner alone, and there are at most three a talk.
const STEPS_FROM: usize = 100;

/// Writes them, the oldest first: what came later is what counts.
pub fn write(tx: &mut Tx<'_, Own>, pen: &mut Pen<'_>, life: &told::Life) -> Result<()> {
    let mut all: Vec<(usize, &told::Talk)> = life.talks.iter().enumerate().collect();
    all.sort_by_key(|it| it.1.day);
    for (place, it) in all {
        one(tx, pen, place, it)?;
    }
    if let Some(it) = &life.help {
        let kind = Help::parse(&it.kind).ok_or_else(|| unknown(&it.kind))?;
        heard::ask(tx, pen.organisation(), kind, pen.days.day(it.day))?;
    }
    Ok(())
}

fn one(tx: &mut Tx<'_, Own>, pen: &mut Pen<'_>, place: usize, it: &told::Talk) -> Result<()> {
    let id = TalkId(pen.id(Id::Talk, place));
    let guide = staff(&it.with)?;
    let is_asked = it.state == "asked";
    let made = if it.day > 0 { -5 } else { it.day - if is_asked { 0 } else { 12 } };
    let made = pen.days.past(made);
    let at = pen.days.at(pen.days.school_day(it.day), (it.hour, 30));
    let new = New {
        id,
        organisation: pen.organisation(),
        guide: guide.person,
        guide_name: guide.name.clone(),
        kind: it.kind.as_deref().map_or(Some(Kind::Pair), Kind::parse).ok_or_else(|| unknown("a talk"))?,
        together: None,
        appointment: (!is_asked).then(|| Appointment {
            at,
            minutes: 20,
            place: it.place.clone(),
            about: it.about.clone(),
        }),
        wish: if is_asked { it.wish.clone() } else { String::new() },
    };
    talk::make(tx, &new, made)?;
    let talk = talk::get(tx, id)?.ok_or_else(|| unknown("a talk"))?;
    guests(tx, pen, (&talk, place), it, made)?;
    match it.state.as_str() {
        "asked" | "planned" => Ok(()),
        "cancelled" => talk::cancel(tx, &talk, made).map(drop),
        "prepared" => prepare(tx, pen, (&talk, place), it, made),
        "held" | "confirmed" => {
            prepare(tx, pen, (&talk, place), it, made)?;
            let held = Moment((at.0 + 20 * MINUTE).min(pen.days.now.0));
            hold(tx, pen, (&talk, &guide), it, held)?;
            confirm(tx, pen, (&talk, place), it, (&guide, held))
        }
        other => Err(unknown(other)),
    }
}

fn guests(
    tx: &mut Tx<'_, Own>,
    pen: &Pen<'_>,
    (talk, place): (&Talk, usize),
    it: &told::Talk,
    made: Moment,
) -> Result<()> {
    for (number, said) in it.guests.iter().enumerate() {
        let number = place * 10 + number;
        let asked = Guest {
            learner: talk.learner,
            id: pen.id(Id::Other, 100 + number),
            talk: talk.id,
            name: said.name.clone(),
            until: Moment(made.0 + 14 * DAY),
            word: String::new(),
            word_at: None,
        };
        guest::make(tx, &asked, &pen.secret("guest", number).hash(), made)?;
        if !said.word.is_empty() {
            guest::say(tx, asked.id, &said.word, Moment((made.0 + 13 * DAY).min(pen.days.now.0)))?;
        }
    }
    Ok(())
}

/// What the learner wants to talk about, and what is shown for it.
fn prepare(
    tx: &mut Tx<'_, Own>,
    pen: &Pen<'_>,
    (talk, place): (&Talk, usize),
    it: &told::Talk,
    made: Moment,
) -> Result<()> {
    let at = Moment((made.0 + 2 * DAY).min(pen.days.now.0));
    part::prepare(tx, talk, &it.wish, at)?;
    let mut shown = Vec::new();
    let titles = if it.shows.is_empty() { Vec::new() } else { dossier::pickable(tx)? };
    for (number, key) in it.shows.iter().enumerate() {
        let grant = pen.id(Id::Grant, 100 + place * 10 + number);
        let part = if key == "plan" { Shown::Plan } else { Shown::Entry(pen.entry(key)?) };
        let title = titles.iter().find(|it| Shown::Entry(it.entry) == part).map(|it| it.title.clone());
        shown.push((part, title.unwrap_or_default(), grant));
    }
    if shown.is_empty() {
        return Ok(());
    }
    dossier::show(tx, talk, &shown, (at.date().unwrap_or(pen.days.today), at))
}

/// What was said, part by part, and what came of it.
fn hold(
    tx: &mut Tx<'_, Own>,
    pen: &mut Pen<'_>,
    (talk, guide): (&Talk, &Staff),
    it: &told::Talk,
    held: Moment,
) -> Result<()> {
    let parts =
        [(Part::LookBack, &it.look_back), (Part::Reflect, &it.reflect), (Part::LookAhead, &it.look_ahead)];
    for (number, (part, text)) in parts.into_iter().enumerate() {
        let right = it.rights.get(number).and_then(|it| Right::parse(it));
        part::say(tx, talk, part, &Said { text: text.clone(), right }, held)?;
    }
    let steps: Vec<Step> = it.steps.iter().map(|step| agreed(pen, step)).collect();
    part::agree(tx, talk, &steps, &it.no_step, held)?;
    if !it.note.is_empty() {
        part::note(tx, talk.id, &it.note, held)?;
        tell(pen, (talk, guide), Act::NoteWritten, held);
    }
    Ok(())
}

fn agreed(pen: &Pen<'_>, it: &told::Step) -> Step {
    Step { text: it.text.clone(), due_on: it.due.map(|day| pen.days.day(day)), helper: it.helper.clone() }
}

/// Who said that it is right: from the learner's word on it counts, and its steps stand in the plan.
fn confirm(
    tx: &mut Tx<'_, Own>,
    pen: &mut Pen<'_>,
    (talk, place): (&Talk, usize),
    it: &told::Talk,
    (guide, held): (&Staff, Moment),
) -> Result<()> {
    let is_both = it.state == "confirmed";
    if is_both || it.guide_confirmed {
        part::guide_confirms(tx, talk, Moment((held.0 + 60 * MINUTE).min(pen.days.now.0)))?;
    }
    if is_both || it.learner_confirmed {
        let at = Moment((held.0 + DAY).min(pen.days.now.0));
        part::learner_confirms(tx, talk, at)?;
        let ids: Vec<Uuid> =
            (0..it.steps.len()).map(|number| pen.id(Id::Step, STEPS_FROM + place * 3 + number)).collect();
        let steps: Vec<Step> = it.steps.iter().map(|step| agreed(pen, step)).collect();
        dossier::into_plan(tx, talk, &steps, &ids, at)?;
        dossier::in_calendar(tx, talk.id, None)?;
        for (id, step) in ids.iter().zip(&it.steps) {
            if let Some(day) = step.done {
                plan::tick(tx, StepId(*id), Some(pen.days.day(day)))?;
            }
        }
        if is_both {
            tell(pen, (talk, guide), Act::TalkConfirmed, at);
        }
    }
    Ok(())
}

/// Remembers a line for the trail of the school.
fn tell(pen: &mut Pen<'_>, (talk, guide): (&Talk, &Staff), act: Act, at: Moment) {
    pen.trail.push(Line {
        organisation: talk.organisation,
        made_at: at,
        actor: Some(guide.person),
        role: guide.role,
        act,
        subject: Some(talk.learner),
        thing: Some(format!("talk:{}", talk.id)),
    });
}
