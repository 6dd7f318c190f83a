//! Checks of expectations: of one owner, with the figures that were shown.

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::scope::{Personal, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::{Scarcity, Tension};
use loper_vocabulary::region::LabourRegion;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use crate::model::expectations::{ChanceFigure, Check, Figures, Guess, Liked, PayFigure, RegionFigure, Sure};

/// An occupation that can be chosen, with its figures of now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub id: OccupationId,
    /// Its name as pages show it.
    pub name: String,
    /// The last part of its address.
    pub slug: String,
    /// The field of work it is in: the code of its occupational class (CBS), where that is known.
    pub field: Option<String>,
    /// What is known now.
    pub figures: Figures,
}

const NAMED: Sql = sql!(
    "select s.id, s.name_nl, s.name_en, t.title, s.slug, s.p25, s.median, s.p75, s.pay_year, s.itkb_class, s.to_year,
            s.sector_code
       from labour_market_shown s
       left join labour_market_current tc on tc.part = 'texts'
       left join labour_market_text t on t.release = tc.release and t.subject = s.id and t.language = $2
      where cast($1 as text) like '%|' || s.id || '|%'"
);

fn candidate(row: &Row, language: Language) -> Result<Candidate> {
    let id = OccupationId::parse(row.str(0)?).ok_or_else(|| Error::Damaged("an occupation id".into()))?;
    let name = Bilingual { nl: row.text(1)?, en: row.text(2)? };
    Ok(Candidate {
        id,
        name: row.opt_text(3)?.unwrap_or_else(|| loper_texts::format::capital(name.get(language))),
        slug: row.text(4)?,
        field: row.opt_text(11)?,
        figures: Figures { pay: pay(row, 5)?, chance: chance(row, 9)? },
    })
}

fn pay(row: &Row, at: usize) -> Result<Option<PayFigure>> {
    let Some(middle) = row.opt_int(at + 1)? else { return Ok(None) };
    let (low, high) = (Cents(row.int(at)?), Cents(row.int(at + 2)?));
    Ok(Some(PayFigure { low, middle: Cents(middle), high, year: row.int(at + 3)? }))
}

fn chance(row: &Row, at: usize) -> Result<Option<ChanceFigure>> {
    let Some(class) = row.opt_str(at)? else { return Ok(None) };
    let class = Scarcity::parse(class).ok_or_else(|| Error::Damaged(format!("a scarcity of {class}")))?;
    Ok(Some(ChanceFigure { class, to_year: row.int(at + 1)? }))
}

/// These occupations, in the order that was asked; unknown ones are left out.
pub fn named(tx: &mut Tx<'_, Public>, ids: &[OccupationId], language: Language) -> Result<Vec<Candidate>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found =
        tx.all(NAMED, &[listed(ids).into(), language.code().into()], |row| candidate(row, language))?;
    let of = |id: &OccupationId| found.iter().find(|it| it.id == *id).cloned();
    Ok(ids.iter().filter_map(of).collect())
}

const MAKE: Sql = sql!(
    "insert into profile_expectation (owner, id, day, made_at) values ($1, $2, $3, $4)
     on conflict (owner, id) do nothing"
);

const ADD: Sql = sql!(
    "insert into profile_expectation_guess (owner, expectation, occupation, line, is_guessed)
     values ($1, $2, $3, $4, $5) on conflict (owner, expectation, occupation) do nothing"
);

/// Begins a check. The same id again changes nothing.
pub fn make<S: Personal>(
    tx: &mut Tx<'_, S>,
    id: Uuid,
    (day, now): (Date, Moment),
    liked: &[OccupationId],
) -> Result<()> {
    tx.exec(MAKE, &[id.to_string().into(), day.to_string().into(), now.0.into()])?;
    for (line, occupation) in (0_i64..).zip(liked) {
        let values: [Value; 4] =
            [id.to_string().into(), occupation.to_string().into(), line.into(), false.into()];
        tx.exec(ADD, &values)?;
    }
    Ok(())
}

const ALL: Sql = sql!(
    "select e.id, e.day, g.occupation, g.before, g.after, g.is_guessed, g.chance, g.pay, g.sure,
            g.pay_low, g.pay_middle, g.pay_high, g.pay_year, g.class, g.class_year,
            g.region, g.region_class, g.region_period, g.region_is_example
       from profile_expectation e
       join profile_expectation_guess g on g.owner = e.owner and g.expectation = e.id
      where e.owner = $1
      order by e.made_at desc, e.id, g.line"
);

/// All checks of this owner, the newest first. Figures are those that were shown with a guess; an occupation that was not
/// guessed at yet has none here: [`with_figures`] gives it those of now.
pub fn all<S: Personal>(tx: &mut Tx<'_, S>) -> Result<Vec<Check>> {
    let mut checks: Vec<Check> = Vec::new();
    for row in tx.query(ALL, &[])? {
        let id = Uuid::parse_str(row.str(0)?).map_err(|it| Error::Damaged(it.to_string()))?;
        if checks.last().is_none_or(|it| it.id != id) {
            let day = row.str(1)?.parse().map_err(|_| Error::Damaged("the day of a check".into()))?;
            checks.push(Check { id, day, liked: Vec::new() });
        }
        if let Some(check) = checks.last_mut() {
            check.liked.push(liked(&row)?);
        }
    }
    Ok(checks)
}

fn liked(row: &Row) -> Result<Liked> {
    let place = |at: usize| Ok::<_, Error>(row.opt_int(at)?.and_then(|it| u8::try_from(it).ok()));
    let id = OccupationId::parse(row.str(2)?).ok_or_else(|| Error::Damaged("an occupation id".into()))?;
    let guess = if row.bool(5)? {
        Some(Guess {
            chance: row.opt_str(6)?.and_then(Scarcity::parse),
            pay: row.opt_int(7)?.map(Cents),
            sure: row.opt_str(8)?.and_then(Sure::parse).unwrap_or(Sure::Hardly),
        })
    } else {
        None
    };
    let figures = Figures { pay: pay(row, 9)?, chance: chance(row, 13)? };
    let region = region(row, 15)?;
    Ok(Liked { occupation: id, before: place(3)?, after: place(4)?, guess, figures, region })
}

/// A figure of a region from four columns; none when the first or the second is null.
fn region(row: &Row, at: usize) -> Result<Option<RegionFigure>> {
    let (Some(region), Some(class)) = (row.opt_str(at)?, row.opt_str(at + 1)?) else { return Ok(None) };
    Ok(Some(RegionFigure {
        region: LabourRegion::parse(region).ok_or_else(|| Error::Damaged(format!("a region {region}")))?,
        class: Tension::parse(class).ok_or_else(|| Error::Damaged(format!("a tension of {class}")))?,
        period: row.text(at + 2)?,
        is_example: row.bool(at + 3)?,
    }))
}

const OF_REGION: Sql = sql!(
    "select t.region, t.class, t.period, e.is_example, o.id
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join labour_market_tension t on t.release = c.release and t.edition = 'brc2014'
       join labour_market_current oc on oc.part = 'occupations'
       join labour_market_occupation o on o.release = oc.release and o.group_code = t.code
      where c.part in ('tension', 'example_tension') and t.region = $2
        and cast($1 as text) like '%|' || o.id || '|%'"
);

/// What is known of these occupations in one region, for those that have a figure there.
pub fn of_region(
    tx: &mut Tx<'_, Public>,
    ids: &[OccupationId],
    region_asked: &LabourRegion,
) -> Result<Vec<(OccupationId, RegionFigure)>> {
    let mut all = Vec::new();
    for row in tx.query(OF_REGION, &[listed(ids).into(), region_asked.to_string().into()])? {
        let id = OccupationId::parse(row.str(4)?).ok_or_else(|| Error::Damaged("an occupation id".into()))?;
        all.extend(region(&row, 0)?.map(|it| (id, it)));
    }
    Ok(all)
}

/// Ids as one text, `|a|b|`: one statement whatever their number, on both engines.
fn listed(ids: &[OccupationId]) -> String {
    format!("|{}|", ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"))
}

/// Gives what was not guessed at yet the figures of now.
pub fn with_figures(check: &mut Check, now: &[Candidate], of_region: &[(OccupationId, RegionFigure)]) {
    for liked in check.liked.iter_mut().filter(|it| it.guess.is_none()) {
        if let Some(found) = now.iter().find(|it| it.id == liked.occupation) {
            liked.figures = found.figures;
        }
        liked.region = of_region.iter().find(|it| it.0 == liked.occupation).map(|it| it.1.clone());
    }
}

const BEFORE: Sql = sql!(
    "update profile_expectation_guess set before = $4
      where owner = $1 and expectation = $2 and occupation = $3 and after is null"
);

const AFTER: Sql = sql!(
    "update profile_expectation_guess set after = $4 where owner = $1 and expectation = $2 and occupation = $3"
);

/// Keeps the order from before the figures; once the second order is there it stays.
pub fn order_before<S: Personal>(
    tx: &mut Tx<'_, S>,
    check: Uuid,
    places: &[(OccupationId, u8)],
) -> Result<()> {
    order(tx, BEFORE, check, places)
}

/// Keeps the order from after the figures.
pub fn order_after<S: Personal>(
    tx: &mut Tx<'_, S>,
    check: Uuid,
    places: &[(OccupationId, u8)],
) -> Result<()> {
    order(tx, AFTER, check, places)
}

fn order<S: Personal>(
    tx: &mut Tx<'_, S>,
    sql: Sql,
    check: Uuid,
    places: &[(OccupationId, u8)],
) -> Result<()> {
    for (occupation, place) in places {
        let values: [Value; 3] =
            [check.to_string().into(), occupation.to_string().into(), i64::from(*place).into()];
        tx.exec(sql, &values)?;
    }
    Ok(())
}

// A guess is made once: after the figure was seen it would be no guess.
const GUESS: Sql = sql!(
    "update profile_expectation_guess
        set is_guessed = $4, chance = $5, pay = $6, sure = $7, pay_low = $8, pay_middle = $9, pay_high = $10,
            pay_year = $11, class = $12, class_year = $13,
            region = $15, region_class = $16, region_period = $17, region_is_example = $18
      where owner = $1 and expectation = $2 and occupation = $3 and is_guessed = $14"
);

/// Keeps a guess with the figures that are shown with it; a second guess changes nothing.
pub fn guess<S: Personal>(
    tx: &mut Tx<'_, S>,
    check: Uuid,
    occupation: OccupationId,
    guess: &Guess,
    (figures, region): (&Figures, Option<&RegionFigure>),
) -> Result<()> {
    let int = |value: Option<i64>| value.map_or(Value::Null, Value::from);
    let text = |value: Option<&'static str>| value.map_or(Value::Null, Value::from);
    let pay = figures.pay;
    let text_of = |value: Option<String>| value.map_or(Value::Null, Value::from);
    let values: [Value; 17] = [
        check.to_string().into(),
        occupation.to_string().into(),
        true.into(),
        text(guess.chance.map(Scarcity::code)),
        int(guess.pay.map(|it| it.0)),
        guess.sure.code().into(),
        int(pay.map(|it| it.low.0)),
        int(pay.map(|it| it.middle.0)),
        int(pay.map(|it| it.high.0)),
        int(pay.map(|it| it.year)),
        text(figures.chance.map(|it| it.class.code())),
        int(figures.chance.map(|it| it.to_year)),
        false.into(),
        text_of(region.map(|it| it.region.to_string())),
        text(region.map(|it| it.class.code())),
        text_of(region.map(|it| it.period.clone())),
        region.map_or(Value::Null, |it| it.is_example.into()),
    ];
    tx.exec(GUESS, &values)?;
    Ok(())
}

const REMOVE: Sql = sql!("delete from profile_expectation where owner = $1 and id = $2");

const REMOVE_GUESSES: Sql =
    sql!("delete from profile_expectation_guess where owner = $1 and expectation = $2");

/// Takes a check away, and what it said to a class.
pub fn remove<S: Personal>(tx: &mut Tx<'_, S>, check: Uuid) -> Result<()> {
    tx.exec(REMOVE_GUESSES, &[check.to_string().into()])?;
    tx.exec(REMOVE, &[check.to_string().into()])?;
    super::class::forget(tx, check)
}
