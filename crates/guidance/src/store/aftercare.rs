//! Guidance after the diploma, and the contacts.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{day, id, word};
use crate::model::aftercare::{Aftercare, Closed, Contact, Diploma, Way};

const MAKE: Sql = sql!(
    "insert into guidance_aftercare (owner, id, organisation, guide, guide_name, level, programme, diploma_on, until,
                                     is_mandatory, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
);

const OF_SCHOOL: Sql = sql!(
    "select a.owner, a.id, a.organisation, a.guide, a.guide_name, a.level, a.programme, a.diploma_on, a.until,
            a.is_mandatory, a.offered_on, a.reached_on, a.closed_on, a.closed_because, p.name
       from guidance_aftercare a
       join people_person p on p.owner = a.owner
      where a.organisation = $1 and ($2 = '' or a.guide = $2) and (a.closed_on is null or a.closed_on >= $3)
      order by a.until, lower(p.family_name), a.id
      limit 1000"
);

const GET: Sql = sql!(
    "select a.owner, a.id, a.organisation, a.guide, a.guide_name, a.level, a.programme, a.diploma_on, a.until,
            a.is_mandatory, a.offered_on, a.reached_on, a.closed_on, a.closed_because, p.name
       from guidance_aftercare a
       join people_person p on p.owner = a.owner
      where a.organisation = $1 and a.id = $2"
);

const MINE: Sql = sql!(
    "select a.owner, a.id, a.organisation, a.guide, a.guide_name, a.level, a.programme, a.diploma_on, a.until,
            a.is_mandatory, a.offered_on, a.reached_on, a.closed_on, a.closed_because, o.name
       from guidance_aftercare a
       join people_organisation o on o.id = a.organisation
      where a.owner = $1 and a.closed_on is null and a.until >= $2
      order by a.until desc, a.id"
);

const HAS_OPEN: Sql = sql!(
    "select count(*) from guidance_aftercare where owner = $1 and organisation = $2 and closed_on is null"
);

const ADD_CONTACT: Sql = sql!(
    "insert into guidance_contact (owner, id, aftercare, day, way, is_offer, is_reached, note, by_name, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
);

const OFFERED: Sql = sql!(
    "update guidance_aftercare set offered_on = $3
      where owner = $1 and id = $2 and (offered_on is null or offered_on > $3)"
);

const REACHED: Sql = sql!(
    "update guidance_aftercare set reached_on = $3
      where owner = $1 and id = $2 and (reached_on is null or reached_on < $3)"
);

const CONTACTS: Sql = sql!(
    "select day, way, is_offer, is_reached, note, by_name from guidance_contact
      where owner = $1 and aftercare = $2 order by day desc, made_at desc, id"
);

const CLOSE: Sql = sql!(
    "update guidance_aftercare set closed_on = $3, closed_because = $4
      where owner = $1 and id = $2 and closed_on is null"
);

const LEAVERS: Sql = sql!(
    "select distinct p.owner, p.name, lower(p.family_name)
       from people_seat theirs
       join people_membership m on m.id = theirs.membership and m.role in ('learner', 'alumnus')
       join people_person p on p.owner = theirs.owner
      where theirs.organisation = $1
        and ($2 = '' or theirs.class in (select mine.class from people_seat mine
                                          where mine.organisation = $1 and mine.membership = $2))
        and (theirs.ends_on is null or theirs.ends_on >= $3)
      order by lower(p.family_name), p.name, p.owner
      limit 2000"
);

fn case(row: &Row) -> Result<(Aftercare, String)> {
    let closed = day(row, 12)?.zip(row.opt_str(13)?.and_then(Closed::parse));
    let must = |column| Ok::<_, loper_database::error::Error>(day(row, column)?.unwrap_or_default());
    let it = Aftercare {
        person: PersonId(id(row, 0)?),
        id: id(row, 1)?,
        organisation: OrganisationId(id(row, 2)?),
        guide: PersonId(id(row, 3)?),
        guide_name: row.text(4)?,
        diploma: word(row, 5, Diploma::parse)?,
        programme: row.text(6)?,
        diploma_on: must(7)?,
        until: must(8)?,
        is_mandatory: row.bool(9)?,
        offered_on: day(row, 10)?,
        reached_on: day(row, 11)?,
        closed,
    };
    Ok((it, row.text(14)?))
}

/// Begins a case of the person of this scope.
pub fn make(tx: &mut Tx<'_, Own>, it: &Aftercare, now: Moment) -> Result<()> {
    tx.exec(
        MAKE,
        &[
            it.id.to_string().into(),
            it.organisation.to_string().into(),
            it.guide.to_string().into(),
            (&it.guide_name).into(),
            it.diploma.code().into(),
            (&it.programme).into(),
            it.diploma_on.to_string().into(),
            it.until.to_string().into(),
            it.is_mandatory.into(),
            now.0.into(),
        ],
    )?;
    Ok(())
}

/// Whether the person of this scope has an open case at a school.
pub fn has_open(tx: &mut Tx<'_, Own>, organisation: OrganisationId) -> Result<bool> {
    Ok(tx.one(HAS_OPEN, &[organisation.to_string().into()])?.int(0)? > 0)
}

/// The cases of this organisation with the names of the people: of one guide, or all; of those that were closed only what
/// was closed since a day.
pub fn all(
    tx: &mut Tx<'_, Organisation>,
    guide: Option<PersonId>,
    closed_since: Date,
) -> Result<Vec<(Aftercare, String)>> {
    let guide = guide.map(|it| it.to_string()).unwrap_or_default();
    tx.all(OF_SCHOOL, &[guide.into(), closed_since.to_string().into()], case)
}

/// A case of this organisation, with the name of the person.
pub fn get(tx: &mut Tx<'_, Organisation>, id: Uuid) -> Result<Option<(Aftercare, String)>> {
    tx.first(GET, &[id.to_string().into()])?.as_ref().map(case).transpose()
}

/// The open cases of the person of this scope, with the names of the schools.
pub fn mine(tx: &mut Tx<'_, Own>, today: Date) -> Result<Vec<(Aftercare, String)>> {
    tx.all(MINE, &[today.to_string().into()], case)
}

/// Notes a contact; the first offer and the last time that they spoke stand with the case.
pub fn add_contact(tx: &mut Tx<'_, Own>, aftercare: Uuid, id: Uuid, it: &Contact, now: Moment) -> Result<()> {
    let (case, day) = (aftercare.to_string(), it.day.to_string());
    tx.exec(
        ADD_CONTACT,
        &[
            id.to_string().into(),
            case.as_str().into(),
            day.as_str().into(),
            it.way.code().into(),
            it.is_offer.into(),
            it.is_reached.into(),
            (&it.note).into(),
            (&it.by_name).into(),
            now.0.into(),
        ],
    )?;
    if it.is_offer {
        tx.exec(OFFERED, &[case.as_str().into(), day.as_str().into()])?;
    }
    if it.is_reached {
        tx.exec(REACHED, &[case.as_str().into(), day.as_str().into()])?;
    }
    Ok(())
}

/// The contacts of a case, the last first.
pub fn contacts(tx: &mut Tx<'_, Own>, aftercare: Uuid) -> Result<Vec<Contact>> {
    tx.all(CONTACTS, &[aftercare.to_string().into()], |row| {
        Ok(Contact {
            day: day(row, 0)?.unwrap_or_default(),
            way: word(row, 1, Way::parse)?,
            is_offer: row.bool(2)?,
            is_reached: row.bool(3)?,
            note: row.text(4)?,
            by_name: row.text(5)?,
        })
    })
}

/// Closes a case; whether it was open.
pub fn close(tx: &mut Tx<'_, Own>, aftercare: Uuid, why: Closed, today: Date) -> Result<bool> {
    let values = [aftercare.to_string().into(), today.to_string().into(), why.code().into()];
    Ok(tx.exec(CLOSE, &values)? > 0)
}

/// Who may have a diploma: whoever sits in a class of this guide, or sat there since a day; all of the school when no
/// membership is named.
pub fn leavers(
    tx: &mut Tx<'_, Organisation>,
    membership: Option<loper_vocabulary::identity::MembershipId>,
    since: Date,
) -> Result<Vec<(PersonId, String)>> {
    let mine = membership.map(|it| it.to_string()).unwrap_or_default();
    tx.all(LEAVERS, &[mine.into(), since.to_string().into()], |row| Ok((PersonId(id(row, 0)?), row.text(1)?)))
}
