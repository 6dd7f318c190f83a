//! A chain that is being written: where it is in the log, and in the archive.

use std::io;

use loper_vocabulary::time::Moment;

use super::notes::Notes;
use super::record::{self, Hash};
use super::shelf::{Open, Shelf};
use super::wal::{self, Commit, Head, Place};
use super::{Limits, log};

/// So many bytes of records go to the disk at once.
const BUFFER: usize = 8 << 20;

/// A chain that is being written.
pub(super) struct Line {
    pub(super) chain: String,
    pub(super) head: Head,
    /// Up to where the log is in the archive.
    pub(super) place: Place,
    /// The number of the next record.
    pub(super) number: u64,
    hash: Hash,
    open: Option<Open>,
    /// When the last base was whole, as far as there is one.
    pub(super) base_at: Option<Moment>,
    /// How much came since.
    pub(super) since_base: u64,
    /// No transaction that is still to be copied was committed before this moment.
    pub(super) looked_at: Moment,
    /// Up to which frame the log was copied into the database.
    pub(super) folded: u32,
    beat_at: Moment,
}

/// Why copying ended.
pub(super) enum Stop {
    /// The archive can't be written, or the log can't be read.
    Disk(io::Error),
    /// The log is not the one that was read before.
    Broken,
}

impl From<io::Error> for Stop {
    fn from(problem: io::Error) -> Self {
        Self::Disk(problem)
    }
}

impl Line {
    /// A chain that goes on after a record, or begins.
    pub(super) fn at(
        chain: String,
        (head, place): (Head, Place),
        (number, hash): (u64, Hash),
        looked_at: Moment,
    ) -> Self {
        Self {
            chain,
            head,
            place,
            number,
            hash,
            open: None,
            base_at: None,
            since_base: 0,
            looked_at,
            folded: 0,
            beat_at: Moment(0),
        }
    }

    /// Writes the first record, which has no pages: it says where in the log the chain begins.
    pub(super) fn begin(&mut self, shelf: &Shelf, now: Moment) -> io::Result<()> {
        let commit = Commit { size: 0, pages: Vec::new(), end: self.place };
        let mut bytes = Vec::new();
        let record = record::write(&mut bytes, (self.number, &self.hash), now, &commit, self.head.page)?;
        let mut batch =
            Batch { bytes, least: now, number: record.number + 1, hash: record.hash, end: self.place };
        self.add(shelf, &mut batch, now)
    }

    /// Copies transactions from the log up to a frame; they are on the disk of the archive when this returns.
    pub(super) fn copy(
        &mut self,
        shelf: &Shelf,
        database: &std::path::Path,
        notes: &Notes,
        until: u32,
        now: Moment,
    ) -> Result<(), Stop> {
        if until > self.place.frame {
            let path = log(database);
            if wal::head(&path)? != Some(self.head) {
                return Err(Stop::Broken);
            }
            let (head, from) = (self.head, self.place);
            let mut batch =
                Batch { bytes: Vec::new(), least: now, number: self.number, hash: self.hash, end: from };
            let mut looked_at = self.looked_at;
            let is_whole = wal::read(&path, &head, from, until, &mut |commit| {
                // What another program wrote has no note: it happened after the look before this one.
                let at = notes.at(commit.end.frame).unwrap_or(looked_at);
                looked_at = looked_at.max(at);
                let record =
                    record::write(&mut batch.bytes, (batch.number, &batch.hash), at, &commit, head.page)?;
                (batch.number, batch.hash, batch.end) = (record.number + 1, record.hash, record.end);
                batch.least = batch.least.min(at);
                if batch.bytes.len() > BUFFER { self.add(shelf, &mut batch, now) } else { Ok(()) }
            })?;
            self.add(shelf, &mut batch, now)?;
            notes.forget(self.place.frame);
            if !is_whole {
                return Err(Stop::Broken);
            }
        }
        Ok(())
    }

    fn add(&mut self, shelf: &Shelf, batch: &mut Batch, now: Moment) -> io::Result<()> {
        if batch.bytes.is_empty() {
            return Ok(());
        }
        if self.open.is_none() {
            let begin = (self.number, self.hash);
            self.open = Some(Open::begin(shelf, &self.chain, begin, self.head.page, now)?);
        }
        if let Some(open) = &mut self.open {
            open.add(&batch.bytes, batch.least)?;
        }
        self.since_base += batch.bytes.len() as u64;
        (self.number, self.hash, self.place) = (batch.number, batch.hash, batch.end);
        batch.bytes.clear();
        Ok(())
    }

    /// Ends the segment when it is old or large, and says up to when everything is there.
    pub(super) fn tidy(
        &mut self,
        shelf: &Shelf,
        limits: &Limits,
        until: Moment,
        now: Moment,
    ) -> io::Result<()> {
        let is_over =
            |it: &Open| now.0 - it.since.0 >= limits.segment_time || it.length >= limits.segment_bytes;
        if self.open.as_ref().is_some_and(is_over) {
            self.close()?;
        }
        if now.0 - self.beat_at.0 >= super::SECOND * 5 || now < self.beat_at {
            shelf.beat(&self.chain, until)?;
            self.beat_at = now;
        }
        Ok(())
    }

    /// Ends the segment.
    pub(super) fn close(&mut self) -> io::Result<()> {
        self.open.take().map_or(Ok(()), Open::close)
    }
}

struct Batch {
    bytes: Vec<u8>,
    least: Moment,
    number: u64,
    hash: Hash,
    end: Place,
}
