//! The list of qualifications of SBB, a workbook. Pure.
//!
//! The title stands in the header row, a second header row is about the file (*dossier*), then come domains,
//! files and qualifications below each other. Codes are numbers or text with no-break spaces. A second sheet,
//! *Vervallen*, has what is no longer valid and what replaces it.

use std::collections::{BTreeMap, BTreeSet};

use loper_document::read::Row;
use loper_document::read::columns::Header;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::workbook::{Sheet, sheets};
use loper_labour_market::import::rows::refuse;
use loper_vocabulary::level::{Level, StudyMode};

use crate::import::duo::year_of;
use crate::import::reader::five_digits;

/// How many rows may stand above the header.
const PREAMBLE_MAX: usize = 30;

/// A qualification that may be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qualification {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: Option<Level>,
    /// Bol, bbl or both.
    pub modes: Vec<StudyMode>,
    /// The file it stands in.
    pub dossier_code: Option<String>,
    /// The name of that file.
    pub dossier: Option<String>,
    /// The domain.
    pub domain: Option<String>,
}

/// What the workbook holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// The qualifications.
    pub rows: Vec<Qualification>,
    /// Codes that are no longer valid, with the code that replaces them.
    pub past: BTreeMap<String, Option<String>>,
    /// The year in the title.
    pub year: Option<i16>,
    /// The date in the title: `2025-08-01`.
    pub valid_from: Option<String>,
    /// Rows that can't be used.
    pub refusals: Vec<Problem>,
}

/// Reads the workbook.
pub fn list(bytes: &[u8]) -> Result<List, Unreadable> {
    if !bytes.is_empty() && !bytes.starts_with(b"PK") {
        return Err(Unreadable::Binary("a text; the list of qualifications is a workbook (.xlsx)"));
    }
    let mut list = List::default();
    let mut has_list = false;
    for sheet in sheets(bytes)? {
        if let Some(place) = header_row(&sheet, &["Kwalificatie", "Niveau"]) {
            has_list = true;
            title(&sheet.rows[..=place], &mut list);
            complete(&sheet, place, &mut list)?;
        } else if let Some(place) = header_row(&sheet, &["opleidingscode", "wordt vervangen door"]) {
            past(&sheet, place, &mut list)?;
        }
    }
    if has_list {
        return Ok(list);
    }
    let missing = vec!["Opleidingscode / Crebonummer, Kwalificatie, Niveau".into()];
    Err(Unreadable::Columns {
        missing,
        looks_like: Some("the list of qualifications of SBB was expected".into()),
    })
}

fn header_row(sheet: &Sheet, names: &[&str]) -> Option<usize> {
    let is_header = |row: &Row| Header::new(named(&row.cells)).is_ok_and(|header| header.has(names));
    sheet.rows.iter().take(PREAMBLE_MAX).position(is_header)
}

/// Names of a header; merged cells repeat a name, and then the first one counts.
fn named(cells: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let once =
        |name: &String| if seen.insert(name.trim().to_lowercase()) { name.clone() } else { String::new() };
    cells.iter().map(once).collect()
}

/// The date behind *geldig vanaf* is the date of the list.
fn title(rows: &[Row], list: &mut List) {
    for cell in rows.iter().flat_map(|row| &row.cells) {
        let Some((_, date)) =
            cell.to_lowercase().split_once("geldig vanaf").map(|(a, b)| (a.len(), b.trim().to_owned()))
        else {
            continue;
        };
        let parts: Vec<&str> =
            date.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
        if let [day, month, year, ..] = parts.as_slice() {
            list.year = year_of(year);
            list.valid_from = list.year.map(|year| format!("{year}-{month:0>2}-{day:0>2}"));
        }
    }
}

fn complete(sheet: &Sheet, place: usize, list: &mut List) -> Result<(), Unreadable> {
    let header = Header::new(named(&sheet.rows[place].cells))?;
    let mut missing = Vec::new();
    let code = header.need(&["Opleidingscode", "Crebonummer", "Crebo"], &mut missing);
    let name = header.need(&["Kwalificatie"], &mut missing);
    let level = header.need(&["Niveau"], &mut missing);
    if !missing.is_empty() {
        return Err(Unreadable::Columns { missing, looks_like: None });
    }
    let (kind, mode) = (header.find(&["Soort opleiding"]), header.find(&["Leerweg"]));
    let (mut domain, mut dossier) = (None, None);
    let mut seen: BTreeSet<String> = list.rows.iter().map(|it| it.code.clone()).collect();
    for row in &sheet.rows[place + 1..] {
        let first = row.cell(0);
        if row.cell(name).is_empty() {
            // A domain has its number and its code around its name; a file has its code in the column of codes.
            if let Some(found) = domain_of(first) {
                (domain, dossier) = (Some(found), None);
            } else if let Ok(found) = five_digits(row.cell(code))
                && !first.is_empty()
            {
                dossier = Some((found, first.to_owned()));
            }
            continue;
        }
        if row.cell(level).eq_ignore_ascii_case("niveau") {
            continue;
        }
        let found = match five_digits(row.cell(code)) {
            Ok(found) => found,
            Err(why) => {
                list.refusals.push(refuse(header.names(), row, code, why));
                continue;
            }
        };
        if !seen.insert(found.clone()) {
            list.refusals.push(refuse(header.names(), row, code, "This code stands twice in the list."));
            continue;
        }
        list.rows.push(Qualification {
            code: found,
            name: row.cell(name).to_owned(),
            level: level_of(row.cell(level), kind.map_or("", |place| row.cell(place))),
            modes: StudyMode::parse_many(&mode.map_or("", |place| row.cell(place)).to_uppercase()),
            dossier_code: dossier.as_ref().map(|(code, _)| code.clone()),
            dossier: dossier.as_ref().map(|(_, name)| name.clone()),
            domain: domain.clone(),
        });
    }
    Ok(())
}

/// `14. Zorg en welzijn   79140` is the domain *Zorg en welzijn*.
fn domain_of(text: &str) -> Option<String> {
    let (number, rest) = text.split_once('.')?;
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
    let code = rest.rsplit(|c: char| c.is_whitespace() || c == '\u{a0}').next()?;
    let is_domain =
        number.trim().parse::<u8>().is_ok() && five_digits(code).is_ok_and(|it| it.starts_with("79"));
    let name = rest[..rest.len() - code.len()].trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
    (is_domain && !name.is_empty()).then(|| name.to_owned())
}

fn level_of(level: &str, kind: &str) -> Option<Level> {
    match Level::of_mbo(level) {
        Some(Level::Mbo4) if kind.to_lowercase().contains("specialist") => Some(Level::Mbo4Specialist),
        other => other,
    }
}

fn past(sheet: &Sheet, place: usize, list: &mut List) -> Result<(), Unreadable> {
    let header = Header::new(named(&sheet.rows[place].cells))?;
    let (Some(code), Some(by)) = (header.find(&["opleidingscode"]), header.find(&["wordt vervangen door"]))
    else {
        return Ok(());
    };
    for row in &sheet.rows[place + 1..] {
        let found = match five_digits(row.cell(code)) {
            Ok(found) => found,
            Err(_) if row.cells.iter().all(|cell| cell.trim().is_empty()) => continue,
            Err(why) => {
                list.refusals.push(refuse(header.names(), row, code, why));
                continue;
            }
        };
        let replacement = row.cell(by).split(|c: char| !c.is_ascii_digit()).find(|it| it.len() == 5);
        list.past.insert(found, replacement.map(str::to_owned));
    }
    Ok(())
}
