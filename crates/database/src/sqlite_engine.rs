//! SQLite: readers on their own threads, one writer that commits in groups.
//!
//! Every connection has WAL, `synchronous=FULL`, foreign keys and `secure_delete`. The writer takes up to
//! a hundred jobs into one transaction, a savepoint each, and answers them after the commit: so an
//! acknowledged write is on disk, and many writers share one flush.

mod session;
mod threads;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::hooks::Wal;
use rusqlite::{Connection, OpenFlags};

pub(crate) use self::session::error;
use self::threads::{GROUP_TIME, read_all, write_all};
pub(crate) use self::threads::{Order, Pause};
use crate::archive::{self, Archive, Ask, Keeper, Notes, Shared};
use crate::db::{Job, Workers};
use crate::error::{Error, Result};
use crate::lock::{self, Lock};

/// How often the log is tried to be emptied, a group apart.
const SCRUB_TRIES: u32 = 250;
/// How long the archive may take to answer.
const ARCHIVE_TIME: Duration = Duration::from_mins(1);

pub(crate) struct Sqlite {
    path: PathBuf,
    opens: Opens,
    reads: Sender<Box<dyn Job>>,
    writes: Sender<Order>,
    archive: Option<Kept>,
}

/// The thread that keeps the archive.
struct Kept {
    asks: Sender<Ask>,
    shared: Shared,
    thread: JoinHandle<()>,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, readers: usize, archive: Option<&Archive>) -> Result<Self> {
        let is_archived = archive.is_some() || archive::mark(path).exists();
        let usual = Self::open_as(path, readers, Opens::usual(path, is_archived), archive);
        match (&usual, Opens::still(path)) {
            (Err(Error::Unavailable(_)), Some(still)) => Self::open_as(path, readers, still, None).or(usual),
            _ => usual,
        }
    }

    fn open_as(path: &Path, readers: usize, opens: Opens, archive: Option<&Archive>) -> Result<Self> {
        let mut writer = opens.connect()?;
        if !opens.is_still() {
            writer.pragma_update(None, "journal_mode", "wal").map_err(error)?;
        }
        // A first read finds a file that is no database before anyone depends on it.
        writer.query_row("select count(*) from sqlite_master", [], |_| Ok(())).map_err(error)?;
        let (writes, write_queue) = channel::<Order>();
        let archive = match archive {
            Some(archive) => Some(keep(archive, path, &opens, &mut writer, writes.clone())?),
            None => None,
        };
        spawn("loper-writer", move || write_all(writer, &write_queue))?;
        let (reads, read_queue) = channel::<Box<dyn Job>>();
        let read_queue = Arc::new(Mutex::new(read_queue));
        for number in 0..readers {
            let reader = opens.connect()?;
            reader.pragma_update(None, "query_only", true).map_err(error)?;
            let queue = Arc::clone(&read_queue);
            spawn(&format!("loper-reader-{number}"), move || read_all(reader, &queue))?;
        }
        Ok(Self { path: path.to_owned(), opens, reads, writes, archive })
    }

    fn ask(&self, ask: impl FnOnce(Sender<Result<()>>) -> Ask) -> Result<()> {
        let away = || Error::Unavailable("the archive does not answer".into());
        let kept = self.archive.as_ref().ok_or_else(away)?;
        let (reply, answer) = channel();
        kept.asks.send(ask(reply)).map_err(|_| away())?;
        answer.recv_timeout(ARCHIVE_TIME).unwrap_or_else(|_| Err(away()))
    }
}

/// Starts the thread that keeps the archive, before anything is written.
fn keep(
    archive: &Archive,
    path: &Path,
    opens: &Opens,
    writer: &mut Connection,
    writes: Sender<Order>,
) -> Result<Kept> {
    let notes = Notes::open(&archive::mark(path), &archive::log(path), archive.now);
    let notes = Arc::new(notes.map_err(|problem| Error::Unavailable(problem.to_string()))?);
    let noted = Arc::clone(&notes);
    writer
        .wal_hook(Some(move |_: &mut Wal, frames| {
            noted.put(u32::try_from(frames).unwrap_or_default());
            Ok(())
        }))
        .map_err(error)?;
    let shared = Shared::default();
    let keeper = Keeper::new(archive.clone(), path.to_owned(), opens.clone(), notes, writes, shared.clone())?;
    let (asks, queue) = channel();
    let thread = spawn("loper-archive", move || keeper.run(&queue))?;
    Ok(Kept { asks, shared, thread })
}

impl Drop for Sqlite {
    /// The archive has everything when the database is closed.
    fn drop(&mut self) {
        if let Some(Kept { asks, thread, .. }) = self.archive.take() {
            drop(asks);
            // One that panicked has said so.
            let _ = thread.join();
        }
    }
}

impl Workers for Sqlite {
    fn read(&self, job: Box<dyn Job>) {
        if let Err(refused) = self.reads.send(job) {
            refused.0.finish(Err(Error::Unavailable("the readers have stopped".into())));
        }
    }

    fn write(&self, job: Box<dyn Job>) {
        if let Err(refused) = self.writes.send(Order::Job(job))
            && let Order::Job(job) = refused.0
        {
            job.finish(Err(Error::Unavailable("the writer has stopped".into())));
        }
    }

    fn check(&self) -> Result<Vec<String>> {
        let connection = self.opens.connect()?;
        let mut statement = connection.prepare("pragma integrity_check").map_err(error)?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0)).map_err(error)?;
        let mut wrong: Vec<String> = lines
            .collect::<rusqlite::Result<Vec<_>>>()
            .map_err(error)?
            .into_iter()
            .filter(|it| it != "ok")
            .collect();
        let mut keys = connection.prepare("pragma foreign_key_check").map_err(error)?;
        let broken = keys.query_map([], |row| row.get::<_, String>(0)).map_err(error)?;
        for table in broken {
            wrong.push(format!("a row of {} points to nothing", table.map_err(error)?));
        }
        Ok(wrong)
    }

    fn backup(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(Error::ReadOnly(format!("{} exists already", to.display())));
        }
        let connection = self.opens.connect()?;
        connection.execute("vacuum into ?1", [to.to_string_lossy()]).map_err(error)?;
        Ok(())
    }

    /// Deleted rows are overwritten at once (`secure_delete`); their older copies are in the log until it is emptied.
    fn scrub(&self, _tables: &[&'static str]) -> Result<()> {
        if self.archive.is_some() {
            return self.ask(Ask::Scrub);
        }
        let connection = self.opens.connect()?;
        for _ in 0..SCRUB_TRIES {
            let is_busy = connection
                .query_row("pragma wal_checkpoint(truncate)", [], |row| row.get::<_, bool>(0))
                .map_err(error)?;
            if !is_busy {
                return Ok(());
            }
            thread::sleep(GROUP_TIME);
        }
        Err(Error::Unavailable("the log could not be emptied: something reads all the time".into()))
    }

    fn archive(&self) -> Option<archive::State> {
        self.archive.as_ref().map(|it| it.shared.get())
    }

    fn archive_now(&self) -> Result<()> {
        if self.archive.is_some() { self.ask(Ask::Now) } else { Ok(()) }
    }

    fn lock(&self, name: &str) -> Result<Option<Lock>> {
        lock::of_folder(self.path.parent().unwrap_or(Path::new(".")), name)
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map_err(|problem| Error::Unavailable(format!("no thread for the database: {problem}")))
}

/// How the file is opened.
#[derive(Clone)]
pub(crate) struct Opens {
    name: PathBuf,
    flags: OpenFlags,
    is_archived: bool,
}

impl Opens {
    fn usual(path: &Path, is_archived: bool) -> Self {
        Self { name: path.to_owned(), flags: OpenFlags::default(), is_archived }
    }

    /// In a folder that can only be read SQLite makes no log, so a file that has none beside it opens only as one that
    /// nobody changes: enough to look it through and to copy it.
    fn still(path: &Path) -> Option<Self> {
        let text = path.to_str()?;
        if !path.is_file() || Path::new(&format!("{text}-wal")).exists() {
            return None;
        }
        let plain = text.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
        let flags =
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Some(Self { name: format!("file:{plain}?immutable=1").into(), flags, is_archived: false })
    }

    fn is_still(&self) -> bool {
        self.flags.contains(OpenFlags::SQLITE_OPEN_READ_ONLY)
    }

    pub(crate) fn connect(&self) -> Result<Connection> {
        let connection = connect(&self.name, self.flags)?;
        if self.is_archived {
            // Only the archive begins the log again, once it has all of it.
            connection.pragma_update(None, "wal_autocheckpoint", 0).map_err(error)?;
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(error)?;
        }
        Ok(connection)
    }
}

fn connect(name: &Path, flags: OpenFlags) -> Result<Connection> {
    let mut connection = Connection::open_with_flags(name, flags).map_err(error)?;
    connection.busy_handler(Some(wait_for_turn)).map_err(error)?;
    for (name, value) in [
        ("synchronous", "full"),
        ("foreign_keys", "on"),
        ("secure_delete", "on"),
        ("cache_size", "-8192"),
        ("mmap_size", "268435456"),
        ("temp_store", "memory"),
    ] {
        connection.pragma_update(None, name, value).map_err(error)?;
    }
    // A plan depends on the statement alone. Otherwise SQLite may plan a statement again whenever other values are bound to
    // it, which took more time than running it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(error)?;
    connection.set_prepared_statement_cache_capacity(512);
    Ok(connection)
}

/// Looks again every millisecond, for five seconds. SQLite itself looks ever less often, up to ten times a second, and
/// so would miss the moments that a large load leaves between its transactions.
fn wait_for_turn(looks: i32) -> bool {
    thread::sleep(Duration::from_millis(1));
    looks < 5_000
}
