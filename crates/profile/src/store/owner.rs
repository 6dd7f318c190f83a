//! Which answers a resume code opens, and until when.

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::identity::AnonymousId;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use crate::model::code::ResumeCode;

/// A day, in microseconds.
const DAY: i64 = 86_400_000_000;
/// How long answers without an account are kept after the last time that someone filled in something.
pub const KEPT_DAYS: i64 = 30;

const FIND: Sql = sql!("select owner, seen_at from profile_owner where code_hash = $1 and seen_at > $2");

const MAKE: Sql = sql!(
    "insert into profile_owner (code_hash, owner, made_at, seen_at) values ($1, $2, $3, $3)
     on conflict (code_hash) do nothing"
);

const TOUCH: Sql = sql!("update profile_owner set seen_at = $2 where code_hash = $1 and seen_at < $3");

const OLD: Sql = sql!("select owner from profile_owner where seen_at <= $1 order by seen_at limit 500");

/// Whose answers a code opens, and whether that was today's first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub owner: AnonymousId,
    /// When something was filled in for the last time, as far as it is kept: by the day.
    pub seen_at: Moment,
}

impl Found {
    /// Whether a day went by since then, so that the thirty days begin anew.
    pub const fn is_of_before(self, now: Moment) -> bool {
        now.0 - self.seen_at.0 >= DAY
    }
}

const fn days_before(now: Moment, days: i64) -> i64 {
    now.0 - days * DAY
}

fn owner(text: &str) -> Result<AnonymousId> {
    Uuid::parse_str(text).map(AnonymousId).map_err(|it| Error::Broken(it.to_string()))
}

/// Whose answers this code opens; nobody's when it is unknown or too old: both look the same.
pub fn find(tx: &mut Tx<'_, Public>, code: &ResumeCode, now: Moment) -> Result<Option<Found>> {
    let Some(row) = tx.first(FIND, &[code.hash().into(), days_before(now, KEPT_DAYS).into()])? else {
        return Ok(None);
    };
    Ok(Some(Found { owner: owner(row.str(0)?)?, seen_at: Moment(row.int(1)?) }))
}

/// Begins a set of answers behind a new code.
pub fn make(tx: &mut Tx<'_, Public>, code: &ResumeCode, owner: AnonymousId, now: Moment) -> Result<()> {
    tx.exec(MAKE, &[code.hash().into(), owner.to_string().into(), now.0.into()])?;
    Ok(())
}

/// Lets the thirty days begin anew; at most once a day.
pub fn touch(tx: &mut Tx<'_, Public>, code: &ResumeCode, now: Moment) -> Result<()> {
    tx.exec(TOUCH, &[code.hash().into(), now.0.into(), days_before(now, 1).into()])?;
    Ok(())
}

/// Those whose thirty days are over; at most five hundred at once.
pub fn old(tx: &mut Tx<'_, Public>, now: Moment) -> Result<Vec<AnonymousId>> {
    let rows = tx.query(OLD, &[days_before(now, KEPT_DAYS).into()])?;
    rows.iter().map(|row| owner(row.str(0)?)).collect()
}
