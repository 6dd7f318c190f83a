//! SQLite: readers on their own threads, one writer that commits in groups.
//!
//! Every connection has WAL, `synchronous=FULL`, foreign keys and `secure_delete`. The writer takes up to
//! [`GROUP_MAX`] jobs into one transaction, a savepoint each, and answers them after the commit: so an
//! acknowledged write is on disk, and many writers share one flush.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, ToSql, params_from_iter};

use crate::batch::{Batch, Cell};
use crate::db::{Job, Verdict, Workers};
use crate::error::{Error, Result};
use crate::lock::{self, Lock};
use crate::tx::Engine;
use crate::value::{Row, Value};

/// How many writes share one commit at the most.
const GROUP_MAX: usize = 128;
/// How long a group may grow before it is committed.
const GROUP_TIME: Duration = Duration::from_millis(20);

/// How often the log is tried to be emptied, a group apart.
const SCRUB_TRIES: u32 = 250;

pub(crate) struct Sqlite {
    path: PathBuf,
    opens: Opens,
    reads: Sender<Box<dyn Job>>,
    writes: Sender<Box<dyn Job>>,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, readers: usize) -> Result<Self> {
        let usual = Self::open_as(path, readers, Opens::usual(path));
        match (&usual, Opens::still(path)) {
            (Err(Error::Unavailable(_)), Some(still)) => Self::open_as(path, readers, still).or(usual),
            _ => usual,
        }
    }

    fn open_as(path: &Path, readers: usize, opens: Opens) -> Result<Self> {
        let writer = opens.connect()?;
        if !opens.is_still() {
            writer.pragma_update(None, "journal_mode", "wal").map_err(error)?;
        }
        // A first read finds a file that is no database before anyone depends on it.
        writer.query_row("select count(*) from sqlite_master", [], |_| Ok(())).map_err(error)?;
        let (writes, write_queue) = channel::<Box<dyn Job>>();
        spawn("loper-writer", move || write_all(writer, &write_queue))?;
        let (reads, read_queue) = channel::<Box<dyn Job>>();
        let read_queue = Arc::new(Mutex::new(read_queue));
        for number in 0..readers {
            let reader = opens.connect()?;
            reader.pragma_update(None, "query_only", true).map_err(error)?;
            let queue = Arc::clone(&read_queue);
            spawn(&format!("loper-reader-{number}"), move || read_all(reader, &queue))?;
        }
        Ok(Self { path: path.to_owned(), opens, reads, writes })
    }
}

impl Workers for Sqlite {
    fn read(&self, job: Box<dyn Job>) {
        if let Err(refused) = self.reads.send(job) {
            refused.0.finish(Err(Error::Unavailable("the readers have stopped".into())));
        }
    }

    fn write(&self, job: Box<dyn Job>) {
        if let Err(refused) = self.writes.send(job) {
            refused.0.finish(Err(Error::Unavailable("the writer has stopped".into())));
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

    fn lock(&self, name: &str) -> Result<Option<Lock>> {
        lock::of_folder(self.path.parent().unwrap_or(Path::new(".")), name)
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map(|_| ())
        .map_err(|problem| Error::Unavailable(format!("no thread for the database: {problem}")))
}

/// How the file is opened.
struct Opens {
    name: PathBuf,
    flags: OpenFlags,
}

impl Opens {
    fn usual(path: &Path) -> Self {
        Self { name: path.to_owned(), flags: OpenFlags::default() }
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
        Some(Self { name: format!("file:{plain}?immutable=1").into(), flags })
    }

    fn is_still(&self) -> bool {
        self.flags.contains(OpenFlags::SQLITE_OPEN_READ_ONLY)
    }

    fn connect(&self) -> Result<Connection> {
        connect(&self.name, self.flags)
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
    connection.set_prepared_statement_cache_capacity(512);
    Ok(connection)
}

/// Looks again every millisecond, for five seconds. SQLite itself looks ever less often, up to ten times a second, and
/// so would miss the moments that a large load leaves between its transactions.
fn wait_for_turn(looks: i32) -> bool {
    thread::sleep(Duration::from_millis(1));
    looks < 5_000
}

fn read_all(connection: Connection, queue: &Mutex<Receiver<Box<dyn Job>>>) {
    let mut engine = Session { connection };
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(mut job) = next else { return };
        let done = engine.batch("begin").map(|()| run(&mut job, &mut engine));
        let ended = engine.batch("rollback");
        job.finish(done.and_then(|ran| ran.map(|_| ())).and(ended));
    }
}

fn write_all(connection: Connection, queue: &Receiver<Box<dyn Job>>) {
    let mut engine = Session { connection };
    let mut stopped: Option<Error> = None;
    while let Ok(first) = queue.recv() {
        if let Some(reason) = &stopped {
            first.finish(Err(reason.clone()));
            continue;
        }
        let group = match engine.batch("begin immediate") {
            Ok(()) => take_group(&mut engine, first, queue),
            Err(reason) => {
                first.finish(Err(reason));
                continue;
            }
        };
        let committed = engine.batch("commit");
        if committed.is_err() {
            // The rollback may find that the failed commit has already rolled back.
            let _ = engine.batch("rollback");
        }
        // After a failed flush nobody knows what is on disk: no further write is acknowledged.
        if let Err(Error::Damaged(reason)) = &committed {
            tracing::error!(%reason, "the disk failed; writing stops until Loper is started again");
            stopped = Some(Error::Unavailable(format!("writing has stopped after a disk error: {reason}")));
        }
        for (job, ran) in group {
            job.finish(ran.and_then(|()| committed.clone()));
        }
    }
}

type Ran = (Box<dyn Job>, Result<()>);

fn take_group(engine: &mut Session, first: Box<dyn Job>, queue: &Receiver<Box<dyn Job>>) -> Vec<Ran> {
    let started = Instant::now();
    let mut group = Vec::new();
    let mut next = Some(first);
    while let Some(mut job) = next {
        let ran = savepoint(engine, &mut job);
        group.push((job, ran));
        let room = group.len() < GROUP_MAX && started.elapsed() < GROUP_TIME;
        next = if room { queue.try_recv().ok() } else { None };
    }
    group
}

/// One job between savepoints: what it refused or failed at leaves the others of its group untouched.
fn savepoint(engine: &mut Session, job: &mut Box<dyn Job>) -> Result<()> {
    engine.batch("savepoint job")?;
    match run(job, engine) {
        Ok(Verdict::Commit) => engine.batch("release job"),
        Ok(Verdict::Rollback | Verdict::Retry) => engine.batch("rollback to job; release job"),
        Err(panicked) => {
            engine.batch("rollback to job; release job")?;
            Err(panicked)
        }
    }
}

fn run(job: &mut Box<dyn Job>, engine: &mut Session) -> Result<Verdict> {
    catch_unwind(AssertUnwindSafe(|| job.run(engine)))
        .map_err(|_| Error::Broken("a transaction panicked; it left nothing behind".into()))
}

struct Session {
    connection: Connection,
}

impl Session {
    fn batch(&self, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).map_err(error)
    }
}

/// `$3` is a *named* parameter on SQLite: each value is bound to the place that carries its number.
fn bind(statement: &mut rusqlite::Statement<'_>, params: &[Value]) -> Result<()> {
    for place in 1..=statement.parameter_count() {
        let name = statement.parameter_name(place).unwrap_or_default();
        let number: usize = name.trim_start_matches('$').parse().unwrap_or(place);
        let value = params
            .get(number - 1)
            .ok_or_else(|| Error::Broken(format!("no value for ${number}; {} were given", params.len())))?;
        statement.raw_bind_parameter(place, value).map_err(error)?;
    }
    Ok(())
}

impl Engine for Session {
    fn exec(&mut self, sql: &'static str, params: &[Value]) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(sql).map_err(error)?;
        bind(&mut statement, params)?;
        Ok(statement.raw_execute().map_err(error)? as u64)
    }

    fn query(&mut self, sql: &'static str, params: &[Value]) -> Result<Vec<Row>> {
        let mut statement = self.connection.prepare_cached(sql).map_err(error)?;
        bind(&mut statement, params)?;
        let width = statement.column_count();
        let mut rows = statement.raw_query();
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(error)? {
            let mut values = Vec::with_capacity(width);
            for column in 0..width {
                values.push(value_of(row.get_ref(column).map_err(error)?)?);
            }
            all.push(Row(values));
        }
        Ok(all)
    }

    fn prepare(&mut self, sql: &'static str) -> Result<()> {
        self.connection.prepare_cached(sql).map(drop).map_err(error)
    }

    fn load(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        rows: &mut dyn Iterator<Item = Vec<Value>>,
    ) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(&insert(table, columns)).map_err(error)?;
        let mut count = 0;
        for row in rows {
            statement.execute(params_from_iter(&row)).map_err(error)?;
            count += 1;
        }
        Ok(count)
    }

    fn load_batch(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        batch: &Batch,
        rows: Range<usize>,
    ) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(&insert(table, columns)).map_err(error)?;
        let mut count = 0;
        for cells in batch.rows(rows) {
            let mut bound = 0;
            for cell in cells {
                bound += 1;
                statement.raw_bind_parameter(bound, cell).map_err(error)?;
            }
            if bound != columns.len() {
                return Err(Error::Broken(format!(
                    "{bound} values for {} columns of {table}",
                    columns.len()
                )));
            }
            statement.raw_execute().map_err(error)?;
            count += 1;
        }
        Ok(count)
    }
}

fn insert(table: &str, columns: &[&str]) -> String {
    let places: Vec<String> = (1..=columns.len()).map(|place| format!("?{place}")).collect();
    format!("insert into {table} ({}) values ({})", columns.join(", "), places.join(", "))
}

fn value_of(value: ValueRef<'_>) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(it) => Value::Int(it),
        ValueRef::Real(it) => Value::Real(it),
        ValueRef::Text(it) => {
            let text = std::str::from_utf8(it).map_err(|_| Error::Damaged("a text is not UTF-8".into()))?;
            Value::Text(text.to_owned())
        }
        ValueRef::Blob(it) => Value::Blob(it.to_vec()),
    })
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(value_ref(*self)))
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(value_ref(self.into())))
    }
}

fn value_ref(cell: Cell<'_>) -> ValueRef<'_> {
    match cell {
        Cell::Null => ValueRef::Null,
        Cell::Int(it) => ValueRef::Integer(it),
        Cell::Real(it) => ValueRef::Real(it),
        Cell::Text(it) => ValueRef::Text(it.as_bytes()),
        Cell::Blob(it) => ValueRef::Blob(it),
        Cell::Bool(it) => ValueRef::Integer(i64::from(it)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err, which gives it away")]
fn error(problem: rusqlite::Error) -> Error {
    let words = problem.to_string();
    // The shared memory beside the file could not grow: the disk is full, and nothing is damaged.
    if problem.sqlite_error().map(|it| it.extended_code) == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
        return Error::Full(words);
    }
    match problem.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Error::Full(words),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::ReadOnly(words),
        Some(ErrorCode::CannotOpen | ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            Error::Unavailable(words)
        }
        Some(ErrorCode::ConstraintViolation) => Error::Constraint(words),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::SystemIoFailure) => {
            Error::Damaged(words)
        }
        _ => Error::Broken(words),
    }
}
