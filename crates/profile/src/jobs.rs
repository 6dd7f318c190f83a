//! Work at set times: answers without an account go when their thirty days are over.

use loper_database::scope::Public;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;
use loper_web::personal::as_person;

use crate::store;

/// The work of this room. Every hour, so that nothing is kept more than an hour longer than we said.
pub const JOBS: &[Job] = &[Job { name: "profile_forget_old", every_seconds: 3600, run: forget_old }];

/// Takes away what was kept for thirty days, here and in every other room; the way in goes last, so that whoever is
/// not wholly gone has the next turn.
pub fn forget_old(app: &App) -> Result<(), Fault> {
    loop {
        let now = app.now();
        let old = app.db().read_blocking(Public, move |tx| store::owner::old(tx, now))?;
        if old.is_empty() {
            return Ok(());
        }
        for owner in old {
            app.erase_everywhere(as_person(owner))?;
        }
    }
}
