//! An archive of a SQLite database, from which it comes back as it was at any second of the last days.
//!
//! A base (a whole copy) is made once a day; of every transaction its pages are kept with the moment in which it was
//! committed. To go back is to take a base and put the pages of all later transactions over it, up to the moment.
//!
//! One thread copies from the log of SQLite, a second behind the writer at the most; the writer never waits for the
//! archive. It holds a read of the log open, so that nobody can begin the log again before its frames were copied, and
//! begins it again itself ([`keeper`]). While the archive can't be written the log simply grows; past a limit the chain
//! is given up, which is said, and a new one begins when the archive is back.
//!
//! Nothing depends on all of this being undisturbed: each record carries a hash over all before it, and the place in the
//! log where it ends. Where a next transaction can't be proven to follow, a new chain begins with a base of its own.

mod hold;
mod keeper;
mod line;
mod notes;
mod rebuild;
mod record;
mod shelf;
#[cfg(test)]
mod tests;
mod turn;
mod wal;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use loper_vocabulary::time::Moment;

pub(crate) use self::keeper::{Ask, Keeper};
pub(crate) use self::notes::Notes;
pub use self::rebuild::{Rebuilt, Unable, rebuild};

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// Where an archive is, and how it is kept.
#[derive(Debug, Clone)]
pub struct Archive {
    /// The folder.
    pub folder: PathBuf,
    /// The clock.
    pub now: fn() -> Moment,
    /// How it is kept.
    pub limits: Limits,
}

/// How an archive is kept, in microseconds and bytes.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How far back one can go.
    pub kept: i64,
    /// How often a base is made.
    pub base_every: i64,
    /// A base is made earlier when so much has come since the last one, so that going back stays quick.
    pub base_bytes: u64,
    /// How long a segment is open at the most.
    pub segment_time: i64,
    /// How large a segment may become.
    pub segment_bytes: u64,
    /// After how many frames the log begins again.
    pub log_frames: u32,
    /// How large the log may become while the archive can't be written.
    pub log_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            kept: 7 * DAY,
            base_every: DAY,
            base_bytes: 8 << 30,
            segment_time: 60 * SECOND,
            segment_bytes: 64 << 20,
            log_frames: 4_000,
            log_bytes: 1 << 30,
        }
    }
}

/// How an archive does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Everything that was committed before this moment is in it.
    pub until: Option<Moment>,
    /// Since when it can't be written, and why.
    pub trouble: Option<(Moment, String)>,
}

/// How long an archive may be behind before that is said, in microseconds.
const BEHIND: i64 = 60 * SECOND;

impl State {
    /// The word in `/health`: what is wrong stands in the log.
    pub fn word(&self, now: Moment) -> &'static str {
        match (&self.trouble, self.until) {
            (Some(_), _) => "behind",
            (None, None) => "starting",
            (None, Some(until)) if now.0 - until.0 > BEHIND => "behind",
            (None, Some(_)) => "kept",
        }
    }
}

/// The same, for two threads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shared(Arc<Mutex<State>>);

impl Shared {
    pub(crate) fn get(&self) -> State {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// A file beside the database that says to every program that its log is being archived: nobody else begins it again. It
/// holds the moments of what is not in the archive yet.
pub(crate) fn mark(database: &Path) -> PathBuf {
    beside(database, "-archive")
}

/// The log of a database.
pub(crate) fn log(database: &Path) -> PathBuf {
    beside(database, "-wal")
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    database.with_file_name(name)
}

/// Says that this database is not archived any more. Nobody may have it open.
pub fn leave(database: &Path) -> io::Result<()> {
    match fs::remove_file(mark(database)) {
        Err(problem) if problem.kind() != io::ErrorKind::NotFound => Err(problem),
        _ => Ok(()),
    }
}
