//! Who is a guardian of whom.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{day, id};
use crate::model::email::Email;

const TIE: Sql = sql!(
    "insert into people_guardian (owner, id, guardian, organisation, membership, verified_by, starts_on, ends_on, made_at)
     values ($2, $3, $4, $1, $5, $6, $7, $8, $9)
     on conflict (organisation, owner, guardian) do update
       set membership = excluded.membership, verified_by = excluded.verified_by, starts_on = excluded.starts_on,
           ends_on = excluded.ends_on, made_at = excluded.made_at"
);

const OF_LEARNER: Sql = sql!(
    "select g.id, g.owner, l.name, g.guardian, p.name, g.organisation, g.membership, g.starts_on, g.ends_on, g.seen_at
       from people_guardian g
       join people_person l on l.owner = g.owner
       join people_person p on p.owner = g.guardian
      where g.owner = $1 and g.ends_on >= $2
      order by p.name, g.id"
);

const AT_SCHOOL: Sql = sql!(
    "select g.id, g.owner, l.name, g.guardian, p.name, g.organisation, g.membership, g.starts_on, g.ends_on, g.seen_at
       from people_guardian g
       join people_person l on l.owner = g.owner
       join people_person p on p.owner = g.guardian
      where g.organisation = $1 and (g.owner = $2 or g.guardian = $2)
      order by g.ends_on desc, l.name, p.name, g.id"
);

const CHILDREN: Sql = sql!(
    "select g.id, g.owner, l.name, g.guardian, p.name, g.organisation, g.membership, g.starts_on, g.ends_on, g.seen_at
       from people_guardian g
       join people_person l on l.owner = g.owner
       join people_person p on p.owner = g.guardian
       join people_membership m on m.owner = g.owner and m.organisation = g.organisation and m.role = 'learner'
        and m.starts_on <= $3 and (m.ends_on is null or m.ends_on >= $3)
      where g.guardian = $1 and g.organisation = $2 and g.starts_on <= $3 and g.ends_on >= $3
      order by l.name, g.id"
);

const END: Sql = sql!(
    "update people_guardian set ends_on = $4 where organisation = $1 and owner = $2 and id = $3 and ends_on > $4"
);

const SETTLE: Sql = sql!(
    "update people_membership
        set ends_on = (select max(g.ends_on) from people_guardian g where g.membership = people_membership.id)
      where organisation = $1 and id = $2 and role = 'guardian'
        and exists (select 1 from people_guardian g where g.membership = people_membership.id)"
);

const BY_EMAIL: Sql = sql!(
    "select m.id, m.owner from people_membership m
      where m.organisation = $1 and m.role = 'guardian'
        and (exists (select 1 from people_address a where a.owner = m.owner and a.email = $2)
             or exists (select 1 from people_link l
                         where l.owner = m.owner and l.organisation = m.organisation and l.kind = 'invite'
                           and l.email = $2))
      order by m.made_at, m.id limit 1"
);

const SEEN: Sql = sql!(
    "update people_guardian set seen_at = $3
      where owner = $1 and id = $2 and (seen_at is null or seen_at < $3 - 3600000000)"
);

const MOVE: Sql = sql!("update people_guardian set guardian = $3 where guardian = $1 and membership = $2");

const MOVE_CHILD: Sql = sql!(
    "update people_guardian set owner = $3
      where owner = $1 and organisation = (select m.organisation from people_membership m where m.id = $2)"
);

/// Someone who is a guardian of someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Which.
    pub id: Uuid,
    /// The learner.
    pub learner: PersonId,
    /// What the learner is called.
    pub learner_name: String,
    /// The guardian.
    pub guardian: PersonId,
    /// What the guardian is called.
    pub guardian_name: String,
    /// Which school says so.
    pub organisation: OrganisationId,
    /// The role of the guardian.
    pub membership: MembershipId,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Date,
    /// When the guardian looked last at the days of talks.
    pub seen_at: Option<Moment>,
}

impl Tie {
    /// Whether it holds on a day.
    pub fn is_on(&self, day: Date) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }
}

fn tie(row: &Row) -> Result<Tie> {
    Ok(Tie {
        id: id(row, 0)?,
        learner: PersonId(id(row, 1)?),
        learner_name: row.text(2)?,
        guardian: PersonId(id(row, 3)?),
        guardian_name: row.text(4)?,
        organisation: OrganisationId(id(row, 5)?),
        membership: MembershipId(id(row, 6)?),
        starts_on: day(row, 7)?,
        ends_on: day(row, 8)?,
        seen_at: row.opt_int(9)?.map(Moment),
    })
}

/// A tie that a school makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct New {
    /// Which.
    pub id: Uuid,
    /// The learner.
    pub learner: PersonId,
    /// The guardian.
    pub guardian: PersonId,
    /// The role of the guardian.
    pub membership: MembershipId,
    /// Who says so for the school.
    pub verified_by: PersonId,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Date,
}

/// Ties a guardian to a learner of this organisation, or gives a tie that was there other dates. The role of the guardian
/// lasts as long as the last of their ties.
pub fn make(tx: &mut Tx<'_, Organisation>, it: &New, now: Moment) -> Result<()> {
    let values = [
        it.learner.to_string().into(),
        it.id.to_string().into(),
        it.guardian.to_string().into(),
        it.membership.to_string().into(),
        it.verified_by.to_string().into(),
        it.starts_on.to_string().into(),
        it.ends_on.to_string().into(),
        now.0.into(),
    ];
    tx.exec(TIE, &values)?;
    settle(tx, it.membership)
}

/// Lets the role of a guardian last as long as the last of their ties.
pub fn settle(tx: &mut Tx<'_, Organisation>, membership: MembershipId) -> Result<()> {
    tx.exec(SETTLE, &[membership.to_string().into()])?;
    Ok(())
}

/// Ends a tie of this organisation: `last` is the last day. The role of the guardian ends with the last of their ties.
pub fn end(
    tx: &mut Tx<'_, Organisation>,
    learner: PersonId,
    (which, membership): (Uuid, MembershipId),
    last: Date,
) -> Result<u64> {
    let ended =
        tx.exec(END, &[learner.to_string().into(), which.to_string().into(), last.to_string().into()])?;
    settle(tx, membership)?;
    Ok(ended)
}

/// The ties of someone at this school, as a learner or as a guardian, ended ones too.
pub fn at_school(tx: &mut Tx<'_, Organisation>, person: PersonId) -> Result<Vec<Tie>> {
    tx.all(AT_SCHOOL, &[person.to_string().into()], tie)
}

/// Who is a guardian of the learner of this scope today, or from a day that comes.
pub fn of_learner(tx: &mut Tx<'_, Own>, today: Date) -> Result<Vec<Tie>> {
    tx.all(OF_LEARNER, &[today.to_string().into()], tie)
}

/// Of whom the person of this scope is a guardian today, as one school says.
pub fn children(tx: &mut Tx<'_, Own>, organisation: OrganisationId, today: Date) -> Result<Vec<Tie>> {
    tx.all(CHILDREN, &[organisation.to_string().into(), today.to_string().into()], tie)
}

/// The guardian at this school who has this address, or was asked in at it.
pub fn by_email(tx: &mut Tx<'_, Organisation>, email: &Email) -> Result<Option<(MembershipId, PersonId)>> {
    let row = tx.first(BY_EMAIL, &[email.as_str().into()])?;
    row.map(|row| Ok((MembershipId(id(&row, 0)?), PersonId(id(&row, 1)?)))).transpose()
}

/// A guardian looked at the days of talks of the learner of this scope; noted once an hour. Answers whether it was noted.
pub fn seen(tx: &mut Tx<'_, Own>, which: Uuid, now: Moment) -> Result<bool> {
    Ok(tx.exec(SEEN, &[which.to_string().into(), now.0.into()])? == 1)
}

/// A role goes to another account of the same human being: its ties go along.
pub fn move_to(tx: &mut Tx<'_, Own>, membership: MembershipId, to: PersonId) -> Result<()> {
    let (membership, to) = (membership.to_string(), to.to_string());
    tx.exec(MOVE, &[membership.as_str().into(), to.as_str().into()])?;
    tx.exec(MOVE_CHILD, &[membership.into(), to.into()])?;
    Ok(())
}
