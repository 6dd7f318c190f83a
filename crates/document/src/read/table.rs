//! A table from a CSV file or from a workbook: the reader need not know which.

use std::io::{Chain, Cursor, Read};

use super::Row;
use super::columns::Header;
use super::csv::{Csv, PREAMBLE_MAX, is_blank};
use super::problem::{Problem, Unreadable};
use super::workbook;

/// A workbook larger than this, packed, is refused.
const BOOK_MAX: u64 = 64 * 1024 * 1024;

/// A table that is read row by row.
pub enum Table<R: Read> {
    /// A text file; memory stays constant.
    Csv(Box<Csv<Chain<Cursor<Vec<u8>>, R>>>),
    /// One sheet of a workbook.
    Sheet {
        /// Its header.
        header: Header,
        /// The rows below it.
        rows: std::vec::IntoIter<Row>,
    },
}

impl<R: Read> Table<R> {
    /// Opens a CSV file or a workbook whose first row is the header.
    pub fn open(source: R) -> Result<Self, Unreadable> {
        Self::open_after(source, |_| true)
    }

    /// As [`Table::open`]: the header is the first row that `is_header`, in any sheet.
    pub fn open_after(mut source: R, is_header: impl Fn(&[String]) -> bool) -> Result<Self, Unreadable> {
        let mut start = Vec::new();
        let broken = |problem: std::io::Error| Unreadable::Broken(problem.to_string());
        source.by_ref().take(4).read_to_end(&mut start).map_err(broken)?;
        if start != b"PK\x03\x04" {
            let all = Cursor::new(start).chain(source);
            return Ok(Self::Csv(Box::new(Csv::open_after(all, is_header)?)));
        }
        source.take(BOOK_MAX).read_to_end(&mut start).map_err(broken)?;
        if start.len() as u64 > BOOK_MAX {
            return Err(Unreadable::TooLarge("a workbook of more than 64 MB; save it as CSV".into()));
        }
        for sheet in workbook::sheets(&start)? {
            let found = sheet
                .rows
                .iter()
                .take(PREAMBLE_MAX)
                .position(|row| !is_blank(&row.cells) && is_header(&row.cells));
            if let Some(place) = found {
                let mut rows = sheet.rows.into_iter();
                let header = rows.nth(place).map(|row| row.cells).unwrap_or_default();
                return Ok(Self::Sheet { header: Header::new(header)?, rows });
            }
        }
        Err(Unreadable::Columns { missing: vec!["a header".into()], looks_like: None })
    }

    /// The header.
    pub fn header(&self) -> &Header {
        match self {
            Self::Csv(csv) => csv.header(),
            Self::Sheet { header, .. } => header,
        }
    }

    /// The next row into `row`; `None` at the end.
    pub fn next_row(&mut self, row: &mut Row) -> Option<Result<(), Problem>> {
        match self {
            Self::Csv(csv) => csv.next_row(row),
            Self::Sheet { rows, .. } => {
                *row = rows.by_ref().find(|row| !is_blank(&row.cells))?;
                Some(Ok(()))
            }
        }
    }

    /// Whether the rows went on to the end of the file.
    pub fn finish(&self) -> Result<(), Unreadable> {
        match self {
            Self::Csv(csv) => csv.finish(),
            Self::Sheet { .. } => Ok(()),
        }
    }
}
