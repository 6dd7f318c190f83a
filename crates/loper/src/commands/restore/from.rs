//! What is put back: a backup, or an archive at a moment.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use loper::archive;
use loper_database::archive::{Unable, rebuild};
use loper_database::db::{Db, Place};
use loper_database::scope::Public;
use loper_files::store::Store;
use loper_vocabulary::time::Moment;

use super::super::backup::{FILES, beside};
use super::clear;

/// What is put back.
pub(super) enum From {
    /// A file that `loper backup` made.
    File(PathBuf),
    /// The folder of an archive, and the moment.
    Archive(PathBuf, Moment),
}

impl fmt::Display for From {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => write!(to, "file {}", file.display()),
            Self::Archive(folder, _) => write!(to, "archive {}", folder.display()),
        }
    }
}

/// A moment in words: Dutch time.
fn words(moment: Moment) -> String {
    moment.civil().map_or_else(|| "an unknown moment".to_owned(), |it| it.to_string())
}

impl From {
    /// Whether it is there.
    pub(super) fn is_there(&self) -> bool {
        match self {
            Self::File(file) => file.is_file(),
            Self::Archive(folder, _) => folder.is_dir(),
        }
    }

    /// Writes the data to a new file.
    pub(super) fn write(&self, copy: &Path, standing: &Path) -> Result<()> {
        match self {
            Self::File(file) => {
                fs::copy(file, copy).with_context(|| format!("it cannot be copied to {}", copy.display()))?;
            }
            Self::Archive(folder, moment) => {
                catch_up(folder, standing);
                go_back(folder, *moment, copy)?;
            }
        }
        Ok(())
    }

    /// Who was taken away since, as the data that stands says it: they do not come back. Where that data can't be read any
    /// more, the end of the archive knows; a backup only knows what was so when it was made, and that is said.
    pub(super) fn erased(&self, standing: &Path) -> Result<Vec<(String, Moment)>> {
        let problem = match (standing.is_file(), self) {
            (true, _) => match list(standing) {
                Ok(all) => return Ok(all),
                Err(problem) => problem.to_string(),
            },
            (false, Self::File(_)) => return Ok(Vec::new()),
            (false, Self::Archive(..)) => "it is gone".to_owned(),
        };
        if let Self::Archive(folder, _) = self {
            let newest = beside(standing, ".newest");
            clear(&newest)?;
            let all = rebuild(folder, Moment(i64::MAX), &newest)
                .map_err(anyhow::Error::from)
                .and_then(|_| list(&newest).map_err(anyhow::Error::from));
            clear(&newest)?;
            if let Ok(all) = all {
                return Ok(all);
            }
        }
        eprintln!(
            "loper: the data that stands does not say who was erased since ({problem}); erase them again"
        );
        Ok(Vec::new())
    }

    /// Brings back the files that people put in.
    pub(super) fn bring_files(&self, files: &Store) -> Result<()> {
        match self {
            Self::File(file) => {
                let kept = Store::at(beside(file, FILES));
                kept.copy_to(files).map(|_| ()).with_context(|| {
                    format!("{} cannot be copied to {}", kept.folder().display(), files.folder().display())
                })
            }
            Self::Archive(folder, _) => archive::bring_files_back(folder, files)
                .with_context(|| format!("the files cannot be copied to {}", files.folder().display())),
        }
    }
}

fn list(file: &Path) -> loper_database::error::Result<Vec<(String, Moment)>> {
    Db::open(&Place::File(file.to_owned()), 1)?.read_blocking(Public, loper_privacy::store::erased)
}

/// What was written last and is not in the archive yet goes there first, as far as the data that stands can be read.
fn catch_up(folder: &Path, standing: &Path) {
    if !beside(standing, "-archive").is_file() || !standing.is_file() {
        return;
    }
    let archive = archive::at(folder);
    let place = Place::File(standing.to_owned());
    if let Err(problem) = Db::open_archived(&place, 1, Some(&archive)).and_then(|db| db.archive_now()) {
        eprintln!("loper: the last seconds of the data that stands can't be read ({problem})");
    }
}

fn go_back(folder: &Path, moment: Moment, copy: &Path) -> Result<()> {
    let made = match rebuild(folder, moment, copy) {
        Ok(made) => made,
        Err(Unable::Later(first)) => bail!("it goes back to {} and no further", words(first)),
        Err(Unable::Damaged(what, Some(last))) => {
            bail!(
                "a part of it is missing or damaged ({what}); it is whole up to {}, so try --to that",
                words(last)
            )
        }
        Err(other) => return Err(other.into()),
    };
    if let Some(last) = made.last {
        println!("the last change in it was made at {}", words(last));
    }
    if moment < Moment(i64::MAX) && made.until.is_none_or(|until| until < moment) {
        let until = made.until.map_or_else(|| "an unknown moment".to_owned(), words);
        eprintln!("loper: the archive is complete up to {until}; what came after that may be missing");
    }
    Ok(())
}
