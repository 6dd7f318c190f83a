//! Wrong files: one sentence each, and nothing changes.

use std::fs;

use loper_database::scope::Public;
use loper_labour_market::import::Options;
use loper_labour_market::import::file::File;
use loper_labour_market::store::release;
use loper_testkit::fresh::Fresh;
use loper_vocabulary::source::Source;

use super::imports::{import_files, steps};
use super::{bytes, given};
use crate::import::dossiers::dossiers;
use crate::import::qualifications::list;

#[test]
fn a_wrong_file_is_named_and_nothing_changes() {
    let fresh = Fresh::sqlite(&steps());
    let folder = tempfile::tempdir().expect("a folder");
    let students = bytes("duo/students.csv");
    let text = String::from_utf8_lossy(&students).into_owned();
    let cut = students.iter().rposition(|byte| *byte == b'"').expect("a quote") - 4;
    let made: [(&str, Source, Vec<u8>, &str); 9] = [
        ("empty.csv", Source::Duo, Vec::new(), "empty"),
        ("blank.csv", Source::Duo, b" \n \n".to_vec(), "empty"),
        ("torn.csv", Source::Duo, students[..cut].to_vec(), "stops in the middle"),
        ("twice.csv", Source::Duo, text.replacen("VROUW2024", "MAN2024", 1).into_bytes(), "twice"),
        ("program", Source::Duo, b"\x7fELF\x02\x01\x01\0\0\0\0".to_vec(), "program"),
        ("page.html", Source::Sbb, b"<!doctype html><html></html>".to_vec(), "web page"),
        ("other.xml", Source::Sbb, b"<gegevens><rij/></gegevens>".to_vec(), "another kind"),
        (
            "half.json",
            Source::Competentnl,
            b"{\"head\": {}, \"results\": {\"bindings\": [{".to_vec(),
            "stops",
        ),
        ("book.xlsx", Source::Sbb, b"PK\x03\x04rubbish".to_vec(), "could not be read"),
    ];
    for (name, source, content, expected) in made {
        let path = folder.path().join(name);
        fs::write(&path, content).expect("a file");
        let why = import_files(&fresh.db, source, &[File::at(&path)], &Options::default(), false)
            .expect_err(name)
            .to_string();
        assert!(why.contains(expected), "{name}: {why}");
        assert!(!why.contains('\n'), "{name}: {why}");
    }
    for (source, file, expected) in [
        (Source::Duo, "duo/totals.csv", "totals per institution"),
        (Source::Sbb, "duo/students.csv", "this looks like a DUO file of students"),
        (Source::Duo, "competentnl/links.csv", "its columns are crebo"),
        (Source::Competentnl, "competentnl/skills.csv", "which skill belongs"),
        (Source::Competentnl, "competentnl/links.csv", "table of skills"),
        (Source::Sbb, "sbb/kansen.csv", "--column programme="),
    ] {
        let why = import_files(&fresh.db, source, &[given(file)], &Options::default(), false)
            .expect_err(file)
            .to_string();
        assert!(why.contains(expected), "{file}: {why}");
    }
    let staged = fresh.db.read_blocking(Public, release::staged).expect("it can be read");
    let shown = fresh.db.read_blocking(Public, release::releases).expect("it can be read");
    assert_eq!((staged.len(), shown.len()), (0, 0));
}

#[test]
fn xml_that_swells_is_refused() {
    let bomb = b"<?xml version=\"1.0\"?><!DOCTYPE sbb [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><sbb>&b;</sbb>";
    let why = dossiers(bomb.as_slice()).expect_err("it is refused").to_string();
    assert!(why.contains("document type"), "{why}");
    let deep = format!("<sbb>{}", "<a>".repeat(200));
    assert!(dossiers(deep.as_bytes()).is_err_and(|why| why.to_string().contains("hundred deep")));
    let torn = &bytes("sbb/dossiers.xml")[..600];
    assert!(dossiers(torn).is_err_and(|why| why.to_string().contains("stops in the middle")));
}

#[test]
fn a_list_that_is_no_workbook_is_told() {
    let why = list(b"crebo;kwalificatie;niveau\n").expect_err("it is refused").to_string();
    assert!(why.contains("workbook"), "{why}");
    assert!(list(b"").is_err());
}
