//! Persons and their roles in organisations.

use jiff::civil::Date;
use loper_access::actor::Reach;
use loper_access::policy::Relation;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{ClassId, MembershipId, OrganisationId, PersonId, SiteId};
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;

use super::{day, id, word};
use crate::model::membership::{Membership, Near, parse_reach, parse_role, reach_code, relation};

const MAKE_PERSON: Sql = sql!(
    "insert into people_person (owner, name, family_name, sixteen_on, made_at) values ($1, $2, $3, $4, $5)"
);

const PERSON: Sql = sql!("select owner, name, family_name, sixteen_on from people_person where owner = $1");

const RENAME: Sql = sql!("update people_person set name = $2, family_name = $3 where owner = $1");

const MAKE: Sql = sql!(
    "insert into people_membership (owner, id, organisation, role, reach, site, number, starts_on, ends_on, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
);

const OF_PERSON: Sql = sql!(
    "select m.owner, m.id, m.organisation, m.role, m.reach, m.site, m.starts_on, m.ends_on, o.short_name, o.sector,
            o.home
       from people_membership m
       join people_organisation o on o.id = m.organisation
      where m.owner = $1
      order by m.starts_on desc, m.id"
);

const END: Sql = sql!(
    "update people_membership set ends_on = $3 where organisation = $1 and id = $2 and (ends_on is null or ends_on > $3)"
);

const SIT: Sql = sql!(
    "insert into people_seat (owner, organisation, class, membership, starts_on, ends_on)
     values ($2, $1, $3, $4, $5, $6)
     on conflict (organisation, class, membership) do update set ends_on = excluded.ends_on"
);

const STAND_UP: Sql = sql!(
    "update people_seat set ends_on = $4
      where organisation = $1 and class = $2 and membership = $3 and (ends_on is null or ends_on > $4)"
);

const NEAR: Sql = sql!(
    "select
       exists (select 1 from people_membership m
                where m.organisation = $1 and m.owner = $2 and m.role = 'learner'
                  and m.starts_on <= $5 and (m.ends_on is null or m.ends_on >= $5)),
       exists (select 1 from people_seat mine
                 join people_seat theirs on theirs.class = mine.class and theirs.owner = $2
                where mine.organisation = $1 and theirs.organisation = $1 and mine.membership = $3
                  and (mine.ends_on is null or mine.ends_on >= $5)
                  and (theirs.ends_on is null or theirs.ends_on >= $5)),
       exists (select 1 from people_seat theirs
                 join people_class c on c.id = theirs.class
                where theirs.organisation = $1 and theirs.owner = $2 and c.site = $4
                  and (theirs.ends_on is null or theirs.ends_on >= $5))"
);

const SITE_OF: Sql = sql!("select site from people_membership where organisation = $1 and id = $2");

/// A human being, as far as Loper needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name that pages show.
    pub name: String,
    /// The name by which lists are put in order.
    pub family_name: String,
    /// The day from which this person decides without a guardian.
    pub sixteen_on: Option<Date>,
}

/// Adds the person of this scope.
pub fn make_person(tx: &mut Tx<'_, Own>, it: &Person, now: Moment) -> Result<()> {
    let sixteen = it.sixteen_on.map(|day| day.to_string());
    tx.exec(MAKE_PERSON, &[(&it.name).into(), (&it.family_name).into(), sixteen.into(), now.0.into()])?;
    Ok(())
}

/// The person of this scope; nobody when they are gone.
pub fn person(tx: &mut Tx<'_, Own>) -> Result<Option<Person>> {
    let row = tx.first(PERSON, &[])?;
    row.map(|row| {
        Ok(Person {
            id: PersonId(id(&row, 0)?),
            name: row.text(1)?,
            family_name: row.text(2)?,
            sixteen_on: row.opt_str(3)?.and_then(|day| day.parse().ok()),
        })
    })
    .transpose()
}

/// Changes what the person of this scope is called.
pub fn rename(tx: &mut Tx<'_, Own>, name: &str, family_name: &str) -> Result<()> {
    tx.exec(RENAME, &[name.into(), family_name.into()])?;
    Ok(())
}

/// Gives the person of this scope a role. `number` is what the school's own system calls them.
pub fn make(tx: &mut Tx<'_, Own>, it: &Membership, number: Option<&str>, now: Moment) -> Result<()> {
    tx.exec(
        MAKE,
        &[
            it.id.to_string().into(),
            it.organisation.to_string().into(),
            it.role.code().into(),
            reach_code(it.reach).into(),
            it.site.map(|it| it.to_string()).into(),
            number.into(),
            it.starts_on.to_string().into(),
            it.ends_on.map(|it| it.to_string()).into(),
            now.0.into(),
        ],
    )?;
    Ok(())
}

/// A role with the name of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub membership: Membership,
    /// How the organisation calls itself.
    pub organisation_name: String,
    /// What kind it is.
    pub sector: Sector,
    /// What a federation calls it.
    pub home: Option<String>,
}

fn held(row: &Row) -> Result<Held> {
    let membership = Membership {
        person: PersonId(id(row, 0)?),
        id: MembershipId(id(row, 1)?),
        organisation: OrganisationId(id(row, 2)?),
        role: word(row, 3, parse_role)?,
        reach: word(row, 4, parse_reach)?,
        site: row.opt_str(5)?.and_then(SiteId::parse),
        starts_on: day(row, 6)?,
        ends_on: row.opt_str(7)?.and_then(|day| day.parse().ok()),
    };
    Ok(Held {
        membership,
        organisation_name: row.text(8)?,
        sector: word(row, 9, Sector::parse)?,
        home: row.opt_text(10)?,
    })
}

/// All roles of the person of this scope, ended ones too, the newest first.
pub fn of_person(tx: &mut Tx<'_, Own>) -> Result<Vec<Held>> {
    tx.all(OF_PERSON, &[], held)
}

/// Ends a role of this organisation: `last` is the last day on which it holds.
pub fn end(tx: &mut Tx<'_, Organisation>, membership: MembershipId, last: Date) -> Result<u64> {
    tx.exec(END, &[membership.to_string().into(), last.to_string().into()])
}

const OPEN: Sql = sql!("update people_membership set ends_on = null where organisation = $1 and id = $2");

const LAST_DAY: Sql = sql!("select ends_on from people_membership where organisation = $1 and id = $2");

const SET_NUMBER: Sql =
    sql!("update people_membership set number = $3 where organisation = $1 and id = $2 and number is null");

const SET_SIXTEEN: Sql = sql!("update people_person set sixteen_on = $2 where owner = $1");

/// The last day of a role of this organisation, as the table keeps it.
pub fn last_day(tx: &mut Tx<'_, Organisation>, membership: MembershipId) -> Result<Option<String>> {
    tx.first(LAST_DAY, &[membership.to_string().into()])?.map_or(Ok(None), |row| row.opt_text(0))
}

/// Lets a role of this organisation last again; answers what was its last day.
pub fn open(tx: &mut Tx<'_, Organisation>, membership: MembershipId) -> Result<Option<String>> {
    let before = last_day(tx, membership)?;
    tx.exec(OPEN, &[membership.to_string().into()])?;
    Ok(before)
}

/// Says what the school's own system calls whoever has a role, where that was not known.
pub fn set_number(tx: &mut Tx<'_, Organisation>, membership: MembershipId, number: &str) -> Result<()> {
    tx.exec(SET_NUMBER, &[membership.to_string().into(), number.into()])?;
    Ok(())
}

/// Says when the person of this scope turns sixteen.
pub fn set_sixteen(tx: &mut Tx<'_, Own>, day: Option<Date>) -> Result<()> {
    tx.exec(SET_SIXTEEN, &[day.map(|it| it.to_string()).into()])?;
    Ok(())
}

const MOVE: Sql = sql!("update people_membership set owner = $3 where owner = $1 and id = $2");

const MOVE_SEATS: Sql = sql!("update people_seat set owner = $3 where owner = $1 and membership = $2");

/// Gives a role of the person of this scope, with its seats, to another account of the same human being. Answers whether
/// there was such a role.
pub fn move_to(tx: &mut Tx<'_, Own>, membership: MembershipId, to: PersonId) -> Result<bool> {
    super::guardian::move_to(tx, membership, to)?;
    let (membership, to) = (membership.to_string(), to.to_string());
    tx.exec(MOVE_SEATS, &[membership.as_str().into(), to.as_str().into()])?;
    Ok(tx.exec(MOVE, &[membership.into(), to.into()])? == 1)
}

/// Who sits where, from when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub person: PersonId,
    /// In which class.
    pub class: ClassId,
    /// In which role.
    pub membership: MembershipId,
    /// The first day.
    pub starts_on: Date,
    /// The last day; nothing while it lasts.
    pub ends_on: Option<Date>,
}

/// Puts someone in a class of this organisation, as a learner or as a guide.
pub fn sit(tx: &mut Tx<'_, Organisation>, seat: &Seat) -> Result<()> {
    tx.exec(
        SIT,
        &[
            seat.person.to_string().into(),
            seat.class.to_string().into(),
            seat.membership.to_string().into(),
            seat.starts_on.to_string().into(),
            seat.ends_on.map(|it| it.to_string()).into(),
        ],
    )?;
    Ok(())
}

/// Takes someone out of a class of this organisation: `last` is the last day.
pub fn stand_up(
    tx: &mut Tx<'_, Organisation>,
    class: ClassId,
    membership: MembershipId,
    last: Date,
) -> Result<u64> {
    tx.exec(STAND_UP, &[class.to_string().into(), membership.to_string().into(), last.to_string().into()])
}

/// What someone in a role of this organisation is to a learner, today. Whoever is not a learner here is elsewhere: the
/// same as someone who does not exist.
pub fn relation_to(
    tx: &mut Tx<'_, Organisation>,
    (membership, reach): (MembershipId, Reach),
    learner: PersonId,
    today: Date,
) -> Result<Relation> {
    let site = if reach == Reach::Site {
        tx.first(SITE_OF, &[membership.to_string().into()])?.and_then(|row| row.opt_text(0).transpose())
    } else {
        None
    };
    let row = tx.one(
        NEAR,
        &[
            learner.to_string().into(),
            membership.to_string().into(),
            site.transpose()?.into(),
            today.to_string().into(),
        ],
    )?;
    let near = Near { is_here: row.bool(0)?, is_same_class: row.bool(1)?, is_same_site: row.bool(2)? };
    Ok(relation(reach, near))
}
