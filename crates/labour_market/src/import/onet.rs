//! Interests, work values and job zones of O*NET, and the crosswalk to ESCO. Pure.
//!
//! The text edition is tab-delimited, with or without the columns that repeat names; from 31.0 on the files
//! are CSV with names such as `onetsoc_code`. Both fold to the same names.

use std::io::Read;

use loper_document::read::Row;
use loper_document::read::cell::decimal;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_vocabulary::occupation::OccupationId;

use crate::import::rows::{Columns, Found, read, refuse};

const SOC: &[&str] = &["O*NET-SOC Code", "onetsoc_code", "O*NET-SOC 2019 Code"];

/// What a score is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Element {
    /// One of the six interests: 0 is R, 5 is C.
    Interest(usize),
    /// One of the six work values, in the order of our table: achievement, independence, recognition,
    /// relationships, support, working conditions.
    Value(usize),
    /// The job zone: how much preparation.
    Zone,
}

impl Element {
    /// Of an element id: `1.B.1.a` is realistic.
    fn parse(id: &str) -> Option<Self> {
        let (group, letter) = id.trim().rsplit_once('.')?;
        let place = "abcdef".find(letter).filter(|_| letter.len() == 1)?;
        match group {
            "1.B.1" => Some(Self::Interest(place)),
            // In O*NET the order is: achievement, working conditions, recognition, relationships, support, independence.
            "1.B.2" => Some(Self::Value([0, 5, 2, 3, 4, 1][place])),
            _ => None,
        }
    }
}

/// A score of an O*NET occupation, in hundredths so that means come out the same everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// The O*NET occupation: `11-1011.00`.
    pub soc: String,
    /// What it is about.
    pub element: Element,
    /// The score in hundredths: 1 to 7 is 100 to 700.
    pub hundredths: i64,
}

/// Reads a table of scores: interests (`OI`) and work values (`EX`); other scales and elements are passed over.
pub fn read_scores(input: impl Read) -> Result<Found<Score>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let soc = columns.need(SOC);
    let element = columns.need(&["Element ID"]);
    let scale = columns.need(&["Scale ID"]);
    let value = columns.need(&["Data Value"]);
    columns.done("a table of O*NET interests or work values")?;
    read(table, |row| {
        let (Some(element), "OI" | "EX") = (Element::parse(row.cell(element)), row.cell(scale)) else {
            return Ok(None);
        };
        let hundredths = between(row, &names, value, (100, 700))?;
        Ok(Some(Score { soc: soc_code(row, &names, soc)?, element, hundredths }))
    })
}

/// Reads the job zones, 1 to 5.
pub fn read_zones(input: impl Read) -> Result<Found<Score>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let soc = columns.need(SOC);
    let zone = columns.need(&["Job Zone"]);
    columns.done("the O*NET job zones")?;
    read(table, |row| {
        let hundredths = between(row, &names, zone, (100, 500))?;
        Ok(Some(Score { soc: soc_code(row, &names, soc)?, element: Element::Zone, hundredths }))
    })
}

fn between(row: &Row, names: &[String], place: usize, (low, high): (i64, i64)) -> Result<i64, Problem> {
    let cell = decimal(row.cell(place)).map(|value| (value * 100.0).round());
    if let Some(value) = cell.filter(|value| (low as f64..=high as f64).contains(value)) {
        #[expect(clippy::cast_possible_truncation, reason = "between 100 and 700")]
        return Ok(value as i64);
    }
    let reason = format!("A score from {} to {} was expected.", low / 100, high / 100);
    Err(refuse(names, row, place, reason))
}

fn soc_code(row: &Row, names: &[String], place: usize) -> Result<String, Problem> {
    let code = row.cell(place);
    let is_code = code.len() == 10
        && code.bytes().enumerate().all(|(at, byte)| match at {
            2 => byte == b'-',
            7 => byte == b'.',
            _ => byte.is_ascii_digit(),
        });
    if is_code {
        Ok(code.to_owned())
    } else {
        Err(refuse(names, row, place, "This is not an O*NET-SOC code."))
    }
}

/// How well two occupations match, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same.
    Exact,
    /// Nearly the same.
    Close,
    /// One is a kind of the other.
    Wider,
}

/// An ESCO occupation and its O*NET occupation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// In ESCO.
    pub occupation: OccupationId,
    /// In O*NET.
    pub soc: String,
    /// How well they match.
    pub fit: Match,
}

/// Reads a crosswalk: the official one of 2022 (with lines above its header) or the one of Nesta.
pub fn read_crosswalk(input: impl Read) -> Result<Found<Pair>, Unreadable> {
    // A line above the header fills one cell of its row, whatever separators follow it.
    let is_header = |names: &[String]| names.iter().filter(|name| !name.trim().is_empty()).count() >= 3;
    let table = Table::open_after(input, is_header)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let soc = columns.need(&["O*NET Id", "onet_code"]);
    let uri = columns.need(&["ESCO or ISCO URI", "concept_uri"]);
    let fit = columns.find(&["Type of Match", "match_type"]);
    columns.done("a crosswalk from ESCO to O*NET")?;
    read(table, |row| {
        let target = row.cell(uri);
        if target.contains("/isco/") || target.is_empty() {
            return Ok(None);
        }
        let Some(occupation) = OccupationId::parse(target) else {
            return Err(refuse(&names, row, uri, "This is not the address of an ESCO occupation."));
        };
        let fit = match fit.map_or("exactMatch", |place| row.cell(place)) {
            "exactMatch" => Match::Exact,
            "closeMatch" => Match::Close,
            _ => Match::Wider,
        };
        Ok(Some(Pair { occupation, soc: soc_code(row, &names, soc)?, fit }))
    })
}
