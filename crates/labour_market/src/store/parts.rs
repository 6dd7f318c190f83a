//! The parts that this room owns.

mod estimates;
mod figures;
mod registers;

use loper_vocabulary::source::Source;

use self::estimates::CONDITIONS;
use self::figures::{FORECAST, INTERESTS, JOBS, OPEN_MATCH, PAY, TENSION, WORK_VALUES};
use self::registers::{
    GROUPS, MUNICIPALITIES, OCCUPATION_SKILLS, OCCUPATIONS, OLD_SLUGS, REGIONS, RELATED, SKILL_GROUPS, TEXTS,
};
use super::part::Part;

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
    Part { name: "conditions", source: Source::Loper, tables: &[CONDITIONS] },
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
