//! The folder of files.

use std::fs;

use loper_vocabulary::identity::FileId;
use loper_vocabulary::time::Moment;
use tempfile::TempDir;
use uuid::Uuid;

use crate::store::{Error, Held, Store};

const LONG_AGO: Moment = Moment(0);
/// The year 3000.
const LATER: Moment = Moment(32_503_680_000_000_000);

fn id(number: u128) -> FileId {
    FileId(Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 + number))
}

fn world() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("files"));
    (folder, store)
}

#[test]
fn what_is_put_in_comes_out_and_goes_for_good() {
    let (_folder, store) = world();
    store.put(id(1), b"een foto").unwrap();
    assert_eq!(store.read(id(1)).unwrap(), b"een foto");
    assert_eq!(store.size(id(1)).unwrap(), 8);
    assert!(store.remove(id(1)).unwrap());
    assert!(!store.remove(id(1)).unwrap(), "twice is no mistake");
    assert!(matches!(store.read(id(1)), Err(Error::Missing(it)) if it == id(1)));
    assert!(matches!(store.size(id(1)), Err(Error::Missing(_))));
    assert_eq!(store.held().unwrap(), Held::default());
}

#[test]
fn a_file_is_never_written_over() {
    let (_folder, store) = world();
    store.put(id(1), b"van Sanne").unwrap();
    assert!(matches!(store.put(id(1), b"van Karim"), Err(Error::Taken(_))));
    assert_eq!(store.read(id(1)).unwrap(), b"van Sanne");
}

#[test]
fn the_same_bytes_twice_are_two_files() {
    let (_folder, store) = world();
    store.put(id(1), b"een").unwrap();
    store.put(id(2), b"een").unwrap();
    assert_eq!(store.held().unwrap(), Held { files: 2, bytes: 6 });
    store.remove(id(1)).unwrap();
    assert_eq!(store.read(id(2)).unwrap(), b"een");
    assert_eq!(store.ids().unwrap(), [id(2)]);
}

#[test]
fn files_lie_two_folders_deep_under_a_name_that_says_nothing() {
    let (_folder, store) = world();
    store.put(id(0xabcd), b"x").unwrap();
    let path = store.folder().join("cd").join("ab").join(id(0xabcd).to_string());
    assert_eq!(fs::read(&path).unwrap(), b"x");
    let beside: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 1, "nothing half written stays");
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_reads_a_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, store) = world();
    store.put(id(1), b"x").unwrap();
    let path = store.folder().join("01").join("00").join(id(1).to_string());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(store.folder()).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn files_that_nobody_knows_are_found_when_they_are_old_enough() {
    let (_folder, store) = world();
    for number in 1..=3 {
        store.put(id(number), b"x").unwrap();
    }
    let is_known = |it: FileId| it == id(2);
    assert_eq!(store.orphans(&is_known, LATER).unwrap(), [id(1), id(3)]);
    assert!(store.orphans(&is_known, LONG_AGO).unwrap().is_empty(), "its row may be written this moment");
}

#[test]
fn what_was_left_half_written_is_no_file_and_is_cleared() {
    let (_folder, store) = world();
    store.put(id(1), b"x").unwrap();
    let half = store.folder().join("01").join("00").join(format!("{}.part", id(0x20001)));
    fs::write(&half, b"ha").unwrap();
    assert_eq!(store.held().unwrap().files, 1);
    assert_eq!(store.clear_unfinished(LONG_AGO).unwrap(), 0);
    assert_eq!(store.clear_unfinished(LATER).unwrap(), 1);
    assert!(!half.exists() && store.read(id(1)).is_ok());
}

#[test]
fn files_are_copied_once_and_those_that_are_there_stay() {
    let ((_folder, store), (_other, copy)) = (world(), world());
    for number in 1..=3 {
        store.put(id(number), b"x").unwrap();
    }
    copy.put(id(3), b"of the copy").unwrap();
    assert_eq!(store.copy_to(&copy).unwrap(), Held { files: 3, bytes: 13 });
    assert_eq!(store.copy_to(&copy).unwrap(), Held { files: 3, bytes: 13 });
    assert_eq!(copy.read(id(3)).unwrap(), b"of the copy");
}

#[test]
fn a_folder_that_is_not_there_holds_nothing() {
    let (_folder, store) = world();
    assert_eq!(store.held().unwrap(), Held::default());
    assert!(store.ids().unwrap().is_empty());
}

#[test]
fn a_folder_that_cannot_be_made_says_so() {
    let (folder, _) = world();
    let in_the_way = folder.path().join("files");
    fs::write(&in_the_way, b"a file").unwrap();
    assert!(matches!(Store::at(in_the_way).put(id(1), b"x"), Err(Error::Disk(_))));
}
