//! The forecast of ROA.

use loper_document::read::columns::fold;
use loper_document::read::problem::Problem;

use super::{Gathered, read};
use crate::import::file::{File, Hash};
use crate::import::given::{Start, sorted};
use crate::import::roa::{Forecast, Forecasts, read_ais, read_wide};
use crate::import::standing::Standing;
use crate::import::{Failed, Options};
use crate::model::region_names::Names;

/// For `--help`.
pub const TAKES: &str =
    "the AIS file of ROA (CSV, one row for each figure), or a table with one row for each group";

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Long,
    Wide,
}

fn kind_of(start: &Start, _: &File) -> Option<Kind> {
    if start.has(&["regionaam", "aggregatieniveau", "onderwerp"]) {
        return Some(Kind::Long);
    }
    start.has(&["brc2014_ed2025", "itkb"]).then_some(Kind::Wide)
}

/// Makes the part `forecast`.
pub fn gather(files: &[File], _: &Options, standing: &Standing) -> Result<Vec<Gathered>, Failed> {
    let given = sorted(files, TAKES, kind_of)?;
    let [file] = files else {
        return Err(Failed::Files("Give one file of ROA: a forecast is one edition.".into()));
    };
    let hash = Hash::new();
    let codes = standing.group_codes();
    let found: Forecasts = if given.contains_key(&Kind::Long) {
        read(file, &hash, |input| read_ais(input, &codes))?
    } else {
        read(file, &hash, read_wide)?
    };
    let Some(edition) = found.edition else {
        let why = "it has no forecast for groups of occupations";
        return Err(Failed::Files(format!(
            "{}: {why}; other levels are not used. Nothing was changed.",
            file.name
        )));
    };
    let mut part = Gathered::new("forecast", files, &hash)?;
    part.read = found.rows.len() as u64 + found.refused;
    part.refused = found.refused;
    part.keep(found.refusals);
    part.period = found.rows.first().map_or_else(String::new, |it| it.to_year.to_string());
    if !found.version.is_empty() {
        part.remarks.push(format!("The version of the file is {}.", found.version));
    }
    let regions = standing.region_names();
    for row in found.rows {
        let Some(region) = region_code(&row.region, &regions) else {
            part.refuse(Problem::new(
                0,
                "regionaam",
                &row.region,
                "This region is not known; import the regions first.",
            ));
            continue;
        };
        let similar = row.similar.iter().filter_map(|it| similar_code(it, &codes));
        let similar: Vec<String> = similar.collect();
        part.tables[0].push(values(row, edition.code(), region, &similar.join("|")));
    }
    Ok(vec![part])
}

fn region_code(name: &str, regions: &Names) -> Option<String> {
    if fold(name) == "nederland" { Some("NL".into()) } else { regions.code(name).map(str::to_owned) }
}

fn similar_code(text: &str, codes: &std::collections::BTreeMap<String, String>) -> Option<String> {
    let first = text.split_whitespace().next()?;
    if first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(first.to_owned());
    }
    codes.get(&fold(text)).cloned()
}

fn values(
    row: Forecast,
    edition: &'static str,
    region: String,
    similar: &str,
) -> Vec<loper_database::value::Value> {
    let mut all = vec![edition.into(), row.code.into(), region.into(), row.to_year.into()];
    for it in [row.expansion, row.replacement, row.openings] {
        all.extend([
            it.number.into(),
            it.percent.into(),
            it.class.map(loper_vocabulary::prospect::Demand::code).into(),
        ]);
    }
    all.extend([
        row.itkb.into(),
        row.scarcity.map(loper_vocabulary::prospect::Scarcity::code).into(),
        row.tension.into(),
        row.tension_class.map(loper_vocabulary::prospect::Tension::code).into(),
        row.development.into(),
        similar.into(),
    ]);
    all
}
