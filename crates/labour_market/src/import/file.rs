//! The files of an import: found, opened, and hashed while they are read.

use std::cell::RefCell;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use loper_document::read::archive::{Member, Unpacked, gunzip, members};
use loper_document::read::problem::Unreadable;
use loper_vocabulary::hex::hex;
use sha2::{Digest, Sha256};

use crate::import::Failed;

/// What a file may be at the most, in bytes, unpacked. Rows go on as they are read, so this is a bound on time, not on
/// memory.
const SIZE_MAX: u64 = 2 * 1024 * 1024 * 1024;
/// What a file may be at the most of which all rows are held in memory, because they are joined with those of another.
const HELD_MAX: u64 = 256 * 1024 * 1024;

/// A file that was handed to an import.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// Its name, without folders.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Which file it is of the archive at that path.
    member: Option<Member>,
}

impl File {
    /// The file at `path`.
    pub fn at(path: &Path) -> Self {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Self { name, path: path.to_owned(), member: None }
    }

    /// Opens it; what is read counts for `hash`. A file in a zip archive or packed with gzip is unpacked on the way.
    pub fn open(&self, hash: &Hash) -> Result<Hashing, Failed> {
        self.open_up_to(SIZE_MAX, hash)
    }

    /// As [`File::open`], for readers that hold all rows in memory.
    pub fn open_held(&self, hash: &Hash) -> Result<Hashing, Failed> {
        self.open_up_to(HELD_MAX, hash)
    }

    fn open_up_to(&self, most: u64, hash: &Hash) -> Result<Hashing, Failed> {
        let open = || -> io::Result<Inner> {
            let mut file = fs::File::open(&self.path)?;
            if let Some(member) = &self.member {
                return Ok(Inner::Packed(member.open(file)?));
            }
            Ok(match start_of(&mut file)? {
                [0x1f, 0x8b, ..] => Inner::Packed(gunzip(file)),
                _ if file.metadata()?.len() > most => return Err(too_large(most)),
                _ => Inner::Plain(file),
            })
        };
        let inner = open().map_err(|problem| self.failed(Unreadable::Broken(problem.to_string())))?;
        Ok(Hashing { inner, hash: hash.clone(), most, left: most })
    }

    /// Itself, or the tables in it when it is a zip archive. A workbook is an archive too, and a table of its own.
    fn unpacked(self) -> Result<Vec<Self>, Failed> {
        let broken = |problem: io::Error| self.failed(Unreadable::Broken(problem.to_string()));
        let mut file = fs::File::open(&self.path).map_err(broken)?;
        let start = start_of(&mut file).map_err(broken)?;
        if start != *b"PK\x03\x04" && start != *b"PK\x05\x06" {
            return Ok(vec![self]);
        }
        let Some(members) = members(file).map_err(|why| self.failed(why))? else { return Ok(vec![self]) };
        let tables: Vec<Self> = members
            .into_iter()
            .filter(|it| !is_prose(&it.name))
            .map(|it| Self { name: it.name.clone(), path: self.path.clone(), member: Some(it) })
            .collect();
        if tables.is_empty() {
            return Err(self.failed(Unreadable::Broken("there is no table in this archive".into())));
        }
        Ok(tables)
    }

    /// A failure of this file.
    pub fn failed(&self, why: Unreadable) -> Failed {
        Failed::Unreadable { file: self.name.clone(), why }
    }
}

fn start_of(file: &mut fs::File) -> io::Result<[u8; 4]> {
    let mut start = Vec::new();
    file.by_ref().take(4).read_to_end(&mut start)?;
    file.seek(SeekFrom::Start(0))?;
    start.resize(4, 0);
    Ok(start.try_into().unwrap_or_default())
}

/// What a publisher lays beside its tables to be read by people.
fn is_prose(name: &str) -> bool {
    let name = name.to_lowercase();
    let is_named = ["readme", "read me", "licence", "license"].iter().any(|start| name.starts_with(start));
    is_named || [".md", ".pdf", ".html", ".docx"].iter().any(|end| name.ends_with(end))
}

fn too_large(most: u64) -> io::Error {
    io::Error::other(format!("it is larger than {} MB", most / 1024 / 1024))
}

/// The files at `paths`, sorted; a folder stands for the tables in it (not for its folders), and a zip archive for
/// those in it.
pub fn files(paths: &[PathBuf]) -> Result<Vec<File>, Failed> {
    let mut all = Vec::new();
    for path in paths {
        let unreadable = |problem: io::Error| File::at(path).failed(Unreadable::Broken(problem.to_string()));
        if !fs::metadata(path).map_err(unreadable)?.is_dir() {
            all.extend(File::at(path).unpacked()?);
            continue;
        }
        for entry in fs::read_dir(path).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let file = File::at(&path);
            if path.is_file() && !file.name.starts_with('.') && !is_prose(&file.name) {
                all.extend(file.unpacked()?);
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
    most: u64,
    left: u64,
}

#[derive(Debug)]
enum Inner {
    Plain(fs::File),
    Packed(Unpacked<fs::File>),
}

impl Read for Hashing {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.inner {
            Inner::Plain(file) => file.read(out)?,
            Inner::Packed(unpacked) => unpacked.read(out)?,
        };
        self.left = self.left.checked_sub(count as u64).ok_or_else(|| too_large(self.most))?;
        self.hash.0.borrow_mut().update(&out[..count]);
        Ok(count)
    }
}
