//! The demo world: the figures of the fictional *Voorbeeldregio* (AM99), and its made-up people.
//!
//! They are the only invented figures in Loper. Fixed rules make them from the carried tables, so every demo
//! shows the same ones; each release of them says that they are examples. `loper serve` never loads them.

mod chance;
mod figures;
pub mod life;
pub mod national;
pub mod people;
mod programmes;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use loper_database::db::Db;
use loper_database::scope::Public;
use loper_database::value::Value;
use loper_labour_market::import::discard;
use loper_labour_market::model::release::Draft;
use loper_labour_market::store::part::{self, Part};
use loper_labour_market::store::release;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::time::Moment;
use sha2::{Digest, Sha256};

use crate::reference::{About, Reference};

/// Changes when a rule below changes, so that a standing demo gets the new figures.
const RULES: &str = "voorbeeldregio 3";
const ABOUT: &str = include_str!("demo/about.toml");
const REGION: &[u8] = include_bytes!("demo/example_region.csv");
const MUNICIPALITIES: &[u8] = include_bytes!("demo/example_municipality.csv");
/// The quarters of the tension, the earlier one first: together they are a trend.
const QUARTERS: [&str; 2] = ["2026KW01", "2026KW02"];

/// The rows of one table of a part.
enum Rows {
    File(&'static [u8]),
    Values(Vec<Vec<Value>>),
}

/// Puts the example figures and the people with their year in the database, and what they put in in `files`, where that is
/// not there yet; answers the parts that were loaded.
pub fn fill(db: &Db, files: &Path, now: Moment) -> Result<Vec<&'static str>> {
    let reference = Reference::carried()?;
    let about: BTreeMap<String, About> = toml::from_str(ABOUT).context("demo/about.toml")?;
    let hash = hash(&reference);
    let standing = db.read_blocking(Public, release::releases)?;
    let mut loaded = Vec::new();
    for part in parts() {
        let current = standing.iter().find(|it| it.is_current && it.draft.part == part.name);
        if current.is_some_and(|it| it.draft.file_hash == hash) {
            continue;
        }
        let about = about.get(part.name).with_context(|| format!("demo/about.toml lacks {}", part.name))?;
        for (period, rows) in releases(part.name, &reference)? {
            load(db, part, draft(part, about, period, &hash), rows, now)
                .with_context(|| format!("the part {}", part.name))?;
        }
        loaded.push(part.name);
    }
    if people::fill(db, now)? {
        loaded.push("people");
    }
    if life::fill(db, files, now)? {
        loaded.push("life");
    }
    Ok(loaded)
}

/// The parts that hold example figures.
fn parts() -> impl Iterator<Item = Part> {
    let market = loper_labour_market::store::parts::PARTS;
    let programmes = loper_programmes::store::parts::PARTS;
    market.iter().chain(programmes).copied().filter(|part| part.name.starts_with("example_"))
}

/// The releases of a part, the earlier one first, each with the period it is about.
fn releases(part: &str, reference: &Reference) -> Result<Vec<(&'static str, Vec<Rows>)>> {
    let last = QUARTERS[QUARTERS.len() - 1];
    Ok(match part {
        "example_region" => vec![(last, vec![Rows::File(REGION), Rows::File(MUNICIPALITIES)])],
        "example_tension" => {
            let groups = figures::groups(reference)?;
            let of = |quarter| (quarter, vec![Rows::Values(figures::tension(&groups, quarter))]);
            QUARTERS.into_iter().map(of).collect()
        }
        "example_counts" => {
            vec![(last, vec![Rows::Values(programmes::counts(&programmes::chosen(reference)?))])]
        }
        "example_offer" => {
            vec![(last, vec![Rows::Values(programmes::offers(&programmes::chosen(reference)?))])]
        }
        "example_indicators" => {
            vec![(last, vec![Rows::Values(programmes::indicators(&programmes::chosen(reference)?))])]
        }
        _ => Vec::new(),
    })
}

fn hash(reference: &Reference) -> String {
    let from = reference.hash(&["groups.csv", "forecast.csv", "qualifications.csv", "programme_occupations"]);
    let mut hash = Sha256::new();
    for piece in [RULES.as_bytes(), ABOUT.as_bytes(), REGION, MUNICIPALITIES, from.as_bytes()] {
        hash.update(piece);
    }
    hex(&hash.finalize())
}

fn draft(part: Part, about: &About, period: &str, hash: &str) -> Draft {
    Draft {
        part: part.name.into(),
        source: part.source,
        title: about.title_nl.clone(),
        publisher: about.publisher.clone(),
        published_on: Some(period.into()),
        licence: about.licence.clone(),
        file_name: format!("demo/{}", part.name),
        file_hash: hash.into(),
        note: Bilingual { nl: about.note_nl.clone(), en: about.note_en.clone() },
        is_example: true,
    }
}

fn load(db: &Db, part: Part, draft: Draft, rows: Vec<Rows>, now: Moment) -> Result<()> {
    let older = db.write_blocking(Public, move |tx| {
        let id = release::stage(tx, &draft, now)?;
        let mut count = 0;
        for (table, rows) in part.tables.iter().zip(&rows) {
            count += match rows {
                Rows::File(bytes) => part::load(tx, table, id, bytes)?,
                Rows::Values(values) => tx.load(table.table, table.columns, with_release(id, values))?,
            };
        }
        release::switch_on(tx, part, id, (count, 0, &[]))
    })?;
    older.into_iter().try_for_each(|old| discard(db, part, old))?;
    Ok(())
}

fn with_release(id: ReleaseId, values: &[Vec<Value>]) -> impl Iterator<Item = Vec<Value>> {
    values.iter().map(move |row| std::iter::once(Value::Int(id.0)).chain(row.iter().cloned()).collect())
}

#[cfg(test)]
mod tests;
