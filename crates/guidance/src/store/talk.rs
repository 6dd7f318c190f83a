//! Talks and their appointments.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{OrganisationId, PersonId, TalkId};
use loper_vocabulary::time::Moment;

use super::{day, dossier, heard, id, word};
use crate::model::talk::{Appointment, Kind, Right, Said, State, Talk};

const MAKE: Sql = sql!(
    "insert into guidance_talk (owner, id, organisation, guide, guide_name, kind, together, state, planned_at, planned_on,
                                minutes, place, about, wish, look_back, reflect, look_ahead, no_step_because,
                                guide_note, sequence, version, asked_on, made_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', '', '', '', '', 0, 1, $15, $16, $16)"
);

const GET: Sql = sql!(
    "select owner, id, organisation, guide, guide_name, kind, together, state, planned_at, minutes, place, about, wish,
            held_on, look_back, look_back_right, reflect, reflect_right, look_ahead, look_ahead_right,
            no_step_because, guide_note, guide_note_at, learner_confirmed_at, guide_confirmed_at, moved_from, sequence,
            asked_on, changed_at
       from guidance_talk where owner = $1 and id = $2"
);

const ALL: Sql = sql!(
    "select owner, id, organisation, guide, guide_name, kind, together, state, planned_at, minutes, place, about, wish,
            held_on, look_back, look_back_right, reflect, reflect_right, look_ahead, look_ahead_right,
            no_step_because, guide_note, guide_note_at, learner_confirmed_at, guide_confirmed_at, moved_from, sequence,
            asked_on, changed_at
       from guidance_talk where owner = $1
      order by case when state in ('asked', 'planned', 'prepared') then 0 when state = 'held' then 1 else 2 end,
               coalesce(planned_at, made_at) desc, id
      limit 200"
);

const DAYS: Sql = sql!(
    "select held_on from guidance_talk
      where owner = $1 and organisation = $2 and held_on is not null and learner_confirmed_at is not null
      order by held_on desc, id limit 100"
);

const OWNER_OF: Sql =
    sql!("select owner from guidance_talk where organisation = $1 and id = $2 and guide = $3");

const SET_TIME: Sql = sql!(
    "update guidance_talk
        set state = case when wish = '' then 'planned' else 'prepared' end, planned_at = $3, planned_on = $4, minutes = $5,
            place = $6, about = $7, sequence = sequence + 1, version = version + 1, changed_at = $8
      where owner = $1 and id = $2 and state in ('asked', 'planned', 'prepared')"
);

const CANCEL: Sql = sql!(
    "update guidance_talk set state = 'cancelled', sequence = sequence + 1, version = version + 1, changed_at = $3
      where owner = $1 and id = $2 and state in ('asked', 'planned', 'prepared')"
);

const SOON: Sql = sql!(
    "select owner, id from guidance_talk
      where planned_on >= $1 and planned_on <= $2 and state = 'planned' and wish = '' and id > $3
      order by id limit $4"
);

/// Talks between two days that nobody prepared, by their id: those after one, so many at the most.
pub fn soon(
    tx: &mut Tx<'_, Public>,
    (from, last): (Date, Date),
    after: Option<TalkId>,
    limit: i64,
) -> Result<Vec<(PersonId, TalkId)>> {
    let after = after.map(|it| it.to_string()).unwrap_or_default();
    let values = [from.to_string().into(), last.to_string().into(), after.into(), limit.into()];
    tx.all(SOON, &values, |row| Ok((PersonId(id(row, 0)?), TalkId(id(row, 1)?))))
}

/// The days on which the learner of this scope had a talk at a school, the last first: those that the learner said are
/// right. Nothing of what was said.
pub fn days(tx: &mut Tx<'_, Own>, organisation: OrganisationId) -> Result<Vec<Date>> {
    let all = tx.all(DAYS, &[organisation.to_string().into()], |row| day(row, 0))?;
    Ok(all.into_iter().flatten().collect())
}

/// A talk that someone plans or asks for.
#[derive(Debug, Clone)]
pub struct New {
    /// Which.
    pub id: TalkId,
    /// At which school.
    pub organisation: OrganisationId,
    /// With whom.
    pub guide: PersonId,
    /// The name of the guide.
    pub guide_name: String,
    /// With how many.
    pub kind: Kind,
    /// What the talks of one group have in common.
    pub together: Option<String>,
    /// When, where the guide said so.
    pub appointment: Option<Appointment>,
    /// What the learner wants to talk about.
    pub wish: String,
}

/// Adds a talk of the learner of this scope.
pub fn make(tx: &mut Tx<'_, Own>, it: &New, now: Moment) -> Result<()> {
    let (state, asked_on) =
        if it.appointment.is_some() { (State::Planned, None) } else { (State::Asked, now.date()) };
    let planned = it.appointment.as_ref();
    tx.exec(
        MAKE,
        &[
            it.id.to_string().into(),
            it.organisation.to_string().into(),
            it.guide.to_string().into(),
            (&it.guide_name).into(),
            it.kind.code().into(),
            it.together.clone().into(),
            state.code().into(),
            planned.map(|it| it.at.0).into(),
            planned.and_then(|it| it.at.date()).map(|it| it.to_string()).into(),
            planned.map_or(crate::model::appointment::MINUTES, |it| it.minutes).into(),
            planned.map_or("", |it| &it.place).into(),
            planned.map_or("", |it| &it.about).into(),
            (&it.wish).into(),
            asked_on.map(|it| it.to_string()).into(),
            now.0.into(),
        ],
    )?;
    dossier::in_calendar(tx, it.id, planned.map(|it| it.at))?;
    heard::refresh(tx, it.organisation)
}

fn said(row: &Row, column: usize) -> Result<Said> {
    let right = row.opt_str(column + 1)?.and_then(Right::parse);
    Ok(Said { text: row.text(column)?, right })
}

fn talk(row: &Row) -> Result<Talk> {
    Ok(Talk {
        learner: PersonId(id(row, 0)?),
        id: TalkId(id(row, 1)?),
        organisation: OrganisationId(id(row, 2)?),
        guide: PersonId(id(row, 3)?),
        guide_name: row.text(4)?,
        kind: word(row, 5, Kind::parse)?,
        together: row.opt_text(6)?,
        state: word(row, 7, State::parse)?,
        planned_at: row.opt_int(8)?.map(Moment),
        minutes: row.int(9)?,
        place: row.text(10)?,
        about: row.text(11)?,
        wish: row.text(12)?,
        held_on: day(row, 13)?,
        said: [said(row, 14)?, said(row, 16)?, said(row, 18)?],
        no_step_because: row.text(20)?,
        guide_note: row.text(21)?,
        guide_note_at: row.opt_int(22)?.map(Moment),
        learner_confirmed_at: row.opt_int(23)?.map(Moment),
        guide_confirmed_at: row.opt_int(24)?.map(Moment),
        moved_from: row.opt_text(25)?,
        sequence: row.int(26)?,
        asked_on: day(row, 27)?,
        changed_at: Moment(row.int(28)?),
    })
}

/// A talk of the learner of this scope.
pub fn get(tx: &mut Tx<'_, Own>, id: TalkId) -> Result<Option<Talk>> {
    tx.first(GET, &[id.to_string().into()])?.as_ref().map(talk).transpose()
}

/// All talks of the learner of this scope: those ahead, those to confirm, and then the others, the newest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<Talk>> {
    tx.all(ALL, &[], talk)
}

/// Whose talk this is, if it is a talk of this organisation with this guide.
pub fn owner_of(tx: &mut Tx<'_, Organisation>, talk: TalkId, guide: PersonId) -> Result<Option<PersonId>> {
    let row = tx.first(OWNER_OF, &[talk.to_string().into(), guide.to_string().into()])?;
    row.map(|row| Ok(PersonId(id(&row, 0)?))).transpose()
}

/// Gives a talk that did not take place yet another time; whether it could.
pub fn set_time(tx: &mut Tx<'_, Own>, talk: &Talk, it: &Appointment, now: Moment) -> Result<bool> {
    let count = tx.exec(
        SET_TIME,
        &[
            talk.id.to_string().into(),
            it.at.0.into(),
            it.at.date().map(|it| it.to_string()).into(),
            it.minutes.into(),
            (&it.place).into(),
            (&it.about).into(),
            now.0.into(),
        ],
    )?;
    if count > 0 {
        dossier::in_calendar(tx, talk.id, Some(it.at))?;
    }
    heard::refresh(tx, talk.organisation)?;
    Ok(count > 0)
}

/// Calls off a talk that did not take place yet; whether it could.
pub fn cancel(tx: &mut Tx<'_, Own>, talk: &Talk, now: Moment) -> Result<bool> {
    let count = tx.exec(CANCEL, &[talk.id.to_string().into(), now.0.into()])?;
    if count > 0 {
        dossier::in_calendar(tx, talk.id, None)?;
        dossier::hide(tx, talk, now)?;
    }
    heard::refresh(tx, talk.organisation)?;
    Ok(count > 0)
}
