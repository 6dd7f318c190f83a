//! Everything that matching knows of occupations and programmes: of the releases that are shown, or of others.
//!
//! Made once for each version of the registers and kept (`App::derived`); no page runs these statements.

mod chances;
mod learning;

use std::collections::{BTreeMap, HashMap};

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_texts::format::capital;
use loper_vocabulary::condition::{Condition, Degree};
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::occupation::{Edition, GroupId, Isco, OccupationId};
use loper_vocabulary::region::LabourRegion;

use crate::model::chance::Subject;
use crate::model::facts::build::{Given, Occupation, Use, build};
use crate::model::facts::neighbours::neighbours;
use crate::model::facts::{Facts, Source};
use crate::model::item::Borrowed;

/// The parts of the registers that matching reads.
const PARTS: &[&str] = &[
    "occupations",
    "groups",
    "interests",
    "work_values",
    "skills",
    "conditions",
    "texts",
    "programme_texts",
    "qualifications",
    "directions",
    "programme_levels",
    "links",
    "offer",
    "example_offer",
    "admission",
    "regions",
    "example_region",
    "forecast",
    "tension",
    "example_tension",
    "prospects",
    "example_indicators",
];

const SHOWN: Sql = sql!("select part, release from labour_market_current order by part");

/// The facts of the releases that are shown.
pub fn facts(tx: &mut Tx<'_, Public>) -> Result<Facts> {
    let shown = tx.all(SHOWN, &[], |row| Ok((row.text(0)?, row.int(1)?)))?;
    facts_of(tx, &shown)
}

const RELEASES: Sql = sql!(
    "select id, part, title, publisher, published_on, is_example from labour_market_release order by part, id"
);

/// The facts of these releases: how a line of the ledger is replayed. One that is gone gives nothing.
pub fn facts_of(tx: &mut Tx<'_, Public>, releases: &[(String, i64)]) -> Result<Facts> {
    let mut sources = tx.all(RELEASES, &[], source)?;
    sources.retain(|it| {
        let is_asked = releases.iter().any(|(part, id)| *part == it.part && *id == it.release);
        is_asked && PARTS.contains(&it.part.as_str())
    });
    let of = |part: &str| Releases(&sources).of(part);
    let titles = titles(tx, of("texts"), of("programme_texts"))?;
    let conditions = conditions(tx, of("conditions"))?;
    let mut skills = skills(tx, of("skills"))?;
    let ids = ["occupations", "groups", "interests", "work_values"].map(of);
    let occupations =
        tx.all(OCCUPATIONS, &ids, |row| occupation(row, &titles, &conditions))?.into_iter().map(|mut it| {
            it.skills = skills.remove(&it.id).unwrap_or_default();
            it
        });
    let (outlines, region_names) = regions(tx, &["regions", "example_region"].map(of))?;
    let given = Given {
        occupations: occupations.collect(),
        programmes: learning::programmes(tx, Releases(&sources), &titles)?,
        chances: chances::chances(tx, Releases(&sources))?,
        neighbours: neighbours(&outlines),
        region_names,
        municipalities: learning::municipalities(tx, &["regions", "example_region"].map(of))?,
        admissions: learning::admissions(tx, of("admission"))?,
        skill_names: skill_names(tx, of("skills"))?,
        sources,
    };
    Ok(build(given))
}

/// The releases that are read, by part.
#[derive(Clone, Copy)]
struct Releases<'a>(&'a [Source]);

impl Releases<'_> {
    /// The number of a part; zero, which no release has, where there is none.
    fn of(self, part: &str) -> Value {
        self.0.iter().find(|it| it.part == part).map_or(0, |it| it.release).into()
    }
}

fn source(row: &Row) -> Result<Source> {
    Ok(Source {
        release: row.int(0)?,
        part: row.text(1)?,
        title: row.text(2)?,
        publisher: row.text(3)?,
        published_on: row.opt_text(4)?,
        is_example: row.bool(5)?,
    })
}

const TITLES: Sql = sql!(
    "select subject, language, title from labour_market_text where release = $1
     union all
     select key, language, title from programmes_text where release = $2"
);

/// Our own titles, by subject.
type Titles = HashMap<String, Bilingual>;

fn titles(tx: &mut Tx<'_, Public>, texts: Value, programme_texts: Value) -> Result<Titles> {
    let mut all = Titles::new();
    for row in tx.query(TITLES, &[texts, programme_texts])? {
        let title = all.entry(row.text(0)?).or_default();
        match Language::parse(row.str(1)?) {
            Some(Language::En) => title.en = row.text(2)?,
            _ => title.nl = row.text(2)?,
        }
    }
    Ok(all)
}

/// Our own title where there is one; else the name of the register with a capital.
fn called(titles: &Titles, subject: &str, name: &Bilingual) -> Bilingual {
    let own = titles.get(subject);
    let pick = |own: Option<&str>, name: &str| match own {
        Some(own) if !own.is_empty() => own.to_owned(),
        _ => capital(name),
    };
    Bilingual {
        nl: pick(own.map(|it| it.nl.as_str()), &name.nl),
        en: pick(own.map(|it| it.en.as_str()), &name.en),
    }
}

const OCCUPATIONS: Sql = sql!(
    "select o.id, o.slug, o.isco, o.group_code, o.group_code_ed2025, o.name_nl, o.name_en, g.sector_code,
            i.r, i.i, i.a, i.s, i.e, i.c, i.method,
            v.achievement, v.independence, v.recognition, v.relationships, v.support, v.working_conditions
       from labour_market_occupation o
       left join labour_market_group g on g.release = $2 and g.edition = 'brc2014' and g.code = o.group_code
       left join labour_market_interest i on i.release = $3 and i.occupation = o.id
       left join labour_market_work_value v on v.release = $4 and v.occupation = o.id
      where o.release = $1"
);

fn occupation(row: &Row, titles: &Titles, conditions: &Conditions) -> Result<Occupation> {
    let (id, isco) = (row.text(0)?, row.text(2)?);
    let groups = [(Edition::Brc2014, row.str(3)?), (Edition::Brc2014Ed2025, row.str(4)?)];
    let group = |(edition, code): (Edition, &str)| GroupId::new(edition, code);
    let name = Bilingual { nl: row.text(5)?, en: row.text(6)? };
    let method = row.opt_str(14)?.map(Borrowed::of_method);
    Ok(Occupation {
        slug: row.text(1)?,
        title: called(titles, &id, &name),
        sector: row.opt_text(7)?.unwrap_or_default(),
        unit: Isco::parse(&isco),
        has_text: titles.contains_key(&id),
        interests: six(row, 8)?.zip(method),
        values: six(row, 15)?,
        conditions: conditions.of(&id, &isco, groups[0].1),
        skills: Vec::new(),
        subjects: groups.into_iter().filter_map(group).map(Subject::Group).collect(),
        id: occupation_id(&id)?,
    })
}

fn occupation_id(text: &str) -> Result<OccupationId> {
    let damaged = || loper_database::error::Error::Damaged(format!("the occupation {text}"));
    OccupationId::parse(text).ok_or_else(damaged)
}

/// Six fractions in hundredths; none when one is missing.
fn six(row: &Row, from: usize) -> Result<Option<[i64; 6]>> {
    let mut six = [0; 6];
    for (nth, hundredths) in six.iter_mut().enumerate() {
        let Some(real) = row.opt_real(from + nth)? else { return Ok(None) };
        *hundredths = in_hundredths(real);
    }
    Ok(Some(six))
}

#[expect(clippy::cast_possible_truncation, reason = "Scores run from 1 to 7.")]
fn in_hundredths(real: f64) -> i64 {
    (real * 100.0).round() as i64
}

/// Estimates by scope and code.
struct Conditions(HashMap<(String, String), [Degree; 12]>);

const CONDITIONS: Sql = sql!(
    "select scope, code, outdoors, road, hands, heavy, standing, screen, people, care, animals, shifts, heights,
            dirt
       from labour_market_condition where release = $1"
);

fn conditions(tx: &mut Tx<'_, Public>, release: Value) -> Result<Conditions> {
    let read = |row: &Row| {
        let mut degrees = [Degree::Hardly; 12];
        for it in Condition::ALL {
            degrees[it.place()] = Degree::of(row.int(2 + it.place())?).unwrap_or(Degree::Hardly);
        }
        Ok(((row.text(0)?, row.text(1)?), degrees))
    };
    Ok(Conditions(tx.all(CONDITIONS, &[release], read)?.into_iter().collect()))
}

impl Conditions {
    /// The nearest estimate: of the occupation itself, of its ISCO unit, of its group.
    fn of(&self, id: &str, isco: &str, group: &str) -> Option<[Degree; 12]> {
        let scopes = [("occupation", id), ("isco", isco), ("group", group)];
        scopes.into_iter().find_map(|(scope, code)| self.0.get(&(scope.into(), code.into()))).copied()
    }
}

const SKILLS: Sql = sql!(
    "select occupation, skill_group, essential from labour_market_occupation_skill where release = $1
      order by occupation, skill_group"
);

fn skills(tx: &mut Tx<'_, Public>, release: Value) -> Result<HashMap<OccupationId, Vec<Use>>> {
    let mut all: HashMap<OccupationId, Vec<Use>> = HashMap::new();
    for row in tx.query(SKILLS, &[release])? {
        let used = Use { code: row.text(1)?, is_essential: row.int(2)? > 0 };
        all.entry(occupation_id(row.str(0)?)?).or_default().push(used);
    }
    Ok(all)
}

const SKILL_NAMES: Sql =
    sql!("select code, name_nl, name_en from labour_market_skill_group where release = $1");

fn skill_names(tx: &mut Tx<'_, Public>, release: Value) -> Result<BTreeMap<String, Bilingual>> {
    let read = |row: &Row| Ok((row.text(0)?, Bilingual { nl: row.text(1)?, en: row.text(2)? }));
    Ok(tx.all(SKILL_NAMES, &[release], read)?.into_iter().collect())
}

const OUTLINES: Sql = sql!("select code, outline, name from labour_market_region where release in ($1, $2)");

/// The outlines of regions, and their names.
type Regions = (Vec<(LabourRegion, String)>, BTreeMap<String, String>);

fn regions(tx: &mut Tx<'_, Public>, releases: &[Value]) -> Result<Regions> {
    let (mut outlines, mut names) = (Vec::new(), BTreeMap::new());
    for row in tx.query(OUTLINES, releases)? {
        let Some(region) = LabourRegion::parse(row.str(0)?) else { continue };
        names.insert(region.to_string(), row.text(2)?);
        outlines.push((region, row.text(1)?));
    }
    Ok((outlines, names))
}
