//! Hand-overs: the learner's side in the learner's scope, the school's side in the scope of the school.

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
use crate::model::handover::{Content, Counted, HandOver, State, counted};

const ALL: Sql = sql!(
    "select h.id, h.organisation, o.name, h.entries, h.has_plan, h.text, h.support, h.signed_name, h.state, h.made_at,
            h.signed_at, h.answered_at, h.until, h.word
       from dossier_handover h join people_organisation o on o.id = h.organisation
      where h.owner = $1 order by h.made_at desc, h.id desc limit 100"
);

const ONE: Sql = sql!(
    "select h.id, h.organisation, o.name, h.entries, h.has_plan, h.text, h.support, h.signed_name, h.state, h.made_at,
            h.signed_at, h.answered_at, h.until, h.word
       from dossier_handover h join people_organisation o on o.id = h.organisation
      where h.owner = $1 and h.id = $2"
);

const DRAFT: Sql = sql!(
    "insert into dossier_handover
       (owner, id, organisation, entries, has_plan, text, support, signed_name, state, made_at, until, word)
     values ($1, $2, $3, $4, $5, $6, $7, '', 'draft', $8, $9, '')"
);

const REDRAFT: Sql = sql!(
    "update dossier_handover set organisation = $3, entries = $4, has_plan = $5, text = $6, support = $7
      where owner = $1 and id = $2 and state = 'draft'"
);

const DROP: Sql = sql!("delete from dossier_handover where owner = $1 and id = $2 and state = 'draft'");

const SIGN: Sql = sql!(
    "update dossier_handover
        set state = 'open', signed_name = $3, signed_at = $4, from_organisation = $5, until = $6, after_3 = $7, after_12 = $8
      where owner = $1 and id = $2 and state = 'draft'"
);

const WITHDRAW: Sql = sql!(
    "update dossier_handover set state = 'withdrawn', answered_at = $3
      where owner = $1 and id = $2 and state in ('open', 'received')"
);

const SAY: Sql = sql!(
    "update dossier_handover set word = $3, word_at = $4
      where owner = $1 and id = $2 and state = 'received' and from_organisation is not null"
);

const ANSWER: Sql = sql!(
    "update dossier_handover set state = $4, answered_at = $5
      where organisation = $1 and owner = $2 and id = $3 and state = 'open' and until >= $6"
);

const ARRIVED: Sql = sql!(
    "select h.owner, h.id, p.name, h.state, h.signed_at, h.until, coalesce(f.name, '')
       from dossier_handover h
       join people_person p on p.owner = h.owner
       left join people_organisation f on f.id = h.from_organisation
      where h.organisation = $1 and h.state in ('open', 'received') and h.until >= $2
      order by h.state, h.signed_at desc, h.id limit 500"
);

const OWNER: Sql = sql!(
    "select owner from dossier_handover
      where organisation = $1 and id = $2 and state in ('open', 'received') and until >= $3"
);

const SENT: Sql = sql!(
    "select count(*) filter (where h.after_3 <= $2),
            count(*) filter (where h.after_3 <= $2 and h.state = 'received'),
            count(*) filter (where h.after_12 <= $2),
            count(*) filter (where h.after_12 <= $2 and exists (
              select 1 from people_membership m
               where m.owner = h.owner and m.organisation = h.organisation and m.role = 'learner'
                 and m.starts_on <= h.after_12 and (m.ends_on is null or m.ends_on >= h.after_12)))
       from dossier_handover h where h.from_organisation = $1 and h.signed_at is not null"
);

const WORDS: Sql = sql!(
    "select p.name, o.name, h.word, h.word_at
       from dossier_handover h
       join people_person p on p.owner = h.owner
       join people_organisation o on o.id = h.organisation
      where h.from_organisation = $1 and h.word <> '' order by h.word_at desc, h.id limit 100"
);

fn read(row: &Row) -> Result<HandOver> {
    Ok(HandOver {
        id: id(row, 0)?,
        organisation: OrganisationId(id(row, 1)?),
        organisation_name: row.text(2)?,
        content: Content {
            entries: Content::of_list(row.str(3)?),
            has_plan: row.bool(4)?,
            text: row.text(5)?,
            support: row.text(6)?,
        },
        signed_name: row.text(7)?,
        state: word(row, 8, State::parse)?,
        made_at: Moment(row.int(9)?),
        signed_at: row.opt_int(10)?.map(Moment),
        answered_at: row.opt_int(11)?.map(Moment),
        until: day(row, 12)?,
        word: row.text(13)?,
    })
}

/// All hand-overs of the person of this scope, the newest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<HandOver>> {
    tx.all(ALL, &[], read)
}

/// One of them.
pub fn one(tx: &mut Tx<'_, Own>, id: Uuid) -> Result<Option<HandOver>> {
    tx.first(ONE, &[id.to_string().into()])?.as_ref().map(read).transpose()
}

/// Begins one: nobody else sees it yet.
pub fn draft(
    tx: &mut Tx<'_, Own>,
    (id, to): (Uuid, OrganisationId),
    content: &Content,
    (until, now): (Date, Moment),
) -> Result<()> {
    tx.exec(
        DRAFT,
        &[
            id.to_string().into(),
            to.to_string().into(),
            content.entry_list().into(),
            content.has_plan.into(),
            (&content.text).into(),
            (&content.support).into(),
            now.0.into(),
            until.to_string().into(),
        ],
    )?;
    Ok(())
}

/// Changes one that was not signed; false when it was, or is not there.
pub fn redraft(tx: &mut Tx<'_, Own>, (id, to): (Uuid, OrganisationId), content: &Content) -> Result<bool> {
    let values = [
        id.to_string().into(),
        to.to_string().into(),
        content.entry_list().into(),
        content.has_plan.into(),
        (&content.text).into(),
        (&content.support).into(),
    ];
    Ok(tx.exec(REDRAFT, &values)? == 1)
}

/// Throws one away that was not signed.
pub fn drop_draft(tx: &mut Tx<'_, Own>, id: Uuid) -> Result<bool> {
    Ok(tx.exec(DROP, &[id.to_string().into()])? == 1)
}

/// A signature: the name, from which school, and the days that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature<'a> {
    /// As it was typed.
    pub name: &'a str,
    /// The school where the learner is.
    pub from: OrganisationId,
    /// Until when the school sees it, and the two days on which it is counted.
    pub days: (Date, Date, Date),
}

/// Signs it: from now on the school sees it. False when it was signed before, or is not there.
pub fn sign(tx: &mut Tx<'_, Own>, id: Uuid, it: &Signature<'_>, now: Moment) -> Result<bool> {
    let (until, after_3, after_12) = it.days;
    let values = [
        id.to_string().into(),
        it.name.into(),
        now.0.into(),
        it.from.to_string().into(),
        until.to_string().into(),
        after_3.to_string().into(),
        after_12.to_string().into(),
    ];
    Ok(tx.exec(SIGN, &values)? == 1)
}

/// Takes it back: from now on the school sees nothing of it.
pub fn withdraw(tx: &mut Tx<'_, Own>, id: Uuid, now: Moment) -> Result<bool> {
    Ok(tx.exec(WITHDRAW, &[id.to_string().into(), now.0.into()])? == 1)
}

/// Keeps what the learner wants the old school to know; nothing takes it back.
pub fn say(tx: &mut Tx<'_, Own>, id: Uuid, word: &str, now: Moment) -> Result<bool> {
    Ok(tx.exec(SAY, &[id.to_string().into(), word.into(), now.0.into()])? == 1)
}

/// What arrived at the school of this scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Whose it is.
    pub owner: PersonId,
    /// Which.
    pub id: Uuid,
    /// The learner's name.
    pub name: String,
    /// How far it is.
    pub state: State,
    /// When it was signed.
    pub signed_at: Option<Moment>,
    /// Until when it may be seen.
    pub until: Date,
    /// The school it came from.
    pub from: String,
}

/// What arrived at the school of this scope and may be seen today: unanswered first.
pub fn arrived(tx: &mut Tx<'_, Organisation>, today: Date) -> Result<Vec<Arrived>> {
    tx.all(ARRIVED, &[today.to_string().into()], |row| {
        Ok(Arrived {
            owner: PersonId(id(row, 0)?),
            id: id(row, 1)?,
            name: row.text(2)?,
            state: word(row, 3, State::parse)?,
            signed_at: row.opt_int(4)?.map(Moment),
            until: day(row, 5)?,
            from: row.text(6)?,
        })
    })
}

/// Whose hand-over to the school of this scope this is; nobody's when the school may not see it today.
pub fn owner(tx: &mut Tx<'_, Organisation>, id: Uuid, today: Date) -> Result<Option<PersonId>> {
    let row = tx.first(OWNER, &[id.to_string().into(), today.to_string().into()])?;
    row.map(|row| super::id(&row, 0).map(PersonId)).transpose()
}

/// Answers one that is open; false when it is not open any more.
pub fn answer(
    tx: &mut Tx<'_, Organisation>,
    (owner, id): (PersonId, Uuid),
    state: State,
    (now, today): (Moment, Date),
) -> Result<bool> {
    let values = [
        owner.to_string().into(),
        id.to_string().into(),
        state.code().into(),
        now.0.into(),
        today.to_string().into(),
    ];
    Ok(tx.exec(ANSWER, &values)? == 1)
}

/// What became of what the school of this scope handed over: after three months how many were received, after twelve how
/// many learners are at that school. Numbers under the threshold are hidden here already.
pub fn sent(tx: &mut Tx<'_, Organisation>, today: Date) -> Result<(Counted, Counted)> {
    let row = tx.one(SENT, &[today.to_string().into()])?;
    Ok((counted(row.int(0)?, row.int(1)?), counted(row.int(2)?, row.int(3)?)))
}

/// What a former learner let this school know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Who.
    pub name: String,
    /// At which school they are now.
    pub school: String,
    /// What they said.
    pub text: String,
    /// When.
    pub at: Moment,
}

/// The words of former learners to the school of this scope, the newest first.
pub fn words(tx: &mut Tx<'_, Organisation>) -> Result<Vec<Word>> {
    tx.all(WORDS, &[], |row| {
        let at = Moment(row.opt_int(3)?.unwrap_or_default());
        Ok(Word { name: row.text(0)?, school: row.text(1)?, text: row.text(2)?, at })
    })
}

/// Who looks after what is handed over to this school today: its coordinators.
pub fn receivers(tx: &mut Tx<'_, Organisation>, today: Date) -> Result<Vec<PersonId>> {
    tx.all(RECEIVERS, &[today.to_string().into()], |row| Ok(PersonId(id(row, 0)?)))
}

const RECEIVERS: Sql = sql!(
    "select distinct owner from people_membership
      where organisation = $1 and role = 'coordinator' and starts_on <= $2 and (ends_on is null or ends_on >= $2)
      order by owner"
);
