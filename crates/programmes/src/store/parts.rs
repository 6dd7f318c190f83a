//! The parts that this room owns.

mod stages;

use loper_database::sql;
use loper_labour_market::store::part::Kind::{Int, OptInt, OptReal, OptText, Text};
use loper_labour_market::store::part::{Part, Table};
use loper_vocabulary::source::Source;

/// All parts of this room.
pub const PARTS: &[Part] = &[
    Part { name: "qualifications", source: Source::Sbb, tables: &[QUALIFICATIONS] },
    Part { name: "directions", source: Source::Loper, tables: &[DIRECTIONS] },
    Part { name: "links", source: Source::Loper, tables: &[LINKS] },
    Part { name: "programme_texts", source: Source::Loper, tables: &[TEXTS] },
    Part { name: "admission", source: Source::Loper, tables: &[ADMISSION] },
    Part { name: "calendar", source: Source::Loper, tables: &[CALENDAR] },
    Part { name: "fees", source: Source::Loper, tables: &[stages::FEES] },
    Part { name: "stages", source: Source::Loper, tables: &[stages::STAGES, stages::LEARNING_ROUTES] },
    Part { name: "profiles", source: Source::Loper, tables: &[stages::PROFILES] },
    Part { name: "programme_levels", source: Source::Loper, tables: &[stages::LEVELS] },
    Part { name: "electives", source: Source::Duo, tables: &[ELECTIVES] },
    Part { name: "offer", source: Source::Duo, tables: &[OFFER] },
    Part { name: "example_offer", source: Source::Loper, tables: &[OFFER] },
    Part { name: "students", source: Source::Duo, tables: &[COUNTS] },
    Part { name: "graduates", source: Source::Duo, tables: &[COUNTS] },
    Part { name: "intake", source: Source::Duo, tables: &[COUNTS] },
    Part { name: "example_counts", source: Source::Loper, tables: &[COUNTS] },
    Part { name: "prospects", source: Source::Sbb, tables: &[INDICATORS] },
    Part { name: "example_indicators", source: Source::Loper, tables: &[INDICATORS] },
    Part { name: "norm_skills", source: Source::Competentnl, tables: &[SKILLS] },
    Part { name: "dossiers", source: Source::Sbb, tables: &[TASKS] },
];

/// The part with this name.
pub fn part(name: &str) -> Option<Part> {
    PARTS.iter().copied().find(|part| part.name == name)
}

const PROGRAMME_COLUMNS: &[&str] = &[
    "release",
    "key",
    "kind",
    "slug",
    "name_nl",
    "name_en",
    "level",
    "modes",
    "dossier_code",
    "dossier",
    "domain",
    "status",
    "list",
    "list_year",
    "years",
    "note_nl",
    "note_en",
    "replaced_by",
];

const QUALIFICATIONS: Table = Table {
    file: "qualifications.csv",
    table: "programmes_programme",
    columns: PROGRAMME_COLUMNS,
    kinds: &[
        Text, Text, Text, Text, Text, OptText, Text, OptText, OptText, OptText, Text, Text, Int, OptInt,
        Text, Text, OptText,
    ],
    delete: sql!(
        "delete from programmes_programme
          where release = $1
            and key in (select key from programmes_programme where release = $1 order by key limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_programme n
                  left join programmes_programme o on o.release = $2 and o.key = n.key
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_programme o
                  left join programmes_programme n on n.release = $1 and o.key = n.key
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_programme n
                  join programmes_programme o on o.release = $2 and o.key = n.key
                 where n.release = $1
                   and (n.kind, n.slug, n.name_nl, n.name_en, n.level, n.modes, n.dossier_code, n.dossier, n.domain,
                       n.status, n.list, n.list_year, n.years, n.note_nl, n.note_en, n.replaced_by)
                     is distinct from (o.kind, o.slug, o.name_nl, o.name_en, o.level, o.modes,
                       o.dossier_code, o.dossier, o.domain, o.status, o.list, o.list_year, o.years,
                       o.note_nl, o.note_en, o.replaced_by))"
    ),
};

const DIRECTIONS: Table = Table { file: "directions.csv", ..QUALIFICATIONS };

const ELECTIVES: Table = Table { file: "electives.csv", ..QUALIFICATIONS };

const LINKS: Table = Table {
    file: "programme_occupations.csv",
    table: "programmes_link",
    columns: &[
        "release",
        "key",
        "place",
        "occupation",
        "reason_nl",
        "reason_en",
        "reviewed_on",
        "reviewed_by",
    ],
    kinds: &[Text, Int, Text, Text, Text, Text, Text],
    delete: sql!(
        "delete from programmes_link
          where release = $1
            and key in (select key from programmes_link where release = $1 order by key limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_link n
                  left join programmes_link o on o.release = $2 and o.key = n.key and o.occupation = n.occupation
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_link o
                  left join programmes_link n on n.release = $1 and o.key = n.key and o.occupation = n.occupation
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_link n
                  join programmes_link o on o.release = $2 and o.key = n.key and o.occupation = n.occupation
                 where n.release = $1
                   and (n.place, n.reason_nl, n.reason_en, n.reviewed_on, n.reviewed_by)
                     is distinct from (o.place, o.reason_nl, o.reason_en, o.reviewed_on,
                       o.reviewed_by))"
    ),
};

const TEXTS: Table = Table {
    file: "texts",
    table: "programmes_text",
    columns: &["release", "key", "language", "title", "lead", "body", "author", "written_on", "sources"],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, Text],
    delete: sql!(
        "delete from programmes_text
          where release = $1
            and key in (select key from programmes_text where release = $1 order by key limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_text n
                  left join programmes_text o on o.release = $2 and o.key = n.key and o.language = n.language
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_text o
                  left join programmes_text n on n.release = $1 and o.key = n.key and o.language = n.language
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_text n
                  join programmes_text o on o.release = $2 and o.key = n.key and o.language = n.language
                 where n.release = $1
                   and (n.title, n.lead, n.body, n.author, n.written_on, n.sources)
                     is distinct from (o.title, o.lead, o.body, o.author, o.written_on, o.sources))"
    ),
};

const ADMISSION: Table = Table {
    file: "admission.csv",
    table: "programmes_admission",
    columns: &[
        "release",
        "from_level",
        "to_level",
        "answer",
        "condition_nl",
        "condition_en",
        "law",
        "certainty",
        "valid_from",
    ],
    kinds: &[Text, Text, Text, Text, Text, Text, Text, Text],
    delete: sql!(
        "delete from programmes_admission
          where release = $1
            and from_level in (select from_level from programmes_admission where release = $1 order by from_level limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_admission n
                  left join programmes_admission o on o.release = $2 and o.from_level = n.from_level and o.to_level = n.to_level
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_admission o
                  left join programmes_admission n on n.release = $1 and o.from_level = n.from_level and o.to_level = n.to_level
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_admission n
                  join programmes_admission o on o.release = $2 and o.from_level = n.from_level and o.to_level = n.to_level
                 where n.release = $1
                   and (n.answer, n.condition_nl, n.condition_en, n.law, n.certainty, n.valid_from)
                     is distinct from (o.answer, o.condition_nl, o.condition_en, o.law,
                       o.certainty, o.valid_from))"
    ),
};

const CALENDAR: Table = Table {
    file: "calendar.csv",
    table: "programmes_calendar",
    columns: &["release", "id", "month", "day", "who", "text_nl", "text_en", "law", "certainty"],
    kinds: &[Text, Int, OptInt, Text, Text, Text, Text, Text],
    delete: sql!(
        "delete from programmes_calendar
          where release = $1
            and id in (select id from programmes_calendar where release = $1 order by id limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_calendar n
                  left join programmes_calendar o on o.release = $2 and o.id = n.id
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_calendar o
                  left join programmes_calendar n on n.release = $1 and o.id = n.id
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_calendar n
                  join programmes_calendar o on o.release = $2 and o.id = n.id
                 where n.release = $1
                   and (n.month, n.day, n.who, n.text_nl, n.text_en, n.law, n.certainty)
                     is distinct from (o.month, o.day, o.who, o.text_nl, o.text_en, o.law,
                       o.certainty))"
    ),
};

const OFFER: Table = Table {
    file: "offer.csv",
    table: "programmes_offer",
    columns: &[
        "release",
        "id",
        "key",
        "institution_code",
        "institution",
        "place",
        "postcode",
        "region",
        "mode",
        "website",
        "municipality",
    ],
    kinds: &[Text, Text, Text, Text, Text, Text, OptText, OptText, Text, OptText],
    delete: sql!(
        "delete from programmes_offer
          where release = $1
            and id in (select id from programmes_offer where release = $1 order by id limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_offer n
                  left join programmes_offer o on o.release = $2 and o.id = n.id
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_offer o
                  left join programmes_offer n on n.release = $1 and o.id = n.id
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_offer n
                  join programmes_offer o on o.release = $2 and o.id = n.id
                 where n.release = $1
                   and (n.key, n.institution_code, n.institution, n.place, n.postcode, n.region, n.mode, n.website,
                      n.municipality)
                     is distinct from (o.key, o.institution_code, o.institution, o.place,
                       o.postcode, o.region, o.mode, o.website, o.municipality))"
    ),
};

const COUNTS: Table = Table {
    file: "counts.csv",
    table: "programmes_count",
    columns: &[
        "release",
        "key",
        "measure",
        "year",
        "line",
        "institution_code",
        "institution",
        "mode",
        "low",
        "high",
    ],
    kinds: &[Text, Text, Int, Int, Text, Text, OptText, Int, Int],
    delete: sql!(
        "delete from programmes_count
          where release = $1
            and (key, measure, year, line) in (select key, measure, year, line from programmes_count
              where release = $1 order by key, measure, year, line limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_count n
                  left join programmes_count o on o.release = $2 and o.key = n.key and o.measure = n.measure and o.year = n.year and o.line = n.line
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_count o
                  left join programmes_count n on n.release = $1 and o.key = n.key and o.measure = n.measure and o.year = n.year and o.line = n.line
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_count n
                  join programmes_count o on o.release = $2 and o.key = n.key and o.measure = n.measure and o.year = n.year and o.line = n.line
                 where n.release = $1
                   and (n.institution_code, n.institution, n.mode, n.low, n.high)
                     is distinct from (o.institution_code, o.institution, o.mode, o.low, o.high))"
    ),
};

const INDICATORS: Table = Table {
    file: "indicators.csv",
    table: "programmes_indicator",
    columns: &["release", "key", "region", "indicator", "mode", "value", "class", "year"],
    kinds: &[Text, Text, Text, Text, OptReal, OptText, Int],
    delete: sql!(
        "delete from programmes_indicator
          where release = $1
            and key in (select key from programmes_indicator where release = $1 order by key limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_indicator n
                  left join programmes_indicator o on o.release = $2 and o.key = n.key and o.region = n.region and o.indicator = n.indicator and o.mode = n.mode
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_indicator o
                  left join programmes_indicator n on n.release = $1 and o.key = n.key and o.region = n.region and o.indicator = n.indicator and o.mode = n.mode
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_indicator n
                  join programmes_indicator o on o.release = $2 and o.key = n.key and o.region = n.region and o.indicator = n.indicator and o.mode = n.mode
                 where n.release = $1
                   and (n.value, n.class, n.year)
                     is distinct from (o.value, o.class, o.year))"
    ),
};

const SKILLS: Table = Table {
    file: "norm_skills.csv",
    table: "programmes_skill",
    columns: &["release", "key", "skill", "label"],
    kinds: &[Text, Text, Text],
    delete: sql!(
        "delete from programmes_skill
          where release = $1
            and key in (select key from programmes_skill where release = $1 order by key limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_skill n
                  left join programmes_skill o on o.release = $2 and o.key = n.key and o.skill = n.skill
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_skill o
                  left join programmes_skill n on n.release = $1 and o.key = n.key and o.skill = n.skill
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_skill n
                  join programmes_skill o on o.release = $2 and o.key = n.key and o.skill = n.skill
                 where n.release = $1
                   and n.label
                     is distinct from o.label)"
    ),
};

const TASKS: Table = Table {
    file: "tasks.csv",
    table: "programmes_task",
    columns: &["release", "key", "place", "task"],
    kinds: &[Text, Int, Text],
    delete: sql!(
        "delete from programmes_task
          where release = $1
            and key in (select key from programmes_task where release = $1 order by key limit $2)"
    ),
    diff: sql!(
        "select (select count(*) from programmes_task n
                  left join programmes_task o on o.release = $2 and o.key = n.key and o.place = n.place
                 where n.release = $1 and o.release is null),
               (select count(*) from programmes_task o
                  left join programmes_task n on n.release = $1 and o.key = n.key and o.place = n.place
                 where o.release = $2 and n.release is null),
               (select count(*) from programmes_task n
                  join programmes_task o on o.release = $2 and o.key = n.key and o.place = n.place
                 where n.release = $1
                   and n.task
                     is distinct from o.task)"
    ),
};
