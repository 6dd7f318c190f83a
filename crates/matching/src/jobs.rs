//! Work at set times: a list is kept for a year, and so are the releases that it was made of.

use loper_database::scope::Public;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;

use crate::store::runs;

/// The work of this room.
pub const JOBS: &[Job] = &[Job { name: "matching_forget_old", every_seconds: 86_400, run: forget_old }];

/// Takes away the lists that are a year old.
pub fn forget_old(app: &App) -> Result<(), Fault> {
    let now = app.now();
    app.db().write_blocking(Public, move |tx| runs::forget(tx, now))?;
    Ok(())
}
