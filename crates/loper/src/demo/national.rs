//! A whole country of made-up learners (`loper demo --scale national`): 280 schools, 700,000 learners, five million
//! entries. The same every time. It shows whether a page costs the same with all of them beside it.
//!
//! Rows go in by thousands at once, as an import does: through the stores it would take an hour. Nobody of them can sign in;
//! the people who tell the story are there as in the usual demo.

use anyhow::Result;
use jiff::Span;
use jiff::civil::Date;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_database::value::Value;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::school_year::SchoolYear;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::people::name;

/// How large the country is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Schools.
    pub schools: u32,
    /// Classes of a school.
    pub classes: u32,
    /// Learners of a class.
    pub learners: u32,
}

/// The Netherlands, about: everyone in vmbo, mbo and hbo who is guided in a year.
pub const NATIONAL: Size = Size { schools: 280, classes: 100, learners: 25 };
/// So many classes of one guide: 125 learners.
const CLASSES_OF_A_GUIDE: u32 = 5;
/// Every seventh learner has eight entries, the others seven.
const ENTRIES: u32 = 7;
/// Learners in one transaction.
const STEP: u32 = 500;
/// A day, in microseconds.
const DAY: i64 = 86_400_000_000;

const PERSON: &[&str] = &["owner", "name", "family_name", "sixteen_on", "made_at"];
const MEMBERSHIP: &[&str] =
    &["owner", "id", "organisation", "role", "reach", "site", "number", "starts_on", "ends_on", "made_at"];
const SEAT: &[&str] = &["owner", "organisation", "class", "membership", "starts_on", "ends_on"];
const ORGANISATION: &[&str] = &["id", "sector", "name", "short_name", "region", "home", "colour", "made_at"];
const CLASS: &[&str] = &["organisation", "id", "name", "site", "school_year", "level"];
const ENTRY: &[&str] = &[
    "owner",
    "id",
    "kind",
    "title",
    "happened_on",
    "place",
    "with_whom",
    "goals",
    "results",
    "evaluation",
    "follow_up",
    "situation",
    "task",
    "action",
    "result",
    "reflection",
    "transfer",
    "link",
    "competences",
    "asked",
    "state",
    "version",
    "made_at",
    "changed_at",
    "removed_at",
];

/// What an entry is about: title, what happened, what it said about the writer.
const STORIES: [(&str, &str, &str); 8] = [
    (
        "Meelopen bij een bakker",
        "Ik begon om vier uur en woog het deeg af.",
        "Vroeg opstaan valt mee als ik weet waarvoor.",
    ),
    (
        "Gastles over zonnepanelen",
        "Een monteur liet zien hoe je een paneel meet.",
        "Meten vind ik leuker dan ik dacht.",
    ),
    (
        "Stage in de kinderopvang",
        "Ik las voor aan een groep van negen.",
        "Ik blijf rustig als iedereen door elkaar praat.",
    ),
    (
        "Open dag",
        "Ik praatte met twee studenten in de kantine.",
        "Zij zeiden dat de eerste maand het moeilijkst is.",
    ),
    (
        "Profielwerkstuk",
        "Met Bo bouwde ik een kas van oude ramen.",
        "Plannen kan beter: we begonnen te laat.",
    ),
    (
        "Bijbaan in de supermarkt",
        "Ik mocht voor het eerst alleen afsluiten.",
        "Ik houd ervan als iemand op mij rekent.",
    ),
    (
        "Gesprek met mijn tante",
        "Ze is chauffeur en is vier nachten weg.",
        "Zo vaak weg van huis wil ik niet.",
    ),
    (
        "Proefles verpleegkunde",
        "We maten elkaars bloeddruk.",
        "Ik durf vragen te stellen die anderen niet stellen.",
    ),
];

/// What an id is about.
#[derive(Clone, Copy)]
enum Kind {
    School = 0x11,
    Class = 0x12,
    Person = 0x13,
    Membership = 0x14,
    Entry = 0x15,
}

fn id(kind: Kind, number: u32) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8e00_0000_0000_0000 + ((kind as u128) << 40) + u128::from(number))
}

fn text(kind: Kind, number: u32) -> Value {
    Value::Text(id(kind, number).to_string())
}

/// The person of the learner with this number, from nought.
pub fn learner(number: u32) -> Uuid {
    id(Kind::Person, number)
}

/// The school, the person and the role of the guide with this number, from nought.
pub fn guide(size: Size, number: u32) -> (Uuid, Uuid, Uuid) {
    let guides = size.classes.div_ceil(CLASSES_OF_A_GUIDE);
    let place = size.schools * size.classes * size.learners + number;
    (id(Kind::School, number / guides), id(Kind::Person, place), id(Kind::Membership, place))
}

/// What all rows have in common.
#[derive(Clone, Copy)]
struct When {
    now: Moment,
    begin: Date,
    year: i16,
}

/// Whether the last learner of the country is there.
pub fn is_there(db: &Db, size: Size) -> Result<bool> {
    let last = PersonId(learner(size.schools * size.classes * size.learners - 1));
    Ok(db.read_blocking(Own(last), loper_people::store::membership::person)?.is_some())
}

/// Puts the country in the database, and tells how far it is.
pub fn fill(db: &Db, size: Size, now: Moment, tell: &mut dyn FnMut(u32, u32)) -> Result<()> {
    let today = now.date().ok_or_else(|| anyhow::anyhow!("the clock stands outside the calendar"))?;
    let year = SchoolYear::of(today).0;
    let when = When { now, begin: Date::new(year, 8, 1)?, year };
    db.write_blocking(Public, move |tx| schools(tx, size, &when))?;
    let all = size.schools * size.classes * size.learners;
    let mut from = 0;
    while from < all {
        let until = (from + STEP).min(all);
        db.write_blocking(Public, move |tx| learners(tx, size, from..until, &when))?;
        from = until;
        tell(from, all);
    }
    Ok(())
}

fn schools(tx: &mut Tx<'_, Public>, size: Size, when: &When) -> Result<(), Error> {
    let now = Value::Int(when.now.0);
    let day = Value::Text(when.begin.to_string());
    let sectors = ["vo", "mbo", "hbo"];
    tx.load(
        "people_organisation",
        ORGANISATION,
        (0..size.schools).map(|it| {
            let sector = sectors[it as usize % sectors.len()];
            let name = Value::Text(format!("Voorbeeldschool {}", it + 1));
            vec![
                text(Kind::School, it),
                sector.into(),
                name.clone(),
                name,
                "AM99".into(),
                Value::Null,
                Value::Null,
                now.clone(),
            ]
        }),
    )?;
    tx.load(
        "people_class",
        CLASS,
        (0..size.schools * size.classes).map(|it| {
            let school = text(Kind::School, it / size.classes);
            let name = Value::Text(format!("{:03}", it % size.classes + 1));
            vec![school, text(Kind::Class, it), name, Value::Null, i64::from(when.year).into(), Value::Null]
        }),
    )?;
    let guides = size.schools * size.classes.div_ceil(CLASSES_OF_A_GUIDE);
    let first = size.schools * size.classes * size.learners;
    let of_school = size.classes.div_ceil(CLASSES_OF_A_GUIDE);
    tx.load("people_person", PERSON, (0..guides).map(|it| person(first + it, when)))?;
    tx.load(
        "people_membership",
        MEMBERSHIP,
        (0..guides).map(|it| role(first + it, it / of_school, ("guide", "group"), when)),
    )?;
    tx.load(
        "people_seat",
        SEAT,
        (0..size.schools * size.classes).map(|it| {
            let school = it / size.classes;
            let guide = first + school * of_school + it % size.classes / CLASSES_OF_A_GUIDE;
            let (who, role) = (text(Kind::Person, guide), text(Kind::Membership, guide));
            vec![who, text(Kind::School, school), text(Kind::Class, it), role, day.clone(), Value::Null]
        }),
    )?;
    Ok(())
}

fn person(number: u32, when: &When) -> Vec<Value> {
    let (given, family) = name(u128::from(number));
    let last = family.rsplit(' ').next().unwrap_or(&family).to_owned();
    let whole = Value::Text(format!("{given} {family}"));
    vec![text(Kind::Person, number), whole, last.into(), Value::Null, when.now.0.into()]
}

fn role(number: u32, school: u32, (role, reach): (&str, &str), when: &When) -> Vec<Value> {
    vec![
        text(Kind::Person, number),
        text(Kind::Membership, number),
        text(Kind::School, school),
        role.into(),
        reach.into(),
        Value::Null,
        Value::Null,
        when.begin.to_string().into(),
        Value::Null,
        when.now.0.into(),
    ]
}

fn learners(
    tx: &mut Tx<'_, Public>,
    size: Size,
    range: std::ops::Range<u32>,
    when: &When,
) -> Result<(), Error> {
    tx.load("people_person", PERSON, range.clone().map(|it| person(it, when)))?;
    let school = |it: u32| it / (size.classes * size.learners);
    tx.load(
        "people_membership",
        MEMBERSHIP,
        range.clone().map(|it| role(it, school(it), ("learner", "own"), when)),
    )?;
    tx.load(
        "people_seat",
        SEAT,
        range.clone().map(|it| {
            let (class, day) = (text(Kind::Class, it / size.learners), when.begin.to_string());
            let (who, role) = (text(Kind::Person, it), text(Kind::Membership, it));
            vec![who, text(Kind::School, school(it)), class, role, day.into(), Value::Null]
        }),
    )?;
    tx.load("dossier_entry", ENTRY, range.flat_map(|it| entries(it, *when)))?;
    Ok(())
}

/// The entries of a learner, over the year before now.
fn entries(learner: u32, when: When) -> impl Iterator<Item = Vec<Value>> {
    let count = ENTRIES + u32::from(learner.is_multiple_of(7));
    (0..count).map(move |place| {
        let number = learner * 8 + place;
        let (title, situation, reflection) = STORIES[(number as usize * 5 + place as usize) % STORIES.len()];
        let days = i64::from(place) * 45 + i64::from(learner % 40);
        let made_at = when.now.0 - days * DAY;
        let day =
            when.now.date().and_then(|it| it.checked_sub(Span::new().days(days)).ok()).unwrap_or(when.begin);
        let none = || Value::Text(String::new());
        vec![
            text(Kind::Person, learner),
            text(Kind::Entry, number),
            "reflection".into(),
            title.into(),
            day.to_string().into(),
            none(),
            none(),
            none(),
            none(),
            none(),
            none(),
            situation.into(),
            none(),
            none(),
            none(),
            reflection.into(),
            none(),
            none(),
            i64::from(1_u32 << (number % 5)).into(),
            Value::Null,
            "kept".into(),
            1_i64.into(),
            made_at.into(),
            made_at.into(),
            Value::Null,
        ]
    })
}
