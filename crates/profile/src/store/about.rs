//! Everything that someone said, in five statements.

use jiff::civil::Date;
use loper_database::error::Result;
use loper_database::scope::Personal;
use loper_database::tx::Tx;

use super::said;
use crate::model::about::About;
use crate::model::said::Everything;

/// All of it, with its days.
pub fn everything<S: Personal>(tx: &mut Tx<'_, S>, today: Date) -> Result<Everything> {
    Ok(Everything {
        answers: said::answers(tx, today)?,
        choices: said::choices(tx, today)?,
        qualities: said::qualities(tx)?,
        wishes: said::wishes(tx)?,
        standing: said::standing(tx)?,
    })
}

/// What of it may be used to find what fits, on this day.
pub fn about<S: Personal>(tx: &mut Tx<'_, S>, today: Date) -> Result<About> {
    Ok(everything(tx, today)?.about(today))
}
