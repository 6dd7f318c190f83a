//! What is shared with whom, who looked, and a dossier that goes along to the next school.

use loper_access::actor::Role;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_dossier::model::handover::{Content, State, days};
use loper_dossier::model::share::{Grant, Look, Part, To};
use loper_dossier::store::handover::{self, Signature};
use loper_dossier::store::share;
use loper_people::model::membership::parse_role;
use loper_people::model::trail::{Act, Line};

use super::pen::{Pen, school, staff, unknown};
use super::told;
use crate::demo::people::{self, Kind};

/// Writes all of it.
pub fn write(tx: &mut Tx<'_, Own>, pen: &mut Pen<'_>, life: &told::Life) -> Result<()> {
    for (place, it) in life.shares.iter().enumerate() {
        grant(tx, pen, place, it)?;
    }
    for it in &life.looks {
        look(tx, pen, it)?;
    }
    if let Some(it) = &life.hand_over {
        hand_over(tx, pen, it)?;
    }
    Ok(())
}

fn part(pen: &Pen<'_>, name: &str) -> Result<Part> {
    Part::of_codes(name, None).map_or_else(|| pen.entry(name).map(Part::Entry), Ok)
}

fn grant(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, place: usize, it: &told::Share) -> Result<()> {
    let (kind, who) = it.to.split_once(':').ok_or_else(|| unknown(&it.to))?;
    let (to, name) = match kind {
        "person" => {
            let staff = staff(who)?;
            (To::Person(staff.person, people::organisation(staff.school)), staff.name)
        }
        "role" => {
            let role = parse_role(who).ok_or_else(|| unknown(who))?;
            (To::Role(role, pen.organisation()), String::new())
        }
        _ => (To::Link(pen.secret("share", place).hash()), who.to_owned()),
    };
    let grant = Grant {
        id: pen.id(Kind::Grant, place),
        part: part(pen, &it.part)?,
        to,
        name,
        until: pen.days.day(it.until),
        made_at: pen.days.past(it.day),
        revoked_at: None,
    };
    share::add(tx, &grant, pen.organisation())?;
    if let Some(day) = it.revoked {
        share::revoke(tx, grant.id, pen.days.past(day))?;
    }
    Ok(())
}

fn look(tx: &mut Tx<'_, Own>, pen: &mut Pen<'_>, it: &told::Look) -> Result<()> {
    let staff = staff(&it.who)?;
    let at = pen.days.at(pen.days.school_day(it.day), (it.hour, 12));
    let look = Look {
        at,
        person: Some(staff.person),
        name: staff.name,
        role: staff.role,
        organisation_name: people::full_name(staff.school).to_owned(),
        part: part(pen, &it.part)?,
    };
    share::note(tx, &look, &look.slot(None))?;
    pen.trail.push(Line {
        organisation: people::organisation(staff.school),
        made_at: at,
        actor: Some(staff.person),
        role: staff.role,
        act: Act::Looked,
        subject: Some(pen.learner.person),
        thing: Some(format!("part:{}", look.part.value())),
    });
    Ok(())
}

/// From a draft to what the school said of it.
fn hand_over(tx: &mut Tx<'_, Own>, pen: &mut Pen<'_>, it: &told::HandOver) -> Result<()> {
    let id = pen.id(Kind::Other, 0);
    let to = people::organisation(school(&it.to)?);
    let entries = it.entries.iter().map(|key| pen.entry(key)).collect::<Result<Vec<_>>>()?;
    let content = Content { entries, has_plan: it.plan, text: it.text.clone(), support: it.support.clone() };
    let (day, at) = (pen.days.day(it.day), pen.days.past(it.day));
    handover::draft(tx, (id, to), &content, (days(day).0, at))?;
    let state = State::parse(&it.state).ok_or_else(|| unknown(&it.state))?;
    if state == State::Draft {
        return Ok(());
    }
    let from = it.from.as_deref().map(school).transpose()?.unwrap_or(pen.learner.class.school);
    let signature = Signature { name: &pen.name(), from: people::organisation(from), days: days(day) };
    handover::sign(tx, id, &signature, at)?;
    let answered = it.answered.unwrap_or(it.day + 5);
    let answer = (pen.days.past(answered), pen.days.day(answered));
    let person = pen.learner.person;
    match state {
        State::Received | State::Refused => {
            tx.within(Organisation(to), |tx| handover::answer(tx, (person, id), state, answer))?;
        }
        State::Withdrawn => {
            handover::withdraw(tx, id, answer.0)?;
        }
        State::Draft | State::Open => {}
    }
    if !it.word.is_empty() {
        handover::say(tx, id, &it.word, pen.days.past(it.word_day))?;
    }
    pen.trail.push(Line {
        organisation: people::organisation(from),
        made_at: at,
        actor: Some(person),
        role: Role::Learner,
        act: Act::Shared,
        subject: Some(person),
        thing: Some(format!("handover:{id}")),
    });
    Ok(())
}
