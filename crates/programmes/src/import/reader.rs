//! A table that is read row by row, in constant memory. Pure.

use std::io::Read;

use loper_document::read::Row;
use loper_document::read::columns::Header;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_labour_market::import::rows::looks_like;

/// Makes a value of a row, passes it over, or says why it is refused.
pub type Each<T> = Box<dyn FnMut(&Row) -> Result<Option<T>, Problem>>;

/// Hands out the rows of a table one by one.
pub struct Rows<R: Read, T> {
    table: Table<R>,
    row: Row,
    each: Each<T>,
}

impl<R: Read, T> Rows<R, T> {
    /// Over the rest of `table`.
    pub fn new(table: Table<R>, each: Each<T>) -> Self {
        Self { table, row: Row::default(), each }
    }

    /// Whether the rows went on to the end of the file. Ask it at the end.
    pub fn finish(&self) -> Result<(), Unreadable> {
        self.table.finish()
    }
}

impl<R: Read, T> Iterator for Rows<R, T> {
    type Item = Result<T, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let read = self.table.next_row(&mut self.row)?;
            match read.and_then(|()| (self.each)(&self.row)) {
                Ok(Some(value)) => return Some(Ok(value)),
                Ok(None) => {}
                Err(problem) => return Some(Err(problem)),
            }
        }
    }
}

/// What to say of a header that lacks columns.
pub fn lacking(header: &Header, missing: Vec<String>, expected: &str) -> Unreadable {
    let looks_like = looks_like(header).map(|it| format!("this looks like {it}; {expected} was expected"));
    Unreadable::Columns { missing, looks_like }
}

/// Five digits that stand for a qualification or a file of qualifications, or why they do not.
pub fn five_digits(text: &str) -> Result<String, &'static str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
    if text.is_empty() {
        return Err("The code is missing.");
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("This is not a code of five digits.");
    }
    match text.len() {
        5 => Ok(text.to_owned()),
        1..5 => Err("This code has fewer than five digits; did a spreadsheet take zeros away?"),
        _ => Err("This code has more than five digits."),
    }
}

/// The code of an institution (*BRIN*): two digits and two letters. A zero that a spreadsheet lost comes back.
pub fn institution(text: &str) -> Option<String> {
    let upper = text.trim().to_ascii_uppercase();
    let padded = if upper.len() == 3 { format!("0{upper}") } else { upper };
    let is_brin = padded.len() == 4
        && padded.bytes().take(2).all(|byte| byte.is_ascii_digit())
        && padded.bytes().skip(2).all(|byte| byte.is_ascii_alphanumeric());
    is_brin.then_some(padded)
}
