//! What people read stands in message files, in both languages, and all of it is used.

use std::collections::BTreeSet;
use std::path::PathBuf;

use loper_tidy::fluent::{Messages, messages, variables};
use loper_tidy::source::Source;
use loper_tidy::tree;

use crate::none;

fn files() -> Vec<(PathBuf, PathBuf)> {
    let dutch = tree::files_in("crates", "texts/nl.ftl");
    dutch.into_iter().map(|nl| (nl.clone(), nl.with_file_name("en.ftl"))).collect()
}

/// All Dutch messages of all rooms.
fn all() -> Messages {
    files().iter().flat_map(|(nl, _)| messages(&tree::read(nl))).collect()
}

#[test]
fn both_languages_say_the_same_things() {
    let mut wrong = Vec::new();
    for (nl, en) in files() {
        let (dutch, english) = (messages(&tree::read(&nl)), messages(&tree::read(&en)));
        let place = tree::name(&nl);
        wrong.extend(
            dutch
                .keys()
                .filter(|key| !english.contains_key(*key))
                .map(|it| format!("{place}: {it} has no English")),
        );
        wrong.extend(
            english
                .keys()
                .filter(|key| !dutch.contains_key(*key))
                .map(|it| format!("{place}: {it} has no Dutch")),
        );
        for (key, text) in &dutch {
            let other = english.get(key).map(|it| variables(it)).unwrap_or_default();
            if english.contains_key(key) && variables(text) != other {
                wrong.push(format!(
                    "{place}: {key} fills in {:?} in Dutch, {other:?} in English",
                    variables(text)
                ));
            }
        }
    }
    none("texts that differ", &wrong);
}

#[test]
fn a_key_begins_with_its_room_and_stands_once() {
    let mut wrong = Vec::new();
    for path in tree::files_in("crates", ".ftl") {
        let room = path.iter().nth(1).map(|it| it.to_string_lossy().replace('_', "-")).unwrap_or_default();
        let text = tree::read(&path);
        let keys: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with([' ', '#', '}']))
            .filter_map(|line| line.split_once(" ="))
            .map(|it| it.0)
            .collect();
        let mut seen = BTreeSet::new();
        wrong.extend(
            keys.iter()
                .filter(|key| !key.starts_with(&format!("{room}-")))
                .map(|key| format!("{}: {key}", tree::name(&path))),
        );
        wrong.extend(
            keys.iter()
                .filter(|key| !seen.insert(**key))
                .map(|key| format!("{}: {key} twice", tree::name(&path))),
        );
    }
    none("keys", &wrong);
}

/// The pieces around what is filled in: `a-{}-b` gives `a-` and `-b`.
fn pieces(format: &str) -> (String, String) {
    let start = format.split('{').next().unwrap_or_default();
    let end = format.rsplit('}').next().unwrap_or_default();
    (start.to_owned(), end.to_owned())
}

/// Whether a literal may be a key with computed parts.
fn is_computed(text: &str) -> bool {
    let (start, _) = pieces(text);
    text.contains('{')
        && start.len() > 4
        && start.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
}

/// Whether a literal is the beginning of a key whose last word is computed: `explore-tension` of `…-tight`.
fn is_begun(key: &str, literals: &BTreeSet<&str>) -> bool {
    let begin = key.rsplit_once('-').map_or("", |it| it.0);
    begin.contains('-') && literals.contains(begin)
}

fn shipped() -> Vec<Source> {
    tree::sources().into_iter().filter(|it| !it.is_test()).collect()
}

#[test]
fn every_text_is_used() {
    let sources = shipped();
    let literals: BTreeSet<&str> =
        sources.iter().flat_map(|it| &it.literals).map(|it| it.text.as_str()).collect();
    let computed: Vec<(String, String)> =
        literals.iter().filter(|it| is_computed(it)).map(|it| pieces(it)).collect();
    let is_used = |key: &String| {
        literals.contains(key.as_str())
            || is_begun(key, &literals)
            || computed.iter().any(|(start, end)| {
                key.starts_with(start) && key.ends_with(end) && key.len() > start.len() + end.len()
            })
    };
    let idle: Vec<String> = all().into_keys().filter(|key| !is_used(key)).collect();
    none("texts that nobody reads", &idle);
}

#[test]
fn every_key_in_the_code_has_a_text() {
    let known = all();
    let rooms: Vec<String> = files()
        .iter()
        .filter_map(|(nl, _)| nl.iter().nth(1).map(|it| format!("{}-", it.to_string_lossy())))
        .collect();
    let mut wrong = Vec::new();
    let mut asked = 0;
    for source in shipped() {
        for literal in &source.literals {
            let before = source.before(literal.at);
            let is_asked = [".t(", ".fill("].iter().any(|call| before.ends_with(call));
            let looks_so = rooms.iter().any(|room| literal.text.starts_with(room.as_str()));
            let place = format!("{}:{}: {}", source.name(), source.line(literal.at), literal.text);
            if is_asked && !is_computed(&literal.text) {
                asked += 1;
                if !known.contains_key(&literal.text) {
                    wrong.push(place);
                }
            } else if looks_so && is_computed(&literal.text) {
                let (start, end) = pieces(&literal.text);
                if !known.keys().any(|key| key.starts_with(&start) && key.ends_with(&end)) {
                    wrong.push(place);
                }
            }
        }
    }
    none("keys without a text", &wrong);
    assert!(asked > 100, "only {asked} keys were found in the code");
}

/// A sentence for people has at least this many words of letters only.
const SENTENCE_WORDS_MIN: usize = 4;

#[test]
fn pages_hold_no_sentences() {
    let mut wrong = Vec::new();
    for source in shipped() {
        let name = source.name();
        let is_page = name.contains("/src/pages") || name.starts_with("crates/web/src/components/");
        // The description of the API speaks English, to programmers.
        if !is_page || name.contains("/pages/api") {
            continue;
        }
        for literal in &source.literals {
            let before = source.before(literal.at);
            // What is broken is told to the log, in English; the page has words of its own.
            let is_for_people =
                !["class=", "reason =", "expect(", "d=", "description =", "format!(", "panic!(", "Broken("]
                    .iter()
                    .any(|it| before.ends_with(it));
            let words = literal.text.split_whitespace().filter(|word| {
                let word = word.trim_matches(['.', ',', '!', '?', ':']);
                !word.is_empty() && word.chars().all(char::is_alphabetic)
            });
            let has_marks = literal.text.contains(['{', '=', '/', '_']);
            let is_sample = || {
                source.function_at(source.line(literal.at)).is_some_and(|it| it.name.starts_with("sample"))
            };
            if is_for_people && !has_marks && words.count() >= SENTENCE_WORDS_MIN && !is_sample() {
                wrong.push(format!("{name}:{}: {}", source.line(literal.at), literal.text));
            }
        }
    }
    none("sentences in page code", &wrong);
}
