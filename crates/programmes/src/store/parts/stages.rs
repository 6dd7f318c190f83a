//! The tables of routes: how long a level takes, continuous learning routes, profiles, levels of our own.

use loper_database::sql;
use loper_labour_market::store::part::Kind::{Int, OptInt, Text};
use loper_labour_market::store::part::Table;

pub(super) const STAGES: Table = Table {
    file: "stages.csv",
    table: "programmes_stage",
    columns: &[
        "release",
        "level",
        "after_level",
        "years_min",
        "years_max",
        "elective_hours",
        "apply",
        "law",
        "certainty",
        "note_nl",
        "note_en",
    ],
    kinds: &[Text, Text, Int, Int, OptInt, Text, Text, Text, Text, Text],
    delete: sql!(
        "delete from programmes_stage
          where release = $1
            and level in (select level from programmes_stage where release = $1 order by level limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_stage n
                  left join programmes_stage o on o.release = $2 and o.level = n.level and o.after_level = n.after_level
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_stage o
                  left join programmes_stage n on n.release = $1 and n.level = o.level and n.after_level = o.after_level
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_stage n
                  join programmes_stage o on o.release = $2 and o.level = n.level and o.after_level = n.after_level
                 where n.release = $1
                   and (n.years_min, n.years_max, n.elective_hours, n.apply, n.law, n.certainty, n.note_nl, n.note_en)
                     is distinct from (o.years_min, o.years_max, o.elective_hours, o.apply, o.law, o.certainty, o.note_nl, o.note_en))"
    ),
};

pub(super) const LEARNING_ROUTES: Table = Table {
    file: "learning_routes.csv",
    table: "programmes_learning_route",
    columns: &[
        "release",
        "id",
        "from_level",
        "to_level",
        "mbo_years",
        "years_min",
        "years_max",
        "diplomas",
        "law",
        "certainty",
    ],
    kinds: &[Text, Text, Text, Int, Int, Int, Text, Text, Text],
    delete: sql!(
        "delete from programmes_learning_route
          where release = $1
            and id in (select id from programmes_learning_route where release = $1 order by id limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_learning_route n
                  left join programmes_learning_route o on o.release = $2 and o.id = n.id
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_learning_route o
                  left join programmes_learning_route n on n.release = $1 and n.id = o.id
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_learning_route n
                  join programmes_learning_route o on o.release = $2 and o.id = n.id
                 where n.release = $1
                   and (n.from_level, n.to_level, n.mbo_years, n.years_min, n.years_max, n.diplomas, n.law, n.certainty)
                     is distinct from (o.from_level, o.to_level, o.mbo_years, o.years_min, o.years_max, o.diplomas, o.law, o.certainty))"
    ),
};

pub(super) const PROFILES: Table = Table {
    file: "profile_programmes.csv",
    table: "programmes_profile",
    columns: &[
        "release",
        "profile",
        "place",
        "domain",
        "reason_nl",
        "reason_en",
        "written_on",
    ],
    kinds: &[Text, Int, Text, Text, Text, Text],
    delete: sql!(
        "delete from programmes_profile
          where release = $1
            and profile in (select profile from programmes_profile where release = $1 order by profile limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_profile n
                  left join programmes_profile o on o.release = $2 and o.profile = n.profile and o.domain = n.domain
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_profile o
                  left join programmes_profile n on n.release = $1 and n.profile = o.profile and n.domain = o.domain
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_profile n
                  join programmes_profile o on o.release = $2 and o.profile = n.profile and o.domain = n.domain
                 where n.release = $1
                   and (n.place, n.reason_nl, n.reason_en, n.written_on)
                     is distinct from (o.place, o.reason_nl, o.reason_en, o.written_on))"
    ),
};

pub(super) const LEVELS: Table = Table {
    file: "programme_levels.csv",
    table: "programmes_level",
    columns: &["release", "key", "level", "basis", "certainty"],
    kinds: &[Text, Text, Text, Text],
    delete: sql!(
        "delete from programmes_level
          where release = $1
            and key in (select key from programmes_level where release = $1 order by key limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_level n
                  left join programmes_level o on o.release = $2 and o.key = n.key
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_level o
                  left join programmes_level n on n.release = $1 and n.key = o.key
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_level n
                  join programmes_level o on o.release = $2 and o.key = n.key
                 where n.release = $1
                   and (n.level, n.basis, n.certainty)
                     is distinct from (o.level, o.basis, o.certainty))"
    ),
};

pub(super) const FEES: Table = Table {
    file: "fees.csv",
    table: "programmes_fee",
    columns: &["release", "kind", "school_year", "amount", "source", "certainty"],
    kinds: &[Text, Text, Int, Text, Text],
    delete: sql!(
        "delete from programmes_fee
          where release = $1
            and kind in (select kind from programmes_fee where release = $1 order by kind limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_fee n
                  left join programmes_fee o on o.release = $2 and o.kind = n.kind
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_fee o
                  left join programmes_fee n on n.release = $1 and o.kind = n.kind
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_fee n
                  join programmes_fee o on o.release = $2 and o.kind = n.kind
                 where n.release = $1
                   and (n.school_year, n.amount, n.source, n.certainty)
                     is distinct from (o.school_year, o.amount, o.source, o.certainty))"
    ),
};
