//! Everything that can be found, for the index: seven statements.

use std::collections::HashMap;

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_labour_market::model::figures::{Jobs, Pay};
use loper_texts::format::capital;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::Level;
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::{Edition, GroupId};
use loper_vocabulary::prospect::Tension;

use crate::model::build::build;
use crate::model::document::{Document, Region, strongest};
use crate::model::everyday;
use crate::model::index::Index;
use crate::model::query::Kind;

/// The table of everyday words: our own, carried in the program.
const EVERYDAY: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/everyday.csv"));

/// Reads everything and makes the index.
pub fn index(tx: &mut Tx<'_, Public>) -> Result<Index> {
    let texts = texts_by(tx, TEXTS)?;
    let programme_texts = texts_by(tx, PROGRAMME_TEXTS)?;
    let links = links(tx)?;
    let mut all = tx.all(OCCUPATIONS, &[], |row| occupation(row, &texts, &links.levels))?;
    let known: HashMap<String, usize> =
        all.iter().enumerate().map(|(place, (document, _))| (document.id.clone(), place)).collect();
    let mut programmes = tx.all(PROGRAMMES, &[], |row| programme(row, &programme_texts))?;
    for (document, _) in &mut programmes {
        let first = links.first.get(&document.id).and_then(|id| known.get(id));
        if let Some((occupation, _)) = first.and_then(|place| all.get(*place)) {
            document.sector_code.clone_from(&occupation.sector_code);
            document.sector = occupation.sector.clone();
        }
    }
    let groups = tx.all(GROUPS, &[], |row| group(row, &texts))?;
    all.extend(programmes);
    all.extend(groups);
    let regions = regions(tx)?;
    Ok(build(all, &everyday::read(EVERYDAY), regions))
}

/// A text in two languages.
#[derive(Clone, Default)]
struct Texts {
    title: Bilingual,
    lead: Bilingual,
    body: Bilingual,
}

const TEXTS: Sql = sql!(
    "select t.subject, t.language, t.title, t.lead, t.body
       from labour_market_current c join labour_market_text t on t.release = c.release
      where c.part = 'texts'"
);

const PROGRAMME_TEXTS: Sql = sql!(
    "select t.key, t.language, t.title, t.lead, t.body
       from labour_market_current c join programmes_text t on t.release = c.release
      where c.part = 'programme_texts'"
);

fn texts_by(tx: &mut Tx<'_, Public>, statement: Sql) -> Result<HashMap<String, Texts>> {
    let mut all: HashMap<String, Texts> = HashMap::new();
    let read = |row: &Row| Ok((row.text(0)?, row.text(1)?, (row.text(2)?, row.text(3)?, row.text(4)?)));
    for (subject, language, text) in tx.all(statement, &[], read)? {
        let texts = all.entry(subject).or_default();
        if Language::parse(&language) == Some(Language::En) {
            (texts.title.en, texts.lead.en, texts.body.en) = text;
        } else {
            (texts.title.nl, texts.lead.nl, texts.body.nl) = text;
        }
    }
    Ok(all)
}

/// What programmes say about occupations, and the other way round.
#[derive(Default)]
struct Links {
    /// The levels that lead to an occupation.
    levels: HashMap<String, Vec<Level>>,
    /// The occupation that fits a programme best.
    first: HashMap<String, String>,
}

const LINKS: Sql = sql!(
    "select l.key, l.occupation, p.level
       from labour_market_current lc
       join programmes_link l on l.release = lc.release
       join labour_market_current pc on pc.part in ('qualifications', 'directions')
       join programmes_programme p on p.release = pc.release and p.key = l.key
      where lc.part = 'links' and p.status <> 'past'
      order by l.key, l.place"
);

fn links(tx: &mut Tx<'_, Public>) -> Result<Links> {
    let mut links = Links::default();
    let read = |row: &Row| Ok((row.text(0)?, row.text(1)?, row.opt_str(2)?.and_then(Level::parse)));
    for (key, occupation, level) in tx.all(LINKS, &[], read)? {
        links.first.entry(key).or_insert_with(|| occupation.clone());
        if let Some(level) = level {
            let levels = links.levels.entry(occupation).or_default();
            if !levels.contains(&level) {
                levels.push(level);
            }
        }
    }
    for levels in links.levels.values_mut() {
        levels.sort_unstable();
    }
    Ok(links)
}

const OCCUPATIONS: Sql = sql!(
    "select id, slug, name_nl, name_en, other_names_nl, other_names_en, group_code, group_nl, group_en,
            sector_code, sector_nl, sector_en, p25, median, p75, pay_year, jobs, jobs_period, jobs_before,
            tension_class, r, i, a, s, e, c
       from labour_market_shown order by id"
);

fn both(row: &Row, place: usize) -> Result<Bilingual> {
    Ok(Bilingual {
        nl: row.opt_text(place)?.unwrap_or_default(),
        en: row.opt_text(place + 1)?.unwrap_or_default(),
    })
}

fn occupation(
    row: &Row,
    texts: &HashMap<String, Texts>,
    levels: &HashMap<String, Vec<Level>>,
) -> Result<(Document, Bilingual)> {
    let id = row.text(0)?;
    let text = texts.get(&id);
    let name = both(row, 2)?;
    let mut other_names = both(row, 4)?;
    let has_text = text.is_some();
    let text = text.cloned().unwrap_or_default();
    let title = called(&text.title, &name, &mut other_names);
    let document = Document {
        kind: Kind::Occupation,
        slug: row.text(1)?,
        title,
        other_names,
        lead: text.lead,
        group: both(row, 7)?,
        group_code: Some(row.text(6)?),
        sector_code: row.opt_text(9)?.unwrap_or_default(),
        sector: both(row, 10)?,
        levels: levels.get(&id).cloned().unwrap_or_default(),
        tension: row.opt_str(19)?.and_then(Tension::parse),
        pay: pay(row)?,
        jobs: jobs(row)?,
        interests: interests(row)?,
        has_text,
        is_current: true,
        id,
    };
    Ok((document, text.body))
}

/// The title people see: ours; the name of the register then is another name.
fn called(ours: &Bilingual, name: &Bilingual, others: &mut Bilingual) -> Bilingual {
    let pick = |ours: &str, name: &str, others: &mut String| {
        if ours.is_empty() {
            return capital(name);
        }
        if !name.is_empty() && !ours.eq_ignore_ascii_case(name) {
            let rest = std::mem::take(others);
            *others = if rest.is_empty() { name.to_owned() } else { format!("{name}|{rest}") };
        }
        ours.to_owned()
    };
    Bilingual { nl: pick(&ours.nl, &name.nl, &mut others.nl), en: pick(&ours.en, &name.en, &mut others.en) }
}

fn pay(row: &Row) -> Result<Option<Pay>> {
    let Some(median) = row.opt_int(13)? else { return Ok(None) };
    let (p25, p75, year) = (Cents(row.int(12)?), Cents(row.int(14)?), row.int(15)?);
    Ok(Some(Pay { p25, median: Cents(median), p75, year }))
}

fn jobs(row: &Row) -> Result<Option<Jobs>> {
    let Some(count) = row.opt_int(16)? else { return Ok(None) };
    Ok(Some(Jobs { count, period: row.text(17)?, before: row.opt_int(18)? }))
}

fn interests(row: &Row) -> Result<Vec<loper_vocabulary::occupation::Interest>> {
    let mut scores = [0.0; 6];
    for (place, score) in scores.iter_mut().enumerate() {
        *score = row.opt_real(20 + place)?.unwrap_or_default();
    }
    Ok(strongest(scores))
}

const PROGRAMMES: Sql = sql!(
    "select p.key, p.slug, p.name_nl, p.name_en, p.level, p.dossier, p.domain, p.status
       from labour_market_current c join programmes_programme p on p.release = c.release
      where c.part in ('qualifications', 'directions') order by p.key"
);

fn programme(row: &Row, texts: &HashMap<String, Texts>) -> Result<(Document, Bilingual)> {
    let key = row.text(0)?;
    let name = both(row, 2)?;
    let mut other_names = Bilingual::default();
    let text = texts.get(&key);
    let has_text = text.is_some();
    let text = text.cloned().unwrap_or_default();
    let document = Document {
        kind: Kind::Programme,
        slug: row.text(1)?,
        title: called(&text.title, &name, &mut other_names),
        other_names,
        lead: text.lead,
        group: Bilingual { nl: row.opt_text(5)?.unwrap_or_default(), en: String::new() },
        group_code: None,
        sector_code: String::new(),
        sector: Bilingual { nl: row.opt_text(6)?.unwrap_or_default(), en: String::new() },
        levels: row.opt_str(4)?.and_then(Level::parse).into_iter().collect(),
        tension: None,
        pay: None,
        jobs: None,
        interests: Vec::new(),
        has_text,
        is_current: row.str(7)? != "past",
        id: key,
    };
    Ok((document, text.body))
}

const GROUPS: Sql = sql!(
    "select g.code, g.name_nl, g.name_en, g.sector_code, g.sector_nl, g.sector_en, f.tension_class
       from labour_market_current c
       join labour_market_group g on g.release = c.release and g.edition = 'brc2014'
       left join labour_market_current fc on fc.part = 'forecast'
       left join labour_market_forecast f on f.release = fc.release and f.edition = 'brc2014ed2025'
                                         and f.code = g.code_ed2025 and f.region = 'NL'
      where c.part = 'groups' order by g.code"
);

fn group(row: &Row, texts: &HashMap<String, Texts>) -> Result<(Document, Bilingual)> {
    let code = row.text(0)?;
    let id = GroupId::new(Edition::Brc2014, &code);
    let text = id.as_ref().and_then(|id| texts.get(&id.to_string()));
    let has_text = text.is_some();
    let text = text.cloned().unwrap_or_default();
    let mut other_names = Bilingual::default();
    let document = Document {
        kind: Kind::Group,
        id: id.as_ref().map(ToString::to_string).unwrap_or_default(),
        slug: id.as_ref().map(GroupId::slug).unwrap_or_default(),
        title: called(&text.title, &both(row, 1)?, &mut other_names),
        other_names,
        lead: text.lead,
        group: Bilingual::default(),
        group_code: Some(code),
        sector_code: row.text(3)?,
        sector: both(row, 4)?,
        levels: Vec::new(),
        tension: row.opt_str(6)?.and_then(Tension::parse),
        pay: None,
        jobs: None,
        interests: Vec::new(),
        has_text,
        is_current: true,
    };
    Ok((document, text.body))
}

const REGIONS: Sql = sql!(
    "select r.code, r.name, r.is_example, t.code, t.class
       from labour_market_current rc
       join labour_market_region r on r.release = rc.release
       left join labour_market_current tc on tc.part in ('tension', 'example_tension')
       left join labour_market_tension t on t.release = tc.release and t.region = r.code and t.edition = 'brc2014'
      where rc.part in ('regions', 'example_region')
      order by r.is_example, r.name"
);

fn regions(tx: &mut Tx<'_, Public>) -> Result<Vec<Region>> {
    let mut all: Vec<Region> = Vec::new();
    let read = |row: &Row| {
        let region = (row.text(0)?, row.text(1)?, row.bool(2)?);
        Ok((region, row.opt_text(3)?, row.opt_str(4)?.and_then(Tension::parse)))
    };
    for ((code, name, is_example), group, class) in tx.all(REGIONS, &[], read)? {
        if all.last().is_none_or(|last| last.code != code) {
            all.push(Region { code, name, is_example, ..Region::default() });
        }
        if let (Some(region), Some(group), Some(class)) = (all.last_mut(), group, class) {
            region.tension.insert(group, class);
        }
    }
    Ok(all)
}
