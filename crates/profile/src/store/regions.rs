//! The names of regions and of municipalities, to choose from.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::region::LabourRegion;

const NAMES: Sql = sql!(
    "select r.code, r.name
       from labour_market_current c
       join labour_market_region r on r.release = c.release
      where c.part in ('regions', 'example_region')
      order by r.name"
);

/// All regions by name: code and name; the fictional one where it was loaded.
pub fn names(tx: &mut Tx<'_, Public>) -> Result<Vec<(LabourRegion, String)>> {
    let mut names = Vec::new();
    for row in tx.query(NAMES, &[])? {
        if let Some(code) = LabourRegion::parse(row.str(0)?) {
            names.push((code, row.text(1)?));
        }
    }
    Ok(names)
}

/// A municipality to leave from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// `GM0307`
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of its region.
    pub region: String,
}

const MUNICIPALITIES: Sql = sql!(
    "select m.code, m.name, m.region
       from labour_market_current c
       join labour_market_municipality m on m.release = c.release
      where c.part in ('regions', 'example_region')
      order by m.name, m.code"
);

/// All municipalities by name; those of the fictional region where it was loaded.
pub fn municipalities(tx: &mut Tx<'_, Public>) -> Result<Vec<Municipality>> {
    tx.all(MUNICIPALITIES, &[], |row| {
        Ok(Municipality { code: row.text(0)?, name: row.text(1)?, region: row.text(2)? })
    })
}
