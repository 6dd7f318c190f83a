//! Many rows of one table, packed in one block of memory.
//!
//! A million rows as lists of values are nine million small pieces of memory. Packed, a row is a few dozen bytes
//! behind each other; such a batch goes to another thread whole, and in the order of the table's key, so that the
//! database finds the place of the next row beside that of the row before.

use std::cmp::Ordering;
use std::ops::Range;

use crate::value::Value;

/// One value of a row, borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Null,
    /// True or false (1 or 0 on SQLite).
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A fraction.
    Real(f64),
    /// Text.
    Text(&'a str),
    /// Bytes.
    Blob(&'a [u8]),
}

impl<'a> From<&'a Value> for Cell<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(it) => Self::Bool(*it),
            Value::Int(it) => Self::Int(*it),
            Value::Real(it) => Self::Real(*it),
            Value::Text(it) => Self::Text(it),
            Value::Blob(it) => Self::Blob(it),
        }
    }
}

/// The rows.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    bytes: Vec<u8>,
    rows: Vec<Range<usize>>,
}

impl Batch {
    /// Adds a row: a cell for each column, in the order of the columns that it will be loaded into.
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        let start = self.bytes.len();
        cells.into_iter().for_each(|cell| pack(cell, &mut self.bytes));
        self.rows.push(start..self.bytes.len());
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many bytes the rows take.
    pub fn size(&self) -> usize {
        self.bytes.len() + self.rows.len() * size_of::<Range<usize>>()
    }

    /// Puts the rows in the order of their cells, the first column first: that of the key, when the key is named first.
    pub fn sort(&mut self) {
        let bytes = &self.bytes;
        let cells = |row: &Range<usize>| Cells { bytes: &bytes[row.clone()] };
        self.rows.sort_by(|one, other| compare(cells(one), cells(other)));
    }

    /// These rows, as the cells of each.
    pub fn rows(&self, range: Range<usize>) -> impl Iterator<Item = Cells<'_>> {
        let end = range.end.min(self.rows.len());
        let rows = &self.rows[range.start.min(end)..end];
        rows.iter().map(|row| Cells { bytes: &self.bytes[row.clone()] })
    }
}

/// The cells of one row.
#[derive(Debug, Clone)]
pub struct Cells<'a> {
    bytes: &'a [u8],
}

const NULL: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const INT: u8 = 3;
const REAL: u8 = 4;
const TEXT: u8 = 5;
const BLOB: u8 = 6;

fn pack(cell: Cell<'_>, out: &mut Vec<u8>) {
    let mut long = |tag: u8, bytes: &[u8]| {
        out.push(tag);
        out.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        out.extend_from_slice(bytes);
    };
    match cell {
        Cell::Text(it) => long(TEXT, it.as_bytes()),
        Cell::Blob(it) => long(BLOB, it),
        Cell::Null => out.push(NULL),
        Cell::Bool(it) => out.push(if it { TRUE } else { FALSE }),
        Cell::Int(it) => {
            out.push(INT);
            out.extend_from_slice(&it.to_le_bytes());
        }
        Cell::Real(it) => {
            out.push(REAL);
            out.extend_from_slice(&it.to_le_bytes());
        }
    }
}

impl<'a> Cells<'a> {
    fn eight(&mut self) -> Option<[u8; 8]> {
        let (eight, rest) = self.bytes.split_first_chunk::<8>()?;
        self.bytes = rest;
        Some(*eight)
    }

    fn long(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(u64::from_le_bytes(self.eight()?)).ok()?;
        let (long, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(long)
    }
}

impl<'a> Iterator for Cells<'a> {
    type Item = Cell<'a>;

    fn next(&mut self) -> Option<Cell<'a>> {
        let (tag, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(match *tag {
            NULL => Cell::Null,
            FALSE => Cell::Bool(false),
            TRUE => Cell::Bool(true),
            INT => Cell::Int(i64::from_le_bytes(self.eight()?)),
            REAL => Cell::Real(f64::from_le_bytes(self.eight()?)),
            TEXT => Cell::Text(std::str::from_utf8(self.long()?).ok()?),
            _ => Cell::Blob(self.long()?),
        })
    }
}

fn compare(mut one: Cells<'_>, mut other: Cells<'_>) -> Ordering {
    loop {
        let order = match (one.next(), other.next()) {
            (None, None) => return Ordering::Equal,
            (None, _) => Ordering::Less,
            (_, None) => Ordering::Greater,
            (Some(Cell::Int(one)), Some(Cell::Int(other))) => one.cmp(&other),
            (Some(Cell::Real(one)), Some(Cell::Real(other))) => one.total_cmp(&other),
            (Some(Cell::Text(one)), Some(Cell::Text(other))) => one.cmp(other),
            (Some(Cell::Blob(one)), Some(Cell::Blob(other))) => one.cmp(other),
            (Some(one), Some(other)) => kind(one).cmp(&kind(other)),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

const fn kind(cell: Cell<'_>) -> u8 {
    match cell {
        Cell::Null => NULL,
        Cell::Bool(false) => FALSE,
        Cell::Bool(true) => TRUE,
        Cell::Int(_) => INT,
        Cell::Real(_) => REAL,
        Cell::Text(_) => TEXT,
        Cell::Blob(_) => BLOB,
    }
}
