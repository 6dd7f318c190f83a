//! The page of a dossier with twenty entries, and of a caseload of 125, beside the bare page of the same run; the same
//! with a whole country of learners beside them; and entries saved by many people at once.

mod load;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};
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
/// A school with as many learners as a guide of the bench has.
const SCHOOL: national::Size = national::Size { schools: 1, classes: 5, learners: 25 };

/// Prints what pages of a signed-in person take, in a small world.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let db = small(folder.path())?;
    pages(&db, SCHOOL, folder.path())?;
    drop(db);
    load::opening(folder.path())?;
    load::writing(folder.path())
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
    drop(db);
    load::opening(folder)
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
