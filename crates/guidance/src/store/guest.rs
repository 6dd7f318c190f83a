//! Links for a third one at the table. The holder has the secret; here is its hash.

use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::identity::{PersonId, TalkId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use super::id;

const MAKE: Sql = sql!(
    "insert into guidance_guest (owner, id, talk, name, token_hash, until_at, word, made_at)
     values ($1, $2, $3, $4, $5, $6, '', $7)"
);

const OF_TALK: Sql = sql!(
    "select owner, id, talk, name, until_at, word, word_at from guidance_guest
      where owner = $1 and talk = $2 order by made_at, id"
);

const BY_TOKEN: Sql = sql!(
    "select owner, id, talk, name, until_at, word, word_at from guidance_guest where token_hash = $1 and until_at > $2"
);

const SAY: Sql = sql!("update guidance_guest set word = $3, word_at = $4 where owner = $1 and id = $2");

const END: Sql = sql!(
    "update guidance_guest set until_at = $4 where owner = $1 and talk = $2 and id = $3 and until_at > $4"
);

/// A third one at the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Whose talk it is.
    pub learner: PersonId,
    /// Which link.
    pub id: Uuid,
    /// Which talk.
    pub talk: TalkId,
    /// Who, as the learner or the guide calls them.
    pub name: String,
    /// Until when the link opens.
    pub until: Moment,
    /// What they added.
    pub word: String,
    /// When.
    pub word_at: Option<Moment>,
}

fn guest(row: &Row) -> Result<Guest> {
    Ok(Guest {
        learner: PersonId(id(row, 0)?),
        id: id(row, 1)?,
        talk: TalkId(id(row, 2)?),
        name: row.text(3)?,
        until: Moment(row.int(4)?),
        word: row.text(5)?,
        word_at: row.opt_int(6)?.map(Moment),
    })
}

/// Makes a link to a talk of the learner of this scope.
pub fn make(tx: &mut Tx<'_, Own>, it: &Guest, hash: &str, now: Moment) -> Result<()> {
    tx.exec(
        MAKE,
        &[
            it.id.to_string().into(),
            it.talk.to_string().into(),
            (&it.name).into(),
            hash.into(),
            it.until.0.into(),
            now.0.into(),
        ],
    )?;
    Ok(())
}

/// Who was asked to a talk of the learner of this scope.
pub fn of_talk(tx: &mut Tx<'_, Own>, talk: TalkId) -> Result<Vec<Guest>> {
    tx.all(OF_TALK, &[talk.to_string().into()], guest)
}

/// Whose link this is, while it opens.
pub fn by_token(tx: &mut Tx<'_, Public>, hash: &str, now: Moment) -> Result<Option<Guest>> {
    tx.first(BY_TOKEN, &[hash.into(), now.0.into()])?.as_ref().map(guest).transpose()
}

/// Keeps what a guest added.
pub fn say(tx: &mut Tx<'_, Own>, guest: Uuid, word: &str, now: Moment) -> Result<()> {
    tx.exec(SAY, &[guest.to_string().into(), word.into(), now.0.into()])?;
    Ok(())
}

/// Ends a link.
pub fn end(tx: &mut Tx<'_, Own>, talk: TalkId, guest: Uuid, now: Moment) -> Result<()> {
    tx.exec(END, &[talk.to_string().into(), guest.to_string().into(), now.0.into()])?;
    Ok(())
}
