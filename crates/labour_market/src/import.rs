//! Imports: files in, a release out. All of it, or nothing.
//!
//! [`Import`] stages every part of an import beside what stands, in small transactions so that no other
//! write waits long; then it compares; then it switches all parts on in one transaction. A dry run
//! stops before the switch. Whatever fails on the way leaves no row behind.
//!
//! The files in `import/` that are called after a source are pure: bytes in, rows and problems out. Those in
//! `import/into/` bring what was read into the tables.

pub mod about;
pub mod cbs;
pub mod esco;
pub mod file;
pub mod given;
pub mod into;
pub mod joined;
pub mod json;
pub mod onet;
pub mod regions;
pub mod roa;
pub mod rows;
pub mod standing;
pub mod uwv;

use std::collections::BTreeMap;

use loper_database::batch::{Batch, Cell};
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::loader::Loader;
use loper_database::scope::Public;
use loper_database::value::Value;
use loper_document::read::problem::{Problem, Unreadable};
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::source::Source;
use loper_vocabulary::time::Moment;
use serde::{Deserialize, Serialize};

use crate::import::file::{File, Hash, Hashing};
use crate::model::release::{Draft, PartReport, REFUSALS_KEPT, Report};
use crate::store::part::{self, Part};
use crate::store::release;

/// How many bytes of rows are gathered, sorted by their key, and handed over to be written: more makes the writing
/// cheaper, and three times as much may be in memory.
const RUN: usize = 8 * 1024 * 1024;
/// Progress is told each time that so many rows more are read.
const TOLD: u64 = 5_000;

/// One source that can be imported, from files to a release.
#[derive(Debug, Clone, Copy)]
pub struct Importer {
    /// The word on the command line.
    pub source: Source,
    /// What files it takes: one English line for `--help`.
    pub takes: &'static str,
    /// Recognises the given files, reads, stages and switches on (or not, in a dry run).
    pub run: fn(&Context<'_>, &[File], &Options) -> Result<Report, Failed>,
}

/// What the person at the command line confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Options {
    /// Columns by name: the name as Loper knows it, and the name in the file.
    pub columns: BTreeMap<String, String>,
    /// The year, quarter or date of the figures, where the file does not tell.
    pub period: Option<String>,
    /// When the file was published, where it does not tell.
    pub published_on: Option<String>,
}

impl Options {
    /// The name in the file for a column, as confirmed; otherwise the names that are known.
    pub fn column<'a>(&'a self, name: &'a str, known: &[&'a str]) -> Vec<&'a str> {
        match self.columns.get(name) {
            Some(confirmed) => vec![confirmed],
            None => std::iter::once(name).chain(known.iter().copied()).collect(),
        }
    }
}

/// The sources of this room, in the order in which they build on each other.
pub fn importers() -> &'static [Importer] {
    into::IMPORTERS
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The part that is being loaded.
    pub part: &'static str,
    /// Rows read so far.
    pub rows: u64,
}

/// What an import works with.
pub struct Context<'a> {
    /// Where the rows go.
    pub db: &'a Db,
    /// The moment of the import.
    pub now: Moment,
    /// Whether nothing may change.
    pub is_dry_run: bool,
    /// Is told how far the import is.
    pub progress: &'a dyn Fn(Progress),
}

/// Why an import ended without a release. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// A file is not what it should be.
    #[error("{file}: {why}")]
    Unreadable {
        /// The name of the file.
        file: String,
        /// What is wrong with it.
        why: Unreadable,
    },
    /// A file that is needed was not given, or one that was given is not known; the text says which.
    #[error("{0}")]
    Files(String),
    /// Too little of the file could be read to believe the rest.
    #[error("{} rows were refused and {} could be read: this is not the file it seems to be.{}", .0.rows_refused, .0.rows_in, first(.0))]
    Refused(Box<PartReport>),
    /// The database did not do what it was asked.
    #[error(transparent)]
    Database(#[from] Error),
}

/// The first refusal, as an example of all.
fn first(report: &PartReport) -> String {
    let Some(it) = report.refusals.first() else { return String::new() };
    format!(" For example line {}, {} “{}”: {}", it.line, it.column, it.value, it.reason)
}

/// An import that is under way. Dropped before [`Import::end`], it leaves nothing behind.
pub struct Import<'a> {
    context: &'a Context<'a>,
    staged: Vec<Staged>,
}

#[derive(Clone)]
struct Staged {
    part: Part,
    id: ReleaseId,
    report: PartReport,
}

impl<'a> Import<'a> {
    /// Begins.
    pub fn begin(context: &'a Context<'a>) -> Self {
        Self { context, staged: Vec::new() }
    }

    /// Stages one part: `fill` reads the files and hands over the rows. `draft.file_hash` may be empty.
    pub fn load(
        &mut self,
        part: Part,
        draft: Draft,
        fill: impl FnOnce(&mut Loading<'_>) -> Result<(), Failed>,
    ) -> Result<(), Failed> {
        let now = self.context.now;
        let id = self.context.db.write_blocking(Public, move |tx| release::stage(tx, &draft, now))?;
        let report = PartReport { part: part.name.into(), ..PartReport::default() };
        self.staged.push(Staged { part, id, report });
        let mut loading = Loading::new(self.context, part, id)?;
        fill(&mut loading)?;
        let read = loading.read;
        let (report, hash) = loading.finish()?;
        // A file of which more is refused than read is another file than its header says.
        if report.rows_in == 0 || report.rows_refused > read.max(report.rows_in) {
            return Err(Failed::Refused(Box::new(report)));
        }
        let report = self.compare(part, id, &hash, report)?;
        if let Some(staged) = self.staged.last_mut() {
            staged.report = report;
        }
        Ok(())
    }

    fn compare(
        &self,
        part: Part,
        id: ReleaseId,
        hash: &str,
        report: PartReport,
    ) -> Result<PartReport, Failed> {
        let db = self.context.db;
        let (sealed, rows_in) = (hash.to_owned(), report.rows_in);
        db.write_blocking(Public, move |tx| release::seal(tx, id, &sealed))?;
        let (current, difference) = db.read_blocking(Public, move |tx| {
            let current = release::current(tx, part.name)?;
            // Beside nothing all rows are new; there is no need to look at each.
            let difference = match &current {
                Some((old, _)) => part::difference(tx, part, id, Some(*old))?,
                None => part::Difference { added: rows_in, ..part::Difference::default() },
            };
            Ok::<_, Error>((current, difference))
        })?;
        let is_same_file = current.is_some_and(|(_, standing)| standing == hash);
        Ok(PartReport {
            added: difference.added,
            gone: difference.gone,
            changed: difference.changed,
            completed: difference.completed,
            is_unchanged: is_same_file && difference == part::Difference::default(),
            ..report
        })
    }

    /// Shows all staged parts at once, or, in a dry run, none.
    pub fn end(mut self) -> Result<Report, Failed> {
        let staged = std::mem::take(&mut self.staged);
        let parts = staged.iter().map(|it| it.report.clone()).collect();
        let (go, stay): (Vec<Staged>, Vec<Staged>) =
            staged.into_iter().partition(|it| self.context.is_dry_run || it.report.is_unchanged);
        self.staged = go;
        let shown = stay.clone();
        let switched = self.context.db.write_blocking(Public, move |tx| {
            let mut older = Vec::new();
            for Staged { part, id, report } in &shown {
                let counts = (report.rows_in, report.rows_refused, report.refusals.as_slice());
                let gone = release::switch_on(tx, *part, *id, counts)?;
                older.extend(gone.into_iter().map(|id| (*part, id)));
            }
            Ok::<_, Error>(older)
        });
        match switched {
            Ok(older) => {
                let old = |(part, id)| Staged { part, id, report: PartReport::default() };
                self.staged.extend(older.into_iter().map(old));
                Ok(Report { parts })
            }
            Err(error) => {
                self.staged.extend(stay);
                Err(error.into())
            }
        }
    }
}

impl Drop for Import<'_> {
    fn drop(&mut self) {
        for Staged { part, id, .. } in self.staged.drain(..) {
            let gone = discard(self.context.db, part, id);
            if let Err(error) = gone {
                tracing::warn!(part = part.name, release = id.0, %error, "a staged release stays until the next start");
            }
        }
    }
}

/// One part that is being loaded.
pub struct Loading<'a> {
    context: &'a Context<'a>,
    part: Part,
    id: ReleaseId,
    waiting: Vec<Batch>,
    loader: Loader,
    hash: Hash,
    read: u64,
    report: PartReport,
}

impl<'a> Loading<'a> {
    fn new(context: &'a Context<'a>, part: Part, id: ReleaseId) -> Result<Self, Error> {
        let report = PartReport { part: part.name.into(), ..PartReport::default() };
        let (waiting, loader) = (vec![Batch::default(); part.tables.len()], Loader::start(context.db)?);
        Ok(Self { context, part, id, waiting, loader, hash: Hash::new(), read: 0, report })
    }

    /// Opens a file; what is read of it counts for the hash of the release.
    pub fn open(&self, file: &File) -> Result<Hashing, Failed> {
        file.open(&self.hash)
    }

    /// As [`Loading::open`], for readers that hold all rows in memory.
    pub fn open_held(&self, file: &File) -> Result<Hashing, Failed> {
        file.open_held(&self.hash)
    }

    /// Hands over a row of table `table` of the part: the values after `release`, in the order of its columns.
    pub fn row(&mut self, table: usize, values: &[Value]) -> Result<(), Failed> {
        self.take(table, values.len(), values.iter().map(Cell::from))
    }

    /// As [`Loading::row`], for a reader with many rows: nothing is copied on the way.
    pub fn cells(&mut self, table: usize, cells: &[Cell<'_>]) -> Result<(), Failed> {
        self.take(table, cells.len(), cells.iter().copied())
    }

    fn take<'c>(
        &mut self,
        table: usize,
        width: usize,
        cells: impl Iterator<Item = Cell<'c>>,
    ) -> Result<(), Failed> {
        debug_assert_eq!(width + 1, self.part.tables[table].columns.len());
        self.waiting[table].push(std::iter::once(Cell::Int(self.id.0)).chain(cells));
        self.report.rows_in += 1;
        if self.report.rows_in.is_multiple_of(TOLD) {
            (self.context.progress)(Progress { part: self.part.name, rows: self.report.rows_in });
        }
        if self.waiting[table].size() >= RUN { self.flush(table) } else { Ok(()) }
    }

    /// Counts a refused row; the first ones are kept.
    pub fn refuse(&mut self, problem: Problem) {
        self.report.rows_refused += 1;
        if self.report.refusals.len() < REFUSALS_KEPT {
            self.report.refusals.push(problem);
        }
    }

    /// Counts rows that were refused before they came here, of `read` rows of the files; the first are kept.
    pub fn refused(&mut self, read: u64, count: u64, first: Vec<Problem>) {
        self.read += read;
        self.report.rows_refused += count;
        let room = REFUSALS_KEPT.saturating_sub(self.report.refusals.len());
        self.report.refusals.extend(first.into_iter().take(room));
    }

    /// Takes the hash of files that were read before they came here.
    pub fn seal(&mut self, hash: &Hash) {
        self.hash = hash.clone();
    }

    /// Says something that a reader of the report should know.
    pub fn remark(&mut self, sentence: String) {
        self.report.remarks.push(sentence);
    }

    fn flush(&mut self, table: usize) -> Result<(), Failed> {
        let mut batch = std::mem::take(&mut self.waiting[table]);
        if batch.is_empty() {
            return Ok(());
        }
        batch.sort();
        let into = self.part.tables[table];
        Ok(self.loader.load(into.table, into.columns, batch)?)
    }

    fn finish(mut self) -> Result<(PartReport, String), Failed> {
        for table in 0..self.part.tables.len() {
            self.flush(table)?;
        }
        self.loader.finish()?;
        (self.context.progress)(Progress { part: self.part.name, rows: self.report.rows_in });
        Ok((self.report, self.hash.text()))
    }
}

/// Takes away a release with its rows, in small transactions, so that no other write waits long.
pub fn discard(db: &Db, part: Part, id: ReleaseId) -> Result<(), Error> {
    while !db.write_blocking(Public, move |tx| release::discard_piece(tx, part, id))? {}
    Ok(())
}

/// Takes away what an import that was killed left behind. Call it at the start, when no import runs.
pub fn sweep(db: &Db, find: impl Fn(&str) -> Option<Part>) -> Result<(), Error> {
    for (id, name) in db.read_blocking(Public, release::staged)? {
        if let Some(part) = find(&name) {
            discard(db, part, id)?;
        }
    }
    Ok(())
}
