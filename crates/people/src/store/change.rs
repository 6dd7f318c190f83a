//! What a roster changed, and how it is taken back: each thing only where what the roster left is still there.

use loper_database::error::Result;
use loper_database::scope::{Organisation, Own};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value};
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{id, word};
use crate::model::roster::What;

const NUMBER: Sql = sql!(
    "select number from people_change where organisation = $1 and roster = $2 order by number desc limit 1"
);

const ADD: Sql = sql!(
    "insert into people_change (owner, organisation, roster, number, kind, membership, class, before, after, stays)
     values ($2, $1, $3, $4, $5, $6, $7, $8, $9, false)"
);

const LAST: Sql = sql!(
    "select owner, number, kind, membership, class, before, after from people_change
      where organisation = $1 and roster = $2 and not stays order by number desc limit $3"
);

const STAYING: Sql = sql!(
    "select distinct p.owner, p.name from people_change c join people_person p on p.owner = c.owner
      where c.organisation = $1 and c.roster = $2 and c.stays order by p.name, p.owner limit $3"
);

const STAYS: Sql =
    sql!("update people_change set stays = true where organisation = $1 and roster = $2 and number = $3");

const GONE: Sql = sql!("delete from people_change where organisation = $1 and roster = $2 and number = $3");

const IS_UNTOUCHED: Sql = sql!(
    "select exists (select 1 from people_membership m
                     where m.organisation = $1 and m.id = $3 and m.owner = $2 and (m.ends_on is null or m.role = 'guardian'))
        and not exists (select 1 from people_membership o where o.owner = $2 and o.id <> $3)
        and not exists (select 1 from people_password w where w.owner = $2)
        and not exists (select 1 from people_identity i where i.owner = $2)
        and not exists (select 1 from people_address a where a.owner = $2)
        and not exists (select 1 from people_guardian g where g.guardian = $2)
        and coalesce((select string_agg(s.class, ',' order by s.class) from people_seat s
                       where s.membership = $3 and s.ends_on is null), '') = $4"
);

const UNMAKE_CLASS: Sql = sql!(
    "delete from people_class where organisation = $1 and id = $2
        and not exists (select 1 from people_seat s where s.class = people_class.id)"
);

const SET_NUMBER: Sql = sql!(
    "update people_membership set number = $4
      where organisation = $1 and id = $2 and number is not distinct from $3"
);

const SET_END: Sql = sql!(
    "update people_membership set ends_on = $4
      where organisation = $1 and id = $2 and ends_on is not distinct from $3"
);

const SET_SEAT: Sql = sql!(
    "update people_seat set ends_on = $5
      where organisation = $1 and membership = $2 and class = $3 and ends_on is not distinct from $4"
);

const UNSIT: Sql = sql!(
    "delete from people_seat where organisation = $1 and membership = $2 and class = $3 and ends_on is null"
);

const SET_NAME: Sql = sql!(
    "update people_person set name = $3, family_name = $4
      where owner = $1 and name = $2 and not exists (select 1 from people_address a where a.owner = $1)"
);

const SET_SIXTEEN: Sql =
    sql!("update people_person set sixteen_on = $3 where owner = $1 and sixteen_on is not distinct from $2");

const UNASK: Sql = sql!(
    "update people_link set withdrawn_at = $4
      where organisation = $1 and owner = $2 and hash = $3 and used_at is null and withdrawn_at is null"
);

const UNTIE: Sql = sql!(
    "delete from people_guardian where organisation = $1 and owner = $2 and id = $3 and seen_at is null
        and not exists (select 1 from people_address a where a.owner = people_guardian.guardian)"
);

const SEAT_END: Sql =
    sql!("select ends_on from people_seat where organisation = $1 and membership = $2 and class = $3");

/// One thing that a roster changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Whom; of a class: the organisation.
    pub owner: Uuid,
    /// Which, counted within its roster.
    pub number: i64,
    /// What.
    pub what: What,
    /// Which role.
    pub membership: Option<MembershipId>,
    /// Which class.
    pub class: Option<ClassId>,
    /// What stood before.
    pub before: Option<String>,
    /// What the roster put there.
    pub after: Option<String>,
}

/// Notes changes of one roster, one after another.
#[derive(Debug)]
pub struct Log {
    roster: Uuid,
    number: i64,
}

impl Log {
    /// Goes on where the roster was.
    pub fn of(tx: &mut Tx<'_, Organisation>, roster: Uuid) -> Result<Self> {
        let last = tx.first(NUMBER, &[roster.to_string().into()])?;
        Ok(Self { roster, number: last.map_or(Ok(0), |row| row.int(0))? })
    }

    /// Notes one.
    pub fn add(
        &mut self,
        tx: &mut Tx<'_, Organisation>,
        (owner, what): (Uuid, What),
        (membership, class): (Option<MembershipId>, Option<ClassId>),
        (before, after): (Option<String>, Option<String>),
    ) -> Result<()> {
        self.number += 1;
        let values = [
            owner.to_string().into(),
            self.roster.to_string().into(),
            self.number.into(),
            what.code().into(),
            membership.map(|it| it.to_string()).into(),
            class.map(|it| it.to_string()).into(),
            before.into(),
            after.into(),
        ];
        tx.exec(ADD, &values)?;
        Ok(())
    }
}

fn change(row: &Row) -> Result<Change> {
    Ok(Change {
        owner: id(row, 0)?,
        number: row.int(1)?,
        what: word(row, 2, What::parse)?,
        membership: row.opt_str(3)?.and_then(MembershipId::parse),
        class: row.opt_str(4)?.and_then(ClassId::parse),
        before: row.opt_text(5)?,
        after: row.opt_text(6)?,
    })
}

/// The last changes of a roster that were not taken back yet, the newest first.
pub fn last(tx: &mut Tx<'_, Organisation>, roster: Uuid, limit: i64) -> Result<Vec<Change>> {
    tx.all(LAST, &[roster.to_string().into(), limit.into()], change)
}

/// On whom something newer stands, by name.
pub fn staying(tx: &mut Tx<'_, Organisation>, roster: Uuid, limit: i64) -> Result<Vec<(PersonId, String)>> {
    tx.all(STAYING, &[roster.to_string().into(), limit.into()], |row| {
        Ok((PersonId(id(row, 0)?), row.text(1)?))
    })
}

/// The last day of a seat of this organisation: nothing inside when it lasts, nothing at all when there is no such seat.
pub fn seat_end(
    tx: &mut Tx<'_, Organisation>,
    membership: MembershipId,
    class: ClassId,
) -> Result<Option<Option<String>>> {
    let row = tx.first(SEAT_END, &[membership.to_string().into(), class.to_string().into()])?;
    row.map(|row| row.opt_text(0)).transpose()
}

/// Takes one change back, where what the roster left is still there. What became of it is kept: it goes from the list, or
/// it is marked as what stays. `is_only_here` says whether no other room keeps anything of someone who was added.
pub fn undo(
    tx: &mut Tx<'_, Organisation>,
    roster: Uuid,
    it: &Change,
    is_only_here: bool,
    now: Moment,
) -> Result<()> {
    let mark: [Value; 2] = [roster.to_string().into(), it.number.into()];
    let is_undone = revert(tx, it, is_only_here, now)?;
    tx.exec(if is_undone { GONE } else { STAYS }, &mark)?;
    Ok(())
}

fn revert(tx: &mut Tx<'_, Organisation>, it: &Change, is_only_here: bool, now: Moment) -> Result<bool> {
    let person = PersonId(it.owner);
    let text = |it: &Option<String>| -> Value { it.clone().into() };
    let membership: Value = it.membership.map(|it| it.to_string()).into();
    let class: Value = it.class.map(|it| it.to_string()).into();
    let owner: Value = person.to_string().into();
    let count = match it.what {
        What::Class => tx.exec(UNMAKE_CLASS, &[class])?,
        What::Made => return unmake(tx, it, is_only_here),
        What::Number => tx.exec(SET_NUMBER, &[membership, text(&it.after), text(&it.before)])?,
        What::Open | What::End => tx.exec(SET_END, &[membership, text(&it.after), text(&it.before)])?,
        What::Sit if it.before.is_none() => tx.exec(UNSIT, &[membership, class])?,
        What::Sit | What::Stand => {
            tx.exec(SET_SEAT, &[membership, class, text(&it.after), text(&it.before)])?
        }
        What::Ask => tx.exec(UNASK, &[owner, text(&it.after), now.0.into()])?,
        What::Tie => {
            let count = tx.exec(UNTIE, &[owner, text(&it.after)])?;
            if let Some(membership) = it.membership {
                super::guardian::settle(tx, membership)?;
            }
            count
        }
        What::Name => {
            let before = it.before.clone().unwrap_or_default();
            let (name, family) = before.split_once('\n').unwrap_or((&before, &before));
            let values = [text(&it.after), name.into(), family.into()];
            tx.within(Own(person), |tx| tx.exec(SET_NAME, &values))?
        }
        What::Born => {
            let values = [text(&it.after), text(&it.before)];
            tx.within(Own(person), |tx| tx.exec(SET_SIXTEEN, &values))?
        }
    };
    Ok(count == 1)
}

/// Takes someone away who was added and never came.
fn unmake(tx: &mut Tx<'_, Organisation>, it: &Change, is_only_here: bool) -> Result<bool> {
    let person = PersonId(it.owner);
    let values = [
        person.to_string().into(),
        it.membership.map(|it| it.to_string()).into(),
        it.after.clone().unwrap_or_default().into(),
    ];
    if !is_only_here || !tx.one(IS_UNTOUCHED, &values)?.bool(0)? {
        return Ok(false);
    }
    tx.within(Own(person), |tx| {
        loper_mail::store::own::wipe(tx)?;
        super::own::wipe(tx)
    })?;
    Ok(true)
}
