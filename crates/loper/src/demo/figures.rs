//! Tension per occupational group: the national figure, bent by a fixed rule.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use loper_database::value::Value;
use loper_document::read::Row;
use loper_document::read::csv::Csv;
use loper_vocabulary::prospect::Tension;
use loper_vocabulary::region::LabourRegion;

use super::chance;
use crate::reference::Reference;

/// A group of the 2014 edition with the national tension, where one is known.
pub struct Group {
    code: String,
    national: Option<f64>,
}

/// Reads the wanted columns of a carried table, row by row.
pub fn read(reference: &Reference, file: &str, columns: &[&str]) -> Result<Vec<Vec<String>>> {
    let bytes = reference.file(file).with_context(|| format!("reference/{file} is missing"))?;
    let mut csv = Csv::open(bytes).with_context(|| format!("reference/{file}"))?;
    let mut missing = Vec::new();
    let places: Vec<usize> = columns.iter().map(|name| csv.header().need(&[name], &mut missing)).collect();
    anyhow::ensure!(missing.is_empty(), "reference/{file} lacks {}", missing.join(", "));
    let mut rows = Vec::new();
    let mut row = Row::default();
    while let Some(next) = csv.next_row(&mut row) {
        if next.is_ok() {
            rows.push(
                places.iter().map(|place| row.cells.get(*place).cloned().unwrap_or_default()).collect(),
            );
        }
    }
    Ok(rows)
}

/// All groups of the 2014 edition.
pub fn groups(reference: &Reference) -> Result<Vec<Group>> {
    let forecast = read(reference, "forecast.csv", &["code", "tension"])?;
    let national: HashMap<&str, f64> =
        forecast.iter().filter_map(|row| Some((row[0].as_str(), row[1].parse().ok()?))).collect();
    let groups = read(reference, "groups.csv", &["edition", "code", "code_ed2025"])?;
    let of_2014 = groups.iter().filter(|row| row[0] == "brc2014");
    Ok(of_2014
        .map(|row| Group { code: row[1].clone(), national: national.get(row[2].as_str()).copied() })
        .collect())
}

/// The rows of the tension table for a quarter. A group without a national figure has none here either
/// in half of the cases: then there are too few data, as in real tables.
pub fn tension(groups: &[Group], quarter: &str) -> Vec<Vec<Value>> {
    groups
        .iter()
        .map(|group| {
            let code = group.code.as_str();
            let guess =
                (chance::part(&["known", code]) < 0.5).then(|| chance::between(0.3, 3.0, &["tension", code]));
            let here = chance::between(0.55, 1.45, &["here", code]);
            let drift = chance::between(0.85, 1.15, &["drift", code, quarter]);
            let value =
                group.national.map(softened).or(guess).map(|value| chance::round(value * here * drift, 2));
            vec![
                LabourRegion::EXAMPLE.into(),
                "brc2014".into(),
                code.into(),
                quarter.into(),
                value.map_or(Value::Null, Value::Real),
                value.and_then(class).map(Tension::code).into(),
            ]
        })
        .collect()
}

/// Brings the national figures, most of which are high, to where all five classes are seen.
fn softened(national: f64) -> f64 {
    0.55 * national.powf(0.8)
}

/// The class by the boundaries of UWV, on hundredths, so that the figure that is shown decides.
fn class(value: f64) -> Option<Tension> {
    let hundredths = format!("{:.0}", value * 100.0);
    Tension::of(hundredths.parse().ok()?, 100)
}
