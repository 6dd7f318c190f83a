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
    delete: sql!("delete from labour_market_group where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.name_nl, n.name_en, n.sector_code, n.sector_nl, n.sector_en, n.code_ed2025)
                       is distinct from
                      (o.name_nl, o.name_en, o.sector_code, o.sector_nl, o.sector_en, o.code_ed2025))
           from (select * from labour_market_group where release = $1) n
           full join (select * from labour_market_group where release = $2) o
             on o.edition = n.edition and o.code = n.code"
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
    delete: sql!("delete from labour_market_occupation where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.slug, n.isco, n.group_code, n.group_code_ed2025, n.name_nl, n.name_en,
                           n.other_names_nl, n.other_names_en, n.description_nl, n.description_en)
                       is distinct from
                      (o.slug, o.isco, o.group_code, o.group_code_ed2025, o.name_nl, o.name_en,
                           o.other_names_nl, o.other_names_en, o.description_nl, o.description_en))
           from (select * from labour_market_occupation where release = $1) n
           full join (select * from labour_market_occupation where release = $2) o
             on o.id = n.id"
    ),
};

const OLD_SLUGS: Table = Table {
    file: "old_slugs.csv",
    table: "labour_market_old_slug",
    columns: &["release", "slug", "id"],
    kinds: &[Text, Text],
    delete: sql!("delete from labour_market_old_slug where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and n.id is distinct from o.id)
           from (select * from labour_market_old_slug where release = $1) n
           full join (select * from labour_market_old_slug where release = $2) o
             on o.slug = n.slug"
    ),
};

const SKILL_GROUPS: Table = Table {
    file: "skill_groups.csv",
    table: "labour_market_skill_group",
    columns: &["release", "code", "name_nl", "name_en"],
    kinds: &[Text, Text, Text],
    delete: sql!("delete from labour_market_skill_group where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.name_nl, n.name_en)
                       is distinct from
                      (o.name_nl, o.name_en))
           from (select * from labour_market_skill_group where release = $1) n
           full join (select * from labour_market_skill_group where release = $2) o
             on o.code = n.code"
    ),
};

const OCCUPATION_SKILLS: Table = Table {
    file: "occupation_skills.csv",
    table: "labour_market_occupation_skill",
    columns: &["release", "occupation", "skill_group", "essential", "optional"],
    kinds: &[Text, Text, Int, Int],
    delete: sql!("delete from labour_market_occupation_skill where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.essential, n.optional)
                       is distinct from
                      (o.essential, o.optional))
           from (select * from labour_market_occupation_skill where release = $1) n
           full join (select * from labour_market_occupation_skill where release = $2) o
             on o.occupation = n.occupation and o.skill_group = n.skill_group"
    ),
};

const RELATED: Table = Table {
    file: "related.csv",
    table: "labour_market_related",
    columns: &["release", "occupation", "place", "related", "shared", "needed"],
    kinds: &[Text, Int, Text, Int, Int],
    delete: sql!("delete from labour_market_related where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.related, n.shared, n.needed)
                       is distinct from
                      (o.related, o.shared, o.needed))
           from (select * from labour_market_related where release = $1) n
           full join (select * from labour_market_related where release = $2) o
             on o.occupation = n.occupation and o.place = n.place"
    ),
};

const PAY: Table = Table {
    file: "pay.csv",
    table: "labour_market_pay",
    columns: &["release", "edition", "code", "p25", "median", "p75", "year", "employees"],
    kinds: &[Text, Text, Int, Int, Int, Int, OptInt],
    delete: sql!("delete from labour_market_pay where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.p25, n.median, n.p75, n.year, n.employees)
                       is distinct from
                      (o.p25, o.median, o.p75, o.year, o.employees))
           from (select * from labour_market_pay where release = $1) n
           full join (select * from labour_market_pay where release = $2) o
             on o.edition = n.edition and o.code = n.code"
    ),
};

const JOBS: Table = Table {
    file: "jobs.csv",
    table: "labour_market_jobs",
    columns: &["release", "edition", "code", "jobs", "period", "jobs_before", "period_before"],
    kinds: &[Text, Text, Int, Text, OptInt, OptText],
    delete: sql!("delete from labour_market_jobs where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.jobs, n.period, n.jobs_before, n.period_before)
                       is distinct from
                      (o.jobs, o.period, o.jobs_before, o.period_before))
           from (select * from labour_market_jobs where release = $1) n
           full join (select * from labour_market_jobs where release = $2) o
             on o.edition = n.edition and o.code = n.code"
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
    delete: sql!("delete from labour_market_forecast where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.to_year, n.expansion, n.expansion_pct, n.expansion_class, n.replacement,
                           n.replacement_pct, n.replacement_class, n.openings, n.openings_pct, n.openings_class,
                           n.itkb, n.itkb_class, n.tension, n.tension_class, n.development, n.similar_groups)
                       is distinct from
                      (o.to_year, o.expansion, o.expansion_pct, o.expansion_class, o.replacement,
                           o.replacement_pct, o.replacement_class, o.openings, o.openings_pct, o.openings_class,
                           o.itkb, o.itkb_class, o.tension, o.tension_class, o.development, o.similar_groups))
           from (select * from labour_market_forecast where release = $1) n
           full join (select * from labour_market_forecast where release = $2) o
             on o.edition = n.edition and o.code = n.code and o.region = n.region"
    ),
};

const INTERESTS: Table = Table {
    file: "interests.csv",
    table: "labour_market_interest",
    columns: &["release", "occupation", "r", "i", "a", "s", "e", "c", "method"],
    kinds: &[Text, Real, Real, Real, Real, Real, Real, Text],
    delete: sql!("delete from labour_market_interest where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.r, n.i, n.a, n.s, n.e, n.c, n.method)
                       is distinct from
                      (o.r, o.i, o.a, o.s, o.e, o.c, o.method))
           from (select * from labour_market_interest where release = $1) n
           full join (select * from labour_market_interest where release = $2) o
             on o.occupation = n.occupation"
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
    delete: sql!("delete from labour_market_work_value where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.achievement, n.independence, n.recognition, n.relationships, n.support,
                           n.working_conditions, n.job_zone)
                       is distinct from
                      (o.achievement, o.independence, o.recognition, o.relationships, o.support,
                           o.working_conditions, o.job_zone))
           from (select * from labour_market_work_value where release = $1) n
           full join (select * from labour_market_work_value where release = $2) o
             on o.occupation = n.occupation"
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
    delete: sql!("delete from labour_market_region where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.name, n.provinces, n.inhabitants, n.outline, n.label_x, n.label_y, n.is_example)
                       is distinct from
                      (o.name, o.provinces, o.inhabitants, o.outline, o.label_x, o.label_y, o.is_example))
           from (select * from labour_market_region where release = $1) n
           full join (select * from labour_market_region where release = $2) o
             on o.code = n.code"
    ),
};

const MUNICIPALITIES: Table = Table {
    file: "municipalities.csv",
    table: "labour_market_municipality",
    columns: &["release", "code", "name", "region", "province", "year"],
    kinds: &[Text, Text, Text, Text, Int],
    delete: sql!("delete from labour_market_municipality where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.name, n.region, n.province, n.year)
                       is distinct from
                      (o.name, o.region, o.province, o.year))
           from (select * from labour_market_municipality where release = $1) n
           full join (select * from labour_market_municipality where release = $2) o
             on o.code = n.code"
    ),
};

const TENSION: Table = Table {
    file: "tension.csv",
    table: "labour_market_tension",
    columns: &["release", "region", "edition", "code", "period", "value", "class"],
    kinds: &[Text, Text, Text, Text, OptReal, OptText],
    delete: sql!("delete from labour_market_tension where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.period, n.value, n.class)
                       is distinct from
                      (o.period, o.value, o.class))
           from (select * from labour_market_tension where release = $1) n
           full join (select * from labour_market_tension where release = $2) o
             on o.region = n.region and o.edition = n.edition and o.code = n.code"
    ),
};

const OPEN_MATCH: Table = Table {
    file: "open_match.csv",
    table: "labour_market_open_match",
    columns: &["release", "region", "cluster_code", "cluster", "period", "vacancies", "seekers"],
    kinds: &[Text, Text, Text, Text, Int, Int],
    delete: sql!("delete from labour_market_open_match where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.cluster, n.period, n.vacancies, n.seekers)
                       is distinct from
                      (o.cluster, o.period, o.vacancies, o.seekers))
           from (select * from labour_market_open_match where release = $1) n
           full join (select * from labour_market_open_match where release = $2) o
             on o.region = n.region and o.cluster_code = n.cluster_code"
    ),
};

const TEXTS: Table = Table {
    file: "texts",
    table: "labour_market_text",
    columns: &["release", "subject", "language", "title", "lead", "body", "author", "written_on", "sources"],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, Text],
    delete: sql!("delete from labour_market_text where release = $1"),
    diff: sql!(
        "select count(*) filter (where o.release is null), count(*) filter (where n.release is null),
                count(*) filter (where n.release is not null and o.release is not null
                  and (n.title, n.lead, n.body, n.author, n.written_on, n.sources)
                       is distinct from
                      (o.title, o.lead, o.body, o.author, o.written_on, o.sources))
           from (select * from labour_market_text where release = $1) n
           full join (select * from labour_market_text where release = $2) o
             on o.subject = n.subject and o.language = n.language"
    ),
};
