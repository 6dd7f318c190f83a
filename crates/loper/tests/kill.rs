//! A server that is killed again and again while people write (TRUST R2): nothing that was acknowledged is lost, nothing is
//! there twice, and what was asked before the kill may be asked again.

mod common;

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use common::{Served, data, writer};
use loper_database::db::{Db, Place};
use loper_database::scope::Own;
use loper_dossier::store::entry;
use loper_vocabulary::identity::EntryId;
use uuid::Uuid;

const WRITERS: usize = 8;
/// `./dev check` asks for more of them.
const KILLS: usize = 10;
/// So long a server lives, in milliseconds, a little more each time.
const LIFE: u64 = 120;

/// An id that chance made, so that a writer can ask again for the same entry.
fn id(writer: usize, number: usize) -> EntryId {
    EntryId(Uuid::from_u128(
        0x0190_0000_0000_7000_8f00_0000_0000_0000 + ((writer as u128) << 32) + number as u128,
    ))
}

struct Told {
    kept: Mutex<Vec<(EntryId, String)>>,
    asked_again: AtomicUsize,
    is_over: AtomicBool,
}

/// Writes one entry after another; one without an answer is asked for again, with the same words.
fn write(port: &AtomicUsize, cookie: &str, writer: usize, told: &Told) {
    let mut number = 0;
    while !told.is_over.load(Ordering::Acquire) {
        let (entry, words) = (id(writer, number), format!("stuk {writer} {number}"));
        let path = format!("/mijn/dossier/stuk/{entry}/concept");
        let body = format!("soort=experience&versie=0&situatie={}", words.replace(' ', "+"));
        let port = u16::try_from(port.load(Ordering::Acquire)).expect("a port");
        match writer::ask(port, &path, cookie, &body) {
            Some(answer) if answer.starts_with("HTTP/1.1 200") || answer.starts_with("HTTP/1.1 409") => {
                told.kept.lock().unwrap_or_else(PoisonError::into_inner).push((entry, words));
                number += 1;
            }
            Some(answer) => panic!("{}", answer.lines().next().unwrap_or_default()),
            None => {
                told.asked_again.fetch_add(1, Ordering::Relaxed);
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    }
}

fn serve(folder: &Path) -> Served {
    let folder = folder.to_str().expect("a plain path");
    Served::start(&["serve", "--data", folder, "--listen", "127.0.0.1:0"])
}

#[test]
fn a_server_that_is_killed_loses_nothing_and_doubles_nothing() {
    let kills = std::env::var("LOPER_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(KILLS);
    let folder = data();
    let first = serve(folder.path());
    let port = AtomicUsize::new(usize::from(first.port()));
    let cookie = writer::sign_in(first.port(), 0);
    let told =
        Told { kept: Mutex::default(), asked_again: AtomicUsize::new(0), is_over: AtomicBool::new(false) };
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (port, cookie, told) = (&port, &cookie, &told);
            scope.spawn(move || write(port, cookie, writer, told));
        }
        let mut served = Some(first);
        for kill in 0..kills {
            std::thread::sleep(Duration::from_millis(LIFE + 17 * (kill % 20) as u64));
            // Dropping it is a kill -9.
            drop(served.take());
            let next = serve(folder.path());
            port.store(usize::from(next.port()), Ordering::Release);
            served = Some(next);
        }
        told.is_over.store(true, Ordering::Release);
    });
    let kept = told.kept.into_inner().unwrap_or_else(PoisonError::into_inner);
    assert!(kept.len() > kills * 4, "only {} were written", kept.len());
    assert!(told.asked_again.into_inner() >= kills, "no writer noticed a kill");
    let db = Db::open(&Place::File(folder.path().join("loper.db")), 1).expect("the data opens");
    assert_eq!(db.check().expect("a look"), Vec::<String>::new());
    let person = writer::learner(0);
    for (id, words) in kept {
        let found = db.read_blocking(Own(person), move |tx| entry::get(tx, id)).expect("a read");
        let found = found.unwrap_or_else(|| panic!("{words} was acknowledged and is gone"));
        assert!(found.body.to_json().contains(&words), "{words}");
        assert_eq!(found.version, 1, "{words} was written twice");
    }
}
