//! What the keeper does now and then: a base, and beginning the log again.

use std::fs::{self, File};
use std::sync::mpsc::{channel, sync_channel};
use std::time::{Duration, Instant};

use loper_vocabulary::time::Moment;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::wal::CheckpointMode;

use super::keeper::{Keeper, Problem, bump};
use super::shelf::{Shelf, flush};
use super::{log, wal};
use crate::error::{Error, Result};
use crate::sqlite_engine::{Order, Pause};

/// So many pages of a base are copied before the log is looked at again.
const PAGES: i32 = 2_048;
/// So long a base copies without looking at the log.
const GLANCE: Duration = Duration::from_millis(800);
/// How long to wait for the writer to stand still.
const WRITER_TIME: Duration = Duration::from_secs(5);
/// How often the log is tried to be emptied, so long apart.
const SCRUB_TRIES: u32 = 250;
const SCRUB_PAUSE: Duration = Duration::from_millis(20);

impl Keeper {
    /// Copies the whole database while others read and write.
    pub(super) fn base(&mut self, shelf: &Shelf) -> std::result::Result<(), Problem> {
        let source = self.opens.connect()?;
        let Some(line) = &self.line else { return Ok(()) };
        let (chain, number) = (line.chain.clone(), line.number);
        source.execute_batch("begin; select count(*) from sqlite_master")?;
        // Everything that this copy has is in the archive before the moment from which one can go back to it.
        let frames = self.frames().ok_or(Problem::Broken)?;
        self.copy(shelf, frames)?;
        let whole_at = self.now();
        let (part, path) = shelf.base(&chain, number, whole_at);
        if part.exists() {
            fs::remove_file(&part)?;
        }
        let mut target = Connection::open(&part)?;
        target.execute_batch("pragma journal_mode = off; pragma synchronous = off")?;
        {
            let backup = Backup::new(&source, &mut target)?;
            let mut glanced = Instant::now();
            loop {
                match backup.step(PAGES)? {
                    StepResult::Done => break,
                    StepResult::More => {}
                    _ => std::thread::sleep(Duration::from_millis(20)),
                }
                if glanced.elapsed() >= GLANCE {
                    let noted = self.notes.last().unwrap_or(0);
                    self.copy(shelf, noted)?;
                    glanced = Instant::now();
                }
            }
        }
        target.close().map_err(|(_, problem)| problem)?;
        source.execute_batch("rollback")?;
        File::open(&part)?.sync_all()?;
        fs::rename(&part, &path)?;
        flush(&shelf.chain(&chain))?;
        if let Some(line) = &mut self.line {
            (line.base_at, line.since_base) = (Some(whole_at), 0);
        }
        shelf.retain(Moment(whole_at.0 - self.archive.limits.kept), &chain)?;
        Ok(())
    }

    /// Begins the log again, once all of it is archived. The writer stands still for it, some milliseconds. False when
    /// someone still reads an older state: it is tried again later.
    pub(super) fn turn(&mut self, shelf: &Shelf, is_emptied: bool) -> std::result::Result<bool, Problem> {
        if self.is_read()? {
            return Ok(false);
        }
        let (stands, standing) = sync_channel(1);
        let (go, go_on) = channel::<()>();
        let pause = Order::Pause(Pause { stands, go_on });
        if self.writes.send(pause).is_err() || standing.recv_timeout(WRITER_TIME).is_err() {
            return Ok(false);
        }
        let started = Instant::now();
        let frames = self.frames().ok_or(Problem::Broken)?;
        self.copy(shelf, frames)?;
        // An archive that is this slow is no reason to keep people waiting.
        if started.elapsed() > Pause::PATIENCE / 2 {
            return Ok(false);
        }
        let turned = self.turn_standing(shelf, is_emptied);
        drop(go);
        turned
    }

    /// Whether someone still reads an older state: then the log can't begin again, and the writer need not stand still for it.
    fn is_read(&mut self) -> std::result::Result<bool, Problem> {
        // The log can only be held from a frame that is not in the database yet. Another program may be writing just now.
        if bump(&self.folder).is_err() {
            return Ok(true);
        }
        let frames = self.frames().ok_or(Problem::Broken)?;
        self.hold.advance()?;
        let folded = self.folder.wal_checkpoint_v2(None::<&str>, CheckpointMode::PASSIVE)?.1;
        Ok(u32::try_from(folded).map_err(|_| Problem::Broken)? < frames)
    }

    fn turn_standing(&mut self, shelf: &Shelf, is_emptied: bool) -> std::result::Result<bool, Problem> {
        self.hold.release()?;
        let restarted = self.folder.wal_checkpoint_v2(None::<&str>, CheckpointMode::RESTART).ok();
        if let Some((frames, _)) = restarted {
            // Another program may have written in between; its frames are there until something writes over them.
            self.copy(shelf, u32::try_from(frames).map_err(|_| Problem::Broken)?)?;
        }
        let is_done = restarted.is_some()
            && (!is_emptied || self.folder.wal_checkpoint_v2(None::<&str>, CheckpointMode::TRUNCATE).is_ok());
        // With a frame that is not in the database yet, the log can be held again.
        bump(&self.folder)?;
        self.hold.advance()?;
        let head = wal::head(&log(&self.database))?.ok_or(Problem::Broken)?;
        let Some(line) = &mut self.line else { return Ok(false) };
        if head != line.head {
            if restarted.is_none() || !head.follows(&line.head) {
                return Err(Problem::Broken);
            }
            (line.head, line.place, line.folded) = (head, head.begin(), 0);
            self.notes.restart(head.salts, |_| false)?;
        }
        Ok(is_done)
    }

    /// Makes what was deleted gone from the log: by way of the archive, or without it when it can't be written, because what
    /// someone asked to erase is erased.
    pub(super) fn scrub(&mut self) -> Result<()> {
        let reads =
            || Error::Unavailable("the log could not be emptied: something reads all the time".into());
        for _ in 0..SCRUB_TRIES {
            let Some(shelf) = Shelf::open(&self.archive.folder).ok().filter(|_| self.line.is_some()) else {
                break;
            };
            match self.turn(&shelf, true) {
                Ok(true) => return Ok(()),
                Ok(false) => std::thread::sleep(SCRUB_PAUSE),
                Err(_) => {
                    self.line = None;
                    break;
                }
            }
        }
        if self.line.is_some() {
            return Err(reads());
        }
        tracing::error!("the archive can't be written while something is erased: its chain ends here");
        self.give_up();
        for _ in 0..SCRUB_TRIES {
            if self.folder.wal_checkpoint_v2(None::<&str>, CheckpointMode::TRUNCATE).is_ok() {
                return Ok(());
            }
            std::thread::sleep(SCRUB_PAUSE);
        }
        Err(reads())
    }
}
