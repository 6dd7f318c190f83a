//! Labour-market regions and municipalities, with their outlines on the map.

use std::collections::BTreeMap;
use std::io::Read as _;

use loper_document::read::problem::Unreadable;

use super::{Gathered, read};
use crate::import::file::{File, Hash};
use crate::import::given::{Start, sorted};
use crate::import::regions::{Municipality, read_municipalities, read_outlines, without_outline};
use crate::import::standing::Standing;
use crate::import::{Failed, Options};
use crate::model::middle::middle;
use crate::model::outline::{Outline, Ring, outlines};

/// For `--help`.
pub const TAKES: &str = "a list of municipalities with their labour-market regions (CSV) and a map of municipalities (GeoJSON, in degrees)";
/// A map larger than this is refused: it is read whole.
const MAP_MAX: u64 = 64 * 1024 * 1024;

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    List,
    Map,
}

fn kind_of(start: &Start, _: &File) -> Option<Kind> {
    match start {
        Start::Text(text) => text.contains("FeatureCollection").then_some(Kind::Map),
        table @ Start::Table(_) => {
            let is_list = table.has(&["gm_code", "am_code"]) || table.has(&["RegioS", "Code_1", "Naam_2"]);
            is_list.then_some(Kind::List)
        }
    }
}

/// Makes the part `regions`.
pub fn gather(files: &[File], options: &Options, _: &Standing) -> Result<Vec<Gathered>, Failed> {
    let given = sorted(files, TAKES, kind_of)?;
    let one = |kind: &Kind| given.get(kind).filter(|it| it.len() == 1).and_then(|it| it.first());
    let (Some(list), Some(map)) = (one(&Kind::List), one(&Kind::Map)) else {
        return Err(Failed::Files(format!("Two files are needed: {TAKES}. Nothing was changed.")));
    };
    let hash = Hash::new();
    let mut part = Gathered::new("regions", files, &hash)?;
    let municipalities = read(list, &hash, read_municipalities)?;
    let year = options.period.as_ref().and_then(|it| it.parse().ok()).or(municipalities.year);
    let Some(year) = year.or_else(|| year_in(&list.name)) else {
        let ask = "The file does not tell of which year it is; say so with --period 2024.";
        return Err(Failed::Files(format!("{}: {ask}", list.name)));
    };
    part.period = year.to_string();
    let mut rows = part.taken(municipalities.found);
    rows.sort_by(|one, other| one.code.cmp(&other.code));
    let rings = read(map, &hash, |input| {
        let mut text = String::new();
        let mut limited = input.take(MAP_MAX + 1);
        limited.read_to_string(&mut text).map_err(|problem| Unreadable::Broken(problem.to_string()))?;
        if text.len() as u64 > MAP_MAX {
            return Err(Unreadable::TooLarge("a map of more than 64 MB".into()));
        }
        read_outlines(&text)
    })?;
    let drawn = outlines(&by_region(&rows, &rings));
    fill(&mut part, &rows, (&drawn, &rings), year);
    Ok(vec![part])
}

fn year_in(name: &str) -> Option<i64> {
    name.split(|letter: char| !letter.is_ascii_digit()).find(|it| it.len() == 4)?.parse().ok()
}

/// The rings of each region, from a map of regions or of municipalities.
fn by_region(rows: &[Municipality], rings: &BTreeMap<String, Vec<Ring>>) -> BTreeMap<String, Vec<Ring>> {
    let mut all: BTreeMap<String, Vec<Ring>> = BTreeMap::new();
    for row in rows {
        let region = row.region.as_str();
        if let Some(whole) = rings.get(region) {
            all.entry(region.to_owned()).or_insert_with(|| whole.clone());
        } else if let Some(own) = rings.get(&row.code) {
            all.entry(region.to_owned()).or_default().extend(own.iter().cloned());
        }
    }
    all
}

fn fill(
    part: &mut Gathered,
    rows: &[Municipality],
    (drawn, rings): (&BTreeMap<String, Outline>, &BTreeMap<String, Vec<Ring>>),
    year: i64,
) {
    let mut regions: BTreeMap<&str, Vec<&Municipality>> = BTreeMap::new();
    for row in rows {
        regions.entry(row.region.as_str()).or_default().push(row);
        let found = rings.get(&row.code).and_then(|it| middle(it));
        part.tables[1].push(vec![
            row.code.as_str().into(),
            row.name.as_str().into(),
            row.region.as_str().into(),
            row.province.as_str().into(),
            year.into(),
            found.map(|it| it.latitude).into(),
            found.map(|it| it.longitude).into(),
            found.map(|it| it.radius_km).into(),
        ]);
    }
    for (code, members) in regions {
        let Some(outline) = drawn.get(code) else {
            part.refuse(without_outline(code));
            continue;
        };
        let (x, y) = outline.label;
        let all: Option<i64> = members.iter().map(|it| it.inhabitants).sum();
        part.tables[0].push(vec![
            code.into(),
            members[0].region_name.as_str().into(),
            provinces(&members).join("|").into(),
            all.into(),
            outline.path.as_str().into(),
            #[expect(clippy::cast_precision_loss, reason = "inside the box")]
            (x as f64).into(),
            #[expect(clippy::cast_precision_loss, reason = "inside the box")]
            (y as f64).into(),
            false.into(),
        ]);
    }
}

/// The provinces of a region, the one with most of its people first.
fn provinces<'a>(members: &[&'a Municipality]) -> Vec<&'a str> {
    let mut people: BTreeMap<&str, i64> = BTreeMap::new();
    for it in members {
        *people.entry(it.province.as_str()).or_default() += it.inhabitants.unwrap_or(1);
    }
    let mut sorted: Vec<(&str, i64)> = people.into_iter().collect();
    sorted.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    sorted.into_iter().map(|(name, _)| name).collect()
}
