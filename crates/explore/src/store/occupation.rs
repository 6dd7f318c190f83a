//! What several pages read of occupations: figures, our texts, tension by region, origins, old addresses.

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_labour_market::model::figures::{Jobs, Pay};
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::{Edition, GroupId, OccupationId};
use loper_vocabulary::prospect::{Demand, Scarcity, Tension};

use crate::model::occupation::{Expected, Forecast, Interests, Occupation, Origin, RegionTension, Text};

/// Reads the columns of the view in the order in which every statement here names them.
pub(crate) fn occupation(row: &Row) -> Result<Occupation> {
    let damaged = |what: &str| Error::Damaged(format!("an occupation with a wrong {what}"));
    let group = GroupId::new(Edition::Brc2014, row.str(9)?).ok_or_else(|| damaged("group"))?;
    let both = |nl: Option<String>, en: Option<String>| Bilingual {
        nl: nl.unwrap_or_default(),
        en: en.unwrap_or_default(),
    };
    Ok(Occupation {
        id: OccupationId::parse(row.str(0)?).ok_or_else(|| damaged("id"))?,
        slug: row.text(1)?,
        isco: row.text(2)?,
        name: Bilingual { nl: row.text(3)?, en: row.text(4)? },
        other_names: Bilingual { nl: row.text(5)?, en: row.text(6)? },
        official: both(row.opt_text(7)?, row.opt_text(8)?),
        group_name: both(row.opt_text(11)?, row.opt_text(12)?),
        sector_code: row.opt_text(13)?.unwrap_or_default(),
        sector: both(row.opt_text(14)?, row.opt_text(15)?),
        pay: pay(row, 16)?,
        jobs: jobs(row, 20)?,
        forecast: forecast(row, 10, 23)?,
        interests: interests(row)?,
        group,
    })
}

/// Reads quartiles and year from the four columns at a place.
pub(crate) fn pay(row: &Row, at: usize) -> Result<Option<Pay>> {
    let Some(median) = row.opt_int(at + 1)? else { return Ok(None) };
    Ok(Some(Pay {
        p25: Cents(row.int(at)?),
        median: Cents(median),
        p75: Cents(row.int(at + 2)?),
        year: row.int(at + 3)?,
    }))
}

/// Reads how many work from the three columns at a place.
pub(crate) fn jobs(row: &Row, at: usize) -> Result<Option<Jobs>> {
    let Some(count) = row.opt_int(at)? else { return Ok(None) };
    Ok(Some(Jobs { count, period: row.text(at + 1)?, before: row.opt_int(at + 2)? }))
}

/// Reads the forecast from the eleven columns at a place, for the group whose code stands at another.
pub(crate) fn forecast(row: &Row, code_at: usize, at: usize) -> Result<Option<Forecast>> {
    let Some(to_year) = row.opt_int(at)? else { return Ok(None) };
    let code = row.opt_str(code_at)?.unwrap_or_default();
    let Some(group) = GroupId::new(Edition::Brc2014Ed2025, code) else { return Ok(None) };
    let expected = |place: usize| -> Result<Expected> {
        Ok(Expected { value: row.opt_int(place)?, class: row.opt_str(place + 1)?.and_then(Demand::parse) })
    };
    Ok(Some(Forecast {
        group,
        to_year,
        expansion: expected(at + 1)?,
        replacement: expected(at + 3)?,
        openings: expected(at + 5)?,
        itkb: row.opt_real(at + 7)?,
        scarcity: row.opt_str(at + 8)?.and_then(Scarcity::parse),
        tension: row.opt_real(at + 9)?,
        tension_class: row.opt_str(at + 10)?.and_then(Tension::parse),
    }))
}

fn interests(row: &Row) -> Result<Option<Interests>> {
    let Some(method) = row.opt_text(40)? else { return Ok(None) };
    let mut scores = [0.0; 6];
    for (place, score) in scores.iter_mut().enumerate() {
        *score = row.real(34 + place)?;
    }
    Ok(Some(Interests { scores, method }))
}

const TEXTS: Sql = sql!(
    "select t.subject, t.title, t.lead, t.body, t.author, t.written_on, t.sources
       from labour_market_current c
       join labour_market_text t on t.release = c.release
      where c.part = 'texts' and t.subject in ($1, $2) and t.language = $3"
);

/// Our texts about an occupation and a group.
pub(crate) fn texts_of(
    tx: &mut Tx<'_, Public>,
    id: &str,
    group: &str,
    language: Language,
) -> Result<Vec<Text>> {
    tx.all(TEXTS, &[id.into(), group.into(), language.code().into()], text)
}

/// Reads one of our own texts.
pub(crate) fn text(row: &Row) -> Result<Text> {
    Ok(Text {
        subject: row.text(0)?,
        title: row.text(1)?,
        lead: row.text(2)?,
        body: row.text(3)?,
        author: row.text(4)?,
        written_on: row.text(5)?,
        sources: row.text(6)?,
    })
}

/// 0 for Dutch, 1 for English: for statements that answer both names side by side.
pub(crate) const fn by(language: Language) -> usize {
    match language {
        Language::Nl => 0,
        Language::En => 1,
    }
}

const REGIONS: Sql = sql!(
    "select t.region, r.name, t.period, t.value, t.class, e.is_example
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join labour_market_tension t on t.release = c.release
       join labour_market_current rc on rc.part in ('regions', 'example_region')
       join labour_market_region r on r.release = rc.release and r.code = t.region
      where c.part in ('tension', 'example_tension') and t.edition = 'brc2014' and t.code = $1
      order by r.name"
);

/// UWV tension of a group in every region that has one.
pub(crate) fn regions_of(tx: &mut Tx<'_, Public>, group: &str) -> Result<Vec<RegionTension>> {
    tx.all(REGIONS, &[group.into()], region)
}

/// Reads the tension of one region from the first six columns.
pub(crate) fn region(row: &Row) -> Result<RegionTension> {
    Ok(RegionTension {
        region: row.text(0)?,
        name: row.text(1)?,
        period: row.text(2)?,
        value: row.opt_real(3)?,
        class: row.opt_str(4)?.and_then(Tension::parse),
        is_example: row.bool(5)?,
    })
}

const ORIGINS: Sql = sql!(
    "select e.part, e.title, e.publisher, e.published_on, e.is_example
       from labour_market_current c join labour_market_release e on e.id = c.release"
);

/// Where every part comes from.
pub fn origins(tx: &mut Tx<'_, Public>) -> Result<Vec<Origin>> {
    tx.all(ORIGINS, &[], |row| {
        Ok(Origin {
            part: row.text(0)?,
            title: row.text(1)?,
            publisher: row.text(2)?,
            published_on: row.opt_text(3)?,
            is_example: row.bool(4)?,
        })
    })
}

const MOVED: Sql = sql!(
    "select o.slug from labour_market_current c
       join labour_market_old_slug m on m.release = c.release
       join labour_market_occupation o on o.release = c.release and o.id = m.id
      where c.part = 'occupations' and m.slug = $1"
);

/// Where an old address leads now; an occupation's id is an address too.
pub fn moved(tx: &mut Tx<'_, Public>, slug: &str) -> Result<Option<String>> {
    if let Some(id) = OccupationId::parse(slug) {
        return tx.first(BY_ID, &[id.to_string().into()])?.map(|row| row.text(0)).transpose();
    }
    tx.first(MOVED, &[slug.into()])?.map(|row| row.text(0)).transpose()
}

const BY_ID: Sql = sql!("select slug from labour_market_shown where id = $1");
