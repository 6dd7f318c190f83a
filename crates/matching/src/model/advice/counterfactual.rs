//! What would bring an item up: single changes, the smallest of each sort, each tried out and thus true.
//!
//! The rule in words. We try each change that someone could make: another wish, more or less weight, one limit less
//! tight, one interest or value somewhat higher or lower, one skill more or less. We work out the whole list again
//! for each. What brings the item to the asked rank is told, with the rank that follows. When no single change does
//! it we try pairs of those that help most; when those don't either, we say so.

mod change;

pub use change::Change;
use change::changes;

use super::super::ask::Ask;
use super::super::barrier::{Barred, Barrier};
use super::super::facts::Facts;
use super::super::order::Board;
use super::super::person::Person;

/// How many single changes go into pairs.
const PAIRED: usize = 10;
/// How many ways are told.
const TOLD: usize = 6;

/// One way to get there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// One change, or two together.
    pub changes: Vec<Change>,
    /// The rank that follows.
    pub rank: usize,
}

impl Way {
    /// The question after the changes.
    pub fn apply(&self, ask: &Ask) -> Ask {
        self.changes.iter().fold(ask.clone(), |ask, it| it.apply(&ask))
    }

    fn size(&self) -> u32 {
        self.changes.iter().map(Change::size).sum()
    }
}

/// How an item could come up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterfactual {
    /// Its rank now; none when it is impossible.
    pub rank: Option<usize>,
    /// What makes it impossible now.
    pub barred: Vec<Barred>,
    /// The ways, the smallest first: single changes, or when there is none pairs. Empty = not with two changes, or it is there
    /// already.
    pub ways: Vec<Way>,
}

impl Counterfactual {
    /// Whether the item is at the asked rank already.
    pub fn is_there(&self, rank: usize) -> bool {
        self.rank.is_some_and(|it| it <= rank)
    }
}

/// What would bring the item at `place` to `rank` or better.
pub fn counterfactual(facts: &Facts, ask: &Ask, place: usize, rank: usize) -> Counterfactual {
    let mut trial = Trial { facts, place, board: Board::default() };
    let now = trial.rank(ask);
    let barred = Barrier::new(facts, ask).reasons(facts, place);
    if now.is_some_and(|it| it <= rank) {
        return Counterfactual { rank: now, barred, ways: Vec::new() };
    }
    let mut tried: Vec<Way> = Vec::new();
    for ladder in changes(facts, ask, place) {
        tried.extend(trial.smallest(ask, ladder, rank));
    }
    let mut ways: Vec<Way> = tried.iter().filter(|it| it.rank <= rank).cloned().collect();
    if ways.is_empty() {
        tried.sort_by_key(|it| (it.rank, it.size()));
        tried.truncate(PAIRED);
        ways = trial.pairs(ask, &tried, rank);
    }
    ways.sort_by_key(|it| (it.size(), it.rank));
    ways.truncate(TOLD);
    Counterfactual { rank: now, barred, ways }
}

struct Trial<'a> {
    facts: &'a Facts,
    place: usize,
    board: Board,
}

impl Trial<'_> {
    /// The rank under a question; none when it is impossible there.
    fn rank(&mut self, ask: &Ask) -> Option<usize> {
        let barrier = Barrier::new(self.facts, ask);
        if barrier.stops(self.facts, self.place) {
            return None;
        }
        let person = Person::new(self.facts, ask);
        self.board.score(self.facts, &person);
        Some(self.board.rank_at_once(self.facts, ask, &barrier, self.place))
    }

    /// The first of a ladder of ever larger changes that gets there; else the one that comes nearest.
    fn smallest(&mut self, ask: &Ask, ladder: Vec<Change>, rank: usize) -> Option<Way> {
        let mut nearest: Option<Way> = None;
        for change in ladder {
            let Some(reached) = self.rank(&change.apply(ask)) else { continue };
            let way = Way { changes: vec![change], rank: reached };
            if reached <= rank {
                return Some(way);
            }
            if nearest.as_ref().is_none_or(|it| reached < it.rank) {
                nearest = Some(way);
            }
        }
        nearest
    }

    fn pairs(&mut self, ask: &Ask, singles: &[Way], rank: usize) -> Vec<Way> {
        let mut found = Vec::new();
        for (nth, first) in singles.iter().enumerate() {
            for second in &singles[nth + 1..] {
                let changes: Vec<Change> = first.changes.iter().chain(&second.changes).cloned().collect();
                let way = Way { changes, rank: 0 };
                if let Some(reached) = self.rank(&way.apply(ask)).filter(|it| *it <= rank) {
                    found.push(Way { rank: reached, ..way });
                }
            }
        }
        found
    }
}
