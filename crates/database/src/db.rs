//! The database: opened once, asked by everyone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::oneshot;

use crate::archive::{Archive, State};
use crate::error::{Error, Result};
use crate::lock::Lock;
use crate::postgres_engine::Postgres;
use crate::scope::Scope;
use crate::sqlite_engine::Sqlite;
use crate::tx::{Engine, Tx};

/// Where the data lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL server, 15 or newer.
    Server(String),
}

/// Which engine carries the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Kind {
    /// The word in `/health`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// What to do with a transaction once its closure has run.
pub(crate) enum Verdict {
    Commit,
    Rollback,
    /// The server asked to run it again.
    Retry,
}

/// One closure with the place where its answer goes.
pub(crate) trait Job: Send {
    fn run(&mut self, engine: &mut dyn Engine) -> Verdict;
    fn finish(self: Box<Self>, committed: Result<()>);
}

pub(crate) trait Workers: Send + Sync {
    fn read(&self, job: Box<dyn Job>);
    fn write(&self, job: Box<dyn Job>);
    fn check(&self) -> Result<Vec<String>>;
    fn backup(&self, to: &Path) -> Result<()>;
    fn lock(&self, name: &str) -> Result<Option<Lock>>;
    fn archive(&self) -> Option<State>;
    fn archive_now(&self) -> Result<()>;
    fn scrub(&self, tables: &[&'static str]) -> Result<()>;
}

struct Task<S, F, T, E> {
    scope: S,
    work: F,
    answer: Option<std::result::Result<T, E>>,
    reply: oneshot::Sender<std::result::Result<T, E>>,
}

impl<S, F, T, E> Job for Task<S, F, T, E>
where
    S: Scope,
    F: FnMut(&mut Tx<'_, S>) -> std::result::Result<T, E> + Send,
    T: Send,
    E: From<Error> + MayRetry + Send,
{
    fn run(&mut self, engine: &mut dyn Engine) -> Verdict {
        let mut tx = Tx { engine, scope: self.scope, statements: 0 };
        let answer = (self.work)(&mut tx);
        let verdict = match &answer {
            Ok(_) => Verdict::Commit,
            Err(error) if error.is_conflict() => Verdict::Retry,
            Err(_) => Verdict::Rollback,
        };
        self.answer = Some(answer);
        verdict
    }

    fn finish(self: Box<Self>, committed: Result<()>) {
        let answer = match (committed, self.answer) {
            (Ok(()), Some(answer)) => answer,
            (Ok(()), None) => Err(Error::Broken("a transaction ended before it ran".into()).into()),
            (Err(error), _) => Err(error.into()),
        };
        // Nobody waits for the answer any more when the reader went away.
        let _ = self.reply.send(answer);
    }
}

/// An error that can say whether the whole closure should run again.
pub trait MayRetry {
    /// True for a conflict between two transactions.
    fn is_conflict(&self) -> bool {
        false
    }
}

impl MayRetry for Error {
    fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict(_))
    }
}

/// The database. Cheap to clone; the last one that goes closes it.
#[derive(Clone)]
pub struct Db {
    kind: Kind,
    workers: Arc<dyn Workers>,
}

impl Db {
    /// Opens the place with `readers` reading threads (SQLite) or workers (PostgreSQL).
    ///
    /// Nothing is migrated here; call [`crate::migrate::migrate`] next.
    pub fn open(place: &Place, readers: usize) -> Result<Self> {
        Self::open_archived(place, readers, None)
    }

    /// As [`Db::open`], and keeps an archive of a SQLite file while it is open. PostgreSQL archives itself.
    pub fn open_archived(place: &Place, readers: usize, archive: Option<&Archive>) -> Result<Self> {
        let readers = readers.max(1);
        Ok(match place {
            Place::File(path) => {
                Self { kind: Kind::Sqlite, workers: Arc::new(Sqlite::open(path, readers, archive)?) }
            }
            Place::Server(_) if archive.is_some() => {
                return Err(Error::Unavailable("PostgreSQL keeps its own archive".into()));
            }
            Place::Server(url) => {
                Self { kind: Kind::Postgres, workers: Arc::new(Postgres::open(url, readers)?) }
            }
        })
    }

    /// Which engine this is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Runs `work` in one transaction that only reads.
    pub async fn read<S, T, E, F>(&self, scope: S, work: F) -> std::result::Result<T, E>
    where
        S: Scope,
        T: Send + 'static,
        E: From<Error> + MayRetry + Send + 'static,
        F: FnMut(&mut Tx<'_, S>) -> std::result::Result<T, E> + Send + 'static,
    {
        let (job, answer) = task(scope, work);
        self.workers.read(job);
        answer.await.unwrap_or_else(|_| Err(lost().into()))
    }

    /// Runs `work` in one transaction that may write: acknowledged means on disk.
    ///
    /// The closure may run more than once (PostgreSQL asks for it when two transactions meet), so it
    /// must not do anything outside the transaction.
    pub async fn write<S, T, E, F>(&self, scope: S, work: F) -> std::result::Result<T, E>
    where
        S: Scope,
        T: Send + 'static,
        E: From<Error> + MayRetry + Send + 'static,
        F: FnMut(&mut Tx<'_, S>) -> std::result::Result<T, E> + Send + 'static,
    {
        let (job, answer) = task(scope, work);
        self.workers.write(job);
        answer.await.unwrap_or_else(|_| Err(lost().into()))
    }

    /// As [`Db::read`], for commands without an async runtime.
    pub fn read_blocking<S, T, E, F>(&self, scope: S, work: F) -> std::result::Result<T, E>
    where
        S: Scope,
        T: Send + 'static,
        E: From<Error> + MayRetry + Send + 'static,
        F: FnMut(&mut Tx<'_, S>) -> std::result::Result<T, E> + Send + 'static,
    {
        let (job, answer) = task(scope, work);
        self.workers.read(job);
        answer.blocking_recv().unwrap_or_else(|_| Err(lost().into()))
    }

    /// As [`Db::write`], for commands without an async runtime.
    pub fn write_blocking<S, T, E, F>(&self, scope: S, work: F) -> std::result::Result<T, E>
    where
        S: Scope,
        T: Send + 'static,
        E: From<Error> + MayRetry + Send + 'static,
        F: FnMut(&mut Tx<'_, S>) -> std::result::Result<T, E> + Send + 'static,
    {
        let (job, answer) = task(scope, work);
        self.workers.write(job);
        answer.blocking_recv().unwrap_or_else(|_| Err(lost().into()))
    }

    /// What is wrong with the stored data, in the engine's words; empty when all is well.
    pub fn check(&self) -> Result<Vec<String>> {
        self.workers.check()
    }

    /// Writes a consistent copy of a SQLite database to a new file, while others read and write.
    /// For PostgreSQL this answers that `pg_dump` is the way.
    pub fn backup(&self, to: &Path) -> Result<()> {
        self.workers.backup(to)
    }

    /// Makes what was deleted from these tables gone from the files of the engine too, not only from its tables. It waits
    /// for readers that are under way, some seconds at the most; what it could not clean by then, the next call does.
    /// What PostgreSQL keeps in its own log goes when that is recycled.
    pub fn scrub(&self, tables: &[&'static str]) -> Result<()> {
        self.workers.scrub(tables)
    }

    /// How the archive does; nothing when none is kept.
    pub fn archive(&self) -> Option<State> {
        self.workers.archive()
    }

    /// Brings the archive, where one is kept, up to this moment.
    pub fn archive_now(&self) -> Result<()> {
        self.workers.archive_now()
    }

    /// Takes the lock `name`, which all programs on this data see; nothing when another has it.
    pub fn lock(&self, name: &str) -> Result<Option<Lock>> {
        self.workers.lock(name)
    }
}

type Answer<T, E> = oneshot::Receiver<std::result::Result<T, E>>;

fn task<S, T, E, F>(scope: S, work: F) -> (Box<dyn Job>, Answer<T, E>)
where
    S: Scope,
    T: Send + 'static,
    E: From<Error> + MayRetry + Send + 'static,
    F: FnMut(&mut Tx<'_, S>) -> std::result::Result<T, E> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    (Box::new(Task { scope, work, answer: None, reply }), answer)
}

fn lost() -> Error {
    Error::Unavailable("the worker stopped before it answered".into())
}
