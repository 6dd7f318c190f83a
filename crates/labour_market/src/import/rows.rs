//! What all readers of files share: rows and refusals, columns that are needed, and a name for a wrong file.

use std::io::Read;

use loper_document::read::Row;
use loper_document::read::columns::Header;
use loper_document::read::problem::{Problem, Unreadable};
use loper_document::read::table::Table;

use crate::model::release::REFUSALS_KEPT;

/// What was read of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    /// The rows, in the order of the file.
    pub rows: Vec<T>,
    /// How many rows were refused.
    pub refused: u64,
    /// The first of them.
    pub refusals: Vec<Problem>,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), refused: 0, refusals: Vec::new() }
    }
}

impl<T> Found<T> {
    /// Takes a row, or counts a refusal.
    pub fn take(&mut self, row: Result<Option<T>, Problem>) {
        match row {
            Ok(row) => self.rows.extend(row),
            Err(problem) => {
                self.refused += 1;
                if self.refusals.len() < REFUSALS_KEPT {
                    self.refusals.push(problem);
                }
            }
        }
    }
}

/// Reads a table to its end: `each` makes a value of a row, passes it over, or says why it is refused.
pub fn read<T>(
    mut table: Table<impl Read>,
    mut each: impl FnMut(&Row) -> Result<Option<T>, Problem>,
) -> Result<Found<T>, Unreadable> {
    let mut found = Found::default();
    let mut row = Row::default();
    while let Some(next) = table.next_row(&mut row) {
        found.take(next.and_then(|()| each(&row)));
    }
    table.finish()?;
    Ok(found)
}

/// Looks up the columns that a file must have.
pub struct Columns<'a> {
    header: &'a Header,
    missing: Vec<String>,
}

impl<'a> Columns<'a> {
    /// Of this header.
    pub fn of(header: &'a Header) -> Self {
        Self { header, missing: Vec::new() }
    }

    /// The place of the first of these names; without one the file is refused.
    pub fn need(&mut self, any_of: &[&str]) -> usize {
        self.header.need(any_of, &mut self.missing)
    }

    /// The place of the first of these names, if there is one.
    pub fn find(&self, any_of: &[&str]) -> Option<usize> {
        self.header.find(any_of)
    }

    /// Refuses the file when a column is missing, and says what it looks like instead of `expected`.
    pub fn done(self, expected: &str) -> Result<(), Unreadable> {
        if self.missing.is_empty() {
            return Ok(());
        }
        let looks_like =
            looks_like(self.header).map(|it| format!("this looks like {it}; {expected} was expected"));
        Err(Unreadable::Columns { missing: self.missing, looks_like })
    }
}

/// A problem of the cell at `place`.
pub fn refuse(header: &[String], row: &Row, place: usize, reason: impl Into<String>) -> Problem {
    Problem::new(row.line, header.get(place).map_or("", |name| name.trim()), row.cell(place), reason)
}

/// The columns by which the files of all sources are known, the most telling first.
const KNOWN: &[(&[&str], &str)] = &[
    (&["occupationUri", "skillUri", "relationType"], "the ESCO relations between occupations and skills"),
    (&["originalSkillUri", "relatedSkillUri"], "the ESCO relations between skills"),
    (&["conceptUri", "broaderUri"], "the ESCO broader relations"),
    (&["conceptUri", "skillType", "reuseLevel"], "an ESCO skills file"),
    (&["conceptUri", "iscoGroup", "preferredLabel"], "an ESCO occupations file"),
    (&["Level 0 URI", "Level 1 URI"], "the ESCO skills hierarchy"),
    (&["conceptUri", "preferredLabel", "code"], "an ESCO list of groups"),
    (&["onet_code", "concept_uri"], "a crosswalk from ESCO to O*NET"),
    (&["O*NET Id", "Type of Match"], "a crosswalk from ESCO to O*NET"),
    (&["O*NET-SOC Code", "Job Zone"], "the O*NET job zones"),
    (&["O*NET-SOC Code", "Element ID", "Scale ID", "Data Value"], "a table of O*NET scores"),
    (&["O*NET-SOC Code", "Title", "Description"], "the O*NET list of occupations"),
    (&["regionaam", "aggregatieniveau", "onderwerp", "typering"], "the AIS file of ROA"),
    (&["brc2014_ed2025", "itkb"], "a table of the ROA forecast"),
    (&["BEROEPENCLUSTER_CD", "REC_TYPE", "AANTAL"], "a UWV Open Match file"),
    (&["arbeidsmarktregio", "spanningsindicator"], "a UWV table of tension"),
    (&["gm_code", "am_code"], "a list of municipalities and regions"),
    (&["RegioS", "Code_1", "Naam_2"], "the CBS table of regions"),
    (&["AANGEBODEN_OPLEIDINGCODE", "ONDERWIJSLOCATIECODE"], "the DUO programmes on offer"),
    (&["AANGEBODEN_OPLEIDINGCODE", "AANGEBODEN_OPLEIDING_COHORTCODE"], "the DUO cohorts"),
    (&["INSTELLINGSCODE", "BEROEPSOPLEIDING CODE", "INSTROOM MBO"], "a DUO file of intake"),
    (&["INSTELLINGSCODE", "ERKENDE OPLEIDING CODE", "LEERWEG"], "a DUO file of students or graduates"),
    (&["Erkende opleidingscode", "Dossier naam"], "the DUO list of codes and dossiers"),
    (&["Opleidingscode", "Kwalificatie", "Niveau"], "an SBB list of qualifications"),
    (&["Crebonummer", "Kwalificatie", "Niveau"], "an SBB list of qualifications"),
];

/// Everything that a file may be taken for.
pub fn known() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|it| it.1)
}

/// What a file seems to be, by its header.
pub fn looks_like(header: &Header) -> Option<&'static str> {
    KNOWN.iter().find(|(names, _)| header.has(names)).map(|(_, what)| *what)
}
