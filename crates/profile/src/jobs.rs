//! Work at set times: answers without an account go when their thirty days are over; a month that ended is counted.

use loper_database::error::Error;
use loper_database::scope::Public;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;
use loper_web::personal::as_person;

use crate::model::expectations::class::first_day;
use crate::model::sum::{Month, publish};
use crate::store;

/// The work of this room. Every hour, so that nothing is kept more than an hour longer than we said.
pub const JOBS: &[Job] = &[
    Job { name: "profile_forget_old", every_seconds: 3600, run: forget_old },
    Job { name: "profile_count_month", every_seconds: 3600, run: count_month },
    Job { name: "profile_forget_class", every_seconds: 3600, run: forget_class },
];

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

/// Takes away what classes counted before this school year.
pub fn forget_class(app: &App) -> Result<(), Fault> {
    let today =
        app.now().date().ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    app.db().write_blocking(Public, move |tx| store::class::forget_old(tx, first_day(today)))?;
    Ok(())
}

/// Publishes the sums of the regions for the last whole month, once: after that they stay as they are until the next
/// month has ended, whoever says yes, changes a choice or goes.
pub fn count_month(app: &App) -> Result<(), Fault> {
    let today =
        app.now().date().ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    let month = Month::before(today);
    app.db().write_blocking(Public, move |tx| {
        if store::sum::begin(tx, month, today)? {
            let counted = store::sum::count(tx, month)?;
            store::sum::publish(tx, month, &publish(&counted))?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(())
}
