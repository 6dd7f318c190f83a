//! A table: a caption, a header, rows of as many cells.

use serde::Serialize;

use super::{Line, Text};

/// A table. The first cell of each row names the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    caption: Line,
    columns: Vec<Column>,
    rows: Vec<Vec<Text>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What stands below it.
    pub heading: Line,
    /// To which side the cells stand.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn words(heading: impl Into<Line>) -> Self {
        Self { heading: heading.into(), align: Align::Start }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<Line>) -> Self {
        Self { heading: heading.into(), align: Align::End }
    }
}

/// To which side something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Where a line begins.
    Start,
    /// Where it ends.
    End,
}

impl Table {
    /// A table of `N` columns; a row with another number of cells does not compile.
    pub fn new<const N: usize>(
        caption: Line,
        columns: [Column; N],
        rows: impl IntoIterator<Item = [Text; N]>,
    ) -> Self {
        const { assert!(N > 0, "a table has a column") };
        Self { caption, columns: columns.into(), rows: rows.into_iter().map(Vec::from).collect() }
    }

    /// What the table shows.
    pub fn caption(&self) -> &Line {
        &self.caption
    }

    /// The header.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows below it, each as long as the header.
    pub fn rows(&self) -> impl Iterator<Item = &[Text]> {
        self.rows.iter().map(Vec::as_slice)
    }
}
