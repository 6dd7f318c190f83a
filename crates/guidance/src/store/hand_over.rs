//! A caseload that goes to another guide: the seats, and the talks that are still open.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::{Organisation, Own};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_people::store::membership::{Seat, sit, stand_up};
use loper_people::store::roster::Staff;
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId, TalkId};
use loper_vocabulary::time::Moment;

use super::{dossier, id, talk};

const SEATS: Sql = sql!(
    "select m.id, p.owner, p.name, c.id, c.name,
            (select count(*) from people_seat l
              join people_membership lm on lm.id = l.membership and lm.role = 'learner'
             where l.organisation = s.organisation and l.class = s.class and (l.ends_on is null or l.ends_on >= $2))
       from people_seat s
       join people_membership m on m.id = s.membership and m.role in ('guide', 'coordinator')
       join people_person p on p.owner = m.owner
       join people_class c on c.id = s.class
      where s.organisation = $1 and (s.ends_on is null or s.ends_on >= $2)
      order by lower(p.family_name), p.owner, lower(c.name), c.id"
);

const OPEN_TALKS: Sql = sql!(
    "select t.owner, t.id
       from guidance_talk t
      where t.organisation = $1 and t.guide = $2 and t.state in ('asked', 'planned', 'prepared', 'held')
        and exists (select 1 from people_seat s
                     where s.organisation = t.organisation and s.owner = t.owner and s.class = $3
                       and (s.ends_on is null or s.ends_on >= $4))"
);

const TAKE_OVER: Sql = sql!(
    "update guidance_talk set guide = $3, moved_from = guide_name, guide_name = $4, version = version + 1, changed_at = $5
      where owner = $1 and id = $2"
);

/// A class that someone guides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guided {
    /// In which role.
    pub membership: MembershipId,
    /// Who.
    pub person: PersonId,
    /// The name that pages show.
    pub name: String,
    /// Which class.
    pub class: ClassId,
    /// What it is called.
    pub class_name: String,
    /// How many learners sit in it.
    pub learners: i64,
}

/// Who guides which class of this organisation today; also those who have left, as long as their seat was not ended.
pub fn seats(tx: &mut Tx<'_, Organisation>, today: Date) -> Result<Vec<Guided>> {
    tx.all(SEATS, &[today.to_string().into()], |row| {
        Ok(Guided {
            membership: MembershipId(id(row, 0)?),
            person: PersonId(id(row, 1)?),
            name: row.text(2)?,
            class: ClassId(id(row, 3)?),
            class_name: row.text(4)?,
            learners: row.int(5)?,
        })
    })
}

/// Gives a class to another guide from today on, with its open talks; answers whose talks went along. What a learner
/// showed to the old guide for such a talk is taken back: the learner picks again.
pub fn give(
    tx: &mut Tx<'_, Organisation>,
    from: &Guided,
    to: &Staff,
    (today, now): (Date, Moment),
) -> Result<Vec<(PersonId, TalkId)>> {
    let values = [from.person.to_string().into(), from.class.to_string().into(), today.to_string().into()];
    let open = tx.all(OPEN_TALKS, &values, |row| Ok((PersonId(id(row, 0)?), TalkId(id(row, 1)?))))?;
    for (learner, talk) in &open {
        tx.within(Own(*learner), |tx| take_over(tx, *talk, to, now))?;
    }
    let seat = Seat {
        person: to.person,
        class: from.class,
        membership: to.membership,
        starts_on: today,
        ends_on: None,
    };
    sit(tx, &seat)?;
    // The last day was yesterday: from now on the old guide does not reach these learners.
    stand_up(tx, from.class, from.membership, today.yesterday().unwrap_or(today))?;
    Ok(open)
}

fn take_over(tx: &mut Tx<'_, Own>, id: TalkId, to: &Staff, now: Moment) -> Result<()> {
    if let Some(talk) = talk::get(tx, id)? {
        dossier::hide(tx, &talk, now)?;
        let values = [id.to_string().into(), to.person.to_string().into(), (&to.name).into(), now.0.into()];
        tx.exec(TAKE_OVER, &values)?;
    }
    Ok(())
}
