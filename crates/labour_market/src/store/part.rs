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
    /// Takes away the rows of release `$1` under its first `$2` keys: a large table goes in pieces.
    pub delete: Sql,
    /// How many keys are new, gone and changed in release `$1` beside release `$2`; a fourth count, where there is one,
    /// tells the rows that only got what was empty before.
    pub diff: Sql,
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

impl Kind {
    /// Whether a cell may be empty, and so a whole column may be absent.
    const fn is_optional(self) -> bool {
        matches!(self, Self::OptText | Self::OptInt | Self::OptReal)
    }
}

/// Loads one reference table: the file's header holds our own column names. Answers how many rows.
///
/// A column that may be empty may also be absent.
pub fn load(tx: &mut Tx<'_, Public>, table: &Table, release: ReleaseId, file: &[u8]) -> Result<u64> {
    let damaged = |what: String| Error::Damaged(format!("the reference table {}: {what}", table.file));
    let mut csv = Csv::open(file).map_err(|problem| damaged(problem.to_string()))?;
    let mut missing = Vec::new();
    let place = |(name, kind): (&&str, &Kind)| match csv.header().find(&[name]) {
        None if kind.is_optional() => usize::MAX,
        _ => csv.header().need(&[name], &mut missing),
    };
    let places: Vec<usize> = table.columns[1..].iter().zip(table.kinds).map(place).collect();
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
                let cell = row.cells.get(*place);
                let Some(it) = value(cell.map_or("", String::as_str), *kind) else {
                    wrong = Some(format!("line {}: {cell:?} is not {kind:?}", row.line));
                    return None;
                };
                values.push(it);
            }
            Some(values)
        }
        Err(problem) => {
            wrong = Some(format!("line {}: {}", problem.line, problem.reason));
            None
        }
    });
    let count = tx.load(table.table, table.columns, rows)?;
    csv.finish().map_err(|problem| damaged(problem.to_string()))?;
    match wrong {
        Some(wrong) => Err(damaged(wrong)),
        None => Ok(count),
    }
}

/// How many keys of a table are new, gone and changed between two releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Difference {
    /// Keys only in the new release.
    pub added: u64,
    /// Keys only in the old release.
    pub gone: u64,
    /// Keys in both whose row says something else than it did.
    pub changed: u64,
    /// Keys in both whose row says what it did, and something where it said nothing.
    pub completed: u64,
}

/// What release `new` changes beside release `old`, over all tables of the part; all is new without an old one.
pub fn difference(
    tx: &mut Tx<'_, Public>,
    part: Part,
    new: ReleaseId,
    old: Option<ReleaseId>,
) -> Result<Difference> {
    let mut all = Difference::default();
    let old = old.map_or(-1, |release| release.0);
    for table in part.tables {
        let row = tx.one(table.diff, &[new.0.into(), old.into()])?;
        let count = |column| Ok::<_, Error>(u64::try_from(row.int(column)?).unwrap_or(0));
        all.added += count(0)?;
        all.gone += count(1)?;
        all.changed += count(2)?;
        if row.width() > 3 {
            all.completed += count(3)?;
        }
    }
    Ok(all)
}

fn value(cell: &str, kind: Kind) -> Option<Value> {
    let is_empty = cell.is_empty();
    match kind {
        Kind::OptText | Kind::OptInt | Kind::OptReal if is_empty => Some(Value::Null),
        Kind::Text | Kind::OptText => Some(Value::from(cell)),
        Kind::Int | Kind::OptInt => cell.parse::<i64>().ok().map(Value::Int),
        Kind::Real | Kind::OptReal => cell.parse::<f64>().ok().map(Value::Real),
        Kind::Bool => match cell {
            "1" => Some(Value::Bool(true)),
            "0" => Some(Value::Bool(false)),
            _ => None,
        },
    }
}
