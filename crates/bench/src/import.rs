//! A table like those of DUO, a million rows of fifteen columns, checked and loaded; beside a bare load.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, ensure};
use loper::{house, world};
use loper_database::db::{Db, Place};
use loper_database::scope::Public;
use loper_labour_market::model::release::Draft;
use loper_labour_market::store::parts::part;
use loper_labour_market::store::release;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::source::Source;
use rusqlite::Connection;

use crate::cpu;

const ROWS: u32 = 1_000_000;
const COLUMNS: &str = "PROVINCIE;SOORT INSTELLING;INSTELLINGSCODE;INSTELLINGSNAAM;SECTOR;LEERWEG;NIVEAU;TYPE MBO;ERKENDE OPLEIDING CODE;ERKENDE OPLEIDING NAAM;DOSSIER CODE;DOSSIER NAAM;PEILDATUM;MAN2024;VROUW2024";

/// Prints the times of both, and how long others waited meanwhile.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("studenten.csv");
    write(&file)?;
    let bare = bare(&file, &folder.path().join("bare.db"))?;
    let home = filled(folder.path(), "data")?;
    let done = imported("duo", &[&file], &home)?;
    println!(
        "import: {ROWS} rows x 15 columns checked and loaded in {:.2} s; anchor bare csv + rusqlite {:.2} s: {:.2} x (goal 2.2 x); at the most {:.0} MB anonymous memory",
        done.time.as_secs_f64(),
        bare.as_secs_f64(),
        done.time.as_secs_f64() / bare.as_secs_f64(),
        done.peak
    );
    println!("import: {}", done.said);
    let quiet = filled(folder.path(), "quiet")?;
    let alone = writes_during(&quiet, || {
        std::thread::sleep(Duration::from_secs(3));
        Ok(())
    })?;
    let busy = filled(folder.path(), "busy")?;
    let beside = writes_during(&busy, || imported("duo", &[&file], &busy).map(drop))?;
    for (when, waits) in [("beside that import", beside), ("anchor: with nothing beside", alone)] {
        let at = |percent: usize| waits[(waits.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
        println!(
            "import: {} small writes of another process {when}: half within {:.1} ms, 99 of 100 within {:.1} ms, the longest {:.1} ms (goal 50 ms)",
            waits.len(),
            at(50),
            at(99),
            at(100)
        );
    }
    Ok(())
}

/// A data folder that has the reference set.
fn filled(folder: &Path, name: &str) -> Result<PathBuf> {
    let home = folder.join(name);
    std::fs::create_dir_all(&home)?;
    drop(house::open(&Place::File(home.join("loper.db")), world::now())?);
    Ok(home)
}

/// Writes and takes away a line every few milliseconds, as a server would, while `work` runs; answers how long each
/// write took, the shortest first.
fn writes_during(home: &Path, work: impl FnOnce() -> Result<()>) -> Result<Vec<Duration>> {
    let db = Db::open(&Place::File(home.join("loper.db")), 1)?;
    let is_done = Arc::new(AtomicBool::new(false));
    let writer = {
        let is_done = Arc::clone(&is_done);
        std::thread::spawn(move || -> Result<Vec<Duration>> {
            let part = part("tension").context("there is no part tension")?;
            let mut waits = Vec::new();
            while !is_done.load(Ordering::Acquire) {
                let begin = Instant::now();
                let id = db.write_blocking(Public, move |tx| release::stage(tx, &draft(), world::now()))?;
                waits.push(begin.elapsed());
                let begin = Instant::now();
                db.write_blocking(Public, move |tx| release::discard_piece(tx, part, id))?;
                waits.push(begin.elapsed());
                std::thread::sleep(Duration::from_millis(7));
            }
            Ok(waits)
        })
    };
    let worked = work();
    is_done.store(true, Ordering::Release);
    let waits = writer.join().map_err(|_| anyhow!("the writer beside it stopped"))?;
    worked?;
    let mut waits = waits?;
    waits.sort_unstable();
    ensure!(!waits.is_empty(), "nothing was written beside it");
    Ok(waits)
}

fn draft() -> Draft {
    Draft {
        part: "tension".into(),
        source: Source::Uwv,
        title: String::new(),
        publisher: String::new(),
        published_on: None,
        licence: String::new(),
        file_name: String::new(),
        file_hash: String::new(),
        note: Bilingual { nl: String::new(), en: String::new() },
        is_example: false,
    }
}

fn write(path: &Path) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "{COLUMNS}")?;
    for row in 0..ROWS {
        let (school, programme) = (row / 1000, 25_000 + row % 1000);
        let letters = [b'A' + (school / 26 % 26) as u8, b'A' + (school % 26) as u8].map(char::from);
        writeln!(
            out,
            "Gelderland;ROC;{:02}{}{};School nummer {school};zorg en welzijn;BOL;4;middenkader;{programme};Opleiding nummer {programme};{};Dossier van {programme};2024-10-01;{};{}",
            school / 676,
            letters[0],
            letters[1],
            23_000 + programme % 500,
            row % 40,
            row % 37
        )?;
    }
    out.flush()?;
    Ok(())
}

/// Reads each row and puts its fifteen cells in a table, in one transaction.
fn bare(file: &Path, at: &Path) -> Result<Duration> {
    let begin = Instant::now();
    let mut connection = Connection::open(at)?;
    connection.execute_batch("pragma journal_mode = wal; pragma synchronous = full;")?;
    let names: Vec<String> = (0..15).map(|number| format!("c{number}")).collect();
    let marks: Vec<String> = (1..=15).map(|number| format!("?{number}")).collect();
    connection.execute_batch(&format!("create table t ({})", names.join(",")))?;
    let tx = connection.transaction()?;
    {
        let mut insert = tx.prepare(&format!("insert into t values ({})", marks.join(",")))?;
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(file)?;
        let mut row = csv::StringRecord::new();
        while reader.read_record(&mut row)? {
            insert.execute(rusqlite::params_from_iter(row.iter()))?;
        }
    }
    tx.commit()?;
    Ok(begin.elapsed())
}

/// What an import took, and what it said.
pub struct Done {
    /// From start to end.
    pub time: Duration,
    /// Anonymous memory at the most, in megabytes.
    pub peak: f64,
    /// The first lines of its report.
    pub said: String,
}

/// `loper import SOURCE FILES`, on a data folder that has the reference set.
pub fn imported(source: &str, files: &[impl AsRef<Path>], home: &Path) -> Result<Done> {
    let begin = Instant::now();
    let mut child = Command::new(cpu::program()?)
        .args(["import", source])
        .args(files.iter().map(AsRef::as_ref))
        .arg("--data")
        .arg(home)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut peak = 0.0_f64;
    while child.try_wait()?.is_none() {
        peak = peak.max(cpu::memory(child.id(), "RssAnon").unwrap_or_default());
        std::thread::sleep(Duration::from_millis(10));
    }
    let time = begin.elapsed();
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stdout).lines().take(6).collect::<Vec<_>>().join(" | ");
    ensure!(output.status.success(), "the import was refused: {said}");
    Ok(Done { time, peak, said })
}
