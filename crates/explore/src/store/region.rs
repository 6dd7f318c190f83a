//! Regions and their figures.

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::occupation::GroupId;
use loper_vocabulary::prospect::{Demand, Prospect, Tension};

use crate::model::occupation::RegionTension;
use crate::model::region::{
    GroupTension, Municipality, NationalGroup, ProgrammeProspect, Region, RegionPage, TensionRow, joined,
};
use crate::store::occupation::by;

const REGIONS: Sql = sql!(
    "select r.code, r.name, r.provinces, r.inhabitants, r.outline, r.label_x, r.label_y, r.is_example
       from labour_market_current c
       join labour_market_region r on r.release = c.release
      where c.part in ('regions', 'example_region')
      order by r.name"
);

/// All regions, by name; the fictional one where it was loaded.
pub fn regions(tx: &mut Tx<'_, Public>) -> Result<Vec<Region>> {
    tx.all(REGIONS, &[], |row| {
        Ok(Region {
            code: row.text(0)?,
            name: row.text(1)?,
            provinces: row.str(2)?.split('|').filter(|it| !it.is_empty()).map(str::to_owned).collect(),
            inhabitants: row.opt_int(3)?,
            outline: row.text(4)?,
            label: (row.real(5)?, row.real(6)?),
            is_example: row.bool(7)?,
        })
    })
}

const MUNICIPALITIES: Sql = sql!(
    "select m.name, m.region, m.year
       from labour_market_current c
       join labour_market_municipality m on m.release = c.release
      where c.part in ('regions', 'example_region') and ($1 = '' or m.region = $1)
      order by m.name"
);

/// Municipalities by name: of one region, or with an empty code of all.
pub fn municipalities(tx: &mut Tx<'_, Public>, region: &str) -> Result<Vec<Municipality>> {
    tx.all(MUNICIPALITIES, &[region.into()], |row| {
        Ok(Municipality { name: row.text(0)?, region: row.text(1)?, year: row.int(2)? })
    })
}

/// Everything for the page of a region, in six statements; `Err` has all regions when the code is unknown.
pub fn page(
    tx: &mut Tx<'_, Public>,
    code: &str,
    language: Language,
) -> Result<std::result::Result<RegionPage, Vec<Region>>> {
    let all = regions(tx)?;
    let Some(mine) = all.iter().position(|region| region.code == code) else { return Ok(Err(all)) };
    let (national, edition) = (national(tx)?, edition(tx)?);
    Ok(Ok(RegionPage {
        municipalities: municipalities(tx, code)?,
        groups: joined(tension(tx, code)?),
        programmes: programmes(tx, code, language)?,
        national,
        edition,
        all,
        mine,
    }))
}

const TENSION: Sql = sql!(
    "select t.edition, t.code, g.name_nl, g.name_en, g.sector_code, g.sector_nl, g.sector_en,
            t.period, t.value, t.class, e.is_example, e.state
       from labour_market_release e
       join labour_market_tension t on t.release = e.id
       join labour_market_current gc on gc.part = 'groups'
       join labour_market_group g on g.release = gc.release and g.edition = t.edition and g.code = t.code
      where e.part in ('tension', 'example_tension') and e.state in ('current', 'previous') and t.region = $1
      order by t.code, t.period desc"
);

fn tension(tx: &mut Tx<'_, Public>, region: &str) -> Result<Vec<TensionRow>> {
    tx.all(TENSION, &[region.into()], |row| {
        let told = GroupTension {
            slug: slug(row)?,
            name: both(row, 2)?,
            sector: (row.text(4)?, both(row, 5)?),
            period: row.text(7)?,
            value: row.opt_real(8)?,
            class: row.opt_str(9)?.and_then(Tension::parse),
            before: None,
            is_example: row.bool(10)?,
        };
        Ok(TensionRow { told, is_current: row.str(11)? == "current" })
    })
}

fn both(row: &Row, place: usize) -> Result<Bilingual> {
    Ok(Bilingual { nl: row.text(place)?, en: row.text(place + 1)? })
}

/// The address of the group whose edition and code are the first two columns.
fn slug(row: &Row) -> Result<String> {
    let id = format!("{}:{}", row.str(0)?, row.str(1)?);
    let group = GroupId::parse(&id).ok_or_else(|| Error::Damaged(format!("the group {id}")))?;
    Ok(group.slug())
}

const NATIONAL: Sql = sql!(
    "select g.edition, g.code, g.name_nl, g.name_en, f.tension, f.tension_class, f.openings, f.openings_class,
            f.to_year
       from labour_market_current c
       join labour_market_forecast f on f.release = c.release
       join labour_market_current gc on gc.part = 'groups'
       join labour_market_group g on g.release = gc.release and g.edition = f.edition and g.code = f.code
      where c.part = 'forecast' and f.region = 'NL'
      order by g.code"
);

fn national(tx: &mut Tx<'_, Public>) -> Result<Vec<NationalGroup>> {
    tx.all(NATIONAL, &[], |row| {
        let tension = row.opt_real(4)?.zip(row.opt_str(5)?.and_then(Tension::parse));
        let openings = row.opt_int(6)?.zip(row.opt_str(7)?.and_then(Demand::parse));
        Ok(NationalGroup { slug: slug(row)?, name: both(row, 2)?, tension, openings, to_year: row.int(8)? })
    })
}

const EDITION: Sql = sql!(
    "select e.published_on from labour_market_current c
       join labour_market_release e on e.id = c.release
      where c.part = 'forecast'"
);

fn edition(tx: &mut Tx<'_, Public>) -> Result<Option<String>> {
    Ok(tx.first(EDITION, &[])?.map(|row| row.opt_text(0)).transpose()?.flatten())
}

const PROGRAMMES: Sql = sql!(
    "select p.name_nl, p.name_en, p.slug, p.level, i.indicator, i.mode, i.class, i.year, e.is_example
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join programmes_indicator i on i.release = c.release
       join labour_market_current pc on pc.part in ('qualifications', 'directions')
       join programmes_programme p on p.release = pc.release and p.key = i.key
      where c.part in ('prospects', 'example_indicators') and i.region = $1
        and i.indicator in ('placement', 'work') and i.class is not null
      order by coalesce(p.level, 'zz'), p.name_nl, p.slug, i.indicator"
);

fn programmes(tx: &mut Tx<'_, Public>, region: &str, language: Language) -> Result<Vec<ProgrammeProspect>> {
    let mut found: Vec<ProgrammeProspect> = Vec::new();
    for row in tx.query(PROGRAMMES, &[region.into()])? {
        let slug = row.text(2)?;
        if found.last().is_none_or(|last| last.slug != slug) {
            let (nl, en) = (row.text(0)?, row.text(1)?);
            let name = [&nl, &en][by(language)];
            found.push(ProgrammeProspect {
                name: if name.is_empty() { nl.clone() } else { name.clone() },
                level: row.opt_text(3)?,
                work: None,
                placement: None,
                apprenticeship: None,
                year: row.int(7)?,
                is_example: row.bool(8)?,
                slug,
            });
        }
        let class = row.opt_str(6)?.and_then(Prospect::parse);
        if let Some(last) = found.last_mut() {
            last.year = last.year.max(row.int(7)?);
            match (row.str(4)?, row.str(5)?) {
                ("work", mode) if last.work.is_none() || mode.is_empty() => last.work = class,
                ("placement", "bbl") => last.apprenticeship = class,
                ("placement", _) => last.placement = class,
                _ => {}
            }
        }
    }
    Ok(found)
}

const MEASURED: Sql = sql!(
    "select distinct g.code, g.name_nl, g.name_en
       from labour_market_current c
       join labour_market_tension t on t.release = c.release and t.edition = 'brc2014'
       join labour_market_current gc on gc.part = 'groups'
       join labour_market_group g on g.release = gc.release and g.edition = 'brc2014' and g.code = t.code
      where c.part in ('tension', 'example_tension')
      order by g.name_nl"
);

/// The groups of which any region has a tension: (code, name).
pub fn measured(tx: &mut Tx<'_, Public>) -> Result<Vec<(String, Bilingual)>> {
    tx.all(MEASURED, &[], |row| Ok((row.text(0)?, both(row, 1)?)))
}

/// The tension of a group in every region that has one.
pub fn of_group(tx: &mut Tx<'_, Public>, group: &str) -> Result<Vec<RegionTension>> {
    crate::store::occupation::regions_of(tx, group)
}
