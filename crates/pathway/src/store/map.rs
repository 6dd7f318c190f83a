//! Everything that routes are made of: ten statements, once for each version of the data.

use std::collections::BTreeMap;

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_texts::format::capital;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::Level;
use loper_vocabulary::money::Cents;

use crate::model::fees::{Due, Fee, Fees};
use crate::model::map::{Lead, Map, Occupation, Programme};
use crate::model::rules::{Answer, Day, Law, LearningRoute, Rule, Rules, Stage, Years};

/// Reads everything.
pub fn map(tx: &mut Tx<'_, Public>) -> Result<Map> {
    let rules = Rules {
        steps: tx.all(STEPS, &[], step)?.into_iter().collect(),
        stages: tx.all(STAGES, &[], stage)?.into_iter().collect(),
        learning: tx.all(LEARNING, &[], learning)?,
        fees: Fees(tx.all(FEES, &[], fee)?.into_iter().flatten().collect()),
        days: tx.all(DAYS, &[], day)?.into_iter().flatten().collect(),
    };
    let mut map = Map { rules, programmes: tx.all(PROGRAMMES, &[], programme)?, ..Map::default() };
    map.by_key = map.programmes.iter().enumerate().map(|(place, it)| (it.key.clone(), place)).collect();
    map.occupations = tx.all(OCCUPATIONS, &[], occupation)?.into_iter().collect();
    let read = |row: &Row| Ok((row.text(0)?, row.text(1)?));
    for (key, id) in tx.all(LINKS, &[], read)? {
        let Some(place) = map.by_key.get(&key).copied() else { continue };
        let Some(occupation) = map.occupations.get_mut(&id) else { continue };
        if map.programmes[place].is_current {
            occupation.programmes.push(place);
        }
        map.work.entry(place).or_default().push(id);
    }
    map.profiles = profiles(tx)?;
    Ok(map)
}

fn level(row: &Row, place: usize) -> Result<Level> {
    Level::parse(row.str(place)?)
        .ok_or_else(|| Error::Damaged(format!("no level: {}", row.str(place).unwrap_or(""))))
}

fn small(row: &Row, place: usize) -> Result<u8> {
    u8::try_from(row.int(place)?).map_err(|_| Error::Damaged("a number of years that is none".into()))
}

fn both(row: &Row, place: usize) -> Result<Bilingual> {
    Ok(Bilingual { nl: row.text(place)?, en: row.text(place + 1)? })
}

fn law(row: &Row, place: usize) -> Result<Law> {
    Ok(Law { article: row.text(place)?, certainty: row.text(place + 1)? })
}

const STEPS: Sql = sql!(
    "select a.from_level, a.to_level, a.answer, a.condition_nl, a.condition_en, a.law, a.certainty
       from labour_market_current c join programmes_admission a on a.release = c.release
      where c.part = 'admission'"
);

fn step(row: &Row) -> Result<((Level, Level), Rule)> {
    let answer = Answer::parse(row.str(2)?).ok_or_else(|| Error::Damaged("an answer that is none".into()))?;
    Ok(((level(row, 0)?, level(row, 1)?), Rule { answer, condition: both(row, 3)?, law: law(row, 5)? }))
}

const STAGES: Sql = sql!(
    "select s.level, s.after_level, s.years_min, s.years_max, s.elective_hours, s.apply, s.law, s.certainty,
            s.note_nl, s.note_en
       from labour_market_current c join programmes_stage s on s.release = c.release
      where c.part = 'stages'"
);

fn stage(row: &Row) -> Result<((Level, Option<Level>), Stage)> {
    let hours = row.opt_int(4)?.and_then(|hours| u16::try_from(hours).ok());
    let apply = Some(row.text(5)?).filter(|it| !it.is_empty());
    let years = Years { min: small(row, 2)?, max: small(row, 3)? };
    let stage = Stage { years, elective_hours: hours, apply, law: law(row, 6)?, note: both(row, 8)? };
    let after = if row.str(1)?.is_empty() { None } else { Some(level(row, 1)?) };
    Ok(((level(row, 0)?, after), stage))
}

const LEARNING: Sql = sql!(
    "select l.id, l.from_level, l.to_level, l.mbo_years, l.years_min, l.years_max, l.diplomas, l.law, l.certainty
       from labour_market_current c join programmes_learning_route l on l.release = c.release
      where c.part = 'stages' order by l.id"
);

fn learning(row: &Row) -> Result<LearningRoute> {
    Ok(LearningRoute {
        id: row.text(0)?,
        from: level(row, 1)?,
        to: level(row, 2)?,
        mbo_years: small(row, 3)?,
        years: Years { min: small(row, 4)?, max: small(row, 5)? },
        is_both: row.str(6)? == "both",
        law: law(row, 7)?,
    })
}

const DAYS: Sql = sql!(
    "select d.id, d.month, d.day
       from labour_market_current c join programmes_calendar d on d.release = c.release
      where c.part = 'calendar'"
);

/// A line of the calendar without a day is no day to act.
fn day(row: &Row) -> Result<Option<(String, Day)>> {
    let (month, day) = (i8::try_from(row.int(1)?), row.opt_int(2)?.map(i8::try_from));
    let (Ok(month), Some(Ok(day))) = (month, day) else { return Ok(None) };
    Ok(Some((row.text(0)?, Day { month, day })))
}

const FEES: Sql = sql!(
    "select f.kind, f.amount, f.school_year, f.source, f.certainty
       from labour_market_current c join programmes_fee f on f.release = c.release
      where c.part = 'fees'"
);

fn fee(row: &Row) -> Result<Option<(Due, Fee)>> {
    let fee = Fee {
        per_year: Cents(row.int(1)?),
        school_year: row.text(2)?,
        source: row.text(3)?,
        certainty: row.text(4)?,
    };
    Ok(Due::parse(row.str(0)?).map(|due| (due, fee)))
}

const PROGRAMMES: Sql = sql!(
    "select p.key, p.slug, p.name_nl, p.name_en, p.level, p.modes, p.years, p.domain, p.status, l.level, n.title,
            e.title
       from labour_market_current c
       join programmes_programme p on p.release = c.release
       left join labour_market_current lc on lc.part = 'programme_levels'
       left join programmes_level l on l.release = lc.release and l.key = p.key
       left join labour_market_current tc on tc.part = 'programme_texts'
       left join programmes_text n on n.release = tc.release and n.key = p.key and n.language = 'nl'
       left join programmes_text e on e.release = tc.release and e.key = p.key and e.language = 'en'
      where c.part in ('qualifications', 'directions')
      order by p.key"
);

fn programme(row: &Row) -> Result<Programme> {
    let listed = row.opt_str(4)?.and_then(Level::parse);
    let own = row.opt_str(9)?.and_then(Level::parse);
    Ok(Programme {
        key: row.text(0)?,
        slug: row.text(1)?,
        name: named(row, 2, 10)?,
        level: listed.or(own),
        is_own_level: listed.is_none() && own.is_some(),
        modes: row.text(5)?,
        years: row.opt_int(6)?.and_then(|years| u8::try_from(years).ok()),
        domain: row.opt_text(7)?,
        is_current: row.str(8)? != "past",
    })
}

/// The name that people use: ours where we wrote about it, else the one of the list.
fn named(row: &Row, listed: usize, ours: usize) -> Result<Bilingual> {
    let name = both(row, listed)?;
    let pick = |ours: Option<String>, name: &str| ours.unwrap_or_else(|| capital(name));
    Ok(Bilingual { nl: pick(row.opt_text(ours)?, &name.nl), en: pick(row.opt_text(ours + 1)?, &name.en) })
}

const OCCUPATIONS: Sql = sql!(
    "select o.id, o.slug, o.name_nl, o.name_en, o.group_code, n.title, e.title
       from labour_market_current c
       join labour_market_occupation o on o.release = c.release
       left join labour_market_current tc on tc.part = 'texts'
       left join labour_market_text n on n.release = tc.release and n.subject = o.id and n.language = 'nl'
       left join labour_market_text e on e.release = tc.release and e.subject = o.id and e.language = 'en'
      where c.part = 'occupations'"
);

fn occupation(row: &Row) -> Result<(String, Occupation)> {
    let name = named(row, 2, 5)?;
    let occupation = Occupation { slug: row.text(1)?, name, group: row.text(4)?, programmes: Vec::new() };
    Ok((row.text(0)?, occupation))
}

const LINKS: Sql = sql!(
    "select l.key, l.occupation
       from labour_market_current c join programmes_link l on l.release = c.release
      where c.part = 'links' order by l.place, l.key"
);

const PROFILES: Sql = sql!(
    "select p.profile, p.domain, p.reason_nl, p.reason_en
       from labour_market_current c join programmes_profile p on p.release = c.release
      where c.part = 'profiles' order by p.profile, p.place"
);

fn profiles(tx: &mut Tx<'_, Public>) -> Result<BTreeMap<String, Vec<Lead>>> {
    let mut all: BTreeMap<String, Vec<Lead>> = BTreeMap::new();
    let read = |row: &Row| Ok((row.text(0)?, Lead { domain: row.text(1)?, reason: both(row, 2)? }));
    for (profile, lead) in tx.all(PROFILES, &[], read)? {
        all.entry(profile).or_default().push(lead);
    }
    Ok(all)
}
