//! Reads what an import builds on.

use loper_database::error::Result;
use loper_database::scope::Public;
use loper_database::sql;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_vocabulary::occupation::{Isco, OccupationId};

use crate::import::standing::{Group, Municipality, Occupation, Standing};

const OCCUPATIONS: Sql = sql!(
    "select o.id, o.slug, o.isco, o.group_code, o.group_code_ed2025
       from labour_market_current c
       join labour_market_occupation o on o.release = c.release
      where c.part = 'occupations'"
);
const OLD_SLUGS: Sql = sql!(
    "select o.slug, o.id
       from labour_market_current c
       join labour_market_old_slug o on o.release = c.release
      where c.part = 'occupations'"
);
const GROUPS: Sql = sql!(
    "select g.edition, g.code, g.name_nl
       from labour_market_current c
       join labour_market_group g on g.release = c.release
      where c.part = 'groups'
      order by g.edition, g.code"
);
const REGIONS: Sql = sql!(
    "select r.code, r.name
       from labour_market_current c
       join labour_market_region r on r.release = c.release
      where c.part = 'regions'
      order by r.code"
);
const MUNICIPALITIES: Sql = sql!(
    "select m.code, m.name, m.region
       from labour_market_current c
       join labour_market_municipality m on m.release = c.release
      where c.part = 'regions'
      order by m.code"
);

/// Everything that an import may look up, as it is shown now.
pub fn standing(tx: &mut Tx<'_, Public>) -> Result<Standing> {
    let mut found = Standing {
        groups: tx.all(GROUPS, &[], |row| {
            Ok(Group { edition: row.text(0)?, code: row.text(1)?, name: row.text(2)? })
        })?,
        regions: tx.all(REGIONS, &[], |row| Ok((row.text(0)?, row.text(1)?)))?,
        municipalities: tx.all(MUNICIPALITIES, &[], |row| {
            Ok(Municipality { code: row.text(0)?, name: row.text(1)?, region: row.text(2)? })
        })?,
        ..Standing::default()
    };
    for row in tx.query(OCCUPATIONS, &[])? {
        let (id, isco) = (OccupationId::parse(row.str(0)?), Isco::parse(row.str(2)?));
        if let (Some(id), Some(isco)) = (id, isco) {
            let (slug, group, group_ed2025) = (row.text(1)?, row.text(3)?, row.text(4)?);
            found.occupations.insert(id, Occupation { slug, isco, group, group_ed2025 });
        }
    }
    for row in tx.query(OLD_SLUGS, &[])? {
        found
            .old_slugs
            .extend(OccupationId::parse(row.str(1)?).map(|id| (row.text(0).unwrap_or_default(), id)));
    }
    Ok(found)
}
