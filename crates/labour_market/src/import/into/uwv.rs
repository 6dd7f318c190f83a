//! Tension by region, and Open Match, of UWV.

use std::collections::BTreeMap;

use loper_document::read::columns::fold;
use loper_document::read::problem::Problem;
use loper_vocabulary::occupation::{Edition, GroupId};

use super::{Gathered, read};
use crate::import::file::{File, Hash};
use crate::import::given::{Start, sorted};
use crate::import::roa::ONLY_2025;
use crate::import::standing::Standing;
use crate::import::uwv::{OpenMatch, TENSION_COLUMNS, Tension, read_open_match, read_tension};
use crate::import::{Failed, Options};

/// For `--help`.
pub const TAKES: &str = "the table of tension by labour-market region (CSV or XLSX; confirm its columns with --column region=… group=… value=… class=… period=…), or Open Match files (CSV)";

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Tension,
    OpenMatch,
}

fn kind(start: &Start, options: &Options) -> Option<Kind> {
    if start.has(&["BEROEPENCLUSTER_CD", "REC_TYPE", "AANTAL"]) {
        return Some(Kind::OpenMatch);
    }
    let Start::Table(header) = start else { return None };
    let has = |name: &str, known: &[&str]| match options.columns.get(name) {
        Some(confirmed) => header.has(&[confirmed]),
        None => header.find(known).is_some(),
    };
    let needed = TENSION_COLUMNS.iter().filter(|(name, _)| ["region", "group", "value"].contains(name));
    needed.clone().all(|(name, known)| has(name, known)).then_some(Kind::Tension)
}

/// Makes the parts `tension` and `open_match`, as far as the files have them.
pub fn gather(files: &[File], options: &Options, standing: &Standing) -> Result<Vec<Gathered>, Failed> {
    let given = sorted(files, TAKES, |start, _| kind(start, options))?;
    if standing.regions.is_empty() {
        return Err(Failed::Files("No region is known yet; import the regions first.".into()));
    }
    let mut all = Vec::new();
    for (kind, files) in &given {
        all.push(match kind {
            Kind::Tension => tension(files, options, standing)?,
            Kind::OpenMatch => open_match(files, standing)?,
        });
    }
    Ok(all)
}

fn tension(files: &[File], options: &Options, standing: &Standing) -> Result<Gathered, Failed> {
    let hash = Hash::new();
    let mut part = Gathered::new("tension", files, &hash)?;
    let mut rows: Vec<Tension> = Vec::new();
    for file in files {
        let found = read(file, &hash, |input| read_tension(input, options))?;
        rows.extend(part.taken(found));
    }
    for row in rows.iter_mut().filter(|row| row.period.is_empty()) {
        let Some(period) = options.period.clone() else {
            return Err(Failed::Files(
                "The file has no column with the period; say it with --period 2026-Q1.".into(),
            ));
        };
        row.period = period;
    }
    let newest = rows.iter().map(|row| row.period.clone()).max().unwrap_or_default();
    let count = rows.len();
    rows.retain(|row| row.period == newest);
    if rows.len() < count {
        part.remarks.push(format!("{} rows of older periods were passed over.", count - rows.len()));
    }
    let placed = place(&mut part, rows, standing);
    let is_2025 = placed.keys().any(|(_, code)| ONLY_2025.contains(&code.as_str()));
    let edition = if is_2025 { Edition::Brc2014Ed2025 } else { Edition::Brc2014 };
    if placed.values().all(|row| row.class.is_none()) {
        part.remarks
            .push("The file has no classes; they are read, never computed, so none are shown.".into());
    }
    part.tables[0] = placed
        .into_iter()
        .map(|((region, code), row)| {
            let class = row.class.map(loper_vocabulary::prospect::Tension::code);
            vec![
                region.into(),
                edition.code().into(),
                code.into(),
                row.period.into(),
                row.value.into(),
                class.into(),
            ]
        })
        .collect();
    part.period = newest;
    Ok(part)
}

/// The rows by code of region and group; what can't be placed is refused.
fn place(
    part: &mut Gathered,
    rows: Vec<Tension>,
    standing: &Standing,
) -> BTreeMap<(String, String), Tension> {
    let (regions, codes) = (standing.region_names(), standing.group_codes());
    let mut placed = BTreeMap::new();
    for row in rows {
        let Some(region) = regions.code(&row.region).map(str::to_owned) else {
            part.refuse(Problem::new(row.line, "region", &row.region, "This region is not known."));
            continue;
        };
        let Some(code) = group_code(&row.group, &codes) else {
            part.refuse(Problem::new(row.line, "group", &row.group, "This is not a group of occupations."));
            continue;
        };
        if placed.contains_key(&(region.clone(), code.clone())) {
            part.refuse(Problem::new(
                row.line,
                "group",
                &row.group,
                "This group stands twice for this region and period.",
            ));
            continue;
        }
        placed.insert((region, code), row);
    }
    placed
}

/// `0811`, `811`, `0811 Software-…`, or a name.
fn group_code(text: &str, codes: &BTreeMap<String, String>) -> Option<String> {
    let first = text.split_whitespace().next()?;
    let by_code = GroupId::new(Edition::Brc2014, first).map(|group| group.code().to_owned());
    by_code.or_else(|| codes.get(&fold(text)).cloned())
}

fn open_match(files: &[File], standing: &Standing) -> Result<Gathered, Failed> {
    let hash = Hash::new();
    let mut part = Gathered::new("open_match", files, &hash)?;
    let mut found = OpenMatch::default();
    for file in files {
        let (refused, refusals) = read(file, &hash, |input| read_open_match(input, &mut found))?;
        part.refused += refused;
        part.keep(refusals);
    }
    part.read = found.rows + found.older + part.refused;
    if found.older > 0 {
        part.remarks.push(format!("{} rows of older dates were passed over.", found.older));
    }
    let names = standing.municipality_names();
    let regions: BTreeMap<&str, &str> =
        standing.municipalities.iter().map(|it| (it.code.as_str(), it.region.as_str())).collect();
    let mut sums: BTreeMap<(String, String), (String, i64, i64)> = BTreeMap::new();
    for ((municipality, cluster), (name, vacancies, seekers)) in found.sums {
        let Some(region) = names.code(&municipality).and_then(|code| regions.get(code)) else {
            part.refuse(Problem::new(0, "GEMEENTE", &municipality, "This municipality is not known."));
            continue;
        };
        let sum = sums.entry(((*region).to_owned(), cluster)).or_insert_with(|| (name, 0, 0));
        sum.1 += vacancies;
        sum.2 += seekers;
    }
    let period = found.date;
    part.tables[0] = sums
        .into_iter()
        .map(|((region, cluster), (name, vacancies, seekers))| {
            vec![
                region.into(),
                cluster.into(),
                name.into(),
                period.as_str().into(),
                vacancies.into(),
                seekers.into(),
            ]
        })
        .collect();
    part.period = period;
    Ok(part)
}
