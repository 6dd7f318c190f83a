//! The tables of what publishers reckon: pay, jobs, forecast, interests, tension.

use loper_database::sql;

use crate::store::part::Kind::{Int, OptInt, OptReal, OptText, Real, Text};
use crate::store::part::Table;

pub(super) const PAY: Table = Table {
    file: "pay.csv",
    table: "labour_market_pay",
    columns: &["release", "edition", "code", "p25", "median", "p75", "year", "employees"],
    kinds: &[Text, Text, Int, Int, Int, Int, OptInt],
    delete: sql!(
        "delete from labour_market_pay
          where release = $1
            and edition in (select edition from labour_market_pay where release = $1 order by edition limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_pay n
                  left join labour_market_pay o on o.release = $2 and o.edition = n.edition and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_pay o
                  left join labour_market_pay n on n.release = $1 and o.edition = n.edition and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_pay n
                  join labour_market_pay o on o.release = $2 and o.edition = n.edition and o.code = n.code
                 where n.release = $1
                   and (n.p25, n.median, n.p75, n.year, n.employees)
                     is distinct from (o.p25, o.median, o.p75, o.year, o.employees))"
    ),
};

pub(super) const JOBS: Table = Table {
    file: "jobs.csv",
    table: "labour_market_jobs",
    columns: &["release", "edition", "code", "jobs", "period", "jobs_before", "period_before"],
    kinds: &[Text, Text, Int, Text, OptInt, OptText],
    delete: sql!(
        "delete from labour_market_jobs
          where release = $1
            and edition in (select edition from labour_market_jobs where release = $1 order by edition limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_jobs n
                  left join labour_market_jobs o on o.release = $2 and o.edition = n.edition and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_jobs o
                  left join labour_market_jobs n on n.release = $1 and o.edition = n.edition and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_jobs n
                  join labour_market_jobs o on o.release = $2 and o.edition = n.edition and o.code = n.code
                 where n.release = $1
                   and (n.jobs, n.period, n.jobs_before, n.period_before)
                     is distinct from (o.jobs, o.period, o.jobs_before, o.period_before))"
    ),
};

pub(super) const FORECAST: Table = Table {
    file: "forecast.csv",
    table: "labour_market_forecast",
    columns: &[
        "release",
        "edition",
        "code",
        "region",
        "to_year",
        "expansion",
        "expansion_pct",
        "expansion_class",
        "replacement",
        "replacement_pct",
        "replacement_class",
        "openings",
        "openings_pct",
        "openings_class",
        "itkb",
        "itkb_class",
        "tension",
        "tension_class",
        "development",
        "similar_groups",
    ],
    kinds: &[
        Text, Text, Text, Int, OptInt, OptReal, OptText, OptInt, OptReal, OptText, OptInt, OptReal, OptText,
        OptReal, OptText, OptReal, OptText, OptText, Text,
    ],
    delete: sql!(
        "delete from labour_market_forecast
          where release = $1
            and edition in (select edition from labour_market_forecast where release = $1 order by edition limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_forecast n
                  left join labour_market_forecast o on o.release = $2 and o.edition = n.edition and o.code = n.code and o.region = n.region
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_forecast o
                  left join labour_market_forecast n on n.release = $1 and o.edition = n.edition and o.code = n.code and o.region = n.region
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_forecast n
                  join labour_market_forecast o on o.release = $2 and o.edition = n.edition and o.code = n.code and o.region = n.region
                 where n.release = $1
                   and (n.to_year, n.expansion, n.expansion_pct, n.expansion_class, n.replacement, n.replacement_pct,
                       n.replacement_class, n.openings, n.openings_pct, n.openings_class, n.itkb,
                       n.itkb_class, n.tension, n.tension_class, n.development, n.similar_groups)
                     is distinct from (o.to_year, o.expansion, o.expansion_pct, o.expansion_class,
                       o.replacement, o.replacement_pct, o.replacement_class, o.openings,
                       o.openings_pct, o.openings_class, o.itkb, o.itkb_class, o.tension,
                       o.tension_class, o.development, o.similar_groups))"
    ),
};

pub(super) const INTERESTS: Table = Table {
    file: "interests.csv",
    table: "labour_market_interest",
    columns: &["release", "occupation", "r", "i", "a", "s", "e", "c", "method"],
    kinds: &[Text, Real, Real, Real, Real, Real, Real, Text],
    delete: sql!(
        "delete from labour_market_interest
          where release = $1
            and occupation in (select occupation from labour_market_interest where release = $1 order by occupation limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_interest n
                  left join labour_market_interest o on o.release = $2 and o.occupation = n.occupation
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_interest o
                  left join labour_market_interest n on n.release = $1 and o.occupation = n.occupation
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_interest n
                  join labour_market_interest o on o.release = $2 and o.occupation = n.occupation
                 where n.release = $1
                   and (n.r, n.i, n.a, n.s, n.e, n.c, n.method)
                     is distinct from (o.r, o.i, o.a, o.s, o.e, o.c, o.method))"
    ),
};

pub(super) const WORK_VALUES: Table = Table {
    file: "work_values.csv",
    table: "labour_market_work_value",
    columns: &[
        "release",
        "occupation",
        "achievement",
        "independence",
        "recognition",
        "relationships",
        "support",
        "working_conditions",
        "job_zone",
    ],
    kinds: &[Text, OptReal, OptReal, OptReal, OptReal, OptReal, OptReal, OptInt],
    delete: sql!(
        "delete from labour_market_work_value
          where release = $1
            and occupation in (select occupation from labour_market_work_value where release = $1 order by occupation limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_work_value n
                  left join labour_market_work_value o on o.release = $2 and o.occupation = n.occupation
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_work_value o
                  left join labour_market_work_value n on n.release = $1 and o.occupation = n.occupation
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_work_value n
                  join labour_market_work_value o on o.release = $2 and o.occupation = n.occupation
                 where n.release = $1
                   and (n.achievement, n.independence, n.recognition, n.relationships, n.support, n.working_conditions,
                       n.job_zone)
                     is distinct from (o.achievement, o.independence, o.recognition,
                       o.relationships, o.support, o.working_conditions, o.job_zone))"
    ),
};

pub(super) const TENSION: Table = Table {
    file: "tension.csv",
    table: "labour_market_tension",
    columns: &["release", "region", "edition", "code", "period", "value", "class"],
    kinds: &[Text, Text, Text, Text, OptReal, OptText],
    delete: sql!(
        "delete from labour_market_tension
          where release = $1
            and region in (select region from labour_market_tension where release = $1 order by region limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_tension n
                  left join labour_market_tension o on o.release = $2 and o.region = n.region and o.edition = n.edition and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_tension o
                  left join labour_market_tension n on n.release = $1 and o.region = n.region and o.edition = n.edition and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_tension n
                  join labour_market_tension o on o.release = $2 and o.region = n.region and o.edition = n.edition and o.code = n.code
                 where n.release = $1
                   and (n.period, n.value, n.class)
                     is distinct from (o.period, o.value, o.class))"
    ),
};

pub(super) const OPEN_MATCH: Table = Table {
    file: "open_match.csv",
    table: "labour_market_open_match",
    columns: &["release", "region", "cluster_code", "cluster", "period", "vacancies", "seekers"],
    kinds: &[Text, Text, Text, Text, Int, Int],
    delete: sql!(
        "delete from labour_market_open_match
          where release = $1
            and region in (select region from labour_market_open_match where release = $1 order by region limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_open_match n
                  left join labour_market_open_match o on o.release = $2 and o.region = n.region and o.cluster_code = n.cluster_code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_open_match o
                  left join labour_market_open_match n on n.release = $1 and o.region = n.region and o.cluster_code = n.cluster_code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_open_match n
                  join labour_market_open_match o on o.release = $2 and o.region = n.region and o.cluster_code = n.cluster_code
                 where n.release = $1
                   and (n.cluster, n.period, n.vacancies, n.seekers)
                     is distinct from (o.cluster, o.period, o.vacancies, o.seekers))"
    ),
};
