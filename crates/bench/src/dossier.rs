//! The page of a dossier with twenty entries, and of a caseload of 125, beside the bare page of the same run; the same
//! with a whole country of learners beside them; and entries saved by many people at once.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::Request;
use loper::demo::{self, national};
use loper::{house, world};
use loper_access::actor::Role;
use loper_database::db::{Db, Place};
use loper_database::scope::Own;
use loper_dossier::model::entry::{Body as Words, Entry, State};
use loper_dossier::model::kind::Kind;
use loper_dossier::model::part::Part;
use loper_dossier::store::entry;
use loper_people::model::secret::Secret;
use loper_people::store::session::{self, Begin};
use loper_vocabulary::competence::{Competence, Competences};
use loper_vocabulary::identity::{EntryId, MembershipId, PersonId};
use loper_web::app::Settings;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

use crate::cpu;
use crate::pages::bare_page;

const TIMES: u32 = 1000;
/// Entries of the dossier that is measured.
const ENTRIES: u8 = 20;
const WRITERS: usize = 64;
/// How long people write.
const WRITING: Duration = Duration::from_secs(10);
/// A school with as many learners as a guide of the bench has.
const SCHOOL: national::Size = national::Size { schools: 1, classes: 5, learners: 25 };

/// Prints what pages of a signed-in person take, in a small world.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let db = small(folder.path())?;
    pages(&db, SCHOOL, folder.path())?;
    drop(db);
    writing(folder.path())
}

/// The same with a whole country beside them, in a folder that stays: it takes minutes to make.
pub fn country(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let db = small(folder)?;
    if !national::is_there(&db, national::NATIONAL)? {
        let started = Instant::now();
        national::fill(&db, national::NATIONAL, world::now(), &mut |done, all| {
            if done % 50_000 == 0 {
                println!("country: {done} of {all} learners, {:.0} s", started.elapsed().as_secs_f64());
            }
        })?;
        println!("country: made in {:.0} s", started.elapsed().as_secs_f64());
    }
    pages(&db, national::NATIONAL, folder)?;
    let memory = cpu::memory(std::process::id(), "RssAnon").unwrap_or_default();
    println!("country: {memory:.0} MB anonymous memory after these pages (goal 400 MB)");
    Ok(())
}

/// The demo, a school of 125, and a dossier of twenty entries.
fn small(folder: &Path) -> Result<Db> {
    let db = house::open(&Place::File(folder.join("loper.db")), world::now())?;
    demo::fill(&db, &folder.join("files"), world::now())?;
    Ok(db)
}

fn pages(db: &Db, size: national::Size, folder: &Path) -> Result<()> {
    if !national::is_there(db, size)? {
        national::fill(db, size, world::now(), &mut |_, _| ())?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let settings = Settings { base_url: "http://localhost".into(), ..Settings::default() };
    let (app, router) = runtime.block_on(async { house::build(db.clone(), world::REAL, settings) })?;
    app.keep_files_in(folder.join("files"));
    let bare = bare_page(&tempfile::tempdir()?.path().join("bare.db"))?;
    let anchor = cpu::microseconds(TIMES, |n| drop(ask(&runtime, &bare, &format!("/{}", n % 1000), "")));
    let mine = learner(db)?;
    let (_, guide, role) = national::guide(size, 0);
    let theirs = begin(db, PersonId(guide), MembershipId(role), Role::Guide)?;
    for (what, path, cookie, goal) in [
        ("dossier of 20 entries", "/mijn/dossier", &mine, "3 x, stretch 2 x"),
        ("caseload of 125", "/begeleiding", &theirs, "2 ms"),
    ] {
        let bytes = ask(&runtime, &router, path, cookie).len();
        let made = cpu::microseconds(TIMES / 4, |_| drop(ask(&runtime, &router, path, cookie)));
        println!(
            "{what}: {made:.0} µs CPU for {bytes} bytes; anchor bare page {anchor:.1} µs: {:.2} x (goal {goal})",
            made / anchor
        );
    }
    Ok(())
}

/// A learner of the demo with twenty entries, signed in.
fn learner(db: &Db) -> Result<String> {
    let it = demo::people::learners().into_iter().find(|it| it.email == Some("daan")).context("Daan")?;
    let today = world::now().date().context("a day")?;
    db.write_blocking(Own(it.person), move |tx| {
        for number in 0..ENTRIES {
            let id = EntryId(uuid::Uuid::from_u128(
                0x0190_0000_0000_7000_8eee_0000_0000_0000 + u128::from(number),
            ));
            let mut body = Words::new(today);
            body.texts.set(Part::Title, format!("Dag {number} bij de elektricien"));
            body.texts.set(
                Part::Situation,
                "Ik dacht dat je alleen kabels trok. Maar je bent vooral aan het zoeken.",
            );
            body.texts.set(Part::Reflection, "Zoeken waar de fout zit, dat kan ik lang volhouden.");
            body.competences = Competences::default().with(Competence::ALL[usize::from(number) % 5]);
            let entry = Entry {
                id,
                kind: Kind::Reflection,
                state: State::Kept,
                body,
                version: 1,
                made_at: world::now(),
                changed_at: world::now(),
                removed_at: None,
            };
            entry::add(tx, &entry)?;
        }
        Ok::<_, loper_database::error::Error>(())
    })?;
    begin(db, it.person, it.membership, Role::Learner)
}

fn begin(db: &Db, person: PersonId, membership: MembershipId, role: Role) -> Result<String> {
    let secret = Secret::new((world::REAL.new_secret)());
    let cookie = format!("loper={}", secret.reveal());
    db.write_blocking(Own(person), move |tx| {
        let it = Begin { secret: &secret, membership, role, device: "bench", is_strong: true };
        session::begin(tx, &it, world::now())
    })?;
    Ok(cookie)
}

fn ask(runtime: &Runtime, router: &Router, address: &str, cookie: &str) -> Bytes {
    let request = Request::get(address).header("host", "localhost").header("cookie", cookie);
    let request = request.body(Body::empty()).expect("a request that can be sent");
    let router = router.clone();
    runtime.block_on(async move {
        let response = router.oneshot(request).await.expect("a router always answers");
        assert!(response.status().is_success(), "{address}: {}", response.status());
        to_bytes(response.into_body(), usize::MAX).await.expect("an answer that ends")
    })
}

/// A program that serves until it is dropped.
struct Served(Child, u16);

impl Drop for Served {
    fn drop(&mut self) {
        // One that is gone already needs no stopping.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(folder: &Path) -> Result<Served> {
    let mut child = Command::new(cpu::program()?)
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut line = Vec::new();
    let mut voice = child.stdout.take().context("its voice")?;
    let mut byte = [0];
    while voice.read(&mut byte)? == 1 && byte != *b"\n" {
        line.push(byte[0]);
    }
    let line = String::from_utf8_lossy(&line).into_owned();
    let port = line.rsplit(':').next().and_then(|it| it.trim().parse().ok()).context(line)?;
    Ok(Served(child, port))
}

/// Sixty-four people save new entries over HTTP, each as soon as the one before was acknowledged.
fn writing(folder: &Path) -> Result<()> {
    let db = Db::open(&Place::File(folder.join("loper.db")), 1)?;
    let cookies: Vec<(usize, String)> = demo::people::learners()
        .into_iter()
        .take(WRITERS)
        .enumerate()
        .map(|(place, it)| Ok((place, begin(&db, it.person, it.membership, Role::Learner)?)))
        .collect::<Result<_>>()?;
    drop(db);
    let served = serve(folder)?;
    let started = Instant::now();
    let mut times: Vec<f64> = std::thread::scope(|scope| {
        let writers: Vec<_> =
            cookies.iter().map(|(place, cookie)| scope.spawn(|| write(served.1, *place, cookie))).collect();
        let ends = writers.into_iter().map(|it| it.join().map_err(|_| anyhow!("a writer broke off")));
        ends.collect::<Result<Vec<_>>>()?.into_iter().collect::<Result<Vec<Vec<f64>>>>()
    })?
    .concat();
    let seconds = started.elapsed().as_secs_f64();
    times.sort_by(f64::total_cmp);
    let at = |of_hundred: usize| times.get(times.len() * of_hundred / 100).copied().unwrap_or_default();
    println!(
        "entries saved over HTTP by {WRITERS} at once: {:.0} a second (goal 5,000); half within {:.1} ms, 99 of 100 within {:.1} ms (goal 25)",
        times.len() as f64 / seconds,
        at(50),
        at(99)
    );
    Ok(())
}

/// Writes until the time is over; answers the milliseconds of each.
fn write(port: u16, place: usize, cookie: &str) -> Result<Vec<f64>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_nodelay(true)?;
    let (started, mut times, mut buffer) = (Instant::now(), Vec::new(), vec![0; 64 * 1024]);
    let mut number = 0_u128;
    while started.elapsed() < WRITING {
        let id = uuid::Uuid::from_u128(
            0x0190_0000_0000_7000_8ddd_0000_0000_0000 + ((place as u128) << 32) + number,
        );
        number += 1;
        let body =
            "soort=experience&versie=0&situatie=Ik+zocht+de+hele+middag+naar+een+fout+in+een+schakelkast";
        let request = format!(
            "POST /mijn/dossier/stuk/{id}/concept HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\n\
             cookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let asked = Instant::now();
        stream.write_all(request.as_bytes())?;
        let read = stream.read(&mut buffer)?;
        let answer = String::from_utf8_lossy(&buffer[..read]);
        anyhow::ensure!(answer.starts_with("HTTP/1.1 200"), "{}", answer.lines().next().unwrap_or_default());
        times.push(asked.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(times)
}
