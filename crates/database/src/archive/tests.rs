//! Back to any second: every row that was acknowledged by then, and none that was asked for later.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};

use loper_vocabulary::time::Moment;
use rusqlite::Connection;

use super::{Archive, DAY, Limits, Unable, rebuild, shelf::Shelf};
use crate::db::{Db, Place};
use crate::error::Error;
use crate::scope::Public;
use crate::sql;

/// A clock that moves when it is looked at, so that no two moments are the same.
static CLOCK: AtomicI64 = AtomicI64::new(1_000_000_000_000_000);

fn now() -> Moment {
    Moment(CLOCK.fetch_add(1, Ordering::SeqCst) + 1)
}

/// A database with one table, its archive beside it.
struct Ground {
    folder: tempfile::TempDir,
    limits: Limits,
    /// Each row, with when it was asked for and when it was acknowledged.
    told: BTreeMap<i64, (Moment, Moment)>,
}

impl Ground {
    fn new(limits: Limits) -> Self {
        let ground = Self { folder: tempfile::tempdir().expect("a folder"), limits, told: BTreeMap::new() };
        let db = ground.open();
        db.write_blocking(Public, |tx| {
            tx.exec(sql!("create table row (id integer primary key, words text not null) strict"), &[])
        })
        .expect("a table");
        db.archive_now().expect("the archive is written");
        ground
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("some.db")
    }

    fn archive(&self) -> PathBuf {
        self.folder.path().join("archive")
    }

    fn open(&self) -> Db {
        let archive = Archive { folder: self.archive(), now, limits: self.limits };
        Db::open_archived(&Place::File(self.database()), 1, Some(&archive)).expect("it opens")
    }

    fn write(&mut self, db: &Db, id: i64) {
        let asked = now();
        db.write_blocking(Public, move |tx| {
            tx.exec(
                sql!("insert into row (id, words) values ($1, $2)"),
                &[
                    id.into(),
                    format!("row {id} {}", "x".repeat(usize::try_from(id).unwrap_or_default() % 900)).into(),
                ],
            )
        })
        .expect("a row");
        self.told.insert(id, (asked, now()));
    }

    /// As another program writes, that has the database open for a moment.
    fn write_beside(&mut self, id: i64) {
        let asked = now();
        let db = Db::open(&Place::File(self.database()), 1).expect("it opens");
        db.write_blocking(Public, move |tx| {
            tx.exec(sql!("insert into row (id, words) values ($1, 'beside')"), &[id.into()])
        })
        .expect("a row");
        self.told.insert(id, (asked, now()));
    }

    fn back(&self, moment: Moment) -> Result<Vec<i64>, Unable> {
        let copy = self.folder.path().join("copy.db");
        // The one before may be there.
        let _ = fs::remove_file(&copy);
        rebuild(&self.archive(), moment, &copy)?;
        let connection = Connection::open(&copy).expect("it opens");
        let whole: String =
            connection.query_row("pragma integrity_check", [], |row| row.get(0)).expect("a check");
        assert_eq!(whole, "ok");
        let mut rows = connection.prepare("select id from row order by id").expect("a statement");
        let ids = rows.query_map([], |row| row.get(0)).expect("rows");
        Ok(ids.map(|it| it.expect("a row")).collect())
    }

    /// Goes back to a moment, and looks whether all that should be there is, and nothing else.
    fn assert_back(&self, moment: Moment) {
        let rows = self.back(moment).expect("it goes back");
        for (id, (asked, acknowledged)) in &self.told {
            let is_there = rows.binary_search(id).is_ok();
            if *acknowledged <= moment {
                assert!(is_there, "row {id} was acknowledged before and is gone");
            }
            if *asked > moment {
                assert!(!is_there, "row {id} was asked for after and is there");
            }
        }
    }

    fn chains(&self) -> usize {
        Shelf::at(&self.archive()).chains().expect("the chains").len()
    }
}

fn small() -> Limits {
    Limits { log_frames: 60, segment_time: 300, ..Limits::default() }
}

#[test]
fn any_moment_comes_back_exactly() {
    let mut ground = Ground::new(small());
    let db = ground.open();
    db.archive_now().expect("the first base");
    let begin = now();
    for id in 1..=400 {
        ground.write(&db, id);
        if id % 37 == 0 {
            db.archive_now().expect("the archive is written");
        }
    }
    db.archive_now().expect("the archive is written");
    let end = now();
    drop(db);
    assert_eq!(ground.chains(), 1, "the log began again many times, and the chain held");
    for step in 0..40 {
        ground.assert_back(Moment(begin.0 + (end.0 - begin.0) * step / 39));
    }
    let all: Vec<i64> = (1..=400).collect();
    assert_eq!(ground.back(end).expect("the end"), all);
    let Err(Unable::Later(first)) = ground.back(Moment(begin.0 - DAY)) else { panic!("before the archive") };
    assert!(first <= begin);
}

#[test]
fn a_chain_goes_on_after_a_restart_and_beside_other_programs() {
    let mut ground = Ground::new(small());
    let begin = now();
    for round in 0..6 {
        let db = ground.open();
        db.archive_now().expect("the archive is written");
        for id in 0..30 {
            ground.write(&db, round * 100 + id);
        }
        ground.write_beside(round * 100 + 50);
        db.archive_now().expect("what another program wrote is seen");
        ground.write(&db, round * 100 + 60);
        // Ends in the middle of things: the last rows are only in the log.
        drop(db);
    }
    ground.write_beside(1_000);
    let db = ground.open();
    db.archive_now().expect("the archive is written");
    let end = now();
    drop(db);
    assert_eq!(ground.chains(), 1);
    assert_eq!(ground.back(end).expect("the end").len(), ground.told.len());
    // Between two looks the moment of another program's write is known to the look before it; our own are known exactly.
    ground.told.retain(|id, _| id % 100 != 50 && *id != 1_000);
    for step in 0..30 {
        ground.assert_back(Moment(begin.0 + (end.0 - begin.0) * step / 29));
    }
}

#[test]
fn what_can_not_be_proven_to_follow_begins_a_new_chain() {
    let mut ground = Ground::new(small());
    let db = ground.open();
    db.archive_now().expect("the archive is written");
    ground.write(&db, 1);
    db.archive_now().expect("the archive is written");
    let before = now();
    drop(db);
    // A foreign hand empties the log.
    let foreign = Connection::open(ground.database()).expect("it opens");
    foreign
        .execute_batch("insert into row values (2, 'foreign'); pragma wal_checkpoint(truncate)")
        .expect("a row");
    drop(foreign);
    let db = ground.open();
    db.archive_now().expect("the archive is written");
    ground.write(&db, 3);
    db.archive_now().expect("the archive is written");
    let after = now();
    drop(db);
    assert_eq!(ground.chains(), 2);
    assert_eq!(ground.back(before).expect("the first chain"), [1]);
    assert_eq!(ground.back(after).expect("the second"), [1, 2, 3]);
}

#[test]
fn an_archive_that_is_away_stops_nobody_and_says_so() {
    let mut ground = Ground::new(small());
    let db = ground.open();
    db.archive_now().expect("the archive is written");
    ground.write(&db, 1);
    let elsewhere = ground.folder.path().join("elsewhere");
    fs::rename(ground.archive(), &elsewhere).expect("the disk of the archive goes");
    fs::write(ground.archive(), b"not a folder").expect("and something else is there");
    assert!(db.archive_now().is_err());
    for id in 2..=200 {
        ground.write(&db, id);
    }
    let away = now();
    let state = db.archive().expect("an archive is kept");
    assert!(state.trouble.is_some() && state.until.is_some_and(|it| it < away), "{state:?}");
    fs::remove_file(ground.archive()).expect("it goes");
    fs::rename(&elsewhere, ground.archive()).expect("the disk is back");
    db.archive_now().expect("the archive is written again");
    assert_eq!(db.archive().and_then(|it| it.trouble), None);
    drop(db);
    assert_eq!(ground.chains(), 1, "the log kept everything meanwhile");
    ground.assert_back(away);
}

#[test]
fn an_archive_that_is_away_too_long_is_given_up_and_begins_anew() {
    let mut ground = Ground::new(Limits { log_bytes: 400_000, ..small() });
    let db = ground.open();
    db.archive_now().expect("the archive is written");
    let elsewhere = ground.folder.path().join("elsewhere");
    fs::rename(ground.archive(), &elsewhere).expect("the disk of the archive goes");
    fs::write(ground.archive(), b"not a folder").expect("and something else is there");
    for id in 1..=900 {
        ground.write(&db, id);
        if id % 20 == 0 {
            assert!(db.archive_now().is_err());
        }
    }
    let log = fs::metadata(super::log(&ground.database())).expect("the log").len();
    assert!(log < 1_000_000, "the log has {log} bytes");
    fs::remove_file(ground.archive()).expect("it goes");
    fs::rename(&elsewhere, ground.archive()).expect("the disk is back");
    db.archive_now().expect("the archive is written again");
    let back = now();
    ground.write(&db, 1_000);
    db.archive_now().expect("the archive is written");
    drop(db);
    assert_eq!(ground.chains(), 2);
    ground.assert_back(back);
    ground.assert_back(now());
}

#[test]
fn a_damaged_archive_says_how_far_it_goes() {
    let mut ground = Ground::new(Limits { segment_time: 50, ..small() });
    let db = ground.open();
    db.archive_now().expect("the archive is written");
    for id in 1..=200 {
        ground.write(&db, id);
        if id % 20 == 0 {
            db.archive_now().expect("the archive is written");
        }
    }
    let end = now();
    drop(db);
    let shelf = Shelf::at(&ground.archive());
    let chain = shelf.chains().expect("the chains").pop().expect("a chain");
    let segments = shelf.segments(&chain).expect("the segments");
    assert!(segments.len() > 4, "only {} segments", segments.len());
    let middle = &segments[segments.len() / 2];
    let whole = fs::read(&middle.path).expect("a segment");
    for place in [0, 8, whole.len() / 2, whole.len() - 3] {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x10;
        fs::write(&middle.path, bytes).expect("damage");
        let Err(Unable::Damaged(..)) = ground.back(end) else { panic!("damage at {place} was not seen") };
    }
    fs::remove_file(&middle.path).expect("it goes");
    assert!(matches!(ground.back(end), Err(Unable::Damaged(..))));
    fs::write(&middle.path, &whole).expect("it is back");
    ground.assert_back(end);
}

#[test]
fn what_is_erased_is_gone_from_the_log_too() {
    let ground = Ground::new(small());
    let db = ground.open();
    db.archive_now().expect("the archive is written");
    db.write_blocking(Public, |tx| {
        tx.exec(sql!("insert into row (id, words) values (1, 'Kanarie Vogelkooi')"), &[])?;
        Ok::<_, Error>(())
    })
    .expect("a row");
    db.write_blocking(Public, |tx| tx.exec(sql!("delete from row where id = 1"), &[])).expect("it goes");
    db.scrub(&["row"]).expect("it is made gone");
    for path in [ground.database(), super::log(&ground.database())] {
        let bytes = fs::read(&path).expect("a file");
        assert!(!String::from_utf8_lossy(&bytes).contains("Kanarie"), "{}", path.display());
    }
    db.archive_now().expect("the archive is written");
    drop(db);
    assert_eq!(ground.chains(), 1);
}

#[test]
fn what_nobody_can_need_any_more_goes() {
    let mut ground = Ground::new(Limits { segment_time: DAY / 8, ..Limits::default() });
    let db = ground.open();
    let mut days = Vec::new();
    for day in 0..20 {
        ground.write(&db, day);
        db.archive_now().expect("the archive is written");
        days.push(now());
        CLOCK.fetch_add(DAY + 1, Ordering::SeqCst);
    }
    db.archive_now().expect("the last base");
    let last = now();
    drop(db);
    let shelf = Shelf::at(&ground.archive());
    let chain = shelf.chains().expect("the chains").pop().expect("a chain");
    assert_eq!(shelf.bases(&chain).expect("bases").len(), 8, "seven days, and the one before them");
    for day in &days {
        if last.0 - day.0 <= 7 * DAY {
            ground.assert_back(*day);
        }
    }
    assert!(matches!(ground.back(days[3]), Err(Unable::Later(_))));
    assert!(files(&shelf.chain(&chain)) < 40);
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder).expect("a folder").count()
}
