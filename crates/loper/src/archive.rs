//! The archive from which the data comes back as it was at any second: the part of the files that people put in. What lies
//! in the database is kept by `database::archive`.
//!
//! A file never changes, so its name is enough: `files` has every file that is there, and what went lies for some days in
//! `removed`, under the day on which it went.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result};
use jiff::Span;
use jiff::civil::Date;
use loper_database::archive::{Archive, Limits};
use loper_files::store::{Error, Store};
use loper_vocabulary::time::Moment;

use crate::world;

const FILES: &str = "files";
const REMOVED: &str = "removed";
/// How often the files are looked at.
const EVERY: Duration = Duration::from_secs(30);
/// A day longer than one can go back.
const DAYS: i64 = 8;

/// The archive in a folder, as it is kept while the site is served.
pub fn at(folder: &Path) -> Archive {
    Archive { folder: folder.to_owned(), now: world::now, limits: Limits::default() }
}

/// Keeps the files of a folder in the archive, until the program ends.
pub fn keep_files(runtime: &tokio::runtime::Handle, files: PathBuf, archive: PathBuf) {
    runtime.spawn(async move {
        let mut clock = tokio::time::interval(EVERY);
        clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            clock.tick().await;
            let (files, archive) = (files.clone(), archive.clone());
            let work = tokio::task::spawn_blocking(move || look(&Store::at(files), &archive, world::now()));
            if let Ok(Err(problem)) = work.await {
                tracing::error!("THE FILES THAT PEOPLE PUT IN CAN'T BE ARCHIVED: {problem:#}");
            }
        }
    });
}

/// Copies what is new, and puts aside what went.
pub fn look(files: &Store, archive: &Path, now: Moment) -> Result<()> {
    let kept = Store::at(archive.join(FILES));
    files.copy_to(&kept)?;
    let there: BTreeSet<_> = files.ids()?.into_iter().collect();
    let today = now.date().context("the clock stands outside the calendar")?;
    let removed = archive.join(REMOVED);
    for id in kept.ids()?.into_iter().filter(|id| !there.contains(id)) {
        match Store::at(removed.join(today.to_string())).put(id, &kept.read(id)?) {
            Ok(()) | Err(Error::Taken(_)) => kept.remove(id)?,
            Err(problem) => return Err(problem.into()),
        };
    }
    let before = today.checked_sub(Span::new().days(DAYS))?;
    for folder in removed_on(archive)? {
        if folder.0 < before {
            fs::remove_dir_all(folder.1)?;
        }
    }
    Ok(())
}

/// The folders with what went, each with its day.
fn removed_on(archive: &Path) -> Result<Vec<(Date, PathBuf)>> {
    let removed = archive.join(REMOVED);
    if !removed.is_dir() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for it in fs::read_dir(removed)? {
        let path = it?.path();
        if let Some(day) = path.file_name().and_then(|it| it.to_str()).and_then(|it| it.parse().ok()) {
            all.push((day, path));
        }
    }
    Ok(all)
}

/// Brings every file back that the archive has. Whatever no row speaks of is swept away later.
pub fn bring_files_back(archive: &Path, files: &Store) -> Result<()> {
    let folders = removed_on(archive)?.into_iter().map(|it| it.1);
    for folder in std::iter::once(archive.join(FILES)).chain(folders) {
        Store::at(folder).copy_to(files)?;
    }
    Ok(())
}
