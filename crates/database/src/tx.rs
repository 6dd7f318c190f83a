//! A transaction in one scope.

use std::ops::Range;

use crate::batch::Batch;
use crate::error::{Error, Result};
use crate::scope::Scope;
use crate::sql::Sql;
use crate::value::{Row, Value};

/// What an engine can do inside a transaction.
pub(crate) trait Engine {
    fn exec(&mut self, sql: &'static str, params: &[Value]) -> Result<u64>;
    fn query(&mut self, sql: &'static str, params: &[Value]) -> Result<Vec<Row>>;
    fn prepare(&mut self, sql: &'static str) -> Result<()>;
    fn load(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        rows: &mut dyn Iterator<Item = Vec<Value>>,
    ) -> Result<u64>;
    fn load_batch(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        batch: &Batch,
        rows: Range<usize>,
    ) -> Result<u64>;
}

/// One transaction, in scope `S`. Dropped with an error, it leaves nothing behind.
pub struct Tx<'a, S> {
    pub(crate) engine: &'a mut dyn Engine,
    pub(crate) scope: S,
    pub(crate) statements: u32,
}

impl<S: Scope> Tx<'_, S> {
    /// The scope this transaction runs in.
    pub fn scope(&self) -> S {
        self.scope
    }

    /// The same transaction in another scope, for what follows from it: a guide's list in the scope of the school, then
    /// what one learner shares in the scope of that learner. Whoever calls this asked the policy first.
    pub fn within<T: Scope, R>(&mut self, scope: T, work: impl FnOnce(&mut Tx<'_, T>) -> R) -> R {
        let mut inner = Tx { engine: &mut *self.engine, scope, statements: self.statements };
        let result = work(&mut inner);
        self.statements = inner.statements;
        result
    }

    /// How many statements ran so far; a page keeps this at eight or fewer.
    pub fn statements(&self) -> u32 {
        self.statements
    }

    /// Runs a statement that changes rows; answers how many.
    pub fn exec(&mut self, sql: Sql, params: &[Value]) -> Result<u64> {
        self.statements += 1;
        match self.scope.owner() {
            None => self.engine.exec(sql.text(), params),
            Some(owner) => self.engine.exec(sql.text(), &with_owner(owner, params)),
        }
    }

    /// Runs a statement that answers rows.
    pub fn query(&mut self, sql: Sql, params: &[Value]) -> Result<Vec<Row>> {
        self.statements += 1;
        match self.scope.owner() {
            None => self.engine.query(sql.text(), params),
            Some(owner) => self.engine.query(sql.text(), &with_owner(owner, params)),
        }
    }

    /// Prepares a statement without running it: how a test tries every statement on both engines.
    pub fn prepare(&mut self, sql: Sql) -> Result<()> {
        self.engine.prepare(sql.text())
    }

    /// Runs a statement and makes a value of each row.
    pub fn all<T>(&mut self, sql: Sql, params: &[Value], read: impl Fn(&Row) -> Result<T>) -> Result<Vec<T>> {
        self.query(sql, params)?.iter().map(read).collect()
    }

    /// The first row, if there is one.
    pub fn first(&mut self, sql: Sql, params: &[Value]) -> Result<Option<Row>> {
        Ok(self.query(sql, params)?.into_iter().next())
    }

    /// The one row that must be there, such as a count.
    pub fn one(&mut self, sql: Sql, params: &[Value]) -> Result<Row> {
        self.first(sql, params)?.ok_or_else(|| Error::Broken(format!("no row came back from {}", sql.text())))
    }

    /// Loads many rows at once: a prepared insert on SQLite, `copy` on PostgreSQL. Answers how many.
    ///
    /// In a scope with an owner the first column must hold that owner; the caller puts it there.
    pub fn load(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        mut rows: impl Iterator<Item = Vec<Value>>,
    ) -> Result<u64> {
        self.statements += 1;
        self.engine.load(table, columns, &mut rows)
    }

    /// As [`Tx::load`], for some rows of a batch.
    pub fn load_batch(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        batch: &Batch,
        rows: Range<usize>,
    ) -> Result<u64> {
        self.statements += 1;
        self.engine.load_batch(table, columns, batch, rows)
    }
}

fn with_owner(owner: Value, params: &[Value]) -> Vec<Value> {
    let mut all = Vec::with_capacity(params.len() + 1);
    all.push(owner);
    all.extend_from_slice(params);
    all
}
