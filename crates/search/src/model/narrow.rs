//! What narrows a list, and how many each choice would show.

use std::collections::BTreeMap;

use loper_vocabulary::level::Level;
use loper_vocabulary::occupation::Interest;
use loper_vocabulary::prospect::Tension;

use super::document::{Document, Region};
use super::query::{Counts, Kind, Query};

/// How many things narrow: kind, sector, level, chance, interest.
const WAYS: usize = 5;

/// The choices of a question.
pub struct Narrow<'a> {
    query: &'a Query,
    region: Option<&'a Region>,
}

impl<'a> Narrow<'a> {
    /// The choices of a question; a region without figures narrows nothing.
    pub fn new(query: &'a Query, regions: &'a [Region]) -> Self {
        let asked = query.region.as_deref();
        let region = regions.iter().find(|region| Some(region.code.as_str()) == asked);
        Self { query, region: region.filter(|region| !region.tension.is_empty()) }
    }

    /// Whether classes of tension are those of the asked region.
    pub fn is_regional(&self) -> bool {
        self.region.is_some()
    }

    /// The class of tension that is shown of a document.
    pub fn tension(&self, document: &Document) -> Option<Tension> {
        match self.region {
            None => document.tension,
            Some(region) => region.tension.get(document.group_code.as_deref()?).copied(),
        }
    }

    /// At which place a document has the first chosen interest.
    pub fn interest_place(&self, document: &Document) -> usize {
        let Some(chosen) = self.query.interests.first() else { return 0 };
        document.interests.iter().position(|interest| interest == chosen).unwrap_or(usize::MAX)
    }

    /// Which choices a document passes.
    fn passes(&self, document: &Document) -> [bool; WAYS] {
        let query = self.query;
        let any = |is_free: bool, passes: bool| is_free || passes;
        [
            any(query.kinds.is_empty(), query.kinds.contains(&document.kind)),
            any(query.sectors.is_empty(), query.sectors.contains(&document.sector_code)),
            any(query.levels.is_empty(), document.levels.iter().any(|level| query.levels.contains(level))),
            any(
                query.chances.is_empty(),
                self.tension(document).is_some_and(|class| query.chances.contains(&class)),
            ),
            any(
                query.interests.is_empty(),
                document.interests.iter().any(|interest| query.interests.contains(interest)),
            ),
        ]
    }
}

/// Counts what each choice would show.
#[derive(Default)]
pub struct Tally {
    kinds: [usize; 3],
    sectors: BTreeMap<String, usize>,
    levels: BTreeMap<Level, usize>,
    chances: BTreeMap<Tension, usize>,
    interests: BTreeMap<Interest, usize>,
}

impl Tally {
    /// Counts a document where only the choice itself could leave it out; answers whether it is in.
    pub fn count(&mut self, narrow: &Narrow<'_>, document: &Document) -> bool {
        let passes = narrow.passes(document);
        let others = |way: usize| passes.iter().enumerate().all(|(place, passed)| place == way || *passed);
        if others(0) {
            let place = Kind::ALL.iter().position(|kind| *kind == document.kind).unwrap_or(0);
            self.kinds[place] += 1;
        }
        if others(1) && !document.sector_code.is_empty() {
            match self.sectors.get_mut(&document.sector_code) {
                Some(count) => *count += 1,
                None => _ = self.sectors.insert(document.sector_code.clone(), 1),
            }
        }
        if others(2) {
            for level in &document.levels {
                *self.levels.entry(*level).or_default() += 1;
            }
        }
        if others(3)
            && let Some(class) = narrow.tension(document)
        {
            *self.chances.entry(class).or_default() += 1;
        }
        if others(4) {
            for interest in &document.interests {
                *self.interests.entry(*interest).or_default() += 1;
            }
        }
        passes.into_iter().all(|passed| passed)
    }

    /// The counts, in order.
    pub fn counts(self) -> Counts {
        Counts {
            kinds: self.kinds,
            sectors: self.sectors.into_iter().collect(),
            levels: self.levels.into_iter().collect(),
            chances: self.chances.into_iter().collect(),
            interests: self.interests.into_iter().collect(),
        }
    }
}
