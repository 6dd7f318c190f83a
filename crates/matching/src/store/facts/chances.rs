//! What publishers say of chances, each for itself.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::level::StudyMode;
use loper_vocabulary::occupation::GroupId;
use loper_vocabulary::programme::ProgrammeKey;
use loper_vocabulary::prospect::{Demand, Prospect, Scarcity, Tension};

use super::Releases;
use crate::model::chance::{Chance, Indicator, Publisher, Subject};

/// All of them, with what they are about.
pub fn chances(tx: &mut Tx<'_, Public>, releases: Releases<'_>) -> Result<Vec<(Subject, Chance)>> {
    let mut all: Vec<(Subject, Chance)> =
        tx.all(FORECAST, &[releases.of("forecast")], forecast)?.into_iter().flatten().collect();
    let tension = ["tension", "example_tension"].map(|it| releases.of(it));
    all.extend(tx.all(TENSION, &tension, tension_of)?.into_iter().flatten());
    let indicators = ["prospects", "example_indicators"].map(|it| releases.of(it));
    all.extend(tx.all(INDICATORS, &indicators, indicator)?.into_iter().flatten());
    Ok(all)
}

/// The place of a class from bad to good: the lists of the classes run from little to much demand for people.
fn place<T: PartialEq>(all: &[T], class: &T) -> Option<u8> {
    all.iter().position(|it| it == class).and_then(|it| u8::try_from(it).ok())
}

fn group(row: &Row, edition: usize) -> Result<Option<Subject>> {
    let id = format!("{}:{}", row.str(edition)?, row.str(edition + 1)?);
    Ok(GroupId::parse(&id).map(Subject::Group))
}

const FORECAST: Sql = sql!(
    "select f.edition, f.code, f.region, f.to_year, f.itkb, f.itkb_class, f.openings, f.openings_class,
            f.tension, f.tension_class, e.published_on
       from labour_market_forecast f
       join labour_market_release e on e.id = f.release
      where f.release = $1"
);

fn forecast(row: &Row) -> Result<Vec<(Subject, Chance)>> {
    let Some(subject) = group(row, 0)? else { return Ok(Vec::new()) };
    let empty = Chance {
        publisher: Publisher::Roa,
        indicator: Indicator::Bottleneck,
        mode: None,
        class: None,
        place: None,
        value: None,
        period: row.int(3)?.to_string(),
        region: row.text(2)?,
        source: "forecast",
        is_example: false,
    };
    let scarcity = row.opt_str(5)?.and_then(Scarcity::parse);
    let demand = row.opt_str(7)?.and_then(Demand::parse);
    let tension = row.opt_str(9)?.and_then(Tension::parse);
    let published = row.opt_text(10)?.unwrap_or_default();
    let bottleneck = scarcity.map(|it| Chance {
        class: Some(it.code()),
        place: place(&Scarcity::ALL, &it),
        value: row.opt_real(4).ok().flatten(),
        ..empty.clone()
    });
    let openings = demand.map(|it| Chance {
        indicator: Indicator::Openings,
        class: Some(it.code()),
        place: place(&Demand::ALL, &it),
        value: row.opt_int(6).ok().flatten().and_then(|it| i32::try_from(it).ok()).map(f64::from),
        ..empty.clone()
    });
    let tension = tension.map(|it| Chance {
        publisher: Publisher::Uwv,
        indicator: Indicator::Tension,
        class: Some(it.code()),
        place: place(&Tension::ALL, &it),
        value: row.opt_real(8).ok().flatten(),
        period: published,
        ..empty
    });
    Ok([bottleneck, openings, tension].into_iter().flatten().map(|it| (subject.clone(), it)).collect())
}

const TENSION: Sql = sql!(
    "select t.edition, t.code, t.region, t.period, t.value, t.class, e.is_example
       from labour_market_tension t
       join labour_market_release e on e.id = t.release
      where t.release in ($1, $2)"
);

fn tension_of(row: &Row) -> Result<Option<(Subject, Chance)>> {
    let Some(subject) = group(row, 0)? else { return Ok(None) };
    let class = row.opt_str(5)?.and_then(Tension::parse);
    let is_example = row.bool(6)?;
    let chance = Chance {
        publisher: Publisher::Uwv,
        indicator: Indicator::Tension,
        mode: None,
        class: class.map(Tension::code),
        place: class.and_then(|it| place(&Tension::ALL, &it)),
        value: row.opt_real(4)?,
        period: row.text(3)?,
        region: row.text(2)?,
        source: if is_example { "example_tension" } else { "tension" },
        is_example,
    };
    Ok(Some((subject, chance)))
}

const INDICATORS: Sql = sql!(
    "select i.key, i.region, i.indicator, i.mode, i.value, i.class, i.year, e.is_example
       from programmes_indicator i
       join labour_market_release e on e.id = i.release
      where i.release in ($1, $2) and i.indicator in ('work', 'placement')"
);

fn indicator(row: &Row) -> Result<Option<(Subject, Chance)>> {
    let Some(key) = ProgrammeKey::parse(row.str(0)?) else { return Ok(None) };
    let class = row.opt_str(5)?.and_then(Prospect::parse);
    let is_example = row.bool(7)?;
    let chance = Chance {
        publisher: Publisher::Sbb,
        indicator: if row.str(2)? == "work" { Indicator::Work } else { Indicator::Placement },
        mode: StudyMode::parse(row.str(3)?),
        class: class.map(Prospect::code),
        place: class.and_then(|it| place(&Prospect::ALL, &it)),
        value: row.opt_real(4)?,
        period: row.int(6)?.to_string(),
        region: row.text(1)?,
        source: if is_example { "example_indicators" } else { "prospects" },
        is_example,
    };
    Ok(Some((Subject::Programme(key), chance)))
}
