//! What may happen in which room: pure rooms stay pure, only the door knows HTTP.

use loper_tidy::source::Source;
use loper_tidy::tree;

use crate::none;

/// Crates that take everything as values.
const PURE_CRATES: [&str; 6] = ["vocabulary", "access", "texts", "analysis", "document", "typeset"];

/// What a pure room never says.
const IMPURE: [&str; 16] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant",
    "rand",
    "getrandom",
    "tokio",
    "axum",
    "rusqlite",
    "postgres",
    "tracing",
    "async fn",
    "sql!",
];

/// Files of `import` that touch the disk or the database: they carry what the pure ones have read.
const NOT_PURE: [&str; 4] =
    ["/src/import.rs", "/src/import/file.rs", "/src/import/into.rs", "/src/import/into/"];

fn is_pure(source: &Source) -> bool {
    let name = source.name();
    if PURE_CRATES.contains(&source.crate_name().as_str()) {
        return name.contains("/src/");
    }
    let is_room = [
        "/src/model.rs",
        "/src/model/",
        "/src/documents.rs",
        "/src/documents/",
        "/src/import/",
        "/src/retype",
    ];
    is_room.iter().any(|room| name.contains(room)) && !NOT_PURE.iter().any(|it| name.contains(it))
}

#[test]
fn pure_rooms_ask_the_world_nothing() {
    let mut wrong = Vec::new();
    let (mut rooms, sources) = (0, tree::sources());
    for source in sources.iter().filter(|it| is_pure(it) && !it.is_test()) {
        rooms += 1;
        for word in IMPURE {
            let places = source.places_of(word);
            wrong.extend(places.iter().map(|at| format!("{}:{}: {word}", source.name(), source.line(*at))));
        }
    }
    none("pure rooms that are not", &wrong);
    assert!(rooms > 40, "only {rooms} pure files were found: does the rule still look in the right place?");
}

#[test]
fn only_the_door_knows_http() {
    let door = ["/src/pages.rs", "/src/pages/", "crates/web/", "crates/loper/src/"];
    let mut wrong = Vec::new();
    for source in tree::sources() {
        let name = source.name();
        if source.is_test() || door.iter().any(|it| name.contains(it)) {
            continue;
        }
        for word in ["axum", "hyper", "tower_http"] {
            let places = source.places_of(word);
            wrong.extend(places.iter().map(|at| format!("{name}:{}: {word}", source.line(*at))));
        }
    }
    none("HTTP outside the door", &wrong);
}

#[test]
fn only_the_house_reads_the_clock() {
    let mut wrong = Vec::new();
    for source in tree::sources() {
        let name = source.name();
        if source.is_test() || name.starts_with("crates/loper/") {
            continue;
        }
        for word in ["SystemTime::now", "Timestamp::now", "Zoned::now", "now_v7", "new_v4"] {
            let places = source.places_of(word);
            wrong.extend(places.iter().map(|at| format!("{name}:{}: {word}", source.line(*at))));
        }
    }
    none("clocks outside the house", &wrong);
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let mut wrong = Vec::new();
    for source in tree::sources().iter().filter(|it| !it.is_test()) {
        for word in [".unwrap()", "todo!", "unimplemented!", "dbg!"] {
            let places = source.places_of(word);
            wrong.extend(places.iter().map(|at| format!("{}:{}: {word}", source.name(), source.line(*at))));
        }
    }
    none("shortcuts", &wrong);
}

#[test]
fn no_test_is_skipped_and_no_lint_is_silenced() {
    let mut wrong = Vec::new();
    for source in tree::sources() {
        for word in ["#[ignore", "#[allow", "#![allow"] {
            let places = source.places_of(word);
            wrong.extend(places.iter().map(|at| format!("{}:{}: {word}", source.name(), source.line(*at))));
        }
    }
    none("skipped tests and silenced lints", &wrong);
}
