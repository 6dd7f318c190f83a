//! A year of life of the people of the demo: what they did, wrote, planned, said and shared.
//!
//! Six tell a story of their own; the lives of the others are made by fixed rules out of the same pieces. Everything goes
//! through the stores that pages use, in one transaction: a demo has all of it, or nothing.

mod after;
mod check;
mod days;
mod entries;
mod made;
mod pen;
mod picture;
mod plan;
mod profile;
mod shares;
mod talks;
mod told;

use std::path::Path;

use anyhow::{Context as _, Result};
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::tx::Tx;
use loper_dossier::model::asked::{Asked, school_year};
use loper_dossier::model::kind::Kind as EntryKind;
use loper_dossier::store::{asked, entry};
use loper_files::store::Store;
use loper_guidance::model::caseload::Rules;
use loper_guidance::store::rule;
use loper_people::model::trail::Line;
use loper_people::store::trail;
use loper_vocabulary::competence::Competence;
use loper_vocabulary::identity::{EntryId, FileId};
use loper_vocabulary::level::Level;
use loper_vocabulary::time::Moment;

use self::check::Checks;
use self::days::Days;
pub use self::pen::id_of;
use self::pen::{Pen, Photo, asked_id, unknown};
use self::told::{Cases, Life, SchoolAsks, Schools};
use super::people::{self, Kind, Learner, School};

/// The stories, each under the address of whoever tells it.
const STORIES: [(&str, &str); 6] = [
    ("samira", include_str!("life/samira.toml")),
    ("daan", include_str!("life/daan.toml")),
    ("lotte", include_str!("life/lotte.toml")),
    ("mehmet", include_str!("life/mehmet.toml")),
    ("yara", include_str!("life/yara.toml")),
    ("finn", include_str!("life/finn.toml")),
];
const SCHOOLS: &str = include_str!("life/school.toml");
const AFTERCARE: &str = include_str!("life/aftercare.toml");

/// What the lives are made of: whatever is made once and kept is made again when one of these changes.
pub const PIECES: [&str; 10] = [
    STORIES[0].1,
    STORIES[1].1,
    STORIES[2].1,
    STORIES[3].1,
    STORIES[4].1,
    STORIES[5].1,
    SCHOOLS,
    AFTERCARE,
    made::PLACES,
    check::CHECKS,
];

/// What there is to write.
struct Told {
    schools: Vec<(School, SchoolAsks)>,
    lives: Vec<(Learner, Life)>,
    checks: Checks,
    days: Days,
    photo: Photo,
}

/// Puts the year in the database where it is not there yet, and its files in their folder; answers whether it was put.
pub fn fill(db: &Db, files: &Path, now: Moment) -> Result<bool> {
    if stands(db)? {
        return Ok(false);
    }
    let today = now.date().context("the clock stands outside the calendar")?;
    let picture = loper_files::retype::retype(picture::seam()?);
    let picture =
        picture.map_err(|refused| anyhow::anyhow!("the picture of the demo: {}", refused.code()))?;
    let photo = Photo { media_type: picture.kind.media_type(), size: i64::try_from(picture.bytes.len())? };
    let lives = lives()?;
    let photos = photos(&lives);
    let told = Told { schools: schools()?, lives, checks: Checks::new()?, days: Days { today, now }, photo };
    let folder = Store::at(files);
    for id in photos {
        // What a start that broke off left there is put again.
        folder.remove(id)?;
        folder.put(id, &picture.bytes)?;
    }
    db.write_blocking(Public, move |tx| write(tx, &told))?;
    Ok(true)
}

/// Whether somebody's first entry is there: then the demo was filled, whatever was changed since.
fn stands(db: &Db) -> Result<bool> {
    for it in people::learners().into_iter().filter(|it| it.email.is_some()) {
        let first = EntryId(id_of(it.person, Kind::Entry, 0));
        if db.read_blocking(Own(it.person), move |tx| entry::get(tx, first))?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn schools() -> Result<Vec<(School, SchoolAsks)>> {
    let all: Schools = toml::from_str(SCHOOLS).context("life/school.toml")?;
    let named = all.schools.into_iter().map(|it| Ok((pen::school(&it.name)?, it)));
    named.collect::<Result<_>>()
}

/// The life of every learner: told, or made.
fn lives() -> Result<Vec<(Learner, Life)>> {
    let maker = made::Maker::new()?;
    let after: Cases = toml::from_str(AFTERCARE).context("life/aftercare.toml")?;
    let mut place = 0;
    let mut class = u128::MAX;
    let mut all = Vec::new();
    for it in people::learners() {
        place = if it.class_number == class { place + 1 } else { 0 };
        class = it.class_number;
        let story = STORIES.iter().find(|(email, _)| it.email == Some(email));
        let mut life: Life = match story {
            Some((email, text)) => toml::from_str(text).with_context(|| format!("life/{email}.toml"))?,
            None => maker.life(&it, place),
        };
        if it.class.school == School::Voorbeeldcollege {
            let mine = |case: &&told::Aftercare| case.class == it.class.name && case.place == place;
            life.aftercare = after.cases.iter().find(mine).cloned();
        }
        all.push((it, life));
    }
    Ok(all)
}

fn photos(lives: &[(Learner, Life)]) -> Vec<FileId> {
    let of = |(learner, life): &(Learner, Life)| {
        let person = learner.person;
        let with = life.entries.iter().enumerate().filter(|(_, it)| it.photo.is_some());
        with.map(|(place, _)| FileId(id_of(person, Kind::File, place))).collect::<Vec<_>>()
    };
    lives.iter().flat_map(of).collect()
}

fn write(tx: &mut Tx<'_, Public>, told: &Told) -> Result<(), Error> {
    for (school, asks) in &told.schools {
        tx.within(Organisation(people::organisation(*school)), |tx| asks_of(tx, *school, asks, told.days))?;
    }
    let checks = told.checks.clone().look(tx)?;
    let mut trail: Vec<Line> = Vec::new();
    for (learner, life) in &told.lives {
        let school = told.schools.iter().find(|it| it.0 == learner.class.school).map(|it| &it.1);
        let mut pen = Pen::new(learner, &life.entries, school, (told.days, told.photo));
        tx.within(Own(learner.person), |tx| one(tx, &mut pen, life, &checks))?;
        trail.append(&mut pen.trail);
    }
    // A trail is told in the order in which things happened.
    trail.sort_by_key(|it| it.made_at);
    trail.iter().try_for_each(|line| trail::note(tx, line))
}

fn one(tx: &mut Tx<'_, Own>, pen: &mut Pen<'_>, life: &Life, checks: &Checks) -> Result<(), Error> {
    entries::write(tx, pen, &life.entries)?;
    plan::write(tx, pen, life)?;
    talks::write(tx, pen, life)?;
    shares::write(tx, pen, life)?;
    after::write(tx, pen, life)?;
    match &life.profile {
        Some(it) => profile::write(tx, pen, it),
        None => check::write(tx, pen, checks),
    }
}

/// What a school asks this year, and the rules of its caseloads.
fn asks_of(tx: &mut Tx<'_, Organisation>, school: School, it: &SchoolAsks, days: Days) -> Result<(), Error> {
    let begin = days.past(-90);
    rule::set(tx, &Rules::read(it.months, &it.groups), begin)?;
    for (place, asked) in it.asked.iter().enumerate() {
        let asked = Asked {
            id: asked_id(school, place),
            school_year: school_year(days.today),
            level: asked.level.as_deref().and_then(Level::parse),
            title: asked.title.clone(),
            explanation: asked.explanation.clone(),
            competence: Competence::parse(&asked.competence),
            kind: EntryKind::parse(&asked.kind).ok_or_else(|| unknown(&asked.kind))?,
            minutes: asked.minutes,
            is_mandatory: asked.mandatory,
        };
        asked::add(tx, &asked, begin)?;
    }
    Ok(())
}

/// The link of something in a story, as whoever got it has it: `share`, `feedback` or `guest`, and its place.
pub fn link(learner: &Learner, what: &str, place: usize) -> String {
    let asked: Option<&SchoolAsks> = None;
    let days = Days { today: jiff::civil::Date::default(), now: Moment(0) };
    let photo = Photo { media_type: "", size: 0 };
    Pen::new(learner, &[], asked, (days, photo)).secret(what, place).reveal().to_owned()
}
