//! The chance of work and of a placement per programme and region, from a table of SBB. Pure.
//!
//! SBB publishes these tables with other columns now and then. So the person who imports says which column is
//! which: `--column programme=… --column region=… --column work=…`. The five words are SBB's own.

use std::collections::BTreeSet;
use std::io::Read;

use loper_document::read::Row;
use loper_document::read::columns::Header;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_labour_market::import::Options;
use loper_labour_market::import::rows::refuse;
use loper_labour_market::model::region_names::Names;
use loper_vocabulary::level::StudyMode;
use loper_vocabulary::prospect::Prospect;

use crate::import::duo::year_of;
use crate::import::reader::{Rows, five_digits};

/// One class of one programme in one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chance {
    /// `mbo:25491`
    pub key: String,
    /// The code of the region; `NL` for the country.
    pub region: String,
    /// `work` or `placement`.
    pub indicator: &'static str,
    /// The mode of study, where the table tells them apart.
    pub mode: Option<StudyMode>,
    /// SBB's word.
    pub class: Prospect,
    /// The year, where the table has one.
    pub year: Option<i16>,
}

struct Places {
    names: Vec<String>,
    programme: usize,
    region: usize,
    work: Option<usize>,
    placement: Option<usize>,
    mode: Option<usize>,
    year: Option<usize>,
}

const PROGRAMME: &[&str] = &["Opleidingscode", "Crebonummer", "Crebo", "Crebocode"];
const REGION: &[&str] = &["Arbeidsmarktregio", "Regio", "Regionaam"];
const WORK: &[&str] = &["Kans op werk"];
const PLACEMENT: &[&str] = &["Kans op stage", "Kans op leerbaan", "Kans op stage/leerbaan"];

impl Places {
    fn of(header: &Header, options: &Options) -> Result<Self, Unreadable> {
        let mut missing = Vec::new();
        let mut find = |name: &str, known: &[&str], is_needed: bool| {
            let names = options.column(name, known);
            let place = header.find(&names);
            if place.is_none() && (is_needed || options.columns.contains_key(name)) {
                missing.push(names.join(" / "));
            }
            place
        };
        let places = Self {
            names: header.names().to_vec(),
            programme: find("programme", PROGRAMME, true).unwrap_or(usize::MAX),
            region: find("region", REGION, true).unwrap_or(usize::MAX),
            work: find("work", WORK, false),
            placement: find("placement", PLACEMENT, false),
            mode: find("mode", &["Leerweg"], false),
            year: find("year", &["Jaar"], false),
        };
        if places.work.is_none() && places.placement.is_none() && missing.is_empty() {
            missing.push("work or placement".into());
        }
        if missing.is_empty() {
            return Ok(places);
        }
        let advice = format!(
            "the columns are {}; say which is which with --column programme=… --column region=… --column work=… (or placement=…)",
            header.names().join(", ")
        );
        Err(Unreadable::Columns { missing, looks_like: Some(advice) })
    }

    fn refuse(&self, row: &Row, place: usize, reason: &str) -> Problem {
        refuse(&self.names, row, place, reason)
    }

    fn class(&self, row: &Row, place: Option<usize>) -> Result<Option<Prospect>, Problem> {
        let Some(place) = place else { return Ok(None) };
        match row.cell(place).to_lowercase().as_str() {
            "" | "-" | "onbekend" | "niet bekend" | "te weinig gegevens" => Ok(None),
            text => Prospect::parse(text).map(Some).ok_or_else(|| {
                let why = "One of gering, matig, voldoende, ruim voldoende and goed was expected.";
                self.refuse(row, place, why)
            }),
        }
    }
}

/// Reads the table; `regions` finds the code of a region by its name.
pub fn prospects<R: Read + 'static>(
    input: R,
    options: &Options,
    regions: Names,
) -> Result<Rows<R, Vec<Chance>>, Unreadable> {
    let confirmed: Vec<String> = options.columns.values().cloned().collect();
    let table = Table::open_after(input, move |names| {
        let is_there = |name: &String| names.iter().any(|have| have.trim().eq_ignore_ascii_case(name.trim()));
        names.iter().filter(|name| !name.trim().is_empty()).count() >= 3 && confirmed.iter().all(is_there)
    })
    .map_err(|why| without_header(why, options))?;
    let places = Places::of(table.header(), options)?;
    let mut seen = BTreeSet::new();
    let each = move |row: &Row| chances(&places, row, &regions, &mut seen);
    Ok(Rows::new(table, Box::new(each)))
}

/// A confirmed column that no row has.
fn without_header(why: Unreadable, options: &Options) -> Unreadable {
    match why {
        Unreadable::Columns { .. } if !options.columns.is_empty() => {
            let missing = options.columns.values().cloned().collect();
            Unreadable::Columns { missing, looks_like: Some("no row of the file has all of them".into()) }
        }
        other => other,
    }
}

fn chances(
    places: &Places,
    row: &Row,
    regions: &Names,
    seen: &mut BTreeSet<(String, String, &'static str, Option<StudyMode>)>,
) -> Result<Option<Vec<Chance>>, Problem> {
    let code =
        five_digits(row.cell(places.programme)).map_err(|why| places.refuse(row, places.programme, why))?;
    let name = row.cell(places.region);
    let region = match name.to_lowercase().as_str() {
        "nl" | "nederland" | "landelijk" => "NL".to_owned(),
        _ => regions
            .code(name)
            .ok_or_else(|| places.refuse(row, places.region, "This labour-market region is not known."))?
            .to_owned(),
    };
    let mode = places.mode.and_then(|place| StudyMode::parse(row.cell(place)));
    let year = match places.year {
        Some(place) => {
            let why = "This is not a year.";
            Some(year_of(row.cell(place)).ok_or_else(|| places.refuse(row, place, why))?)
        }
        None => None,
    };
    let mut all = Vec::new();
    for (indicator, place) in [("work", places.work), ("placement", places.placement)] {
        let Some(class) = places.class(row, place)? else { continue };
        let key = format!("mbo:{code}");
        if !seen.insert((key.clone(), region.clone(), indicator, mode)) {
            let why = "This programme stands twice in this region.";
            return Err(places.refuse(row, places.programme, why));
        }
        all.push(Chance { key, region: region.clone(), indicator, mode, class, year });
    }
    Ok((!all.is_empty()).then_some(all))
}
