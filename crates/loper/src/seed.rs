//! Puts the carried reference set into the database, part by part, where it is not there yet.
//!
//! A part that the administrator imported is left alone; one whose carried tables did not change too.

use anyhow::{Context as _, Result, bail};
use loper_database::db::Db;
use loper_database::scope::Public;
use loper_database::value::Value;
use loper_labour_market::import::discard;
use loper_labour_market::model::release::Draft;
use loper_labour_market::store::part::{self, Part};
use loper_labour_market::store::release;
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::occupation::GroupId;
use loper_vocabulary::time::Moment;

use crate::reference::{About, Reference};

/// What a release of the carried set is called; an imported one has the name of its file.
const CARRIED: &str = "reference/";

/// Brings the database up to the carried set; answers the parts that were loaded.
pub fn seed(db: &Db, now: Moment) -> Result<Vec<&'static str>> {
    let reference = Reference::carried()?;
    let standing = db.read_blocking(Public, release::releases)?;
    let mut loaded = Vec::new();
    for part in parts() {
        let Some(about) = reference.about(part.name) else { continue };
        let hash = reference.hash(&files_of(part));
        let current = standing.iter().find(|it| it.is_current && it.draft.part == part.name);
        let is_theirs = current.is_some_and(|it| !it.draft.file_name.starts_with(CARRIED));
        let is_same = current.is_some_and(|it| it.draft.file_hash == hash);
        if is_theirs || is_same {
            continue;
        }
        load(db, &reference, part, about, &hash, now).with_context(|| format!("the part {}", part.name))?;
        loaded.push(part.name);
    }
    Ok(loaded)
}

fn parts() -> impl Iterator<Item = Part> {
    let market = loper_labour_market::store::parts::PARTS;
    let programmes = loper_programmes::store::parts::PARTS;
    market.iter().chain(programmes).copied().filter(|part| !part.name.starts_with("example_"))
}

fn files_of(part: Part) -> Vec<&'static str> {
    match part.name {
        "texts" => {
            vec!["texts/nl/occupations/", "texts/en/occupations/", "texts/nl/groups/", "texts/en/groups/"]
        }
        "programme_texts" => vec!["texts/nl/programmes/", "texts/en/programmes/"],
        _ => part.tables.iter().map(|table| table.file).collect(),
    }
}

fn load(db: &Db, reference: &Reference, part: Part, about: &About, hash: &str, now: Moment) -> Result<()> {
    let draft = Draft {
        part: part.name.into(),
        source: part.source,
        title: about.title_nl.clone(),
        publisher: about.publisher.clone(),
        published_on: about.published_on.clone(),
        licence: about.licence.clone(),
        file_name: format!("{CARRIED}{}", part.name),
        file_hash: hash.into(),
        note: Bilingual { nl: about.note_nl.clone(), en: about.note_en.clone() },
        is_example: false,
    };
    let rows = gather(reference, part)?;
    let older = db.write_blocking(Public, move |tx| {
        let id = release::stage(tx, &draft, now)?;
        let mut count = 0;
        for rows in &rows {
            count += match rows {
                Rows::File(table, bytes) => part::load(tx, table, id, bytes)?,
                Rows::Values(table, values) => {
                    tx.load(table.table, table.columns, with_release(id, values))?
                }
            };
        }
        release::switch_on(tx, part, id, (count, 0, &[]))
    })?;
    older.into_iter().try_for_each(|old| discard(db, part, old))?;
    Ok(())
}

enum Rows {
    File(part::Table, Vec<u8>),
    Values(part::Table, Vec<Vec<Value>>),
}

fn with_release(id: ReleaseId, values: &[Vec<Value>]) -> impl Iterator<Item = Vec<Value>> {
    values.iter().map(move |row| std::iter::once(Value::Int(id.0)).chain(row.iter().cloned()).collect())
}

fn gather(reference: &Reference, part: Part) -> Result<Vec<Rows>> {
    let mut all = Vec::new();
    for table in part.tables {
        if table.file != "texts" {
            // A table that is not carried stays empty: the part comes by import.
            let bytes = reference.file(table.file).unwrap_or_default();
            if bytes.is_empty() {
                bail!("reference/{} is missing", table.file);
            }
            all.push(Rows::File(*table, bytes.to_vec()));
            continue;
        }
        let kinds: &[&str] = if part.name == "texts" { &["occupations", "groups"] } else { &["programmes"] };
        let texts = kinds.iter().flat_map(|kind| {
            reference.texts(kind).map(|(language, text)| text.values(&subject(kind, text.id), language))
        });
        all.push(Rows::Values(*table, texts.collect()));
    }
    Ok(all)
}

/// The id in the head of a text is the subject; groups and programmes write theirs as an address.
fn subject(kind: &str, id: &str) -> String {
    match kind {
        "groups" => GroupId::parse(id).map_or_else(|| id.to_owned(), |group| group.to_string()),
        "programmes" => id.replacen('-', ":", 1),
        _ => id.to_owned(),
    }
}
