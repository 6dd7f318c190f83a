//! How the post is doing, for who looks after the installation: what waits, and what was given up. No words of a letter.

use loper_database::error::Result;
use loper_database::queue::{self, Counts};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

use super::outbox::WORK;
use crate::model::kind::Kind;

/// A letter that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dead {
    /// The piece of work, to try it again.
    pub id: String,
    /// What it is for.
    pub kind: Option<Kind>,
    /// To which address: without it nobody can see what is wrong with it.
    pub address: String,
    /// How often it was tried.
    pub tries: i64,
    /// What the server said.
    pub last_error: String,
    /// When it was written.
    pub made_at: Moment,
    /// When it was given up.
    pub died_at: Moment,
}

/// A letter that failed and will be tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// What the server said.
    pub last_error: String,
    /// How often that letter was tried.
    pub tries: i64,
    /// When it is tried again.
    pub run_at: Moment,
}

/// How the post is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// What waits, and how many were given up.
    pub counts: Counts,
    /// How many wait for the daily letter.
    pub collected: i64,
    /// The letter that failed most often and is still tried.
    pub last: Option<Last>,
    /// What was given up, the last first.
    pub dead: Vec<Dead>,
}

const COLLECTED: Sql = sql!("select count(*) from mail_letter where state = 'collected'");

const LAST: Sql = sql!(
    "select last_error, tries, run_at from database_job
      where kind = $1 and state in ('waiting', 'leased') and last_error is not null
      order by tries desc, run_at limit 1"
);

const DEAD: Sql = sql!(
    "select j.id, l.kind, l.address, j.tries, j.last_error, j.made_at, j.done_at
       from database_job j join mail_letter l on l.id = j.key
      where j.kind = $1 and j.state = 'dead'
      order by j.done_at desc, j.id limit $2"
);

/// How the post is doing now.
pub fn post(tx: &mut Tx<'_, Public>, at_most: u32) -> Result<Post> {
    let counts = queue::store::counts(tx, WORK)?;
    let collected = tx.one(COLLECTED, &[])?.int(0)?;
    let last = tx.first(LAST, &[WORK.into()])?;
    let last = last.map(|row| {
        Ok::<_, loper_database::error::Error>(Last {
            last_error: row.text(0)?,
            tries: row.int(1)?,
            run_at: Moment(row.int(2)?),
        })
    });
    let dead = tx.all(DEAD, &[WORK.into(), at_most.into()], |row| {
        Ok(Dead {
            id: row.text(0)?,
            kind: Kind::parse(row.str(1)?),
            address: row.text(2)?,
            tries: row.int(3)?,
            last_error: row.opt_text(4)?.unwrap_or_default(),
            made_at: Moment(row.int(5)?),
            died_at: Moment(row.opt_int(6)?.unwrap_or_default()),
        })
    })?;
    Ok(Post { counts, collected, last: last.transpose()?, dead })
}
