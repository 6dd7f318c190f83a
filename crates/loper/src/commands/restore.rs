//! `loper restore`: puts back a backup, or what an archive has of a moment, or leaves everything as it was.

mod from;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Args;
use jiff::Timestamp;
use jiff::civil::DateTime;
use loper::features::migrations;
use loper::{house, world};
use loper_database::db::{Db, Place};
use loper_database::lock;
use loper_database::migrate::migrate;
use loper_database::scope::Public;
use loper_imports::LOCK;
use loper_labour_market::store::release;
use loper_vocabulary::time::Moment;
use loper_web::app::Settings;

use self::from::From;
use super::REFUSED;
use super::backup::{beside, flush_folder};
use super::place::At;

/// Puts back a backup, or the data as it was at any second that an archive has. What is put back is read from end to end
/// first: it must be whole, be made by Loper, and not by a newer one. The site must be stopped. When anything goes wrong,
/// the data that stands stays. Who was erased since does not come back.
#[derive(Debug, Args)]
pub struct Restore {
    /// The file that `loper backup` made
    #[arg(required_unless_present_any = ["archive", "erased_of"], conflicts_with = "archive")]
    file: Option<PathBuf>,
    /// The folder that `loper serve --archive` keeps, instead of a file
    #[arg(long)]
    archive: Option<PathBuf>,
    /// As it was at this moment: 2026-11-27T14:05:09, in Dutch time unless it ends in Z or +01:00 [default: the last
    /// moment that the archive has]
    #[arg(long, requires = "archive", value_parser = moment)]
    to: Option<Moment>,
    /// After PostgreSQL went back by itself: the database that stood before, which knows who was erased since
    #[arg(long, value_name = "POSTGRES", conflicts_with_all = ["file", "archive"])]
    erased_of: Option<String>,
    #[command(flatten)]
    at: At,
    /// The folder for the files that people put in [default: files, in the folder with the data]
    #[arg(long, env = "LOPER_FILES")]
    files: Option<PathBuf>,
}

/// A moment, as an administrator writes it.
fn moment(text: &str) -> std::result::Result<Moment, String> {
    if let Ok(it) = text.parse::<Timestamp>() {
        return Ok(Moment(it.as_microsecond()));
    }
    let clock = text.parse::<DateTime>().ok().and_then(Moment::of_civil);
    clock.ok_or_else(|| "a moment is written as 2026-11-27T14:05:09".into())
}

impl Restore {
    /// Checks, then switches.
    pub fn run(self) -> Result<ExitCode> {
        if let Some(before) = &self.erased_of {
            return self.erase_those_of(before);
        }
        let from = match (&self.file, &self.archive) {
            (_, Some(folder)) => From::Archive(folder.clone(), self.to.unwrap_or(Moment(i64::MAX))),
            (Some(file), None) => From::File(file.clone()),
            (None, None) => bail!("say which file to put back, or which archive"),
        };
        let Place::File(standing) = self.at.place()? else {
            bail!(
                "this data lives in PostgreSQL: pg_restore --clean --if-exists --dbname=\"$LOPER_DATABASE\" FILE, or for a \
                 moment recovery_target_time; docs/beheer.md says how. Nothing was done with {from}"
            );
        };
        if !from.is_there() {
            eprintln!("loper: refused: there is no {from}");
            return Ok(ExitCode::from(REFUSED));
        }
        let data = house::data_folder(&self.at.data)?;
        let _lock = house::lock(&data)?;
        let import = lock::of_folder(&data, LOCK).map_err(|problem| explain(&standing, &problem))?;
        let Some(_import) = import else {
            bail!("an import is under way in {}; wait until it is done. Nothing was changed", data.display());
        };
        let (copy, ready) = (beside(&standing, ".copy"), beside(&standing, ".ready"));
        clear(&copy)?;
        clear(&ready)?;
        let outcome = from.write(&copy, &standing).and_then(|()| prepare(&copy, &ready, &from, &standing));
        clear(&copy)?;
        if let Err(refusal) = outcome {
            clear(&ready)?;
            eprintln!("loper: refused: {from}: {refusal:#}. The data that stands is unchanged");
            return Ok(ExitCode::from(REFUSED));
        }
        // The files first: no row may speak of a file that is not there. One that no row speaks of harms nobody.
        let files = house::files(&data, self.files.as_deref());
        from.bring_files(&files)?;
        switch(&standing, &ready)?;
        println!("{from} is put back in {}", data.display());
        Ok(ExitCode::SUCCESS)
    }

    /// Takes away in the data that came back who was taken away in the data that stood before.
    fn erase_those_of(&self, before: &str) -> Result<ExitCode> {
        let (place, before) = (self.at.place()?, house::place(&self.at.data, Some(before))?);
        let all = house::open_standing(&before)?.read_blocking(Public, loper_privacy::store::erased)?;
        let db = house::open_standing(&place)?;
        let files = || house::files_folder(&self.at.data, self.files.as_deref());
        let returned = erase_again(&db, all, files)?;
        println!("{returned} persons who had been erased had come back; they are erased again");
        Ok(ExitCode::SUCCESS)
    }
}

fn explain(standing: &Path, problem: &loper_database::error::Error) -> anyhow::Error {
    house::explain(&Place::File(standing.to_owned()), problem)
}

/// Takes away again who was taken away before.
fn erase_again(
    db: &Db,
    all: Vec<(String, Moment)>,
    files: impl FnOnce() -> Result<PathBuf>,
) -> Result<usize> {
    let returned = db.write_blocking(Public, move |tx| {
        all.iter().try_for_each(|(hash, at)| loper_privacy::store::put(tx, hash, *at))?;
        loper_privacy::store::returned(tx)
    })?;
    if returned.is_empty() {
        return Ok(0);
    }
    let (app, _) = house::build(db.clone(), world::REAL, Settings::default())?;
    app.keep_files_in(files()?);
    for person in &returned {
        loper_privacy::jobs::erase(&app, *person).map_err(|fault| anyhow!("{fault:?}"))?;
    }
    Ok(returned.len())
}

/// Looks through the copy, brings it up to this program, takes away who was taken away before, and writes it as one file
/// without companions.
fn prepare(copy: &Path, ready: &Path, from: &From, standing: &Path) -> Result<()> {
    let db = Db::open(&Place::File(copy.to_owned()), 1)?;
    let wrong = db.check()?;
    if !wrong.is_empty() {
        bail!("it is damaged: {}", wrong.join("; "));
    }
    if db.read_blocking(Public, release::releases).is_err() {
        bail!("it is a database, but not one of Loper");
    }
    migrate(&db, &migrations(), world::now())?;
    let files = || house::files_folder(standing.parent().unwrap_or(Path::new(".")), None);
    let returned = erase_again(&db, from.erased(standing)?, files)?;
    if returned > 0 {
        println!("{returned} persons who had been erased were in it; they are erased again");
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
pub(super) fn clear(file: &Path) -> Result<()> {
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
