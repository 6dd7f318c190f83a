//! Places, counts and indicators per programme, at two fictional institutions.

use std::collections::BTreeSet;

use anyhow::Result;
use loper_analysis::bounds::Bounds;
use loper_database::value::Value;
use loper_vocabulary::prospect::Prospect;
use loper_vocabulary::region::LabourRegion;

use super::{chance, figures};
use crate::reference::Reference;

/// Code and name of the institutions, both invented.
const SCHOOLS: [(&str, &str); 2] = [("99VC", "Voorbeeldcollege"), ("99VV", "Vakschool Voorbeeldstad")];
const YEARS: std::ops::RangeInclusive<i64> = 2021..=2025;
/// Below so many students a school publishes no percentages.
const SMALL: f64 = 20.0;

/// An mbo programme that gets figures.
pub struct Programme {
    key: String,
    level: String,
    modes: Vec<&'static str>,
}

/// Every mbo programme of which we know to what work it leads.
pub fn chosen(reference: &Reference) -> Result<Vec<Programme>> {
    let mut linked = BTreeSet::new();
    for file in ["programme_occupations.csv", "programme_occupations_2.csv"] {
        if reference.file(file).is_some() {
            linked.extend(figures::read(reference, file, &["key"])?.into_iter().map(|row| row[0].clone()));
        }
    }
    let all = figures::read(reference, "qualifications.csv", &["key", "level", "modes"])?;
    let mut programmes: Vec<Programme> = all
        .into_iter()
        .filter(|row| row[0].starts_with("mbo:") && linked.contains(&row[0]))
        .map(|row| Programme {
            key: row[0].clone(),
            level: row[1].clone(),
            modes: ["bol", "bbl"].into_iter().filter(|mode| row[2].contains(mode)).collect(),
        })
        .collect();
    programmes.sort_by(|one, other| one.key.cmp(&other.key));
    Ok(programmes)
}

/// How many students a programme has at a school in a way of learning, about.
fn size(key: &str, school: &str, mode: &str) -> f64 {
    2.0 + 140.0 * chance::part(&["size", key, school, mode]).powi(2)
}

/// Where and how a programme is given: at the first school always, at the second one in three.
fn places(programme: &Programme) -> Vec<((&'static str, &'static str), &'static str)> {
    let modes = if programme.modes.is_empty() { &["bol"][..] } else { programme.modes.as_slice() };
    let schools = SCHOOLS
        .into_iter()
        .enumerate()
        .filter(|(place, school)| *place == 0 || chance::part(&["given", &programme.key, school.0]) < 0.34);
    schools.flat_map(|(_, school)| modes.iter().map(move |mode| (school, *mode))).collect()
}

/// Where the first school gives a programme: code, name and up to which part of the programmes. The second one has one
/// building.
const TOWNS: [(&str, &str, f64); 3] =
    [("GM9901", "Voorbeeldstad", 0.55), ("GM9902", "Voorbeeldhaven", 0.8), ("GM9903", "Voorbeeldveen", 1.0)];

/// The rows of the table of offers.
pub fn offers(programmes: &[Programme]) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for programme in programmes {
        for (school, mode) in places(programme) {
            let part = chance::part(&["town", &programme.key]);
            let town = TOWNS.iter().find(|it| school.0 == SCHOOLS[0].0 && part < it.2).unwrap_or(&TOWNS[0]);
            rows.push(vec![
                format!("{}/{}/{mode}", programme.key, school.0).into(),
                programme.key.as_str().into(),
                school.0.into(),
                school.1.into(),
                town.1.into(),
                "".into(),
                LabourRegion::EXAMPLE.into(),
                mode.into(),
                "".into(),
                town.0.into(),
            ]);
        }
    }
    rows
}

/// The rows of the table of counts: students, graduates and intake over five years; 1 to 4 is hidden.
pub fn counts(programmes: &[Programme]) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    let mut line = 0_i64;
    for programme in programmes {
        for (school, mode) in places(programme) {
            for (measure, share) in [("students", 1.0), ("graduates", 0.27), ("intake", 0.36)] {
                line += 1;
                let steady = size(&programme.key, school.0, mode) * share;
                for year in YEARS {
                    let drift =
                        chance::between(0.85, 1.15, &[&programme.key, measure, mode, &year.to_string()]);
                    let (low, high) = published((steady * drift).round());
                    rows.push(vec![
                        programme.key.as_str().into(),
                        measure.into(),
                        year.into(),
                        line.into(),
                        school.0.into(),
                        school.1.into(),
                        mode.into(),
                        low.into(),
                        high.into(),
                    ]);
                }
            }
        }
    }
    rows
}

/// What a publisher tells of a count: 1 to 4 is “between 1 and 4”.
fn published(count: f64) -> (i64, i64) {
    let bounds = Bounds::hiding(format!("{count:.0}").parse().unwrap_or(0));
    bounds.map_or((0, 0), |it| (it.low(), it.high()))
}

/// The rows of the table of indicators. A small programme has no percentages, only chances.
pub fn indicators(programmes: &[Programme]) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for programme in programmes {
        let students: f64 =
            places(programme).iter().map(|(school, mode)| size(&programme.key, school.0, mode)).sum();
        if students >= SMALL {
            rows.extend(percentages(programme));
        }
        let modes = if programme.modes.is_empty() { &[""][..] } else { programme.modes.as_slice() };
        for mode in modes {
            rows.push(row(
                programme,
                ("placement", mode),
                (None, Some(prospect(programme, "placement", mode))),
                2026,
            ));
        }
        rows.push(row(programme, ("work", ""), (None, Some(prospect(programme, "work", ""))), 2026));
    }
    rows
}

fn percentages(programme: &Programme) -> Vec<Vec<Value>> {
    let key = programme.key.as_str();
    let number = |low, high, decimals, what| {
        (Some(chance::round(chance::between(low, high, &[what, key]), decimals)), None)
    };
    let mut rows = vec![
        row(programme, ("satisfaction", ""), number(5.9, 8.3, 1, "satisfaction"), 2025),
        row(programme, ("passed", ""), number(58.0, 92.0, 0, "passed"), 2024),
        row(programme, ("working", ""), number(64.0, 95.0, 0, "working"), 2024),
        row(programme, ("starting_pay", ""), number(14.5, 19.8, 2, "starting_pay"), 2024),
    ];
    match programme.level.as_str() {
        "mbo_2" | "mbo_3" => {
            rows.push(row(programme, ("onward_mbo", ""), number(18.0, 66.0, 0, "onward_mbo"), 2024));
        }
        "mbo_4" => rows.push(row(programme, ("onward_hbo", ""), number(12.0, 55.0, 0, "onward_hbo"), 2024)),
        _ => {}
    }
    rows
}

/// SBB's word, more often good than slight, as in its real tables.
fn prospect(programme: &Programme, what: &str, mode: &str) -> Prospect {
    match chance::part(&[what, &programme.key, mode]) {
        part if part < 0.07 => Prospect::Slight,
        part if part < 0.22 => Prospect::Moderate,
        part if part < 0.46 => Prospect::Sufficient,
        part if part < 0.72 => Prospect::Ample,
        _ => Prospect::Good,
    }
}

fn row(
    programme: &Programme,
    (indicator, mode): (&str, &str),
    (value, class): (Option<f64>, Option<Prospect>),
    year: i64,
) -> Vec<Value> {
    vec![
        programme.key.as_str().into(),
        LabourRegion::EXAMPLE.into(),
        indicator.into(),
        mode.into(),
        value.map_or(Value::Null, Value::Real),
        class.map(Prospect::code).into(),
        year.into(),
    ]
}
