//! Everything that is known of occupations and programmes, in columns, so that one pass over all of them is quick.
//!
//! Items of which the same factors are known stand together (a [`Segment`]): inside one, all count alike.

pub mod build;
pub mod neighbours;
pub mod offered;
pub(super) mod shape;
mod skills;
pub mod ways;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use loper_vocabulary::interest::Interest;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::Level;
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};

use super::chance::{Chance, Subject};
use super::factor::{Factor, skills::Used};
use super::item::{Item, ItemId};
use offered::Offered;
pub(super) use skills::Skills;
use ways::Ways;

/// Where a fact comes from: a release of a part of the registers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The part: `interests`, `work_values`, `skills`, `conditions`, `forecast` …
    pub part: String,
    /// The number of the release.
    pub release: i64,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub published_on: Option<String>,
    /// Whether it is an example.
    pub is_example: bool,
}

/// Whether the law lets someone with a level into another (`programmes_admission`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Admission {
    /// There is a right.
    Right,
    /// There is a right on a condition.
    Condition,
    /// There is no right on this diploma.
    None,
}

impl Admission {
    /// Reads the word of the table.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "right" => Some(Self::Right),
            "condition" => Some(Self::Condition),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Condition => "condition",
            Self::None => "none",
        }
    }
}

/// The mark of an item that someone may have heard of.
pub(super) const KNOWN: u8 = 1;
/// The mark of a programme.
pub(super) const PROGRAMME: u8 = 2;

/// Items that stand together because the same factors are known of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Segment {
    pub start: usize,
    pub end: usize,
    pub known: [bool; 4],
}

/// The facts. Made by [`build::build`].
#[derive(Debug, PartialEq)]
pub struct Facts {
    items: Vec<Item>,
    places: HashMap<ItemId, usize>,
    sources: Vec<Source>,
    segments: Vec<Segment>,
    interests: [Vec<i16>; 6],
    values: [Vec<i16>; 6],
    conditions: [Vec<i16>; 12],
    /// A bit for each condition that is there often or always, whichever of the linked occupations one chooses.
    often: Vec<u16>,
    /// The same, now and then.
    sometimes: Vec<u16>,
    first_types: Vec<Option<Interest>>,
    /// The class that may move the order.
    classes: Vec<u8>,
    /// [`KNOWN`] and [`PROGRAMME`] of each item: a pass over all should not touch names and links.
    marks: Vec<u8>,
    skills: Skills,
    alphabets: [Vec<u32>; 2],
    /// The other way round: the item at each place in the alphabet.
    by_letter: [Vec<u32>; 2],
    subjects: Vec<Vec<Subject>>,
    chances: HashMap<Subject, Vec<Chance>>,
    offers: Vec<Offered>,
    ways: Ways,
    regions: Vec<LabourRegion>,
    region_names: BTreeMap<String, String>,
    neighbours: BTreeMap<LabourRegion, BTreeSet<LabourRegion>>,
    admissions: BTreeMap<(Level, Level), Admission>,
    skill_names: BTreeMap<String, Bilingual>,
}

impl Facts {
    /// All items, in the order of the columns.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The item at a place.
    pub fn item(&self, place: usize) -> Option<&Item> {
        self.items.get(place)
    }

    /// Where an item stands.
    pub fn place(&self, id: &ItemId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// Every release that these facts were made of.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The release of a part.
    pub fn source(&self, part: &str) -> Option<&Source> {
        self.sources.iter().find(|it| it.part == part)
    }

    /// Whether a factor is known of an item.
    pub fn is_known(&self, place: usize, factor: Factor) -> bool {
        self.segment(place).is_some_and(|it| it.known[factor.place()])
    }

    /// The type of interest that an item asks most.
    pub fn first_type(&self, place: usize) -> Option<Interest> {
        self.first_types.get(place).copied().flatten()
    }

    /// What publishers say of an item: of the whole country, and of the region that was asked for.
    pub fn chances(&self, place: usize, region: Option<&LabourRegion>) -> Vec<&Chance> {
        let subjects = self.subjects.get(place).into_iter().flatten();
        let all = subjects.filter_map(|it| self.chances.get(it)).flatten();
        all.filter(|it| it.region == "NL" || region.is_some_and(|asked| asked.as_str() == it.region))
            .collect()
    }

    /// The regions next to a region, by the outline of the map.
    pub fn neighbours(&self, region: &LabourRegion) -> impl Iterator<Item = &LabourRegion> {
        self.neighbours.get(region).into_iter().flatten()
    }

    /// The name of a region; one that left the register keeps its code.
    pub fn region_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.region_names.get(code).map_or(code, String::as_str)
    }

    /// Whether a skill group exists.
    pub fn has_skill(&self, code: &str) -> bool {
        self.skills.has(code)
    }

    /// Whether a skill group has no groups inside it.
    pub fn is_leaf_skill(&self, code: &str) -> bool {
        self.skills.is_leaf(code)
    }

    /// The name of a skill group.
    pub fn skill_name(&self, code: &str) -> Option<&Bilingual> {
        self.skill_names.get(code)
    }

    /// What the law says of going from a level to another.
    pub fn admission(&self, from: Level, to: Level) -> Option<Admission> {
        self.admissions.get(&(from, to)).copied()
    }

    pub(super) fn admissions(&self) -> &BTreeMap<(Level, Level), Admission> {
        &self.admissions
    }

    pub(super) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    pub(super) fn segment(&self, place: usize) -> Option<Segment> {
        self.segments.iter().copied().find(|it| (it.start..it.end).contains(&place))
    }

    pub(super) fn interests(&self) -> &[Vec<i16>; 6] {
        &self.interests
    }

    pub(super) fn values(&self) -> &[Vec<i16>; 6] {
        &self.values
    }

    pub(super) fn conditions(&self) -> &[Vec<i16>; 12] {
        &self.conditions
    }

    pub(super) fn often(&self) -> &[u16] {
        &self.often
    }

    pub(super) fn sometimes(&self) -> &[u16] {
        &self.sometimes
    }

    pub(super) fn classes(&self) -> &[u8] {
        &self.classes
    }

    pub(super) fn marks(&self) -> &[u8] {
        &self.marks
    }

    pub(super) fn skills(&self) -> &Skills {
        &self.skills
    }

    pub(super) fn used(&self, code: &str, place: usize) -> Used {
        Used {
            code: code.to_owned(),
            here: i32::from(self.skills.here(code, place)),
            average: i32::from(self.skills.average(code)),
        }
    }

    pub(super) fn alphabet(&self, language: Language) -> &[u32] {
        match language {
            Language::Nl => &self.alphabets[0],
            Language::En => &self.alphabets[1],
        }
    }

    /// The item at a place in the alphabet.
    pub(super) fn at_letter(&self, language: Language, letter: u32) -> usize {
        let order = match language {
            Language::Nl => &self.by_letter[0],
            Language::En => &self.by_letter[1],
        };
        order[letter as usize] as usize
    }

    /// The municipalities, and about how long the ways between them take.
    pub const fn ways(&self) -> &Ways {
        &self.ways
    }

    /// Whether anybody knows where a municipality lies.
    pub fn has_municipality(&self, code: &MunicipalityCode) -> bool {
        self.ways.place(code).is_some()
    }

    pub(super) fn offers(&self) -> &[Offered] {
        &self.offers
    }

    pub(super) fn region_bit(&self, region: &LabourRegion) -> u64 {
        let place = self.regions.iter().position(|it| it == region);
        place.filter(|it| *it < 64).map_or(0, |it| 1 << it)
    }
}
