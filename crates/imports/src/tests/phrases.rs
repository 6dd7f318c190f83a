//! Every sentence that an importer says about a row is known to the pages, word for word.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;

use crate::model::phrase::PHRASES;

fn messages() -> Messages {
    Messages::new(&[loper_web::TEXTS, crate::feature().texts.expect("this room speaks")]).expect("the texts")
}

/// The sentences of the sources of a room: what stands between quotes and ends with a point.
fn sentences(room: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(room).join("src/import")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|it| it != "rs") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source");
            let plain: String = text.lines().filter(|it| !it.trim_start().starts_with("//")).collect();
            let quoted = plain.split('"').skip(1).step_by(2);
            let is_said = |it: &&str| {
                it.starts_with(|it: char| it.is_ascii_uppercase())
                    && it.ends_with(['.', '?'])
                    && it.contains(' ')
            };
            // One with parts in it is told as it is, and marked as English.
            all.extend(quoted.filter(is_said).filter(|it| !it.contains('{')).map(str::to_owned));
        }
    }
    all
}

#[test]
fn every_sentence_of_an_importer_is_spoken_in_dutch() {
    let messages = messages();
    let known: BTreeSet<String> = PHRASES
        .iter()
        .map(|it| messages.get(Language::En, &format!("imports-phrase-{it}")).to_owned())
        .collect();
    let files = loper_labour_market::import::rows::known().map(str::to_owned);
    let said: BTreeSet<String> =
        ["labour_market", "programmes"].into_iter().flat_map(sentences).chain(files).collect();
    assert!(said.len() > 50, "only {} sentences were found", said.len());
    let unknown: Vec<&String> = said.difference(&known).collect();
    assert!(unknown.is_empty(), "no page knows: {unknown:#?}");
}

#[test]
fn every_phrase_has_its_two_texts_and_no_text_is_left_over() {
    let messages = messages();
    let keys: BTreeSet<String> = PHRASES.iter().map(|it| format!("imports-phrase-{it}")).collect();
    assert_eq!(keys.len(), PHRASES.len(), "a key stands twice");
    for language in Language::ALL {
        for key in &keys {
            assert!(messages.has(language, key), "{key}");
        }
    }
    let left: Vec<String> = messages
        .keys(Language::En)
        .into_iter()
        .filter(|key| key.starts_with("imports-phrase-") && !keys.contains(key))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}
