//! The pass over all items: points for each, and the order of those that can be.
//!
//! The rule in words. The most points come first; equal points go by the alphabet. Where nobody said anything that
//! counts, all is by the alphabet and there are no points. Items of which nothing that counts is known come last.

use super::ask::{Ask, Scope};
use super::barrier::Barrier;
use super::chance::in_order;
use super::factor::{Factor, START, skills, to_points, wishes};
use super::facts::{Facts, KNOWN, PROGRAMME, Segment};
use super::item::Kind;
use super::person::Person;
use loper_profile::model::about::Wish;

/// The points of every item; kept between passes, so that many passes ask for memory once.
#[derive(Debug, Clone, Default)]
pub struct Board {
    points: Vec<i32>,
    raw: Vec<i32>,
    skills: Vec<i32>,
    keys: Vec<u64>,
}

/// Which items a list is of: those that have `marks` where `looked_at` has a bit.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    looked_at: u8,
    marks: u8,
}

impl Wanted {
    fn new(ask: &Ask) -> Self {
        let known = if ask.scope == Scope::Known { KNOWN } else { 0 };
        let (kind, programme) = match ask.kind {
            None => (0, 0),
            Some(Kind::Occupation) => (PROGRAMME, 0),
            Some(Kind::Programme) => (PROGRAMME, PROGRAMME),
        };
        Self { looked_at: known | kind, marks: known | programme }
    }

    const fn suits(self, marks: u8) -> bool {
        marks & self.looked_at == self.marks
    }

    fn has(self, facts: &Facts, place: usize) -> bool {
        self.suits(facts.marks()[place])
    }
}

/// Points of an item of which nothing that counts is known.
const UNKNOWN: i32 = -1;

impl Board {
    /// Fills the board for a person: one pass, column by column.
    pub fn score(&mut self, facts: &Facts, person: &Person) {
        self.points.clear();
        self.points.resize(facts.len(), START);
        // Each factor fills it whole before it is read, so what stood there may stay.
        self.raw.resize(facts.len(), 0);
        if !person.has_points() {
            return;
        }
        self.spread_skills(facts, person);
        for segment in facts.segments() {
            self.score_segment(facts, person, *segment);
        }
    }

    fn spread_skills(&mut self, facts: &Facts, person: &Person) {
        if !person.takes_part(Factor::Skills) {
            return;
        }
        let share = skills::share(person.skills.len());
        let average: i32 = person.skills.iter().map(|it| i32::from(facts.skills().average(it))).sum();
        self.skills.clear();
        self.skills.resize(facts.len(), -average * share);
        for code in &person.skills {
            for (place, height) in facts.skills().users(code) {
                self.skills[*place as usize] += i32::from(*height) * share;
            }
        }
    }

    fn score_segment(&mut self, facts: &Facts, person: &Person, segment: Segment) {
        let here = segment.start..segment.end;
        let caps = person.caps(segment.known);
        if caps == [0; 4] {
            self.points[here].fill(UNKNOWN);
            return;
        }
        let (points, raw) = (&mut self.points[here.clone()], &mut self.raw[here.clone()]);
        for factor in Factor::ALL {
            let cap = caps[factor.place()];
            if cap == 0 {
                continue;
            }
            match factor {
                Factor::Interests => multiply(raw, facts.interests(), segment, person.interests),
                Factor::Values => multiply(raw, facts.values(), segment, person.values),
                Factor::Skills => raw.copy_from_slice(&self.skills[here.clone()]),
                Factor::Wishes => add_wishes(raw, facts, person, segment),
            }
            for (points, raw) in points.iter_mut().zip(raw.iter()) {
                *points += to_points(*raw, cap);
            }
        }
    }

    /// The points of an item; none when nothing that counts is known, or nothing counts.
    pub fn points(&self, place: usize, person: &Person) -> Option<i32> {
        let points = self.points.get(place).copied()?;
        (points != UNKNOWN && person.has_points()).then_some(points)
    }

    /// What an item is ordered by: more is earlier.
    fn key(&self, facts: &Facts, ask: &Ask, place: usize) -> u64 {
        let class = facts.classes()[place];
        key(self.points[place], class, ask.prospects_weight, facts.alphabet(ask.language)[place])
    }

    /// Works out the keys of all items that are asked for and possible, others have [`NOT_THERE`].
    pub fn collect(&mut self, facts: &Facts, ask: &Ask, barrier: &Barrier) {
        let wanted = Wanted::new(ask);
        let rows =
            self.points.iter().zip(facts.classes()).zip(facts.alphabet(ask.language)).zip(facts.marks());
        self.keys.clear();
        self.keys.extend(rows.map(|(((points, class), letter), marks)| {
            if wanted.suits(*marks) { key(*points, *class, ask.prospects_weight, *letter) } else { NOT_THERE }
        }));
        if !barrier.is_open() {
            for (place, key) in self.keys.iter_mut().enumerate() {
                if barrier.stops(facts, place) {
                    *key = NOT_THERE;
                }
            }
        }
    }

    /// How many items were collected.
    pub fn count(&self) -> usize {
        self.keys.iter().filter(|it| **it != NOT_THERE).count()
    }

    /// The first `count` items, in order. Call [`Board::collect`] before.
    ///
    /// Keeps a short list of candidates: most items are not better than its worst, and are passed over.
    pub fn first(&self, facts: &Facts, ask: &Ask, count: usize) -> Vec<usize> {
        let (mut kept, mut floor) = (Vec::with_capacity(8 * count), NOT_THERE);
        if count == 0 {
            return Vec::new();
        }
        for key in &self.keys {
            if *key <= floor {
                continue;
            }
            kept.push(*key);
            if kept.len() == 8 * count {
                kept.select_nth_unstable_by(count - 1, |a, b| b.cmp(a));
                kept.truncate(count);
                floor = kept[count - 1];
            }
        }
        kept.sort_unstable_by(|a, b| b.cmp(a));
        kept.truncate(count);
        kept.into_iter().map(|key| facts.at_letter(ask.language, letter(key))).collect()
    }

    /// The rank of one item without collecting: what a search over many questions asks for.
    pub fn rank_at_once(&self, facts: &Facts, ask: &Ask, barrier: &Barrier, place: usize) -> usize {
        let key = self.key(facts, ask, place);
        let wanted = Wanted::new(ask);
        let is_before = |it: &usize| {
            self.key(facts, ask, *it) > key && wanted.has(facts, *it) && !barrier.stops(facts, *it)
        };
        1 + (0..facts.len()).filter(is_before).count()
    }

    /// How many of the collected items come before this one, plus one.
    pub fn rank(&self, facts: &Facts, ask: &Ask, place: usize) -> usize {
        let key = self.key(facts, ask, place);
        1 + self.keys.iter().filter(|it| **it > key).count()
    }

    /// The first in order of the items that `suits`, among those that are asked for and possible.
    pub fn best(&self, suits: impl Fn(usize) -> bool) -> Option<usize> {
        let (mut best, mut found) = (NOT_THERE, None);
        for (place, key) in self.keys.iter().enumerate() {
            if *key > best && suits(place) {
                (best, found) = (*key, Some(place));
            }
        }
        found
    }
}

/// The key of an item that is not in the list.
const NOT_THERE: u64 = 0;

/// Points and chances above, the alphabet below: more is earlier.
fn key(points: i32, class: u8, weight: u8, letter: u32) -> u64 {
    let weighed = if points == UNKNOWN { 0 } else { 1 + in_order(points, class, weight) };
    (u64::from(weighed.unsigned_abs()) << 32) | u64::from(u32::MAX - letter)
}

/// The place in the alphabet that a key holds.
#[expect(clippy::cast_possible_truncation, reason = "The lower half of a key is the place in the alphabet.")]
const fn letter(key: u64) -> u32 {
    u32::MAX - key as u32
}

/// Whether an item is asked for, possible or not.
pub fn is_wanted(facts: &Facts, ask: &Ask, place: usize) -> bool {
    Wanted::new(ask).has(facts, place)
}

/// Adds the columns of what is liked, takes away those of what is not.
fn add_wishes(raw: &mut [i32], facts: &Facts, person: &Person, segment: Segment) {
    raw.fill(0);
    for (condition, wish) in &person.wishes {
        let column = &facts.conditions()[condition.place()][segment.start..segment.end];
        let pairs = raw.iter_mut().zip(column);
        match wish {
            Wish::Like => pairs.for_each(|(raw, height)| *raw += i32::from(*height)),
            Wish::Dislike => pairs.for_each(|(raw, height)| *raw -= i32::from(*height)),
        }
    }
    let share = wishes::share(person.wishes.len());
    for raw in raw.iter_mut() {
        *raw *= share;
    }
}

/// Six columns times six numbers, added up, two columns a pass: the machine does many rows at a time, and every row of
/// sums is written three times instead of seven, and read twice.
fn multiply(raw: &mut [i32], columns: &[Vec<i16>; 6], segment: Segment, person: [i32; 6]) {
    // Two short numbers: every processor multiplies eight such pairs at once.
    let times = person.map(|it| i16::try_from(it).unwrap_or_default());
    for (nth, (columns, times)) in columns.chunks_exact(2).zip(times.chunks_exact(2)).enumerate() {
        let (one, other) = (&columns[0][segment.start..segment.end], &columns[1][segment.start..segment.end]);
        let [by, by_other] = [i32::from(times[0]), i32::from(times[1])];
        let rows = raw.iter_mut().zip(one).zip(other);
        if nth == 0 {
            rows.for_each(|((raw, one), other)| *raw = i32::from(*one) * by + i32::from(*other) * by_other);
        } else {
            rows.for_each(|((raw, one), other)| *raw += i32::from(*one) * by + i32::from(*other) * by_other);
        }
    }
}
