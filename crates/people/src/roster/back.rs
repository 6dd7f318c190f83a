//! Takes a roster back: the newest change first, each only where what the roster left is still there.

use std::collections::BTreeSet;

use loper_database::error::Error;
use loper_database::scope::Organisation;
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use uuid::Uuid;

use super::{Job, PIECE};
use crate::elsewhere::keeps_elsewhere;
use crate::model::roster::What;
use crate::store;
use crate::store::change::Change;

pub(super) fn take_back(app: &App, job: &Job) -> Result<(), Fault> {
    let (scope, roster) = (Organisation(job.organisation), job.roster.id);
    loop {
        let limit = i64::try_from(PIECE).unwrap_or(i64::MAX);
        let piece = app.db().read_blocking(scope, move |tx| store::change::last(tx, roster, limit))?;
        if piece.is_empty() {
            break;
        }
        let kept = kept_elsewhere(app, &piece)?;
        let now = app.now();
        let lines: BTreeSet<Uuid> =
            piece.iter().filter(|it| it.what != What::Class).map(|it| it.owner).collect();
        let lines: Vec<_> = lines.into_iter().map(|it| job.line(it, now)).collect();
        app.db().write_blocking(scope, move |tx| {
            for it in &piece {
                store::change::undo(tx, roster, it, !kept.contains(&it.owner), now)?;
            }
            store::trail::note_all(tx, &lines)?;
            Ok::<_, Error>(())
        })?;
    }
    let now = app.now();
    app.db().write_blocking(scope, move |tx| store::brought::undone(tx, roster, now))?;
    Ok(())
}

/// Of whom other rooms keep something: a talk that a guide planned, before the learner ever came.
fn kept_elsewhere(app: &App, piece: &[Change]) -> Result<BTreeSet<Uuid>, Fault> {
    let mut kept = BTreeSet::new();
    for it in piece.iter().filter(|it| it.what == What::Made) {
        if keeps_elsewhere(app, PersonId(it.owner))? {
            kept.insert(it.owner);
        }
    }
    Ok(kept)
}
