//! Work at set times: whoever left long enough ago is taken away.

use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_people::model::trail::{Act, Line};
use loper_people::store::{membership, trail};
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;

use crate::{model, store};

/// The work of this room: once a day.
pub const JOBS: &[Job] = &[Job { name: "privacy_retention", every_seconds: 86_400, run: retention }];

/// Takes away everyone whose last role ended two years ago, in every room; can be broken off and done again.
pub fn retention(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let Some(before) = now.date().and_then(model::gone_before) else { return Ok(()) };
    loop {
        let over = app.db().read_blocking(Public, move |tx| store::over(tx, before))?;
        if over.is_empty() {
            return Ok(());
        }
        for person in over {
            note(app, person, Act::RetentionRan, (None, Role::Visitor), now)?;
            erase(app, person)?;
        }
    }
}

/// Takes everything of someone away, here and in every other room, and from the files.
pub fn erase(app: &App, person: PersonId) -> Result<(), Fault> {
    let now = app.now();
    app.db().write_blocking(Public, move |tx| store::remember(tx, person, now))?;
    app.erase_everywhere(person)?;
    app.db().scrub(&app.tables_of_people())?;
    Ok(())
}

/// Writes a line in the trail of every organisation in which someone has or had a role.
pub fn note(
    app: &App,
    person: PersonId,
    act: Act,
    (actor, role): (Option<PersonId>, Role),
    now: Moment,
) -> Result<(), Fault> {
    app.db().write_blocking(Own(person), move |tx| {
        let mut told = Vec::new();
        for it in membership::of_person(tx)? {
            let organisation = it.membership.organisation;
            if told.contains(&organisation) {
                continue;
            }
            told.push(organisation);
            let line =
                Line { organisation, made_at: now, actor, role, act, subject: Some(person), thing: None };
            trail::note(tx, &line)?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(())
}
