//! A disk that fills up while a learner writes (TRUST R6): the page says so in her language, with what she typed and a
//! number to ask by; nothing is half kept; and when there is room again, the same form is kept without a restart.
//!
//! The program runs with a library before it that answers as a full disk does. `./dev check` does the same on a real small
//! disk, named by `LOPER_SMALL_DISK`.

mod common;

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use common::{Served, data};
use loper::demo;
use loper_database::db::{Db, Place};
use loper_database::scope::Own;
use loper_dossier::store::entry;
use loper_people::store::account::DEMO_PASSWORD;
use loper_vocabulary::identity::EntryId;
use uuid::Uuid;

/// So many entries are written at the most before the disk must be full.
const ENTRIES_MAX: u128 = 3_000;
const BOUNDARY: &str = "----------of-the-test";

/// The disk that fills up.
enum Disk {
    /// A folder that answers as a full disk while a file is there.
    Played { folder: tempfile::TempDir, aside: tempfile::TempDir },
    /// A small disk of its own; what fills it is a large file.
    Real(PathBuf),
}

impl Disk {
    fn new() -> Self {
        if let Some(folder) = std::env::var_os("LOPER_SMALL_DISK").map(PathBuf::from) {
            let from = data();
            fs::copy(from.path().join("loper.db"), folder.join("loper.db")).expect("room for the data");
            return Self::Real(folder);
        }
        Self::Played { folder: data(), aside: tempfile::tempdir().expect("a folder") }
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Played { folder, .. } => folder.path(),
            Self::Real(folder) => folder,
        }
    }

    fn serve(&self) -> Served {
        let arguments =
            ["serve", "--data", self.folder().to_str().expect("a plain path"), "--listen", "127.0.0.1:0"];
        let Self::Played { folder, aside } = self else { return Served::start(&arguments) };
        let library = aside.path().join("full.so");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/full_disk/full.c");
        let made =
            Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).status();
        assert!(made.expect("a C compiler: ./dev test installs one").success(), "the library compiles");
        Served::start_with(&arguments, |program| {
            program
                .env("LD_PRELOAD", &library)
                .env("LOPER_DISK", folder.path())
                .env("LOPER_FULL", aside.path().join("full"));
        })
    }

    fn fill(&self) {
        match self {
            Self::Played { aside, .. } => fs::write(aside.path().join("full"), "").expect("a file"),
            Self::Real(folder) => {
                let mut file = fs::File::create(folder.join("ballast")).expect("a file");
                for size in [1 << 20, 4096, 1] {
                    while file.write_all(&vec![0; size]).is_ok() {}
                }
            }
        }
    }

    fn make_room(&self) {
        let ballast = match self {
            Self::Played { aside, .. } => aside.path().join("full"),
            Self::Real(folder) => folder.join("ballast"),
        };
        fs::remove_file(ballast).expect("room");
    }
}

fn ask(port: u16, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
    let request = format!(
        "{head}\r\nhost: localhost\r\nconnection: close\r\nsec-fetch-site: same-origin\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).expect("it is sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it is answered");
    String::from_utf8_lossy(&answer).into_owned()
}

fn sign_in(port: u16) -> String {
    let email = demo::people::learners()[0].email.expect("the first one tells the story");
    let body = format!("email={email}.demo%40loper.example&wachtwoord={DEMO_PASSWORD}");
    let head = "POST /inloggen HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded";
    let answer = ask(port, head, &body);
    let cookie = answer.lines().find_map(|it| it.strip_prefix("set-cookie: ")).expect("a session");
    cookie.split(';').next().expect("a cookie").to_owned()
}

fn id(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(0x0190_0000_0000_7000_8f00_0000_0000_0000 + number))
}

fn words(number: u128) -> String {
    format!("Dag {number}: ik liep mee in de timmerwerkplaats.")
}

/// Sends the form of an entry, as a browser does.
fn keep(port: u16, cookie: &str, number: u128) -> String {
    let (key, words) = (format!("{number:032x}"), words(number));
    let fields = [
        ("eenmaal", &*key),
        ("soort", "experience"),
        ("versie", "0"),
        ("situatie", &*words),
        ("doe", "concept"),
    ];
    let mut body: String = fields
        .map(|(name, value)| {
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        })
        .concat();
    body.extend(["--", BOUNDARY, "--\r\n"]);
    let head = format!(
        "POST /mijn/dossier/stuk/{} HTTP/1.1\r\ncookie: {cookie}\r\ncontent-type: multipart/form-data; boundary={BOUNDARY}",
        id(number)
    );
    ask(port, &head, &body)
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[test]
fn a_disk_that_fills_up_while_someone_writes_costs_her_nothing() {
    let disk = Disk::new();
    let served = disk.serve();
    let cookie = sign_in(served.port());
    assert_eq!(status(&keep(served.port(), &cookie, 0)), "303", "there is room at first");
    disk.fill();
    let (number, refused) = (1..ENTRIES_MAX)
        .find_map(|number| {
            let answer = keep(served.port(), &cookie, number);
            (status(&answer) != "303").then_some((number, answer))
        })
        .expect("the disk is full at last");
    assert_eq!(status(&refused), "507", "{refused}");
    for said in ["lang=\"nl\"", "Er is geen ruimte meer", &words(number), "Probeer opnieuw", "href=\"/\""] {
        assert!(refused.contains(said), "{said}: {refused}");
    }
    let reference = refused.split_once("class=\"small soft\">").map(|it| it.1).expect("a number to ask by");
    assert!(reference.contains(|it: char| it.is_ascii_hexdigit()), "{reference}");
    let read = ask(served.port(), &format!("GET /mijn/dossier HTTP/1.1\r\ncookie: {cookie}"), "");
    assert_eq!(
        status(&read),
        "200",
        "what stands can still be read: {}",
        read.lines().next().unwrap_or_default()
    );
    disk.make_room();
    assert_eq!(status(&keep(served.port(), &cookie, number)), "303", "the same form, without a restart");
    assert_eq!(status(&keep(served.port(), &cookie, number)), "303", "and once more does it no second time");
    drop(served);
    let db = Db::open(&Place::File(disk.folder().join("loper.db")), 1).expect("the data opens");
    assert_eq!(db.check().expect("a look"), Vec::<String>::new());
    let person = demo::people::learners()[0].person;
    for number in 0..=number {
        let found = db.read_blocking(Own(person), move |tx| entry::get(tx, id(number))).expect("a read");
        let found = found.unwrap_or_else(|| panic!("{} was acknowledged and is gone", words(number)));
        assert!(found.body.to_json().contains(&words(number)));
        assert_eq!(found.version, 1, "{} was written once", words(number));
    }
}
