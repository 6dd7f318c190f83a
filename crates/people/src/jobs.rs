//! Work at set times: ended sessions, old tries and keys of forms go.

use loper_database::error::Error;
use loper_database::scope::Public;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;

use crate::roster::{BACK_FOR, WAITS_FOR};
use crate::store;

/// A day, in microseconds: how long tries are counted at the most.
const DAY: i64 = 86_400_000_000;

/// So many days a link that ended is remembered.
pub const LINK_DAYS: i64 = 30;

/// The work of this room.
pub const JOBS: &[Job] = &[
    Job { name: "people_forget_old", every_seconds: 600, run: forget_old },
    // What a server that was stopped left half-way; mostly there is nothing.
    Job { name: "people_roster", every_seconds: 60, run: crate::roster::work },
];

fn forget_old(app: &App) -> Result<(), Fault> {
    let now = app.now();
    app.db().write_blocking(Public, move |tx| {
        store::session::forget_old(tx, now)?;
        store::identity::forget(tx, now)?;
        store::passkey::forget(tx, now)?;
        store::attempt::forget(tx, Moment(now.0 - DAY))?;
        if let Some(yesterday) = Moment(now.0 - DAY).date() {
            store::salt::forget(tx, &yesterday.to_string())?;
        }
        // What was taken up or withdrawn stays to be seen by the school for a while.
        store::link::forget(tx, Moment(now.0 - LINK_DAYS * DAY))?;
        store::brought::forget(tx, Moment(now.0 - WAITS_FOR), Moment(now.0 - BACK_FOR))?;
        loper_web::once::forget(tx, Moment(now.0 - 2 * DAY))?;
        Ok::<_, Error>(())
    })?;
    Ok(())
}
