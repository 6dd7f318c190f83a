//! What an administrator of a school sees of its people.

use jiff::civil::Date;
use loper_access::actor::{Reach, Role};
use loper_database::error::Result;
use loper_database::scope::Organisation;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId, SiteId};
use loper_vocabulary::time::Moment;

use super::{day, id, word};
use crate::model::link::Kind;
use crate::model::membership::{parse_reach, parse_role};

/// So many stand on one page of a list.
pub const PAGE: i64 = 50;

const LIST: Sql = sql!(
    "select m.id, m.owner, p.name, m.role, m.reach, m.starts_on, m.ends_on,
            (exists (select 1 from people_password w where w.owner = m.owner)
              or exists (select 1 from people_identity i where i.owner = m.owner)),
            (select max(a.email) from people_address a where a.owner = m.owner),
            (select string_agg(c.name, ', ' order by c.name)
               from people_seat s join people_class c on c.id = s.class
              where s.membership = m.id and s.starts_on <= $5 and (s.ends_on is null or s.ends_on >= $5)),
            p.sixteen_on
       from people_membership m
       join people_person p on p.owner = m.owner
      where m.organisation = $1 and ($2 = '' or m.role = $2)
        and ($3 = '' or exists (select 1 from people_seat s
                                 where s.membership = m.id and s.class = $3
                                   and (s.ends_on is null or s.ends_on >= $5)))
        and ($4 = '' or lower(p.name) like $4 or m.number = $8)
        and (m.ends_on is null or m.ends_on >= $5)
      order by lower(p.family_name), lower(p.name), m.id
      limit $6 offset $7"
);

const OF_PERSON: Sql = sql!(
    "select m.id, m.owner, p.name, m.role, m.reach, m.starts_on, m.ends_on,
            (exists (select 1 from people_password w where w.owner = m.owner)
              or exists (select 1 from people_identity i where i.owner = m.owner)),
            (select max(a.email) from people_address a where a.owner = m.owner),
            (select string_agg(c.name, ', ' order by c.name)
               from people_seat s join people_class c on c.id = s.class
              where s.membership = m.id and s.starts_on <= $3 and (s.ends_on is null or s.ends_on >= $3)),
            p.sixteen_on
       from people_membership m
       join people_person p on p.owner = m.owner
      where m.organisation = $1 and m.owner = $2
      order by m.starts_on desc, m.id"
);

const COUNTS: Sql = sql!(
    "select role, count(*) from people_membership
      where organisation = $1 and starts_on <= $2 and (ends_on is null or ends_on >= $2)
      group by role order by role"
);

const INVITATIONS: Sql = sql!(
    "select l.owner, p.name, l.kind, l.membership, l.email, l.made_at, l.ends_at, l.used_at, l.withdrawn_at,
            t.state, j.state, j.last_error
       from people_link l
       join people_person p on p.owner = l.owner
       left join mail_letter t on t.id = l.letter
       left join database_job j on j.kind = 'mail_letter' and j.key = l.letter
      where l.organisation = $1 and l.kind in ('invite', 'join') and ($2 = '' or l.owner = $2)
        and ($3 or (l.withdrawn_at is null and l.used_at is null))
      order by l.made_at desc, l.hash
      limit $4"
);

const END_SESSIONS: Sql = sql!(
    "delete from people_session
      where owner = $2 and membership in (select m.id from people_membership m where m.organisation = $1)"
);

const STAND_UP_ALL: Sql = sql!(
    "update people_seat set ends_on = $3
      where organisation = $1 and membership = $2 and (ends_on is null or ends_on > $3)"
);

const END_SEATS_ON: Sql = sql!(
    "update people_seat set ends_on = $3
      where organisation = $1 and membership = $2
        and (ends_on is null or ends_on > $3
             or ends_on = (select m.ends_on from people_membership m where m.id = $2))"
);

const END_ON: Sql =
    sql!("update people_membership set ends_on = $3 where organisation = $1 and id = $2 and starts_on <= $3");

const SEATS: Sql = sql!(
    "select s.membership, c.id, c.name from people_seat s join people_class c on c.id = s.class
      where s.organisation = $1 and s.owner = $2 and (s.ends_on is null or s.ends_on >= $3)
      order by lower(c.name), c.id"
);

const CHANGE_CLASS: Sql =
    sql!("update people_class set name = $3, site = $4 where organisation = $1 and id = $2");

const CLASS_SIZES: Sql = sql!(
    "select c.id, c.name, c.school_year,
            count(m.id) filter (where m.role = 'learner'), count(m.id) filter (where m.role <> 'learner'), c.site
       from people_class c
       left join people_seat s on s.class = c.id and s.starts_on <= $2 and (s.ends_on is null or s.ends_on >= $2)
       left join people_membership m on m.id = s.membership
      where c.organisation = $1 and c.school_year >= $3
      group by c.id, c.name, c.school_year, c.site
      order by c.school_year desc, lower(c.name), c.id"
);

/// A role in the list of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The role.
    pub membership: MembershipId,
    /// Whose.
    pub person: PersonId,
    /// The name that pages show.
    pub name: String,
    /// As what.
    pub role: Role,
    /// How far.
    pub reach: Reach,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Option<Date>,
    /// Whether they signed in once, or could.
    pub has_way_in: bool,
    /// An address, where one is known.
    pub email: Option<String>,
    /// The classes of today, by name.
    pub classes: String,
    /// The day from which they decide without a guardian.
    pub sixteen_on: Option<Date>,
}

fn listed(row: &Row) -> Result<Listed> {
    Ok(Listed {
        membership: MembershipId(id(row, 0)?),
        person: PersonId(id(row, 1)?),
        name: row.text(2)?,
        role: word(row, 3, parse_role)?,
        reach: word(row, 4, parse_reach)?,
        starts_on: day(row, 5)?,
        ends_on: row.opt_str(6)?.and_then(|it| it.parse().ok()),
        has_way_in: row.bool(7)?,
        email: row.opt_text(8)?,
        classes: row.opt_text(9)?.unwrap_or_default(),
        sixteen_on: row.opt_str(10)?.and_then(|it| it.parse().ok()),
    })
}

/// What is looked for in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// As what.
    pub role: Option<Role>,
    /// In which class.
    pub class: Option<ClassId>,
    /// A part of the name, or the whole number of the school's own system.
    pub words: String,
    /// Which page, from 0.
    pub page: i64,
}

/// The roles of this organisation that last today, by family name: one more than fits on a page when there is another.
pub fn list(tx: &mut Tx<'_, Organisation>, wanted: &Wanted, today: Date) -> Result<Vec<Listed>> {
    let words = wanted.words.trim().to_lowercase();
    // What someone types is no pattern.
    let plain: String = words.chars().filter(|it| !matches!(it, '%' | '_' | '\\')).collect();
    let pattern = if plain.is_empty() { String::new() } else { format!("%{plain}%") };
    tx.all(
        LIST,
        &[
            wanted.role.map_or("", Role::code).into(),
            wanted.class.map_or_else(String::new, |it| it.to_string()).into(),
            pattern.into(),
            today.to_string().into(),
            (PAGE + 1).into(),
            (wanted.page * PAGE).into(),
            wanted.words.trim().into(),
        ],
        listed,
    )
}

/// All roles of someone in this organisation, ended ones too; none when they are nobody here.
pub fn of_person(tx: &mut Tx<'_, Organisation>, person: PersonId, today: Date) -> Result<Vec<Listed>> {
    tx.all(OF_PERSON, &[person.to_string().into(), today.to_string().into()], listed)
}

/// How many there are of each role today.
pub fn counts(tx: &mut Tx<'_, Organisation>, today: Date) -> Result<Vec<(Role, i64)>> {
    tx.all(COUNTS, &[today.to_string().into()], |row| Ok((word(row, 0, parse_role)?, row.int(1)?)))
}

/// What became of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Its letter waits to be sent.
    Waiting,
    /// It is under way or delivered, and was not taken up yet.
    Sent,
    /// The letter could not be delivered; what the server said.
    Failed(String),
    /// It is on paper.
    OnPaper,
    /// Someone came in with it.
    TakenUp,
    /// It was withdrawn, or a newer one took its place.
    Withdrawn,
    /// Nobody came before it ended.
    Ended,
}

/// An invitation with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Whom.
    pub person: PersonId,
    /// The name that pages show.
    pub name: String,
    /// To which role.
    pub membership: Option<MembershipId>,
    /// To which address.
    pub email: Option<String>,
    /// When it was made.
    pub made_at: Moment,
    /// What became of it.
    pub fate: Fate,
}

fn invitation(row: &Row, now: Moment) -> Result<Invitation> {
    let kind: Kind = word(row, 2, Kind::parse)?;
    let fate = if row.opt_int(7)?.is_some() {
        Fate::TakenUp
    } else if row.opt_int(8)?.is_some() {
        Fate::Withdrawn
    } else if row.int(6)? <= now.0 {
        Fate::Ended
    } else if row.opt_str(10)? == Some("dead") {
        Fate::Failed(row.opt_text(11)?.unwrap_or_default())
    } else if kind == Kind::Join {
        Fate::OnPaper
    } else if row.opt_str(9)? == Some("waiting") {
        Fate::Waiting
    } else {
        Fate::Sent
    };
    Ok(Invitation {
        person: PersonId(id(row, 0)?),
        name: row.text(1)?,
        membership: row.opt_str(3)?.and_then(MembershipId::parse),
        email: row.opt_text(4)?,
        made_at: Moment(row.int(5)?),
        fate,
    })
}

/// The invitations of this organisation: of one person with its history, or the open ones of all; the newest first.
pub fn invitations(
    tx: &mut Tx<'_, Organisation>,
    person: Option<PersonId>,
    now: Moment,
) -> Result<Vec<Invitation>> {
    let one = person.map_or_else(String::new, |it| it.to_string());
    let values = [one.into(), person.is_some().into(), 200.into()];
    tx.all(INVITATIONS, &values, |row| invitation(row, now))
}

/// Ends the sessions of someone in roles of this organisation.
pub fn end_sessions(tx: &mut Tx<'_, Organisation>, person: PersonId) -> Result<u64> {
    tx.exec(END_SESSIONS, &[person.to_string().into()])
}

/// Takes a role out of every class of this organisation: `last` is the last day.
pub fn stand_up_all(tx: &mut Tx<'_, Organisation>, membership: MembershipId, last: Date) -> Result<u64> {
    tx.exec(STAND_UP_ALL, &[membership.to_string().into(), last.to_string().into()])
}

/// Says what is the last day of a role of this organisation, and of its seats: a day that comes, also when another one was
/// chosen before.
pub fn end_on(tx: &mut Tx<'_, Organisation>, membership: MembershipId, last: Date) -> Result<()> {
    let values = [membership.to_string().into(), last.to_string().into()];
    tx.exec(END_SEATS_ON, &values)?;
    tx.exec(END_ON, &values)?;
    Ok(())
}

/// The classes of this organisation in which someone sits: with which role, which class, its name.
pub fn seats(
    tx: &mut Tx<'_, Organisation>,
    person: PersonId,
    today: Date,
) -> Result<Vec<(MembershipId, ClassId, String)>> {
    tx.all(SEATS, &[person.to_string().into(), today.to_string().into()], |row| {
        Ok((MembershipId(id(row, 0)?), ClassId(id(row, 1)?), row.text(2)?))
    })
}

/// Gives a class of this organisation another name, or another site.
pub fn change_class(
    tx: &mut Tx<'_, Organisation>,
    class: ClassId,
    (name, site): (&str, Option<SiteId>),
) -> Result<u64> {
    let site = site.map(|it| it.to_string());
    tx.exec(CHANGE_CLASS, &[class.to_string().into(), name.into(), site.into()])
}

/// A class with how many sit in it today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// Which.
    pub class: ClassId,
    /// Its name.
    pub name: String,
    /// The year in which its school year starts.
    pub school_year: i64,
    /// How many learners.
    pub learners: i64,
    /// How many of staff.
    pub staff: i64,
    /// Where it is.
    pub site: Option<SiteId>,
}

/// The classes of this organisation from a school year on, the newest year first.
pub fn class_sizes(tx: &mut Tx<'_, Organisation>, today: Date, from: i16) -> Result<Vec<Size>> {
    tx.all(CLASS_SIZES, &[today.to_string().into(), from.into()], |row| {
        Ok(Size {
            class: ClassId(id(row, 0)?),
            name: row.text(1)?,
            school_year: row.int(2)?,
            learners: row.int(3)?,
            staff: row.int(4)?,
            site: row.opt_str(5)?.and_then(SiteId::parse),
        })
    })
}
