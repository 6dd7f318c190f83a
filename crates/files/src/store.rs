//! The folder in which files lie. One server or several may share it.
//!
//! A file lies under its id in two levels of folders, named after the end of the id: that part is chance, so the folders
//! fill evenly. Each upload has its own file; the same bytes twice are two files, so that to erase one is to erase it.
//! What was acknowledged is on the disk: the file is flushed before it gets its name, and the folder after.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use loper_vocabulary::identity::FileId;
use loper_vocabulary::time::Moment;

/// How the name of a file ends that is being written.
const UNFINISHED: &str = ".part";

/// Why a file could not be kept, read or erased.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no file with this id.
    #[error("there is no file {0}")]
    Missing(FileId),
    /// This id is in use.
    #[error("file {0} is there already")]
    Taken(FileId),
    /// The disk is full.
    #[error("there is no room for files: {0}")]
    Full(io::Error),
    /// The folder can't be used.
    #[error("the folder of files: {0}")]
    Disk(#[from] io::Error),
}

/// How a call ends.
pub type Result<T> = std::result::Result<T, Error>;

/// A folder of files; cheap to clone. Every call waits for the disk: from a page it runs on a blocking thread.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// What a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// How many files.
    pub files: u64,
    /// How many bytes.
    pub bytes: u64,
}

impl Store {
    /// The files in `folder`, which is made when it is first needed.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps `bytes` under a new id. When this returns they survive a power cut.
    pub fn put(&self, id: FileId, bytes: &[u8]) -> Result<()> {
        let path = self.path(id);
        if path.exists() {
            return Err(Error::Taken(id));
        }
        self.make_folders(&path)?;
        let unfinished = path.with_extension(&UNFINISHED[1..]);
        let written = write_whole(&unfinished, bytes)
            .and_then(|()| fs::rename(&unfinished, &path))
            .and_then(|()| flush(parent(&path)));
        written.map_err(|problem| {
            // What is half written would lie there until it is cleaned; the problem itself is worth more than this one.
            let _ = fs::remove_file(&unfinished);
            of(problem)
        })
    }

    /// The bytes of a file.
    pub fn read(&self, id: FileId) -> Result<Vec<u8>> {
        fs::read(self.path(id)).map_err(|problem| missing(id, problem))
    }

    /// How large a file is, in bytes.
    pub fn size(&self, id: FileId) -> Result<u64> {
        fs::metadata(self.path(id)).map(|it| it.len()).map_err(|problem| missing(id, problem))
    }

    /// Takes a file away for good. Whether it was there: erasing twice is no mistake.
    pub fn remove(&self, id: FileId) -> Result<bool> {
        let path = self.path(id);
        match fs::remove_file(&path) {
            Ok(()) => flush(parent(&path)).map(|()| true).map_err(of),
            Err(problem) if problem.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(problem) => Err(of(problem)),
        }
    }

    /// Files that nobody knows and that were written before a moment: an upload whose row was never written, or whose row
    /// went without it. A younger file may be one whose row is being written now.
    pub fn orphans(&self, is_known: &dyn Fn(FileId) -> bool, before: Moment) -> Result<Vec<FileId>> {
        let mut found = Vec::new();
        self.walk(&mut |name, path| {
            if let Some(id) = FileId::parse(name).filter(|id| !is_known(*id))
                && is_older(path, before)?
            {
                found.push(id);
            }
            Ok(())
        })?;
        found.sort_unstable();
        Ok(found)
    }

    /// Takes away what was left half written before a moment; how many there were.
    pub fn clear_unfinished(&self, before: Moment) -> Result<u64> {
        let mut gone = 0;
        self.walk(&mut |name, path| {
            if name.ends_with(UNFINISHED) && is_older(path, before)? {
                fs::remove_file(path)?;
                gone += 1;
            }
            Ok(())
        })?;
        Ok(gone)
    }

    /// Copies every file that another folder does not have yet; what that folder holds after it. A file that goes away
    /// meanwhile was erased, and is not copied.
    pub fn copy_to(&self, other: &Self) -> Result<Held> {
        for id in self.ids()? {
            match self.read(id).and_then(|bytes| other.put(id, &bytes)) {
                Ok(()) | Err(Error::Missing(_) | Error::Taken(_)) => {}
                Err(problem) => return Err(problem),
            }
        }
        other.held()
    }

    /// Every file.
    pub fn ids(&self) -> Result<Vec<FileId>> {
        let mut all = Vec::new();
        self.walk(&mut |name, _| {
            all.extend(FileId::parse(name));
            Ok(())
        })?;
        all.sort_unstable();
        Ok(all)
    }

    /// What all files together weigh.
    pub fn held(&self) -> Result<Held> {
        let mut held = Held::default();
        self.walk(&mut |name, path| {
            if FileId::parse(name).is_some() {
                held.files += 1;
                held.bytes += fs::metadata(path)?.len();
            }
            Ok(())
        })?;
        Ok(held)
    }

    fn path(&self, id: FileId) -> PathBuf {
        let name = id.to_string();
        let (rest, last) = name.split_at(name.len() - 2);
        self.folder.join(last).join(&rest[rest.len() - 2..]).join(name)
    }

    /// A new folder is there for good once the folder around it was flushed.
    fn make_folders(&self, path: &Path) -> Result<()> {
        let inner = parent(path);
        if inner.is_dir() {
            return Ok(());
        }
        make_folder(&self.folder).map_err(of)?;
        for folder in [parent(inner), inner] {
            if !folder.is_dir() {
                make_folder(folder).and_then(|()| flush(parent(folder))).map_err(of)?;
            }
        }
        Ok(())
    }

    fn walk(&self, each: &mut dyn FnMut(&str, &Path) -> io::Result<()>) -> Result<()> {
        for outer in entries(&self.folder)? {
            for inner in entries(&outer)? {
                for path in entries(&inner)? {
                    let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
                    // Another server may take a file away at this moment.
                    match each(name, &path) {
                        Err(problem) if problem.kind() == io::ErrorKind::NotFound => {}
                        other => other?,
                    }
                }
            }
        }
        Ok(())
    }
}

fn parent(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}

/// What is in a folder; nothing when it is not there, or when it is a file.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(found) => found.map(|it| it.map(|it| it.path())).collect(),
        Err(problem) if matches!(problem.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(Vec::new())
        }
        Err(problem) => Err(problem),
    }
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    for_us_alone(&mut options);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn for_us_alone(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn for_us_alone(_: &mut OpenOptions) {}

#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(unix)]
fn flush(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Elsewhere a folder can't be opened as a file; its system writes names in order by itself.
#[cfg(not(unix))]
fn flush(_: &Path) -> io::Result<()> {
    Ok(())
}

fn is_older(path: &Path, before: Moment) -> io::Result<bool> {
    let before: SystemTime = UNIX_EPOCH + Duration::from_micros(u64::try_from(before.0).unwrap_or_default());
    Ok(fs::metadata(path)?.modified()? < before)
}

fn missing(id: FileId, problem: io::Error) -> Error {
    if problem.kind() == io::ErrorKind::NotFound { Error::Missing(id) } else { of(problem) }
}

fn of(problem: io::Error) -> Error {
    match problem.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::Full(problem),
        _ => Error::Disk(problem),
    }
}
