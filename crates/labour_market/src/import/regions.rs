//! Municipalities with their labour-market regions, and outlines in GeoJSON. Pure.
//!
//! Two shapes of one list: the table of CBS (*Gebieden in Nederland*, columns by number, codes padded) and a short
//! list with `gm_code` and `am_code`. In the first the columns are found by what stands in them.

use std::collections::BTreeMap;
use std::io::Read;

use loper_document::read::Row;
use loper_document::read::cell::whole;
use loper_document::read::columns::Header;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_vocabulary::region::LabourRegion;
use serde_json::Value;

use crate::import::rows::{Columns, Found, read, refuse};
use crate::model::outline::Ring;

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// `GM0014`
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of its labour-market region.
    pub region: LabourRegion,
    /// The name of that region.
    pub region_name: String,
    /// Its province.
    pub province: String,
    /// How many people live in it.
    pub inhabitants: Option<i64>,
}

/// A list of municipalities, and of which year it is, as far as it tells.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Municipalities {
    /// The rows.
    pub found: Found<Municipality>,
    /// The year in the name of a column.
    pub year: Option<i64>,
}

/// Where the values stand. `None` for the table of CBS, in which a row is searched.
type Named = Option<[usize; 5]>;

/// Reads either shape.
pub fn read_municipalities(input: impl Read) -> Result<Municipalities, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let year = table.header().years("inwonertal_").last().map(|(year, _)| i64::from(*year));
    let inhabitants = inhabitants(table.header());
    let (code, name, named) = places(table.header())?;
    let found = read(table, |row| {
        let Some(gm) = gm_code(row.cell(code)) else {
            return Err(refuse(
                &names,
                row,
                code,
                "This is not the code of a municipality (GM and four digits).",
            ));
        };
        let [am, am_name, province] = match named {
            Some([_, _, am, am_name, province]) => [am, am_name, province],
            None => searched(row).map_err(|reason| refuse(&names, row, code, reason))?,
        };
        let Some(region) = LabourRegion::parse(row.cell(am)) else {
            return Err(refuse(&names, row, am, "This is not the code of a labour-market region."));
        };
        let filled = [name, am_name, province].into_iter().find(|place| row.cell(*place).is_empty());
        if let Some(empty) = filled {
            return Err(refuse(&names, row, empty, "A name is missing."));
        }
        Ok(Some(Municipality {
            code: gm,
            name: row.cell(name).to_owned(),
            region,
            region_name: row.cell(am_name).to_owned(),
            province: row.cell(province).to_owned(),
            inhabitants: inhabitants.and_then(|place| whole(row.cell(place))),
        }))
    })?;
    Ok(Municipalities { found, year })
}

fn inhabitants(header: &Header) -> Option<usize> {
    let starts = |name: &&String| name.trim().to_lowercase().starts_with("inwonertal");
    header.names().iter().find(starts).and_then(|name| header.find(&[name]))
}

fn places(header: &Header) -> Result<(usize, usize, Named), Unreadable> {
    if header.has(&["RegioS", "Code_1", "Naam_2"]) {
        let place = |name| header.find(&[name]).unwrap_or(usize::MAX);
        return Ok((place("Code_1"), place("Naam_2"), None));
    }
    let mut columns = Columns::of(header);
    let code = columns.need(&["gm_code", "gemeentecode"]);
    let name = columns.need(&["gemeente", "gemeentenaam"]);
    let am = columns.need(&["am_code", "arbeidsmarktregiocode"]);
    let am_name = columns.need(&["arbeidsmarktregio", "arbeidsmarktregionaam"]);
    let province = columns.need(&["provincie", "provincienaam"]);
    columns.done("a list of municipalities and regions")?;
    Ok((code, name, Some([code, name, am, am_name, province])))
}

/// The places of region code, region name and province name, by the codes in the row.
fn searched(row: &Row) -> Result<[usize; 3], &'static str> {
    let coded = |start: &str| {
        (0..row.cells.len()).find(|place| {
            row.cell(*place)
                .strip_prefix(start)
                .is_some_and(|it| it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let am = coded("AM").ok_or("The row has no labour-market region (AM and two digits).")?;
    let province = coded("PV").ok_or("The row has no province (PV and two digits).")?;
    Ok([am, am + 1, province + 1])
}

/// `GM0014`, `0014`, or `14` as a spreadsheet leaves it.
fn gm_code(cell: &str) -> Option<String> {
    let digits = cell.strip_prefix("GM").unwrap_or(cell);
    let is_code = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| format!("GM{digits:0>4}"))
}

/// The rings of municipalities or regions, by code; the properties may be named in any way that carries the code.
pub fn read_outlines(text: &str) -> Result<BTreeMap<String, Vec<Ring>>, Unreadable> {
    let broken = |problem: serde_json::Error| {
        if problem.is_eof() {
            Unreadable::Torn
        } else {
            Unreadable::Broken(format!("this is not JSON: {problem}"))
        }
    };
    let json: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(broken)?;
    let missing = |what: &str| Unreadable::Columns { missing: vec![what.into()], looks_like: None };
    let features = json["features"].as_array().ok_or_else(|| missing("features (a map in GeoJSON)"))?;
    let mut all: BTreeMap<String, Vec<Ring>> = BTreeMap::new();
    for feature in features {
        let Some(code) = feature["properties"].as_object().and_then(|it| it.values().find_map(area_code))
        else {
            continue;
        };
        let coordinates = &feature["geometry"]["coordinates"];
        let mut rings = Vec::new();
        gather(coordinates, &mut rings);
        all.entry(code).or_default().append(&mut rings);
    }
    if all.values().all(Vec::is_empty) {
        return Err(missing("outlines with the code of a municipality (GM0014) or region (AM01)"));
    }
    let is_degrees = |(x, y): &(f64, f64)| (-180.0..=180.0).contains(x) && (-90.0..=90.0).contains(y);
    if !all.values().flatten().flatten().all(is_degrees) {
        return Err(Unreadable::Broken("its coordinates are not degrees of longitude and latitude".into()));
    }
    Ok(all)
}

fn area_code(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    let is_code = text.len() >= 4
        && (text.starts_with("GM") || text.starts_with("AM"))
        && text[2..].bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| text.to_owned())
}

/// Polygons and sets of polygons differ only in how deep their rings lie.
fn gather(coordinates: &Value, rings: &mut Vec<Ring>) {
    let Some(list) = coordinates.as_array() else { return };
    let point = |it: &Value| Some((it.get(0)?.as_f64()?, it.get(1)?.as_f64()?));
    if list.first().and_then(point).is_some() {
        rings.push(list.iter().filter_map(point).collect());
        return;
    }
    for inner in list {
        gather(inner, rings);
    }
}

/// A problem of the whole list.
pub fn without_outline(region: &str) -> Problem {
    Problem::new(0, "outline", region, "The map has no outline for this region.")
}
