//! What caseloads are made of: kept beside the talks, in the same transaction, so that a list is one statement.

use std::collections::HashMap;

use jiff::civil::Date;
use loper_access::actor::Reach;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};

use super::{day, id};
use crate::model::caseload::{Facts, Help};

const REFRESH: Sql = sql!(
    "insert into guidance_heard (owner, organisation, last_talk_on, next_talk_on, waiting_on, cancelled_on, asked_talk_on)
     select t.owner, t.organisation,
            max(t.held_on) filter (where t.learner_confirmed_at is not null),
            min(t.planned_on) filter (where t.state in ('planned', 'prepared')),
            min(t.held_on) filter (where t.state = 'held' and t.learner_confirmed_at is null),
            max(t.planned_on) filter (where t.state = 'cancelled'),
            min(t.asked_on) filter (where t.state = 'asked')
       from guidance_talk t
      where t.owner = $1 and t.organisation = $2
      group by t.owner, t.organisation
     on conflict (organisation, owner) do update set
       last_talk_on = excluded.last_talk_on, next_talk_on = excluded.next_talk_on, waiting_on = excluded.waiting_on,
       cancelled_on = excluded.cancelled_on, asked_talk_on = excluded.asked_talk_on"
);

const ASK: Sql = sql!(
    "insert into guidance_heard (owner, organisation, asked_help_on, asked_help_kind) values ($1, $2, $3, $4)
     on conflict (organisation, owner) do update set
       asked_help_on = excluded.asked_help_on, asked_help_kind = excluded.asked_help_kind"
);

const ANSWERED: Sql = sql!(
    "update guidance_heard set asked_help_on = null, asked_help_kind = null where owner = $1 and organisation = $2"
);

const OF_LEARNER: Sql = sql!(
    "select learner, last_talk_on, next_talk_on, waiting_on, cancelled_on, asked_talk_on, asked_help_on, asked_help_kind,
            first_step, has_plan
       from guidance_known where learner = $1 and organisation = $2"
);

const IN_CLASSES: Sql = sql!(
    "select k.learner, k.last_talk_on, k.next_talk_on, k.waiting_on, k.cancelled_on, k.asked_talk_on, k.asked_help_on,
            k.asked_help_kind, k.first_step, k.has_plan
       from people_seat mine
       join people_seat theirs on theirs.class = mine.class and theirs.organisation = mine.organisation
       join guidance_known k on k.organisation = theirs.organisation and k.learner = theirs.owner
      where mine.organisation = $1 and mine.membership = $2"
);

const EVERYWHERE: Sql = sql!(
    "select learner, last_talk_on, next_talk_on, waiting_on, cancelled_on, asked_talk_on, asked_help_on, asked_help_kind,
            first_step, has_plan
       from guidance_known where organisation = $1"
);

/// Writes down again what the talks of the learner of this scope tell to an organisation.
pub fn refresh(tx: &mut Tx<'_, Own>, organisation: OrganisationId) -> Result<()> {
    tx.exec(REFRESH, &[organisation.to_string().into()])?;
    Ok(())
}

/// The learner of this scope asks for help.
pub fn ask(tx: &mut Tx<'_, Own>, organisation: OrganisationId, help: Help, today: Date) -> Result<()> {
    tx.exec(ASK, &[organisation.to_string().into(), today.to_string().into(), help.code().into()])?;
    Ok(())
}

/// The learner of this scope was heard, or asks no more.
pub fn answered(tx: &mut Tx<'_, Own>, organisation: OrganisationId) -> Result<()> {
    tx.exec(ANSWERED, &[organisation.to_string().into()])?;
    Ok(())
}

fn facts(row: &Row, today: Date) -> Result<(PersonId, Facts)> {
    let asked = day(row, 6)?.zip(row.opt_str(7)?.and_then(Help::parse));
    let first = row.opt_str(8)?.and_then(|it| it.split_once(' '));
    let first: Option<(Date, String)> =
        first.and_then(|(day, text)| Some((day.parse().ok()?, text.to_owned())));
    let facts = Facts {
        last_talk_on: day(row, 1)?,
        next_talk_on: day(row, 2)?,
        waiting_on: day(row, 3)?,
        cancelled_on: day(row, 4)?,
        asked_talk_on: day(row, 5)?,
        asked_help: asked,
        overdue: first.filter(|it| it.0 < today),
        has_plan: row.bool(9)?,
    };
    Ok((PersonId(id(row, 0)?), facts))
}

/// What an organisation knows of the learner of this scope.
pub fn of_learner(tx: &mut Tx<'_, Own>, organisation: OrganisationId, today: Date) -> Result<Facts> {
    let row = tx.first(OF_LEARNER, &[organisation.to_string().into()])?;
    Ok(row.map(|row| facts(&row, today)).transpose()?.map(|it| it.1).unwrap_or_default())
}

/// What is known of the learners that someone in this role guides: one statement, whatever their number.
pub fn all(
    tx: &mut Tx<'_, Organisation>,
    (membership, reach): (MembershipId, Reach),
    today: Date,
) -> Result<HashMap<PersonId, Facts>> {
    let rows = match reach {
        Reach::Group => tx.all(IN_CLASSES, &[membership.to_string().into()], |row| facts(row, today))?,
        _ => tx.all(EVERYWHERE, &[], |row| facts(row, today))?,
    };
    Ok(rows.into_iter().collect())
}
