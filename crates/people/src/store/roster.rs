//! Who is guided by whom: the lists that caseloads are made of.

use jiff::civil::Date;
use loper_access::actor::{Reach, Role};
use loper_database::error::Result;
use loper_database::scope::Organisation;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId};

use super::{day, id};

const IN_CLASSES: Sql = sql!(
    "select p.owner, p.name, p.family_name, c.id, c.name, theirs.starts_on, theirs.membership
       from people_seat mine
       join people_seat theirs on theirs.class = mine.class and theirs.organisation = mine.organisation
       join people_membership m on m.id = theirs.membership and m.role = 'learner'
       join people_person p on p.owner = theirs.owner
       join people_class c on c.id = theirs.class
      where mine.organisation = $1 and mine.membership = $2
        and (mine.ends_on is null or mine.ends_on >= $3)
        and theirs.starts_on <= $3 and (theirs.ends_on is null or theirs.ends_on >= $3)
        and (m.ends_on is null or m.ends_on >= $3)
      order by lower(p.family_name), lower(p.name), p.owner"
);

const AT_SITE: Sql = sql!(
    "select p.owner, p.name, p.family_name, c.id, c.name, theirs.starts_on, theirs.membership
       from people_membership mine
       join people_class c on c.organisation = mine.organisation and c.site = mine.site
       join people_seat theirs on theirs.class = c.id and theirs.organisation = mine.organisation
       join people_membership m on m.id = theirs.membership and m.role = 'learner'
       join people_person p on p.owner = theirs.owner
      where mine.organisation = $1 and mine.id = $2
        and theirs.starts_on <= $3 and (theirs.ends_on is null or theirs.ends_on >= $3)
        and (m.ends_on is null or m.ends_on >= $3)
      order by lower(p.family_name), lower(p.name), p.owner"
);

const EVERYWHERE: Sql = sql!(
    "select p.owner, p.name, p.family_name, c.id, c.name, theirs.starts_on, theirs.membership
       from people_seat theirs
       join people_membership m on m.id = theirs.membership and m.role = 'learner'
       join people_person p on p.owner = theirs.owner
       join people_class c on c.id = theirs.class
      where theirs.organisation = $1
        and theirs.starts_on <= $2 and (theirs.ends_on is null or theirs.ends_on >= $2)
        and (m.ends_on is null or m.ends_on >= $2)
      order by lower(p.family_name), lower(p.name), p.owner"
);

const GUIDES_OF: Sql = sql!(
    "select distinct p.owner, p.name, m.id, m.role
       from people_seat mine
       join people_seat theirs on theirs.class = mine.class and theirs.organisation = mine.organisation
       join people_membership m on m.id = theirs.membership and m.role in ('guide', 'coordinator')
       join people_person p on p.owner = theirs.owner
      where mine.organisation = $1 and mine.owner = $2
        and (mine.ends_on is null or mine.ends_on >= $3)
        and theirs.starts_on <= $3 and (theirs.ends_on is null or theirs.ends_on >= $3)
        and (m.ends_on is null or m.ends_on >= $3)
      order by p.name, p.owner"
);

const STAFF: Sql = sql!(
    "select p.owner, p.name, m.id, m.role
       from people_membership m
       join people_person p on p.owner = m.owner
      where m.organisation = $1 and m.role <> 'learner'
        and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)
      order by lower(p.family_name), p.owner, m.role"
);

/// A learner in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// Who.
    pub person: PersonId,
    /// The name that pages show.
    pub name: String,
    /// The name by which the list is put in order.
    pub family_name: String,
    /// In which class.
    pub class: ClassId,
    /// What that class is called.
    pub class_name: String,
    /// Since when in this class.
    pub since: Date,
    /// The role as a learner.
    pub membership: MembershipId,
}

fn learner(row: &Row) -> Result<Learner> {
    Ok(Learner {
        person: PersonId(id(row, 0)?),
        name: row.text(1)?,
        family_name: row.text(2)?,
        class: ClassId(id(row, 3)?),
        class_name: row.text(4)?,
        since: day(row, 5)?,
        membership: MembershipId(id(row, 6)?),
    })
}

/// The learners that someone in this role guides today, by family name: those of the own classes, of the site, or of the
/// whole organisation, as far as the role reaches.
pub fn learners(
    tx: &mut Tx<'_, Organisation>,
    (membership, reach): (MembershipId, Reach),
    today: Date,
) -> Result<Vec<Learner>> {
    let today = today.to_string();
    match reach {
        Reach::Group => tx.all(IN_CLASSES, &[membership.to_string().into(), today.into()], learner),
        Reach::Site => tx.all(AT_SITE, &[membership.to_string().into(), today.into()], learner),
        Reach::Organisation => tx.all(EVERYWHERE, &[today.into()], learner),
        Reach::Own | Reach::Partnership | Reach::Installation => Ok(Vec::new()),
    }
}

/// Someone of staff in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Who.
    pub person: PersonId,
    /// The name that pages show.
    pub name: String,
    /// The role.
    pub membership: MembershipId,
    /// What it is.
    pub role: Role,
}

fn staff(row: &Row) -> Result<Staff> {
    Ok(Staff {
        person: PersonId(id(row, 0)?),
        name: row.text(1)?,
        membership: MembershipId(id(row, 2)?),
        role: super::word(row, 3, crate::model::membership::parse_role)?,
    })
}

/// Who guides a learner of this organisation today.
pub fn guides_of(tx: &mut Tx<'_, Organisation>, learner: PersonId, today: Date) -> Result<Vec<Staff>> {
    tx.all(GUIDES_OF, &[learner.to_string().into(), today.to_string().into()], staff)
}

/// Everyone of this organisation who is no learner, by family name.
pub fn staff_of(tx: &mut Tx<'_, Organisation>, today: Date) -> Result<Vec<Staff>> {
    tx.all(STAFF, &[today.to_string().into()], staff)
}
