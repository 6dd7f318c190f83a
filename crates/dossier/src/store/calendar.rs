//! The calendar feed of one person: the hash of its link, and the days that stand in it.

use loper_database::error::Result;
use loper_database::scope::{Own, Public};
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::{PersonId, TalkId};
use loper_vocabulary::time::Moment;

use super::id;

const MADE: Sql = sql!("select made_at from dossier_calendar where owner = $1");

const OPEN: Sql = sql!(
    "insert into dossier_calendar (owner, token_hash, made_at) values ($1, $2, $3)
     on conflict (owner) do update set token_hash = excluded.token_hash, made_at = excluded.made_at"
);

const CLOSE: Sql = sql!("delete from dossier_calendar where owner = $1");

const OWNER: Sql = sql!("select owner from dossier_calendar where token_hash = $1");

const PUT: Sql = sql!(
    "insert into dossier_calendar_talk (owner, talk, starts_at) values ($1, $2, $3)
     on conflict (owner, talk) do update set starts_at = excluded.starts_at"
);

const TAKE: Sql = sql!("delete from dossier_calendar_talk where owner = $1 and talk = $2");

const TALKS: Sql = sql!(
    "select talk, starts_at from dossier_calendar_talk where owner = $1 and starts_at >= $2 order by starts_at, talk"
);

/// When the feed of the person of this scope was made; nothing when there is none.
pub fn made_at(tx: &mut Tx<'_, Own>) -> Result<Option<Moment>> {
    tx.first(MADE, &[])?.map(|row| row.int(0).map(Moment)).transpose()
}

/// Makes a feed, or gives it another link: the old one is dead from then on.
pub fn open(tx: &mut Tx<'_, Own>, hash: &str, now: Moment) -> Result<()> {
    tx.exec(OPEN, &[hash.into(), now.0.into()])?;
    Ok(())
}

/// Takes the feed away.
pub fn close(tx: &mut Tx<'_, Own>) -> Result<()> {
    tx.exec(CLOSE, &[])?;
    Ok(())
}

/// Whose feed a link opens, by its hash.
pub fn owner(tx: &mut Tx<'_, Public>, hash: &str) -> Result<Option<PersonId>> {
    tx.first(OWNER, &[hash.into()])?.map(|row| id(&row, 0).map(PersonId)).transpose()
}

/// Says when a talk of the person of this scope is; nothing when it is not any more.
pub fn put_talk(tx: &mut Tx<'_, Own>, talk: TalkId, starts_at: Option<Moment>) -> Result<()> {
    match starts_at {
        Some(at) => tx.exec(PUT, &[talk.to_string().into(), at.0.into()])?,
        None => tx.exec(TAKE, &[talk.to_string().into()])?,
    };
    Ok(())
}

/// The talks from a moment on.
pub fn talks(tx: &mut Tx<'_, Own>, from: Moment) -> Result<Vec<(TalkId, Moment)>> {
    tx.all(TALKS, &[from.0.into()], |row| Ok((TalkId(id(row, 0)?), Moment(row.int(1)?))))
}
