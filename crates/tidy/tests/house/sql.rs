//! SQL lives in `store`, and a feature writes its own tables only.

use std::collections::BTreeSet;

use loper_tidy::source::Source;
use loper_tidy::tree;

use crate::floors::rooms;
use crate::none;

fn is_store(source: &Source) -> bool {
    let name = source.name();
    name.ends_with("/store.rs") || name.contains("/store/")
}

/// Whether a text is a statement, not a sentence that begins with the same word.
fn is_statement(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let has = |word: &str| words.iter().any(|it| it == word);
    match words.first().map(String::as_str) {
        Some("select") => words.len() > 1,
        Some("insert") => has("into"),
        Some("update") => has("set"),
        Some("delete") => has("from"),
        Some("with") => has("as") && has("select"),
        Some("create") => has("table") || has("view") || has("index"),
        Some("truncate" | "drop") => has("table"),
        _ => false,
    }
}

#[test]
fn statements_live_in_stores() {
    let mut wrong = Vec::new();
    for source in tree::sources() {
        if source.is_test() || source.crate_name() == "database" {
            continue;
        }
        let place = |at: usize| format!("{}:{}", source.name(), source.line(at));
        if !is_store(&source) {
            wrong.extend(
                source.places_of("sql!").iter().map(|at| format!("{}: sql! outside a store", place(*at))),
            );
        }
        for literal in source.literals.iter().filter(|it| is_statement(&it.text)) {
            if !source.before(literal.at).ends_with("sql!(") {
                wrong.push(format!("{}: a statement without sql!", place(literal.at)));
            }
        }
    }
    none("stray SQL", &wrong);
}

/// The names of tables after these words.
fn tables_after(sql: &str, words: &[&str]) -> BTreeSet<String> {
    let spaced = sql.to_lowercase().replace(['(', ')', ',', ';'], " ");
    let parts: Vec<&str> = spaced.split_whitespace().collect();
    let mut found = BTreeSet::new();
    for pair in parts.windows(2) {
        if words.contains(&pair[0]) && pair[1].contains('_') {
            found.insert(pair[1].to_owned());
        }
    }
    found
}

/// The room that owns a table: the longest name that it begins with.
fn owner(table: &str) -> Option<String> {
    let mut owners: Vec<String> =
        tree::crates().into_iter().filter(|room| table.starts_with(&format!("{room}_"))).collect();
    owners.sort_by_key(String::len);
    owners.pop()
}

#[test]
fn a_table_is_named_after_its_room() {
    let mut wrong = Vec::new();
    let steps = tree::files_in("crates", ".sql");
    for path in &steps {
        let room = path.iter().nth(1).map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        for line in tree::read(path).lines() {
            let line = line.to_lowercase();
            let words: Vec<&str> = line.split_whitespace().filter(|it| *it != "unique").collect();
            let ["create", "table" | "view" | "index", name, ..] = words.as_slice() else { continue };
            let name = name.trim_end_matches('(');
            if !name.starts_with(&format!("{room}_")) {
                wrong.push(format!("{}: {name}", tree::name(path)));
            }
        }
    }
    assert!(steps.len() >= 6, "only {} steps were found", steps.len());
    none("tables with the name of another room", &wrong);
}

#[test]
fn a_room_writes_its_own_tables_and_reads_those_below() {
    let mut wrong = Vec::new();
    for source in tree::sources().iter().filter(|it| is_store(it) && !it.is_test()) {
        let room = source.crate_name();
        let below = rooms(&room, "dependencies");
        for literal in source.literals.iter().filter(|it| is_statement(&it.text)) {
            let place = format!("{}:{}", source.name(), source.line(literal.at));
            let written = tables_after(&literal.text, &["into", "update"]);
            let deleted = if literal.text.trim_start().to_lowercase().starts_with("delete") {
                tables_after(&literal.text, &["from"]).into_iter().take(1).collect()
            } else {
                BTreeSet::new()
            };
            for table in written.union(&deleted) {
                if owner(table).is_some_and(|it| it != room && it != "database") {
                    wrong.push(format!("{place}: {room} writes {table}"));
                }
            }
            for table in tables_after(&literal.text, &["from", "join"]) {
                if owner(&table).is_some_and(|it| it != room && it != "database" && !below.contains(&it)) {
                    wrong.push(format!("{place}: {room} reads {table}"));
                }
            }
        }
    }
    none("tables of others", &wrong);
}
