//! The files of DUO into the tables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use loper_database::batch::Cell;
use loper_database::scope::Public;
use loper_database::value::Value;
use loper_document::read::problem::Unreadable;
use loper_labour_market::import::file::{File, Hashing};
use loper_labour_market::import::given::{Start, unknown};
use loper_labour_market::import::{Context, Failed, Import, Loading, Options};
use loper_labour_market::model::region_names::Names;
use loper_labour_market::model::release::Report;
use loper_labour_market::model::slug::slug;
use loper_vocabulary::level::{Level, StudyMode};

use super::{draft, only, part_of, this_year};
use crate::import::duo::{Counts, Kind, intake, intake_wide, kind_of, year_of, years};
use crate::import::offer::{Elective, Offered, offer};
use crate::import::reader::Rows;
use crate::store::standing;

/// For `--help`.
pub const TAKES: &str = "mbo_opleidingsaanbod.csv; students or graduates per institution and qualification; new students per programme";

/// What was expected when a file is another one.
const EXPECTED: &str = "mbo_opleidingsaanbod.csv, or students, graduates or intake per programme";

/// Reads the given files and shows what they hold.
pub fn run(context: &Context<'_>, files: &[File], options: &Options) -> Result<Report, Failed> {
    let given = sorted(files)?;
    let of = |kind: Kind| given.get(&kind).map_or(&[][..], Vec::as_slice);
    let mut import = Import::begin(context);
    if !of(Kind::Offer).is_empty() {
        load_offer(context, &mut import, only(of(Kind::Offer), "lists of programmes on offer")?, options)?;
    }
    for (kind, part, what) in [
        (Kind::Students, "students", "tables of students"),
        (Kind::Graduates, "graduates", "tables of graduates"),
    ] {
        if !of(kind).is_empty() {
            load_years(&mut import, only(of(kind), what)?, kind, part, options)?;
        }
    }
    load_intake(&mut import, of(Kind::Intake), of(Kind::IntakeWide), options)?;
    import.end()
}

fn sorted(files: &[File]) -> Result<BTreeMap<Kind, Vec<File>>, Failed> {
    let mut all: BTreeMap<Kind, Vec<File>> = BTreeMap::new();
    for file in files {
        let start = Start::of(file)?;
        let Start::Table(header) = &start else { return Err(unknown(file, &start, EXPECTED)) };
        match kind_of(header) {
            Ok(kind) => all.entry(kind).or_default().push(file.clone()),
            Err(Some(name)) => {
                return Err(Failed::Files(format!(
                    "{}: this is {name}; it says nothing of a single programme. Expected: {EXPECTED}. Nothing was changed.",
                    file.name
                )));
            }
            Err(None) => return Err(unknown(file, &start, EXPECTED)),
        }
    }
    if all.is_empty() {
        return Err(Failed::Files(format!("No file was given. Give {EXPECTED}.")));
    }
    Ok(all)
}

/// Gives every row to `take`, and every refusal to the report.
fn each<T>(
    loading: &mut Loading<'_>,
    file: &File,
    mut rows: Rows<Hashing, T>,
    mut take: impl FnMut(&mut Loading<'_>, T) -> Result<(), Failed>,
) -> Result<(), Failed> {
    for row in rows.by_ref() {
        match row {
            Ok(row) => take(loading, row)?,
            Err(problem) => loading.refuse(problem),
        }
    }
    rows.finish().map_err(|why| file.failed(why))
}

fn load_years(
    import: &mut Import<'_>,
    file: &File,
    kind: Kind,
    part: &'static str,
    options: &Options,
) -> Result<(), Failed> {
    let period = match Start::of(file)? {
        Start::Table(header) => {
            let years = header.years(if kind == Kind::Graduates { "DIPMAN" } else { "MAN" });
            let ends = years.first().zip(years.last());
            ends.map_or_else(String::new, |((first, _), (last, _))| format!("{first}–{last}"))
        }
        Start::Text(_) => String::new(),
    };
    let draft = draft(part_of(part)?, std::slice::from_ref(file), &period, None, options)?;
    import.load(part_of(part)?, draft, |loading| {
        let rows = years(loading.open(file)?, kind).map_err(|why| file.failed(why))?;
        each(loading, file, rows, |loading, row| add(loading, part, &row))
    })
}

fn load_intake(
    import: &mut Import<'_>,
    long: &[File],
    wide: &[File],
    options: &Options,
) -> Result<(), Failed> {
    let (file, is_long) = match (long, wide) {
        ([], []) => return Ok(()),
        ([], wide) => (only(wide, "tables of new students")?, false),
        (long, _) => (only(long, "tables of new students")?, true),
    };
    let year = options.period.as_deref().and_then(year_of).or_else(|| year_in(&file.name));
    let period = year.map_or_else(String::new, |year| year.to_string());
    let draft = draft(part_of("intake")?, std::slice::from_ref(file), &period, None, options)?;
    import.load(part_of("intake")?, draft, |loading| {
        let input = loading.open(file)?;
        let rows = match (is_long, year) {
            (true, _) => intake(input),
            (false, Some(year)) => intake_wide(input, year),
            (false, None) => {
                let why = "the file does not tell its year; put it at the start of the name of the file, as DUO does: 2025-…";
                Err(Unreadable::Broken(why.into()))
            }
        };
        let rows = rows.map_err(|why| file.failed(why))?;
        if is_long && !wide.is_empty() {
            loading.remark(format!(
                "{} tells of the same new students without a year and was passed over.",
                wide[0].name
            ));
        }
        each(loading, file, rows, |loading, row| add(loading, "intake", &row))
    })
}

/// `2025-nieuw-instromende-studenten….csv` is about 2025.
fn year_in(name: &str) -> Option<i16> {
    year_of(Path::new(name).file_stem()?.to_str()?.split(|c: char| !c.is_ascii_digit()).next()?)
}

fn code(mode: Option<StudyMode>) -> Option<&'static str> {
    mode.map(StudyMode::code)
}

fn add(loading: &mut Loading<'_>, part: &'static str, row: &Counts) -> Result<(), Failed> {
    for (year, low, high) in &row.values {
        loading.cells(
            0,
            &[
                Cell::Text(&row.key),
                Cell::Text(part),
                Cell::Int(i64::from(*year)),
                Cell::Int(i64::try_from(row.line).unwrap_or(i64::MAX)),
                Cell::Text(&row.institution_code),
                Cell::Text(&row.institution),
                code(row.mode).map_or(Cell::Null, Cell::Text),
                Cell::Int(*low),
                Cell::Int(*high),
            ],
        )?;
    }
    Ok(())
}

fn load_offer(
    context: &Context<'_>,
    import: &mut Import<'_>,
    file: &File,
    options: &Options,
) -> Result<(), Failed> {
    let places = context.db.read_blocking(Public, standing::municipalities)?;
    let names = Names::of_municipalities(places.iter().map(|[code, name, _]| (code.as_str(), name.as_str())));
    let regions: BTreeMap<&str, &str> =
        places.iter().map(|[code, _, region]| (code.as_str(), region.as_str())).collect();
    let year = options.period.as_deref().and_then(year_of).unwrap_or_else(|| this_year(context));
    let period = year.to_string();
    let files = std::slice::from_ref(file);
    let mut electives: BTreeMap<String, Elective> = BTreeMap::new();
    let mut without_region = BTreeSet::new();
    let draft_offer = draft(part_of("offer")?, files, &period, None, options)?;
    import.load(part_of("offer")?, draft_offer, |loading| {
        let rows = offer(loading.open(file)?).map_err(|why| file.failed(why))?;
        each(loading, file, rows, |loading, row| {
            let municipality = names.code(&row.place);
            if municipality.is_none() {
                without_region.insert(row.place.clone());
            }
            let region = municipality.and_then(|it| regions.get(it).copied());
            let values = offered(&row, (region, municipality));
            if let Some(elective) = row.elective {
                electives.entry(row.key).or_insert(elective);
            }
            loading.row(0, &values)
        })?;
        if !without_region.is_empty() {
            loading.remark(format!(
                "{} places are not the name of a municipality, so they have no region: {}.",
                without_region.len(),
                without_region.iter().take(10).cloned().collect::<Vec<_>>().join(", ")
            ));
        }
        Ok(())
    })?;
    if electives.is_empty() {
        return Ok(());
    }
    let draft_electives = draft(part_of("electives")?, files, &period, None, options)?;
    import.load(part_of("electives")?, draft_electives, |loading| {
        for (key, elective) in &electives {
            loading.row(0, &programme(key, elective, year))?;
        }
        // The part has no file of its own, so its hash is made over the file once more.
        let mut input = loading.open(file)?;
        std::io::copy(&mut input, &mut std::io::sink())
            .map_err(|problem| file.failed(Unreadable::Broken(problem.to_string())))?;
        Ok(())
    })
}

fn offered(row: &Offered, (region, municipality): (Option<&str>, Option<&str>)) -> Vec<Value> {
    [
        Value::from(&row.id),
        (&row.key).into(),
        (&row.institution_code).into(),
        (&row.institution).into(),
        (&row.place).into(),
        (&row.postcode).into(),
        region.into(),
        code(row.mode).into(),
        (&row.website).into(),
        municipality.into(),
    ]
    .to_vec()
}

fn programme(key: &str, elective: &Elective, year: i16) -> Vec<Value> {
    let number = key.trim_start_matches("elective:");
    vec![
        key.into(),
        "elective".into(),
        format!("{}-{}", number.to_lowercase(), slug(&elective.name_nl)).into(),
        (&elective.name_nl).into(),
        (&elective.name_en).into(),
        elective.level.map(Level::code).into(),
        "".into(),
        Value::Null,
        Value::Null,
        Value::Null,
        "current".into(),
        "duo".into(),
        i64::from(year).into(),
        Value::Null,
        "".into(),
        "".into(),
        Value::Null,
    ]
}
