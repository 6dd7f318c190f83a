//! `loper import SOURCE PATH…` and `loper import undo SOURCE`.

mod report;

use std::cell::Cell;
use std::io::{IsTerminal as _, stderr};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use loper::{house, world};
use loper_database::db::{Db, Place};
use loper_database::lock::Lock;
use loper_database::scope::Public;
use loper_imports::{LOCK, importers, part};
use loper_labour_market::import::file::files;
use loper_labour_market::import::{Context, Failed, Importer, Options, Progress, sweep};
use loper_labour_market::store::release;
use loper_vocabulary::source::Source;

use super::REFUSED;
use super::place::At;

/// Exit status when the command itself was wrong.
const USAGE: u8 = 2;
/// Without a terminal a line is written each time that so many more rows are read.
const ROWS_PER_LINE: u64 = 100_000;

/// Import the files of a publisher, or go back to the release before.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    override_usage = "loper import [OPTIONS] <SOURCE> <PATH>...\n       loper import undo [OPTIONS] <SOURCE>",
    after_help = after_help()
)]
pub struct Import {
    #[command(subcommand)]
    other: Option<Other>,
    /// Whose files these are
    #[arg(value_parser = source, required = true)]
    source: Option<Source>,
    /// The files, or folders with them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Say what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the whole report as JSON
    #[arg(long)]
    json: bool,
    /// Which column of the file is which: --column region="Regio van SBB"
    #[arg(long = "column", value_name = "NAME=COLUMN", value_parser = pair)]
    columns: Vec<(String, String)>,
    /// The year, quarter or date of the figures, where the file does not tell
    #[arg(long)]
    period: Option<String>,
    /// When the file was published, where it does not tell
    #[arg(long, value_name = "DATE")]
    published_on: Option<String>,
    #[command(flatten)]
    at: At,
}

#[derive(Debug, Subcommand)]
enum Other {
    /// Show the release before again; undoing twice brings back what was undone
    Undo(Undo),
}

/// Back to the release before.
#[derive(Debug, Args)]
pub struct Undo {
    /// Whose last import is undone
    #[arg(value_parser = source)]
    source: Source,
    /// Print the answer as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    at: At,
}

fn after_help() -> String {
    let lines: Vec<String> =
        importers().map(|it| format!("  {:<12} {}", it.source.code(), it.takes)).collect();
    format!("Sources and the files they take:\n{}", lines.join("\n"))
}

fn source(word: &str) -> Result<Source, String> {
    let known = importers().find(|it| it.source.code() == word);
    known.map(|it| it.source).ok_or_else(|| {
        let all: Vec<&str> = importers().map(|it| it.source.code()).collect();
        format!("the sources are {}", all.join(", "))
    })
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, column) = text.split_once('=').ok_or("write NAME=COLUMN, such as region=Arbeidsmarktregio")?;
    if name.trim().is_empty() || column.trim().is_empty() {
        return Err("neither side of the = may be empty".into());
    }
    Ok((name.trim().to_owned(), column.trim().to_owned()))
}

/// Opens the database beside a server that may be running. The lock keeps two imports apart, on any machine.
fn open(at: &At) -> Result<(Db, Lock)> {
    let place = at.place()?;
    if let Place::File(_) = &place {
        house::data_folder(&at.data)?;
    }
    let db = house::open(&place, world::now())?;
    let lock = db.lock(LOCK).map_err(|problem| house::explain(&place, &problem))?;
    let Some(lock) = lock else {
        bail!("another import is under way on this data; wait until it is done. Nothing was changed");
    };
    // Nobody else is importing now, so what is staged was left behind by an import that was killed.
    sweep(&db, part).map_err(|problem| report::explained(&problem))?;
    Ok((db, lock))
}

impl Import {
    /// Imports, or undoes.
    pub fn run(self) -> Result<ExitCode> {
        if let Some(Other::Undo(undo)) = &self.other {
            return undo.run();
        }
        let importer = importers().find(|it| Some(it.source) == self.source);
        let importer = importer.ok_or_else(|| anyhow!("no source was given"))?;
        if let Some(missing) = self.paths.iter().find(|path| !path.exists()) {
            eprintln!("loper: {} is not there; nothing was changed", missing.display());
            return Ok(ExitCode::from(USAGE));
        }
        let (db, _lock) = open(&self.at)?;
        match self.import(&db, importer) {
            Ok(report) => {
                report::done(importer.source, &report, self.dry_run, self.json)?;
                Ok(ExitCode::SUCCESS)
            }
            Err(Failed::Database(problem)) => Err(report::explained(&problem)),
            Err(refused) => {
                report::refused(importer.source, &refused, self.json)?;
                Ok(ExitCode::from(REFUSED))
            }
        }
    }

    fn import(
        &self,
        db: &Db,
        importer: &Importer,
    ) -> Result<loper_labour_market::model::release::Report, Failed> {
        let options = Options {
            columns: self.columns.iter().cloned().collect(),
            period: self.period.clone(),
            published_on: self.published_on.clone(),
        };
        let given = files(&self.paths)?;
        let bar = Bar::new();
        let progress = |it: Progress| bar.tell(it);
        let context = Context { db, now: world::now(), is_dry_run: self.dry_run, progress: &progress };
        let answer = (importer.run)(&context, &given, &options);
        bar.finish();
        answer
    }
}

impl Undo {
    fn run(&self) -> Result<ExitCode> {
        let (db, _lock) = open(&self.at)?;
        let source = self.source;
        let parts = db
            .write_blocking(Public, move |tx| release::undo(tx, source))
            .map_err(|problem| report::explained(&problem))?;
        if self.json {
            println!("{}", serde_json::json!({ "source": source.code(), "parts": parts }));
        } else if parts.is_empty() {
            println!("There is no import of {source} to undo; nothing was changed.");
        } else {
            println!(
                "Undone for: {}. What stood before is shown again; undo once more to take this back.",
                parts.join(", ")
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A line that moves on a terminal, and plain lines elsewhere.
struct Bar {
    line: Option<ProgressBar>,
    told: Cell<u64>,
}

impl Bar {
    fn new() -> Self {
        let line = stderr().is_terminal().then(|| {
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} [{elapsed}]") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(std::time::Duration::from_millis(100));
            bar
        });
        Self { line, told: Cell::new(0) }
    }

    fn tell(&self, progress: Progress) {
        let text = format!("{}: {} rows", progress.part, progress.rows);
        match &self.line {
            Some(bar) => bar.set_message(text),
            None if progress.rows < self.told.get() => self.told.set(0),
            None if progress.rows >= self.told.get() + ROWS_PER_LINE => {
                self.told.set(progress.rows);
                eprintln!("{text}");
            }
            None => {}
        }
    }

    fn finish(&self) {
        if let Some(bar) = &self.line {
            bar.finish_and_clear();
        }
    }
}
