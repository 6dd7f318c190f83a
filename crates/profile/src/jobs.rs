//! Work at set times: answers without an account go when their thirty days are over.

use loper_database::scope::{Anonymous, Public};
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;

use crate::store;

/// The work of this room. Every hour, so that nothing is kept more than an hour longer than we said.
pub const JOBS: &[Job] = &[Job { name: "profile_forget_old", every_seconds: 3600, run: forget_old }];

/// Takes away what was kept for thirty days: first what was said, then the way in, so that a power cut in between
/// leaves nothing that nobody can reach.
pub fn forget_old(app: &App) -> Result<(), Fault> {
    loop {
        let now = app.now();
        let old = app.db().read_blocking(Public, move |tx| store::owner::old(tx, now))?;
        if old.is_empty() {
            return Ok(());
        }
        for owner in old {
            app.db().write_blocking(Anonymous(owner), store::own::wipe)?;
            app.db().write_blocking(Public, move |tx| store::owner::forget(tx, owner))?;
        }
    }
}
