//! The files that were given, sorted by what they are. A name tells little, so the first lines decide.

use std::collections::BTreeMap;
use std::io::Read;

use loper_document::read::columns::Header;
use loper_document::read::problem::Unreadable;
use loper_document::read::table::Table;

use crate::import::Failed;
use crate::import::file::{File, Hash};
use crate::import::rows::looks_like;

/// How a file begins.
#[derive(Debug)]
pub enum Start {
    /// A table with this header.
    Table(Header),
    /// JSON or XML; the first 4,000 characters.
    Text(String),
}

impl Start {
    /// How `file` begins. Of a table with lines above its header the first row of three filled cells is the header.
    pub fn of(file: &File) -> Result<Self, Failed> {
        let unreadable = |why: Unreadable| file.failed(why);
        let mut start = Vec::new();
        let read = file.open(&Hash::new())?.take(4000).read_to_end(&mut start);
        read.map_err(|problem| unreadable(Unreadable::Broken(problem.to_string())))?;
        let text = String::from_utf8_lossy(&start);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with(['{', '[', '<']) {
            return Ok(Self::Text(text.to_owned()));
        }
        let is_filled = |names: &[String]| names.iter().filter(|name| !name.trim().is_empty()).count() >= 3;
        let input = || file.open(&Hash::new());
        let table = match Table::open_after(input()?, is_filled) {
            // A table of two columns has no row of three cells.
            Err(Unreadable::Columns { .. }) => Table::open(input()?),
            other => other,
        };
        Ok(Self::Table(table.map_err(unreadable)?.header().clone()))
    }

    /// Whether this is a table with all of these columns.
    pub fn has(&self, names: &[&str]) -> bool {
        matches!(self, Self::Table(header) if header.has(names))
    }
}

/// Sorts `files` by what `kind_of` makes of their beginning. One that it does not know ends the import, with what
/// the file seems to be; `expected` says what would have been right.
pub fn sorted<K: Ord>(
    files: &[File],
    expected: &str,
    kind_of: impl Fn(&Start, &File) -> Option<K>,
) -> Result<BTreeMap<K, Vec<File>>, Failed> {
    let mut all: BTreeMap<K, Vec<File>> = BTreeMap::new();
    for file in files {
        let start = Start::of(file)?;
        let Some(kind) = kind_of(&start, file) else { return Err(unknown(file, &start, expected)) };
        all.entry(kind).or_default().push(file.clone());
    }
    if all.is_empty() {
        return Err(Failed::Files(format!("No file was given. Give {expected}.")));
    }
    Ok(all)
}

/// What to say of a file that can't be used here.
pub fn unknown(file: &File, start: &Start, expected: &str) -> Failed {
    let seems = match start {
        Start::Table(header) => looks_like(header).map_or_else(
            || format!("its columns are {}", header.names().join(", ")),
            |it| format!("this looks like {it}"),
        ),
        Start::Text(text) if text.starts_with('<') => "this is XML or a web page".into(),
        Start::Text(_) => "this is JSON of another kind".into(),
    };
    Failed::Files(format!("{}: {}; expected: {expected}. Nothing was changed.", file.name, cut(&seems)))
}

fn cut(text: &str) -> String {
    if text.chars().count() > 300 { text.chars().take(300).chain(['…']).collect() } else { text.to_owned() }
}
