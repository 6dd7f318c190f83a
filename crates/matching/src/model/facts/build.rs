//! From what the registers say to columns.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use loper_vocabulary::condition::Degree;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::occupation::{Isco, OccupationId};
use loper_vocabulary::programme::ProgrammeKey;
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};

use super::super::chance::{Chance, Indicator, MIDDLE, Subject};
use super::super::item::{Borrowed, Item, ItemId, Kind};
use super::offered::{Offer, Offered};
use super::shape::{Shape, interests_shape};
pub use super::skills::Use;
use super::ways::{Municipality, Ways};
use super::{Admission, Facts, KNOWN, PROGRAMME, Segment, Skills, Source};

/// What the registers say of an occupation.
#[derive(Debug, Clone)]
pub struct Occupation {
    /// Its id.
    pub id: OccupationId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub title: Bilingual,
    /// The code of its sector.
    pub sector: String,
    /// Its ISCO unit.
    pub unit: Option<Isco>,
    /// Whether it has a text of ours.
    pub has_text: bool,
    /// Interests in hundredths, and whose they are.
    pub interests: Option<([i64; 6], Borrowed)>,
    /// Work values in hundredths.
    pub values: Option<[i64; 6]>,
    /// Conditions.
    pub conditions: Option<[Degree; 12]>,
    /// Skill groups.
    pub skills: Vec<Use>,
    /// What its chances are about.
    pub subjects: Vec<Subject>,
}

/// What the registers say of a programme.
#[derive(Debug, Clone)]
pub struct Programme {
    /// Its key.
    pub key: ProgrammeKey,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub title: Bilingual,
    /// Its level.
    pub level: Option<Level>,
    /// Its study modes.
    pub modes: Vec<StudyMode>,
    /// Its duration.
    pub years: Option<u8>,
    /// The occupations it leads to, the most fitting first.
    pub links: Vec<OccupationId>,
    /// Where it is offered, and how; empty = we have no list of offers, or it is on none.
    pub offers: Vec<Offer>,
}

/// Everything.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Occupations.
    pub occupations: Vec<Occupation>,
    /// Programmes.
    pub programmes: Vec<Programme>,
    /// Chances, by what they are about.
    pub chances: Vec<(Subject, Chance)>,
    /// Which regions lie next to each other.
    pub neighbours: BTreeMap<LabourRegion, BTreeSet<LabourRegion>>,
    /// The names of regions, by their code.
    pub region_names: BTreeMap<String, String>,
    /// Where municipalities lie.
    pub municipalities: BTreeMap<MunicipalityCode, Municipality>,
    /// Who may go where.
    pub admissions: BTreeMap<(Level, Level), Admission>,
    /// The names of skill groups.
    pub skill_names: BTreeMap<String, Bilingual>,
    /// The releases.
    pub sources: Vec<Source>,
}

struct Row {
    item: Item,
    shape: Shape,
    subjects: Vec<Subject>,
    offered: Offered,
}

/// Makes the facts. The order in which things are given does not matter.
pub fn build(mut given: Given) -> Facts {
    let regions = regions(&given);
    let ways = Ways::new(std::mem::take(&mut given.municipalities));
    let mut rows = rows(&given, (&regions, &ways));
    rows.sort_by(|a, b| (b.shape.known(), &a.item.id).cmp(&(a.shape.known(), &b.item.id)));
    let mut chances: HashMap<Subject, Vec<Chance>> = HashMap::new();
    for (subject, chance) in given.chances {
        chances.entry(subject).or_default().push(chance);
    }
    for of_one in chances.values_mut() {
        of_one.sort_by(|a, b| order_of(a).cmp(&order_of(b)));
    }
    let shapes: Vec<Option<[i16; 6]>> =
        rows.iter().map(|it| it.shape.interests.and_then(interests_shape)).collect();
    let values: Vec<Option<[i16; 6]>> =
        rows.iter().map(|it| it.shape.values.and_then(interests_shape)).collect();
    let heights: Vec<[i16; 12]> = rows.iter().map(|it| it.shape.heights()).collect();
    let alphabets = Language::ALL.map(|language| alphabet(&rows, language));
    Facts {
        places: rows.iter().enumerate().map(|(place, row)| (row.item.id.clone(), place)).collect(),
        segments: segments(&rows),
        interests: std::array::from_fn(|n| shapes.iter().map(|it| it.map_or(0, |it| it[n])).collect()),
        values: std::array::from_fn(|n| values.iter().map(|it| it.map_or(0, |it| it[n])).collect()),
        conditions: std::array::from_fn(|n| heights.iter().map(|it| it[n]).collect()),
        often: rows.iter().map(|it| it.shape.at_least(Degree::Often)).collect(),
        sometimes: rows.iter().map(|it| it.shape.at_least(Degree::Sometimes)).collect(),
        first_types: shapes.iter().map(|it| it.map(first_type)).collect(),
        classes: rows.iter().map(|it| class(&it.subjects, &chances)).collect(),
        marks: rows.iter().map(mark).collect(),
        skills: Skills::new(rows.iter().map(|it| (it.item.kind() == Kind::Occupation, &it.shape.skills))),
        by_letter: alphabets.each_ref().map(|it| turned(it)),
        alphabets,
        offers: rows.iter().map(|it| it.offered.clone()).collect(),
        subjects: rows.iter().map(|it| it.subjects.clone()).collect(),
        items: rows.into_iter().map(|it| it.item).collect(),
        sources: given.sources,
        neighbours: given.neighbours,
        admissions: given.admissions,
        skill_names: given.skill_names,
        region_names: given.region_names,
        chances,
        regions,
        ways,
    }
}

fn order_of(chance: &Chance) -> (super::super::chance::Publisher, Indicator, &str, Option<StudyMode>) {
    (chance.publisher, chance.indicator, &chance.region, chance.mode)
}

fn regions(given: &Given) -> Vec<LabourRegion> {
    let offered = given.programmes.iter().flat_map(|it| &it.offers).filter_map(|it| it.region.clone());
    let all: BTreeSet<LabourRegion> = offered.chain(given.neighbours.keys().cloned()).collect();
    all.into_iter().collect()
}

fn rows(given: &Given, places: (&[LabourRegion], &Ways)) -> Vec<Row> {
    let linked: BTreeSet<OccupationId> =
        given.programmes.iter().flat_map(|it| it.links.iter().copied()).collect();
    let of_occupations: BTreeMap<OccupationId, Row> = given
        .occupations
        .iter()
        .map(|it| (it.id, of_occupation(it, it.has_text || linked.contains(&it.id))))
        .collect();
    let of_programmes: Vec<Row> =
        given.programmes.iter().map(|it| of_programme(it, &of_occupations, places)).collect();
    of_occupations.into_values().chain(of_programmes).collect()
}

fn of_occupation(given: &Occupation, is_known: bool) -> Row {
    let shape = Shape::new(given.interests, given.values, given.conditions, &given.skills);
    let item = Item {
        id: ItemId::Occupation(given.id),
        slug: given.slug.clone(),
        title: given.title.clone(),
        sector: given.sector.clone(),
        unit: given.unit.clone(),
        is_known,
        level: None,
        modes: Vec::new(),
        years: None,
        links: Vec::new(),
        borrowed: shape.borrowed,
    };
    Row { item, shape, subjects: given.subjects.clone(), offered: Offered::default() }
}

fn of_programme(
    given: &Programme,
    occupations: &BTreeMap<OccupationId, Row>,
    (regions, ways): (&[LabourRegion], &Ways),
) -> Row {
    let linked: Vec<&Row> = given.links.iter().filter_map(|it| occupations.get(it)).collect();
    let shapes: Vec<&Shape> = linked.iter().map(|it| &it.shape).collect();
    let shape = Shape::mean(&shapes);
    let first = linked.first();
    let item = Item {
        id: ItemId::Programme(given.key.clone()),
        slug: given.slug.clone(),
        title: given.title.clone(),
        sector: first.map(|it| it.item.sector.clone()).unwrap_or_default(),
        unit: None,
        is_known: first.is_some(),
        level: given.level,
        modes: given.modes.clone(),
        years: given.years,
        links: given.links.clone(),
        borrowed: shape.borrowed,
    };
    let own = Subject::Programme(given.key.clone());
    let subjects = std::iter::once(own).chain(first.into_iter().flat_map(|it| it.subjects.clone())).collect();
    Row { item, shape, subjects, offered: Offered::new(&given.offers, regions, ways) }
}

fn segments(rows: &[Row]) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let known = row.shape.known();
        match all.last_mut().filter(|it| it.known == known) {
            Some(last) => last.end = place + 1,
            None => all.push(Segment { start: place, end: place + 1, known }),
        }
    }
    all
}

fn mark(row: &Row) -> u8 {
    let known = if row.item.is_known { KNOWN } else { 0 };
    known | if row.item.kind() == Kind::Programme { PROGRAMME } else { 0 }
}

fn first_type(shape: [i16; 6]) -> Interest {
    let most =
        |a: &Interest, b: &Interest| shape[a.place()].cmp(&shape[b.place()]).then(b.place().cmp(&a.place()));
    Interest::ALL.into_iter().max_by(most).unwrap_or(Interest::R)
}

/// The class of ROA's bottleneck indicator of the whole country.
fn class(subjects: &[Subject], chances: &HashMap<Subject, Vec<Chance>>) -> u8 {
    let all = subjects.iter().filter_map(|it| chances.get(it)).flatten();
    let mut bottlenecks = all.filter(|it| it.indicator == Indicator::Bottleneck && it.region == "NL");
    bottlenecks.find_map(|it| it.place).unwrap_or(MIDDLE)
}

/// The place of each item in the alphabet.
fn alphabet(rows: &[Row], language: Language) -> Vec<u32> {
    let mut order: Vec<(String, &ItemId, usize)> = rows
        .iter()
        .enumerate()
        .map(|(place, row)| (sorted_as(row.item.title.get(language)), &row.item.id, place))
        .collect();
    order.sort_unstable();
    let mut places = vec![0; rows.len()];
    for (nth, (_, _, place)) in order.into_iter().enumerate() {
        places[place] = u32::try_from(nth).unwrap_or(u32::MAX);
    }
    places
}

/// The item at each place in the alphabet.
fn turned(alphabet: &[u32]) -> Vec<u32> {
    let mut order = vec![0; alphabet.len()];
    for (place, letter) in alphabet.iter().enumerate() {
        order[*letter as usize] = u32::try_from(place).unwrap_or(u32::MAX);
    }
    order
}

/// Small letters without their marks.
fn sorted_as(title: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    };
    title.to_lowercase().chars().map(plain).collect()
}
