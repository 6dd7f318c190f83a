//! CSV of any dialect: comma, semicolon or tab; UTF-8 with or without a mark, UTF-16, or Windows-1252.

use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Row;
use super::columns::Header;
use super::problem::{Problem, Unreadable};

/// How much is looked at to tell encoding and separator.
const HEAD: usize = 64 * 1024;
/// A cell longer than this is refused: no table of a publisher has one.
const CELL_MAX: usize = 1024 * 1024;

/// A table that is read row by row, in constant memory.
pub struct Csv<R: Read> {
    reader: csv::Reader<Utf8<R>>,
    header: Header,
    record: csv::StringRecord,
    encoding: &'static str,
}

impl<R: Read> Csv<R> {
    /// Looks at the beginning of `source` and reads the header.
    pub fn open(source: R) -> Result<Self, Unreadable> {
        Self::open_after(source, |_| true)
    }

    /// As [`Csv::open`], for files with lines of preamble: the header is the first row that `is_header`.
    pub fn open_after(mut source: R, is_header: impl Fn(&[String]) -> bool) -> Result<Self, Unreadable> {
        let head = read_head(&mut source)?;
        if head.is_empty() {
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
        for _ in 0..200 {
            let more =
                reader.read_record(&mut record).map_err(|problem| Unreadable::Broken(problem.to_string()))?;
            if !more {
                break;
            }
            let names: Vec<String> =
                record.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
            if is_header(&names) {
                let header = Header::new(names)?;
                return Ok(Self { reader, header, record, encoding: encoding.name() });
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
    pub fn next_row(&mut self, row: &mut Row) -> Option<Result<(), Problem>> {
        loop {
            match self.reader.read_record(&mut self.record) {
                Ok(false) => return None,
                Ok(true)
                    if self.record.len() == 1 && self.record.get(0).is_none_or(|it| it.trim().is_empty()) => {
                }
                Ok(true) => {
                    row.line = self.record.position().map_or(0, csv::Position::line);
                    fill(&mut row.cells, &self.record);
                    return Some(self.checked(row));
                }
                Err(problem) => {
                    let line = problem.position().map_or(0, csv::Position::line);
                    let ended = matches!(problem.kind(), csv::ErrorKind::Io(_));
                    let told = Problem::new(line, "", "", format!("This row could not be read: {problem}."));
                    if ended {
                        // What failed once fails again: the reader stops here.
                        self.reader.seek_end();
                    }
                    return Some(Err(told));
                }
            }
        }
    }

    fn checked(&self, row: &Row) -> Result<(), Problem> {
        let (want, have) = (self.header.names().len(), row.cells.len());
        if let Some(long) = row.cells.iter().find(|cell| cell.len() > CELL_MAX) {
            return Err(Problem::new(
                row.line,
                "",
                long,
                "A cell is longer than a megabyte; is a quote missing?",
            ));
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

trait SeekEnd {
    fn seek_end(&mut self);
}

impl<R: Read> SeekEnd for csv::Reader<Utf8<R>> {
    fn seek_end(&mut self) {
        self.get_mut().ended = true;
    }
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

fn read_head(source: &mut impl Read) -> Result<Vec<u8>, Unreadable> {
    let mut head = Vec::with_capacity(HEAD);
    source
        .take(HEAD as u64)
        .read_to_end(&mut head)
        .map_err(|problem| Unreadable::Broken(problem.to_string()))?;
    Ok(head)
}

fn encoding_of(head: &[u8]) -> Result<&'static Encoding, Unreadable> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Ok(encoding);
    }
    for (magic, what) in [
        (&b"PK\x03\x04"[..], "a zip archive or a workbook"),
        (b"%PDF", "a PDF"),
        (b"\x7fELF", "a program"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"\xd0\xcf\x11\xe0", "an old workbook (.xls); save it as .xlsx or .csv"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"SQLite format 3", "a database"),
    ] {
        if head.starts_with(magic) {
            return Err(Unreadable::Binary(what));
        }
    }
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    if zeros * 3 > head.len() && head.len() > 3 {
        return Ok(if head[0] == 0 { UTF_16BE } else { UTF_16LE });
    }
    if zeros > 0 {
        return Err(Unreadable::Binary("binary data"));
    }
    // The head may end in the middle of a letter: that is no reason to doubt.
    let is_utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(problem) => problem.error_len().is_none(),
    };
    Ok(if is_utf8 { UTF_8 } else { WINDOWS_1252 })
}

/// The separator that stands most often in the first line outside quotes.
fn separator_of(head: &str) -> u8 {
    let mut counts = [(b';', 0_u32), (b',', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in head.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts.iter().any(|(_, count)| *count > 0) => break,
            _ if quoted => {}
            _ => {
                if let Some((_, count)) = counts.iter_mut().find(|(separator, _)| *separator == byte) {
                    *count += 1;
                }
            }
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

/// Turns any of the encodings into UTF-8 while it is read.
pub(crate) struct Utf8<R> {
    decoder: encoding_rs::Decoder,
    source: R,
    raw: Vec<u8>,
    start: usize,
    text: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Utf8<R> {
    fn new(head: Vec<u8>, source: R, encoding: &'static Encoding) -> Self {
        let mut reader = Self {
            decoder: encoding.new_decoder(),
            source,
            raw: head,
            start: 0,
            text: Vec::new(),
            given: 0,
            ended: false,
        };
        reader.decode(false);
        reader
    }

    fn peek(&self) -> String {
        String::from_utf8_lossy(&self.text[..self.text.len().min(8192)]).into_owned()
    }

    fn decode(&mut self, last: bool) {
        let room = self.decoder.max_utf8_buffer_length(self.raw.len() - self.start).unwrap_or(HEAD * 4);
        self.text.resize(room, 0);
        let (_, read, written, _) =
            self.decoder.decode_to_utf8(&self.raw[self.start..], &mut self.text, last);
        self.start += read;
        self.text.truncate(written);
        self.given = 0;
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() {
            if self.ended {
                return Ok(0);
            }
            self.raw.resize(HEAD, 0);
            self.start = 0;
            let count = self.source.read(&mut self.raw)?;
            self.raw.truncate(count);
            self.ended = count == 0;
            self.decode(self.ended);
        }
        let count = out.len().min(self.text.len() - self.given);
        out[..count].copy_from_slice(&self.text[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}
