//! What the programming interface reads: pages of registers, and one thing with all that hangs on it.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::prospect::Tension;

use super::occupation::occupation;
use crate::model::api::{
    Admission, GroupTension, Indicator, Link, OccupationFilter, Programme, ProgrammeFilter, Region,
};
use crate::model::occupation::Occupation;

const OCCUPATIONS_COUNT: Sql = sql!(
    "select count(*)
       from labour_market_current c
       join labour_market_occupation o on o.release = c.release
      where c.part = 'occupations'
        and substr(o.isco, 1, length(cast($1 as text))) = $1
        and (cast($2 as text) = '' or o.group_code = $2)
        and (cast($3 as text) = '' or o.group_code_ed2025 = $3)"
);
const OCCUPATIONS: Sql = sql!(
    "select s.id, s.slug, s.isco, s.name_nl, s.name_en, s.other_names_nl, s.other_names_en, s.description_nl,
            s.description_en, s.group_code, s.group_code_ed2025, s.group_nl, s.group_en, s.sector_code, s.sector_nl,
            s.sector_en, s.p25, s.median, s.p75, s.pay_year, s.jobs, s.jobs_period, s.jobs_before, s.to_year,
            s.expansion, s.expansion_class, s.replacement, s.replacement_class, s.openings, s.openings_class, s.itkb,
            s.itkb_class, s.tension, s.tension_class, s.r, s.i, s.a, s.s, s.e, s.c, s.method,
            (select string_agg(l.key, '|' order by l.key)
               from labour_market_current lc
               join programmes_link l on l.release = lc.release
              where lc.part = 'links' and l.occupation = s.id) as programmes
       from labour_market_shown s
      where substr(s.isco, 1, length(cast($1 as text))) = $1
        and (cast($2 as text) = '' or s.group_code = $2)
        and (cast($3 as text) = '' or s.group_code_ed2025 = $3)
        and (cast($4 as text) = '' or s.id = $4)
      order by s.id
      limit $5 offset $6"
);

/// An occupation with the keys of the programmes that lead to it.
pub type WithProgrammes = (Occupation, Vec<String>);

/// A page of occupations, and how many there are in all.
pub fn occupations(
    tx: &mut Tx<'_, Public>,
    filter: &OccupationFilter,
    (limit, offset): (i64, i64),
) -> Result<(i64, Vec<WithProgrammes>)> {
    let codes: [Value; 3] = [(&filter.isco).into(), (&filter.group).into(), (&filter.group_ed2025).into()];
    let total = tx.one(OCCUPATIONS_COUNT, &codes)?.int(0)?;
    let [isco, group, group_ed2025] = codes;
    let asked = [isco, group, group_ed2025, "".into(), limit.into(), offset.into()];
    Ok((total, tx.all(OCCUPATIONS, &asked, with_programmes)?))
}

/// One occupation.
pub fn occupation_of(tx: &mut Tx<'_, Public>, id: &str) -> Result<Option<WithProgrammes>> {
    let asked = ["".into(), "".into(), "".into(), id.into(), 1_i64.into(), 0_i64.into()];
    Ok(tx.all(OCCUPATIONS, &asked, with_programmes)?.pop())
}

fn with_programmes(row: &Row) -> Result<WithProgrammes> {
    let keys = row.opt_str(41)?.unwrap_or_default();
    Ok((occupation(row)?, keys.split('|').filter(|key| !key.is_empty()).map(str::to_owned).collect()))
}

const PROGRAMMES_COUNT: Sql = sql!(
    "select count(*)
       from labour_market_current c
       join programmes_programme p on p.release = c.release
      where c.part in ('qualifications', 'directions')
        and (cast($1 as text) = '' or p.kind = $1)
        and (cast($2 as text) = '' or p.level = $2)"
);
const PROGRAMMES: Sql = sql!(
    "select p.key, p.slug, p.name_nl, p.name_en, p.level, p.modes, p.dossier, p.domain, p.status, p.list,
            p.list_year, p.replaced_by
       from labour_market_current c
       join programmes_programme p on p.release = c.release
      where c.part in ('qualifications', 'directions')
        and (cast($1 as text) = '' or p.kind = $1)
        and (cast($2 as text) = '' or p.level = $2)
        and (cast($3 as text) = '' or p.key = $3)
      order by p.key
      limit $4 offset $5"
);
const LINKS: Sql = sql!(
    "select l.key, l.occupation, l.reason_nl, l.reason_en, l.reviewed_on
       from labour_market_current c
       join programmes_link l on l.release = c.release
      where c.part = 'links' and l.key >= $1 and l.key <= $2
      order by l.key, l.place, l.occupation"
);
const ADMISSIONS: Sql = sql!(
    "select a.from_level, a.to_level, a.answer, a.condition_nl, a.condition_en, a.law, a.valid_from
       from labour_market_current c
       join programmes_admission a on a.release = c.release
      where c.part = 'admission'
      order by a.to_level, a.from_level"
);

/// A page of programmes with what is said about them all.
#[derive(Debug, Clone, PartialEq)]
pub struct Programmes {
    /// How many there are in all.
    pub total: i64,
    /// Those of this page.
    pub page: Vec<Programme>,
    /// Where they lead.
    pub links: Vec<Link>,
    /// The whole matrix of admission.
    pub admissions: Vec<Admission>,
}

/// A page of programmes.
pub fn programmes(
    tx: &mut Tx<'_, Public>,
    filter: &ProgrammeFilter,
    (limit, offset): (i64, i64),
) -> Result<Programmes> {
    let (kind, level) = (&filter.kind, &filter.level);
    let total = tx.one(PROGRAMMES_COUNT, &[kind.into(), level.into()])?.int(0)?;
    let asked = [kind.into(), level.into(), (&filter.key).into(), limit.into(), offset.into()];
    let page = tx.all(PROGRAMMES, &asked, programme)?;
    let first = page.first().map_or("", |it| it.key.as_str());
    let last = page.last().map_or("", |it| it.key.as_str());
    let links = tx.all(LINKS, &[first.into(), last.into()], link)?;
    Ok(Programmes { total, links, admissions: tx.all(ADMISSIONS, &[], admission)?, page })
}

fn programme(row: &Row) -> Result<Programme> {
    Ok(Programme {
        key: row.text(0)?,
        slug: row.text(1)?,
        name: both(row, 2)?,
        level: row.opt_text(4)?,
        modes: row.text(5)?,
        dossier: row.opt_text(6)?,
        domain: row.opt_text(7)?,
        status: row.text(8)?,
        list: (row.text(9)?, row.int(10)?),
        replaced_by: row.opt_text(11)?,
    })
}

fn link(row: &Row) -> Result<Link> {
    Ok(Link { key: row.text(0)?, occupation: row.text(1)?, reason: both(row, 2)?, reviewed_on: row.text(4)? })
}

fn admission(row: &Row) -> Result<Admission> {
    Ok(Admission {
        from: row.text(0)?,
        to: row.text(1)?,
        answer: row.text(2)?,
        condition: both(row, 3)?,
        law: row.text(5)?,
        valid_from: row.text(6)?,
    })
}

fn both(row: &Row, place: usize) -> Result<Bilingual> {
    let word = |place: usize| Ok(row.opt_text(place)?.unwrap_or_default());
    Ok(Bilingual { nl: word(place)?, en: word(place + 1)? })
}

const INDICATORS: Sql = sql!(
    "select i.region, i.indicator, i.mode, i.value, i.class, i.year, e.title, e.publisher, e.is_example
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join programmes_indicator i on i.release = c.release
      where i.key = $1
      order by i.region, i.indicator, i.mode"
);

/// The figures of one programme, by region.
pub fn indicators(tx: &mut Tx<'_, Public>, key: &str) -> Result<Vec<Indicator>> {
    tx.all(INDICATORS, &[key.into()], |row| {
        Ok(Indicator {
            region: row.text(0)?,
            name: row.text(1)?,
            mode: row.text(2)?,
            value: row.opt_real(3)?,
            class: row.opt_text(4)?,
            year: row.int(5)?,
            source: (row.text(6)?, row.text(7)?),
            is_example: row.bool(8)?,
        })
    })
}

const KEYS: Sql = sql!(
    "select p.key, p.name_nl, p.name_en, p.slug
       from labour_market_current c
       join programmes_programme p on p.release = c.release
      where c.part in ('qualifications', 'directions')
      order by p.key"
);

/// Every key with the name and the address of the programme: for who mistyped one.
pub fn keys(tx: &mut Tx<'_, Public>) -> Result<Vec<(String, Bilingual, String)>> {
    tx.all(KEYS, &[], |row| Ok((row.text(0)?, both(row, 1)?, row.text(3)?)))
}

const REGIONS: Sql = sql!(
    "select r.code, r.name, r.provinces, r.inhabitants, r.is_example
       from labour_market_current c
       join labour_market_region r on r.release = c.release
      where c.part in ('regions', 'example_region')
      order by r.code"
);

/// All regions.
pub fn regions(tx: &mut Tx<'_, Public>) -> Result<Vec<Region>> {
    tx.all(REGIONS, &[], |row| {
        Ok(Region {
            code: row.text(0)?,
            name: row.text(1)?,
            provinces: row.str(2)?.split('|').map(str::to_owned).collect(),
            inhabitants: row.opt_int(3)?,
            is_example: row.bool(4)?,
        })
    })
}

const MUNICIPALITIES: Sql = sql!(
    "select m.code, m.name
       from labour_market_current c
       join labour_market_municipality m on m.release = c.release
      where c.part in ('regions', 'example_region') and m.region = $1
      order by m.name"
);

/// The municipalities of a region: code and name.
pub fn municipalities(tx: &mut Tx<'_, Public>, region: &str) -> Result<Vec<(String, String)>> {
    tx.all(MUNICIPALITIES, &[region.into()], |row| Ok((row.text(0)?, row.text(1)?)))
}

const TENSIONS: Sql = sql!(
    "select t.edition, t.code, g.name_nl, g.name_en, t.period, t.value, t.class, e.title, e.publisher, e.is_example
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join labour_market_tension t on t.release = c.release
       left join labour_market_current gc on gc.part = 'groups'
       left join labour_market_group g on g.release = gc.release and g.edition = t.edition and g.code = t.code
      where c.part in ('tension', 'example_tension') and t.region = $1
      order by t.edition, t.code"
);

/// The tension of every group in a region.
pub fn tensions(tx: &mut Tx<'_, Public>, region: &str) -> Result<Vec<GroupTension>> {
    tx.all(TENSIONS, &[region.into()], |row| {
        Ok(GroupTension {
            group: (row.text(0)?, row.text(1)?),
            name: both(row, 2)?,
            period: row.text(4)?,
            value: row.opt_real(5)?,
            class: row.opt_str(6)?.and_then(Tension::parse),
            source: (row.text(7)?, row.text(8)?),
            is_example: row.bool(9)?,
        })
    })
}
