//! Makes a database as it was at a moment, from an archive.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use loper_vocabulary::time::Moment;

use super::record::{self, Next, Record};
use super::shelf::{self, Item, Shelf};

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// When the last transaction in it was committed; nothing when that was before the base.
    pub last: Option<Moment>,
    /// How many transactions were put over the base.
    pub records: u64,
    /// When the archive last said that it has everything; where this is before the moment that was asked for, something may
    /// be missing.
    pub until: Option<Moment>,
}

/// Why nothing could be made.
#[derive(Debug, thiserror::Error)]
pub enum Unable {
    /// There is no archive in that folder.
    #[error("there is no archive in this folder")]
    Nothing,
    /// It begins later.
    #[error("the archive begins later")]
    Later(Moment),
    /// Records are missing or damaged; everything up to this moment can be made.
    #[error("a part of the archive is missing or damaged: {0}")]
    Damaged(String, Option<Moment>),
    /// A disk failed.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

/// Writes the database as it was at a moment to a new file: every transaction that was committed at that moment or before
/// it, and none after.
pub fn rebuild(folder: &Path, moment: Moment, to: &Path) -> Result<Rebuilt, Unable> {
    let shelf = Shelf::at(folder);
    let chains = shelf.chains().map_err(|_| Unable::Nothing)?;
    let mut bases = Vec::new();
    for chain in &chains {
        bases.extend(shelf.bases(chain)?.into_iter().map(|it| (it.at, it.number, chain, it.path)));
    }
    bases.sort_unstable();
    let first = bases.first().ok_or(Unable::Nothing)?.0;
    let base = bases.into_iter().rev().find(|it| it.0 <= moment).ok_or(Unable::Later(first))?;
    fs::copy(&base.3, to)?;
    let until = shelf.until(base.2);
    let needed = needed(&shelf, base.2, base.1, moment)?;
    let last = last_number(&needed, moment)?;
    let mut made = Rebuilt { last: None, records: 0, until };
    let mut file = Pages { file: File::options().write(true).open(to)?, page: 0, size: None };
    follow(&needed, &mut |record, page, pages| {
        if (base.1..=last).contains(&record.number) {
            file.put(record, page, pages)?;
            (made.last, made.records) = (Some(record.at), made.records + 1);
        }
        Ok(record.number < last)
    })?;
    if last >= base.1 && made.records != last + 1 - base.1 {
        return Err(Unable::Damaged("transactions are missing".into(), made.last));
    }
    file.finish()?;
    Ok(made)
}

/// The segments that may hold something from a base up to a moment.
fn needed(shelf: &Shelf, chain: &str, begin: u64, moment: Moment) -> io::Result<Vec<Item>> {
    let mut all = shelf.segments(chain)?;
    let before = all.iter().rposition(|it| it.number <= begin).unwrap_or(0);
    all.drain(..before);
    // The name of an open segment says when it was opened, which is after its first record.
    let last =
        all.iter().rposition(|it| it.at <= moment || it.path.extension().is_some_and(|it| it == "log"));
    all.truncate(last.map_or(0, |it| it + 1));
    Ok(all)
}

/// The last record that was committed at a moment or before it. A clock that was set back may give later ones an earlier
/// moment: they count too.
fn last_number(segments: &[Item], moment: Moment) -> Result<u64, Unable> {
    let mut last = 0;
    for segment in segments.iter().rev() {
        follow(std::slice::from_ref(segment), &mut |record, _, _| {
            if record.at <= moment {
                last = record.number;
            }
            Ok(true)
        })?;
        if last > 0 {
            break;
        }
    }
    Ok(last)
}

/// What is done with a record, the size of a page and its pages; whether to read on.
type Each<'a> = dyn FnMut(&Record, u32, &[u8]) -> io::Result<bool> + 'a;

/// Reads records in their order, as long as the answer is yes. Each must fit the one before it.
fn follow(segments: &[Item], each: &mut Each<'_>) -> Result<(), Unable> {
    let (mut before, mut pages, mut last): (Option<Record>, Vec<u8>, Option<Moment>) =
        (None, Vec::new(), None);
    for segment in segments {
        let name = || segment.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let damaged = |problem: String| Unable::Damaged(format!("{}: {problem}", name()), last);
        let opened = shelf::open(&segment.path).map_err(|problem| damaged(problem.to_string()))?;
        let Some((head, mut file)) = opened else {
            if shelf::is_packed(&segment.path) {
                return Err(damaged("its head is not there".into()));
            }
            continue;
        };
        if before.is_some_and(|it| it.hash != head.before || it.number + 1 != head.first) {
            return Err(Unable::Damaged(format!("{} does not follow", name()), last));
        }
        let mut hash = head.before;
        loop {
            let next = record::read(&mut file, &hash, head.page, &mut pages);
            match next.map_err(|problem| Unable::Damaged(format!("{}: {problem}", name()), last))? {
                Next::Record(record) => {
                    (hash, last, before) = (record.hash, Some(record.at), Some(record));
                    if !each(&record, head.page, &pages)? {
                        return Ok(());
                    }
                }
                Next::End => break,
                // What a crash left half at the end of an open segment was never said to be there.
                Next::Torn if !shelf::is_packed(&segment.path) => break,
                Next::Torn => return Err(Unable::Damaged(name(), last)),
            }
        }
    }
    Ok(())
}

struct Pages {
    file: File,
    page: u32,
    size: Option<u32>,
}

impl Pages {
    fn put(&mut self, record: &Record, page: u32, pages: &[u8]) -> io::Result<()> {
        for it in pages.chunks_exact(page as usize + 4) {
            let (number, bytes) = it.split_at(4);
            let number = number.try_into().map_or(0, u32::from_be_bytes);
            let Some(place) = number.checked_sub(1) else { continue };
            self.file.write_all_at(bytes, u64::from(place) * u64::from(page))?;
        }
        if record.count > 0 {
            (self.page, self.size) = (page, Some(record.size));
        }
        Ok(())
    }

    fn finish(self) -> io::Result<()> {
        if let Some(size) = self.size {
            self.file.set_len(u64::from(size) * u64::from(self.page))?;
        }
        self.file.sync_all()
    }
}
