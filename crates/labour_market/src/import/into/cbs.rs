//! Pay and jobs of Statistics Netherlands.

use loper_document::read::problem::Unreadable;

use super::{Gathered, read};
use crate::import::cbs::{Figures, Table, figures};
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
    let mut all = Vec::new();
    if let Some(first) = found.pay.first() {
        let mut pay = Gathered::new("pay", files, &hash)?;
        pay.period = first.year.to_string();
        pay.read = found.pay.len() as u64;
        found.refusals.iter().for_each(|problem| pay.refuse(problem.clone()));
        pay.tables[0] = found
            .pay
            .into_iter()
            .map(|it| {
                vec![
                    it.edition.code().into(),
                    it.code.into(),
                    it.p25.into(),
                    it.median.into(),
                    it.p75.into(),
                    it.year.into(),
                    it.employees.into(),
                ]
            })
            .collect();
        all.push(pay);
    }
    if let Some(first) = found.jobs.first() {
        let mut jobs = Gathered::new("jobs", files, &hash)?;
        jobs.period = crate::import::cbs::shown(&first.period);
        jobs.read = found.jobs.len() as u64;
        jobs.tables[0] = found
            .jobs
            .into_iter()
            .map(|it| {
                let (period, before) = it.before.unzip();
                vec![
                    it.edition.code().into(),
                    it.code.into(),
                    it.jobs.into(),
                    it.period.into(),
                    before.into(),
                    period.into(),
                ]
            })
            .collect();
        all.push(jobs);
    }
    if all.is_empty() {
        let why = found.refusals.first().map_or("no figure of a group was found", |it| it.reason.as_str());
        let name = files.first().map_or("", |file| file.name.as_str());
        return Err(Failed::Unreadable { file: name.into(), why: Unreadable::Broken(why.into()) });
    }
    Ok(all)
}
