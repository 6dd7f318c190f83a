//! The forecast of ROA: the long file of its information system (AIS). Pure.
//!
//! A row is one figure of one group in one region; the country has numbers, a region only words. The names of some
//! columns changed with the edition of 2026, and the words tell which year they are about.

use std::collections::BTreeMap;
use std::io::Read;

use loper_document::read::Row;
use loper_document::read::cell::{decimal, whole};
use loper_document::read::columns::fold;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_vocabulary::occupation::Edition;
use loper_vocabulary::prospect::{Demand, Scarcity, Tension};

use crate::import::rows::{Columns, Found, read, refuse};

/// Groups that only the edition of 2025 has.
pub(crate) const ONLY_2025: [&str; 7] = ["0132", "0133", "0756", "0813", "0814", "1223", "1224"];

/// A number, a share and a word.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Demanded {
    /// People over the whole period.
    pub number: Option<i64>,
    /// The same as a share of who work there now, in per cent.
    pub percent: Option<f64>,
    /// The word of ROA.
    pub class: Option<Demand>,
}

/// What ROA expects for a group in a region.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Forecast {
    /// The group.
    pub code: String,
    /// The region as ROA names it; *Nederland* for the country.
    pub region: String,
    /// Until which year.
    pub to_year: i64,
    /// Growth.
    pub expansion: Demanded,
    /// People who stop.
    pub replacement: Demanded,
    /// Both together.
    pub openings: Demanded,
    /// The indicator of future bottlenecks: the lower, the scarcer.
    pub itkb: Option<f64>,
    /// Its word.
    pub scarcity: Option<Scarcity>,
    /// The tension now.
    pub tension: Option<f64>,
    /// Its word.
    pub tension_class: Option<Tension>,
    /// Where it goes, as an identifier.
    pub development: Option<&'static str>,
    /// Groups that are alike: codes, or names where ROA gives names.
    pub similar: Vec<String>,
}

/// What a file of ROA holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Forecasts {
    /// By group and region.
    pub rows: Vec<Forecast>,
    /// Which edition the codes are of.
    pub edition: Option<Edition>,
    /// The version of the file: `v20260901`.
    pub version: String,
    /// How many rows were refused, and the first of them.
    pub refused: u64,
    /// The first refused rows.
    pub refusals: Vec<Problem>,
}

/// ROA's words for where the tension goes, as our identifiers.
pub fn development(text: &str) -> Option<&'static str> {
    match text.trim().to_lowercase().as_str() {
        "verdere verkrapping" => Some("tightening_further"),
        "verkrapping" => Some("tightening"),
        "blijft krap" => Some("stays_tight"),
        "richting evenwicht" => Some("towards_balance"),
        "evenwicht" | "blijft evenwicht" => Some("balance"),
        "verruiming" => Some("loosening"),
        "verdere verruiming" => Some("loosening_further"),
        "blijft ruim" => Some("stays_loose"),
        _ => None,
    }
}

/// The subjects, by how their names begin; the year behind differs per edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Expansion,
    Replacement,
    Openings,
    Bottleneck,
    Tension,
    Development,
    Similar,
}

impl Subject {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        [
            ("verwachte uitbreidingsvraag", Self::Expansion),
            ("verwachte vervangingsvraag", Self::Replacement),
            ("verwachte baanopeningen", Self::Openings),
            ("itkb", Self::Bottleneck),
            ("indicator huidige arbeidsmarktsituatie", Self::Tension),
            ("verwachte arbeidsmarktontwikkeling", Self::Development),
            ("vergelijkbaarheidsindex", Self::Similar),
        ]
        .into_iter()
        .find_map(|(start, subject)| text.starts_with(start).then_some(subject))
    }
}

/// The last year of four digits in a text: *verwachte baanopeningen tot 2030*.
fn year_in(text: &str) -> Option<i64> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|it| it.len() == 4)
        .filter_map(|it| it.parse().ok())
        .max()
}

struct Places {
    names: Vec<String>,
    region: usize,
    level: usize,
    group: usize,
    subject: usize,
    number: usize,
    class: usize,
    percent: Option<usize>,
    indicator: Option<usize>,
    topic: Option<usize>,
    version: Option<usize>,
}

impl Places {
    fn of(table: &Table<impl Read>) -> Result<Self, Unreadable> {
        let mut columns = Columns::of(table.header());
        let places = Self {
            names: table.header().names().to_vec(),
            region: columns.need(&["regionaam"]),
            level: columns.need(&["aggregatieniveau"]),
            group: columns.need(&["waarde", "detailniveau"]),
            subject: columns.need(&["onderwerp"]),
            number: columns.need(&["aantal"]),
            class: columns.need(&["typering"]),
            percent: columns.find(&["totaal6jrperc", "perc"]),
            indicator: columns.find(&["indicator"]),
            topic: columns.find(&["naamonderwerp"]),
            version: columns.find(&["versie"]),
        };
        columns.done("the AIS file of ROA")?;
        Ok(places)
    }
}

/// Reads the long file. `codes` finds the code of a group by its folded name, for files that give names only.
pub fn read_ais(input: impl Read, codes: &BTreeMap<String, String>) -> Result<Forecasts, Unreadable> {
    let table = Table::open(input)?;
    let places = Places::of(&table)?;
    let mut all: BTreeMap<(String, String), Forecast> = BTreeMap::new();
    let mut version = String::new();
    let found: Found<()> = read(table, |row| {
        if !fold(row.cell(places.level)).contains("beroepsgroep") {
            return Ok(None);
        }
        let Some(subject) = Subject::parse(row.cell(places.subject)) else { return Ok(None) };
        let Some(code) = group_code(row.cell(places.group), codes) else {
            return Err(refuse(&places.names, row, places.group, "This is not a group of occupations."));
        };
        if code == "999999" {
            return Ok(None);
        }
        if let Some(place) = places.version.filter(|place| row.cell(*place) > version.as_str()) {
            row.cell(place).clone_into(&mut version);
        }
        let key = (code.clone(), row.cell(places.region).to_owned());
        let forecast =
            all.entry(key.clone()).or_insert_with(|| Forecast { code, region: key.1, ..Forecast::default() });
        fill(forecast, subject, row, &places).map(|()| None)
    })?;
    let mut rows: Vec<Forecast> = all.into_values().collect();
    let to_year = rows.iter().map(|it| it.to_year).max().unwrap_or(0);
    for row in &mut rows {
        row.to_year = to_year;
    }
    Ok(finished(rows, version, found))
}

fn finished<T>(rows: Vec<Forecast>, version: String, found: Found<T>) -> Forecasts {
    let is_2025 = rows.iter().any(|it| ONLY_2025.contains(&it.code.as_str()));
    let edition = if is_2025 { Edition::Brc2014Ed2025 } else { Edition::Brc2014 };
    let edition = (!rows.is_empty()).then_some(edition);
    Forecasts { rows, edition, version, refused: found.refused, refusals: found.refusals }
}

/// `0811`, `00811`, `811.0`, `0811 Software-…`, or a name.
fn group_code(text: &str, codes: &BTreeMap<String, String>) -> Option<String> {
    let first = text.split_whitespace().next()?;
    let digits = first.strip_suffix(".0").unwrap_or(first);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return match digits.len() {
            3 => Some(format!("0{digits}")),
            4 | 6 => Some(digits.to_owned()),
            5 => digits.strip_prefix('0').map(str::to_owned),
            _ => None,
        };
    }
    codes.get(&fold(text)).cloned()
}

fn fill(forecast: &mut Forecast, subject: Subject, row: &Row, places: &Places) -> Result<(), Problem> {
    let word = row.cell(places.class);
    let unknown = || refuse(&places.names, row, places.class, "This word is not one of ROA's.");
    let year = year_in(row.cell(places.subject)).filter(|_| subject != Subject::Tension);
    forecast.to_year = forecast.to_year.max(year.unwrap_or(0));
    let indicator = || places.indicator.and_then(|place| decimal(row.cell(place)));
    let number_or = || indicator().or_else(|| decimal(row.cell(places.number)));
    match subject {
        Subject::Expansion => forecast.expansion = demanded(row, places)?,
        Subject::Replacement => forecast.replacement = demanded(row, places)?,
        Subject::Openings => forecast.openings = demanded(row, places)?,
        Subject::Bottleneck => {
            forecast.itkb = number_or();
            forecast.scarcity = parsed(word, Scarcity::parse).map_err(|()| unknown())?;
        }
        Subject::Tension => {
            forecast.tension = number_or();
            forecast.tension_class = parsed(word, Tension::parse).map_err(|()| unknown())?;
        }
        Subject::Development => {
            let word =
                if word.is_empty() { places.indicator.map_or("", |place| row.cell(place)) } else { word };
            forecast.development = parsed(word, development).map_err(|()| unknown())?;
        }
        Subject::Similar => {
            let name = places.topic.map_or(word, |place| row.cell(place));
            if !name.is_empty() && !forecast.similar.iter().any(|it| it == name) {
                forecast.similar.push(name.to_owned());
            }
        }
    }
    Ok(())
}

fn demanded(row: &Row, places: &Places) -> Result<Demanded, Problem> {
    let class = parsed(row.cell(places.class), Demand::parse)
        .map_err(|()| refuse(&places.names, row, places.class, "This word is not one of ROA's."))?;
    let number = whole(row.cell(places.number));
    Ok(Demanded { number, percent: places.percent.and_then(|place| decimal(row.cell(place))), class })
}

/// Nothing for an empty cell; an error for a word that is not known.
fn parsed<T>(word: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    if word.is_empty() { Ok(None) } else { parse(word).map(Some).ok_or(()) }
}

/// Reads a table with one row for each group, as the reference set was made from.
pub fn read_wide(input: impl Read) -> Result<Forecasts, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let code = columns.need(&["brc2014_ed2025"]);
    let [expansion, replacement, openings] = ["uitbreidingsvraag", "vervangingsvraag", "baanopeningen"]
        .map(|it| ["typering", "aantal", "pct6jr"].map(|what| columns.need(&[&format!("{it}_{what}")])));
    let [itkb, itkb_class] = ["itkb", "itkb_typering"].map(|it| columns.need(&[it]));
    let [tension, tension_class] =
        ["huidige_spanning", "huidige_spanning_typering"].map(|it| columns.need(&[it]));
    let development_word = columns.need(&["verwachte_ontwikkeling"]);
    let similar = columns.need(&["vergelijkbare_beroepsgroepen"]);
    columns.done("a table of the ROA forecast")?;
    let found = read(table, |row| {
        let odd = |place| refuse(&names, row, place, "This word is not one of ROA's.");
        let demanded = |[class, number, percent]: [usize; 3]| {
            let word = parsed(row.cell(class), Demand::parse).map_err(|()| odd(class))?;
            Ok(Demanded { number: whole(row.cell(number)), percent: decimal(row.cell(percent)), class: word })
        };
        if row.cell(code) == "999999" {
            return Ok(None);
        }
        Ok(Some(Forecast {
            code: row.cell(code).to_owned(),
            region: "Nederland".into(),
            to_year: 2030,
            expansion: demanded(expansion)?,
            replacement: demanded(replacement)?,
            openings: demanded(openings)?,
            itkb: decimal(row.cell(itkb)),
            scarcity: parsed(row.cell(itkb_class), Scarcity::parse).map_err(|()| odd(itkb_class))?,
            tension: decimal(row.cell(tension)),
            tension_class: parsed(row.cell(tension_class), Tension::parse)
                .map_err(|()| odd(tension_class))?,
            development: parsed(row.cell(development_word), development)
                .map_err(|()| odd(development_word))?,
            similar: row.cell(similar).split('|').filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        }))
    })?;
    Ok(finished(found.rows.clone(), String::new(), found))
}
