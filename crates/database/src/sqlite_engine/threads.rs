//! The threads: readers, each by itself, and the one writer that commits in groups.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::session::Session;
use crate::db::{Job, Verdict};
use crate::error::{Error, Result};

/// How many writes share one commit at the most.
const GROUP_MAX: usize = 128;
/// How long a group may grow before it is committed.
pub(super) const GROUP_TIME: Duration = Duration::from_millis(20);

/// What the writer is asked.
pub(crate) enum Order {
    /// A transaction.
    Job(Box<dyn Job>),
    /// To stand still.
    Pause(Pause),
}

/// Asks the writer to stand still between two transactions.
pub(crate) struct Pause {
    /// Says that it does.
    pub(crate) stands: SyncSender<()>,
    /// Ends when it may go on.
    pub(crate) go_on: Receiver<()>,
}

impl Pause {
    /// So long the writer stands still at the most.
    pub(crate) const PATIENCE: Duration = Duration::from_secs(2);

    fn stand(self) {
        if self.stands.send(()).is_ok()
            && matches!(self.go_on.recv_timeout(Self::PATIENCE), Err(RecvTimeoutError::Timeout))
        {
            tracing::warn!("the archive is slow; writing goes on");
        }
    }
}

pub(super) fn read_all(connection: Connection, queue: &Mutex<Receiver<Box<dyn Job>>>) {
    let mut engine = Session { connection };
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(mut job) = next else { return };
        let done = engine.step("begin").map(|()| run(&mut job, &mut engine));
        let ended = engine.step("rollback");
        job.finish(done.and_then(|ran| ran.map(|_| ())).and(ended));
    }
}

pub(super) fn write_all(connection: Connection, queue: &Receiver<Order>) {
    let mut engine = Session { connection };
    let mut stopped: Option<Error> = None;
    while let Ok(order) = queue.recv() {
        let first = match order {
            Order::Job(job) => job,
            Order::Pause(pause) => {
                pause.stand();
                continue;
            }
        };
        if let Some(reason) = &stopped {
            first.finish(Err(reason.clone()));
            continue;
        }
        let (group, pause) = match engine.step("begin immediate") {
            Ok(()) => take_group(&mut engine, first, queue),
            Err(reason) => {
                first.finish(Err(reason));
                continue;
            }
        };
        let committed = engine.step("commit");
        if committed.is_err() {
            // The rollback may find that the failed commit has already rolled back.
            let _ = engine.step("rollback");
        }
        // After a failed flush nobody knows what is on disk: no further write is acknowledged.
        if let Err(Error::Damaged(reason)) = &committed {
            tracing::error!(%reason, "the disk failed; writing stops until Loper is started again");
            stopped = Some(Error::Unavailable(format!("writing has stopped after a disk error: {reason}")));
        }
        for (job, ran) in group {
            job.finish(ran.and_then(|()| committed.clone()));
        }
        if let Some(pause) = pause {
            pause.stand();
        }
    }
}

type Ran = (Box<dyn Job>, Result<()>);

/// A group ends when it is full, when its time is over, when nobody waits, or before a pause.
fn take_group(
    engine: &mut Session,
    first: Box<dyn Job>,
    queue: &Receiver<Order>,
) -> (Vec<Ran>, Option<Pause>) {
    let started = Instant::now();
    let mut group = Vec::new();
    let mut next = Some(first);
    while let Some(mut job) = next {
        let ran = savepoint(engine, &mut job);
        group.push((job, ran));
        let room = group.len() < GROUP_MAX && started.elapsed() < GROUP_TIME;
        next = match room.then(|| queue.try_recv()) {
            Some(Ok(Order::Job(job))) => Some(job),
            Some(Ok(Order::Pause(pause))) => return (group, Some(pause)),
            Some(Err(_)) | None => None,
        };
    }
    (group, None)
}

/// One job between savepoints: what it refused or failed at leaves the others of its group untouched.
fn savepoint(engine: &mut Session, job: &mut Box<dyn Job>) -> Result<()> {
    engine.step("savepoint job")?;
    match run(job, engine) {
        Ok(Verdict::Commit) => engine.step("release job"),
        Ok(Verdict::Rollback | Verdict::Retry) => undo(engine),
        Err(panicked) => undo(engine).and(Err(panicked)),
    }
}

fn undo(engine: &Session) -> Result<()> {
    engine.step("rollback to job")?;
    engine.step("release job")
}

fn run(job: &mut Box<dyn Job>, engine: &mut Session) -> Result<Verdict> {
    catch_unwind(AssertUnwindSafe(|| job.run(engine)))
        .map_err(|_| Error::Broken("a transaction panicked; it left nothing behind".into()))
}
