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
    ],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, Text, Text],
    delete: sql!("delete from labour_market_occupation where release = $1"),
};

const OLD_SLUGS: Table = Table {
    file: "old_slugs.csv",
    table: "labour_market_old_slug",
    columns: &["release", "slug", "id"],
    kinds: &[Text, Text],
    delete: sql!("delete from labour_market_old_slug where release = $1"),
};

const SKILL_GROUPS: Table = Table {
    file: "skill_groups.csv",
    table: "labour_market_skill_group",
    columns: &["release", "code", "name_nl", "name_en"],
    kinds: &[Text, Text, Text],
    delete: sql!("delete from labour_market_skill_group where release = $1"),
};

const OCCUPATION_SKILLS: Table = Table {
    file: "occupation_skills.csv",
    table: "labour_market_occupation_skill",
    columns: &["release", "occupation", "skill_group", "essential", "optional"],
    kinds: &[Text, Text, Int, Int],
    delete: sql!("delete from labour_market_occupation_skill where release = $1"),
};

const RELATED: Table = Table {
    file: "related.csv",
    table: "labour_market_related",
    columns: &["release", "occupation", "place", "related", "shared", "needed"],
    kinds: &[Text, Int, Text, Int, Int],
    delete: sql!("delete from labour_market_related where release = $1"),
};

const PAY: Table = Table {
    file: "pay.csv",
    table: "labour_market_pay",
    columns: &["release", "edition", "code", "p25", "median", "p75", "year", "employees"],
    kinds: &[Text, Text, Int, Int, Int, Int, OptInt],
    delete: sql!("delete from labour_market_pay where release = $1"),
};

const JOBS: Table = Table {
    file: "jobs.csv",
    table: "labour_market_jobs",
    columns: &["release", "edition", "code", "jobs", "period", "jobs_before", "period_before"],
    kinds: &[Text, Text, Int, Text, OptInt, OptText],
    delete: sql!("delete from labour_market_jobs where release = $1"),
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
        "similar",
    ],
    kinds: &[
        Text, Text, Text, Int, OptInt, OptReal, OptText, OptInt, OptReal, OptText, OptInt, OptReal, OptText,
        OptReal, OptText, OptReal, OptText, OptText, Text,
    ],
    delete: sql!("delete from labour_market_forecast where release = $1"),
};

const INTERESTS: Table = Table {
    file: "interests.csv",
    table: "labour_market_interest",
    columns: &["release", "occupation", "r", "i", "a", "s", "e", "c", "method"],
    kinds: &[Text, Real, Real, Real, Real, Real, Real, Text],
    delete: sql!("delete from labour_market_interest where release = $1"),
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
};

const MUNICIPALITIES: Table = Table {
    file: "municipalities.csv",
    table: "labour_market_municipality",
    columns: &["release", "code", "name", "region", "province", "year"],
    kinds: &[Text, Text, Text, Text, Int],
    delete: sql!("delete from labour_market_municipality where release = $1"),
};

const TENSION: Table = Table {
    file: "tension.csv",
    table: "labour_market_tension",
    columns: &["release", "region", "edition", "code", "period", "value", "class"],
    kinds: &[Text, Text, Text, Text, OptReal, OptText],
    delete: sql!("delete from labour_market_tension where release = $1"),
};

const OPEN_MATCH: Table = Table {
    file: "open_match.csv",
    table: "labour_market_open_match",
    columns: &["release", "region", "cluster_code", "cluster", "period", "vacancies", "seekers"],
    kinds: &[Text, Text, Text, Text, Int, Int],
    delete: sql!("delete from labour_market_open_match where release = $1"),
};

const TEXTS: Table = Table {
    file: "texts",
    table: "labour_market_text",
    columns: &["release", "subject", "language", "title", "lead", "body", "author", "written_on", "sources"],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, Text],
    delete: sql!("delete from labour_market_text where release = $1"),
};
