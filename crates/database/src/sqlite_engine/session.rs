//! One connection: statements with their values, rows, and what its problems mean.

use std::ops::Range;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, ToSql, params_from_iter};

use crate::batch::{Batch, Cell};
use crate::error::{Error, Result};
use crate::tx::Engine;
use crate::value::{Row, Value};

/// One connection.
pub(super) struct Session {
    pub(super) connection: Connection,
}

impl Session {
    /// Begins or ends something; prepared once, as every statement is.
    pub(super) fn step(&self, sql: &str) -> Result<()> {
        self.connection.prepare_cached(sql).and_then(|mut it| it.execute([])).map(drop).map_err(error)
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

/// What a problem of SQLite means.
#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err, which gives it away")]
pub(crate) fn error(problem: rusqlite::Error) -> Error {
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
