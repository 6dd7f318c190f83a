//! The tables of what is so: groups, occupations, skills, regions, and our texts.

use loper_database::sql;

use crate::store::part::Kind::{Bool, Int, OptInt, OptReal, OptText, Real, Text};
use crate::store::part::Table;

pub(super) const GROUPS: Table = Table {
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

pub(super) const OCCUPATIONS: Table = Table {
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
    // A description that comes where there was none completes a row, and changes nothing that was shown: the carried set
    // has no descriptions, and the official files have one for each occupation.
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
                   and ((n.slug, n.isco, n.group_code, n.group_code_ed2025, n.name_nl, n.name_en, n.other_names_nl,
                         n.other_names_en)
                       is distinct from (o.slug, o.isco, o.group_code, o.group_code_ed2025,
                         o.name_nl, o.name_en, o.other_names_nl, o.other_names_en)
                     or (o.description_nl is not null and n.description_nl is distinct from o.description_nl)
                     or (o.description_en is not null and n.description_en is distinct from o.description_en))),
               (select count(*) from labour_market_occupation n
                  join labour_market_occupation o on o.release = $2 and o.id = n.id
                 where n.release = $1
                   and (n.slug, n.isco, n.group_code, n.group_code_ed2025, n.name_nl, n.name_en, n.other_names_nl,
                         n.other_names_en, coalesce(o.description_nl, n.description_nl),
                         coalesce(o.description_en, n.description_en))
                       is not distinct from (o.slug, o.isco, o.group_code, o.group_code_ed2025,
                         o.name_nl, o.name_en, o.other_names_nl, o.other_names_en, n.description_nl,
                         n.description_en)
                   and (n.description_nl, n.description_en) is distinct from (o.description_nl, o.description_en))"
    ),
};

pub(super) const OLD_SLUGS: Table = Table {
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

pub(super) const SKILL_GROUPS: Table = Table {
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

pub(super) const OCCUPATION_SKILLS: Table = Table {
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

pub(super) const RELATED: Table = Table {
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

pub(super) const REGIONS: Table = Table {
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

pub(super) const MUNICIPALITIES: Table = Table {
    file: "municipalities.csv",
    table: "labour_market_municipality",
    columns: &["release", "code", "name", "region", "province", "year", "lat", "lon", "radius_km"],
    kinds: &[Text, Text, Text, Text, Int, OptReal, OptReal, OptReal],
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
                   and (n.name, n.region, n.province, n.year, n.lat, n.lon, n.radius_km)
                     is distinct from (o.name, o.region, o.province, o.year, o.lat, o.lon, o.radius_km))"
    ),
};

pub(super) const TEXTS: Table = Table {
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
