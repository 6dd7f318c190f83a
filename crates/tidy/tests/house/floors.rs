//! Who may depend on whom: downward only.

use std::collections::BTreeSet;

use loper_tidy::tree;

use crate::none;

/// The floor of every room. Beside the house: tools that are never shipped.
const FLOORS: &[(&str, u8)] = &[
    ("vocabulary", 0),
    ("access", 1),
    ("texts", 1),
    ("analysis", 1),
    ("document", 1),
    ("typeset", 1),
    ("database", 1),
    ("files", 1),
    ("mail", 1),
    ("web", 1),
    ("people", 2),
    ("programmes", 2),
    ("labour_market", 2),
    ("search", 2),
    ("explore", 3),
    ("dossier", 3),
    ("guidance", 3),
    ("profile", 3),
    ("imports", 3),
    ("matching", 4),
    ("pathway", 4),
    ("privacy", 4),
    ("loper", 5),
    ("testkit", BESIDE),
    ("tidy", BESIDE),
    ("bench", BESIDE),
];
const BESIDE: u8 = 9;

/// Arrows to the same floor, each with its reason.
const LEVEL: &[(&str, &str, &str)] = &[
    ("web", "access", "the shell asks the policy before it shows a page"),
    ("web", "texts", "the shell speaks both languages"),
    ("web", "database", "the shell keeps pages by the version of the data"),
    ("web", "document", "a document is an answer of a page"),
    ("mail", "access", "its two pages ask the policy"),
    ("mail", "texts", "a letter speaks the language of the person"),
    ("mail", "database", "the outbox is a table, and the queue sends it"),
    ("mail", "web", "two pages, work at set times, and the link to the house in every letter"),
    ("guidance", "dossier", "talks and steps are written where the learner keeps them"),
    ("typeset", "document", "sets the tree that the other room defines"),
    ("programmes", "labour_market", "parts and releases of sources are kept in one way"),
    ("search", "labour_market", "one index over the registers, which it reads and never writes"),
    ("search", "programmes", "one index over the registers, which it reads and never writes"),
];

/// Who names a SQL driver, each with its reason.
const DRIVERS: &[(&str, &str, &str)] = &[
    ("database", "rusqlite", "the seam"),
    ("database", "postgres", "the seam"),
    ("database", "tokio-postgres-rustls", "the seam"),
    ("testkit", "postgres", "makes and drops databases on the test server"),
    ("bench", "rusqlite", "the anchors of the bench are bare"),
];

/// The dependencies of a crate in one table of its manifest, as they are written there.
fn dependencies(name: &str, table: &str) -> BTreeSet<String> {
    let manifest: toml::Table =
        tree::read(format!("crates/{name}/Cargo.toml")).parse().expect("a manifest can be read");
    let names = manifest.get(table).and_then(toml::Value::as_table).map(|it| it.keys().cloned().collect());
    names.unwrap_or_default()
}

/// The rooms among the dependencies, by their folder.
pub fn rooms(name: &str, table: &str) -> BTreeSet<String> {
    let all = dependencies(name, table);
    all.iter()
        .filter_map(|it| it.strip_prefix("loper-"))
        .map(|it| it.replace('-', "_"))
        .chain(all.contains("loper").then(|| "loper".to_owned()))
        .collect()
}

fn floor(name: &str) -> Option<u8> {
    FLOORS.iter().find(|(room, _)| *room == name).map(|(_, floor)| *floor)
}

#[test]
fn every_room_has_a_floor() {
    let crates = tree::crates();
    let without: Vec<String> = crates.iter().filter(|it| floor(it).is_none()).cloned().collect();
    none("rooms without a floor", &without);
    let gone = FLOORS.iter().map(|(room, _)| (*room).to_owned()).filter(|room| !crates.contains(room));
    none("floors without a room", &gone.collect::<Vec<_>>());
}

#[test]
fn rooms_depend_downward_only() {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for from in tree::crates() {
        for to in rooms(&from, "dependencies") {
            let (Some(high), Some(low)) = (floor(&from), floor(&to)) else { continue };
            let listed = LEVEL.iter().position(|(a, b, _)| *a == from && *b == to);
            used.extend(listed);
            let is_beside = low == BESIDE;
            if is_beside || (high <= low && listed.is_none()) {
                wrong.push(format!("{from} (floor {high}) → {to} (floor {low})"));
            }
        }
    }
    none("arrows that do not go down", &wrong);
    let idle = LEVEL.iter().enumerate().filter(|(place, _)| !used.contains(place));
    none(
        "listed arrows that are gone",
        &idle.map(|(_, it)| format!("{} → {}", it.0, it.1)).collect::<Vec<_>>(),
    );
}

#[test]
fn tests_depend_on_tools_and_never_upward() {
    let mut wrong = Vec::new();
    for from in tree::crates() {
        let (Some(high), rooms) = (floor(&from), rooms(&from, "dev-dependencies")) else { continue };
        // What the room itself depends on is judged there; its tests may ask more of it.
        let own = self::rooms(&from, "dependencies");
        let upward =
            rooms.difference(&own).filter(|to| floor(to).is_some_and(|low| low != BESIDE && low >= high));
        wrong.extend(upward.map(|to| format!("{from} → {to}")));
    }
    none("tests that look upward", &wrong);
}

#[test]
fn only_the_database_names_a_driver() {
    let drivers = ["rusqlite", "postgres", "tokio-postgres", "tokio-postgres-rustls", "sqlx", "diesel"];
    let mut wrong = Vec::new();
    for name in tree::crates() {
        for table in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let named = dependencies(&name, table);
            let stray = drivers
                .iter()
                .filter(|driver| named.contains(**driver))
                .filter(|driver| !DRIVERS.iter().any(|(room, listed, _)| *room == name && listed == *driver));
            wrong.extend(stray.map(|driver| format!("{name}: {driver} in [{table}]")));
        }
    }
    none("drivers outside the seam", &wrong);
}

#[test]
fn versions_stand_in_one_place() {
    let mut wrong = Vec::new();
    for name in tree::crates() {
        let manifest = tree::read(format!("crates/{name}/Cargo.toml"));
        let own =
            manifest.lines().filter(|line| line.contains("version = \"") || line.contains("path = \"../"));
        wrong.extend(own.map(|line| format!("{name}: {line}")));
    }
    none("versions outside the root manifest", &wrong);
}
