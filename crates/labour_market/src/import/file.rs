//! The files of an import: found, opened, and hashed while they are read.

use std::cell::RefCell;
use std::fs;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use flate2::read::MultiGzDecoder;
use loper_document::read::problem::Unreadable;
use loper_vocabulary::hex::hex;
use sha2::{Digest, Sha256};

use crate::import::Failed;

/// What a packed file may unpack to at the most, in bytes. Reading goes on as it unpacks, so this is a bound
/// on time, not on memory.
const UNPACKED_MAX: u64 = 2 * 1024 * 1024 * 1024;

/// A file that was handed to an import.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// Its name, without folders.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

impl File {
    /// The file at `path`.
    pub fn at(path: &Path) -> Self {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Self { name, path: path.to_owned() }
    }

    /// Opens it; what is read counts for `hash`. A file packed with gzip is unpacked on the way.
    pub fn open(&self, hash: &Hash) -> Result<Hashing, Failed> {
        let open = || -> io::Result<Hashing> {
            let mut file = fs::File::open(&self.path)?;
            let mut start = Vec::new();
            file.by_ref().take(2).read_to_end(&mut start)?;
            file.seek(SeekFrom::Start(0))?;
            let inner = match start.as_slice() {
                [0x1f, 0x8b] => Inner::Packed(Box::new(MultiGzDecoder::new(BufReader::new(file)))),
                _ => Inner::Plain(file),
            };
            Ok(Hashing { inner, hash: hash.clone(), left: UNPACKED_MAX })
        };
        open().map_err(|problem| self.failed(Unreadable::Broken(problem.to_string())))
    }

    /// A failure of this file.
    pub fn failed(&self, why: Unreadable) -> Failed {
        Failed::Unreadable { file: self.name.clone(), why }
    }
}

/// The files at `paths`, sorted; a folder stands for the tables in it (not for its folders).
pub fn files(paths: &[PathBuf]) -> Result<Vec<File>, Failed> {
    let mut all = Vec::new();
    for path in paths {
        let unreadable = |problem: io::Error| File::at(path).failed(Unreadable::Broken(problem.to_string()));
        if !fs::metadata(path).map_err(unreadable)?.is_dir() {
            all.push(File::at(path));
            continue;
        }
        for entry in fs::read_dir(path).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            // What a publisher lays beside its tables to be read by people.
            let is_prose = [".md", ".pdf", ".html"].iter().any(|end| name.ends_with(end));
            if path.is_file() && !name.starts_with('.') && !is_prose {
                all.push(File::at(&path));
            }
        }
    }
    all.sort();
    all.dedup();
    Ok(all)
}

/// The hash of everything that was read for a release. Cheap to clone: all clones are one.
#[derive(Debug, Clone, Default)]
pub struct Hash(Rc<RefCell<Sha256>>);

impl Hash {
    /// Of nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// As it stands, in hexadecimal.
    pub fn text(&self) -> String {
        hex(&self.0.borrow().clone().finalize())
    }
}

/// An open file.
#[derive(Debug)]
pub struct Hashing {
    inner: Inner,
    hash: Hash,
    left: u64,
}

#[derive(Debug)]
enum Inner {
    Plain(fs::File),
    Packed(Box<MultiGzDecoder<BufReader<fs::File>>>),
}

impl Read for Hashing {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.inner {
            Inner::Plain(file) => file.read(out)?,
            Inner::Packed(unpacked) => unpacked.read(out)?,
        };
        self.left = self
            .left
            .checked_sub(count as u64)
            .ok_or_else(|| io::Error::other("it is larger than 2 GB, unpacked"))?;
        self.hash.0.borrow_mut().update(&out[..count]);
        Ok(count)
    }
}
