//! The database seam: the only room that names a SQL driver.
//!
//! [`db::Db::read`] and [`db::Db::write`] take plain closures over one [`tx::Tx`] and run them on worker
//! threads: SQLite on readers and one writer that commits in groups, PostgreSQL on any worker, retried when
//! the server asks for it. A use case is one closure: all of it happens, or nothing.
//!
//! # One SQL for two engines
//! Statements are written once with [`sql!`], in files called `store`. The common subset:
//! `$1 … $n` in any order; `insert … on conflict do update … returning`; recursive CTE; window functions;
//! `count(*) filter`; `is not distinct from`; `string_agg(x, ',' order by x)`; row-value paging;
//! `update … from … returning`; `nulls last`; `limit $n`. And five rules:
//! 1. `sum`, `avg`, `round` of whole numbers: `cast(sum(x) as bigint)`, `cast(avg(x) as double precision)`.
//! 2. `like` differs in case: compare `lower(x) like`.
//! 3. A bare parameter in a `select` list has no type on PostgreSQL: `cast($1 as bigint)`.
//! 4. Truth is read with [`value::Row::bool`]; written as a bool value.
//! 5. Tables are declared with tokens: `{int} {text} {blob} {real} {bool}` (see [`migrate`]).
//!
//! A test of the house prepares every statement on both engines.
//!
//! Absences: nothing here knows a table of a feature, no statement is built from user input, and no
//! query runs without a [`scope::Scope`].

pub mod archive;
pub mod batch;
pub mod db;
pub mod error;
pub mod loader;
pub mod lock;
pub mod migrate;
pub mod queue;
pub mod scope;
pub mod sql;
pub mod tx;
pub mod value;

mod postgres_engine;
mod sqlite_engine;
#[cfg(test)]
mod tests;
