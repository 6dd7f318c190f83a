//! Packed files: which files a zip archive holds, and each of them, or a file packed with gzip, as it unpacks.
//!
//! Nothing is unpacked anywhere: what is read is given on. Sizes in an archive are what its maker wrote there, so
//! what comes out is counted, and an archive that swells without end is refused (a *zip bomb*).

use std::io::{self, BufReader, Read, Seek, SeekFrom, Take};

use flate2::Crc;
use flate2::read::{DeflateDecoder, MultiGzDecoder};
use zip::{CompressionMethod, ZipArchive};

use super::problem::Unreadable;

/// An archive with more files than this is refused.
const MEMBERS_MAX: usize = 1_000;
/// Tables unpack to some ten times their size; more than this is a trap.
const RATIO_MAX: u64 = 200;
/// So much may come out whatever the ratio is: a small table may consist of one line again and again.
const FREE: u64 = 16 * 1024 * 1024;

/// One file in an archive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// Its name, without folders.
    pub name: String,
    start: u64,
    packed: u64,
    sum: u32,
    is_stored: bool,
}

/// The files in an archive, without folders and what an operating system adds; `None` for a workbook, which is an
/// archive of its own.
pub fn members(source: impl Read + Seek) -> Result<Option<Vec<Member>>, Unreadable> {
    let broken = |problem: &dyn std::fmt::Display| Unreadable::Broken(format!("the archive: {problem}"));
    let mut archive = ZipArchive::new(source).map_err(|problem| broken(&problem))?;
    if archive.len() > MEMBERS_MAX {
        return Err(Unreadable::TooLarge(format!(
            "an archive of {} files; at most {MEMBERS_MAX} are read",
            archive.len()
        )));
    }
    let mut all = Vec::new();
    for number in 0..archive.len() {
        let part = archive.by_index_raw(number).map_err(|problem| broken(&problem))?;
        let path = part.name().map_err(|problem| broken(&problem))?.into_owned();
        if path == "[Content_Types].xml" {
            return Ok(None);
        }
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        if part.is_dir() || name.is_empty() || name.starts_with('.') || path.starts_with("__MACOSX/") {
            continue;
        }
        if part.encrypted() {
            return Err(broken(&format!("{name} is locked with a password; unpack it first")));
        }
        let is_stored = match part.compression() {
            CompressionMethod::Stored => true,
            CompressionMethod::Deflated => false,
            other => {
                return Err(broken(&format!(
                    "{name} is packed in a way that is not known ({other}); unpack it first"
                )));
            }
        };
        let start = part.data_start().ok_or_else(|| broken(&format!("{name} is not where it should be")))?;
        let (packed, sum) = (part.compressed_size(), part.crc32());
        all.push(Member { name: name.to_owned(), start, packed, sum, is_stored });
    }
    Ok(Some(all))
}

impl Member {
    /// Opens it in the archive that it was found in.
    pub fn open<R: Read + Seek>(&self, mut source: R) -> io::Result<Unpacked<R>> {
        source.seek(SeekFrom::Start(self.start))?;
        let packed = Counted { inner: source.take(self.packed), count: 0 };
        let inner = if self.is_stored {
            Inner::Stored(packed)
        } else {
            Inner::Deflated(Box::new(DeflateDecoder::new(packed)))
        };
        Ok(Unpacked { inner, given: 0, sum: Some((Crc::new(), self.sum)) })
    }
}

/// Opens a file that was packed with gzip.
pub fn gunzip<R: Read>(source: R) -> Unpacked<R> {
    let packed = BufReader::new(Counted { inner: source, count: 0 });
    Unpacked { inner: Inner::Gzip(Box::new(MultiGzDecoder::new(packed))), given: 0, sum: None }
}

/// A file that unpacks while it is read.
#[derive(Debug)]
pub struct Unpacked<R: Read> {
    inner: Inner<R>,
    given: u64,
    sum: Option<(Crc, u32)>,
}

#[derive(Debug)]
enum Inner<R: Read> {
    Stored(Counted<Take<R>>),
    Deflated(Box<DeflateDecoder<Counted<Take<R>>>>),
    Gzip(Box<MultiGzDecoder<BufReader<Counted<R>>>>),
}

impl<R: Read> Inner<R> {
    /// How much of the packed file was taken.
    fn taken(&self) -> u64 {
        match self {
            Self::Stored(packed) => packed.count,
            Self::Deflated(packed) => packed.get_ref().count,
            Self::Gzip(packed) => packed.get_ref().get_ref().count,
        }
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.inner {
            Inner::Stored(packed) => packed.read(out)?,
            Inner::Deflated(packed) => packed.read(out)?,
            Inner::Gzip(packed) => packed.read(out)?,
        };
        self.given += count as u64;
        if self.given > FREE && self.given / RATIO_MAX > self.inner.taken() {
            return Err(io::Error::other(format!(
                "it unpacks to more than {RATIO_MAX} times its size, as a trap does (a zip bomb); if you trust it, unpack it first"
            )));
        }
        if let Some((sum, should)) = &mut self.sum {
            sum.update(&out[..count]);
            if count == 0 && !out.is_empty() && sum.sum() != *should {
                return Err(io::Error::other("the archive is damaged: what came out is not what went in"));
            }
        }
        Ok(count)
    }
}

#[derive(Debug)]
struct Counted<R> {
    inner: R,
    count: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        self.count += count as u64;
        Ok(count)
    }
}
