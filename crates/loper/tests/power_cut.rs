//! A power cut (TRUST R1): whatever was acknowledged is there, and the file is whole.
//!
//! Killing a process proves nothing: the kernel keeps what it wrote. So a program writes under a recorder of everything it
//! asks of the disk, and a replayer makes the disk as a power cut at any moment could leave it, by four models of what
//! happens to writes that were not flushed. The program is this test itself, started again.

#[path = "power_cut/disk.rs"]
mod disk;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};

use disk::{Act, Chance, Model};
use loper::features::migrations;
use loper_access::actor::Role;
use loper_database::db::{Db, Place};
use loper_database::error::Error;
use loper_database::migrate::migrate;
use loper_database::scope::{Organisation, Own};
use loper_people::model::trail::{Act as Done, Line};
use loper_people::store::{membership, session, trail};
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{NOW, new_secret};
use loper_vocabulary::time::Moment;

/// In the child: the folder of its database.
const CHILD: &str = "LOPER_CUT_FOLDER";
const WRITERS: usize = 8;
const WRITES: usize = 125;
/// `./dev check` asks for more of them.
const CUTS: usize = 100;

/// What one writer does: a line in the trail, a session, a name. Each is told to the outside once it is acknowledged.
fn write_and_tell(db: &Db, told: &Mutex<fs::File>, writer: usize) {
    for number in 0..WRITES {
        let name = format!("{writer}-{number}");
        let thing = name.clone();
        db.write_blocking(Own(Who::Samira.id()), move |tx| {
            let line = Line {
                organisation: At::Vmbo.id(),
                made_at: Moment(NOW.0),
                actor: None,
                role: Role::Learner,
                act: Done::Exported,
                subject: None,
                thing: Some(thing.clone()),
            };
            trail::note(tx, &line)?;
            let secret = loper_people::model::secret::Secret::new(new_secret());
            let begin = session::Begin {
                secret: &secret,
                membership: Who::Samira.membership(),
                role: Role::Learner,
                device: &thing,
                is_strong: false,
            };
            session::begin(tx, &begin, NOW)?;
            membership::rename(tx, &thing, "Voorbeeld")
        })
        .expect("a write");
        let mut file = told.lock().expect("a turn");
        file.write_all(format!("{name}\n").as_bytes()).expect("a line");
    }
}

/// The program under the recorder. It does nothing when the test is not the parent's child.
#[test]
fn child() {
    let Some(folder) = std::env::var_os(CHILD).map(PathBuf::from) else { return };
    let db = Db::open(&Place::File(folder.join("cut.db")), 1).expect("a database");
    migrate(&db, &migrations(), NOW).expect("the steps");
    cast::fill(&db);
    let told = Arc::new(Mutex::new(fs::File::create(folder.join("acknowledged")).expect("a file")));
    told.lock().expect("a turn").write_all(b"ready\n").expect("a line");
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (db, told) = (&db, Arc::clone(&told));
            scope.spawn(move || write_and_tell(db, &told, writer));
        }
    });
    // Without closing anything, as a power cut does.
    std::process::exit(0);
}

/// Compiles the recorder and runs the child under it.
fn recorded(folder: &Path) -> Vec<Act> {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/power_cut/recorder.c");
    let library = folder.join("recorder.so");
    let made = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .arg(&library)
        .arg(source)
        .status()
        .expect("a C compiler: ./dev test installs one");
    assert!(made.success(), "the recorder compiles");
    let log = folder.join("log");
    let child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "child", "--nocapture"])
        .env(CHILD, folder)
        .env("LOPER_RECORD", &log)
        .env("LD_PRELOAD", &library)
        .output()
        .expect("the child runs");
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
    disk::read(&fs::read(&log).expect("a log"))
}

/// What is in the trail of the database in a folder, if it is whole.
fn kept(folder: &Path) -> Result<Vec<String>, String> {
    let db = Db::open(&Place::File(folder.join("cut.db")), 1).map_err(|it| it.to_string())?;
    let wrong = db.check().map_err(|it| it.to_string())?;
    if !wrong.is_empty() {
        return Err(wrong.join("; "));
    }
    let lines = db.read_blocking(Organisation(At::Vmbo.id()), |tx| {
        Ok::<_, Error>(trail::after(tx, 0, 10_000)?.into_iter().filter_map(|it| it.line.thing).collect())
    });
    lines.map_err(|it| it.to_string())
}

/// Cuts at a moment, and counts the acknowledged lines that are gone; a database that is not whole is an error.
fn lost(acts: &[Act], until: usize, model: Model, chance: &mut Chance) -> Result<usize, String> {
    let folder = tempfile::tempdir().expect("a folder");
    disk::write(acts, until, model, chance, folder.path());
    let kept = kept(folder.path())?;
    let told = acts[..until].iter().filter_map(|act| match act {
        Act::Acknowledge(line) if line != "ready" => Some(line),
        _ => None,
    });
    Ok(told.filter(|line| !kept.contains(line)).count())
}

#[test]
fn what_was_acknowledged_survives_a_power_cut() {
    let folder = tempfile::tempdir().expect("a folder");
    let acts = recorded(folder.path());
    let ready = acts.iter().position(|it| matches!(it, Act::Acknowledge(it) if it == "ready"));
    let ready = ready.expect("the child said that it was ready");
    let told = acts.iter().filter(|it| matches!(it, Act::Acknowledge(_))).count() - 1;
    assert_eq!(told, WRITERS * WRITES);
    let mut chance = Chance(20_261_127);
    let cuts = std::env::var("LOPER_CUTS").ok().and_then(|it| it.parse().ok()).unwrap_or(CUTS);
    for cut in 0..cuts {
        let until = ready + 1 + chance.below(acts.len() - ready);
        for model in Model::ALL {
            match lost(&acts, until, model, &mut chance) {
                Ok(lost) => assert_eq!(lost, 0, "cut {cut} before act {until}, {model:?}"),
                Err(problem) => panic!("cut {cut} before act {until}, {model:?}: {problem}"),
            }
        }
    }
    // The test finds a disk that lies: when no flush counts, acknowledged lines are gone.
    let lying: Vec<Act> = acts[..ready]
        .iter()
        .cloned()
        .chain(acts[ready..].iter().filter(|it| !matches!(it, Act::Flush { .. })).cloned())
        .collect();
    let gone = lost(&lying, lying.len(), Model::Nothing, &mut chance);
    assert!(gone != Ok(0), "without flushes nothing would be lost: the test sees nothing");
}
