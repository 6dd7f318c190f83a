//! What a working day is like, by occupation.
//!
//! The nearest estimate counts: of the occupation itself, else of its ISCO unit group, else of its group.

use std::collections::BTreeMap;

use loper_database::error::{Error, Result};
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Row;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::occupation::OccupationId;

pub use crate::model::conditions::Degrees;

const OF: Sql = sql!(
    "select id, outdoors, road, hands, heavy, standing, screen, people, care, animals, shifts, heights, dirt
       from labour_market_condition_shown
      where id = $1"
);
const OF_ALL: Sql = sql!(
    "select id, outdoors, road, hands, heavy, standing, screen, people, care, animals, shifts, heights, dirt
       from labour_market_condition_shown"
);

/// The conditions of one occupation; nothing where the occupation is not shown.
pub fn of(tx: &mut Tx<'_, Public>, id: OccupationId) -> Result<Option<Degrees>> {
    tx.first(OF, &[id.to_string().into()])?.map(|row| degrees(&row, 1)).transpose()
}

/// The conditions of all occupations that are shown, in one statement.
pub fn of_all(tx: &mut Tx<'_, Public>) -> Result<BTreeMap<OccupationId, Degrees>> {
    let mut all = BTreeMap::new();
    for row in tx.query(OF_ALL, &[])? {
        let Some(id) = OccupationId::parse(row.str(0)?) else { continue };
        all.insert(id, degrees(&row, 1)?);
    }
    Ok(all)
}

/// Reads the degrees from the twelve columns at a place.
pub fn degrees(row: &Row, at: usize) -> Result<Degrees> {
    let mut found: Degrees = [None; Condition::ALL.len()];
    for (place, degree) in found.iter_mut().enumerate() {
        *degree = row.opt_int(at + place)?.map(|it| u8::try_from(it).map_err(|_| damaged(it))).transpose()?;
    }
    Ok(found)
}

fn damaged(degree: i64) -> Error {
    Error::Damaged(format!("a condition of the degree {degree}"))
}
