//! Where files lie until their import ended: a folder for each import, in it a folder for each file.
//!
//! A file keeps its own name, because importers know files by it; so the name is made harmless first, and each file has a
//! folder of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;

use crate::model::id::ImportId;

/// The folder beside the files that people put in.
const NAME: &str = "imports";

/// The folder of all imports.
pub fn all(app: &App) -> Result<PathBuf, Fault> {
    Ok(app.files_folder()?.join(NAME))
}

/// The folder of one import.
pub fn of(app: &App, id: ImportId) -> Result<PathBuf, Fault> {
    Ok(all(app)?.join(id.to_string()))
}

/// The place of the file with this number; its folder is made.
pub fn place(folder: &Path, number: usize, name: &str) -> io::Result<PathBuf> {
    let own = folder.join(number.to_string());
    fs::create_dir_all(&own)?;
    Ok(own.join(name))
}

/// The files in the folder of an import, in the order in which they came.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut numbered: Vec<(usize, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let own = entry?.path();
        let Some(number) = own.file_name().and_then(|it| it.to_str()?.parse().ok()) else { continue };
        for file in fs::read_dir(&own)? {
            numbered.push((number, file?.path()));
        }
    }
    numbered.sort();
    Ok(numbered.into_iter().map(|it| it.1).collect())
}

/// Takes the files of an import away; that they are gone already is no mistake.
pub fn remove(app: &App, id: ImportId) -> Result<(), Fault> {
    match fs::remove_dir_all(of(app, id)?) {
        Err(problem) if problem.kind() != io::ErrorKind::NotFound => Err(Fault::Broken(problem.to_string())),
        _ => Ok(()),
    }
}

/// As [`remove`], where nobody waits for the answer: what stays goes with the next cleaning.
pub fn remove_or_tell(app: &App, id: ImportId) {
    if let Err(fault) = remove(app, id) {
        tracing::warn!(import = %id, ?fault, "files that came in for nothing stay for a day");
    }
}

/// The folders of imports that nobody knows and that came before a moment: an upload that broke off.
pub fn orphans(
    app: &App,
    is_known: impl Fn(ImportId) -> bool,
    before: Moment,
) -> Result<Vec<ImportId>, Fault> {
    let entries = match fs::read_dir(all(app)?) {
        Ok(entries) => entries,
        Err(problem) if problem.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(problem) => return Err(Fault::Broken(problem.to_string())),
    };
    let limit = UNIX_EPOCH + Duration::from_micros(u64::try_from(before.0).unwrap_or_default());
    let mut found = Vec::new();
    for path in entries.filter_map(|it| Some(it.ok()?.path())) {
        let id = path.file_name().and_then(|it| ImportId::parse(it.to_str()?));
        let is_old = fs::metadata(&path).and_then(|it| it.modified()).is_ok_and(|came| came < limit);
        found.extend(id.filter(|id| is_old && !is_known(*id)));
    }
    Ok(found)
}
