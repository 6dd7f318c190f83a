//! Brings what was read into the tables: one file for each source.

mod competentnl;
mod duo;
mod sbb;

use loper_database::error::Error;
use loper_document::read::problem::Problem;
use loper_labour_market::import::about::About;
use loper_labour_market::import::file::File;
use loper_labour_market::import::{Context, Failed, Importer, Loading, Options};
use loper_labour_market::model::release::Draft;
use loper_labour_market::store::part::Part;
use loper_vocabulary::source::Source;

use crate::store::parts::part;

/// The sources of this room, in the order in which they build on each other.
pub const IMPORTERS: &[Importer] = &[
    Importer { source: Source::Sbb, takes: sbb::TAKES, run: sbb::run },
    Importer { source: Source::Duo, takes: duo::TAKES, run: duo::run },
    Importer { source: Source::Competentnl, takes: competentnl::TAKES, run: competentnl::run },
];

/// What is said about each part, in Dutch and English.
pub const ABOUT: &str = include_str!("about.json");

fn part_of(name: &str) -> Result<Part, Failed> {
    part(name).ok_or_else(|| damaged(format!("there is no part {name}")))
}

fn damaged(what: String) -> Failed {
    Failed::Database(Error::Damaged(what))
}

/// The draft of a release of `part`. What the person confirmed counts before what the file tells.
fn draft(
    part: Part,
    files: &[File],
    period: &str,
    published_on: Option<&str>,
    options: &Options,
) -> Result<Draft, Failed> {
    let about = About::parse(ABOUT).map_err(|problem| damaged(format!("about.json: {problem}")))?;
    let period = options.period.as_deref().unwrap_or(period);
    let published_on = options.published_on.as_deref().or(published_on);
    let draft = about.draft(part, files, period, published_on);
    draft.ok_or_else(|| damaged(format!("about.json says nothing of {}", part.name)))
}

/// The year of the import, for lists that carry no date.
fn this_year(context: &Context<'_>) -> i16 {
    let Some(date) = context.now.date() else { return 0 };
    date.year()
}

/// Hands over refusals of which only the first are known.
fn refuse_all(loading: &mut Loading<'_>, count: u64, first: Vec<Problem>) {
    let known = first.len() as u64;
    for problem in first {
        loading.refuse(problem);
    }
    for _ in known..count {
        loading.refuse(Problem::new(0, "", "", "See the rows above."));
    }
}

/// One file of a kind: two would count the same people twice.
fn only<'a>(files: &'a [File], what: &str) -> Result<&'a File, Failed> {
    match files {
        [one] => Ok(one),
        many => {
            let names: Vec<&str> = many.iter().map(|file| file.name.as_str()).collect();
            Err(Failed::Files(format!(
                "{} are all {what}, and together they would count twice. Give the newest one. Nothing was changed.",
                names.join(" and ")
            )))
        }
    }
}
