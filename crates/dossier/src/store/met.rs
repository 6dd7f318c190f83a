//! What is met, by learner and by school.

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::scope::{Organisation, Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{EntryId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{day, id, opt_day};
use crate::model::handover::Content;
use crate::model::met::Met;

const ADD: Sql = sql!(
    "insert into dossier_met (owner, organisation, asked, entries, recorded_by, recorded_name, recorded_on, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (owner, organisation, asked) do nothing"
);

const REMOVE: Sql = sql!(
    "delete from dossier_met where owner = $1 and organisation = $2 and asked = $3 and handed_on is null"
);

const ALL: Sql = sql!(
    "select m.organisation, m.asked, m.entries, m.recorded_by, m.recorded_name, m.recorded_on, m.made_at, m.handed_on,
            a.title, o.name
       from dossier_met m
       left join dossier_asked a on a.organisation = m.organisation and a.id = m.asked
       left join people_organisation o on o.id = m.organisation
      where m.owner = $1 order by m.made_at desc, m.asked"
);

const OF_YEAR: Sql = sql!(
    "select a.title, p.name, p.family_name, m.recorded_on, m.recorded_name, m.handed_on,
            (select min(k.number) from people_membership k
              where k.owner = m.owner and k.organisation = m.organisation and k.role = 'learner'),
            (select min(c.name) from people_seat s join people_class c on c.id = s.class
              where s.owner = m.owner and s.organisation = m.organisation and c.school_year = a.school_year)
       from dossier_met m
       join dossier_asked a on a.organisation = m.organisation and a.id = m.asked
       join people_person p on p.owner = m.owner
      where m.organisation = $1 and a.school_year = $2
      order by a.title, a.id, lower(p.family_name), p.name, m.owner"
);

const HAND: Sql = sql!(
    "update dossier_met set handed_on = $3
      where organisation = $1 and handed_on is null and asked in
        (select a.id from dossier_asked a where a.organisation = $1 and a.school_year = $2)"
);

const HAND_BACK: Sql = sql!(
    "update dossier_met set handed_on = null
      where organisation = $1 and handed_on is not null and asked in
        (select a.id from dossier_asked a where a.organisation = $1 and a.school_year = $2)"
);

const FORGET: Sql = sql!(
    "delete from dossier_met
      where handed_on <= $1
         or not exists (select 1 from people_membership k
                         where k.owner = dossier_met.owner and k.organisation = dossier_met.organisation
                           and (k.ends_on is null or k.ends_on > $2))"
);

/// Something that is met, with what the school called it and how the school calls itself, while those are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// That it is met.
    pub met: Met,
    /// What was asked.
    pub title: Option<String>,
    /// The school.
    pub school: Option<String>,
}

fn titled(row: &Row) -> Result<Titled> {
    let organisation = OrganisationId::parse(row.str(0)?)
        .ok_or_else(|| Error::Broken("something met at no school".into()))?;
    let met = Met {
        organisation,
        asked: id(row, 1)?,
        entries: Content::of_list(row.str(2)?),
        recorded_by: row.opt_str(3)?.and_then(PersonId::parse),
        recorded_name: row.text(4)?,
        recorded_on: day(row, 5)?,
        made_at: Moment(row.int(6)?),
        handed_on: opt_day(row, 7)?,
    };
    Ok(Titled { met, title: row.opt_text(8)?, school: row.opt_text(9)? })
}

/// Records it for the learner of this scope; false when it was recorded before.
pub fn add(tx: &mut Tx<'_, Own>, it: &Met) -> Result<bool> {
    let entries: Vec<String> = it.entries.iter().map(EntryId::to_string).collect();
    let values = [
        it.organisation.to_string().into(),
        it.asked.to_string().into(),
        entries.join(",").into(),
        it.recorded_by.map(|it| it.to_string()).into(),
        (&it.recorded_name).into(),
        it.recorded_on.to_string().into(),
        it.made_at.0.into(),
    ];
    Ok(tx.exec(ADD, &values)? == 1)
}

/// Takes it back; false when it was not recorded, or stands in the school's own system already.
pub fn remove(tx: &mut Tx<'_, Own>, organisation: OrganisationId, asked: Uuid) -> Result<bool> {
    Ok(tx.exec(REMOVE, &[organisation.to_string().into(), asked.to_string().into()])? == 1)
}

/// Everything that is met by the learner of this scope, the newest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<Titled>> {
    tx.all(ALL, &[], titled)
}

/// A line for the school's own system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What was asked.
    pub title: String,
    /// The learner.
    pub name: String,
    /// By which the learner stands in lists.
    pub family_name: String,
    /// Since when.
    pub recorded_on: Date,
    /// Who says so; empty when that person is gone.
    pub recorded_name: String,
    /// Since when it stands in the school's own system.
    pub handed_on: Option<Date>,
    /// What the school's own system calls the learner.
    pub number: Option<String>,
    /// The class in that year.
    pub class: Option<String>,
}

/// What is met at this school of what was asked in a school year.
pub fn of_year(tx: &mut Tx<'_, Organisation>, school_year: i16) -> Result<Vec<Line>> {
    tx.all(OF_YEAR, &[school_year.into()], |row| {
        Ok(Line {
            title: row.text(0)?,
            name: row.text(1)?,
            family_name: row.text(2)?,
            recorded_on: day(row, 3)?,
            recorded_name: row.text(4)?,
            handed_on: opt_day(row, 5)?,
            number: row.opt_text(6)?,
            class: row.opt_text(7)?,
        })
    })
}

/// Says that everything of a school year stands in the school's own system; answers how many lines that were.
pub fn hand(tx: &mut Tx<'_, Organisation>, school_year: i16, today: Date) -> Result<u64> {
    tx.exec(HAND, &[school_year.into(), today.to_string().into()])
}

/// Says that it does not, after all.
pub fn hand_back(tx: &mut Tx<'_, Organisation>, school_year: i16) -> Result<u64> {
    tx.exec(HAND_BACK, &[school_year.into()])
}

/// Takes away what was handed on or before a day, and what is of someone who left that school on or before another.
pub fn forget(tx: &mut Tx<'_, Public>, handed: Date, left: Date) -> Result<u64> {
    tx.exec(FORGET, &[handed.to_string().into(), left.to_string().into()])
}
