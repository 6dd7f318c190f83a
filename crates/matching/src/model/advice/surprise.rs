//! Always two from outside what someone said, so that a list never narrows to what is known already.
//!
//! The rule in words. Your two strongest types of interest are what you said; the other four are outside. They go by how
//! far they lie from your strongest on the hexagon, the farthest first, and of two as far the one you like least.
//! The first two types each give one option: of everything whose strongest type that is, the one that fits you best in
//! a sector that is not in your list yet. Where a type has none, the next type comes in; where no sector is left, the
//! sector no longer counts. Someone who said nothing about interests gets the two best of other sectors.

use std::collections::BTreeSet;

use loper_profile::model::about::Span;
use loper_vocabulary::interest::Interest;

use super::super::ask::Ask;
use super::super::factor::interests;
use super::super::facts::Facts;
use super::super::order::Board;
use super::super::person::Person;

/// How many there are.
const COUNT: usize = 2;

/// The two, by their place in the facts; none when nothing was said that gives points.
pub fn surprises(facts: &Facts, ask: &Ask, person: &Person, board: &Board, shown: &[usize]) -> Vec<usize> {
    if !person.has_points() {
        return Vec::new();
    }
    let mut found = Found { facts, board, shown, places: Vec::new() };
    let types = outside(ask);
    for is_strict in [true, false] {
        for each in &types {
            found.add(is_strict, |place| facts.first_type(place) == Some(*each));
        }
    }
    let is_free = types.is_empty();
    let is_outside = |place: usize| is_free || facts.first_type(place).is_none_or(|it| types.contains(&it));
    for is_strict in [true, false] {
        for _ in 0..COUNT {
            found.add(is_strict, is_outside);
        }
    }
    found.places
}

/// The types outside, in the order in which they come in.
fn outside(ask: &Ask) -> Vec<Interest> {
    let can_tell = |it: &&[Span; 6]| interests::prepare(it).is_some();
    let Some(interests) = ask.about.interests.as_ref().filter(can_tell) else { return Vec::new() };
    let liking = |it: Interest| interests[it.place()].middle;
    let mut by_liking = Interest::ALL;
    by_liking.sort_by_key(|it| (std::cmp::Reverse(liking(*it)), it.place()));
    let (own, others) = by_liking.split_at(2);
    let mut others = others.to_vec();
    others.sort_by_key(|it| (std::cmp::Reverse(own[0].distance(*it)), liking(*it), it.place()));
    others
}

struct Found<'a> {
    facts: &'a Facts,
    board: &'a Board,
    shown: &'a [usize],
    places: Vec<usize>,
}

impl Found<'_> {
    fn add(&mut self, is_strict: bool, suits: impl Fn(usize) -> bool) {
        if self.places.len() >= COUNT {
            return;
        }
        let sector = |place: &usize| self.facts.items()[*place].sector.as_str();
        let sectors: BTreeSet<&str> = self.shown.iter().chain(&self.places).map(sector).collect();
        let is_new = |place: usize| !self.shown.contains(&place) && !self.places.contains(&place);
        let best = self
            .board
            .best(|place| suits(place) && is_new(place) && (!is_strict || !sectors.contains(sector(&place))));
        self.places.extend(best);
    }
}
