//! What was taken away long enough ago goes for good.

use loper_database::scope::{Own, Public};
use loper_files::store::Store;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;

use crate::model::met;
use crate::store;

/// So many days an entry that was taken away can come back.
pub const BACK_DAYS: i64 = 30;
/// A day, in microseconds.
const DAY: i64 = 86_400_000_000;
/// So many entries go in one run.
const AT_ONCE: i64 = 500;

/// Takes entries away for good that were taken away thirty days ago: first the bytes of their files, then the rows, so
/// that what breaks off half-way is found again by the next run.
pub fn forget_removed(app: &App) -> Result<u64, Fault> {
    let mut gone = 0;
    let before = Moment(app.now().0 - BACK_DAYS * DAY);
    let all = app.db().read_blocking(Public, move |tx| store::entry::forgotten(tx, before, AT_ONCE))?;
    for (person, entry) in all {
        let files = app.db().read_blocking(Own(person), move |tx| store::file::of_entry(tx, entry))?;
        if !files.is_empty() {
            let folder = Store::at(app.files_folder()?);
            for file in files {
                folder.remove(file.id).map_err(|problem| Fault::Broken(problem.to_string()))?;
            }
        }
        gone += u64::from(app.db().write_blocking(Own(person), move |tx| store::entry::gone(tx, entry))?);
    }
    Ok(gone)
}

/// Throws containers away that were brought a day ago and not taken in.
pub fn forget_brought(app: &App) -> Result<(), Fault> {
    let before = Moment(app.now().0 - DAY);
    app.db().write_blocking(Public, move |tx| store::container::forget(tx, before))?;
    Ok(())
}

/// Takes away that something is met, once it stands in the school's own system for a while, or when the learner left that
/// school long enough ago.
pub fn forget_met(app: &App) -> Result<(), Fault> {
    let Some(today) = app.now().date() else { return Ok(()) };
    app.db().write_blocking(Public, move |tx| {
        store::met::forget(tx, met::handed_before(today), met::left_before(today))
    })?;
    Ok(())
}
