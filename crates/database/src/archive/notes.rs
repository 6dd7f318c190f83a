//! The moments of transactions that are not in the archive yet, also on the disk: after a crash they are still known.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use loper_vocabulary::time::Moment;

/// More than a log that may grow to its limit has.
const NOTES_MAX: usize = 2_000_000;

/// What the writer notes.
pub(crate) struct Notes {
    now: fn() -> Moment,
    inner: Mutex<Inner>,
}

struct Inner {
    /// The frame with which a transaction ended, and when.
    all: VecDeque<(u32, Moment)>,
    file: File,
}

impl Notes {
    /// Opens the file; what it holds counts when it is about this life of the log.
    pub(crate) fn open(path: &Path, log: &Path, now: fn() -> Moment) -> io::Result<Self> {
        let mut file = File::options().read(true).append(true).create(true).open(path)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let salts = super::wal::head(log)?.map_or([0; 2], |it| it.salts);
        let mut all = VecDeque::new();
        if let Some((first, rest)) = bytes.split_at_checked(8)
            && first == salt_bytes(salts)
        {
            for it in rest.as_chunks::<12>().0 {
                if let (Some(frame), Some(moment)) = (it.first_chunk(), it.last_chunk()) {
                    all.push_back((u32::from_le_bytes(*frame), Moment(i64::from_le_bytes(*moment))));
                }
            }
        }
        let notes = Self { now, inner: Mutex::new(Inner { all, file }) };
        notes.restart(salts, |_| true)?;
        Ok(notes)
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A transaction ended with this frame, just now.
    pub(crate) fn put(&self, frame: u32) {
        let at = (self.now)();
        let mut inner = self.inner();
        // Without its line the transaction is still archived, with the moment of the one before it.
        let _ = inner.file.write_all(&line(frame, at));
        if inner.all.back().is_some_and(|it| it.0 >= frame) {
            // The log began again.
            inner.all.clear();
        }
        inner.all.push_back((frame, at));
        if inner.all.len() > NOTES_MAX {
            inner.all.pop_front();
        }
    }

    /// The last frame that was noted.
    pub(super) fn last(&self) -> Option<u32> {
        self.inner().all.back().map(|it| it.0)
    }

    /// When the transaction that ends with this frame was committed.
    pub(super) fn at(&self, frame: u32) -> Option<Moment> {
        let inner = self.inner();
        let place = inner.all.binary_search_by_key(&frame, |it| it.0).ok()?;
        inner.all.get(place).map(|it| it.1)
    }

    /// What ended with this frame or before it is in the archive.
    pub(super) fn forget(&self, frame: u32) {
        let mut inner = self.inner();
        while inner.all.front().is_some_and(|it| it.0 <= frame) {
            inner.all.pop_front();
        }
    }

    /// Another life of the log: only these frames are of it.
    pub(super) fn restart(&self, salts: [u32; 2], is_of_it: impl Fn(u32) -> bool) -> io::Result<()> {
        let mut inner = self.inner();
        inner.all.retain(|it| is_of_it(it.0));
        let mut bytes = salt_bytes(salts).to_vec();
        inner.all.iter().for_each(|(frame, at)| bytes.extend(line(*frame, *at)));
        inner.file.set_len(0)?;
        inner.file.rewind()?;
        inner.file.write_all(&bytes)
    }
}

fn line(frame: u32, at: Moment) -> [u8; 12] {
    let mut bytes = [0; 12];
    bytes[..4].copy_from_slice(&frame.to_le_bytes());
    bytes[4..].copy_from_slice(&at.0.to_le_bytes());
    bytes
}

fn salt_bytes([one, two]: [u32; 2]) -> [u8; 8] {
    (u64::from(one) | u64::from(two) << 32).to_le_bytes()
}
