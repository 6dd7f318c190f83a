//! Files on the disk that no row knows: an upload that broke off between the disk and the database.

use loper_database::scope::Public;
use loper_files::store::Store;
use loper_vocabulary::identity::FileId;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;

use crate::store;

/// So old a file must be before it can be one that nobody knows, in microseconds: a week.
const OLD: i64 = 7 * 86_400_000_000;

/// Takes them away. A database without any file is a new one, or one that was put back: then the disk knows better, and
/// nothing goes. What can't be looked up stays.
pub fn sweep(app: &App) -> Result<(), Fault> {
    if app.db().read_blocking(Public, store::file::count)? == 0 {
        return Ok(());
    }
    let (folder, before) = (Store::at(app.files_folder()?), Moment(app.now().0 - OLD));
    let is_known =
        |id: FileId| app.db().read_blocking(Public, move |tx| store::file::is_known(tx, id)).unwrap_or(true);
    let broken = |problem: loper_files::store::Error| Fault::Broken(problem.to_string());
    for id in folder.orphans(&is_known, before).map_err(broken)? {
        folder.remove(id).map_err(broken)?;
    }
    folder.clear_unfinished(before).map_err(broken)?;
    Ok(())
}
