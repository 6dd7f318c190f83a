//! One at a time: a lock that others see, on this machine or on another.
//!
//! Beside a SQLite file it is the lock of a file in the same folder. On PostgreSQL it is an advisory lock of the server,
//! so that two machines see each other too; it has a connection of its own. The system lets go of either when the
//! program ends, however it ends.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::error::{Error, Result};

/// A lock that is held until this goes.
#[must_use = "the lock is let go when this goes"]
pub struct Lock {
    _held: Held,
}

pub(crate) enum Held {
    File { _file: File },
    Session { _client: Box<postgres::Client> },
}

impl Lock {
    pub(crate) fn of(held: Held) -> Self {
        Self { _held: held }
    }
}

/// Takes the lock `name` in `folder`; nothing when another has it.
pub fn of_folder(folder: &Path, name: &str) -> Result<Option<Lock>> {
    let path = folder.join(format!("{name}.lock"));
    let file = File::options().create(true).append(true).open(&path).map_err(|problem| {
        let words = format!("{}: {problem}", path.display());
        match problem.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::Full(words),
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Error::ReadOnly(words),
            _ => Error::Unavailable(words),
        }
    })?;
    Ok(file.try_lock().is_ok().then(|| Lock::of(Held::File { _file: file })))
}

/// The number of an advisory lock: the first eight bytes of a hash of its name, so that other programs on the same
/// server are not met by chance.
pub(crate) fn number(name: &str) -> i64 {
    use sha2::{Digest as _, Sha256};
    let hash = Sha256::digest(format!("loper {name}"));
    hash.iter().take(8).fold(0_i64, |number, byte| (number << 8) | i64::from(*byte))
}
