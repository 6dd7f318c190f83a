//! The files of SBB into the tables.

use std::collections::BTreeMap;
use std::io::Read;

use loper_database::scope::Public;
use loper_database::value::Value;
use loper_document::read::problem::Unreadable;
use loper_labour_market::import::file::{File, Hash};
use loper_labour_market::import::given::{Start, sorted};
use loper_labour_market::import::{Context, Failed, Import, Options};
use loper_labour_market::model::region_names::Names;
use loper_labour_market::model::release::Report;
use loper_labour_market::model::slug::slug;
use loper_vocabulary::level::{Level, StudyMode};

use super::{draft, only, part_of, this_year};
use crate::import::dossiers::dossiers;
use crate::import::duo::year_of;
use crate::import::prospects::prospects;
use crate::import::qualifications::{List, Qualification, list};
use crate::store::standing::{self, Programme};

/// For `--help`.
pub const TAKES: &str = "the list of qualifications (.xlsx); qualification files (.xml); a table of kans op werk or kans op stage with --column programme=… --column region=… --column work=…";

const EXPECTED: &str = "the list of qualifications (.xlsx), qualification files (.xml), or a table of kans op werk or kans op stage";

/// A workbook larger than this, packed, is refused.
const BOOK_MAX: u64 = 64 * 1024 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    List,
    Dossiers,
    Prospects,
}

fn kind_of(start: &Start, options: &Options) -> Option<Kind> {
    match start {
        Start::Text(text) if text.starts_with('<') && !text.to_lowercase().contains("<html") => {
            Some(Kind::Dossiers)
        }
        Start::Text(_) => None,
        Start::Table(_) if options.columns.contains_key("programme") => Some(Kind::Prospects),
        Start::Table(_) if start.has(&["Kwalificatie", "Niveau"]) => Some(Kind::List),
        Start::Table(header) => {
            let is_chance = |name: &String| name.trim().to_lowercase().starts_with("kans op ");
            header.names().iter().any(is_chance).then_some(Kind::Prospects)
        }
    }
}

/// Reads the given files and shows what they hold.
pub fn run(context: &Context<'_>, files: &[File], options: &Options) -> Result<Report, Failed> {
    let given =
        sorted(files, EXPECTED, |start, _| kind_of(start, options)).map_err(|why| advised(why, options))?;
    let mut import = Import::begin(context);
    for (kind, files) in &given {
        match kind {
            Kind::List => {
                load_list(context, &mut import, only(files, "lists of qualifications")?, options)?;
            }
            Kind::Dossiers => {
                load_dossiers(context, &mut import, only(files, "qualification files")?, options)?;
            }
            Kind::Prospects => load_prospects(context, &mut import, files, options)?,
        }
    }
    import.end()
}

/// A table with columns of its own is used when the person says which column is which.
fn advised(why: Failed, options: &Options) -> Failed {
    match why {
        Failed::Files(text) if options.columns.is_empty() && text.contains("its columns are") => {
            Failed::Files(format!(
                "{text} If this is a table of kans op werk or kans op stage, say which column is which: --column programme=… --column region=… --column work=… (or placement=…)."
            ))
        }
        other => other,
    }
}

fn load_list(
    context: &Context<'_>,
    import: &mut Import<'_>,
    file: &File,
    options: &Options,
) -> Result<(), Failed> {
    let list = list(&whole(file)?).map_err(|why| file.failed(why))?;
    let standing = context.db.read_blocking(Public, standing::qualifications)?;
    let year = list.year.unwrap_or_else(|| this_year(context));
    let part = part_of("qualifications")?;
    let files = std::slice::from_ref(file);
    let draft = draft(part, files, &year.to_string(), list.valid_from.as_deref(), options)?;
    import.load(part, draft, |loading| {
        // The bytes were read to know the year; now they count for the hash.
        let mut input = loading.open(file)?;
        std::io::copy(&mut input, &mut std::io::sink())
            .map_err(|problem| file.failed(Unreadable::Broken(problem.to_string())))?;
        if list.rows.is_empty() {
            let missing = vec!["a row with a code and a name of a qualification".into()];
            return Err(file.failed(Unreadable::Columns { missing, looks_like: None }));
        }
        let merged = merge(&standing, &list, year);
        for problem in list.refusals.clone() {
            loading.refuse(problem);
        }
        for remark in merged.remarks {
            loading.remark(remark);
        }
        merged.rows.into_iter().try_for_each(|values| loading.row(0, &values))
    })
}

/// Places in a row of `programmes_programme`, after `release`.
mod at {
    pub const KEY: usize = 0;
    pub const SLUG: usize = 2;
    pub const NAME: usize = 3;
    pub const LEVEL: usize = 5;
    pub const MODES: usize = 6;
    pub const DOSSIER_CODE: usize = 7;
    pub const DOSSIER: usize = 8;
    pub const DOMAIN: usize = 9;
    pub const STATUS: usize = 10;
    pub const LIST: usize = 11;
    pub const LIST_YEAR: usize = 12;
    pub const REPLACED_BY: usize = 16;
}

#[derive(Default)]
struct Merged {
    rows: Vec<Vec<Value>>,
    remarks: Vec<String>,
}

/// Joins the list with what stands: what the list leaves open stays as it was known; addresses stay.
fn merge(standing: &[Programme], list: &List, year: i16) -> Merged {
    let mut all: BTreeMap<String, Vec<Value>> =
        standing.iter().map(|it| (it.key.clone(), it.values.clone())).collect();
    let (mut kept, mut unlisted, mut ended) = (0, 0, 0);
    let listed: BTreeMap<String, &Qualification> =
        list.rows.iter().map(|it| (format!("mbo:{}", it.code), it)).collect();
    for (key, it) in &listed {
        let values = all.entry(key.clone()).or_insert_with(|| fresh(key, it));
        if fill(values, it, year) {
            kept += 1;
        }
    }
    for (key, values) in &mut all {
        if listed.contains_key(key) {
            continue;
        }
        let code = key.trim_start_matches("mbo:");
        if let Some(by) = list.past.get(code) {
            values[at::STATUS] = "past".into();
            values[at::REPLACED_BY] = by.as_ref().map(|by| format!("mbo:{by}")).as_deref().into();
            ended += 1;
        } else if values[at::STATUS] == Value::from("current") {
            values[at::STATUS] = "unknown".into();
            unlisted += 1;
        }
    }
    let mut remarks = Vec::new();
    let mut say = |count: usize, what: &str| {
        if count > 0 {
            remarks.push(format!("{count} {what}"));
        }
    };
    say(kept, "qualifications keep a level, study mode, file or domain that the list leaves open.");
    say(ended, "qualifications of the standing list are listed as no longer valid.");
    say(unlisted, "current qualifications are not in this list; they stay, with the status unknown.");
    Merged { rows: all.into_values().collect(), remarks }
}

fn fresh(key: &str, it: &Qualification) -> Vec<Value> {
    let mut values = vec![Value::Null; 17];
    values[at::KEY] = key.into();
    values[1] = "mbo".into();
    values[at::SLUG] = format!("{}-{}", it.code, slug(&it.name)).into();
    for empty in [4, at::MODES, 14, 15] {
        values[empty] = "".into();
    }
    values
}

/// Answers whether something that was known stays because the list leaves it open.
fn fill(values: &mut [Value], it: &Qualification, year: i16) -> bool {
    let mut is_kept = false;
    let mut put = |place: usize, new: Option<Value>| match new {
        Some(new) => values[place] = new,
        None => is_kept |= values[place] != Value::Null && values[place] != Value::from(""),
    };
    let modes: Vec<&str> = it.modes.iter().map(|mode| StudyMode::code(*mode)).collect();
    put(at::NAME, Some((&it.name).into()));
    put(at::LEVEL, it.level.map(|level| Level::code(level).into()));
    put(at::MODES, (!modes.is_empty()).then(|| modes.join(" ").into()));
    put(at::DOSSIER_CODE, it.dossier_code.as_ref().map(Value::from));
    put(at::DOSSIER, it.dossier.as_ref().map(Value::from));
    put(at::DOMAIN, it.domain.as_ref().map(Value::from));
    values[at::STATUS] = "current".into();
    values[at::LIST] = "sbb".into();
    values[at::LIST_YEAR] = i64::from(year).into();
    values[at::REPLACED_BY] = Value::Null;
    is_kept
}

fn load_dossiers(
    context: &Context<'_>,
    import: &mut Import<'_>,
    file: &File,
    options: &Options,
) -> Result<(), Failed> {
    let part = part_of("dossiers")?;
    let draft = draft(part, std::slice::from_ref(file), &this_year(context).to_string(), None, options)?;
    import.load(part, draft, |loading| {
        let found = dossiers(loading.open_held(file)?).map_err(|why| file.failed(why))?;
        found.refusals.into_iter().for_each(|problem| loading.refuse(problem));
        for it in found.rows {
            for (place, task) in (1_i64..).zip(it.tasks) {
                loading.row(0, &[format!("mbo:{}", it.code).into(), place.into(), task.into()])?;
            }
        }
        Ok(())
    })
}

fn load_prospects(
    context: &Context<'_>,
    import: &mut Import<'_>,
    files: &[File],
    options: &Options,
) -> Result<(), Failed> {
    let regions = context.db.read_blocking(Public, standing::regions)?;
    let regions = Names::of_regions(regions.iter().map(|(code, name)| (code.as_str(), name.as_str())));
    let confirmed = options.period.as_deref().and_then(year_of);
    let fallback = confirmed.unwrap_or_else(|| this_year(context));
    let part = part_of("prospects")?;
    let draft = draft(part, files, &fallback.to_string(), None, options)?;
    import.load(part, draft, |loading| {
        let mut is_guessed = false;
        let mut seen = std::collections::BTreeSet::new();
        for file in files {
            let input = loading.open_held(file)?;
            let mut rows = prospects(input, options, regions.clone()).map_err(|why| file.failed(why))?;
            for row in rows.by_ref() {
                let chances = match row {
                    Ok(chances) => chances,
                    Err(problem) => {
                        loading.refuse(problem);
                        continue;
                    }
                };
                for it in chances {
                    if !seen.insert((it.key.clone(), it.region.clone(), it.indicator, it.mode)) {
                        return Err(Failed::Files(format!(
                            "{}: {} stands in two of the files for {}. Give one table for each indicator. Nothing was changed.",
                            file.name, it.key, it.region
                        )));
                    }
                    is_guessed |= it.year.is_none() && confirmed.is_none();
                    let year = i64::from(it.year.unwrap_or(fallback));
                    let mode = it.mode.map_or("", StudyMode::code);
                    let values = [
                        Value::from(it.key),
                        it.region.into(),
                        it.indicator.into(),
                        mode.into(),
                        Value::Null,
                        it.class.code().into(),
                        year.into(),
                    ];
                    loading.row(0, &values)?;
                }
            }
            rows.finish().map_err(|why| file.failed(why))?;
        }
        if is_guessed {
            loading.remark(format!(
                "The table has no year; {fallback}, the year of the import, is written with it. Give another with --period."
            ));
        }
        Ok(())
    })
}

fn whole(file: &File) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    let read = file.open(&Hash::new())?.take(BOOK_MAX + 1).read_to_end(&mut bytes);
    read.map_err(|problem| file.failed(Unreadable::Broken(problem.to_string())))?;
    if bytes.len() as u64 > BOOK_MAX {
        return Err(file.failed(Unreadable::TooLarge("a workbook of more than 64 MB".into())));
    }
    Ok(bytes)
}
