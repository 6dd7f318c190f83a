//! Work at set times: a few days before a talk the learner is asked to prepare it, once.

use jiff::ToSpan as _;
use loper_database::scope::{Own, Public};
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;

use crate::letter::{self, News};
use crate::store;

/// So many days before a talk.
const DAYS: i64 = 3;
/// So many talks in one go.
const AT_ONCE: i64 = 500;

/// The work of this room.
pub const JOBS: &[Job] = &[Job { name: "guidance_prepare", every_seconds: 3_600, run: prepare }];

/// Writes to whoever has a talk soon and did not say what to talk about. The same talk at the same time is one letter,
/// however often this runs.
pub(crate) fn prepare(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let Some(today) = now.date() else { return Ok(()) };
    let last = today.checked_add(DAYS.days()).unwrap_or(today);
    let mut after = None;
    loop {
        let days = (today, last);
        let soon = app.db().read_blocking(Public, move |tx| store::talk::soon(tx, days, after, AT_ONCE))?;
        after = soon.last().map(|it| it.1);
        if after.is_none() {
            return Ok(());
        }
        for (learner, id) in soon {
            let words = letter::words(app, News::ToPrepare, None);
            app.db().write_blocking(Own(learner), move |tx| {
                // It may have been prepared or called off since.
                let talk = store::talk::get(tx, id)?.filter(|it| it.is_ahead() && it.wish.is_empty());
                match talk {
                    Some(talk) => letter::send(tx, learner, &words, &talk, now),
                    None => Ok(()),
                }
            })?;
        }
    }
}
