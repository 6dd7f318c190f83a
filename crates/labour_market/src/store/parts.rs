//! The parts that this room owns.

use loper_database::sql;
use loper_vocabulary::source::Source;

use super::part::Kind::{Bool, Int, OptInt, OptReal, OptText, Real, Text};
use super::part::{Part, Table};

/// All parts of this room.
pub const PARTS: &[Part] = &[
    Part { name: "groups", source: Source::Cbs, tables: &[GROUPS] },
    Part { name: "occupations", source: Source::Esco, tables: &[OCCUPATIONS, OLD_SLUGS] },
    Part { name: "skills", source: Source::Esco, tables: &[SKILL_GROUPS, OCCUPATION_SKILLS, RELATED] },
    Part { name: "pay", source: Source::Cbs, tables: &[PAY] },
    Part { name: "jobs", source: Source::Cbs, tables: &[JOBS] },
    Part { name: "forecast", source: Source::Roa, tables: &[FORECAST] },
    Part { name: "interests", source: Source::Onet, tables: &[INTERESTS] },
    Part { name: "work_values", source: Source::Onet, tables: &[WORK_VALUES] },
    Part { name: "regions", source: Source::Regions, tables: &[REGIONS, MUNICIPALITIES] },
    Part { name: "example_region", source: Source::Loper, tables: &[REGIONS, MUNICIPALITIES] },
    Part { name: "tension", source: Source::Uwv, tables: &[TENSION] },
    Part { name: "example_tension", source: Source::Loper, tables: &[TENSION] },
    Part { name: "open_match", source: Source::Uwv, tables: &[OPEN_MATCH] },
    Part { name: "texts", source: Source::Loper, tables: &[TEXTS] },
];

/// The part with this name.
pub fn part(name: &str) -> Option<Part> {
    PARTS.iter().copied().find(|part| part.name == name)
}

const GROUPS: Table = Table {
    file: "groups.csv",
    table: "labour_market_group",
    columns: &[
        "release",
        "edition",
        "code",
        "name_nl",
        "name_en",
        "sector_code",
        "sector_nl",
        "sector_en",
        "code_ed2025",
    ],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, OptText],
    delete: sql!(
        "delete from labour_market_group
          where release = $1
            and edition in (select edition from labour_market_group where release = $1 order by edition limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_group n
                  left join labour_market_group o on o.release = $2 and o.edition = n.edition and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_group o
                  left join labour_market_group n on n.release = $1 and o.edition = n.edition and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_group n
                  join labour_market_group o on o.release = $2 and o.edition = n.edition and o.code = n.code
                 where n.release = $1
                   and (n.name_nl, n.name_en, n.sector_code, n.sector_nl, n.sector_en, n.code_ed2025)
                     is distinct from (o.name_nl, o.name_en, o.sector_code, o.sector_nl,
                       o.sector_en, o.code_ed2025))"
    ),
};

const OCCUPATIONS: Table = Table {
    file: "occupations.csv",
    table: "labour_market_occupation",
    columns: &[
        "release",
        "id",
        "slug",
        "isco",
        "group_code",
        "group_code_ed2025",
        "name_nl",
        "name_en",
        "other_names_nl",
        "other_names_en",
        "description_nl",
        "description_en",
    ],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, Text, Text, OptText, OptText],
    delete: sql!(
        "delete from labour_market_occupation
          where release = $1
            and id in (select id from labour_market_occupation where release = $1 order by id limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_occupation n
                  left join labour_market_occupation o on o.release = $2 and o.id = n.id
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_occupation o
                  left join labour_market_occupation n on n.release = $1 and o.id = n.id
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_occupation n
                  join labour_market_occupation o on o.release = $2 and o.id = n.id
                 where n.release = $1
                   and (n.slug, n.isco, n.group_code, n.group_code_ed2025, n.name_nl, n.name_en, n.other_names_nl,
                       n.other_names_en, n.description_nl, n.description_en)
                     is distinct from (o.slug, o.isco, o.group_code, o.group_code_ed2025,
                       o.name_nl, o.name_en, o.other_names_nl, o.other_names_en, o.description_nl,
                       o.description_en))"
    ),
};

const OLD_SLUGS: Table = Table {
    file: "old_slugs.csv",
    table: "labour_market_old_slug",
    columns: &["release", "slug", "id"],
    kinds: &[Text, Text],
    delete: sql!(
        "delete from labour_market_old_slug
          where release = $1
            and slug in (select slug from labour_market_old_slug where release = $1 order by slug limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_old_slug n
                  left join labour_market_old_slug o on o.release = $2 and o.slug = n.slug
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_old_slug o
                  left join labour_market_old_slug n on n.release = $1 and o.slug = n.slug
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_old_slug n
                  join labour_market_old_slug o on o.release = $2 and o.slug = n.slug
                 where n.release = $1
                   and n.id
                     is distinct from o.id)"
    ),
};

const SKILL_GROUPS: Table = Table {
    file: "skill_groups.csv",
    table: "labour_market_skill_group",
    columns: &["release", "code", "name_nl", "name_en"],
    kinds: &[Text, Text, Text],
    delete: sql!(
        "delete from labour_market_skill_group
          where release = $1
            and code in (select code from labour_market_skill_group where release = $1 order by code limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_skill_group n
                  left join labour_market_skill_group o on o.release = $2 and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_skill_group o
                  left join labour_market_skill_group n on n.release = $1 and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_skill_group n
                  join labour_market_skill_group o on o.release = $2 and o.code = n.code
                 where n.release = $1
                   and (n.name_nl, n.name_en)
                     is distinct from (o.name_nl, o.name_en))"
    ),
};

const OCCUPATION_SKILLS: Table = Table {
    file: "occupation_skills.csv",
    table: "labour_market_occupation_skill",
    columns: &["release", "occupation", "skill_group", "essential", "optional"],
    kinds: &[Text, Text, Int, Int],
    delete: sql!(
        "delete from labour_market_occupation_skill
          where release = $1
            and occupation in (select occupation from labour_market_occupation_skill where release = $1 order by occupation limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_occupation_skill n
                  left join labour_market_occupation_skill o on o.release = $2 and o.occupation = n.occupation and o.skill_group = n.skill_group
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_occupation_skill o
                  left join labour_market_occupation_skill n on n.release = $1 and o.occupation = n.occupation and o.skill_group = n.skill_group
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_occupation_skill n
                  join labour_market_occupation_skill o on o.release = $2 and o.occupation = n.occupation and o.skill_group = n.skill_group
                 where n.release = $1
                   and (n.essential, n.optional)
                     is distinct from (o.essential, o.optional))"
    ),
};

const RELATED: Table = Table {
    file: "related.csv",
    table: "labour_market_related",
    columns: &["release", "occupation", "place", "related", "shared", "needed"],
    kinds: &[Text, Int, Text, Int, Int],
    delete: sql!(
        "delete from labour_market_related
          where release = $1
            and occupation in (select occupation from labour_market_related where release = $1 order by occupation limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_related n
                  left join labour_market_related o on o.release = $2 and o.occupation = n.occupation and o.place = n.place
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_related o
                  left join labour_market_related n on n.release = $1 and o.occupation = n.occupation and o.place = n.place
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_related n
                  join labour_market_related o on o.release = $2 and o.occupation = n.occupation and o.place = n.place
                 where n.release = $1
                   and (n.related, n.shared, n.needed)
                     is distinct from (o.related, o.shared, o.needed))"
    ),
};

const PAY: Table = Table {
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

const JOBS: Table = Table {
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

const FORECAST: Table = Table {
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

const INTERESTS: Table = Table {
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

const WORK_VALUES: Table = Table {
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

const REGIONS: Table = Table {
    file: "regions.csv",
    table: "labour_market_region",
    columns: &[
        "release",
        "code",
        "name",
        "provinces",
        "inhabitants",
        "outline",
        "label_x",
        "label_y",
        "is_example",
    ],
    kinds: &[Text, Text, Text, OptInt, Text, Real, Real, Bool],
    delete: sql!(
        "delete from labour_market_region
          where release = $1
            and code in (select code from labour_market_region where release = $1 order by code limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_region n
                  left join labour_market_region o on o.release = $2 and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_region o
                  left join labour_market_region n on n.release = $1 and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_region n
                  join labour_market_region o on o.release = $2 and o.code = n.code
                 where n.release = $1
                   and (n.name, n.provinces, n.inhabitants, n.outline, n.label_x, n.label_y, n.is_example)
                     is distinct from (o.name, o.provinces, o.inhabitants, o.outline, o.label_x,
                       o.label_y, o.is_example))"
    ),
};

const MUNICIPALITIES: Table = Table {
    file: "municipalities.csv",
    table: "labour_market_municipality",
    columns: &["release", "code", "name", "region", "province", "year"],
    kinds: &[Text, Text, Text, Text, Int],
    delete: sql!(
        "delete from labour_market_municipality
          where release = $1
            and code in (select code from labour_market_municipality where release = $1 order by code limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_municipality n
                  left join labour_market_municipality o on o.release = $2 and o.code = n.code
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_municipality o
                  left join labour_market_municipality n on n.release = $1 and o.code = n.code
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_municipality n
                  join labour_market_municipality o on o.release = $2 and o.code = n.code
                 where n.release = $1
                   and (n.name, n.region, n.province, n.year)
                     is distinct from (o.name, o.region, o.province, o.year))"
    ),
};

const TENSION: Table = Table {
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

const OPEN_MATCH: Table = Table {
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

const TEXTS: Table = Table {
    file: "texts",
    table: "labour_market_text",
    columns: &["release", "subject", "language", "title", "lead", "body", "author", "written_on", "sources"],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, Text],
    delete: sql!(
        "delete from labour_market_text
          where release = $1
            and subject in (select subject from labour_market_text where release = $1 order by subject limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from labour_market_text n
                  left join labour_market_text o on o.release = $2 and o.subject = n.subject and o.language = n.language
                 where n.release = $1 and o.release is null),
               (select count(*) from labour_market_text o
                  left join labour_market_text n on n.release = $1 and o.subject = n.subject and o.language = n.language
                 where o.release = $2 and n.release is null),
               (select count(*) from labour_market_text n
                  join labour_market_text o on o.release = $2 and o.subject = n.subject and o.language = n.language
                 where n.release = $1
                   and (n.title, n.lead, n.body, n.author, n.written_on, n.sources)
                     is distinct from (o.title, o.lead, o.body, o.author, o.written_on, o.sources))"
    ),
};
