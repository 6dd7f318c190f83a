//! Guidance after the diploma, and the three sentences for at home.

use loper_database::error::Result;
use loper_database::scope::Own;
use loper_database::tx::Tx;
use loper_guidance::model::aftercare::{Aftercare, Closed, Contact, Diploma, Way, until};
use loper_guidance::model::home::Sentences;
use loper_guidance::store::{aftercare, home};

use super::pen::{Pen, staff, unknown};
use super::told;
use crate::demo::people::Kind;

/// Writes both.
pub fn write(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, life: &told::Life) -> Result<()> {
    if let Some(it) = &life.home {
        let sentences =
            Sentences { proud: it.proud.clone(), want: it.want.clone(), unsure: it.unsure.clone() };
        home::set(tx, &sentences, pen.days.past(it.day))?;
    }
    life.aftercare.as_ref().map_or(Ok(()), |it| case(tx, pen, it))
}

fn case(tx: &mut Tx<'_, Own>, pen: &Pen<'_>, it: &told::Aftercare) -> Result<()> {
    let guide = staff(&it.guide)?;
    let diploma = Diploma::parse(&it.level).ok_or_else(|| unknown(&it.level))?;
    let diploma_on = pen.days.day(it.day);
    let case = Aftercare {
        id: pen.id(Kind::Other, 10),
        person: pen.learner.person,
        organisation: pen.organisation(),
        guide: guide.person,
        guide_name: guide.name.clone(),
        diploma,
        programme: it.programme.clone(),
        diploma_on,
        until: until(diploma_on),
        is_mandatory: diploma.is_mandatory(),
        offered_on: None,
        reached_on: None,
        closed: None,
    };
    aftercare::make(tx, &case, pen.days.past(it.day))?;
    for (number, said) in it.contacts.iter().enumerate() {
        let contact = Contact {
            day: pen.days.school_day(said.day),
            way: Way::parse(&said.way).ok_or_else(|| unknown(&said.way))?,
            is_offer: said.offer,
            is_reached: said.reached,
            note: said.note.clone(),
            by_name: guide.name.clone(),
        };
        aftercare::add_contact(
            tx,
            case.id,
            pen.id(Kind::Other, 20 + number),
            &contact,
            pen.days.past(said.day),
        )?;
    }
    if let Some(it) = &it.closed {
        let why = Closed::parse(&it.why).ok_or_else(|| unknown(&it.why))?;
        aftercare::close(tx, case.id, why, pen.days.day(it.day))?;
    }
    Ok(())
}
