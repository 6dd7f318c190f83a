//! Loads batches in many small transactions, on a thread of its own: who reads a file need not wait for the disk.
//!
//! No other write waits long for a large load. A transaction takes as many rows as fit in [`GOAL`] on this machine at
//! this moment; on SQLite, where one writes at a time, a moment is left between two, in which another process can begin.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::batch::Batch;
use crate::db::{Db, Kind};
use crate::error::{Error, Result};
use crate::scope::Public;

/// How long a transaction should take at the most.
const GOAL: Duration = Duration::from_millis(15);
/// How many rows the first transaction takes, and what the others stay between.
const ROWS_FIRST: usize = 1_000;
const ROWS_MIN: usize = 200;
const ROWS_MAX: usize = 20_000;
/// Longer than the time between two looks of a process that waits for its turn on SQLite.
const BREATH: Duration = Duration::from_millis(2);

struct Load {
    table: &'static str,
    columns: &'static [&'static str],
    batch: Batch,
}

/// A load that is under way. Dropped, it ends after the batch at hand.
pub struct Loader {
    loads: Option<SyncSender<Load>>,
    thread: Option<JoinHandle<Result<()>>>,
}

impl Loader {
    /// Starts the thread.
    pub fn start(db: &Db) -> Result<Self> {
        let db = db.clone();
        // One batch is written while the next is made; a third would only take memory.
        let (loads, queue) = sync_channel(0);
        let thread = thread::Builder::new()
            .name("loper-loader".into())
            .spawn(move || load_all(&db, &queue))
            .map_err(|problem| Error::Unavailable(format!("no thread for loading: {problem}")))?;
        Ok(Self { loads: Some(loads), thread: Some(thread) })
    }

    /// Hands over rows of public registers; waits while the batch before is written.
    pub fn load(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        batch: Batch,
    ) -> Result<()> {
        let sent = self.loads.as_ref().map(|loads| loads.send(Load { table, columns, batch }));
        if let Some(Ok(())) = sent { Ok(()) } else { self.end() }
    }

    /// Waits until everything is written.
    pub fn finish(mut self) -> Result<()> {
        self.end()
    }

    fn end(&mut self) -> Result<()> {
        self.loads = None;
        let stopped = || Error::Broken("loading stopped before it was done".into());
        let Some(thread) = self.thread.take() else { return Err(stopped()) };
        thread.join().unwrap_or_else(|_| Err(stopped()))
    }
}

impl Drop for Loader {
    fn drop(&mut self) {
        // Whoever drops it without `finish` has a failure of their own to tell.
        let _ = self.end();
    }
}

fn load_all(db: &Db, queue: &Receiver<Load>) -> Result<()> {
    let mut rows = ROWS_FIRST;
    while let Ok(Load { table, columns, batch }) = queue.recv() {
        let batch = Arc::new(batch);
        let mut start = 0;
        while start < batch.len() {
            let (begin, piece) = (Instant::now(), start..(start + rows).min(batch.len()));
            start = piece.end;
            let batch = Arc::clone(&batch);
            db.write_blocking(Public, move |tx| tx.load_batch(table, columns, &batch, piece.clone()))?;
            rows = fitting(rows, begin.elapsed());
            if db.kind() == Kind::Sqlite {
                thread::sleep(BREATH);
            }
        }
    }
    Ok(())
}

/// How many rows to take next, when so many took so long: not more than a quarter up or a half down at a time.
pub(crate) fn fitting(rows: usize, took: Duration) -> usize {
    let (goal, took) = (GOAL.as_micros(), took.as_micros().max(1));
    let fit = usize::try_from(rows as u128 * goal / took).unwrap_or(ROWS_MAX);
    fit.clamp(rows / 2, rows + rows / 4).clamp(ROWS_MIN, ROWS_MAX)
}
