//! Pay and jobs of Statistics Netherlands.

use loper_document::read::problem::Unreadable;

use super::{Gathered, read};
use crate::import::cbs::{Figures, Table, figures, shown};
use crate::import::file::{File, Hash};
use crate::import::given::{Start, sorted};
use crate::import::joined::read_joined;
use crate::import::standing::Standing;
use crate::import::{Failed, Options};

/// For `--help`.
pub const TAKES: &str = "the pages of 85517NED (pay) and 85276NED (jobs) with their lists of codes, as JSON of open data v3 or v4";

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Page,
    Joined,
}

fn kind_of(start: &Start, _: &File) -> Option<Kind> {
    match start {
        Start::Text(text) if text.starts_with('<') => None,
        Start::Text(text) if text.contains("employmentCurrentPeriod") => Some(Kind::Joined),
        Start::Text(_) => Some(Kind::Page),
        Start::Table(_) => None,
    }
}

/// Makes the parts `pay` and `jobs`, as far as the files have them.
pub fn gather(files: &[File], _: &Options, _: &Standing) -> Result<Vec<Gathered>, Failed> {
    let mut given = sorted(files, TAKES, kind_of)?;
    let hash = Hash::new();
    let mut found = Figures::default();
    if let Some(pages) = given.remove(&Kind::Page) {
        let mut table = Table::default();
        for page in &pages {
            read(page, &hash, |input| table.read(input))?;
        }
        found = figures(table);
    }
    for file in given.remove(&Kind::Joined).unwrap_or_default() {
        let more: Figures = read(&file, &hash, read_joined)?;
        found.pay.extend(more.pay);
        found.jobs.extend(more.jobs);
        found.refusals.extend(more.refusals);
    }
    let why = found.refusals.first().map(|it| it.reason.clone());
    let all: Vec<Gathered> =
        [pay(&found, files, &hash)?, jobs(&found, files, &hash)?].into_iter().flatten().collect();
    if all.is_empty() {
        let why = why.unwrap_or_else(|| "no figure of a group was found".into());
        let name = files.first().map_or("", |file| file.name.as_str());
        return Err(Failed::Unreadable { file: name.into(), why: Unreadable::Broken(why) });
    }
    Ok(all)
}

fn pay(found: &Figures, files: &[File], hash: &Hash) -> Result<Option<Gathered>, Failed> {
    let Some(first) = found.pay.first() else { return Ok(None) };
    let mut part = Gathered::new("pay", files, hash)?;
    part.period = first.year.to_string();
    part.read = found.pay.len() as u64;
    found.refusals.iter().for_each(|problem| part.refuse(problem.clone()));
    let rows = found.pay.iter().map(|it| {
        vec![
            it.edition.code().into(),
            it.code.as_str().into(),
            it.p25.into(),
            it.median.into(),
            it.p75.into(),
            it.year.into(),
            it.employees.into(),
        ]
    });
    part.tables[0] = rows.collect();
    Ok(Some(part))
}

fn jobs(found: &Figures, files: &[File], hash: &Hash) -> Result<Option<Gathered>, Failed> {
    let Some(first) = found.jobs.first() else { return Ok(None) };
    let mut part = Gathered::new("jobs", files, hash)?;
    part.period = shown(&first.period);
    part.read = found.jobs.len() as u64;
    let rows = found.jobs.iter().map(|it| {
        let (period, before) = it.before.clone().unzip();
        vec![
            it.edition.code().into(),
            it.code.as_str().into(),
            it.jobs.into(),
            it.period.as_str().into(),
            before.into(),
            period.into(),
        ]
    });
    part.tables[0] = rows.collect();
    Ok(Some(part))
}
