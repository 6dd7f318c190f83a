//! Students, graduates and intake per programme, from the open data of DUO. Pure.
//!
//! DUO writes a count of 1 to 4 as −1, and moves its year columns on every year: `MAN2021`, `VROUW2021` … are
//! found by pattern. An intake file knows the qualification file (*dossier*) and not the qualification.

use std::collections::BTreeSet;
use std::io::Read;

use loper_analysis::bounds::Bounds;
use loper_document::read::Row;
use loper_document::read::cell::whole;
use loper_document::read::columns::Header;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_labour_market::import::rows::refuse;
use loper_vocabulary::level::StudyMode;

use crate::import::reader::{Rows, five_digits, institution, lacking};

/// No institution has as many students as this; a larger number is a shifted column.
const COUNT_MAX: i64 = 1_000_000;

/// What a table of DUO is, by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Which programme is offered where, with the electives.
    Offer,
    /// Students per institution and qualification.
    Students,
    /// Graduates per institution and qualification.
    Graduates,
    /// New students, a row for each combination, with a year and a count.
    Intake,
    /// New students, with three counts on a row and no year.
    IntakeWide,
}

/// What a header is, or the name of the table that can't be used.
pub fn kind_of(header: &Header) -> Result<Kind, Option<&'static str>> {
    let has = |names: &[&str]| header.has(names);
    if has(&["AANGEBODEN_OPLEIDINGCODE", "ERKENDEOPLEIDINGSCODE"]) {
        return Ok(Kind::Offer);
    }
    if has(&["BEROEPSOPLEIDING CODE", "INSTROOM OPLEIDING", "AANTAL"]) {
        return Ok(Kind::Intake);
    }
    if has(&["BEROEPSOPLEIDING CODE", "INSTROOM OPLEIDING", "TOTAAL MBO"]) {
        return Ok(Kind::IntakeWide);
    }
    let is_programme = has(&["INSTELLINGSCODE", "ERKENDE OPLEIDING CODE"]);
    if is_programme && !header.years("DIPMAN").is_empty() {
        return Ok(Kind::Graduates);
    }
    if is_programme && !header.years("MAN").is_empty() {
        return Ok(Kind::Students);
    }
    let known: [(&[&str], &str); 7] = [
        (&["JAAR", "INSTELLINGSCODE", "BBL", "BOLVT"], "the table of totals per institution"),
        (&["VERBLIJFSJAAR IN MBO", "BEROEPSOPLEIDING CODE"], "the table of students by years of stay"),
        (&["WOONGEMEENTE", "LEEFTIJDSCATEGORIE"], "the table of students by where they live"),
        (&["AANGEBODEN_OPLEIDING_COHORTCODE"], "the table of cohorts"),
        (&["BRIN NUMMER", "AANTAL LEERLINGEN"], "the table of pupils in secondary education"),
        (&["Gemeentenaam", "Leerweg", "Type", "Versie"], "the forecast of student numbers"),
        (&["INSTELLINGSCODE", "DENOMINATIE", "INTERNETADRES"], "the list of addresses of institutions"),
    ];
    Err(known.into_iter().find(|(names, _)| header.has(names)).map(|(_, name)| name))
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The line in the file.
    pub line: u64,
    /// `mbo:25491`, or `dossier:23187` where the file knows only the qualification file.
    pub key: String,
    /// The code of the institution.
    pub institution_code: String,
    /// Its name; empty where the file has none.
    pub institution: String,
    /// Bol or bbl; nothing for other ways, such as an external candidate.
    pub mode: Option<StudyMode>,
    /// Per year the least and the most it can be.
    pub values: Vec<(i16, i64, i64)>,
}

/// The least and the most that a published count can be: −1 stands for 1 to 4.
pub fn bounds(cell: &str) -> Option<(i64, i64)> {
    let bounds = Bounds::published(whole(cell)?).filter(|it| it.high() <= COUNT_MAX)?;
    Some((bounds.low(), bounds.high()))
}

struct Places {
    names: Vec<String>,
    institution: usize,
    name: Option<usize>,
    mode: usize,
    code: usize,
}

impl Places {
    fn of(header: &Header, code: &str, missing: &mut Vec<String>) -> Self {
        Self {
            names: header.names().to_vec(),
            institution: header.need(&["INSTELLINGSCODE"], missing),
            name: header.find(&["INSTELLINGSNAAM"]),
            mode: header.need(&["LEERWEG"], missing),
            code: header.need(&[code], missing),
        }
    }

    fn refuse(&self, row: &Row, place: usize, reason: &str) -> Problem {
        refuse(&self.names, row, place, reason)
    }

    fn counts(&self, row: &Row, values: Vec<(i16, i64, i64)>) -> Result<Counts, Problem> {
        let code = five_digits(row.cell(self.code)).map_err(|why| self.refuse(row, self.code, why))?;
        let Some(institution_code) = institution(row.cell(self.institution)) else {
            let why = "This is not the code of an institution (two digits and two letters).";
            return Err(self.refuse(row, self.institution, why));
        };
        Ok(Counts {
            line: row.line,
            key: key_of(&code),
            institution_code,
            institution: self.name.map_or("", |place| row.cell(place)).to_owned(),
            mode: StudyMode::parse(row.cell(self.mode)),
            values,
        })
    }

    fn bounds(&self, row: &Row, place: usize) -> Result<(i64, i64), Problem> {
        let why = "This is not a count: a whole number of 0 or more, or -1 for 1 to 4.";
        bounds(row.cell(place)).ok_or_else(|| self.refuse(row, place, why))
    }
}

/// Codes from 22000 to 23999 are qualification files (*dossiers*), the others qualifications.
pub fn key_of(code: &str) -> String {
    let kind = if code.starts_with("22") || code.starts_with("23") { "dossier" } else { "mbo" };
    format!("{kind}:{code}")
}

/// Reads students (`MAN…`, `VROUW…`) or graduates (`DIPMAN…`, `DIPVROUW…`): a value for each year.
pub fn years<R: Read + 'static>(input: R, kind: Kind) -> Result<Rows<R, Counts>, Unreadable> {
    let table = Table::open(input)?;
    let (men, women, expected) = match kind {
        Kind::Graduates => ("DIPMAN", "DIPVROUW", "a DUO file of graduates"),
        _ => ("MAN", "VROUW", "a DUO file of students"),
    };
    let mut missing = Vec::new();
    let places = Places::of(table.header(), "ERKENDE OPLEIDING CODE", &mut missing);
    let (of_men, of_women) = (table.header().years(men), table.header().years(women));
    let all: BTreeSet<i16> = of_men.iter().chain(&of_women).map(|(year, _)| *year).collect();
    let mut columns = Vec::new();
    for year in &all {
        let place = |have: &[(i16, usize)]| have.iter().find(|(it, _)| it == year).map(|(_, place)| *place);
        match (place(&of_men), place(&of_women)) {
            (Some(man), Some(woman)) => columns.push((*year, man, woman)),
            (None, _) => missing.push(format!("{men}{year}")),
            (_, None) => missing.push(format!("{women}{year}")),
        }
    }
    if all.is_empty() {
        missing.push(format!("{men}<year> and {women}<year>"));
    }
    if !missing.is_empty() {
        return Err(lacking(table.header(), missing, expected));
    }
    let each = move |row: &Row| {
        let mut values = Vec::with_capacity(columns.len());
        for (year, man, woman) in &columns {
            let (man, woman) = (places.bounds(row, *man)?, places.bounds(row, *woman)?);
            values.push((*year, man.0 + woman.0, man.1 + woman.1));
        }
        places.counts(row, values).map(Some)
    };
    Ok(Rows::new(table, Box::new(each)))
}

/// Reads intake with a year and a count on each row. Only who is new in the programme counts (`INSTROOM
/// OPLEIDING` is J); the others changed institution or year.
pub fn intake<R: Read + 'static>(input: R) -> Result<Rows<R, Counts>, Unreadable> {
    let table = Table::open(input)?;
    let mut missing = Vec::new();
    let header = table.header();
    let places = Places::of(header, "BEROEPSOPLEIDING CODE", &mut missing);
    let year = header.need(&["JAAR"], &mut missing);
    let is_new = header.need(&["INSTROOM OPLEIDING"], &mut missing);
    let count = header.need(&["AANTAL"], &mut missing);
    if !missing.is_empty() {
        return Err(lacking(header, missing, "a DUO file of intake"));
    }
    let each = move |row: &Row| {
        match row.cell(is_new) {
            "J" | "j" => {}
            "N" | "n" | "" => return Ok(None),
            _ => return Err(places.refuse(row, is_new, "J or N was expected.")),
        }
        let Some(of_year) = year_of(row.cell(year)) else {
            return Err(places.refuse(row, year, "This is not a year."));
        };
        let (low, high) = places.bounds(row, count)?;
        places.counts(row, vec![(of_year, low, high)]).map(Some)
    };
    Ok(Rows::new(table, Box::new(each)))
}

/// Reads intake with three counts on a row; the year comes from the name of the file or was confirmed.
pub fn intake_wide<R: Read + 'static>(input: R, year: i16) -> Result<Rows<R, Counts>, Unreadable> {
    let table = Table::open(input)?;
    let mut missing = Vec::new();
    let places = Places::of(table.header(), "BEROEPSOPLEIDING CODE", &mut missing);
    let count = table.header().need(&["INSTROOM OPLEIDING"], &mut missing);
    if !missing.is_empty() {
        return Err(lacking(table.header(), missing, "a DUO file of intake"));
    }
    let each = move |row: &Row| {
        let (low, high) = places.bounds(row, count)?;
        places.counts(row, vec![(year, low, high)]).map(Some)
    };
    Ok(Rows::new(table, Box::new(each)))
}

/// A year between 1990 and 2100.
pub fn year_of(text: &str) -> Option<i16> {
    text.trim().parse().ok().filter(|year| (1990..2100).contains(year))
}
