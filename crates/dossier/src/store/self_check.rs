//! Where someone puts themselves.

use jiff::civil::Date;
use loper_database::error::{Error, Result};
use loper_database::scope::Own;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::competence::Competence;

use super::{day, word};
use crate::model::self_check::{Said, Step};

const ALL: Sql =
    sql!("select day, competence, step from dossier_self_check where owner = $1 order by day, competence");

const SAY: Sql = sql!(
    "insert into dossier_self_check (owner, day, competence, step) values ($1, $2, $3, $4)
     on conflict (owner, day, competence) do update set step = excluded.step"
);

const WIPE: Sql = sql!("delete from dossier_self_check where owner = $1");

/// Everything that was said, the oldest first.
pub fn all(tx: &mut Tx<'_, Own>) -> Result<Vec<Said>> {
    tx.all(ALL, &[], |row| {
        let step = Step::of(row.int(2)?).ok_or_else(|| Error::Broken("there are three steps".into()))?;
        Ok(Said { day: day(row, 0)?, competence: word(row, 1, Competence::parse)?, step })
    })
}

/// Keeps an answer; a second one on the same day takes the place of the first.
pub fn say(tx: &mut Tx<'_, Own>, on: Date, competence: Competence, step: Step) -> Result<()> {
    tx.exec(SAY, &[on.to_string().into(), competence.code().into(), i64::from(step.number()).into()])?;
    Ok(())
}

/// Takes all answers away.
pub fn wipe(tx: &mut Tx<'_, Own>) -> Result<()> {
    tx.exec(WIPE, &[])?;
    Ok(())
}
