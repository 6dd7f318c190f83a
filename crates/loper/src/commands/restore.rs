//! `loper restore`: puts back a backup, or leaves everything as it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Args;
use loper::features::migrations;
use loper::{house, world};
use loper_database::db::{Db, Place};
use loper_database::lock;
use loper_database::migrate::migrate;
use loper_database::scope::Public;
use loper_files::store::Store;
use loper_labour_market::store::release;
use loper_vocabulary::time::Moment;
use loper_web::app::Settings;

use super::REFUSED;
use super::backup::{FILES, beside, flush_folder};
use super::import::IMPORT_LOCK;
use super::place::At;

/// Puts back a backup. The file is read from end to end first: it must be whole, be made by Loper, and not by a newer
/// one. The site must be stopped. When anything goes wrong, the data that stands stays.
#[derive(Debug, Args)]
pub struct Restore {
    /// The file that `loper backup` made
    file: PathBuf,
    #[command(flatten)]
    at: At,
    /// The folder for the files that people put in [default: files, in the folder with the data]
    #[arg(long, env = "LOPER_FILES")]
    files: Option<PathBuf>,
}

impl Restore {
    /// Checks, then switches.
    pub fn run(self) -> Result<ExitCode> {
        let Place::File(standing) = self.at.place()? else {
            bail!(
                "this data lives in PostgreSQL: pg_restore --clean --if-exists --dbname=\"$LOPER_DATABASE\" {}",
                self.file.display()
            );
        };
        if !self.file.is_file() {
            eprintln!("loper: refused: there is no file {}", self.file.display());
            return Ok(ExitCode::from(REFUSED));
        }
        let data = house::data_folder(&self.at.data)?;
        let _lock = house::lock(&data)?;
        let import = lock::of_folder(&data, IMPORT_LOCK).map_err(|problem| explain(&standing, &problem))?;
        let Some(_import) = import else {
            bail!("an import is under way in {}; wait until it is done. Nothing was changed", data.display());
        };
        let (copy, ready) = (beside(&standing, ".copy"), beside(&standing, ".ready"));
        clear(&copy)?;
        clear(&ready)?;
        fs::copy(&self.file, &copy)
            .with_context(|| format!("{} cannot be copied to {}", self.file.display(), data.display()))?;
        let outcome = prepare(&copy, &ready, &standing);
        clear(&copy)?;
        if let Err(refusal) = outcome {
            clear(&ready)?;
            eprintln!(
                "loper: refused: {}: {refusal:#}. The data that stands is unchanged",
                self.file.display()
            );
            return Ok(ExitCode::from(REFUSED));
        }
        // The files first: no row may speak of a file that is not there. One that no row speaks of harms nobody.
        let kept = Store::at(beside(&self.file, FILES));
        let files = house::files(&data, self.files.as_deref());
        kept.copy_to(&files).with_context(|| {
            format!("{} cannot be copied to {}", kept.folder().display(), files.folder().display())
        })?;
        switch(&standing, &ready)?;
        println!("{} is put back in {}", self.file.display(), data.display());
        Ok(ExitCode::SUCCESS)
    }
}

fn explain(standing: &Path, problem: &loper_database::error::Error) -> anyhow::Error {
    house::explain(&Place::File(standing.to_owned()), problem)
}

/// Who was taken away in the data that stands: they do not come back with a backup that was made before. Where that data
/// can't be read any more, the backup's own list is all there is, and that is said.
fn erased(standing: &Path) -> Vec<(String, Moment)> {
    if !standing.is_file() {
        return Vec::new();
    }
    let read = Db::open(&Place::File(standing.to_owned()), 1)
        .and_then(|db| db.read_blocking(Public, loper_privacy::store::erased));
    read.unwrap_or_else(|problem| {
        eprintln!(
            "loper: the data that stands does not say who was erased since the backup ({problem}); erase them again"
        );
        Vec::new()
    })
}

/// Takes away again who was taken away before.
fn erase_again(db: &Db, standing: &Path) -> Result<usize> {
    let all = erased(standing);
    let returned = db.write_blocking(Public, move |tx| {
        all.iter().try_for_each(|(hash, at)| loper_privacy::store::put(tx, hash, *at))?;
        loper_privacy::store::returned(tx)
    })?;
    if returned.is_empty() {
        return Ok(0);
    }
    let (app, _) = house::build(db.clone(), world::REAL, Settings::default())?;
    app.keep_files_in(house::files_folder(standing.parent().unwrap_or(Path::new(".")), None)?);
    for person in &returned {
        loper_privacy::jobs::erase(&app, *person).map_err(|fault| anyhow!("{fault:?}"))?;
    }
    Ok(returned.len())
}

/// Looks through the copy, brings it up to this program, takes away who was taken away before, and writes it as one file
/// without companions.
fn prepare(copy: &Path, ready: &Path, standing: &Path) -> Result<()> {
    let db = Db::open(&Place::File(copy.to_owned()), 1)?;
    let wrong = db.check()?;
    if !wrong.is_empty() {
        bail!("it is damaged: {}", wrong.join("; "));
    }
    if db.read_blocking(Public, release::releases).is_err() {
        bail!("it is a database, but not one of Loper");
    }
    migrate(&db, &migrations(), world::now())?;
    let returned = erase_again(&db, standing)?;
    if returned > 0 {
        println!("{returned} persons who had been erased were in the backup; they are erased again");
    }
    db.backup(ready)?;
    fs::File::open(ready)?.sync_all()?;
    Ok(())
}

/// Puts `ready` in the place of what stands. The old one stays beside it until the new one is in its place.
fn switch(standing: &Path, ready: &Path) -> Result<()> {
    let old = beside(standing, ".before");
    clear(&old)?;
    if standing.exists() {
        fs::hard_link(standing, &old).with_context(|| format!("{} cannot be kept", standing.display()))?;
    }
    // The companions hold the last writes of the old data; under the new file they would damage it.
    for side in ["-wal", "-shm"] {
        let companion = beside(standing, side);
        if companion.exists() {
            fs::rename(&companion, beside(&old, side))?;
        }
    }
    fs::rename(ready, standing).with_context(|| format!("{} cannot be written", standing.display()))?;
    flush_folder(standing)?;
    clear(&old)
}

/// Takes away a database file with its companions, where it is there.
fn clear(file: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let path = beside(file, ending);
        // A database that closes takes its companions away by itself, perhaps just before us.
        if let Err(problem) = fs::remove_file(&path)
            && problem.kind() != std::io::ErrorKind::NotFound
        {
            return Err(problem).with_context(|| format!("{} cannot go", path.display()));
        }
    }
    Ok(())
}
