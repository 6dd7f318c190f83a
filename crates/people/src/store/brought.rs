//! Rosters that were brought, how far each is, and what they meet.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{id, word};
use crate::model::membership::school_year;
use crate::model::roster::{School, Standing, State};

const ADD: Sql = sql!(
    "insert into people_roster (organisation, id, actor, file_name, state, rows, is_inviting, planned, made_at)
     values ($1, $2, $3, $4, 'read', $5, true, 0, $6)"
);

const DROP_EARLIER: Sql =
    sql!("delete from people_roster where organisation = $1 and actor = $2 and state = 'read'");

const ALL: Sql = sql!(
    "select r.id, r.actor, r.file_name, r.state, r.is_inviting, r.planned, r.made_at, r.taken_at, r.undone_at,
            (select count(distinct c.owner) from people_change c where c.roster = r.id and c.kind <> 'class'),
            (select count(distinct c.owner) from people_change c where c.roster = r.id and c.stays and c.kind <> 'class'), p.name
       from people_roster r
       left join people_person p on p.owner = r.actor
      where r.organisation = $1 and ($2 = '' or r.id = $2)
      order by r.made_at desc, r.id desc limit 20"
);

const ROWS: Sql = sql!("select rows from people_roster where organisation = $1 and id = $2");

const STATE: Sql = sql!("select state from people_roster where organisation = $1 and id = $2");

const BEGIN: Sql = sql!(
    "update people_roster set state = 'taking', is_inviting = $3, planned = $4
      where organisation = $1 and id = $2 and state = 'read'
        and not exists (select 1 from people_roster other
                         where other.organisation = $1 and other.state in ('taking', 'undoing'))"
);

const TAKEN: Sql = sql!(
    "update people_roster set state = 'taken', rows = null, taken_at = $3
      where organisation = $1 and id = $2 and state = 'taking'"
);

const BEGIN_UNDO: Sql = sql!(
    "update people_roster set state = 'undoing',
            planned = (select count(distinct c.owner) from people_change c where c.roster = people_roster.id and c.kind <> 'class')
      where organisation = $1 and id = $2 and state = 'taken' and taken_at > $3
        and not exists (select 1 from people_roster newer
                         where newer.organisation = $1 and newer.id <> people_roster.id
                           and newer.state in ('taking', 'taken', 'undoing')
                           and (newer.taken_at is null or newer.taken_at > people_roster.taken_at
                                or (newer.taken_at = people_roster.taken_at and newer.id > people_roster.id)))"
);

const UNDONE: Sql = sql!(
    "update people_roster set state = 'undone', undone_at = $3
      where organisation = $1 and id = $2 and state = 'undoing'"
);

const NEWER: Sql = sql!(
    "select exists (select 1 from people_roster newer
                     where newer.organisation = $1 and newer.id <> $2
                       and newer.state in ('taking', 'taken', 'undoing')
                       and (newer.taken_at is null or newer.taken_at > $3 or (newer.taken_at = $3 and newer.id > $2)))"
);

const REMOVE: Sql = sql!("delete from people_roster where organisation = $1 and id = $2 and state = 'read'");

const OPEN: Sql = sql!(
    "select organisation, id, state from people_roster where state in ('taking', 'undoing') order by made_at, id limit 1"
);

const FORGET_READ: Sql = sql!("delete from people_roster where state = 'read' and made_at < $1");

const FORGET_CHANGES: Sql = sql!(
    "delete from people_change where roster in
       (select r.id from people_roster r where r.state in ('taken', 'undone') and r.taken_at < $1)"
);

const FORGET_TAKEN: Sql =
    sql!("delete from people_roster where state in ('taken', 'undone') and taken_at < $1");

const PEOPLE: Sql = sql!(
    "select m.id, m.owner, m.role, m.number, p.name, p.sixteen_on, (m.ends_on is null or m.ends_on >= $2),
            (exists (select 1 from people_password w where w.owner = m.owner)
             or exists (select 1 from people_identity i where i.owner = m.owner)
             or exists (select 1 from people_address a where a.owner = m.owner)),
            coalesce((select max(a.email) from people_address a where a.owner = m.owner),
                     (select max(l.email) from people_link l
                       where l.owner = m.owner and l.kind = 'invite' and l.used_at is null and l.withdrawn_at is null))
       from people_membership m
       join people_person p on p.owner = m.owner
      where m.organisation = $1 and m.role in ('learner', 'guide')
      order by m.starts_on, m.id"
);

const SEATS: Sql = sql!(
    "select s.membership, c.name
       from people_seat s
       join people_class c on c.id = s.class
      where s.organisation = $1 and c.school_year = $3 and (s.ends_on is null or s.ends_on >= $2)"
);

const GUARDIANS: Sql = sql!(
    "select g.owner, a.email
       from people_guardian g join people_address a on a.owner = g.guardian
      where g.organisation = $1 and g.ends_on >= $2
     union
     select g.owner, l.email
       from people_guardian g join people_link l on l.owner = g.guardian
      where g.organisation = $1 and g.ends_on >= $2 and l.kind = 'invite' and l.email is not null"
);

/// A roster that was brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Which.
    pub id: Uuid,
    /// Who brought it.
    pub actor: PersonId,
    /// What they are called; nothing when they are gone.
    pub actor_name: Option<String>,
    /// What the file was called.
    pub file_name: String,
    /// How far it is.
    pub state: State,
    /// Whether whoever is new gets an invitation.
    pub is_inviting: bool,
    /// How many people there were to change, or to change back.
    pub planned: i64,
    /// When it was brought.
    pub made_at: Moment,
    /// When it was taken in.
    pub taken_at: Option<Moment>,
    /// When it was taken back.
    pub undone_at: Option<Moment>,
    /// How many people it changed.
    pub standing: i64,
    /// On how many of them something newer stands.
    pub staying: i64,
}

fn brought(row: &Row) -> Result<Brought> {
    Ok(Brought {
        id: id(row, 0)?,
        actor: PersonId(id(row, 1)?),
        file_name: row.text(2)?,
        state: word(row, 3, State::parse)?,
        is_inviting: row.bool(4)?,
        planned: row.int(5)?,
        made_at: Moment(row.int(6)?),
        taken_at: row.opt_int(7)?.map(Moment),
        undone_at: row.opt_int(8)?.map(Moment),
        standing: row.int(9)?,
        staying: row.int(10)?,
        actor_name: row.opt_text(11)?,
    })
}

/// Keeps what was read of a file, in the place of what the same person brought before and said nothing of.
pub fn add(
    tx: &mut Tx<'_, Organisation>,
    roster: Uuid,
    (actor, file_name): (PersonId, &str),
    rows: &str,
    now: Moment,
) -> Result<()> {
    tx.exec(DROP_EARLIER, &[actor.to_string().into()])?;
    let values =
        [roster.to_string().into(), actor.to_string().into(), file_name.into(), rows.into(), now.0.into()];
    tx.exec(ADD, &values)?;
    Ok(())
}

/// The last rosters of this organisation, the newest first.
pub fn all(tx: &mut Tx<'_, Organisation>) -> Result<Vec<Brought>> {
    tx.all(ALL, &["".into()], brought)
}

/// One roster of this organisation.
pub fn get(tx: &mut Tx<'_, Organisation>, roster: Uuid) -> Result<Option<Brought>> {
    Ok(tx.all(ALL, &[roster.to_string().into()], brought)?.pop())
}

/// What was read, as JSON; nothing once it was taken in.
pub fn rows(tx: &mut Tx<'_, Organisation>, roster: Uuid) -> Result<Option<String>> {
    tx.first(ROWS, &[roster.to_string().into()])?.map_or(Ok(None), |row| row.opt_text(0))
}

/// How far a roster of this organisation is; nothing when it is gone. What each piece of work asks first.
pub fn state(tx: &mut Tx<'_, Organisation>, roster: Uuid) -> Result<Option<State>> {
    let row = tx.first(STATE, &[roster.to_string().into()])?;
    row.map(|row| word(&row, 0, State::parse)).transpose()
}

/// Somebody said yes. False when somebody else did so before, or while another roster of this school is busy.
pub fn begin(tx: &mut Tx<'_, Organisation>, roster: Uuid, is_inviting: bool, planned: usize) -> Result<bool> {
    let planned = i64::try_from(planned).unwrap_or(i64::MAX);
    Ok(tx.exec(BEGIN, &[roster.to_string().into(), is_inviting.into(), planned.into()])? == 1)
}

/// It was taken in; what was read goes.
pub fn taken(tx: &mut Tx<'_, Organisation>, roster: Uuid, now: Moment) -> Result<bool> {
    Ok(tx.exec(TAKEN, &[roster.to_string().into(), now.0.into()])? == 1)
}

/// Somebody wants it back. False when it can't: it is too long ago, or a newer roster stands on it.
pub fn begin_undo(tx: &mut Tx<'_, Organisation>, roster: Uuid, after: Moment) -> Result<bool> {
    Ok(tx.exec(BEGIN_UNDO, &[roster.to_string().into(), after.0.into()])? == 1)
}

/// It was taken back.
pub fn undone(tx: &mut Tx<'_, Organisation>, roster: Uuid, now: Moment) -> Result<()> {
    tx.exec(UNDONE, &[roster.to_string().into(), now.0.into()])?;
    Ok(())
}

/// Whether a newer roster stands on one that was taken in.
pub fn has_newer(tx: &mut Tx<'_, Organisation>, roster: Uuid, taken_at: Moment) -> Result<bool> {
    tx.one(NEWER, &[roster.to_string().into(), taken_at.0.into()])?.bool(0)
}

/// Takes away what was read and nobody said yes to.
pub fn remove(tx: &mut Tx<'_, Organisation>, roster: Uuid) -> Result<u64> {
    tx.exec(REMOVE, &[roster.to_string().into()])
}

/// The first roster of any organisation that is busy: to be taken in, or taken back.
pub fn open(tx: &mut Tx<'_, Public>) -> Result<Option<(OrganisationId, Uuid, State)>> {
    let row = tx.first(OPEN, &[])?;
    row.map(|row| Ok((OrganisationId(id(&row, 0)?), id(&row, 1)?, word(&row, 2, State::parse)?))).transpose()
}

/// Takes away what was read before a moment and nobody said yes to, and what is kept to take a roster back that was taken
/// in before another.
pub fn forget(tx: &mut Tx<'_, Public>, read: Moment, taken: Moment) -> Result<()> {
    tx.exec(FORGET_READ, &[read.0.into()])?;
    tx.exec(FORGET_CHANGES, &[taken.0.into()])?;
    tx.exec(FORGET_TAKEN, &[taken.0.into()])?;
    Ok(())
}

/// What a roster meets: the learners and guides of this organisation, with their classes and guardians, in four statements.
pub fn school(tx: &mut Tx<'_, Organisation>, today: Date) -> Result<School> {
    let (day, year) = (today.to_string(), school_year(today));
    let mut classes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in tx.query(SEATS, &[day.as_str().into(), year.into()])? {
        classes.entry(row.text(0)?).or_default().insert(row.text(1)?);
    }
    let mut guardians: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in tx.query(GUARDIANS, &[day.as_str().into()])? {
        guardians.entry(row.text(0)?).or_default().insert(row.text(1)?);
    }
    let people = tx.all(PEOPLE, &[day.into()], |row| {
        Ok(Standing {
            membership: MembershipId(id(row, 0)?),
            person: PersonId(id(row, 1)?),
            is_guide: row.str(2)? == "guide",
            number: row.opt_text(3)?,
            name: row.text(4)?,
            sixteen_on: row.opt_str(5)?.and_then(|it| it.parse().ok()),
            is_on: row.bool(6)?,
            has_way_in: row.bool(7)?,
            email: row.opt_text(8)?,
            classes: classes.get(row.str(0)?).cloned().unwrap_or_default(),
            guardians: guardians.get(row.str(1)?).cloned().unwrap_or_default(),
        })
    })?;
    let classes = super::organisation::classes(tx, year)?.into_iter().map(|it| it.name).collect();
    Ok(School { people, classes })
}
