//! A part of the register: its tables, how its rows are loaded, and how they go.

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Value;
use loper_document::read::Row;
use loper_document::read::csv::Csv;
use loper_vocabulary::identity::ReleaseId;
use loper_vocabulary::source::Source;

/// What a column of a reference table holds. Empty cells of `Opt…` are null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text that may be empty.
    Text,
    /// Text, or nothing.
    OptText,
    /// A whole number.
    Int,
    /// A whole number, or nothing.
    OptInt,
    /// A fraction.
    Real,
    /// A fraction, or nothing.
    OptReal,
    /// `1` or `0`.
    Bool,
}

/// One table of a part, and the file of the reference set that fills it.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// `occupations.csv`
    pub file: &'static str,
    /// `labour_market_occupation`
    pub table: &'static str,
    /// `release` first, then the columns of the file in the order of the table.
    pub columns: &'static [&'static str],
    /// What each column after `release` holds.
    pub kinds: &'static [Kind],
    /// `delete from … where release = $1`
    pub delete: Sql,
}

/// A part of the register. One release of it is shown at a time.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The name: `pay`.
    pub name: &'static str,
    /// Which source it is of.
    pub source: Source,
    /// Its tables, the smallest first.
    pub tables: &'static [Table],
}

/// Loads one reference table: the file's header holds our own column names. Answers how many rows.
pub fn load(tx: &mut Tx<'_, Public>, table: &Table, release: ReleaseId, file: &[u8]) -> Result<u64> {
    let damaged = |what: String| Error::Damaged(format!("the reference table {}: {what}", table.file));
    let mut csv = Csv::open(file).map_err(|problem| damaged(problem.to_string()))?;
    let mut missing = Vec::new();
    let places: Vec<usize> =
        table.columns[1..].iter().map(|name| csv.header().need(&[name], &mut missing)).collect();
    if !missing.is_empty() {
        return Err(damaged(format!("columns {} are missing", missing.join(", "))));
    }
    let mut wrong: Option<String> = None;
    let mut row = Row::default();
    let rows = std::iter::from_fn(|| match csv.next_row(&mut row)? {
        Ok(()) => {
            let mut values = Vec::with_capacity(places.len() + 1);
            values.push(Value::Int(release.0));
            for (place, kind) in places.iter().zip(table.kinds) {
                match value(row.cells.get(*place).map_or("", String::as_str), *kind) {
                    Some(it) => values.push(it),
                    None => {
                        wrong =
                            Some(format!("line {}: {:?} is not {kind:?}", row.line, row.cells.get(*place)));
                        return None;
                    }
                }
            }
            Some(values)
        }
        Err(problem) => {
            wrong = Some(format!("line {}: {}", problem.line, problem.reason));
            None
        }
    });
    let count = tx.load(table.table, table.columns, rows)?;
    match wrong {
        Some(wrong) => Err(damaged(wrong)),
        None => Ok(count),
    }
}

fn value(cell: &str, kind: Kind) -> Option<Value> {
    let is_empty = cell.is_empty();
    match kind {
        Kind::Text => Some(Value::from(cell)),
        Kind::OptText | Kind::OptInt | Kind::OptReal if is_empty => Some(Value::Null),
        Kind::OptText => Some(Value::from(cell)),
        Kind::Int | Kind::OptInt => cell.parse::<i64>().ok().map(Value::Int),
        Kind::Real | Kind::OptReal => cell.parse::<f64>().ok().map(Value::Real),
        Kind::Bool => match cell {
            "1" => Some(Value::Bool(true)),
            "0" => Some(Value::Bool(false)),
            _ => None,
        },
    }
}
