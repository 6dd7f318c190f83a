//! Reading the log of SQLite (the file that ends in `-wal`), as its file format describes it.
//!
//! The log is a head and frames; a frame is one page. The last frame of a transaction says how many pages the database
//! has from then on. Each frame carries a sum over all frames before it, so that a frame that belongs to an earlier life
//! of the log, or was written half, is seen.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, SeekFrom};
use std::path::Path;

const HEAD: usize = 32;
const FRAME_HEAD: usize = 24;
const MAGIC: u32 = 0x377f_0682;

/// The head of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// The size of a page in bytes.
    pub(super) page: u32,
    /// Two numbers that each frame of this life of the log carries.
    pub(super) salts: [u32; 2],
    sums: [u32; 2],
    is_big: bool,
}

/// How far a log was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// In which life of the log.
    pub(super) salts: [u32; 2],
    /// How many frames.
    pub(super) frame: u32,
    /// The sum over all of them.
    pub(super) sums: [u32; 2],
}

/// One transaction in the log.
pub(super) struct Commit {
    /// How many pages the database has after it.
    pub(super) size: u32,
    /// Its pages: the number of each in four bytes, and the page.
    pub(super) pages: Vec<u8>,
    /// Where it ends.
    pub(super) end: Place,
}

impl Head {
    /// The place before the first frame.
    pub(super) fn begin(&self) -> Place {
        Place { salts: self.salts, frame: 0, sums: self.sums }
    }

    /// Whether this is the life of the log after another one: SQLite counts the first number up.
    pub(super) fn follows(&self, before: &Self) -> bool {
        self.page == before.page && self.salts[0] == before.salts[0].wrapping_add(1)
    }

    fn at(&self, frame: u32) -> u64 {
        HEAD as u64 + u64::from(frame) * (FRAME_HEAD as u64 + u64::from(self.page))
    }
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|it| it.try_into().ok()).map_or(0, u32::from_be_bytes)
}

/// The sum of SQLite over words of four bytes, going on from another.
fn sum(bytes: &[u8], [mut one, mut two]: [u32; 2], is_big: bool) -> [u32; 2] {
    let read = if is_big { u32::from_be_bytes } else { u32::from_le_bytes };
    for pair in bytes.as_chunks::<4>().0.as_chunks::<2>().0 {
        one = one.wrapping_add(read(pair[0])).wrapping_add(two);
        two = two.wrapping_add(read(pair[1])).wrapping_add(one);
    }
    [one, two]
}

/// The head of the log; nothing while it has none.
pub(super) fn head(path: &Path) -> io::Result<Option<Head>> {
    let mut bytes = [0; HEAD];
    match File::open(path).and_then(|mut file| file.read_exact(&mut bytes)) {
        Ok(()) => {}
        Err(problem) if matches!(problem.kind(), io::ErrorKind::NotFound | io::ErrorKind::UnexpectedEof) => {
            return Ok(None);
        }
        Err(problem) => return Err(problem),
    }
    let is_big = word(&bytes, 0) == MAGIC | 1;
    let sums = sum(&bytes[..24], [0, 0], is_big);
    let is_whole = word(&bytes, 0) & !1 == MAGIC && sums == [word(&bytes, 24), word(&bytes, 28)];
    Ok(is_whole.then(|| Head {
        page: word(&bytes, 8),
        salts: [word(&bytes, 16), word(&bytes, 20)],
        sums,
        is_big,
    }))
}

/// The place after so many frames, as the log itself says it; nothing when it has no such frame in this life.
pub(super) fn place(path: &Path, head: &Head, frame: u32) -> io::Result<Option<Place>> {
    let Some(last) = frame.checked_sub(1) else { return Ok(Some(head.begin())) };
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(head.at(last)))?;
    let mut bytes = [0; FRAME_HEAD];
    if let Err(problem) = file.read_exact(&mut bytes) {
        return if problem.kind() == io::ErrorKind::UnexpectedEof { Ok(None) } else { Err(problem) };
    }
    let salts = [word(&bytes, 8), word(&bytes, 12)];
    Ok((salts == head.salts).then(|| Place { salts, frame, sums: [word(&bytes, 16), word(&bytes, 20)] }))
}

/// Reads the transactions from a place up to a number of frames. Whether all frames were there and fitted each other: when
/// not, the log began another life in the meantime.
pub(super) fn read(
    path: &Path,
    head: &Head,
    from: Place,
    until: u32,
    each: &mut dyn FnMut(Commit) -> io::Result<()>,
) -> io::Result<bool> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(head.at(from.frame)))?;
    let mut file = BufReader::with_capacity(1 << 18, file);
    let mut frame = vec![0; FRAME_HEAD + head.page as usize];
    let (mut place, mut pages) = (from, Vec::new());
    while place.frame < until {
        if let Err(problem) = file.read_exact(&mut frame) {
            return if problem.kind() == io::ErrorKind::UnexpectedEof { Ok(false) } else { Err(problem) };
        }
        let (start, page) = frame.split_at(FRAME_HEAD);
        let sums = sum(page, sum(&start[..8], place.sums, head.is_big), head.is_big);
        let is_ours = [word(start, 8), word(start, 12)] == head.salts;
        if !is_ours || sums != [word(start, 16), word(start, 20)] {
            return Ok(false);
        }
        place = Place { frame: place.frame + 1, sums, ..place };
        pages.extend_from_slice(&start[..4]);
        pages.extend_from_slice(page);
        let size = word(start, 4);
        if size > 0 {
            each(Commit { size, pages: std::mem::take(&mut pages), end: place })?;
        }
    }
    Ok(true)
}
