//! Wrong files: each is answered in a sentence, and nothing changes.

use std::io::Write as _;

use loper_testkit::fresh::Fresh;
use loper_vocabulary::source::Source;

use super::{OCCUPATIONS, all_given, given, import, import_with, shown};
use crate::MIGRATIONS;
use crate::import::Options;
use crate::import::file::File;

#[test]
fn a_wrong_file_is_named_as_what_it_is() {
    let fresh = Fresh::sqlite(MIGRATIONS);
    let check = |source: Source, files: &[&str], says: &str| {
        let failed = import(&fresh.db, source, files).expect_err("this is a wrong file").to_string();
        assert!(failed.contains(says), "{source}: {failed}");
    };
    check(Source::Esco, &["esco/skills_nl.csv"], "other lists of ESCO");
    check(Source::Esco, &["esco/occupations_nl.csv"], "Not all files are there that belong together");
    check(Source::Esco, &["roa/ais.csv"], "this looks like the AIS file of ROA");
    check(Source::Onet, &["esco/occupations_nl.csv"], "this looks like an ESCO occupations file");
    check(Source::Onet, &["onet/Interests.txt"], "Scores and a crosswalk are both needed");
    check(Source::Cbs, &["regions/gemeenten.csv"], "this looks like a list of municipalities and regions");
    check(Source::Cbs, &["cbs/pay.json"], "Give the list of occupations too");
    check(Source::Roa, &["uwv/open_match.csv"], "this looks like a UWV Open Match file");
    check(Source::Regions, &["regions/gemeenten.csv"], "Two files are needed");
    check(Source::Uwv, &["uwv/tension.csv"], "import the regions first");
    check(Source::Uwv, &["uwv/other_names.csv"], "its columns are Gebied, Groep, Getal");
    check(Source::Esco, &[], "No file was given");
    check(Source::Esco, &["esco/absent.csv"], "absent.csv");
    assert_eq!(shown(&fresh.db), []);
}

/// A copy of a file with other bytes.
fn with_bytes(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> File {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("the file can be written");
    File::at(&path)
}

#[test]
fn empty_torn_and_foreign_bytes_are_answered_in_a_sentence() {
    let fresh = Fresh::sqlite(MIGRATIONS);
    let folder = tempfile::tempdir().expect("a folder");
    let whole = std::fs::read(given("esco/occupations_nl.csv").path).expect("the fixture");
    let check = |bytes: &[u8], says: &str| {
        let mut files = all_given(&OCCUPATIONS[1..]);
        files.push(with_bytes(&folder, "occupations_nl.csv", bytes));
        let failed = import_with(&fresh.db, Source::Esco, &files, &Options::default(), false);
        let failed = failed.expect_err("these are wrong bytes").to_string();
        assert!(failed.contains(says), "{failed}");
    };
    check(b"", "the file is empty");
    check(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00", "this is not a table");
    check(&whole[..whole.len() - 4], "stops in the middle");
    check(b"<html><body>Not found</body></html>", "this is XML or a web page");
    assert_eq!(shown(&fresh.db), []);
}

#[test]
fn a_packed_file_is_unpacked_on_the_way() {
    let fresh = Fresh::sqlite(MIGRATIONS);
    let folder = tempfile::tempdir().expect("a folder");
    let plain = std::fs::read(given("esco/occupations_nl.csv").path).expect("the fixture");
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(&plain).expect("it packs");
    let packed = packer.finish().expect("it packs");
    let mut files = all_given(&OCCUPATIONS[1..]);
    files.push(with_bytes(&folder, "occupations_nl.csv.gz", &packed));
    let report =
        import_with(&fresh.db, Source::Esco, &files, &Options::default(), true).expect("it is unpacked");
    assert_eq!(report.parts[0].rows_in, 3);
    files.pop();
    files.push(with_bytes(&folder, "torn.csv.gz", &packed[..packed.len() / 2]));
    import_with(&fresh.db, Source::Esco, &files, &Options::default(), true)
        .expect_err("half a packed file is torn");
}
