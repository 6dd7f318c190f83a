//! Reads tables that others made: CSV of any dialect that publishers use, and workbooks.
//!
//! A table is read in one pass and never held whole. The header is looked up by name, not by place.
//! A row that can't be read becomes a [`problem::Problem`] with line, column and reason, and reading goes on;
//! a file that ends too early is told by `finish`.

pub mod archive;
pub mod cell;
pub mod columns;
pub mod csv;
mod encoding;
pub mod problem;
pub mod table;
#[cfg(test)]
mod tests;
pub mod workbook;

/// One row: its cells and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The line in the file at which the row begins, from 1 (a workbook: the row number).
    pub line: u64,
    /// The cells, in the order of the header.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell at `place`, trimmed of spaces and no-break spaces; empty when the row is short.
    pub fn cell(&self, place: usize) -> &str {
        self.cells
            .get(place)
            .map_or("", |cell| cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}'))
    }
}
