//! Work at set times: what was kept long enough is taken away.

use loper_access::actor::Role;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::tx::Tx;
use loper_people::model::trail::{Act, Line};
use loper_people::store::{membership, organisation, trail};
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::Job;
use loper_web::term::Ends;

use crate::model::Reader;
use crate::model::closed::{Closed, Key, kept_from, month_of};
use crate::store;

/// So many lines of a trail are read at once.
const STEP: i64 = 1_000;

/// The work of this room: once a day.
pub const JOBS: &[Job] = &[Job { name: "privacy_retention", every_seconds: 86_400, run: retention }];

/// Takes away whatever is kept long enough, kind by kind: people whose last role ended two years ago with all that is theirs,
/// what the rooms keep by terms of their own, and months of trails. Can be broken off and done again; a kind that fails
/// does not keep the others from their turn.
pub fn retention(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let mut outcome = people(app);
    let mut gone = 0;
    for keep in app.keeps() {
        match (keep.clear)(app) {
            Ok(0) => {}
            Ok(count) => {
                gone += count;
                tracing::info!(term = keep.term.code(), count, "what was kept long enough is gone");
            }
            Err(fault) => {
                tracing::warn!(term = keep.term.code(), ?fault, "what was kept long enough could not go");
                outcome = outcome.and(Err(fault));
            }
        }
    }
    outcome = outcome.and(trails(app).map(|count| gone += count));
    if gone > 0 {
        app.db().scrub(&app.tables_of_people())?;
    }
    outcome?;
    Ok(app.db().write_blocking(Public, move |tx| store::closed::ran(tx, now))?)
}

fn people(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let before = Ends::at(now)?.two_years;
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

/// Takes months of trails away that are twelve months old, one after the other; how many lines went.
pub fn trails(app: &App) -> Result<u64, Fault> {
    let mut gone = 0;
    for school in app.db().read_blocking(Public, organisation::all)? {
        while let Some(count) = close_month(app, school.id)? {
            gone += count;
        }
    }
    Ok(gone)
}

/// Takes the oldest month of a trail away, when its time is over. In one transaction: what is kept of it, and its end.
fn close_month(app: &App, organisation: OrganisationId) -> Result<Option<u64>, Fault> {
    let (now, chance) = (app.now(), app.new_secret());
    let Some(kept) = now.date().and_then(kept_from) else { return Ok(None) };
    Ok(app.db().write_blocking(Organisation(organisation), move |tx| {
        let Some(first) = trail::after(tx, 0, 1)?.pop() else { return Ok(None) };
        let Some((month, next)) = month_of(first.line.made_at).filter(|it| it.1 <= kept) else {
            return Ok(None);
        };
        let end = Moment::of_civil(next.at(0, 0, 0, 0)).unwrap_or(now);
        let head = trail::head(tx)?.map_or(first.number, |it| it.0);
        let last = trail::first_since(tx, first.number, end)?.map_or(head, |it| it - 1);
        let key = tx.within(Public, |tx| store::closed::key(tx, chance, now))?;
        let Some(hash) = whole_until(tx, &key, last)? else { return Ok(None) };
        let closed = Closed {
            month: month.clone(),
            first: first.number,
            last,
            hash,
            closed_at: now,
            signature: String::new(),
        };
        store::closed::add(tx, &key.sign(organisation, closed))?;
        let gone = trail::drop_until(tx, last)?;
        let thing = Some(format!("trail:{month}"));
        let line = Line {
            organisation,
            made_at: now,
            actor: None,
            role: Role::Visitor,
            act: Act::RetentionRan,
            subject: None,
            thing,
        };
        trail::note(tx, &line)?;
        Ok::<_, Error>(Some(gone))
    })?)
}

/// The hash of the line with this number, when all before it is whole. A trail that was tampered with is left as it is:
/// whoever looks it through must see that.
fn whole_until(tx: &mut Tx<'_, Organisation>, key: &Key, last: i64) -> Result<Option<String>, Error> {
    let organisation = tx.scope().0;
    let closed = store::closed::all(tx)?;
    let Ok(mut reader) = Reader::after(organisation, &closed, Some(key)) else { return Ok(None) };
    while reader.number() < last {
        let lines = trail::after(tx, reader.number(), STEP)?;
        let taken = lines.iter().take_while(|it| it.number <= last).try_for_each(|it| reader.take(it));
        if lines.is_empty() || taken.is_err() {
            tracing::error!(%organisation, "a trail is not whole, so nothing of it goes; `loper audit verify` says where");
            return Ok(None);
        }
    }
    Ok((reader.number() == last).then(|| reader.hash().to_owned()))
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
