//! The tables that we estimate ourselves.

use loper_database::sql;

use crate::store::part::Kind::{Int, Text};
use crate::store::part::Table;

pub(super) const CONDITIONS: Table = Table {
    file: "conditions.csv",
    table: "labour_market_condition",
    columns: &[
        "release", "scope", "code", "outdoors", "road", "hands", "heavy", "standing", "screen", "people", "care",
        "animals", "shifts", "heights", "dirt",
    ],
    kinds: &[Text, Text, Int, Int, Int, Int, Int, Int, Int, Int, Int, Int, Int, Int],
    delete: sql!(
        "delete from labour_market_condition
          where release = $1
            and code in (select code from labour_market_condition where release = $1 order by code limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_condition n
                  left join labour_market_condition o on o.release = $2 and o.scope = n.scope and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_condition o
                  left join labour_market_condition n on n.release = $1 and o.scope = n.scope and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_condition n
                  join labour_market_condition o on o.release = $2 and o.scope = n.scope and o.code = n.code
                 where n.release = $1
                   and (n.outdoors, n.road, n.hands, n.heavy, n.standing, n.screen, n.people, n.care, n.animals,
                       n.shifts, n.heights, n.dirt)
                     is distinct from (o.outdoors, o.road, o.hands, o.heavy, o.standing,
                       o.screen, o.people, o.care, o.animals, o.shifts, o.heights, o.dirt))"
    ),
};
