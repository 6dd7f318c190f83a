//! PostgreSQL: workers with a connection each, statements prepared once per connection.
//!
//! Reads run `repeatable read, read only`; writes `serializable`, retried when the server says that two
//! transactions met (40001, 40P01). A worker whose connection broke answers *unavailable* and connects
//! again for the next job, so a server that comes back is used again without a restart.

use std::collections::HashMap;
use std::error::Error as _;
use std::io::Write as _;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use postgres::error::SqlState;
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Config, Statement};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::archive::State;
use crate::batch::{Batch, Cell};
use crate::db::{Job, Verdict, Workers};
use crate::error::{Error, Result};
use crate::lock::{self, Held, Lock};
use crate::tx::Engine;
use crate::value::{Row, Value};

/// How often a closure is run again when transactions meet.
const TRIES_MAX: u32 = 20;

pub(crate) struct Postgres {
    config: Config,
    jobs: Sender<(Access, Box<dyn Job>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Write,
}

impl Postgres {
    pub(crate) fn open(url: &str, workers: usize) -> Result<Self> {
        let mut config: Config =
            url.parse().map_err(|problem| Error::Unavailable(format!("the database address: {problem}")))?;
        config.application_name("loper").connect_timeout(Duration::from_secs(5));
        // One connection now, so that a wrong address is told at the start.
        drop(connect(&config)?);
        let (jobs, queue) = channel();
        let queue = Arc::new(Mutex::new(queue));
        for number in 0..workers.max(4) {
            let (config, queue) = (config.clone(), Arc::clone(&queue));
            thread::Builder::new()
                .name(format!("loper-postgres-{number}"))
                .spawn(move || work(&config, &queue))
                .map_err(|problem| Error::Unavailable(format!("no thread for the database: {problem}")))?;
        }
        Ok(Self { config, jobs })
    }

    fn send(&self, access: Access, job: Box<dyn Job>) {
        if let Err(refused) = self.jobs.send((access, job)) {
            refused.0.1.finish(Err(Error::Unavailable("the database workers have stopped".into())));
        }
    }
}

impl Workers for Postgres {
    fn read(&self, job: Box<dyn Job>) {
        self.send(Access::Read, job);
    }

    fn write(&self, job: Box<dyn Job>) {
        self.send(Access::Write, job);
    }

    fn check(&self) -> Result<Vec<String>> {
        let mut client = connect(&self.config)?;
        let rows = client
            .query(
                "select conrelid::regclass::text, conname from pg_constraint
                  where not convalidated and connamespace = current_schema()::regnamespace",
                &[],
            )
            .map_err(|problem| error(&problem))?;
        Ok(rows
            .iter()
            .map(|row| {
                format!(
                    "constraint {} of {} was never validated",
                    row.get::<_, String>(1),
                    row.get::<_, String>(0)
                )
            })
            .collect())
    }

    fn backup(&self, _to: &Path) -> Result<()> {
        Err(Error::ReadOnly("this data lives in PostgreSQL: use pg_dump, see docs/operator.md".into()))
    }

    fn scrub(&self, tables: &[&'static str]) -> Result<()> {
        let mut client = connect(&self.config)?;
        for table in tables {
            client.batch_execute(&format!("vacuum {table}")).map_err(|problem| error(&problem))?;
        }
        Ok(())
    }

    fn archive(&self) -> Option<State> {
        None
    }

    fn archive_now(&self) -> Result<()> {
        Ok(())
    }

    fn lock(&self, name: &str) -> Result<Option<Lock>> {
        let mut client = connect(&self.config)?;
        let row = client
            .query_one("select pg_try_advisory_lock($1)", &[&lock::number(name)])
            .map_err(|problem| error(&problem))?;
        Ok(row.get::<_, bool>(0).then(|| Lock::of(Held::Session { _client: Box::new(client) })))
    }
}

fn connect(config: &Config) -> Result<Client> {
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|problem| Error::Broken(format!("TLS: {problem}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.connect(MakeRustlsConnect::new(tls)).map_err(|problem| {
        let cause = problem.source().map(ToString::to_string).unwrap_or_default();
        Error::Unavailable(format!("{problem} {cause}"))
    })
}

fn work(config: &Config, queue: &Mutex<Receiver<(Access, Box<dyn Job>)>>) {
    let mut session: Option<Session> = None;
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((access, mut job)) = next else { return };
        let mut outcome = attempt(config, &mut session, access, &mut job);
        // A connection that went away while idle is no fault of this job: one more try on a new one.
        if access == Access::Read && matches!(outcome, Err(Error::Unavailable(_))) {
            outcome = attempt(config, &mut session, access, &mut job);
        }
        job.finish(outcome);
    }
}

fn attempt(
    config: &Config,
    session: &mut Option<Session>,
    access: Access,
    job: &mut Box<dyn Job>,
) -> Result<()> {
    if session.as_ref().is_none_or(|it| it.client.is_closed()) {
        *session = Some(Session { client: connect(config)?, prepared: HashMap::new() });
    }
    let Some(open) = session.as_mut() else { return Ok(()) };
    let outcome = transaction(open, access, job);
    if open.client.is_closed() {
        *session = None;
        if let Err(reason) = outcome {
            return Err(Error::Unavailable(reason.to_string()));
        }
        return Err(Error::Unavailable("the connection broke".into()));
    }
    outcome
}

fn transaction(session: &mut Session, access: Access, job: &mut Box<dyn Job>) -> Result<()> {
    let begin = match access {
        Access::Read => "begin isolation level repeatable read read only",
        Access::Write => "begin isolation level serializable",
    };
    let mut last = Error::Conflict("gave up".into());
    for attempt in 0..TRIES_MAX {
        if attempt > 0 {
            thread::sleep(Duration::from_millis(u64::from(attempt * attempt)));
        }
        session.batch(begin)?;
        let ran = catch_unwind(AssertUnwindSafe(|| job.run(session)));
        match ran {
            Ok(Verdict::Commit) => match session.batch("commit") {
                Err(Error::Conflict(words)) => last = Error::Conflict(words),
                outcome => return outcome,
            },
            Ok(Verdict::Rollback) => return session.batch("rollback"),
            Ok(Verdict::Retry) => session.batch("rollback")?,
            Err(_) => {
                session.batch("rollback")?;
                return Err(Error::Broken("a transaction panicked; it left nothing behind".into()));
            }
        }
    }
    Err(last)
}

struct Session {
    client: Client,
    prepared: HashMap<&'static str, Statement>,
}

impl Session {
    fn batch(&mut self, sql: &str) -> Result<()> {
        self.client.batch_execute(sql).map_err(|problem| error(&problem))
    }

    fn statement(&mut self, sql: &'static str) -> Result<Statement> {
        if let Some(known) = self.prepared.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql).map_err(|problem| error(&problem))?;
        self.prepared.insert(sql, statement.clone());
        Ok(statement)
    }
}

/// How much of a `copy` is gathered before it is sent.
const COPY_PIECE: usize = 64 * 1024;

impl Session {
    fn copy<T>(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: impl Iterator<Item = T>,
        write: impl Fn(&T, &mut String),
    ) -> Result<u64> {
        let sql = format!("copy {table} ({}) from stdin", columns.join(", "));
        let mut copy = self.client.copy_in(&sql).map_err(|problem| error(&problem))?;
        let unavailable = |problem: std::io::Error| Error::Unavailable(problem.to_string());
        let mut lines = String::new();
        for row in rows {
            write(&row, &mut lines);
            if lines.len() >= COPY_PIECE {
                copy.write_all(lines.as_bytes()).map_err(unavailable)?;
                lines.clear();
            }
        }
        copy.write_all(lines.as_bytes()).map_err(unavailable)?;
        copy.finish().map_err(|problem| error(&problem))
    }
}

fn references(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// The first parameters that the statement asks for: SQLite ignores the rest, so PostgreSQL does too.
fn fitting<'a>(statement: &Statement, params: &'a [Value]) -> Vec<&'a (dyn ToSql + Sync)> {
    references(&params[..params.len().min(statement.params().len())])
}

impl Engine for Session {
    fn exec(&mut self, sql: &'static str, params: &[Value]) -> Result<u64> {
        let statement = self.statement(sql)?;
        self.client.execute(&statement, &fitting(&statement, params)).map_err(|problem| error(&problem))
    }

    fn query(&mut self, sql: &'static str, params: &[Value]) -> Result<Vec<Row>> {
        let statement = self.statement(sql)?;
        let rows =
            self.client.query(&statement, &fitting(&statement, params)).map_err(|problem| error(&problem))?;
        rows.iter().map(row_of).collect()
    }

    fn prepare(&mut self, sql: &'static str) -> Result<()> {
        self.statement(sql).map(drop)
    }

    fn load(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        rows: &mut dyn Iterator<Item = Vec<Value>>,
    ) -> Result<u64> {
        self.copy(table, columns, rows, |row, line| copy_line(row.iter().map(Cell::from), line))
    }

    fn load_batch(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        batch: &Batch,
        rows: Range<usize>,
    ) -> Result<u64> {
        self.copy(table, columns, batch.rows(rows), |cells, line| copy_line(cells.clone(), line))
    }
}

/// One row in the text form of `copy`.
fn copy_line<'a>(row: impl Iterator<Item = Cell<'a>>, line: &mut String) {
    use std::fmt::Write as _;
    for (place, cell) in row.enumerate() {
        if place > 0 {
            line.push('\t');
        }
        let written = match cell {
            Cell::Null => write!(line, "\\N"),
            Cell::Int(it) => write!(line, "{it}"),
            Cell::Real(it) => write!(line, "{it}"),
            Cell::Bool(it) => write!(line, "{}", if it { "t" } else { "f" }),
            Cell::Blob(it) => {
                line.push_str("\\\\x");
                it.iter().try_for_each(|byte| write!(line, "{byte:02x}"))
            }
            Cell::Text(it) => {
                for c in it.chars() {
                    match c {
                        '\\' => line.push_str("\\\\"),
                        '\n' => line.push_str("\\n"),
                        '\r' => line.push_str("\\r"),
                        '\t' => line.push_str("\\t"),
                        other => line.push(other),
                    }
                }
                Ok(())
            }
        };
        written.expect("a string always takes more");
    }
    line.push('\n');
}

fn row_of(row: &postgres::Row) -> Result<Row> {
    let mut values = Vec::with_capacity(row.len());
    for (place, column) in row.columns().iter().enumerate() {
        let kind = column.type_();
        let value = match *kind {
            Type::INT8 => row.try_get::<_, Option<i64>>(place).map(Value::from),
            Type::INT4 => row.try_get::<_, Option<i32>>(place).map(Value::from),
            Type::INT2 => row.try_get::<_, Option<i16>>(place).map(Value::from),
            Type::FLOAT8 => row.try_get::<_, Option<f64>>(place).map(Value::from),
            Type::BOOL => row.try_get::<_, Option<bool>>(place).map(Value::from),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(place).map(Value::from),
            Type::TEXT | Type::VARCHAR | Type::NAME => {
                row.try_get::<_, Option<String>>(place).map(Value::from)
            }
            _ => return Err(Error::Broken(format!("column {} is {kind}; cast it", column.name()))),
        };
        values.push(value.map_err(|problem| error(&problem))?);
    }
    Ok(Row(values))
}

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match (self, kind) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(it), &Type::INT4) => i32::try_from(*it)?.to_sql(kind, out),
            (Self::Int(it), &Type::FLOAT8) => (*it as f64).to_sql(kind, out),
            (Self::Int(it), &Type::BOOL) => (*it != 0).to_sql(kind, out),
            (Self::Int(it), _) => it.to_sql(kind, out),
            (Self::Real(it), _) => it.to_sql(kind, out),
            (Self::Text(it), _) => it.to_sql(kind, out),
            (Self::Blob(it), _) => it.to_sql(kind, out),
            (Self::Bool(it), &Type::INT8) => i64::from(*it).to_sql(kind, out),
            (Self::Bool(it), _) => it.to_sql(kind, out),
        }
    }

    fn accepts(_kind: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn error(problem: &postgres::Error) -> Error {
    let words = problem.as_db_error().map_or_else(|| problem.to_string(), ToString::to_string);
    match problem.code() {
        Some(&SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED) => {
            Error::Conflict(words)
        }
        Some(&SqlState::DISK_FULL) => Error::Full(words),
        Some(&SqlState::READ_ONLY_SQL_TRANSACTION) => Error::ReadOnly(words),
        Some(&SqlState::ADMIN_SHUTDOWN | &SqlState::CRASH_SHUTDOWN | &SqlState::CANNOT_CONNECT_NOW) => {
            Error::Unavailable(words)
        }
        Some(code) if code.code().starts_with("23") => Error::Constraint(words),
        Some(_) => Error::Broken(words),
        None if problem.is_closed() => Error::Unavailable(words),
        None => {
            let cause = problem.source().map(ToString::to_string).unwrap_or_default();
            if cause.is_empty() {
                Error::Unavailable(words)
            } else {
                Error::Broken(format!("{words}: {cause}"))
            }
        }
    }
}
