//! Tests of the archive writer.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::*;

fn path(text: &str) -> Path {
    Path::parse(text).unwrap()
}

#[test]
fn what_is_packed_comes_out_in_the_same_order() {
    let photo: Vec<u8> = (0..=255).collect();
    let files = [
        (path("lees-mij.txt"), b"Hallo".to_vec()),
        (path("bestanden/foto é.jpg"), photo),
        (path("leeg"), vec![]),
    ];
    let pack = || pack(files.iter().map(|(path, bytes)| (path, &**bytes))).unwrap();
    let bytes = pack();
    assert_eq!(bytes, pack(), "the same files make the same bytes");
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(archive.len(), files.len());
    for (number, (path, expect)) in files.iter().enumerate() {
        let mut part = archive.by_index(number).unwrap();
        let mut found = Vec::new();
        part.read_to_end(&mut found).unwrap();
        assert_eq!((&*part.name().unwrap(), &found), (path.as_str(), expect));
        assert_eq!(part.last_modified().unwrap().year(), 1980);
    }
}

#[test]
fn a_path_never_leads_out_and_means_the_same_everywhere() {
    for good in ["a", "a/b/c.txt", "map met spatie/é.pdf", ".naam", "console.txt", "a..b"] {
        assert!(Path::parse(good).is_some(), "{good}");
    }
    let long = "a/".repeat(100);
    for bad in [
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/../b",
        "a\\b",
        "C:a",
        "a\0b",
        "a\nb",
        "a.",
        "a ",
        " a",
        "CON",
        "nul.txt",
        "map/com1.txt",
        "a?",
        "a*b",
        "a|b",
        "\"a\"",
        "<a>",
        &long,
    ] {
        assert!(Path::parse(bad).is_none(), "{bad:?}");
    }
}

#[test]
fn two_files_never_become_one() {
    let mut archive = Archive::new(Vec::new());
    archive.add(&path("Foto.jpg"), b"1").unwrap();
    assert!(archive.add(&path("foto.jpg"), b"2").is_err());
}

proptest::proptest! {
    #[test]
    fn whatever_is_packed_can_be_read(text in "[a-z./\\\\: ]{1,30}", bytes: Vec<u8>) {
        if let Some(path) = Path::parse(&text) {
            let packed = pack([(&path, &*bytes)]).unwrap();
            let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
            let mut part = archive.by_index(0).unwrap();
            let within = part.enclosed_name().unwrap();
            proptest::prop_assert_eq!(within.to_str().unwrap(), path.as_str());
            let mut found = Vec::new();
            part.read_to_end(&mut found).unwrap();
            proptest::prop_assert_eq!(found, bytes);
        }
    }
}
