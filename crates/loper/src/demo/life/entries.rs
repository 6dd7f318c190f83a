//! Entries with their versions, their photo, and what others said about them.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_dossier::model::entry::Body;
use loper_dossier::model::feedback::{shown_parts, until};
use loper_dossier::model::kind::Kind;
use loper_dossier::model::part::Part;
use loper_dossier::model::save::How;
use loper_dossier::store::entry::{self, Sent};
use loper_dossier::store::feedback::{self, Request};
use loper_dossier::store::file::{self, File};
use loper_vocabulary::competence::{Competence, Competences};
use loper_vocabulary::identity::{EntryId, FileId};

use super::pen::{Pen, unknown};
use super::told;
use crate::demo::people::Kind as Id;

/// Writes them all.
pub fn write(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, all: &[told::Entry]) -> Result<()> {
    for (place, it) in all.iter().enumerate() {
        let id = EntryId(pen.id(Id::Entry, place));
        versions(tx, pen, id, it)?;
        if let Some(name) = &it.photo {
            let photo = File {
                id: FileId(pen.id(Id::File, place)),
                entry: id,
                name: name.clone(),
                media_type: pen.photo.media_type.to_owned(),
                size: pen.photo.size,
                made_at: pen.days.past(it.day),
            };
            file::add(tx, &photo)?;
        }
        for (number, asked) in it.feedback.iter().enumerate() {
            words(tx, pen, (id, place * 10 + number), asked)?;
        }
        if let Some(day) = it.removed {
            entry::remove(tx, id, pen.days.past(day))?;
        }
    }
    Ok(())
}

/// Every version as it was written: on the way pages keep the older ones, and so does this.
fn versions(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, id: EntryId, it: &told::Entry) -> Result<()> {
    let kind = Kind::parse(&it.kind).ok_or_else(|| unknown(&it.kind))?;
    let last = body(pen, it)?;
    let mut all = Vec::with_capacity(it.before.len() + 1);
    for before in &it.before {
        let mut older = last.clone();
        for (field, text) in &before.fields {
            older.texts.set(Part::parse(field).ok_or_else(|| unknown(field))?, text.as_str());
        }
        all.push((before.day, older));
    }
    let written = it.before.last().map_or(it.day, |it| it.day + 1);
    all.push((written, last));
    let how = if it.state.as_deref() == Some("draft") { How::Draft } else { How::Ready };
    for (number, (day, body)) in all.into_iter().enumerate() {
        let standing = if number == 0 { None } else { entry::get(tx, id)? };
        let made_on = standing.as_ref().map_or(0, |it| it.version);
        let sent = Sent { id, kind, body: body.titled(kind), made_on, how };
        entry::save(tx, standing.as_ref(), &sent, pen.days.past(day))?;
    }
    Ok(())
}

fn body(pen: &Pen<'_>, it: &told::Entry) -> Result<Body> {
    let mut body = Body::new(pen.days.day(it.day));
    let texts = [
        (Part::Title, &it.title),
        (Part::Place, &it.place),
        (Part::WithWhom, &it.with_whom),
        (Part::Goals, &it.goals),
        (Part::Results, &it.results),
        (Part::Evaluation, &it.evaluation),
        (Part::FollowUp, &it.follow_up),
        (Part::Situation, &it.situation),
        (Part::Task, &it.task),
        (Part::Action, &it.action),
        (Part::Result, &it.result),
        (Part::Reflection, &it.reflection),
        (Part::Transfer, &it.transfer),
        (Part::Link, &it.link),
    ];
    for (part, text) in texts {
        body.texts.set(part, text.trim());
    }
    let mut bits = 0;
    for code in &it.competences {
        bits |= 1 << Competence::parse(code).ok_or_else(|| unknown(code))?.place();
    }
    body.competences = Competences::from_bits(bits);
    body.asked = it.asked.as_deref().map(|key| pen.asked(key)).transpose()?;
    Ok(body)
}

fn words(
    tx: &mut Tx<'_, Own>,
    pen: &Pen<'_>,
    (entry, number): (EntryId, usize),
    it: &told::Feedback,
) -> Result<()> {
    let id = pen.id(Id::Asked, number);
    let request = Request {
        id,
        entry,
        asked_of: it.of.clone(),
        question: it.question.clone(),
        shown: shown_parts(&it.shown.join(" ")),
        until: until(pen.days.day(it.day)),
        answer: None,
        from_name: None,
        made_at: pen.days.past(it.day),
        answered_at: None,
        revoked_at: None,
    };
    feedback::ask(tx, &request, &pen.secret("feedback", number).hash())?;
    if let Some(day) = it.answered {
        feedback::answer(tx, id, &it.answer, &it.from, pen.days.past(day))?;
    }
    if let Some(day) = it.revoked {
        feedback::revoke(tx, id, entry, pen.days.past(day))?;
    }
    Ok(())
}
