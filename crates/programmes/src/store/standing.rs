//! What stands in the registers when an import begins.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::Value;

/// A programme as it stands: the columns of its table after `release`.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// `mbo:25655`
    pub key: String,
    /// All values, in the order of the table.
    pub values: Vec<Value>,
}

const QUALIFICATIONS: Sql = sql!(
    "select p.key, p.kind, p.slug, p.name_nl, p.name_en, p.level, p.modes, p.dossier_code, p.dossier, p.domain,
            p.status, p.list, p.list_year, p.years, p.note_nl, p.note_en, p.replaced_by
       from labour_market_current c
       join programmes_programme p on p.release = c.release
      where c.part = 'qualifications'
      order by p.key"
);

/// The qualifications that are shown.
pub fn qualifications(tx: &mut Tx<'_, Public>) -> Result<Vec<Programme>> {
    tx.all(QUALIFICATIONS, &[], |row| Ok(Programme { key: row.text(0)?, values: row.values().to_vec() }))
}

const REGIONS: Sql = sql!(
    "select r.code, r.name
       from labour_market_current c
       join labour_market_region r on r.release = c.release
      where c.part = 'regions'
      order by r.code"
);

/// Code and name of the labour-market regions.
pub fn regions(tx: &mut Tx<'_, Public>) -> Result<Vec<(String, String)>> {
    tx.all(REGIONS, &[], |row| Ok((row.text(0)?, row.text(1)?)))
}

const MUNICIPALITIES: Sql = sql!(
    "select m.code, m.name, m.region
       from labour_market_current c
       join labour_market_municipality m on m.release = c.release
      where c.part = 'regions'
      order by m.code"
);

/// Code, name and labour-market region of each municipality.
pub fn municipalities(tx: &mut Tx<'_, Public>) -> Result<Vec<[String; 3]>> {
    tx.all(MUNICIPALITIES, &[], |row| Ok([row.text(0)?, row.text(1)?, row.text(2)?]))
}
