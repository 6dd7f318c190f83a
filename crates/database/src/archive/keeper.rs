//! The thread that keeps the archive.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, SystemTime};

use loper_vocabulary::time::Moment;
use rusqlite::Connection;
use rusqlite::wal::CheckpointMode;

use super::hold::Hold;
use super::line::{Line, Stop};
use super::notes::Notes;
use super::shelf::Shelf;
use super::{Archive, Shared, log, wal};
use crate::error::{Error, Result};
use crate::lock::{self, Lock};
use crate::sqlite_engine::{Opens, Order};

/// How often it looks.
const ROUND: Duration = Duration::from_secs(1);
/// So many frames are copied into the database at once, as SQLite itself does.
const FOLD_FRAMES: u32 = 1_000;
/// How long the log may be waited for by whoever begins it again.
const PATIENCE: Duration = Duration::from_millis(200);
/// How often trouble is said again, in microseconds.
const SAY_AGAIN: i64 = 60 * super::SECOND;

/// What the thread is asked.
pub(crate) enum Ask {
    /// Bring the archive up to this moment.
    Now(Sender<Result<()>>),
    /// Make what was deleted gone from the log.
    Scrub(Sender<Result<()>>),
}

pub(super) enum Problem {
    Archive(String),
    Broken,
    Taken,
}

impl From<Stop> for Problem {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Disk(problem) => Self::Archive(problem.to_string()),
            Stop::Broken => Self::Broken,
        }
    }
}

impl From<io::Error> for Problem {
    fn from(problem: io::Error) -> Self {
        Self::Archive(problem.to_string())
    }
}

impl From<rusqlite::Error> for Problem {
    fn from(problem: rusqlite::Error) -> Self {
        Self::Archive(problem.to_string())
    }
}

impl From<Error> for Problem {
    fn from(problem: Error) -> Self {
        Self::Archive(problem.to_string())
    }
}

/// Keeps the archive.
pub(crate) struct Keeper {
    pub(super) archive: Archive,
    pub(super) database: PathBuf,
    pub(super) opens: Opens,
    /// Copies the log into the database.
    pub(super) folder: Connection,
    pub(super) hold: Hold,
    pub(super) notes: Arc<Notes>,
    pub(super) writes: Sender<Order>,
    shared: Shared,
    lock: Option<Lock>,
    pub(super) line: Option<Line>,
    /// Nobody waits for the archive any more: the log began again without it.
    is_given_up: bool,
    /// When the log was last changed, as far as it was looked at.
    seen: Option<(SystemTime, u64)>,
    said_at: Moment,
}

impl Keeper {
    pub(crate) fn new(
        archive: Archive,
        database: PathBuf,
        opens: Opens,
        notes: Arc<Notes>,
        writes: Sender<Order>,
        shared: Shared,
    ) -> Result<Self> {
        let folder = opens.connect()?;
        folder.busy_timeout(PATIENCE).map_err(|problem| Error::Unavailable(problem.to_string()))?;
        let hold = Hold::new([opens.connect()?, opens.connect()?]);
        Ok(Self {
            archive,
            database,
            opens,
            folder,
            hold,
            notes,
            writes,
            shared,
            lock: None,
            line: None,
            is_given_up: false,
            seen: None,
            said_at: Moment(0),
        })
    }

    /// Works until nobody can ask any more.
    pub(crate) fn run(mut self, asks: &Receiver<Ask>) {
        // What goes wrong is in the state, and said.
        let _ = self.round();
        loop {
            match asks.recv_timeout(ROUND) {
                Ok(Ask::Now(reply)) => {
                    let outcome = self.round();
                    // Whoever asked may have gone.
                    let _ = reply.send(outcome.map_err(Error::Unavailable));
                }
                Ok(Ask::Scrub(reply)) => {
                    let _ = reply.send(self.scrub());
                }
                Err(RecvTimeoutError::Timeout) => {
                    let _ = self.round();
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let _ = self.round();
                    if let Some(line) = &mut self.line {
                        // An open segment is packed by whoever comes next.
                        let _ = line.close();
                    }
                    return;
                }
            }
        }
    }

    pub(super) fn now(&self) -> Moment {
        (self.archive.now)()
    }

    /// One look; what is wrong, in words.
    fn round(&mut self) -> std::result::Result<(), String> {
        let mut outcome = self.look();
        if matches!(outcome, Err(Problem::Broken)) {
            tracing::warn!("the log was begun again by something else; a new chain of the archive begins");
            self.line = None;
            outcome = self.look();
        }
        let now = self.now();
        match outcome {
            Ok(until) => {
                let mut was = None;
                self.shared.change(|it| {
                    it.until = Some(until);
                    was = it.trouble.take();
                });
                if let Some((since, _)) = was {
                    tracing::info!(since = since.0, "the archive is written again");
                    self.said_at = Moment(0);
                }
                Ok(())
            }
            Err(problem) => {
                let words = match problem {
                    Problem::Archive(words) => words,
                    Problem::Broken => "the log can't be read".to_owned(),
                    Problem::Taken => "another Loper writes in this archive".to_owned(),
                };
                self.line = None;
                self.shared.change(|it| {
                    let since = it.trouble.as_ref().map_or(now, |was| was.0);
                    it.trouble = Some((since, words.clone()));
                });
                if now.0 - self.said_at.0 >= SAY_AGAIN || now < self.said_at {
                    tracing::error!(folder = %self.archive.folder.display(), words, "THE ARCHIVE CAN'T BE WRITTEN; what is written now can't be gone back to until it can");
                    self.said_at = now;
                }
                self.relieve();
                Err(words)
            }
        }
    }

    /// Brings the archive up to now; answers the moment before which everything is in it.
    fn look(&mut self) -> std::result::Result<Moment, Problem> {
        let shelf = Shelf::open(&self.archive.folder)?;
        if self.lock.is_none() {
            self.lock = lock::of_folder(&self.archive.folder, "archive")?;
            if self.lock.is_none() {
                return Err(Problem::Taken);
            }
        }
        if self.line.is_none() {
            self.line = Some(self.find(&shelf)?);
            self.is_given_up = false;
        }
        let started = self.now();
        let until = self.committed();
        self.copy(&shelf, until)?;
        if self.is_base_due() {
            self.base(&shelf)?;
        }
        self.fold()?;
        let now = self.now();
        if let Some(line) = &mut self.line {
            line.looked_at = line.looked_at.max(started);
            line.tidy(&shelf, &self.archive.limits, started, now)?;
            if line.place.frame >= self.archive.limits.log_frames {
                self.turn(&shelf, false)?;
            }
        }
        Ok(started)
    }

    pub(super) fn copy(&mut self, shelf: &Shelf, until: u32) -> std::result::Result<(), Problem> {
        let now = self.now();
        if let Some(line) = &mut self.line {
            line.copy(shelf, &self.database, &self.notes, until, now)?;
        }
        Ok(())
    }

    /// Up to which frame the log is committed and flushed. The writer notes its own; what other programs wrote is asked of
    /// SQLite when the file has changed.
    fn committed(&mut self) -> u32 {
        let seen = std::fs::metadata(log(&self.database)).and_then(|it| Ok((it.modified()?, it.len()))).ok();
        let known = self.line.as_ref().map_or(0, |it| it.place.frame);
        let noted = self.notes.last().unwrap_or(0);
        if noted > known {
            self.seen = seen;
            return noted;
        }
        if seen == self.seen {
            return known;
        }
        self.seen = seen;
        self.frames().unwrap_or(known)
    }

    /// How many frames the log has; what can be, is copied into the database.
    pub(super) fn frames(&self) -> Option<u32> {
        let (frames, _) = self.folder.wal_checkpoint_v2(None::<&str>, CheckpointMode::PASSIVE).ok()?;
        u32::try_from(frames).ok()
    }

    /// Finds where to go on: after the last record of the newest chain, when the log has it still, or in a new chain.
    fn find(&mut self, shelf: &Shelf) -> std::result::Result<Line, Problem> {
        let path = log(&self.database);
        if wal::head(&path)?.is_none() {
            bump(&self.folder)?;
        }
        // Before anything is copied into the database: a log of which all is copied begins again at the next write.
        self.hold.ensure()?;
        let frames = self.frames().ok_or(Problem::Broken)?;
        let head = wal::head(&path)?.ok_or(Problem::Broken)?;
        let tail = shelf.tail()?;
        if let Some(tail) = &tail
            && tail.page == head.page
            && tail.record.end.salts == head.salts
            && tail.record.end.frame <= frames
            && wal::place(&path, &head, tail.record.end.frame)? == Some(tail.record.end)
        {
            let next = (tail.record.number + 1, tail.record.hash);
            let looked_at = shelf.until(&tail.chain).map_or(tail.record.at, |it| it.max(tail.record.at));
            let mut line = Line::at(tail.chain.clone(), (head, tail.record.end), next, looked_at);
            line.base_at = shelf.bases(&tail.chain)?.last().map(|it| it.at);
            line.copy(shelf, &self.database, &self.notes, frames, self.now())?;
            self.settle(&mut line)?;
            return Ok(line);
        }
        if tail.is_some() {
            tracing::warn!(
                "what came since the archive was last written can't be proven to follow: a new chain begins"
            );
        }
        let place = wal::place(&path, &head, frames)?.ok_or(Problem::Broken)?;
        self.notes.restart(head.salts, |frame| frame > frames)?;
        let now = self.now();
        let mut line = Line::at(shelf.begin(now)?, (head, place), (1, [0; 32]), now);
        self.settle(&mut line)?;
        line.begin(shelf, now)?;
        Ok(line)
    }

    /// Writes something without meaning and holds the log from there: a log of which all is in the database already can't be
    /// held, and begins again at this moment. All of it is in the archive by now.
    fn settle(&mut self, line: &mut Line) -> std::result::Result<(), Problem> {
        bump(&self.folder)?;
        self.hold.advance()?;
        line.folded = line.place.frame;
        let head = wal::head(&log(&self.database))?.ok_or(Problem::Broken)?;
        if head != line.head {
            if !head.follows(&line.head) {
                return Err(Problem::Broken);
            }
            (line.head, line.place, line.folded) = (head, head.begin(), 0);
            self.notes.restart(head.salts, |_| true)?;
        }
        Ok(())
    }

    fn is_base_due(&self) -> bool {
        let (now, limits) = (self.now(), &self.archive.limits);
        self.line.as_ref().is_some_and(|it| {
            it.base_at.is_none_or(|at| now.0 - at.0 >= limits.base_every)
                || it.since_base >= limits.base_bytes
        })
    }

    /// Copies the log into the database as far as it is archived, a thousand frames at a time.
    fn fold(&mut self) -> std::result::Result<(), Problem> {
        if let Some(line) = &mut self.line
            && line.place.frame >= line.folded + FOLD_FRAMES
        {
            line.folded = line.place.frame;
            self.hold.advance()?;
            self.frames();
        }
        Ok(())
    }

    /// While the archive can't be written, the log grows. Past its limit the chain is given up: people go first.
    fn relieve(&mut self) {
        let length = std::fs::metadata(log(&self.database)).map_or(0, |it| it.len());
        if !self.is_given_up && length >= self.archive.limits.log_bytes {
            tracing::error!(
                length,
                "THE ARCHIVE WAS AWAY TOO LONG: its chain ends here, and the log begins again"
            );
            self.give_up();
        }
        if self.is_given_up {
            // Busy now means once more in the next round.
            let _ = self.folder.wal_checkpoint_v2(None::<&str>, CheckpointMode::RESTART);
        }
    }

    pub(super) fn give_up(&mut self) {
        self.is_given_up = true;
        self.line = None;
        if let Err(problem) = self.hold.release() {
            tracing::warn!(%problem, "the log could not be let go");
        }
    }
}

/// Writes something without meaning, so that the log has a frame.
pub(super) fn bump(connection: &Connection) -> rusqlite::Result<()> {
    let number: i64 = connection.query_row("pragma user_version", [], |row| row.get(0))?;
    connection.pragma_update(None, "user_version", (number + 1) % i64::from(i32::MAX))
}
