//! What people wait for when many come at once: entries that are saved, and a dossier that is opened.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, ensure};
use loper::demo;
use loper_access::actor::Role;
use loper_database::db::{Db, Place};

use super::{begin, learner};
use crate::served::{Line, Served};

const WRITERS: usize = 64;
/// How long people write, and how long they open.
const LASTING: Duration = Duration::from_secs(10);
/// Lines over which a dossier is opened.
const READERS: usize = 16;

/// Prints what sixty-four people wait for who save new entries, each as soon as the one before was acknowledged: on this
/// disk, and on disks whose sync takes one and five milliseconds more.
pub fn writing(folder: &Path) -> Result<()> {
    let db = Db::open(&Place::File(folder.join("loper.db")), 1)?;
    let cookies: Vec<String> = demo::people::learners()
        .into_iter()
        .take(WRITERS)
        .map(|it| begin(&db, it.person, it.membership, Role::Learner))
        .collect::<Result<_>>()?;
    drop(db);
    for (round, more) in [0, 1_000, 5_000].into_iter().enumerate() {
        let environment = if more == 0 { Vec::new() } else { slower(folder, more)? };
        let served = Served::start(folder, &environment)?;
        let started = Instant::now();
        let times = together(cookies.len(), |place| write(&served, (round, place), &cookies[place]))?;
        let seconds = started.elapsed().as_secs_f64();
        println!(
            "entries saved over HTTP by {WRITERS} at once, a sync {} ms slower: {:.0} a second (goal 5,000); half within {:.1} ms, 99 of 100 within {:.1} ms (goal 25)",
            more / 1_000,
            times.len() as f64 / seconds,
            at(&times, 50),
            at(&times, 99)
        );
    }
    Ok(())
}

/// Prints how long a dossier takes to open at half of what the server can do, from the moment at which it was wanted.
pub fn opening(folder: &Path) -> Result<()> {
    let db = Db::open(&Place::File(folder.join("loper.db")), 1)?;
    let cookie = learner(&db)?;
    drop(db);
    let served = Served::start(folder, &[])?;
    let request = format!("GET /mijn/dossier HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\r\n");
    let started = Instant::now();
    let all = together(READERS, |_| {
        let (mut line, mut times) = (served.line()?, Vec::new());
        while started.elapsed() < LASTING / 2 {
            times.push(timed(&mut line, &request)?);
        }
        Ok(times)
    })?;
    let most = all.len() as f64 / started.elapsed().as_secs_f64();
    let (started, next, rate) = (Instant::now(), AtomicU32::new(0), most / 2.0);
    let times = together(READERS, |_| {
        let (mut line, mut times) = (served.line()?, Vec::new());
        loop {
            let wanted = Duration::from_secs_f64(f64::from(next.fetch_add(1, Ordering::Relaxed)) / rate);
            if wanted > LASTING {
                return Ok(times);
            }
            std::thread::sleep(wanted.saturating_sub(started.elapsed()));
            line.ask(&request)?;
            times.push(started.elapsed().saturating_sub(wanted).as_secs_f64() * 1000.0);
        }
    })?;
    println!(
        "dossier of 20 entries over HTTP: at the most {most:.0} a second; at half of that, half within {:.1} ms, 99 of 100 within {:.1} ms (goal 10); RssAnon {:.0} MB",
        at(&times, 50),
        at(&times, 99),
        served.memory()
    );
    Ok(())
}

/// Many at once; the milliseconds of all, in order.
fn together(many: usize, each: impl Fn(usize) -> Result<Vec<f64>> + Sync) -> Result<Vec<f64>> {
    let each = &each;
    let mut times: Vec<f64> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..many).map(|place| scope.spawn(move || each(place))).collect();
        let ends = all.into_iter().map(|it| it.join().map_err(|_| anyhow!("somebody broke off")));
        ends.collect::<Result<Vec<_>>>()?.into_iter().collect::<Result<Vec<Vec<f64>>>>()
    })?
    .concat();
    times.sort_by(f64::total_cmp);
    Ok(times)
}

fn at(times: &[f64], of_hundred: usize) -> f64 {
    times.get(times.len() * of_hundred / 100).copied().unwrap_or_default()
}

fn timed(line: &mut Line, request: &str) -> Result<f64> {
    let asked = Instant::now();
    line.ask(request)?;
    Ok(asked.elapsed().as_secs_f64() * 1000.0)
}

/// Writes until the time is over; answers the milliseconds of each.
fn write(served: &Served, (round, place): (usize, usize), cookie: &str) -> Result<Vec<f64>> {
    let (started, mut line, mut times) = (Instant::now(), served.line()?, Vec::new());
    let first = 0x0190_0000_0000_7000_8ddd_0000_0000_0000 + ((round as u128) << 40) + ((place as u128) << 32);
    for number in 0_u128.. {
        if started.elapsed() > LASTING {
            break;
        }
        let id = uuid::Uuid::from_u128(first + number);
        let body =
            "soort=experience&versie=0&situatie=Ik+zocht+de+hele+middag+naar+een+fout+in+een+schakelkast";
        let request = format!(
            "POST /mijn/dossier/stuk/{id}/concept HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\n\
             cookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        times.push(timed(&mut line, &request)?);
    }
    Ok(times)
}

/// An environment in which each sync takes so many microseconds more.
fn slower(folder: &Path, more: u32) -> Result<Vec<(&'static str, String)>> {
    let library: PathBuf = folder.join("slow_sync.so");
    let source = folder.join("slow_sync.c");
    std::fs::write(&source, include_str!("slow_sync.c"))?;
    let made = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .arg(&library)
        .arg(&source)
        .arg("-ldl")
        .status()?;
    ensure!(made.success(), "a C compiler is needed to make a disk slower");
    let library = library.to_str().context("a folder whose name can be read")?.to_owned();
    Ok(vec![("LD_PRELOAD", library), ("LOPER_SLOW_SYNC", more.to_string())])
}
