//! CSV of any dialect: comma, semicolon or tab; UTF-8 with or without a mark, UTF-16, or Windows-1252.

use std::io::Read;

use super::Row;
use super::columns::Header;
use super::encoding::{Utf8, encoding_of, read_head};
use super::problem::{Problem, Unreadable};

/// A cell longer than this is refused: no table of a publisher has one.
const CELL_MAX: usize = 1024 * 1024;
/// How many rows of preamble may stand above a header.
pub(crate) const PREAMBLE_MAX: usize = 200;

/// A table that is read row by row, in constant memory.
pub struct Csv<R: Read> {
    reader: csv::Reader<Utf8<R>>,
    header: Header,
    record: csv::StringRecord,
    encoding: &'static str,
    last_is_short: bool,
}

impl<R: Read> Csv<R> {
    /// Looks at the beginning of `source` and reads the header.
    pub fn open(source: R) -> Result<Self, Unreadable> {
        Self::open_after(source, |_| true)
    }

    /// As [`Csv::open`], for files with lines of preamble: the header is the first row that `is_header`.
    pub fn open_after(mut source: R, is_header: impl Fn(&[String]) -> bool) -> Result<Self, Unreadable> {
        let head = read_head(&mut source)?;
        if head.iter().all(u8::is_ascii_whitespace) {
            return Err(Unreadable::Empty);
        }
        let encoding = encoding_of(&head)?;
        let text = Utf8::new(head, source, encoding);
        let separator = separator_of(&text.peek());
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text);
        let mut record = csv::StringRecord::new();
        for _ in 0..PREAMBLE_MAX {
            let more =
                reader.read_record(&mut record).map_err(|problem| Unreadable::Broken(problem.to_string()))?;
            if !more {
                break;
            }
            let names: Vec<String> =
                record.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
            if is_blank(&names) || names[0].starts_with("sep=") {
                continue;
            }
            if is_header(&names) {
                let header = Header::new(names)?;
                return Ok(Self { reader, header, record, encoding: encoding.name(), last_is_short: false });
            }
        }
        Err(Unreadable::Columns { missing: vec!["a header".into()], looks_like: None })
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The encoding that was found.
    pub fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// The next row into `row`; `None` at the end. A row that can't be read is a problem, and reading goes on.
    ///
    /// At the end, ask [`Csv::finish`] whether it was the end of the file.
    pub fn next_row(&mut self, row: &mut Row) -> Option<Result<(), Problem>> {
        loop {
            self.reader.get_mut().begin_row();
            match self.reader.read_record(&mut self.record) {
                Ok(false) => return None,
                Ok(true) if self.record.iter().all(|it| it.trim().is_empty()) => {}
                Ok(true) => {
                    row.line = self.record.position().map_or(0, csv::Position::line);
                    fill(&mut row.cells, &self.record);
                    return Some(self.checked(row));
                }
                Err(problem) if matches!(problem.kind(), csv::ErrorKind::Io(_)) => {
                    // What failed once fails again: the reader stops here, and `finish` says why.
                    self.reader.get_mut().stop();
                    return None;
                }
                Err(problem) => {
                    let line = problem.position().map_or(0, csv::Position::line);
                    let told = format!("This row could not be read: {problem}.");
                    return Some(Err(Problem::new(line, "", "", told)));
                }
            }
        }
    }

    /// Whether the rows went on to the end of the file, and the end is not a torn row.
    pub fn finish(&self) -> Result<(), Unreadable> {
        let text = self.reader.get_ref();
        if let Some(why) = text.failure() {
            return Err(Unreadable::Broken(why.to_owned()));
        }
        // A footer such as “Bron: CBS” is short too, but its line ends.
        let is_torn = match (self.last_is_short, text.ends_in_line(), text.ends_in_quotes()) {
            (true, in_line, in_quotes) => in_line || in_quotes,
            (false, in_line, in_quotes) => in_line && in_quotes,
        };
        if is_torn { Err(Unreadable::Torn) } else { Ok(()) }
    }

    fn checked(&mut self, row: &mut Row) -> Result<(), Problem> {
        let want = self.header.names().len();
        // Some programs end every row with a separator more than the header has.
        while row.cells.len() > want && row.cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.cells.pop();
        }
        let have = row.cells.len();
        self.last_is_short = have < want;
        if let Some(long) = row.cells.iter().find(|cell| cell.len() > CELL_MAX) {
            let reason = "A cell is longer than a megabyte; is a quote missing?";
            return Err(Problem::new(row.line, "", long, reason));
        }
        if want != have {
            let reason = format!(
                "The header has {want} columns and this row has {have}; is a quote or a separator missing?"
            );
            return Err(Problem::new(row.line, "", &row.cells.join(" | "), reason));
        }
        Ok(())
    }
}

pub(crate) fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

/// Reuses the strings that are there: a million rows make no million lists.
fn fill(cells: &mut Vec<String>, record: &csv::StringRecord) {
    cells.truncate(record.len());
    for (place, cell) in record.iter().enumerate() {
        match cells.get_mut(place) {
            Some(have) => {
                have.clear();
                have.push_str(cell);
            }
            None => cells.push(cell.to_owned()),
        }
    }
}

/// The separator that stands equally often in the most of the first lines; of two such the more frequent one.
///
/// So a sentence with a comma above a table with semicolons, or decimal commas in it, mislead nobody.
fn separator_of(head: &str) -> u8 {
    let mut best = (0, 0, b',');
    for separator in [b',', b'\t', b';'] {
        let counts: Vec<u32> = counts_per_line(head, separator).into_iter().filter(|it| *it > 0).collect();
        let often = counts.iter().map(|count| counts.iter().filter(|it| *it == count).count()).max();
        let usual =
            counts.iter().copied().max_by_key(|count| counts.iter().filter(|it| *it == count).count());
        let found = (often.unwrap_or(0), usual.unwrap_or(0), separator);
        if (found.0, found.1) >= (best.0, best.1) && found.0 > 0 {
            best = found;
        }
    }
    best.2
}

/// How often `separator` stands outside quotes, for each of the first lines.
fn counts_per_line(head: &str, separator: u8) -> Vec<u32> {
    let (mut counts, mut count, mut quoted) = (Vec::new(), 0, false);
    for byte in head.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\n' | b'\r' => {
                counts.push(count);
                count = 0;
                if counts.len() == 40 {
                    return counts;
                }
            }
            byte if byte == separator => count += 1,
            _ => {}
        }
    }
    // The last line of a long head is cut off and says nothing; the only line says all.
    if counts.is_empty() || head.len() < 8192 {
        counts.push(count);
    }
    counts
}
