//! Puts the house together: database, features, application, router.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use axum::Router;
use loper_database::archive::Archive;
use loper_database::db::{Db, Place};
use loper_database::migrate::migrate;
use loper_files::store::Store;
use loper_people::settings::FiguresIn;
use loper_texts::messages::Messages;
use loper_vocabulary::time::Moment;
use loper_web::app::{App, Parts, Settings, World};

use crate::features::{features, migrations};
use crate::seed::seed;
use crate::typesetter;

/// Where the data lives, from the two options that say so.
pub fn place(data: &Path, database: Option<&str>) -> Result<Place> {
    match database {
        Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
            Ok(Place::Server(url.to_owned()))
        }
        Some(other) => Err(anyhow!("--database takes a postgres:// address; this is {other}")),
        None => Ok(Place::File(data.join("loper.db"))),
    }
}

/// The folder for data, made when it is not there, with a sentence that helps when that fails.
pub fn data_folder(data: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(data).with_context(|| {
        format!("the data folder {} cannot be made; choose another with --data", data.display())
    })?;
    Ok(data.to_owned())
}

/// The folder for the files that people put in: beside the data, or where the administrator says, such as a disk that
/// several servers share.
pub fn files(data: &Path, chosen: Option<&Path>) -> Store {
    Store::at(chosen.map_or_else(|| data.join("files"), Path::to_owned))
}

/// The same, made when it is not there, with a sentence that helps when that fails.
pub fn files_folder(data: &Path, chosen: Option<&Path>) -> Result<PathBuf> {
    let folder = files(data, chosen).folder().to_owned();
    std::fs::create_dir_all(&folder).with_context(|| {
        format!("the folder for files {} cannot be made; choose another with --files", folder.display())
    })?;
    Ok(folder)
}

/// One server for one folder: two would not know of each other's changes in time.
pub fn lock(data: &Path) -> Result<File> {
    let path = data.join("loper.lock");
    let file = File::options().create(true).append(true).open(&path).with_context(|| {
        format!(
            "{} cannot be written; may Loper write in this folder? Choose another with --data",
            path.display()
        )
    })?;
    if file.try_lock().is_err() {
        bail!(
            "another Loper is using {}; stop it first, or choose another folder with --data",
            data.display()
        );
    }
    Ok(file)
}

/// Opens data that must be there already, and changes nothing: for the commands that look after it.
pub fn open_standing(place: &Place) -> Result<Db> {
    if let Place::File(path) = place
        && !path.is_file()
    {
        bail!("there is no data at {}; say where it is with --data", path.display());
    }
    Db::open(place, 1).map_err(|problem| explain(place, &problem))
}

/// Opens the database, runs the steps, loads the carried reference set.
pub fn open(place: &Place, now: Moment) -> Result<Db> {
    open_archived(place, now, None)
}

/// As [`open`], and keeps an archive.
pub fn open_archived(place: &Place, now: Moment, archive: Option<&Archive>) -> Result<Db> {
    let readers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get).max(2);
    let db = Db::open_archived(place, readers, archive).map_err(|problem| explain(place, &problem))?;
    let ran = migrate(&db, &migrations(), now).map_err(|problem| explain(place, &problem))?;
    if !ran.is_empty() {
        tracing::info!(steps = ran.len(), "the tables are up to date");
    }
    let loaded = seed(&db, now)?;
    if !loaded.is_empty() {
        tracing::info!(parts = loaded.join(", "), "the reference tables are loaded");
    }
    Ok(db)
}

/// What to do about a database that does not open.
pub fn explain(place: &Place, problem: &loper_database::error::Error) -> anyhow::Error {
    use loper_database::error::Error;
    let at = match place {
        Place::File(path) => path.display().to_string(),
        Place::Server(_) => "the PostgreSQL server".to_owned(),
    };
    let advice = match problem {
        Error::Damaged(_) => "Keep the file, and put back a backup with `loper restore`.",
        Error::ReadOnly(_) => {
            "Give the user that runs Loper the right to write there, or choose another folder with --data."
        }
        Error::Full(_) => "Make room on that disk, then start again. Nothing was lost.",
        Error::Unavailable(_) => "Is the folder there, may Loper write in it, and does the server answer?",
        Error::Newer(_) => "Start the newer program, or put back a backup that was made before it.",
        _ => "Please report this with the line above.",
    };
    anyhow!("{at}: {problem}. {advice}")
}

/// Puts the application and its router together.
pub fn build(db: Db, world: World, settings: Settings) -> Result<(App, Router)> {
    let features = features();
    let mut texts = vec![loper_web::TEXTS];
    texts.extend(features.iter().filter_map(|feature| feature.texts));
    let messages = Messages::new(&texts).map_err(|wrong| anyhow!("the texts: {}", wrong.join("; ")))?;
    let mut menu: Vec<_> = features.iter().flat_map(|feature| feature.menu).copied().collect();
    menu.sort_by_key(|item| item.order);
    let mut cards: Vec<_> = features.iter().flat_map(|feature| feature.cards).copied().collect();
    cards.sort_by_key(|card| card.order);
    let app = App::new(Parts {
        db,
        world,
        settings,
        messages,
        menu,
        cards,
        sessions: Some(loper_people::SESSIONS),
    });
    app.hand(FiguresIn(loper_imports::has_own_figures));
    let router = loper_web::router::router(app.clone(), typesetter::behind(features));
    Ok((app, router))
}
