//! Which encoding a file is in, and the same bytes as UTF-8 while they are read.

use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::problem::Unreadable;

/// How much is looked at to tell encoding and separator.
pub(crate) const HEAD: usize = 64 * 1024;
/// A row longer than this is refused: an open quote would otherwise swallow the rest of the file in memory.
const ROW_MAX: usize = 16 * 1024 * 1024;

/// The first bytes of `source`, at most [`HEAD`].
pub(crate) fn read_head(source: &mut impl Read) -> Result<Vec<u8>, Unreadable> {
    let mut head = Vec::with_capacity(HEAD);
    source
        .take(HEAD as u64)
        .read_to_end(&mut head)
        .map_err(|problem| Unreadable::Broken(problem.to_string()))?;
    Ok(head)
}

/// What the first bytes say; files that are no text are refused by name.
pub(crate) fn encoding_of(head: &[u8]) -> Result<&'static Encoding, Unreadable> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Ok(encoding);
    }
    if let Some(what) = kind_of(head) {
        return Err(Unreadable::Binary(what));
    }
    let zeros = count_of(0, head);
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

/// The kind of a file that is no table, by its first bytes.
fn kind_of(head: &[u8]) -> Option<&'static str> {
    [
        (&b"PK\x03\x04"[..], "a zip archive or a workbook; unpack it first"),
        (b"PK\x05\x06", "an empty zip archive"),
        (b"%PDF", "a PDF"),
        (b"\x7fELF", "a program"),
        (b"MZ", "a program"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\xd0\xcf\x11\xe0", "an old workbook (.xls); save it as .xlsx or .csv"),
        (b"\x1f\x8b", "a gzip archive; unpack it first"),
        (b"7z\xbc\xaf", "a 7-zip archive; unpack it first"),
        (b"Rar!", "a rar archive; unpack it first"),
        (b"SQLite format 3", "a database"),
        (b"<!DOCTYPE", "a web page; the download did not give the file"),
        (b"<!doctype", "a web page; the download did not give the file"),
        (b"<html", "a web page; the download did not give the file"),
    ]
    .into_iter()
    .find_map(|(magic, what)| head.starts_with(magic).then_some(what))
}

fn count_of(wanted: u8, bytes: &[u8]) -> usize {
    bytes.iter().map(|byte| usize::from(*byte == wanted)).sum()
}

/// Turns any of the encodings into UTF-8 while it is read.
pub(crate) struct Utf8<R> {
    decoder: encoding_rs::Decoder,
    source: R,
    raw: Vec<u8>,
    filled: usize,
    text: Vec<u8>,
    given: usize,
    ended: bool,
    since_row: usize,
    quotes: u64,
    last: u8,
    failure: Option<String>,
}

impl<R: Read> Utf8<R> {
    pub(crate) fn new(head: Vec<u8>, source: R, encoding: &'static Encoding) -> Self {
        let mut reader = Self {
            decoder: encoding.new_decoder(),
            source,
            filled: head.len(),
            raw: head,
            text: Vec::new(),
            given: 0,
            ended: false,
            since_row: 0,
            quotes: 0,
            last: b'\n',
            failure: None,
        };
        reader.decode(false);
        reader
    }

    /// The beginning of the text.
    pub(crate) fn peek(&self) -> String {
        String::from_utf8_lossy(&self.text[..self.text.len().min(8192)]).into_owned()
    }

    /// A new row begins: its length is counted anew.
    pub(crate) fn begin_row(&mut self) {
        self.since_row = 0;
    }

    /// Gives nothing more.
    pub(crate) fn stop(&mut self) {
        self.ended = true;
        self.given = self.text.len();
    }

    /// Why reading ended before the file did.
    pub(crate) fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    /// Whether the text ends in the middle of a line.
    pub(crate) fn ends_in_line(&self) -> bool {
        !matches!(self.last, b'\n' | b'\r')
    }

    /// Whether the text ends inside a quoted cell.
    pub(crate) fn ends_in_quotes(&self) -> bool {
        !self.quotes.is_multiple_of(2)
    }

    fn decode(&mut self, last: bool) {
        let room = self.decoder.max_utf8_buffer_length(self.filled).unwrap_or(HEAD * 4);
        self.text.resize(room, 0);
        // There is room for all of it, so nothing stays behind in `raw`.
        let (.., written, _) = self.decoder.decode_to_utf8(&self.raw[..self.filled], &mut self.text, last);
        self.text.truncate(written);
        self.given = 0;
    }

    fn fail<T>(&mut self, why: String) -> io::Result<T> {
        self.failure = Some(why.clone());
        self.stop();
        Err(io::Error::other(why))
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() {
            if self.ended {
                return Ok(0);
            }
            self.raw.resize(HEAD, 0);
            let count = match self.source.read(&mut self.raw) {
                Ok(count) => count,
                Err(problem) if problem.kind() == io::ErrorKind::Interrupted => continue,
                Err(problem) => return self.fail(problem.to_string()),
            };
            self.filled = count;
            self.ended = count == 0;
            self.decode(self.ended);
        }
        let count = out.len().min(self.text.len() - self.given);
        let given = &self.text[self.given..self.given + count];
        out[..count].copy_from_slice(given);
        self.quotes += count_of(b'"', given) as u64;
        self.last = given.last().copied().unwrap_or(self.last);
        self.given += count;
        self.since_row += count;
        if self.since_row > ROW_MAX {
            return self.fail("a row is longer than 16 MB; is a quote missing?".into());
        }
        Ok(count)
    }
}
