//! A table like those of DUO, a million rows of fifteen columns, checked and loaded; beside a bare load.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use loper::{house, world};
use loper_database::db::Place;
use rusqlite::Connection;

use crate::cpu;

const ROWS: u32 = 1_000_000;
const COLUMNS: &str = "PROVINCIE;SOORT INSTELLING;INSTELLINGSCODE;INSTELLINGSNAAM;SECTOR;LEERWEG;NIVEAU;TYPE MBO;ERKENDE OPLEIDING CODE;ERKENDE OPLEIDING NAAM;DOSSIER CODE;DOSSIER NAAM;PEILDATUM;MAN2024;VROUW2024";

/// Prints the times of both.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("studenten.csv");
    write(&file)?;
    let bare = bare(&file, &folder.path().join("bare.db"))?;
    let (whole, peak, said) = ours(&file, folder.path())?;
    println!(
        "import: {ROWS} rows x 15 columns checked and loaded in {:.2} s; anchor bare csv + rusqlite {:.2} s: {:.2} x (goal 2.2 x); at the most {peak:.0} MB anonymous memory",
        whole.as_secs_f64(),
        bare.as_secs_f64(),
        whole.as_secs_f64() / bare.as_secs_f64()
    );
    println!("import: {said}");
    Ok(())
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

/// `loper import duo`, on a data folder that has the reference set.
fn ours(file: &Path, folder: &Path) -> Result<(Duration, f64, String)> {
    let data = folder.join("data");
    std::fs::create_dir_all(&data)?;
    drop(house::open(&Place::File(data.join("loper.db")), world::now())?);
    let begin = Instant::now();
    let mut child = Command::new(cpu::program()?)
        .args(["import", "duo"])
        .arg(file)
        .arg("--data")
        .arg(&data)
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
    Ok((time, peak, said))
}
