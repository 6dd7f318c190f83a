//! What a phone on a table shows of a letter: its subject gives nobody away.

use loper_tidy::fluent::{messages, variables};
use loper_tidy::tree;

use crate::none;

/// A subject fills in these and nothing else: no name of a person, nothing that someone wrote.
const FILLED_IN: [&str; 4] = ["count", "date", "moment", "organisation"];

/// What a subject does not speak of, in either language.
const NOT: [&str; 14] = [
    "wachtwoord",
    "password",
    "zorg",
    "ziek",
    "hulp",
    "help",
    "thuis",
    "schulden",
    "begeleid",
    "diagnos",
    "geheim",
    "secret",
    "verwijder",
    "erase",
];

#[test]
fn the_subject_of_a_letter_gives_nobody_away() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in tree::files_in("crates", ".ftl") {
        let all = messages(&tree::read(&path));
        for (key, text) in all.iter().filter(|(key, _)| key.ends_with("-subject")) {
            seen += 1;
            let place = format!("{}: {key}", tree::name(&path));
            let filled = variables(text).into_iter().filter(|it| !FILLED_IN.contains(&it.as_str()));
            wrong.extend(filled.map(|it| format!("{place} fills in {it}")));
            let spoken = text.to_lowercase();
            let told = NOT.iter().filter(|word| spoken.contains(**word));
            wrong.extend(told.map(|word| format!("{place} speaks of {word}")));
        }
    }
    none("subjects that say too much", &wrong);
    assert!(seen >= 2, "no subject was found: does its key still end in -subject?");
}
