//! Tension by region, and Open Match, of UWV. Pure.
//!
//! UWV has not published the names of the columns of its table of tension, so the usual ones are tried and the
//! person who imports may confirm others. A class is read, never computed.

use std::collections::BTreeMap;
use std::io::Read;

use loper_document::read::cell::{decimal, whole};
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_vocabulary::prospect::Tension as Class;

use crate::import::Options;
use crate::import::rows::{Columns, Found, read, refuse};

/// The tension of a group in a region.
#[derive(Debug, Clone, PartialEq)]
pub struct Tension {
    /// Where it stands.
    pub line: u64,
    /// The region, as the file names it.
    pub region: String,
    /// The group, as the file names it: a code, a name, or both.
    pub group: String,
    /// The period: `2026-Q1`, or as it stands.
    pub period: String,
    /// Open vacancies for each person with a short benefit.
    pub value: Option<f64>,
    /// UWV's word.
    pub class: Option<Class>,
}

/// Words that stand for “too few data”.
const NOTHING: &[&str] = &["", "-", ".", "x", "n.v.t.", "nvt", "te weinig gegevens", "onbekend"];

/// The columns of a table of tension, by our name and the names that are tried.
pub const TENSION_COLUMNS: &[(&str, &[&str])] = &[
    ("region", &["arbeidsmarktregio", "regio", "regionaam", "amr", "arbeidsmarktregio naam"]),
    ("group", &["beroepsgroepcode", "beroepsgroep code", "brc", "brc2014", "beroepsgroep", "beroep"]),
    ("value", &["spanningsindicator", "spanning", "indicator", "waarde"]),
    (
        "class",
        &["typering", "klasse", "spanning typering", "spanningsindicator typering", "typering spanning"],
    ),
    ("period", &["periode", "kwartaal", "peildatum", "peilperiode"]),
];

/// Reads the table of tension.
pub fn read_tension(input: impl Read, options: &Options) -> Result<Found<Tension>, Unreadable> {
    let known = |name: &'static str| {
        let names = TENSION_COLUMNS.iter().find(|(it, _)| *it == name).map_or(&[][..], |(_, names)| names);
        options.column(name, names)
    };
    let is_header = |names: &[String]| names.iter().filter(|name| !name.trim().is_empty()).count() >= 3;
    let table = Table::open_after(input, is_header)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let [region, group, value] = ["region", "group", "value"].map(|name| columns.need(&known(name)));
    // A column that was confirmed must be there; one that is only tried may be absent.
    let [class, period] = ["class", "period"].map(|name| {
        if options.columns.contains_key(name) {
            Some(columns.need(&known(name)))
        } else {
            columns.find(&known(name))
        }
    });
    columns.done("a UWV table of tension (confirm other names with --column region=…)")?;
    read(table, |row| {
        for (place, reason) in [(region, "The region is missing."), (group, "The group is missing.")] {
            if row.cell(place).is_empty() {
                return Err(refuse(&names, row, place, reason));
            }
        }
        let is_nothing = |cell: &str| NOTHING.contains(&cell.to_lowercase().as_str());
        let cell = row.cell(value);
        let number = decimal(cell).filter(|it| *it >= 0.0);
        if number.is_none() && !is_nothing(cell) {
            return Err(refuse(&names, row, value, "This is not a number."));
        }
        let word = class.map_or("", |place| row.cell(place));
        let found = Class::parse(word);
        if found.is_none() && !is_nothing(word) {
            return Err(refuse(&names, row, class.unwrap_or(0), "This word is not one of UWV's."));
        }
        Ok(Some(Tension {
            line: row.line,
            region: row.cell(region).to_owned(),
            group: row.cell(group).to_owned(),
            period: period.map_or_else(String::new, |place| quarter(row.cell(place))),
            value: number,
            class: found,
        }))
    })
}

/// `2026 K1`, `1e kwartaal 2026`, `2026Q1`, `2026KW01` are all `2026-Q1`; anything else stays.
pub fn quarter(text: &str) -> String {
    let numbers: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let year = numbers.iter().find(|it| it.len() == 4 && (it.starts_with("19") || it.starts_with("20")));
    let number = numbers.iter().filter(|it| it.len() < 3).find_map(|it| it.parse::<u8>().ok());
    match (year, number, numbers.len()) {
        (Some(year), Some(number @ 1..=4), 2) => format!("{year}-Q{number}"),
        _ => text.trim().to_owned(),
    }
}

/// Vacancies and seekers of a cluster of occupations in a municipality, added up over rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenMatch {
    /// The date: `2023-05-16`. Only the newest in the file counts.
    pub date: String,
    /// By municipality (as the file names it) and code of the cluster: name, vacancies, seekers.
    pub sums: BTreeMap<(String, String), (String, i64, i64)>,
    /// Rows that count.
    pub rows: u64,
    /// Rows of an older date.
    pub older: u64,
}

/// Reads an Open Match file into `sums`, row by row: a week has hundreds of thousands of them.
pub fn read_open_match(input: impl Read, all: &mut OpenMatch) -> Result<(u64, Vec<Problem>), Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let date = columns.need(&["PEILDATUM"]);
    let cluster = columns.need(&["BEROEPENCLUSTER_CD"]);
    let name = columns.need(&["BEROEPENCLUSTER"]);
    let municipality = columns.need(&["GEMEENTE"]);
    let kind = columns.need(&["REC_TYPE"]);
    let count = columns.need(&["AANTAL"]);
    columns.done("a UWV Open Match file")?;
    let found: Found<()> = read(table, |row| {
        let Some(day) = day(row.cell(date)) else {
            return Err(refuse(&names, row, date, "This is not a date."));
        };
        let Some(number) = whole(row.cell(count)).filter(|it| *it >= 0) else {
            return Err(refuse(&names, row, count, "This is not a whole number."));
        };
        let is_vacancy = match row.cell(kind).to_lowercase().as_str() {
            "vacature" | "vacatures" => true,
            "werkzoekende" | "werkzoekenden" => false,
            _ => {
                return Err(refuse(
                    &names,
                    row,
                    kind,
                    "A row is about a vacancy or a person who seeks work.",
                ));
            }
        };
        if row.cell(municipality).is_empty() || row.cell(cluster).is_empty() {
            return Err(refuse(&names, row, municipality, "The municipality or the cluster is missing."));
        }
        if day > all.date {
            all.older += std::mem::take(&mut all.rows);
            all.sums.clear();
            all.date.clone_from(&day);
        } else if day < all.date {
            all.older += 1;
            return Ok(None);
        }
        all.rows += 1;
        let key = (row.cell(municipality).to_owned(), row.cell(cluster).to_owned());
        let sum = all.sums.entry(key).or_insert_with(|| (row.cell(name).to_owned(), 0, 0));
        *(if is_vacancy { &mut sum.1 } else { &mut sum.2 }) += number;
        Ok(None)
    })?;
    Ok((found.refused, found.refusals))
}

/// `16-05-2023` or `2023-05-16` as `2023-05-16`.
fn day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.get(..10).unwrap_or(text).split(['-', '/']).collect();
    let [one, month, other] = parts.as_slice() else { return None };
    let (year, day) = if one.len() == 4 { (one, other) } else { (other, one) };
    let number = |text: &str| text.parse::<u16>().ok();
    let is_date = year.len() == 4
        && number(year).is_some()
        && matches!(number(month), Some(1..=12))
        && matches!(number(day), Some(1..=31));
    is_date.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}
