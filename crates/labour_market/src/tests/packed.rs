//! Files in archives: opened when they hold what is expected, answered in a sentence when they do not.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use loper_testkit::fresh::{Fresh, on_both};
use loper_vocabulary::source::Source;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{OCCUPATIONS, counts, given, import, import_with, shown};
use crate::MIGRATIONS;
use crate::import::file::files;
use crate::import::{Failed, Options};
use crate::model::release::Report;

fn archive(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, SimpleFileOptions::default()).expect("a file");
        writer.write_all(bytes).expect("bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

fn fixtures(names: &[&str]) -> Vec<(String, Vec<u8>)> {
    let bytes = |name: &&str| (format!("ESCO/{name}"), fs::read(given(name).path).expect("the fixture"));
    names.iter().map(bytes).collect()
}

/// Imports what was laid in a folder, as the command line does.
fn import_path(fresh: &Fresh, source: Source, path: PathBuf) -> Result<Report, Failed> {
    import_with(&fresh.db, source, &files(&[path])?, &Options::default(), false)
}

#[test]
fn a_set_of_files_comes_in_from_one_archive() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ESCO dataset.zip");
    let mut set = fixtures(OCCUPATIONS);
    set.push(("ESCO/Read Me.txt".into(), b"Dear reader".to_vec()));
    fs::write(&path, archive(&set)).expect("a file");
    on_both(MIGRATIONS, |db| {
        let given = files(std::slice::from_ref(&path)).expect("an archive");
        let done = import_with(db, Source::Esco, &given, &Options::default(), false).expect("it comes in");
        assert_eq!(counts(&done.parts[0]), [3, 1, 3, 0, 0]);
        let again = import(db, Source::Esco, OCCUPATIONS).expect("it can be repeated");
        assert!(again.parts[0].is_unchanged, "unpacked they are the same files");
    });
}

#[test]
fn wrong_archives_are_answered_in_a_sentence() {
    let fresh = Fresh::sqlite(MIGRATIONS);
    let folder = tempfile::tempdir().expect("a folder");
    let whole = archive(&fixtures(&["roa/ais.csv"]));
    let nested = vec![("inner.zip".to_owned(), whole.clone())];
    let mut bomb =
        b"regionaam;thema;aggregatieniveau;detailniveau;onderwerp;perc;aantal;typering;versie\n".to_vec();
    // Seventeen megabytes of blank rows, in a few kilobytes.
    bomb.resize(17 << 20, b'\n');
    for (name, bytes, says) in [
        ("torn.zip", &whole[..whole.len() / 2], "could not be read: the archive"),
        ("none.zip", &archive(&[]), "there is no table in this archive"),
        (
            "prose.zip",
            &archive(&[("uitleg.pdf".into(), b"%PDF".to_vec())]),
            "there is no table in this archive",
        ),
        ("binary.zip", &archive(&[("a.csv".into(), b"\x7fELF\x02\x01".to_vec())]), "this is not a table"),
        ("empty.zip", &archive(&[("a.csv".into(), Vec::new())]), "the file is empty"),
        ("nested.zip", &archive(&nested), "inner.zip"),
        ("other.zip", &archive(&fixtures(&["uwv/open_match.csv"])), "this looks like a UWV Open Match file"),
        ("bomb.zip", &archive(&[("ais.csv".into(), bomb)]), "zip bomb"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        let failed = import_path(&fresh, Source::Roa, path).expect_err("a wrong archive").to_string();
        assert!(failed.contains(says), "{name}: {failed}");
    }
    assert_eq!(shown(&fresh.db), []);
}

#[test]
fn a_file_that_is_too_large_is_refused_at_once() {
    let fresh = Fresh::sqlite(MIGRATIONS);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ais.csv");
    fs::copy(given("roa/ais.csv").path, &path).expect("a copy");
    // The rest is a hole: it takes no room on the disk.
    fs::File::options().append(true).open(&path).and_then(|it| it.set_len(3 << 30)).expect("a large file");
    let failed = import_path(&fresh, Source::Roa, path).expect_err("too large").to_string();
    assert!(failed.contains("it is larger than"), "{failed}");
}
