//! Work at set times: imports are checked and brought in, and what nobody agreed to goes.

use loper_database::error::Error;
use loper_database::scope::Public;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;

use crate::store::import;
use crate::{folder, run};

/// The work of this room.
pub const JOBS: &[Job] = &[
    Job { name: "imports_run", every_seconds: 2, run: run::turn },
    Job { name: "imports_clean", every_seconds: 3_600, run: clean },
];

const DAY: i64 = 86_400_000_000;
/// How long an import that ended is remembered.
const KEPT: i64 = 30 * DAY;

/// Files to which nobody agreed within a day go, those of an upload that broke off too; and imports that ended long ago.
pub(crate) fn clean(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let (gone, standing) = app.db().write_blocking(Public, move |tx| {
        let idle = import::idle(tx, Moment(now.0 - DAY))?;
        for id in &idle {
            import::throw_away(tx, *id, now)?;
        }
        import::forget(tx, Moment(now.0 - KEPT))?;
        Ok::<_, Error>((idle, import::unfinished(tx)?))
    })?;
    for id in gone {
        folder::remove(app, id)?;
    }
    for id in folder::orphans(app, |id| standing.contains(&id), Moment(now.0 - DAY))? {
        folder::remove(app, id)?;
    }
    Ok(())
}
