//! Where a class errs: the guesses of a group beside the figures, as far as that tells nothing about one person.
//!
//! A learner counts once, however many occupations were guessed at. Under ten learners nothing is said; above it the middle
//! learner speaks, in round numbers, and a part of the group is counted only when it and the others are many.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use loper_analysis::suppress::{PEOPLE_MIN, Shown, suppress, suppress_parts, suppress_within};
use loper_vocabulary::identity::{ClassId, PersonId};
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::school_year::SchoolYear;

use super::compare::{self, PayVerdict};
use super::{Check, Step, Sure};

/// Pay is told in steps of this many cents.
const PAY_STEP: i64 = 50;
/// A mean of classes is kept in hundredths until the middle one is taken.
const HUNDRED: i64 = 100;
/// As in the check itself: a chance that is one class off is near.
const CHANCE_NEAR: i64 = 1;

/// What a class may know of one guess: how far off it was, in which field of work, and how sure the learner was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distance {
    /// At which occupation.
    pub occupation: OccupationId,
    /// The field of work it is in: the occupational class (*beroepsklasse*) of CBS.
    pub field: String,
    /// How sure.
    pub sure: Sure,
    /// How far the pay was off.
    pub pay: Option<PayOff>,
    /// How far the chance was off.
    pub chance: Option<ChanceOff>,
}

/// A guess of pay minus the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayOff {
    /// In cents an hour from the middle; negative when the guess was lower.
    pub cents: i64,
    /// Whether it was between the quartiles.
    pub is_near: bool,
    /// Of which year the figure is.
    pub year: i64,
}

/// A guess of the chance of work minus the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChanceOff {
    /// By how many classes it was more hopeful; negative when it was gloomier.
    pub classes: i64,
    /// Until which year the figure looks ahead.
    pub to_year: i64,
}

/// What a finished check says to a class; nothing of one that is not finished. `field` gives the field of an occupation.
pub fn distances(check: &Check, field: impl Fn(OccupationId) -> Option<String>) -> Vec<Distance> {
    if check.step() != Step::Done {
        return Vec::new();
    }
    let one = |liked: &super::Liked| {
        let guess = liked.guess?;
        let pay = guess.pay.zip(liked.figures.pay).map(|(guessed, figure)| PayOff {
            cents: guessed.0 - figure.middle.0,
            is_near: compare::pay(guessed, &figure) == PayVerdict::Near,
            year: figure.year,
        });
        let chance = guess.chance.zip(liked.figures.chance).map(|(guessed, figure)| ChanceOff {
            classes: compare::hope(guessed, &figure),
            to_year: figure.to_year,
        });
        let is_any = pay.is_some() || chance.is_some();
        let field = field(liked.occupation).filter(|_| is_any)?;
        Some(Distance { occupation: liked.occupation, field, sure: guess.sure, pay, chance })
    };
    check.liked.iter().filter_map(one).collect()
}

/// The first day of the school year of a day: what was finished before it is of another class.
pub fn first_day(today: Date) -> Date {
    Date::new(SchoolYear::of(today).0, 8, 1).unwrap_or(today)
}

/// A distance with whose it is, only to count people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Whose.
    pub person: PersonId,
    /// What.
    pub distance: Distance,
}

/// To which side a group errs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lean {
    /// The middle learner: cents an hour in steps of fifty, or whole classes. Negative is under the figure.
    pub middle: i64,
    /// At least so many learners were mostly too low (pay), or too gloomy (chance).
    pub under: Shown,
    /// At least so many were mostly near.
    pub near: Shown,
    /// At least so many were mostly too high, or too hopeful.
    pub over: Shown,
}

/// The years of the figures, from the oldest to the newest.
pub type Years = Option<(i64, i64)>;

/// One field of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The code of CBS.
    pub code: String,
    /// Pay, when enough learners guessed at it.
    pub pay: Option<i64>,
    /// The chance of work, when enough learners guessed at it.
    pub chance: Option<i64>,
}

/// What may be shown of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// At least so many learners count.
    pub people: i64,
    /// Pay.
    pub pay: Option<Lean>,
    /// The chance of work.
    pub chance: Option<Lean>,
    /// The fields in which enough learners guessed, where the pay was furthest off first.
    pub fields: Vec<Field>,
    /// Of ten guesses so many were near, for each [`Sure`]; from one to nine, so that it is never said of everyone.
    pub near_of_ten: [Option<u8>; 3],
    /// Of which years the figures of pay are.
    pub pay_years: Years,
    /// Until which years the figures of the chance look ahead.
    pub chance_years: Years,
}

/// The sum of a group; nothing when there are too few.
pub fn sum(all: &[&Counted]) -> Option<Sum> {
    let Shown::Count(_) = suppress(people(all)) else { return None };
    let (Shown::Count(people), _) = suppress_within(people(all), &[]) else { return None };
    let years = |of: fn(&Distance) -> Option<i64>| {
        let years = || all.iter().filter_map(|it| of(&it.distance));
        years().min().zip(years().max())
    };
    Some(Sum {
        people,
        pay: lean(all, pay_of, |it| it.pay.is_some_and(|it| it.is_near)).map(round_pay),
        chance: lean(all, chance_of, is_chance_near).map(round_chance),
        fields: fields(all),
        near_of_ten: Sure::ALL.map(|sure| near_of_ten(all, sure)),
        pay_years: years(|it| it.pay.map(|it| it.year)),
        chance_years: years(|it| it.chance.map(|it| it.to_year)),
    })
}

/// A learner in a class of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// In which class.
    pub class: ClassId,
    /// What it is called.
    pub name: String,
}

/// A class, with its sum where that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Which.
    pub id: ClassId,
    /// What it is called.
    pub name: String,
    /// Its sum.
    pub sum: Option<Sum>,
}

/// What a guide may choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// The classes by name.
    pub classes: Vec<Class>,
    /// All of them together; nothing with one class, and nothing when whoever subtracts the classes that are shown would be
    /// left with few people.
    pub together: Option<Sum>,
}

/// The classes that someone guides, each by itself and all together.
pub fn groups(members: &[Member], counted: &[Counted]) -> Groups {
    let mut names: BTreeMap<(&str, ClassId), BTreeSet<PersonId>> = BTreeMap::new();
    for it in members {
        names.entry((it.name.as_str(), it.class)).or_default().insert(it.person);
    }
    let of = |people: &BTreeSet<PersonId>| -> Vec<&Counted> {
        counted.iter().filter(|it| people.contains(&it.person)).collect()
    };
    let everyone: BTreeSet<PersonId> = members.iter().map(|it| it.person).collect();
    let mut rest = everyone.clone();
    let mut classes = Vec::new();
    for ((name, id), people) in &names {
        let sum = sum(&of(people));
        if sum.is_some() {
            rest.retain(|it| !people.contains(it));
        }
        classes.push(Class { id: *id, name: (*name).to_owned(), sum });
    }
    let left = people(&of(&rest));
    let is_told = classes.len() > 1 && (left == 0 || left >= PEOPLE_MIN);
    let together = is_told.then(|| sum(&of(&everyone))).flatten();
    Groups { classes, together }
}

/// How many people are in it.
fn people(all: &[&Counted]) -> i64 {
    let mut ids: Vec<PersonId> = all.iter().map(|it| it.person).collect();
    ids.sort_unstable();
    ids.dedup();
    i64::try_from(ids.len()).unwrap_or(i64::MAX)
}

fn pay_of(it: &Distance) -> Option<i64> {
    it.pay.map(|it| it.cents)
}

/// In hundredths, so that a mean of a few whole classes keeps its parts.
fn chance_of(it: &Distance) -> Option<i64> {
    it.chance.map(|it| it.classes * HUNDRED)
}

fn is_chance_near(it: &Distance) -> bool {
    it.chance.is_some_and(|it| it.classes.abs() <= CHANCE_NEAR)
}

/// One learner in the sum.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    total: i64,
    count: i64,
    under: i64,
    over: i64,
}

/// To which side the group errs, unrounded; nothing when too few learners guessed.
fn lean(all: &[&Counted], of: fn(&Distance) -> Option<i64>, is_near: fn(&Distance) -> bool) -> Option<Lean> {
    let mut each: BTreeMap<PersonId, Tally> = BTreeMap::new();
    for it in all {
        let Some(off) = of(&it.distance) else { continue };
        let tally = each.entry(it.person).or_default();
        tally.total += off;
        tally.count += 1;
        if !is_near(&it.distance) {
            tally.under += i64::from(off < 0);
            tally.over += i64::from(off > 0);
        }
    }
    let count = |is: fn(&Tally) -> bool| i64::try_from(each.values().filter(|it| is(it)).count()).ok();
    let parts =
        [count(|it| it.under > it.over)?, count(|it| it.under == it.over)?, count(|it| it.over > it.under)?];
    let (whole, shown) = suppress_parts(&parts);
    if whole == Shown::Hidden {
        return None;
    }
    let means = each.values().map(|it| it.total / it.count).collect();
    Some(Lean { middle: middle(means), under: shown[0], near: shown[1], over: shown[2] })
}

/// The middle of a list that is not empty: of two in the middle, what lies between them.
fn middle(mut all: Vec<i64>) -> i64 {
    all.sort_unstable();
    let half = all.len() / 2;
    if all.len() % 2 == 1 { all[half] } else { i64::midpoint(all[half - 1], all[half]) }
}

/// To the nearest whole step.
const fn nearest(number: i64, step: i64) -> i64 {
    let sign = number.signum();
    sign * ((number.abs() + step / 2) / step) * step
}

fn round_pay(it: Lean) -> Lean {
    Lean { middle: nearest(it.middle, PAY_STEP), ..it }
}

fn round_chance(it: Lean) -> Lean {
    Lean { middle: nearest(it.middle, HUNDRED) / HUNDRED, ..it }
}

fn fields(all: &[&Counted]) -> Vec<Field> {
    let mut by_field: BTreeMap<&str, Vec<&Counted>> = BTreeMap::new();
    for it in all {
        by_field.entry(it.distance.field.as_str()).or_default().push(it);
    }
    let mut fields: Vec<Field> = by_field
        .into_iter()
        .map(|(code, all)| Field {
            code: code.to_owned(),
            pay: lean(&all, pay_of, |_| false).map(|it| round_pay(it).middle),
            chance: lean(&all, chance_of, |_| false).map(|it| round_chance(it).middle),
        })
        .filter(|it| it.pay.is_some() || it.chance.is_some())
        .collect();
    fields.sort_by_key(|it| (-it.pay.unwrap_or_default().abs(), -it.chance.unwrap_or_default().abs()));
    fields
}

fn near_of_ten(all: &[&Counted], sure: Sure) -> Option<u8> {
    let of: Vec<&Counted> = all.iter().copied().filter(|it| it.distance.sure == sure).collect();
    if people(&of) < PEOPLE_MIN {
        return None;
    }
    let near = |it: &&Counted| {
        let pay = it.distance.pay.map(|it| it.is_near);
        pay.into_iter().chain(it.distance.chance.map(|_| is_chance_near(&it.distance)))
    };
    let (mut good, mut count) = (0_i64, 0_i64);
    for is_near in of.iter().flat_map(near) {
        good += i64::from(is_near);
        count += 1;
    }
    u8::try_from(nearest(good * 100 / count.max(1), 10) / 10).ok().map(|it| it.clamp(1, 9))
}

#[cfg(test)]
mod tests;
