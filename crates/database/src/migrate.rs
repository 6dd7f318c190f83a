//! Forward-only steps that build the tables, safe to interrupt.
//!
//! A step is one transaction with the line that remembers it: after a power cut it has happened or it has
//! not. A database that has a step this program does not know was made by a newer Loper: it is refused.
//!
//! DDL is written once, with tokens for the types that the engines name differently:
//! `{int}` bigint/integer, `{text}`, `{blob}` bytea/blob, `{real}` double precision/real, `{bool}`,
//! `{strict}` and `{by_key}` (nothing on PostgreSQL; on SQLite the latter keeps a strict table in the order of its key
//! and needs no index for it).

use sha2::{Digest, Sha256};

use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;

use crate::db::{Db, Kind};
use crate::error::{Error, Result};
use crate::scope::Public;
use crate::sql;
use crate::sql::Sql;
use crate::tx::Tx;
use crate::value::Value;

/// One step. `number` counts within its feature, from 1.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The room whose tables it makes: `labour_market`.
    pub feature: &'static str,
    /// 1, 2, 3 …
    pub number: u32,
    /// What it does, as its file is named: `occupations`.
    pub name: &'static str,
    /// Statements with type tokens, separated by `;` at the end of a line.
    pub ddl: &'static str,
}

impl Migration {
    fn label(&self) -> String {
        format!("{}/{}_{}", self.feature, self.number, self.name)
    }

    fn checksum(&self) -> String {
        hex(&Sha256::digest(self.ddl.as_bytes()))
    }
}

/// Declares the steps of a feature from its `migrations/` folder.
#[macro_export]
macro_rules! migrations {
    ($feature:literal: $($number:literal $name:literal),+ $(,)?) => {
        &[$($crate::migrate::Migration {
            feature: $feature,
            number: $number,
            name: $name,
            ddl: include_str!(concat!("../migrations/", $number, "_", $name, ".sql")),
        }),+]
    };
}

const OWN: &[Migration] = crate::migrations!("database": 1 "own_tables", 2 "queue");

const STEPS_EXIST_SQLITE: Sql =
    sql!("select count(*) from sqlite_master where type = 'table' and name = 'database_migration'");
const STEPS_EXIST_POSTGRES: Sql = sql!(
    "select count(*) from information_schema.tables
      where table_schema = current_schema() and table_name = 'database_migration'"
);
const STEPS: Sql = sql!("select feature, number, name, checksum from database_migration");
const REMEMBER: Sql = sql!(
    "insert into database_migration (feature, number, name, checksum, applied_at)
     values ($1, $2, $3, $4, $5)"
);
const LOCK: Sql = sql!("select 1 from (select pg_advisory_xact_lock(73867)) as locked");

/// Runs every step that has not run yet, in the order given, and answers their labels.
pub fn migrate(db: &Db, steps: &[Migration], now: Moment) -> Result<Vec<String>> {
    let mut all = OWN.to_vec();
    all.extend_from_slice(steps);
    let done = done(db)?;
    for (feature, number, name, checksum) in &done {
        let known = all.iter().find(|step| step.feature == feature && i64::from(step.number) == *number);
        match known {
            None => return Err(Error::Newer(format!("{feature}/{number}_{name}"))),
            Some(step) if step.checksum() != *checksum => return Err(Error::Changed(step.label())),
            Some(_) => {}
        }
    }
    let mut ran = Vec::new();
    for step in all {
        let is_done = done
            .iter()
            .any(|(feature, number, ..)| feature == step.feature && *number == i64::from(step.number));
        if !is_done && apply(db, step, now)? {
            ran.push(step.label());
        }
    }
    Ok(ran)
}

type Done = (String, i64, String, String);

fn done(db: &Db) -> Result<Vec<Done>> {
    let kind = db.kind();
    db.read_blocking(Public, move |tx| steps_done(tx, kind))
}

fn steps_done(tx: &mut Tx<'_, Public>, kind: Kind) -> Result<Vec<Done>> {
    let exist = match kind {
        Kind::Sqlite => STEPS_EXIST_SQLITE,
        Kind::Postgres => STEPS_EXIST_POSTGRES,
    };
    if tx.one(exist, &[])?.int(0)? == 0 {
        return Ok(Vec::new());
    }
    tx.all(STEPS, &[], |row| Ok((row.text(0)?, row.int(1)?, row.text(2)?, row.text(3)?)))
}

/// One step in one transaction; false when another process was first.
fn apply(db: &Db, step: Migration, now: Moment) -> Result<bool> {
    let kind = db.kind();
    db.write_blocking(Public, move |tx| {
        if kind == Kind::Postgres {
            tx.query(LOCK, &[])?;
        }
        let is_done = steps_done(tx, kind)?
            .iter()
            .any(|(feature, number, ..)| feature == step.feature && *number == i64::from(step.number));
        if is_done {
            return Ok(false);
        }
        for statement in statements(step.ddl, kind) {
            // A step runs once in the life of a database; its text may live as long as the program.
            tx.exec(Sql::literal(Box::leak(statement.into_boxed_str())), &[])?;
        }
        let values: [Value; 5] =
            [step.feature.into(), step.number.into(), step.name.into(), step.checksum().into(), now.0.into()];
        tx.exec(REMEMBER, &values)?;
        Ok(true)
    })
}

/// The statements of a DDL text, with the types of `kind`; comments go.
pub fn statements(ddl: &str, kind: Kind) -> Vec<String> {
    let words: [(&str, &str); 7] = match kind {
        Kind::Sqlite => [
            ("{int}", "integer"),
            ("{text}", "text"),
            ("{blob}", "blob"),
            ("{real}", "real"),
            ("{bool}", "integer"),
            ("{strict}", "strict"),
            ("{by_key}", "strict, without rowid"),
        ],
        Kind::Postgres => [
            ("{int}", "bigint"),
            ("{text}", "text"),
            ("{blob}", "bytea"),
            ("{real}", "double precision"),
            ("{bool}", "boolean"),
            ("{strict}", ""),
            ("{by_key}", ""),
        ],
    };
    let bare: Vec<&str> =
        ddl.lines().map(|line| line.split("--").next().unwrap_or_default().trim_end()).collect();
    let mut text = bare.join("\n");
    for (token, word) in words {
        text = text.replace(token, word);
    }
    text.split(";\n")
        .map(|statement| statement.trim().trim_end_matches(';').to_owned())
        .filter(|statement| !statement.is_empty())
        .collect()
}
