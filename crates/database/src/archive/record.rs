//! A record of the archive: one transaction with its moment, chained to the record before it.
//!
//! A record is a head, its pages, and a hash over the hash before it and all of itself. So one that is missing, changed or
//! written half is seen, and a record is never taken for one of another chain.

use std::io::{self, Read, Write};

use loper_vocabulary::time::Moment;
use sha2::{Digest as _, Sha256};

use super::wal::{Commit, Place};

/// A hash over a record and all before it.
pub(super) type Hash = [u8; 32];

const HEAD: usize = 44;
const HASH: usize = 32;
const MAGIC: &[u8; 16] = b"Loper archive 1\n";
const SEGMENT_HEAD: usize = 60;

/// How a segment begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SegmentHead {
    /// The size of a page.
    pub(super) page: u32,
    /// The number of its first record.
    pub(super) first: u64,
    /// The hash of the record before it.
    pub(super) before: Hash,
}

impl SegmentHead {
    /// As bytes.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut all = MAGIC.to_vec();
        all.extend(self.page.to_le_bytes());
        all.extend(self.first.to_le_bytes());
        all.extend(self.before);
        all
    }

    /// Reads one; nothing when it is another file, or was written half.
    pub(super) fn read(from: &mut dyn Read) -> io::Result<Option<Self>> {
        let mut bytes = [0; SEGMENT_HEAD];
        if !fill(from, &mut bytes)? || &bytes[..16] != MAGIC {
            return Ok(None);
        }
        let mut before = [0; HASH];
        before.copy_from_slice(&bytes[28..60]);
        Ok(Some(Self { page: four(&bytes, 16), first: eight(&bytes, 20), before }))
    }
}

/// A record, without its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Record {
    /// 1, 2, 3 … within a chain.
    pub(super) number: u64,
    /// When it was committed.
    pub(super) at: Moment,
    /// Where it ends in the log that it came from.
    pub(super) end: Place,
    /// How many pages the database has after it.
    pub(super) size: u32,
    /// How many pages it has.
    pub(super) count: u32,
    /// The hash of it and all before it.
    pub(super) hash: Hash,
}

fn four(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|it| it.try_into().ok()).map_or(0, u32::from_le_bytes)
}

fn eight(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..at + 8).and_then(|it| it.try_into().ok()).map_or(0, u64::from_le_bytes)
}

/// Fills a buffer; false when the file ends before it is full.
fn fill(from: &mut dyn Read, bytes: &mut [u8]) -> io::Result<bool> {
    match from.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(problem) if problem.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(problem) => Err(problem),
    }
}

/// Writes a record; answers it.
pub(super) fn write(
    to: &mut dyn Write,
    (number, before): (u64, &Hash),
    at: Moment,
    commit: &Commit,
    page: u32,
) -> io::Result<Record> {
    let count = u32::try_from(commit.pages.len() / (page as usize + 4)).unwrap_or(u32::MAX);
    let mut head = Vec::with_capacity(HEAD);
    head.extend(number.to_le_bytes());
    head.extend(at.0.to_le_bytes());
    let end = commit.end;
    let words = [end.salts[0], end.salts[1], end.frame, end.sums[0], end.sums[1], commit.size, count];
    head.extend(words.iter().flat_map(|it| it.to_le_bytes()));
    let mut digest = Sha256::new();
    digest.update(before);
    digest.update(&head);
    digest.update(&commit.pages);
    let hash: Hash = digest.finalize().into();
    to.write_all(&head)?;
    to.write_all(&commit.pages)?;
    to.write_all(&hash)?;
    Ok(Record { number, at, end, size: commit.size, count, hash })
}

/// What comes next in a segment.
pub(super) enum Next {
    /// A record.
    Record(Record),
    /// The end.
    End,
    /// Something that was written half, or does not fit the hash before it.
    Torn,
}

/// Reads a record, with its pages in `pages`.
pub(super) fn read(from: &mut dyn Read, before: &Hash, page: u32, pages: &mut Vec<u8>) -> io::Result<Next> {
    let mut head = [0; HEAD];
    if from.read(&mut head[..1])? == 0 {
        return Ok(Next::End);
    }
    if !fill(from, &mut head[1..])? {
        return Ok(Next::Torn);
    }
    let (size, count) = (four(&head, 36), four(&head, 40));
    let length = u64::from(count) * (u64::from(page) + 4);
    pages.clear();
    // Not allocated by what the file says: a file that lies would take all memory.
    if from.take(length).read_to_end(pages)? as u64 != length {
        return Ok(Next::Torn);
    }
    let mut hash = [0; HASH];
    if !fill(from, &mut hash)? {
        return Ok(Next::Torn);
    }
    let mut digest = Sha256::new();
    digest.update(before);
    digest.update(head);
    digest.update(&*pages);
    if <Hash>::from(digest.finalize()) != hash {
        return Ok(Next::Torn);
    }
    let end = Place {
        salts: [four(&head, 16), four(&head, 20)],
        frame: four(&head, 24),
        sums: [four(&head, 28), four(&head, 32)],
    };
    let at = Moment(i64::from_le_bytes(eight(&head, 8).to_le_bytes()));
    Ok(Next::Record(Record { number: eight(&head, 0), at, end, size, count, hash }))
}

/// How many bytes a record takes.
pub(super) fn length(record: &Record, page: u32) -> u64 {
    (HEAD + HASH) as u64 + u64::from(record.count) * (u64::from(page) + 4)
}
