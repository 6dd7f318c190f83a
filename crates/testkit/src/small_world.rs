//! The small world: ten occupations, their groups, a few programmes, five regions and the fictional Voorbeeldregio,
//! in `testdata/`. The rooms that have pages test them on it.

use loper_database::db::Db;
use loper_database::migrate::Migration;
use loper_database::scope::Public;
use loper_labour_market::import::discard;
use loper_labour_market::model::release::Draft;
use loper_labour_market::store::part::{self, Part};
use loper_labour_market::store::release;
use loper_vocabulary::language::Bilingual;

use crate::fresh::NOW;

/// The files of a part, where they are not called as in the reference set.
const OTHER_FILES: &[(&str, &[&str])] = &[
    ("example_region", &["example_region.csv", "example_municipality.csv"]),
    ("example_tension", &["example_tension.csv"]),
    ("example_counts", &["example_counts.csv"]),
    ("example_indicators", &["example_indicators.csv"]),
    ("texts", &["texts.csv"]),
    ("programme_texts", &["programme_texts.csv"]),
];

/// The steps of the registers; a room adds its own.
pub fn steps() -> Vec<Migration> {
    [loper_labour_market::MIGRATIONS, loper_programmes::MIGRATIONS].concat()
}

/// Loads every part that the small world has files for.
pub fn fill(db: &Db) {
    let market = loper_labour_market::store::parts::PARTS;
    for part in market.iter().chain(loper_programmes::store::parts::PARTS) {
        load(db, *part, |text| text);
    }
}

/// Imports a part of the labour market once more, with another text in its files.
pub fn import_again(db: &Db, name: &str, change: impl Fn(String) -> String) {
    let part = loper_labour_market::store::parts::PARTS.iter().find(|part| part.name == name);
    load(db, *part.expect("a part with this name"), change);
}

fn load(db: &Db, part: Part, change: impl Fn(String) -> String) {
    let others = OTHER_FILES.iter().find(|(name, _)| *name == part.name).map(|(_, files)| *files);
    let is_example = part.name.starts_with("example_");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/");
    let files: Vec<Option<Vec<u8>>> = part
        .tables
        .iter()
        .enumerate()
        .map(|(place, table)| {
            let own = others.map_or(table.file, |files| files[place]);
            let is_other_parts = is_example && others.is_none();
            let text = std::fs::read_to_string(format!("{folder}{own}")).ok();
            text.filter(|_| !is_other_parts).map(|text| change(text).into_bytes())
        })
        .collect();
    load_files(db, part, files);
}

/// Loads a part from files of one's own, in the order of its tables; nothing when there is none.
pub fn load_files(db: &Db, part: Part, files: Vec<Option<Vec<u8>>>) {
    if files.iter().all(Option::is_none) {
        return;
    }
    let draft = Draft {
        part: part.name.into(),
        source: part.source,
        title: format!("Release of {}", part.name),
        publisher: "Publisher".into(),
        published_on: Some("2026".into()),
        licence: "CC BY 4.0".into(),
        file_name: "small world".into(),
        file_hash: "00".into(),
        note: Bilingual { nl: "Kleine wereld.".into(), en: "Small world.".into() },
        is_example: part.name.starts_with("example_"),
    };
    let older = db.write_blocking(Public, move |tx| {
        let id = release::stage(tx, &draft, NOW)?;
        let mut count = 0;
        for (table, file) in part.tables.iter().zip(&files) {
            if let Some(file) = file {
                count += part::load(tx, table, id, file)?;
            }
        }
        release::switch_on(tx, part, id, (count, 0, &[]))
    });
    // As in the house: what can't be reached any more goes.
    let gone = older.and_then(|older| older.into_iter().try_for_each(|old| discard(db, part, old)));
    gone.unwrap_or_else(|error| panic!("{}: {error}", part.name));
}
