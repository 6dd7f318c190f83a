//! What a release is called and what it says: sentences for readers, kept beside the code in a JSON table.

use std::collections::BTreeMap;

use loper_vocabulary::language::Bilingual;
use serde::Deserialize;

use crate::import::file::File;
use crate::model::release::Draft;
use crate::store::part::Part;

/// Stands in a title or note for the year, quarter or edition of the figures.
const PERIOD: &str = "{period}";

/// What is said about a part when it comes from the files of its publisher.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    title_nl: String,
    publisher: String,
    licence: String,
    note_nl: String,
    note_en: String,
}

/// The table of what is said, by part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About(BTreeMap<String, Said>);

impl About {
    /// Reads a table; an unreadable one is our own mistake, and a test of the room that carries it finds it.
    pub fn parse(table: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(table).map(Self)
    }

    /// The draft of a release of `part`, made from these files, about `period`.
    ///
    /// `None` when the table says nothing about the part.
    pub fn draft(
        &self,
        part: Part,
        files: &[File],
        period: &str,
        published_on: Option<&str>,
    ) -> Option<Draft> {
        let said = self.0.get(part.name)?;
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        Some(Draft {
            part: part.name.into(),
            source: part.source,
            title: said.title_nl.replace(PERIOD, period),
            publisher: said.publisher.clone(),
            published_on: published_on.map(str::to_owned),
            licence: said.licence.clone(),
            file_name: names.join(", "),
            file_hash: String::new(),
            note: Bilingual {
                nl: said.note_nl.replace(PERIOD, period),
                en: said.note_en.replace(PERIOD, period),
            },
            is_example: false,
        })
    }
}
