//! `loper backup`: one file with all data, and a folder beside it with the files that people put in, taken while the site
//! is served.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use loper::house;
use loper_database::db::Place;
use loper_files::store::Store;

use super::place::At;

/// Copies the data to one new file and reads it back. The files that people put in go to a folder beside it, FILE.files.
/// The site may go on meanwhile. A file that is there already is never overwritten. Data in PostgreSQL is copied with
/// pg_dump instead.
#[derive(Debug, Args)]
pub struct Backup {
    /// The new file
    file: PathBuf,
    #[command(flatten)]
    at: At,
    /// The folder with the files that people put in [default: files, in the folder with the data]
    #[arg(long, env = "LOPER_FILES")]
    files: Option<PathBuf>,
}

impl Backup {
    /// Makes the copy.
    pub fn run(self) -> Result<ExitCode> {
        let place = self.at.place()?;
        let file = self.file.display();
        let files = house::files(&self.at.data, self.files.as_deref());
        if matches!(place, Place::Server(_)) {
            bail!(
                "this data lives in PostgreSQL, which makes its own backups: \
                 pg_dump --format=custom --file={file} \"$LOPER_DATABASE\" \
                 (and to put it back: pg_restore --clean --if-exists --dbname=\"$LOPER_DATABASE\" {file}). \
                 After it, copy the folder with the files that people put in: {}",
                files.folder().display()
            );
        }
        let beside_it = beside(&self.file, FILES);
        for taken in [&self.file, &beside_it] {
            if taken.exists() {
                bail!("{} is there already and is not overwritten; choose another name", taken.display());
            }
        }
        let db = house::open_standing(&place)?;
        let unfinished = beside(&self.file, ".unfinished");
        if unfinished.exists() {
            fs::remove_file(&unfinished).with_context(|| format!("{} cannot go", unfinished.display()))?;
        }
        db.backup(&unfinished).with_context(|| format!("{file} cannot be written"))?;
        let wrong = look_through(&unfinished)?;
        if !wrong.is_empty() {
            bail!("the copy is not whole, so there is no backup: {}", wrong.join("; "));
        }
        // The files come after the data: whatever a row speaks of was there before the row.
        let held = files
            .copy_to(&Store::at(&beside_it))
            .with_context(|| format!("{} cannot be written", beside_it.display()))?;
        fs::rename(&unfinished, &self.file).with_context(|| format!("{file} cannot be written"))?;
        flush_folder(&self.file)?;
        let size = fs::metadata(&self.file)?.len();
        println!("{file} has all data ({size} bytes); it was read back and is whole");
        if held.files > 0 {
            println!(
                "{} has {} files ({} bytes); keep both together",
                beside_it.display(),
                held.files,
                held.bytes
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// How the folder with files is called beside a backup.
pub const FILES: &str = ".files";

/// Reads a copy from end to end, and sees to it that it is on the disk.
fn look_through(copy: &Path) -> Result<Vec<String>> {
    let db = house::open_standing(&Place::File(copy.to_owned()))?;
    let wrong = db.check()?;
    drop(db);
    File::open(copy)?.sync_all()?;
    for side in ["-wal", "-shm"] {
        // Opening a copy leaves two empty companions; nothing was written to it.
        let _ = fs::remove_file(beside(copy, side));
    }
    Ok(wrong)
}

/// A file in the same folder, with `ending` after the whole name.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    file.with_file_name(name)
}

/// A new name is on the disk once its folder is.
pub fn flush_folder(file: &Path) -> Result<()> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all().with_context(|| format!("{} cannot be flushed", folder.display()))
}
