//! Pay and jobs per occupational group, from the open data of Statistics Netherlands. Pure.
//!
//! Two generations of the service give the same figures in two shapes. v3: `TypedDataSet` with a column for each
//! figure, and `Beroep` with the names. v4: `Observations` with a row for each figure, and `…Codes` with the
//! names. A table comes in pages, so several files make one table; which file is what shows in its first object.
//! Codes are opaque and padded with spaces; the code of the group stands before its name: `0811 Software-…`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use loper_document::read::columns::fold;
use loper_document::read::problem::{Problem, Unreadable};
use loper_vocabulary::occupation::Edition;
use serde_json::Value;

use crate::import::json::{Object, objects};
use crate::import::roa::ONLY_2025;

/// The figures that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Employees, for the pay table.
    Employees,
    /// A quarter earns less.
    P25,
    /// Half earns less.
    Median,
    /// Three quarters earn less.
    P75,
    /// People in work.
    Jobs,
}

impl Figure {
    /// Of a column of v3, a measure of v4, or the title of a measure.
    fn parse(name: &str) -> Option<Self> {
        let plain = fold(name.trim());
        let plain = plain.trim_end_matches(|c: char| c.is_ascii_digit());
        match plain {
            _ if name.trim() == "D005607" => Some(Self::Median),
            _ if name.trim() == "A043067" => Some(Self::P25),
            _ if name.trim() == "A043069" => Some(Self::P75),
            _ if name.trim() == "2021320" => Some(Self::Employees),
            "werknemer" | "werknemers" => Some(Self::Employees),
            "werkzameberoepsbevolking" => Some(Self::Jobs),
            it if it.contains("25epercentiel") => Some(Self::P25),
            it if it.contains("50epercentiel") || it == "mediaan" => Some(Self::Median),
            it if it.contains("75epercentiel") => Some(Self::P75),
            _ => None,
        }
    }
}

/// Everything of a table, gathered over its pages.
#[derive(Debug, Default)]
pub struct Table {
    titles: BTreeMap<String, String>,
    measures: BTreeMap<String, String>,
    cells: BTreeMap<(String, String, String), f64>,
    dimensions: BTreeMap<String, BTreeSet<String>>,
    waiting: Vec<Cell>,
}

/// A figure before it is known what its codes mean.
#[derive(Debug)]
struct Cell {
    occupation: String,
    period: String,
    measure: String,
    others: Vec<String>,
    value: f64,
}

impl Table {
    /// Reads one page, or one list of codes.
    pub fn read(&mut self, input: impl Read) -> Result<(), Unreadable> {
        let mut is_known = false;
        let has_list = objects(input, "value", &mut |object| is_known |= self.take(&object))?;
        if has_list && is_known {
            return Ok(());
        }
        let missing = vec!["Beroep, Perioden and figures (or Identifier and Title)".into()];
        let looks_like = has_list.then(|| "this looks like another table of CBS".to_owned());
        Err(Unreadable::Columns { missing, looks_like })
    }

    fn take(&mut self, object: &Object) -> bool {
        if let (Some(code), Some(title)) = (text(object, &["Identifier", "Key"]), text(object, &["Title"])) {
            if Figure::parse(&title).is_some() {
                self.measures.insert(code.clone(), title.clone());
            }
            self.titles.insert(code, title);
            return true;
        }
        let (Some(occupation), Some(period)) = (text(object, &["Beroep"]), text(object, &["Perioden"]))
        else {
            return false;
        };
        let measure = text(object, &["Measure"]);
        let is_other = |name: &str| {
            !matches!(name, "Beroep" | "Perioden" | "Measure" | "ValueAttribute" | "StringValue")
        };
        let mut others = Vec::new();
        for (name, value) in object.iter().filter(|(name, _)| is_other(name)) {
            if let Value::String(code) = value {
                others.push(code.trim().to_owned());
                self.dimensions.entry(name.clone()).or_default().insert(code.trim().to_owned());
            }
        }
        let cell = |measure: &str, value: f64| Cell {
            occupation: occupation.clone(),
            period: period.clone(),
            measure: measure.to_owned(),
            others: others.clone(),
            value,
        };
        if let Some(measure) = measure {
            let value = object.get("Value").and_then(Value::as_f64);
            self.waiting.extend(value.map(|value| cell(&measure, value)));
        } else {
            let figures = object.iter().filter(|(name, _)| Figure::parse(name).is_some());
            self.waiting.extend(figures.filter_map(|(name, value)| Some(cell(name, value.as_f64()?))));
        }
        true
    }

    /// Keeps the figures that are about everybody, with the codes of the groups.
    fn settle(&mut self, refusals: &mut Vec<Problem>) {
        for cell in std::mem::take(&mut self.waiting) {
            let is_whole = cell.others.iter().all(|code| self.is_total(code));
            let measure = self.measures.get(&cell.measure).unwrap_or(&cell.measure);
            let Some(figure) = Figure::parse(measure).filter(|_| is_whole) else { continue };
            let title = self.titles.get(&cell.occupation).map_or(cell.occupation.as_str(), String::as_str);
            let digits = title.split_whitespace().next().unwrap_or("");
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                // Totals and unnamed codes; a table without its list of codes is told below.
                continue;
            }
            if digits.len() == 4 {
                let key = (digits.to_owned(), cell.period, format!("{figure:?}"));
                self.cells.insert(key, cell.value);
            }
        }
        if self.cells.is_empty() {
            let reason = "No figure of a group was found. Give the list of occupations too: Beroep (v3) or BeroepCodes and MeasureCodes (v4).";
            refusals.push(Problem::new(0, "Beroep", "", reason));
        }
    }

    /// `T001038` and the like stand for all; so does a name that begins with *Totaal*.
    fn is_total(&self, code: &str) -> bool {
        let is_code =
            code.len() > 3 && code.starts_with('T') && code[1..].bytes().all(|byte| byte.is_ascii_digit());
        is_code
            || code.starts_with("Totaal")
            || self.titles.get(code).is_some_and(|it| it.starts_with("Totaal"))
    }

    fn value(&self, code: &str, period: &str, figure: Figure) -> Option<f64> {
        self.cells.get(&(code.to_owned(), period.to_owned(), format!("{figure:?}"))).copied()
    }

    fn periods(&self, figure: Figure) -> BTreeSet<&str> {
        let name = format!("{figure:?}");
        self.cells.keys().filter(|(_, _, it)| *it == name).map(|(_, period, _)| period.as_str()).collect()
    }

    fn codes(&self) -> BTreeSet<&str> {
        self.cells.keys().map(|(code, _, _)| code.as_str()).collect()
    }

    fn edition(&self) -> Edition {
        let codes = self.codes();
        if ONLY_2025.iter().any(|code| codes.contains(code)) {
            Edition::Brc2014Ed2025
        } else {
            Edition::Brc2014
        }
    }
}

fn text(object: &Object, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| Some(object.get(*name)?.as_str()?.trim().to_owned()))
}

/// Gross hourly pay of a group, in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pay {
    /// The edition of the code.
    pub edition: Edition,
    /// The group.
    pub code: String,
    /// A quarter earns less.
    pub p25: i64,
    /// Half earns less.
    pub median: i64,
    /// Three quarters earn less.
    pub p75: i64,
    /// The year.
    pub year: i64,
    /// How many employees the figure is about.
    pub employees: Option<i64>,
}

/// How many people work in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jobs {
    /// The edition of the code.
    pub edition: Edition,
    /// The group.
    pub code: String,
    /// People in work.
    pub jobs: i64,
    /// The period: `2025KW04` or `2025JJ00`.
    pub period: String,
    /// The same a year before.
    pub before: Option<(String, i64)>,
}

/// What a table holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Pay in the last year; groups without a figure are left out.
    pub pay: Vec<Pay>,
    /// Jobs in the last period.
    pub jobs: Vec<Jobs>,
    /// What could not be used.
    pub refusals: Vec<Problem>,
}

/// Makes the rows of the table.
pub fn figures(mut table: Table) -> Figures {
    let mut found = Figures::default();
    table.settle(&mut found.refusals);
    found.pay = pay(&table, &mut found.refusals);
    found.jobs = jobs(&table);
    found
}

fn pay(table: &Table, refusals: &mut Vec<Problem>) -> Vec<Pay> {
    let periods = table.periods(Figure::Median);
    let Some(period) =
        periods.iter().filter(|it| it.contains("JJ") || it.len() == 4).max().or(periods.iter().max())
    else {
        return Vec::new();
    };
    let Some(year) = year(period) else {
        refusals.push(Problem::new(0, "Perioden", period, "This is not a year."));
        return Vec::new();
    };
    let of_group = |code: &str| {
        let cents = |figure| Some(whole(table.value(code, period, figure)? * 100.0));
        let pay = Pay {
            edition: table.edition(),
            code: code.to_owned(),
            p25: cents(Figure::P25)?,
            median: cents(Figure::Median)?,
            p75: cents(Figure::P75)?,
            year,
            employees: table
                .value(code, period, Figure::Employees)
                .map(|thousands| whole(thousands * 1000.0)),
        };
        Some(pay)
    };
    let all: Vec<Pay> = table.codes().into_iter().filter_map(of_group).collect();
    let (good, odd) =
        all.into_iter().partition(|it| 0 < it.p25 && it.p25 <= it.median && it.median <= it.p75);
    let told = |it: Pay| {
        let value = format!("{} {} {}", it.p25, it.median, it.p75);
        Problem::new(0, format!("group {}", it.code), &value, "The quartiles do not rise.")
    };
    let odd: Vec<Pay> = odd;
    refusals.extend(odd.into_iter().map(told));
    good
}

fn jobs(table: &Table) -> Vec<Jobs> {
    let periods = table.periods(Figure::Jobs);
    // A quarter is newer than the year it lies in, and comes before the figure of the next year.
    let quarters: Vec<&&str> = periods.iter().filter(|it| it.contains("KW")).collect();
    let last_year = periods.iter().filter(|it| it.contains("JJ")).max();
    let period: &str = match (quarters.iter().max(), last_year) {
        (Some(quarter), Some(whole_year)) if year(quarter) < year(whole_year) => whole_year,
        (Some(quarter), _) => quarter,
        (None, Some(whole_year)) => whole_year,
        (None, None) => return Vec::new(),
    };
    let before = year(period).map(|year| format!("{}{}", year - 1, &period[4..]));
    let of_group = |code: &str| {
        let thousands = |period: &str| Some(whole(table.value(code, period, Figure::Jobs)? * 1000.0));
        let before = before.as_ref().and_then(|period| Some((period.clone(), thousands(period)?)));
        let jobs = thousands(period)?;
        Some(Jobs {
            edition: table.edition(),
            code: code.to_owned(),
            jobs,
            period: period.to_owned(),
            before,
        })
    };
    table.codes().into_iter().filter_map(of_group).collect()
}

fn year(period: &str) -> Option<i64> {
    period.get(..4)?.parse().ok()
}

#[expect(clippy::cast_possible_truncation, reason = "cents and people; what does not fit is clamped")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// A period as a reader knows it: `2025KW04` is `2025-Q4`, `2025JJ00` is `2025`.
pub fn shown(period: &str) -> String {
    match (period.get(..4), period.split_once("KW0")) {
        (_, Some((year, quarter))) => format!("{year}-Q{quarter}"),
        (Some(year), None) => year.to_owned(),
        (None, None) => period.to_owned(),
    }
}
