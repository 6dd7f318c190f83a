//! The outbox: letters that wait, and what became of them.

use loper_database::error::Result;
use loper_database::queue::{self, Claimed, Work};
use loper_database::scope::{Organisation, Own, Public, Scope};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;

use super::wish;
use crate::model::kind::{Kind, Timing};
use crate::model::letter::{Letter, To};

/// The kind of work in the queue that sends one letter. Its key is the id of the letter.
pub const WORK: &str = "mail_letter";

const PUT: Sql = sql!(
    "insert into mail_letter (owner, id, is_to_person, kind, language, address, subject, body, link_words, link_path,
                              state, until, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (id) do nothing"
);

const FIND: Sql = sql!(
    "select id, is_to_person, kind, language, address, subject, body, link_words, link_path, until
       from mail_letter where id = $1 and state = 'waiting'"
);

const SENT: Sql = sql!(
    "update mail_letter set state = $2, sent_at = $3, body = '', link_words = null, link_path = null
      where id = $1 and state = 'waiting'"
);

const COLLECTORS: Sql = sql!(
    "select distinct owner from mail_letter where state = 'collected' and made_at < $1 order by owner limit $2"
);

const COLLECTED: Sql = sql!(
    "select id, is_to_person, kind, language, address, subject, body, link_words, link_path, until
       from mail_letter where owner = $1 and state = 'collected' and made_at < $2 order by made_at, id limit $3"
);

const JOINED: Sql = sql!(
    "update mail_letter set state = 'joined', sent_at = $3, body = '', link_words = null, link_path = null
      where owner = $1 and id = $2 and state = 'collected'"
);

const OLD: Sql = sql!(
    "select id from mail_letter
      where made_at < $1 and (state in ('joined', 'sent', 'late') or made_at < $2) limit $3"
);

const REMOVE: Sql = sql!("delete from mail_letter where id = $1");

/// What became of a letter that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It goes as soon as the server takes it.
    Waiting,
    /// It goes with the daily letter.
    Collected,
    /// The person does not want letters of this kind.
    NotWanted,
    /// The same letter was written before.
    Before,
}

/// A letter as it lies in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// Whether it is to a person of the house, who may choose what to get.
    pub is_to_person: bool,
    /// What it is for.
    pub kind: Kind,
    /// In which language.
    pub language: Language,
    /// To which address.
    pub address: String,
    /// What it says in a list of mail.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// Where it leads: words and path.
    pub link: Option<(String, String)>,
    /// When it is of no use any more.
    pub until: Option<Moment>,
}

/// Writes a letter, in the transaction of what it tells, whatever the scope of that.
pub fn put<S: Scope>(tx: &mut Tx<'_, S>, letter: &Letter<'_>, now: Moment) -> Result<Written> {
    match letter.to {
        To::Person(person, _) => tx.within(Own(person), |tx| {
            let chosen = wish::of(tx, letter.kind)?;
            match letter.kind.timing(chosen, letter.until.is_some()) {
                Timing::Never => Ok(Written::NotWanted),
                timing => write(tx, letter, timing, now),
            }
        }),
        To::Invited(organisation, _) => {
            tx.within(Organisation(organisation), |tx| write(tx, letter, Timing::AtOnce, now))
        }
    }
}

fn write<S: Scope>(tx: &mut Tx<'_, S>, letter: &Letter<'_>, timing: Timing, now: Moment) -> Result<Written> {
    let id = letter.id();
    let is_daily = timing == Timing::Daily;
    let values = [
        id.as_str().into(),
        matches!(letter.to, To::Person(..)).into(),
        letter.kind.code().into(),
        letter.language.code().into(),
        letter.to.address().trim().into(),
        letter.plain_subject().into(),
        letter.plain_body().into(),
        letter.link.map(|it| it.words).into(),
        letter.link.map(|it| it.path).into(),
        if is_daily { "collected" } else { "waiting" }.into(),
        letter.until.map(|it| it.0).into(),
        now.0.into(),
    ];
    if tx.exec(PUT, &values)? == 0 {
        return Ok(Written::Before);
    }
    if is_daily {
        return Ok(Written::Collected);
    }
    queue::store::put(tx, &Work { kind: WORK, key: &id, payload: "{}", run_at: now }, now)?;
    Ok(Written::Waiting)
}

/// The letter that a piece of work is about; nothing when it is gone, or went already.
pub fn find(tx: &mut Tx<'_, Public>, id: &str) -> Result<Option<Kept>> {
    tx.first(FIND, &[id.into()])?.map(|row| kept(&row)).transpose()
}

/// The server took a letter. True as well when somebody else said so before: it is about the letter, not about who
/// carried it.
pub fn sent(tx: &mut Tx<'_, Public>, work: &Claimed, now: Moment) -> Result<()> {
    end(tx, work, "sent", now)
}

/// A letter was of no use any more when its turn came.
pub fn late(tx: &mut Tx<'_, Public>, work: &Claimed, now: Moment) -> Result<()> {
    end(tx, work, "late", now)
}

fn end(tx: &mut Tx<'_, Public>, work: &Claimed, state: &str, now: Moment) -> Result<()> {
    let at = (state == "sent").then_some(now.0);
    tx.exec(SENT, &[work.key.as_str().into(), state.into(), at.into()])?;
    queue::store::done(tx, work, now)?;
    Ok(())
}

/// Whose letters of before a moment wait for the daily one.
pub fn collectors(tx: &mut Tx<'_, Public>, before: Moment, at_most: u32) -> Result<Vec<PersonId>> {
    let owners =
        tx.all(COLLECTORS, &[before.0.into(), at_most.into()], |row| Ok(PersonId::parse(row.str(0)?)))?;
    Ok(owners.into_iter().flatten().collect())
}

/// The letters of before a moment that wait for the daily one of the person of this scope, the oldest first.
pub fn collected(tx: &mut Tx<'_, Own>, before: Moment, at_most: u32) -> Result<Vec<Kept>> {
    tx.all(COLLECTED, &[before.0.into(), at_most.into()], kept)
}

/// A letter stands in the daily one.
pub fn joined(tx: &mut Tx<'_, Own>, id: &str, now: Moment) -> Result<()> {
    tx.exec(JOINED, &[id.into(), now.0.into()])?;
    Ok(())
}

/// Takes letters away, with their work: those that ended and were written before `ended`, and whatever was written before
/// `all`. Answers how many.
pub fn forget(tx: &mut Tx<'_, Public>, ended: Moment, all: Moment, at_most: u32) -> Result<usize> {
    let ids = tx.all(OLD, &[ended.0.into(), all.0.into(), at_most.into()], |row| row.text(0))?;
    for id in &ids {
        queue::store::cancel(tx, WORK, id)?;
        tx.exec(REMOVE, &[id.as_str().into()])?;
    }
    Ok(ids.len())
}

fn kept(row: &Row) -> Result<Kept> {
    Ok(Kept {
        id: row.text(0)?,
        is_to_person: row.bool(1)?,
        // A kind or language of a newer Loper is sent like any other letter.
        kind: Kind::parse(row.str(2)?).unwrap_or(Kind::Safety),
        language: Language::parse(row.str(3)?).unwrap_or_default(),
        address: row.text(4)?,
        subject: row.text(5)?,
        body: row.text(6)?,
        link: row.opt_text(7)?.zip(row.opt_text(8)?),
        until: row.opt_int(9)?.map(Moment),
    })
}
