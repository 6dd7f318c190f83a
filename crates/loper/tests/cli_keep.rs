//! `loper backup`, `restore` and `check`, as an administrator uses them.

mod common;

use std::fs;
use std::path::Path;

use common::{Served, data, loper, said, status};
use loper::features::migrations;
use loper_database::db::{Db, Place};
use loper_database::migrate::{Migration, migrate};
use loper_files::retype::Refused;
use loper_files::store::Store;
use loper_testkit::fresh::NOW;
use loper_texts::messages::Messages;
use loper_vocabulary::identity::FileId;
use loper_vocabulary::language::Language;

fn path(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// The names in a folder, so that a test sees what stays behind.
fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> = fs::read_dir(folder)
        .expect("the folder")
        .flatten()
        .map(|it| it.file_name().to_string_lossy().into_owned())
        .collect();
    all.sort();
    all
}

#[test]
fn a_backup_is_made_while_the_site_is_served_and_put_back_elsewhere() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let copy = other.path().join("copy.loper");
    let served = Served::start(&["serve", "--data", path(folder.path()), "--listen", "127.0.0.1:0"]);
    let made = loper(&["backup", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&made), 0, "{}", said(&made));
    assert_eq!(names(other.path()), ["copy.loper"]);
    let again = loper(&["backup", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&again), 1);
    assert!(said(&again).contains("not overwritten"), "{}", said(&again));
    let busy = loper(&["restore", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&busy), 1);
    assert!(said(&busy).contains("another Loper is using"), "{}", said(&busy));
    drop(served);
    let import = fs::File::create(folder.path().join("import.lock")).expect("a lock");
    import.lock().expect("a lock");
    let busy = loper(&["restore", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&busy), 1);
    assert!(said(&busy).contains("an import is under way"), "{}", said(&busy));
    let home = other.path().join("home");
    let back = loper(&["restore", path(&copy), "--data", path(&home)]);
    assert_eq!(status(&back), 0, "{}", said(&back));
    assert_eq!(names(&home), ["import.lock", "loper.db", "loper.lock"]);
    let check = loper(&["check", "--data", path(&home)]);
    assert_eq!(status(&check), 0, "{}", said(&check));
    assert!(said(&check).contains("all is whole"), "{}", said(&check));
}

#[test]
fn the_files_that_people_put_in_go_along_and_come_back() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let copy = other.path().join("copy.loper");
    let id = FileId::parse("01930000-0000-7000-8000-00000000abcd").expect("an id");
    Store::at(folder.path().join("files")).put(id, b"a photo").expect("a file");
    let made = loper(&["backup", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&made), 0, "{}", said(&made));
    assert_eq!(names(other.path()), ["copy.loper", "copy.loper.files"]);
    let (home, shared) = (other.path().join("home"), other.path().join("shared"));
    for arguments in [&["--data", path(&home)][..], &["--data", path(&home), "--files", path(&shared)]] {
        let back = loper(&[&["restore", path(&copy)], arguments].concat());
        assert_eq!(status(&back), 0, "{}", said(&back));
    }
    for files in [home.join("files"), shared] {
        assert_eq!(Store::at(files).read(id).expect("the file"), b"a photo");
    }
    fs::remove_file(&copy).expect("the copy goes");
    let again = loper(&["backup", path(&copy), "--data", path(folder.path())]);
    assert!(said(&again).contains("copy.loper.files is there already"), "{}", said(&again));
}

#[test]
fn every_reason_not_to_keep_a_file_has_its_words() {
    let texts = Messages::new(&[loper_web::TEXTS]).expect("the texts can be read");
    for language in Language::ALL {
        for code in Refused::ALL.map(Refused::code).into_iter().chain(["too_many", "no_room"]) {
            let key = format!("web-file-refused-{code}");
            assert!(texts.has(language, &key), "{key} in {language:?}");
        }
    }
}

#[test]
fn a_restore_takes_the_place_of_what_stands_with_its_last_writes() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let copy = other.path().join("copy.loper");
    assert_eq!(status(&loper(&["backup", path(&copy), "--data", path(folder.path())])), 0);
    let standing = folder.path().join("loper.db");
    // A log that was never folded in, as a power cut leaves it: it must not touch the file that is put back.
    fs::write(folder.path().join("loper.db-wal"), vec![7; 8192]).expect("a log");
    fs::write(&standing, b"no database any more").expect("a damaged file");
    let check = loper(&["check", "--data", path(folder.path())]);
    assert_eq!(status(&check), 1, "{}", said(&check));
    let back = loper(&["restore", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&back), 0, "{}", said(&back));
    assert_eq!(names(folder.path()), ["import.lock", "loper.db", "loper.lock"]);
    assert_eq!(status(&loper(&["check", "--data", path(folder.path())])), 0);
}

#[test]
fn a_file_that_is_no_backup_is_refused_and_the_data_stays() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let before = fs::read(folder.path().join("loper.db")).expect("the data");
    let at = |name: &str| other.path().join(name);
    fs::write(at("photo.jpg"), b"\xff\xd8\xff\xe0 no database").expect("a file");
    fs::write(at("empty"), b"").expect("a file");
    let torn = &before[..before.len() / 2];
    fs::write(at("torn.db"), torn).expect("a file");
    let mut rotten = before.clone();
    for page in (10..rotten.len() / 4096).step_by(7) {
        rotten[page * 4096..page * 4096 + 64].fill(0xee);
    }
    fs::write(at("rotten.db"), &rotten).expect("a file");
    drop(Db::open(&Place::File(at("foreign.db")), 1).expect("a database of nobody"));
    newer(&at("newer.db"), &folder.path().join("loper.db"));
    let cases = [
        ("photo.jpg", "not a healthy database"),
        ("empty", "not one of Loper"),
        ("torn.db", ""),
        ("rotten.db", ""),
        ("foreign.db", "not one of Loper"),
        ("newer.db", "newer version of Loper"),
        ("is-not-there", "there is no file"),
    ];
    for (name, words) in cases {
        let refused = loper(&["restore", path(&at(name)), "--data", path(folder.path())]);
        assert_eq!(status(&refused), 3, "{name}: {}", said(&refused));
        assert!(said(&refused).contains(words), "{name}: {}", said(&refused));
        assert_eq!(fs::read(folder.path().join("loper.db")).expect("the data"), before, "{name}");
        assert!(
            names(folder.path()).iter().all(|it| !it.contains(".copy") && !it.contains(".ready")),
            "{name}"
        );
    }
}

/// A database with a step that this program does not know.
fn newer(file: &Path, from: &Path) {
    fs::copy(from, file).expect("a copy");
    let db = Db::open(&Place::File(file.to_owned()), 1).expect("it opens");
    let mut steps = migrations();
    let next = Migration {
        feature: "future",
        number: 1,
        name: "tables",
        ddl: "create table future_table (a {int})",
    };
    steps.push(next);
    migrate(&db, &steps, NOW).expect("the steps run");
}

#[test]
fn what_is_not_whole_is_told_in_words_and_by_the_status() {
    let folder = data();
    let file = folder.path().join("loper.db");
    let mut bytes = fs::read(&file).expect("the data");
    for page in (10..bytes.len() / 4096).step_by(7) {
        bytes[page * 4096..page * 4096 + 64].fill(0xee);
    }
    fs::write(&file, bytes).expect("rot");
    let check = loper(&["check", "--data", path(folder.path())]);
    assert_eq!(status(&check), 1, "{}", said(&check));
    assert!(said(&check).contains("put back a backup"), "{}", said(&check));
    let json = loper(&["check", "--json", "--data", path(folder.path())]);
    assert_eq!(status(&json), 1, "{}", said(&json));
}

#[test]
fn looking_after_data_that_is_not_there_makes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let nowhere = folder.path().join("nowhere");
    let copy = folder.path().join("copy");
    for arguments in [&["check"][..], &["backup", path(&copy)]] {
        let output = loper(&[arguments, &["--data", path(&nowhere)]].concat());
        assert_eq!(status(&output), 1);
        assert!(said(&output).contains("there is no data at"), "{}", said(&output));
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn data_in_postgres_is_backed_up_by_postgres_itself() {
    for arguments in [["backup", "copy.dump"], ["restore", "copy.dump"]] {
        let output = loper(&[&arguments[..], &["--database", "postgres://loper:geheim@db/loper"]].concat());
        assert_eq!(status(&output), 1);
        assert!(
            said(&output).contains("pg_restore") && !said(&output).contains("geheim"),
            "{}",
            said(&output)
        );
    }
}
