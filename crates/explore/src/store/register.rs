//! All occupations with everything their pages say: eight statements for all pages together.

use std::collections::HashMap;

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_labour_market::store::conditions::degrees;
use loper_vocabulary::language::{Bilingual, Language};

use super::occupation::{occupation, origins, region, text};
use crate::model::occupation::{RegionTension, Text, Way};
use crate::model::register::{Gathered, Near, Need, Register};

const OCCUPATIONS: Sql = sql!(
    "select o.id, o.slug, o.isco, o.name_nl, o.name_en, o.other_names_nl, o.other_names_en, o.description_nl,
            o.description_en, o.group_code, o.group_code_ed2025, o.group_nl, o.group_en, o.sector_code, o.sector_nl,
            o.sector_en, o.p25, o.median, o.p75, o.pay_year, o.jobs, o.jobs_period, o.jobs_before, o.to_year,
            o.expansion, o.expansion_class, o.replacement, o.replacement_class, o.openings, o.openings_class, o.itkb,
            o.itkb_class, o.tension, o.tension_class, o.r, o.i, o.a, o.s, o.e, o.c, o.method,
            d.outdoors, d.road, d.hands, d.heavy, d.standing, d.screen, d.people, d.care, d.animals, d.shifts,
            d.heights, d.dirt
       from labour_market_shown o
       join labour_market_condition_shown d on d.id = o.id"
);

/// Where the conditions of work begin in a row.
const DAY_AT: usize = 41;

/// Reads everything and puts it together.
pub fn register(tx: &mut Tx<'_, Public>) -> Result<Register> {
    let mut skill_groups = tx
        .all(SKILL_GROUPS, &[], |row| Ok((row.text(0)?, Bilingual { nl: row.text(1)?, en: row.text(2)? })))?;
    // Two databases may sort codes in two ways; this way it is the same everywhere.
    skill_groups.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    let places = skill_groups.iter().enumerate().map(|(place, (code, _))| (code.as_str(), place)).collect();
    let needs = needs(tx, &places)?;
    Ok(Register::new(Gathered {
        occupations: tx.all(OCCUPATIONS, &[], |row| Ok((occupation(row)?, degrees(row, DAY_AT)?)))?,
        texts: tx.all(TEXTS, &[], spoken)?,
        needs,
        near: by_key(tx.all(RELATED, &[], near)?),
        ways: by_key(tx.all(WAYS, &[], way)?),
        regions: by_key(tx.all(REGIONS, &[], tension)?),
        origins: origins(tx)?,
        skill_groups: skill_groups.into_iter().map(|(_, name)| name).collect(),
    }))
}

/// Rows under their keys, in the order in which they came.
fn by_key<T>(rows: Vec<(String, T)>) -> HashMap<String, Vec<T>> {
    let mut all: HashMap<String, Vec<T>> = HashMap::new();
    for (key, row) in rows {
        all.entry(key).or_default().push(row);
    }
    all
}

const SKILL_GROUPS: Sql = sql!(
    "select g.code, g.name_nl, g.name_en
       from labour_market_current c join labour_market_skill_group g on g.release = c.release
      where c.part = 'skills'"
);

const NEEDS: Sql = sql!(
    "select s.occupation, s.skill_group, s.essential
       from labour_market_current c join labour_market_occupation_skill s on s.release = c.release
      where c.part = 'skills' and s.essential > 0"
);

fn needs(tx: &mut Tx<'_, Public>, places: &HashMap<&str, usize>) -> Result<HashMap<String, Vec<Need>>> {
    let mut all: HashMap<String, Vec<Need>> = HashMap::new();
    for row in tx.query(NEEDS, &[])? {
        let Some(group) = places.get(row.str(1)?) else { continue };
        let need = Need { group: *group, essential: row.int(2)? };
        // There are many rows and few occupations: a key is only made for the first row of each.
        match all.get_mut(row.str(0)?) {
            Some(needs) => needs.push(need),
            None => drop(all.insert(row.text(0)?, vec![need])),
        }
    }
    Ok(all)
}

const TEXTS: Sql = sql!(
    "select t.subject, t.title, t.lead, t.body, t.author, t.written_on, t.sources, t.language
       from labour_market_current c join labour_market_text t on t.release = c.release
      where c.part = 'texts'"
);

fn spoken(row: &Row) -> Result<(Language, Text)> {
    Ok((Language::parse(row.str(7)?).unwrap_or_default(), text(row)?))
}

const RELATED: Sql = sql!(
    "select r.occupation, r.related, r.shared, r.needed
       from labour_market_current c join labour_market_related r on r.release = c.release
      where c.part = 'skills'
      order by r.occupation, r.place"
);

fn near(row: &Row) -> Result<(String, Near)> {
    Ok((row.text(0)?, Near { id: row.text(1)?, shared: row.int(2)?, needed: row.int(3)? }))
}

const WAYS: Sql = sql!(
    "select l.occupation, p.name_nl, coalesce(nullif(p.name_en, ''), p.name_nl), l.reason_nl, l.reason_en, p.key,
            p.slug, p.level, p.modes, p.years, p.status
       from labour_market_current lc
       join programmes_link l on l.release = lc.release
       join labour_market_current pc on pc.part in ('qualifications', 'directions')
       join programmes_programme p on p.release = pc.release and p.key = l.key
      where lc.part = 'links'
      order by case when p.status = 'past' then 1 else 0 end, coalesce(p.level, 'zz'), l.place, p.name_nl"
);

fn way(row: &Row) -> Result<(String, Way)> {
    let way = Way {
        name: Bilingual { nl: row.text(1)?, en: row.text(2)? },
        reason: Bilingual { nl: row.text(3)?, en: row.text(4)? },
        key: row.text(5)?,
        slug: row.text(6)?,
        level: row.opt_text(7)?,
        modes: row.text(8)?,
        years: row.opt_int(9)?,
        is_current: row.str(10)? != "past",
    };
    Ok((row.text(0)?, way))
}

const REGIONS: Sql = sql!(
    "select t.region, r.name, t.period, t.value, t.class, e.is_example, t.code
       from labour_market_current c
       join labour_market_release e on e.id = c.release
       join labour_market_tension t on t.release = c.release
       join labour_market_current rc on rc.part in ('regions', 'example_region')
       join labour_market_region r on r.release = rc.release and r.code = t.region
      where c.part in ('tension', 'example_tension') and t.edition = 'brc2014'
      order by r.name"
);

fn tension(row: &Row) -> Result<(String, RegionTension)> {
    Ok((row.text(6)?, region(row)?))
}
