//! What is shared with whom, and who looked.

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_people::model::membership::parse_role;
use loper_vocabulary::identity::{EntryId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::{day, id, word};
use crate::model::share::{Grant, Look, Part, Sight, To, Viewer, sight};

const ALL: Sql = sql!(
    "select g.id, g.part, g.entry, g.to_kind, g.person, g.organisation, g.role, g.name, g.token_hash, g.until, g.made_at,
            g.revoked_at, e.title
       from dossier_grant g
       left join dossier_entry e on e.owner = g.owner and e.id = g.entry and e.removed_at is null
      where g.owner = $1 order by g.made_at desc, g.id desc limit 500"
);

const OPEN: Sql = sql!(
    "select id, part, entry, to_kind, person, organisation, role, name, token_hash, until, made_at, revoked_at
       from dossier_grant where owner = $1 and revoked_at is null and until >= $2
      order by made_at desc, id desc"
);

const ADD: Sql = sql!(
    "insert into dossier_grant (owner, id, part, entry, to_kind, person, organisation, role, name, token_hash, until, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
);

const REPLACE: Sql = sql!(
    "update dossier_grant set revoked_at = $7
      where owner = $1 and part = $2 and entry is not distinct from $3 and person is not distinct from $4
        and role is not distinct from $5 and organisation = $6 and token_hash is null and revoked_at is null"
);

const REVOKE: Sql =
    sql!("update dossier_grant set revoked_at = $3 where owner = $1 and id = $2 and revoked_at is null");

const BY_LINK: Sql = sql!(
    "select owner, id, name, organisation from dossier_grant
      where token_hash = $1 and revoked_at is null and until >= $2"
);

const TITLES: Sql = sql!(
    "select id, title, happened_on from dossier_entry
      where owner = $1 and state = 'kept' and removed_at is null
      order by happened_on desc, id desc limit 500"
);

const ANSWERING: Sql = sql!(
    "select id, title, happened_on, asked from dossier_entry
      where owner = $1 and state = 'kept' and removed_at is null
      order by happened_on desc, id desc limit 500"
);

const LOOK: Sql = sql!(
    "insert into dossier_look (owner, slot, at, person, name, role, organisation_name, part, entry)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (owner, slot) do nothing"
);

const LOOKS: Sql = sql!(
    "select l.at, l.person, l.name, l.role, l.organisation_name, l.part, l.entry, e.title
       from dossier_look l
       left join dossier_entry e on e.owner = l.owner and e.id = l.entry and e.removed_at is null
      where l.owner = $1 order by l.at desc, l.slot limit $2"
);

fn grant(row: &Row) -> Result<Grant> {
    let wrong = |what: &str| Error::Broken(format!("a grant without {what}"));
    let organisation =
        || row.opt_str(5)?.and_then(OrganisationId::parse).ok_or_else(|| wrong("its organisation"));
    let to = match row.str(3)? {
        "person" => {
            let person = row.opt_str(4)?.and_then(PersonId::parse).ok_or_else(|| wrong("its person"))?;
            To::Person(person, organisation()?)
        }
        "role" => To::Role(word(row, 6, parse_role)?, organisation()?),
        _ => To::Link(row.opt_text(8)?.ok_or_else(|| wrong("its link"))?),
    };
    Ok(Grant {
        id: id(row, 0)?,
        part: Part::of_codes(row.str(1)?, row.opt_str(2)?).ok_or_else(|| wrong("its part"))?,
        to,
        name: row.text(7)?,
        until: day(row, 9)?,
        made_at: Moment(row.int(10)?),
        revoked_at: row.opt_int(11)?.map(Moment),
    })
}

/// A grant, with the title of the entry where it is one that is still there.
pub type Titled = (Grant, Option<String>);

/// Everything that was ever shared, the newest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<Titled>> {
    tx.all(ALL, &[], |row| Ok((grant(row)?, row.opt_text(12)?)))
}

/// What is shared today.
pub fn open(tx: &mut Tx<'_, Own>, today: Date) -> Result<Vec<Grant>> {
    tx.all(OPEN, &[today.to_string().into()], grant)
}

/// What a viewer may see today.
pub fn shared_with(tx: &mut Tx<'_, Own>, viewer: &Viewer, today: Date) -> Result<Sight> {
    Ok(sight(&open(tx, today)?, viewer, today))
}

/// Shares something. `school` is the learner's own, where a link is noted when it is used.
pub fn add(tx: &mut Tx<'_, Own>, it: &Grant, school: OrganisationId) -> Result<()> {
    let (part, entry) = it.part.codes();
    let (kind, person, organisation, role, hash) = match &it.to {
        To::Person(person, at) => ("person", Some(person.to_string()), *at, None, None),
        To::Role(role, at) => ("role", None, *at, Some(role.code()), None),
        To::Link(hash) => ("link", None, school, None, Some(hash.as_str())),
    };
    tx.exec(
        ADD,
        &[
            it.id.to_string().into(),
            part.into(),
            entry.into(),
            kind.into(),
            person.into(),
            organisation.to_string().into(),
            role.into(),
            (&it.name).into(),
            hash.into(),
            it.until.to_string().into(),
            it.made_at.0.into(),
        ],
    )?;
    Ok(())
}

/// Ends what was shared of the same part with the same person or role, so that it goes on under one date only. A link is
/// another one each time.
pub fn replace(tx: &mut Tx<'_, Own>, it: &Grant) -> Result<()> {
    let (part, entry) = it.part.codes();
    let (person, role, at) = match &it.to {
        To::Person(person, at) => (Some(person.to_string()), None, at),
        To::Role(role, at) => (None, Some(role.code()), at),
        To::Link(_) => return Ok(()),
    };
    let values =
        [part.into(), entry.into(), person.into(), role.into(), at.to_string().into(), it.made_at.0.into()];
    tx.exec(REPLACE, &values)?;
    Ok(())
}

/// Ends a grant; false when it is not there, or was ended before.
pub fn revoke(tx: &mut Tx<'_, Own>, id: Uuid, now: Moment) -> Result<bool> {
    Ok(tx.exec(REVOKE, &[id.to_string().into(), now.0.into()])? == 1)
}

/// Whose dossier a link opens today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The learner.
    pub owner: PersonId,
    /// The grant.
    pub grant: Uuid,
    /// What the learner calls whoever has the link.
    pub name: String,
    /// The learner's school when the link was made.
    pub school: OrganisationId,
}

/// What a link opens, by its hash. Nothing when it ended or never was.
pub fn by_link(tx: &mut Tx<'_, Public>, hash: &str, today: Date) -> Result<Option<Opened>> {
    let row = tx.first(BY_LINK, &[hash.into(), today.to_string().into()])?;
    row.map(|row| {
        Ok(Opened {
            owner: PersonId(id(&row, 0)?),
            grant: id(&row, 1)?,
            name: row.text(2)?,
            school: OrganisationId(id(&row, 3)?),
        })
    })
    .transpose()
}

/// The entries that can be shared: their titles, the newest first.
pub fn titles(tx: &mut Tx<'_, Own>) -> Result<Vec<(EntryId, String, Date)>> {
    tx.all(TITLES, &[], |row| Ok((EntryId(id(row, 0)?), row.text(1)?, day(row, 2)?)))
}

/// An entry that can be shared: which, its title, its day, and what the school asked that it answers.
pub type Answering = (EntryId, String, Date, Option<Uuid>);

/// The same, with what the school asked that they answer.
pub fn answering(tx: &mut Tx<'_, Own>) -> Result<Vec<Answering>> {
    tx.all(ANSWERING, &[], |row| {
        let asked = row.opt_str(3)?.and_then(|it| Uuid::parse_str(it).ok());
        Ok((EntryId(id(row, 0)?), row.text(1)?, day(row, 2)?, asked))
    })
}

/// Notes a look; false when it was noted within the hour.
pub fn note(tx: &mut Tx<'_, Own>, it: &Look, slot: &str) -> Result<bool> {
    let (part, entry) = it.part.codes();
    let values = [
        slot.into(),
        it.at.0.into(),
        it.person.map(|it| it.to_string()).into(),
        (&it.name).into(),
        it.role.code().into(),
        (&it.organisation_name).into(),
        part.into(),
        entry.into(),
    ];
    Ok(tx.exec(LOOK, &values)? == 1)
}

/// The last looks, the newest first, each with the title of the entry where it was one that is still there.
pub fn looks(tx: &mut Tx<'_, Own>, limit: i64) -> Result<Vec<(Look, Option<String>)>> {
    tx.all(LOOKS, &[limit.into()], |row| {
        let part = Part::of_codes(row.str(5)?, row.opt_str(6)?);
        let look = Look {
            at: Moment(row.int(0)?),
            person: row.opt_str(1)?.and_then(PersonId::parse),
            name: row.text(2)?,
            role: word(row, 3, parse_role)?,
            organisation_name: row.text(4)?,
            part: part.ok_or_else(|| Error::Broken("a look at no part".into()))?,
        };
        Ok((look, row.opt_text(7)?))
    })
}
