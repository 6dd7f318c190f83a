//! Back to any second (TRUST R9): a real server that people write to is killed, its data is brought back as it was at moments
//! that chance chose, and compared with what was acknowledged by then as the writers saw it from outside.

mod common;

use std::path::Path;
use std::process::Output;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use common::{Served, data, loper, said, status, writer};
use jiff::Timestamp;
use loper::world::now;
use loper_database::db::{Db, Place};
use loper_database::scope::{Own, Public};
use loper_database::sql::Sql;
use loper_dossier::store::entry;
use loper_files::store::Store;
use loper_people::store::membership;
use loper_vocabulary::identity::{EntryId, FileId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

const WRITERS: usize = 5;
/// Each writes so often in a second: together fifty times.
const EACH: u32 = 10;
const SECOND: i64 = 1_000_000;

/// A row, with when it was asked for and when it was acknowledged.
#[derive(Debug, Clone, Copy)]
struct Told {
    id: EntryId,
    asked: Moment,
    acknowledged: Moment,
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// How long people write, how large the data is, and how many moments are tried: a little in every test run, much in
/// `./dev check`.
fn heavy(name: &str, light: u64) -> u64 {
    std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(light)
}

/// Writes an entry ten times a second, until it is over or the server is gone.
fn write(port: u16, cookie: &str, place: usize, all: &Mutex<Vec<Told>>, is_over: &AtomicBool) {
    let begin = Instant::now();
    for number in 0_u32.. {
        let due = Duration::from_millis(1_000 / u64::from(EACH)) * number;
        std::thread::sleep(due.saturating_sub(begin.elapsed()));
        if is_over.load(Ordering::Acquire) {
            return;
        }
        let id = EntryId(Uuid::from_u128(
            0x0190_0000_0000_7000_9f00_0000_0000_0000 + ((place as u128) << 32) + u128::from(number),
        ));
        let asked = now();
        let words = format!("soort=experience&versie=0&situatie=stuk+{place}+{number}");
        match writer::ask(port, &format!("/mijn/dossier/stuk/{id}/concept"), cookie, &words) {
            Some(answer) if answer.starts_with("HTTP/1.1 200") => {
                all.lock().unwrap_or_else(PoisonError::into_inner).push(Told {
                    id,
                    asked,
                    acknowledged: now(),
                });
            }
            Some(answer) => panic!("{}", answer.lines().next().unwrap_or_default()),
            None => return,
        }
    }
}

/// What happened, as it was seen from outside.
struct Seen {
    told: Vec<Told>,
    /// Someone had everything erased between these two.
    erased: (Moment, Moment),
    /// The server was killed.
    killed: Moment,
}

/// Serves with an archive, has people write, one of them go, and kills the server.
fn live(folder: &Path, archive: &Path, time: Duration) -> Seen {
    let served = Served::start(&[
        "serve",
        "--data",
        path(folder),
        "--archive",
        path(archive),
        "--listen",
        "127.0.0.1:0",
    ]);
    let (port, is_over, all) = (served.port(), AtomicBool::new(false), Mutex::default());
    let (writes, goes) = (writer::sign_in(port, 0), writer::sign_in(port, 1));
    wait_for_base(archive);
    writer::wait_until_warm(port);
    let mut erased = (now(), now());
    let mut killed = now();
    std::thread::scope(|scope| {
        for place in 0..WRITERS {
            let (writes, all, is_over) = (&writes, &all, &is_over);
            scope.spawn(move || write(port, writes, place, all, is_over));
        }
        std::thread::sleep(time * 2 / 3);
        erased.0 = now();
        let answer = writer::ask(port, "/account/wissen", &goes, "zeker=ja").expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 200"), "{}", answer.lines().next().unwrap_or_default());
        erased.1 = now();
        std::thread::sleep(time / 3);
        killed = now();
        // Dropping it is a kill -9.
        drop(served);
        is_over.store(true, Ordering::Release);
    });
    Seen { told: all.into_inner().unwrap_or_else(PoisonError::into_inner), erased, killed }
}

fn wait_for_base(archive: &Path) {
    let begin = Instant::now();
    let is_there = || {
        let chains = std::fs::read_dir(archive).ok()?.flatten().map(|it| it.path());
        let mut all =
            chains.filter(|it| it.is_dir()).flat_map(|it| std::fs::read_dir(it).into_iter().flatten());
        all.any(|it| {
            it.is_ok_and(|it| {
                it.file_name().to_string_lossy().starts_with("base-1")
                    || it.file_name().to_string_lossy().starts_with("base-0")
            })
        })
        .then_some(())
    };
    while is_there().is_none() {
        assert!(begin.elapsed() < Duration::from_mins(2), "no base was made");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn back(archive: &Path, to: Option<Moment>, home: &Path) -> Output {
    let to = to.map(|it| Timestamp::from_microsecond(it.0).expect("a moment").to_string());
    let mut arguments = vec!["restore", "--archive", path(archive), "--data", path(home)];
    arguments.extend(to.iter().flat_map(|it| ["--to", it.as_str()]));
    loper(&arguments)
}

/// Those of the rows that are there.
fn there(home: &Path, told: &[Told]) -> Vec<bool> {
    let db = Db::open(&Place::File(home.join("loper.db")), 1).expect("the data opens");
    assert_eq!(db.check().expect("a look"), Vec::<String>::new());
    let is_there = |it: &Told| {
        let id = it.id;
        db.read_blocking(Own(writer::learner(0)), move |tx| entry::get(tx, id)).expect("a read").is_some()
    };
    told.iter().map(is_there).collect()
}

fn is_known(home: &Path, person: PersonId) -> bool {
    let db = Db::open(&Place::File(home.join("loper.db")), 1).expect("the data opens");
    db.read_blocking(Own(person), membership::person).expect("a read").is_some()
}

/// All that was acknowledged at a moment or before it is there, and nothing that was asked for later.
fn assert_exact(home: &Path, told: &[Told], moment: Moment) {
    for (row, is_there) in told.iter().zip(there(home, told)) {
        assert!(
            is_there || row.acknowledged > moment,
            "{row:?} was acknowledged before {moment:?} and is gone"
        );
        assert!(!is_there || row.asked <= moment, "{row:?} was asked for after {moment:?} and is there");
    }
}

/// Makes the data large, with what nothing can pack.
fn grow(folder: &Path, megabytes: u64) {
    let db = Db::open(&Place::File(folder.join("loper.db")), 1).expect("the data opens");
    let insert = Sql::literal(
        "insert into dossier_brought (owner, id, bytes, made_at) values ($1, $2, randomblob(1000000), $3)",
    );
    for number in 0..megabytes {
        let values = [writer::learner(2).to_string().into(), format!("{number}").into(), now().0.into()];
        db.write_blocking(Public, move |tx| tx.exec(insert, &values)).expect("a large row");
    }
}

#[test]
fn a_server_that_was_killed_comes_back_as_it_was_at_any_second() {
    let time = Duration::from_secs(heavy("LOPER_DRILL_SECONDS", 6));
    let (moments, megabytes) = (heavy("LOPER_DRILL_MOMENTS", 2), heavy("LOPER_DRILL_MEGABYTES", 0));
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    grow(folder.path(), megabytes);
    let archive = other.path().join("archive");
    let seen = live(folder.path(), &archive, time);
    let first = seen.told.iter().map(|it| it.acknowledged.0).min().expect("some rows");
    let rate = seen.told.len() as f64 * SECOND as f64 / (seen.killed.0 - first) as f64;
    assert!(rate >= 10.0, "only {rate} writes a second");

    // The whole machine is gone, all but the archive.
    let newest = other.path().join("newest");
    let begin = Instant::now();
    let made = back(&archive, None, &newest);
    let rto = begin.elapsed();
    assert_eq!(status(&made), 0, "{}", said(&made));
    let lost =
        seen.told.iter().zip(there(&newest, &seen.told)).filter(|it| !it.1).map(|it| it.0.acknowledged).min();
    let rpo = lost.map_or(0, |it| seen.killed.0 - it.0);
    let size = std::fs::metadata(newest.join("loper.db")).expect("the data").len();
    println!(
        "{} rows at {rate:.0} a second; RPO {:.1} s without the disk of the data, RTO {:.1} s for {} MB",
        seen.told.len(),
        rpo as f64 / 1e6,
        rto.as_secs_f64(),
        size / 1_000_000
    );
    assert!(rpo <= 60 * SECOND, "{rpo} microseconds were lost");
    assert!(rto <= Duration::from_mins(5), "{rto:?}");

    // Any second, in a place that knows of nothing: who was erased later is erased again, because the archive knows.
    let mut chance = u64::try_from(first).expect("a moment");
    for number in 0..moments {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let span = u64::try_from(seen.killed.0 - rpo - first).expect("some time");
        let moment = Moment(first + i64::try_from((chance >> 33) % span).expect("a part of it"));
        let home = other.path().join(format!("home-{number}"));
        let made = back(&archive, Some(moment), &home);
        assert_eq!(status(&made), 0, "{}", said(&made));
        assert_exact(&home, &seen.told, moment);
        assert!(!is_known(&home, writer::learner(1)), "who was erased at {:?} is back", seen.erased);
        std::fs::remove_dir_all(&home).expect("it goes");
    }

    // The disk of the data is still there: nothing is lost at all.
    let made = back(&archive, Some(seen.killed), folder.path());
    assert_eq!(status(&made), 0, "{}", said(&made));
    assert_exact(folder.path(), &seen.told, seen.killed);
    let early = back(&archive, Some(Moment(first - 3_600 * SECOND)), folder.path());
    assert_eq!(status(&early), 3);
    assert!(said(&early).contains("and no further"), "{}", said(&early));
}

#[test]
fn the_files_that_people_put_in_come_back_too() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let (archive, files) = (other.path().join("archive"), Store::at(folder.path().join("files")));
    let ids = ["01930000-0000-7000-8000-00000000abcd", "01930000-0000-7000-8000-00000000abce"];
    let [stays, goes] = ids.map(|it| FileId::parse(it).expect("an id"));
    files.put(stays, b"a photo").expect("a file");
    files.put(goes, b"another").expect("a file");
    let at = |day: i64| Moment(now().0 + day * 86_400 * SECOND);
    loper::archive::look(&files, &archive, at(0)).expect("they are copied");
    files.remove(goes).expect("one goes");
    loper::archive::look(&files, &archive, at(1)).expect("it is put aside");
    let home = Store::at(other.path().join("home"));
    loper::archive::bring_files_back(&archive, &home).expect("they come back");
    assert_eq!(home.read(stays).expect("the file"), b"a photo");
    assert_eq!(home.read(goes).expect("a week ago it was there"), b"another");
    loper::archive::look(&files, &archive, at(10)).expect("it goes for good");
    let later = Store::at(other.path().join("later"));
    loper::archive::bring_files_back(&archive, &later).expect("they come back");
    assert_eq!(later.ids().expect("files"), [stays]);
}

#[test]
fn a_restore_says_what_it_can_not_do() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let nowhere = other.path().join("nowhere");
    let empty = other.path().join("empty");
    std::fs::create_dir(&empty).expect("a folder");
    let data = path(folder.path());
    for (arguments, code, words) in [
        (vec!["restore", "--archive", path(&nowhere), "--data", data], 3, "there is no archive"),
        (vec!["restore", "--archive", path(&empty), "--data", data], 3, "there is no archive in this folder"),
        (
            vec!["restore", "--archive", path(&empty), "--to", "gisteren", "--data", data],
            2,
            "2026-11-27T14:05:09",
        ),
        (vec!["restore", "--to", "2026-11-27T14:05:09", "--data", data], 2, "--archive"),
        (vec!["restore", "--data", data], 2, "required"),
        (vec!["restore", "some.loper", "--archive", path(&empty), "--data", data], 2, "cannot be used with"),
        (
            vec![
                "serve",
                "--data",
                data,
                "--archive",
                path(&empty),
                "--database",
                "postgres://loper@db/loper",
            ],
            1,
            "pg_basebackup",
        ),
    ] {
        let output = loper(&arguments);
        assert_eq!(status(&output), code, "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains(words), "{arguments:?}: {}", said(&output));
    }
    assert_eq!(status(&loper(&["check", "--data", data])), 0, "what stood still stands");
}
