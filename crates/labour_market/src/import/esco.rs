//! The official CSV set of ESCO. Pure: bytes in, rows and refusals out.

use std::io::Read;

use loper_document::read::Row;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;
use loper_vocabulary::occupation::{Edition, GroupId, Isco, OccupationId};

use crate::import::rows::{Columns, Found, read, refuse};

/// An occupation in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occupation {
    /// Its id.
    pub id: OccupationId,
    /// Its ISCO-08 group.
    pub isco: Isco,
    /// The preferred name.
    pub name: String,
    /// Other names, as the publisher orders them.
    pub other_names: Vec<String>,
    /// The publisher's description; empty when there is none.
    pub description: String,
}

/// Reads `occupations_<language>.csv`.
pub fn read_occupations(input: impl Read) -> Result<Found<Occupation>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let uri = columns.need(&["conceptUri"]);
    let isco = columns.need(&["iscoGroup"]);
    let name = columns.need(&["preferredLabel"]);
    let others = columns.need(&["altLabels"]);
    let description = columns.find(&["description"]);
    columns.done("an ESCO occupations file")?;
    read(table, |row| {
        let Some(id) = OccupationId::parse(row.cell(uri)) else {
            return Err(refuse(&names, row, uri, "This is not the address of an ESCO occupation."));
        };
        let Some(isco) = Isco::parse(row.cell(isco)) else {
            return Err(refuse(&names, row, isco, "This is not an ISCO-08 code of four digits."));
        };
        let preferred = one_line(row.cell(name));
        if preferred.is_empty() {
            return Err(refuse(&names, row, name, "The occupation has no name."));
        }
        let other_names = other_names(row.cell(others), &preferred);
        let description = description.map_or_else(String::new, |it| row.cell(it).to_owned());
        Ok(Some(Occupation { id, isco, name: preferred, other_names, description }))
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names stand on lines of their own; `|` separates them in our table, so it can't be part of one.
fn other_names(cell: &str, preferred: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in cell.lines().map(|line| one_line(line).replace('|', "/")) {
        if !name.is_empty() && name != preferred && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A group of skills, such as `S1.2.3`, or a field of knowledge, such as `0611`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillGroup {
    /// The address of the concept.
    pub uri: String,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
}

/// Reads `skillGroups_<language>.csv`.
pub fn read_skill_groups(input: impl Read) -> Result<Found<SkillGroup>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let uri = columns.need(&["conceptUri"]);
    let name = columns.need(&["preferredLabel"]);
    let code = columns.need(&["code"]);
    let is_other_list = columns.find(&["iscoGroup", "reuseLevel"]).is_some();
    if is_other_list {
        columns.need(&["inScheme of skill groups"]);
    }
    columns.done("an ESCO list of skill groups")?;
    read(table, |row| {
        if row.cell(uri).contains("/isco/") {
            return Err(refuse(&names, row, uri, "This is an ISCO group, not a skill group."));
        }
        // A field of knowledge has its code only in its address.
        let own = if row.cell(code).is_empty() && row.cell(uri).contains("/isced-f/") {
            row.cell(uri).rsplit('/').next().unwrap_or("")
        } else {
            row.cell(code)
        };
        let group = SkillGroup {
            uri: row.cell(uri).to_owned(),
            code: own.to_owned(),
            name: one_line(row.cell(name)),
        };
        if group.uri.is_empty() || group.code.is_empty() || group.name.is_empty() {
            return Err(refuse(&names, row, code, "A skill group needs an address, a code and a name."));
        }
        Ok(Some(group))
    })
}

/// A concept and the concept above it, both by address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broader {
    /// The concept.
    pub narrow: String,
    /// The concept above it.
    pub broad: String,
}

/// Reads `broaderRelationsSkillPillar_<language>.csv`.
pub fn read_broader(input: impl Read) -> Result<Found<Broader>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let narrow = columns.need(&["conceptUri"]);
    let broad = columns.need(&["broaderUri"]);
    columns.done("the ESCO broader relations of skills")?;
    read(table, |row| {
        let filled = |place: usize| -> Result<String, Problem> {
            let cell = row.cell(place);
            if cell.is_empty() {
                Err(refuse(&names, row, place, "An address is missing."))
            } else {
                Ok(cell.into())
            }
        };
        Ok(Some(Broader { narrow: filled(narrow)?, broad: filled(broad)? }))
    })
}

/// That an occupation needs a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The occupation.
    pub occupation: OccupationId,
    /// The skill, by address.
    pub skill: String,
    /// Whether the skill is essential; otherwise it is optional.
    pub is_essential: bool,
}

/// Reads `occupationSkillRelations_<language>.csv`.
pub fn read_links(input: impl Read) -> Result<Found<Link>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let occupation = columns.need(&["occupationUri"]);
    let kind = columns.need(&["relationType"]);
    let skill = columns.need(&["skillUri"]);
    columns.done("the ESCO relations between occupations and skills")?;
    read(table, |row| link(row, &names, (occupation, kind, skill)))
}

fn link(
    row: &Row,
    names: &[String],
    (occupation, kind, skill): (usize, usize, usize),
) -> Result<Option<Link>, Problem> {
    let Some(id) = OccupationId::parse(row.cell(occupation)) else {
        return Err(refuse(names, row, occupation, "This is not the address of an ESCO occupation."));
    };
    let is_essential = match row.cell(kind) {
        "essential" => true,
        "optional" => false,
        _ => return Err(refuse(names, row, kind, "A skill is essential or optional.")),
    };
    if row.cell(skill).is_empty() {
        return Err(refuse(names, row, skill, "The skill is missing."));
    }
    Ok(Some(Link { occupation: id, skill: row.cell(skill).to_owned(), is_essential }))
}

/// An ISCO-08 code, and its groups in the editions of 2014 and 2025.
pub type Conversion = (Isco, (String, String));

/// Reads a table from ISCO-08 codes to occupational groups, in both editions.
pub fn read_conversion(input: impl Read) -> Result<Found<Conversion>, Unreadable> {
    let table = Table::open(input)?;
    let names = table.header().names().to_vec();
    let mut columns = Columns::of(table.header());
    let isco = columns.need(&["isco08"]);
    let old = columns.need(&["brc2014"]);
    let new = columns.need(&["brc2014_ed2025", "brc2014_ed2025_inferred"]);
    columns.done("a table from ISCO to BRC")?;
    read(table, |row| {
        let code = row.cell(isco);
        // Groups of one to three digits stand in the table too; occupations have four.
        if code.len() < 4 {
            return Ok(None);
        }
        let Some(code) = Isco::parse(code) else {
            return Err(refuse(&names, row, isco, "This is not an ISCO-08 code of four digits."));
        };
        let Some(group) = GroupId::new(Edition::Brc2014, row.cell(old)) else {
            return Err(refuse(&names, row, old, "This is not a group of occupations."));
        };
        let newer = GroupId::new(Edition::Brc2014Ed2025, row.cell(new));
        let newer = newer.map_or_else(String::new, |it| it.code().to_owned());
        Ok(Some((code, (group.code().to_owned(), newer))))
    })
}
