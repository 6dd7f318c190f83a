//! The answer: what fits, why, what can't be, and always something that was not asked for.

pub mod counterfactual;
pub mod fold;
pub mod ledger;
pub mod moved;
mod surprise;

use loper_vocabulary::interest::Interest;

use super::ask::Ask;
use super::barrier::{Barred, Barrier, Caution, Near};
use super::chance::Chance;
use super::factor::{Factor, POINTS_MAX, Part, START};
use super::facts::{Admission, Facts};
use super::item::{Item, Kind};
use super::order::{Board, is_wanted};
use super::person::Person;

/// How a list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By points, and as far as the person wants by chances.
    Points,
    /// By chances only: nothing gives points, but the person gave chances weight.
    Chances,
    /// By the alphabet: the person said nothing that can give points.
    NothingSaid,
    /// By the alphabet: the person gave no weight to anything that was said.
    NothingWeighs,
}

/// One item that may fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Its place in the facts.
    pub place: usize,
    /// Which place it has in the whole order, from 1.
    pub rank: usize,
    /// The points: exactly [`START`] and the sum of the parts. None when nothing gives points.
    pub points: Option<i32>,
    /// Between which points it lies, by the doubt about the answers (80 %).
    pub span: Option<(i32, i32)>,
    /// What gives and takes points.
    pub parts: Vec<Part>,
    /// Factors that the person spoke of and that are not known of this item.
    pub missing: Vec<Factor>,
    /// What might be a limit, but can't be told.
    pub cautions: Vec<Caution>,
    /// Where a programme is nearest, when it is known where the person leaves from: information, unless there is a limit.
    pub near: Option<Near>,
    /// Whether the law lets the person into a programme: information, never a limit.
    pub admission: Option<Admission>,
    /// Shown because it lies outside the stated interests.
    pub is_surprise: bool,
}

/// One item that can't be, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    /// Its place in the facts.
    pub place: usize,
    /// Every limit that it meets.
    pub because: Vec<Barred>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// How the results are ordered.
    pub order: Order,
    /// The first results.
    pub results: Vec<Fit>,
    /// Two from outside the stated interests.
    pub surprises: Vec<Fit>,
    /// What can't be.
    pub impossible: Vec<Impossible>,
    /// How many are in the whole order.
    pub total: usize,
}

/// Answers a question.
pub fn advise(facts: &Facts, ask: &Ask) -> Advice {
    advise_on(&mut Board::default(), facts, ask)
}

/// The same, on a board that is used again.
pub fn advise_on(board: &mut Board, facts: &Facts, ask: &Ask) -> Advice {
    let (person, barrier) = (Person::new(facts, ask), Barrier::new(facts, ask));
    board.score(facts, &person);
    board.collect(facts, ask, &barrier);
    let total = board.count();
    let first = board.first(facts, ask, ask.limit);
    let outside = surprise::surprises(facts, ask, &person, board, &first);
    let fit = |place: usize, rank: usize, is_surprise: bool| Fit {
        is_surprise,
        ..one(facts, ask, (&person, &barrier), board, (place, rank))
    };
    Advice {
        order: order(ask, &person),
        results: first.iter().enumerate().map(|(nth, place)| fit(*place, nth + 1, false)).collect(),
        surprises: outside.iter().map(|it| fit(*it, board.rank(facts, ask, *it), true)).collect(),
        impossible: impossible(facts, ask, &barrier),
        total,
    }
}

/// Only which items come first, by their place in the facts: without reasons, surprises or what can't be.
pub fn first_on(board: &mut Board, facts: &Facts, ask: &Ask) -> Vec<usize> {
    board.score(facts, &Person::new(facts, ask));
    board.collect(facts, ask, &Barrier::new(facts, ask));
    board.first(facts, ask, ask.limit)
}

/// What one item comes to, whether it is in the first results or not; its rank counts as if it were possible.
pub fn look_at(facts: &Facts, ask: &Ask, place: usize) -> (Fit, Vec<Barred>) {
    let (person, barrier) = (Person::new(facts, ask), Barrier::new(facts, ask));
    let mut board = Board::default();
    board.score(facts, &person);
    board.collect(facts, ask, &barrier);
    let rank = board.rank(facts, ask, place);
    (one(facts, ask, (&person, &barrier), &board, (place, rank)), barrier.reasons(facts, place))
}

fn one(
    facts: &Facts,
    ask: &Ask,
    (person, barrier): (&Person, &Barrier),
    board: &Board,
    (place, rank): (usize, usize),
) -> Fit {
    let points = board.points(place, person);
    let doubt = person.doubt(facts, place);
    let item = &facts.items()[place];
    let known = facts.segment(place).map_or([false; 4], |it| it.known);
    Fit {
        place,
        rank,
        points,
        span: points.map(|it| ((it - doubt).max(0), (it + doubt).min(POINTS_MAX))),
        parts: if points.is_some() { person.explain(facts, place) } else { Vec::new() },
        missing: person.missing(known),
        cautions: barrier.cautions(facts, place),
        near: barrier.near(facts, place),
        admission: ask.about.level.zip(item.level).and_then(|(from, to)| facts.admission(from, to)),
        is_surprise: false,
    }
}

fn order(ask: &Ask, person: &Person) -> Order {
    let about = &ask.about;
    let is_said = about.interests.is_some()
        || about.values.is_some()
        || !about.skills.is_empty()
        || !about.wishes.is_empty();
    match (person.has_points(), is_said) {
        (true, _) => Order::Points,
        _ if ask.prospects_weight > 0 => Order::Chances,
        (false, true) if Factor::ALL.iter().all(|it| ask.weights.of(*it) == 0) => Order::NothingWeighs,
        _ => Order::NothingSaid,
    }
}

fn impossible(facts: &Facts, ask: &Ask, barrier: &Barrier) -> Vec<Impossible> {
    if barrier.is_open() {
        return Vec::new();
    }
    let stopped = (0..facts.len()).filter(|it| is_wanted(facts, ask, *it) && barrier.stops(facts, *it));
    let mut all: Vec<Impossible> =
        stopped.map(|place| Impossible { place, because: barrier.reasons(facts, place) }).collect();
    all.sort_by_key(|it| facts.alphabet(ask.language)[it.place]);
    all
}

impl Fit {
    /// The item itself.
    pub fn item<'a>(&self, facts: &'a Facts) -> &'a Item {
        &facts.items()[self.place]
    }

    /// What publishers say, beside the points.
    pub fn chances<'a>(&self, facts: &'a Facts, ask: &Ask) -> Vec<&'a Chance> {
        facts.chances(self.place, ask.about.region.as_ref())
    }

    /// Where the points start; the parts come on top of it.
    pub const fn start(&self) -> i32 {
        START
    }

    /// Work, or something to learn.
    pub fn kind(&self, facts: &Facts) -> Kind {
        self.item(facts).kind()
    }

    /// The type of interest that it asks most.
    pub fn first_type(&self, facts: &Facts) -> Option<Interest> {
        facts.first_type(self.place)
    }
}
