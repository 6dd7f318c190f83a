//! Pay and jobs of Statistics Netherlands, already joined by group: the shape that the reference set was made from.

use std::io::Read;

use loper_document::read::problem::{Problem, Unreadable};
use loper_vocabulary::occupation::{Edition, GroupId};
use serde::Deserialize;

use crate::import::cbs::{Figures, Jobs, Pay};

#[derive(Deserialize)]
struct File {
    meta: Meta,
    occupations: Vec<Group>,
}

#[derive(Deserialize)]
struct Meta {
    #[serde(rename = "employmentCurrentPeriod")]
    now: String,
    #[serde(rename = "employmentComparisonPeriod")]
    before: String,
    #[serde(rename = "payPeriod")]
    pay: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Group {
    code: String,
    jobs: Option<i64>,
    jobs_comparison: Option<i64>,
    median_hourly_pay: Option<f64>,
    #[serde(rename = "payP25")]
    p25: Option<f64>,
    #[serde(rename = "payP75")]
    p75: Option<f64>,
    employees_in_pay_data: Option<i64>,
}

/// Reads the file; groups without pay have no row of pay.
pub fn read_joined(input: impl Read) -> Result<Figures, Unreadable> {
    let file: File = serde_json::from_reader(input).map_err(|problem| {
        if problem.is_eof() {
            Unreadable::Torn
        } else {
            Unreadable::Broken(format!("this is not as expected: {problem}"))
        }
    })?;
    let odd = |value: &str| Unreadable::Broken(format!("“{value}” is not a period"));
    let year = file.meta.pay.get(..4).and_then(|it| it.parse().ok()).ok_or_else(|| odd(&file.meta.pay))?;
    let period = |text: &str| {
        let (year, quarter) = text.split_once(" Q")?;
        Some(format!("{year}KW0{quarter}"))
    };
    let now = period(&file.meta.now).ok_or_else(|| odd(&file.meta.now))?;
    let before = period(&file.meta.before);
    let mut found = Figures::default();
    for group in file.occupations {
        let Some(id) = GroupId::new(Edition::Brc2014, &group.code) else {
            found.refusals.push(Problem::new(0, "code", &group.code, "This is not a group of occupations."));
            continue;
        };
        let (edition, code) = (Edition::Brc2014, id.code().to_owned());
        found.jobs.extend(group.jobs.map(|jobs| Jobs {
            edition,
            code: code.clone(),
            jobs,
            period: now.clone(),
            before: before.clone().zip(group.jobs_comparison),
        }));
        if let (Some(p25), Some(median), Some(p75)) = (group.p25, group.median_hourly_pay, group.p75) {
            let employees = group.employees_in_pay_data;
            found.pay.push(Pay {
                edition,
                code,
                p25: cents(p25),
                median: cents(median),
                p75: cents(p75),
                year,
                employees,
            });
        }
    }
    found.pay.sort_by(|one, other| one.code.cmp(&other.code));
    found.jobs.sort_by(|one, other| one.code.cmp(&other.code));
    Ok(found)
}

#[expect(clippy::cast_possible_truncation, reason = "cents of an hourly wage; what does not fit is clamped")]
fn cents(euros: f64) -> i64 {
    (euros * 100.0).round() as i64
}
