//! Interests and work values of O*NET.

use std::collections::BTreeMap;

use loper_database::value::Value;
use loper_document::read::columns::fold;
use loper_vocabulary::occupation::OccupationId;

use super::{Gathered, read};
use crate::import::file::{File, Hash};
use crate::import::given::{Start, sorted};
use crate::import::onet::{Element, Pair, Score, read_crosswalk, read_scores, read_zones};
use crate::import::rows::Found;
use crate::import::standing::Standing;
use crate::import::{Failed, Options};
use crate::model::interests::{Onet, best_codes, interests, work_values};

/// For `--help`.
pub const TAKES: &str = "Interests, Work Values and Job Zones of the O*NET database (text or CSV) and a crosswalk from ESCO to O*NET";

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Scores,
    Zones,
    Crosswalk,
    Other,
}

fn kind_of(start: &Start, _: &File) -> Option<Kind> {
    let soc = ["O*NET-SOC Code", "onetsoc_code"];
    let has = |names: &[&str]| soc.iter().any(|it| start.has(&[it])) && start.has(names);
    if start.has(&["onet_code", "concept_uri"]) || start.has(&["O*NET Id", "ESCO or ISCO URI"]) {
        return Some(Kind::Crosswalk);
    }
    match () {
        () if has(&["Job Zone"]) => Some(Kind::Zones),
        () if has(&["Element ID", "Scale ID", "Data Value"]) => Some(Kind::Scores),
        // The database has many more tables; a whole folder may be given.
        () if has(&[]) || is_of_onet(start) => Some(Kind::Other),
        () => None,
    }
}

fn is_of_onet(start: &Start) -> bool {
    let Start::Table(header) = start else { return false };
    let telling = ["elementid", "elementname", "scaleid", "dwaid", "iwaid", "taskid", "jobzone"];
    header.names().iter().map(|name| fold(name)).any(|name| telling.iter().any(|it| name.ends_with(it)))
}

/// Makes the parts `interests` and `work_values`, as far as the files have them.
pub fn gather(files: &[File], options: &Options, standing: &Standing) -> Result<Vec<Gathered>, Failed> {
    let given = sorted(files, TAKES, kind_of)?;
    let of = |kind: Kind| given.get(&kind).map_or(&[][..], Vec::as_slice);
    if of(Kind::Crosswalk).is_empty() || of(Kind::Scores).is_empty() {
        return Err(Failed::Files(format!(
            "Scores and a crosswalk are both needed: {TAKES}. Nothing was changed."
        )));
    }
    if standing.occupations.is_empty() {
        return Err(Failed::Files("No occupation is known yet; import esco first.".into()));
    }
    let used: Vec<File> =
        [Kind::Scores, Kind::Zones, Kind::Crosswalk].into_iter().flat_map(|it| of(it).to_vec()).collect();
    let hash = Hash::new();
    let mut scored = Gathered::new("interests", &used, &hash)?;
    let mut scores: Vec<Score> = Vec::new();
    for file in of(Kind::Scores) {
        scores.extend(scored.taken(read(file, &hash, read_scores)?));
    }
    for file in of(Kind::Zones) {
        scores.extend(scored.taken(read(file, &hash, read_zones)?));
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for file in of(Kind::Crosswalk) {
        let found: Found<Pair> = read(file, &hash, read_crosswalk)?;
        pairs.extend(scored.taken(found));
    }
    let unknown = pairs.iter().filter(|it| !standing.occupations.contains_key(&it.occupation)).count();
    if unknown > 0 {
        scored
            .remarks
            .push(format!("{unknown} rows of the crosswalk are about occupations that are not known."));
    }
    scored.period = options.period.clone().unwrap_or_default();
    parts(scored, &scores, &pairs, standing)
}

fn parts(
    mut scored: Gathered,
    scores: &[Score],
    pairs: &[Pair],
    standing: &Standing,
) -> Result<Vec<Gathered>, Failed> {
    let has = |wanted: fn(&Element) -> bool| scores.iter().any(|it| wanted(&it.element));
    let has_interests = has(|it| matches!(it, Element::Interest(_)));
    let has_values = has(|it| !matches!(it, Element::Interest(_)));
    let (occupations, onet, codes) = (standing.isco(), Onet::new(scores.to_vec()), best_codes(pairs));
    let mut all = Vec::new();
    if has_values {
        let mut valued = Gathered::new("work_values", &scored.files, &scored.hash)?;
        valued.read = scored.read;
        valued.period.clone_from(&scored.period);
        valued.tables[0] = work_values(&occupations, &codes, &onet)
            .into_iter()
            .map(|(id, it)| {
                let values = it.values.map(|value| value.map(fraction).into());
                row(id, values, [it.zone.into()])
            })
            .collect();
        all.push(valued);
    }
    if has_interests {
        let found: BTreeMap<_, _> = interests(&occupations, &codes, &onet);
        scored.remarks.push(format!("{} of {} occupations have interests.", found.len(), occupations.len()));
        scored.tables[0] = found
            .into_iter()
            .map(|(id, (six, method))| {
                row(id, six.map(|value| fraction(value).into()), [method.code().into()])
            })
            .collect();
        all.insert(0, scored);
    }
    if all.is_empty() {
        return Err(Failed::Files(
            "The files have neither interests nor work values. Nothing was changed.".into(),
        ));
    }
    Ok(all)
}

fn row(id: OccupationId, six: [Value; 6], last: [Value; 1]) -> Vec<Value> {
    std::iter::once(id.to_string().into()).chain(six).chain(last).collect()
}

#[expect(clippy::cast_precision_loss, reason = "hundredths up to 700")]
fn fraction(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}
