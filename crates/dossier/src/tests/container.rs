//! A container: sealed and opened again; whatever is changed in it shows; a newer one is told from a broken one.

use std::collections::BTreeMap;

use loper_document::write::archive::{Path, pack};
use loper_testkit::fresh::NOW;
use proptest::prelude::{any, prop};
use proptest::{prop_assert, proptest};

use crate::model::container::{About, Key, Refused, open, seal};

fn about() -> About {
    About { address: "https://loper.example".into(), made_at: NOW }
}

fn files() -> BTreeMap<String, Vec<u8>> {
    let all =
        [("dossier.json", b"{\"name\":\"Samira\"}".to_vec()), ("index.html", b"<p>Samira</p>".to_vec())];
    all.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect()
}

fn sealed() -> Vec<u8> {
    seal(&files(), &about(), &Key::new(&[7; 32])).expect("a container")
}

/// The files of a container as they are packed, to be packed again with something changed.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    use std::io::{Cursor, Read as _};
    let all = loper_document::read::archive::members(Cursor::new(bytes)).expect("an archive").expect("files");
    let read = |it: &loper_document::read::archive::Member| {
        let mut content = Vec::new();
        it.open(Cursor::new(bytes)).expect("opens").read_to_end(&mut content).expect("unpacks");
        content
    };
    all.iter().map(|it| (it.name.clone(), read(it))).collect()
}

fn packed(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let all: Vec<(Path, &[u8])> =
        parts.iter().map(|(name, bytes)| (Path::parse(name).expect("a path"), bytes.as_slice())).collect();
    pack(all.iter().map(|(path, bytes)| (path, *bytes))).expect("an archive")
}

/// The container with one file changed.
fn with(name: &str, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut parts = parts(&sealed());
    let text = String::from_utf8(parts.remove(name).unwrap_or_default()).expect("text");
    parts.insert(name.into(), change(text).into_bytes());
    packed(&parts)
}

#[test]
fn what_is_sealed_opens_with_all_that_is_in_it() {
    let opened = open(&sealed()).expect("it opens");
    assert_eq!((opened.about, opened.files), (about(), files()));
    assert_eq!(opened.key, Key::new(&[7; 32]).public());
    assert_eq!(sealed(), sealed(), "the same dossier makes the same bytes");
    assert!(seal(&[("../a".to_owned(), vec![])].into(), &about(), &Key::new(&[7; 32])).is_none());
}

#[test]
fn whatever_is_changed_shows() {
    let changed = Err(Refused::Changed);
    assert_eq!(open(&with("dossier.json", |it| it.replace("Samira", "Sanira"))), changed);
    assert_eq!(open(&with("erbij.txt", |_| "meer".into())), changed);
    assert_eq!(open(&with("loper.json", |it| it.replace("loper.example", "evil.example"))), changed);
    assert_eq!(open(&with("handtekening.txt", |it| it.replace(['0', '1'], "2"))), changed);
    let mut less = parts(&sealed());
    less.remove("index.html");
    assert_eq!(open(&packed(&less)), changed);
    less.insert("index.html".into(), b"<p>Samira</p>".to_vec());
    less.remove("handtekening.txt");
    assert_eq!(open(&packed(&less)), changed);
    // Signed again with another key it is whole: it says that it comes from somewhere else.
    let other = seal(&files(), &about(), &Key::new(&[8; 32])).expect("a container");
    assert_ne!(open(&other).expect("it opens").key, Key::new(&[7; 32]).public());
}

#[test]
fn what_is_newer_other_or_too_large_is_told_apart() {
    assert_eq!(
        open(&with("loper.json", |it| it.replace("\"version\": 1", "\"version\": 2"))),
        Err(Refused::Newer(2))
    );
    assert_eq!(
        open(&with("loper.json", |_| "{\"format\":\"anders\",\"version\":1}".into())),
        Err(Refused::Other)
    );
    assert_eq!(open(b"PK\x03\x04"), Err(Refused::Other));
    assert_eq!(open(b""), Err(Refused::Other));
    let bomb = [("loper.json".to_owned(), vec![0; 40 * 1024 * 1024])].into();
    assert_eq!(open(&packed(&bomb)), Err(Refused::Changed), "what swells without end is not read");
    let many: BTreeMap<String, Vec<u8>> = (0..1_001).map(|it| (format!("{it}.txt"), Vec::new())).collect();
    assert_eq!(open(&packed(&many)), Err(Refused::TooLarge));
}

proptest! {
    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert!(open(&bytes).is_err());
    }

    #[test]
    fn a_byte_that_is_changed_never_opens_as_something_else(place in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let mut bytes = sealed();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        // What a zip keeps beside the files, such as a date, may change; the files may not.
        prop_assert!(open(&bytes).is_ok_and(|it| it.files == files()) || open(&bytes).is_err());
    }
}
