//! What the tests of the house share: data with the whole reference set, made once and copied; the program itself.
#![expect(dead_code, reason = "each test binary uses its own part of this room")]

pub mod writer;

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use loper::reference::Reference;
use loper::{demo, features, house};
use loper_database::db::{Db, Place};
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, NOW};
use loper_vocabulary::hex::hex;
use loper_web::app::{Settings, World};
use sha2::{Digest as _, Sha256};

/// A folder with a copy of the whole demo data, gone when the test ends.
pub fn data() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::copy(template(), folder.path().join("loper.db")).expect("a copy of the data");
    folder
}

/// The file that is copied: named after what it is made of, so that it is made again when that changes.
fn template() -> PathBuf {
    let mut hash = Sha256::new();
    hash.update(Reference::carried().expect("the reference set").hash(&[""]));
    for step in features::migrations() {
        hash.update(step.ddl);
    }
    hash.update(include_bytes!("../../src/demo/figures.rs"));
    hash.update(include_bytes!("../../src/demo/people.rs"));
    hash.update(include_bytes!("../../src/demo/people/schools.rs"));
    hash.update(include_bytes!("../../src/demo/people/roles.rs"));
    hash.update(include_bytes!("../../src/demo/life.rs"));
    hash.update(include_bytes!("../../src/demo/life/made.rs"));
    hash.update(include_bytes!("../../src/demo/life/check.rs"));
    hash.update(include_bytes!("../../src/demo/life/talks.rs"));
    for piece in demo::life::PIECES {
        hash.update(piece);
    }
    hash.update(include_bytes!("../../src/seed.rs"));
    let name = hex(&hash.finalize()[..8]);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(format!("loper-{name}.db"));
    // Each test is a process of its own: the first one makes the file, the others wait for it.
    let lock = File::create(folder.join("loper-template.lock")).expect("a lock");
    lock.lock().expect("a lock");
    if !file.exists() {
        make(folder, &file);
    }
    file
}

fn make(folder: &Path, file: &Path) {
    for old in fs::read_dir(folder).expect("the folder").flatten() {
        if old.file_name().to_string_lossy().ends_with(".db") {
            // An older one that cannot go only takes room.
            let _ = fs::remove_file(old.path());
        }
    }
    let making = tempfile::tempdir().expect("a temporary folder");
    let db = house::open(&Place::File(making.path().join("loper.db")), NOW).expect("the house opens");
    demo::fill(&db, &making.path().join("files"), NOW).expect("the demo fills");
    let ready = making.path().join("ready.db");
    db.backup(&ready).expect("a copy");
    fs::copy(&ready, file).expect("the template");
}

/// The house on a copy of the whole data, with a browser before it.
pub fn house() -> (Browser, Db, tempfile::TempDir) {
    let folder = data();
    let db = Db::open(&Place::File(folder.path().join("loper.db")), 2).expect("the copy opens");
    (browser(&db), db, folder)
}

/// A browser before the house on `db`.
pub fn browser(db: &Db) -> Browser {
    let world = World { now: || NOW, new_id: uuid::Uuid::nil, new_secret: fresh::new_secret };
    let settings = Settings { base_url: "http://localhost:8080".into(), is_demo: true, is_development: true };
    let (app, router) = house::build(db.clone(), world, settings).expect("the house stands");
    // A debug build makes the index in more time than a page may take, so it is made before the first visit.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(app.derived(loper_search::store::index)).expect("the index is made");
    Browser::new(router)
}

/// Runs the program to its end.
pub fn loper(arguments: &[&str]) -> Output {
    program(arguments).output().expect("the program runs")
}

/// The program, with nothing of the surroundings that could change what it does.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_loper"));
    command.args(arguments).stdin(Stdio::null());
    let names = [
        "ARCHIVE",
        "DATA",
        "DATABASE",
        "LISTEN",
        "BASE_URL",
        "FILES",
        "LOG",
        "SMTP",
        "SMTP_AUTHORITY",
        "MAIL_FROM",
        "BADGE_ISSUERS",
        "TRUSTED_PROXY",
    ];
    for name in names {
        command.env_remove(format!("LOPER_{name}"));
    }
    command
}

/// The status the program ended with.
pub fn status(output: &Output) -> i32 {
    output.status.code().expect("the program was not killed")
}

/// What the program said on both channels.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A program that serves until the test is done with it.
pub struct Served(Child, u16);

impl Served {
    /// Starts, and waits until it says that it is ready.
    pub fn start(arguments: &[&str]) -> Self {
        Self::start_with(arguments, |_| {})
    }

    /// As [`Served::start`], with surroundings of one's own.
    pub fn start_with(arguments: &[&str], surround: impl FnOnce(&mut Command)) -> Self {
        let mut program = program(arguments);
        surround(&mut program);
        let mut child =
            program.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its voice")).read_line(&mut line).expect("a line");
        assert!(line.contains("Loper is ready at"), "{line}");
        let port = line.trim().rsplit(':').next().and_then(|it| it.parse().ok()).unwrap_or_default();
        Self(child, port)
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.1
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // One that is gone already needs no stopping.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
