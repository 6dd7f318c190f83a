//! The changes that are tried, in ladders: of each sort the smallest first.

use loper_profile::model::about::{MINUTES, Span, Travel, Wish};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::level::StudyMode;
use loper_vocabulary::work_value::WorkValue;

use super::super::super::ask::Ask;
use super::super::super::factor::{Factor, skills::ESSENTIAL};
use super::super::super::facts::Facts;

/// One step of an interest or a value.
const STEP: i8 = 10;
/// How many steps are tried to either side.
const STEPS: i8 = 3;
/// How many skills that the item needs are tried.
const SKILLS: usize = 12;

/// A change of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another wish about a condition, or none.
    Wish(Condition, Option<Wish>),
    /// Another weight for a factor, in percent.
    Weight(Factor, u8),
    /// Another weight for chances, in percent.
    Chances(u8),
    /// A condition is ruled out no longer.
    Never(Condition),
    /// A study mode can be too.
    Mode(StudyMode),
    /// At most this many years; none = no limit.
    Years(Option<u8>),
    /// At most this far.
    Travel(Travel),
    /// At most this many minutes; none = no limit.
    Minutes(Option<u16>),
    /// An interest by so many points.
    Interest(Interest, i8),
    /// A work value by so many points.
    Value(WorkValue, i8),
    /// One more skill group.
    SkillMore(String),
    /// One skill group less.
    SkillLess(String),
}

impl Change {
    /// The key of the sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Wish(_, Some(Wish::Like)) => "matching-change-wish-like",
            Self::Wish(_, Some(Wish::Dislike)) => "matching-change-wish-dislike",
            Self::Wish(_, None) => "matching-change-wish-none",
            Self::Weight(..) => "matching-change-weight",
            Self::Chances(_) => "matching-change-chances",
            Self::Never(_) => "matching-change-never",
            Self::Mode(_) => "matching-change-mode",
            Self::Years(Some(_)) => "matching-change-years",
            Self::Years(None) => "matching-change-years-none",
            Self::Travel(_) => "matching-change-travel",
            Self::Minutes(Some(_)) => "matching-change-minutes",
            Self::Minutes(None) => "matching-change-minutes-none",
            Self::Interest(_, 0..) => "matching-change-interest-more",
            Self::Interest(..) => "matching-change-interest-less",
            Self::Value(_, 0..) => "matching-change-value-more",
            Self::Value(..) => "matching-change-value-less",
            Self::SkillMore(_) => "matching-change-skill-more",
            Self::SkillLess(_) => "matching-change-skill-less",
        }
    }

    /// How much is asked of someone: by this the ways are ordered.
    pub fn size(&self) -> u32 {
        match self {
            Self::Wish(_, Some(_)) | Self::Mode(_) | Self::Chances(0..=25) | Self::Minutes(Some(0..=60)) => 2,
            Self::Wish(_, None) | Self::Travel(Travel::Region | Travel::Neighbours) => 1,
            Self::Weight(..)
            | Self::Chances(_)
            | Self::Years(Some(_))
            | Self::Travel(Travel::Country)
            | Self::Minutes(Some(_)) => 3,
            Self::Interest(_, by) | Self::Value(_, by) => 2 * u32::from(by.unsigned_abs()) / 10,
            Self::Never(_)
            | Self::Years(None)
            | Self::Minutes(None)
            | Self::SkillMore(_)
            | Self::SkillLess(_) => 4,
        }
    }

    /// The question after the change.
    #[must_use]
    pub fn apply(&self, ask: &Ask) -> Ask {
        let mut after = ask.clone();
        let about = &mut after.about;
        match self {
            Self::Wish(condition, Some(wish)) => {
                about.wishes.insert(*condition, *wish);
            }
            Self::Wish(condition, None) => {
                about.wishes.remove(condition);
            }
            Self::Weight(factor, percent) => after.weights = ask.weights.with(*factor, *percent),
            Self::Chances(percent) => after.prospects_weight = *percent,
            Self::Never(condition) => {
                about.limits.never.remove(condition);
            }
            Self::Mode(mode) => {
                about.limits.modes.insert(*mode);
            }
            Self::Years(years) => about.limits.years_max = *years,
            Self::Travel(travel) => about.limits.travel = Some(*travel),
            Self::Minutes(minutes) => about.limits.minutes_max = *minutes,
            Self::Interest(interest, by) => shift(&mut about.interests, interest.place(), *by),
            Self::Value(value, by) => shift(&mut about.values, value.place(), *by),
            Self::SkillMore(code) => {
                about.skills.insert(code.clone());
            }
            Self::SkillLess(code) => {
                about.skills.remove(code);
            }
        }
        after
    }
}

fn shift(six: &mut Option<[Span; 6]>, place: usize, by: i8) {
    if let Some(six) = six {
        let moved = |it: u8| it.saturating_add_signed(by).min(100);
        let span = six[place];
        six[place] = Span { low: moved(span.low), middle: moved(span.middle), high: moved(span.high) };
    }
}

/// Everything that can be tried for an item, in ladders.
pub fn changes(facts: &Facts, ask: &Ask, place: usize) -> Vec<Vec<Change>> {
    let mut ladders = limits(ask);
    for condition in Condition::ALL {
        let now = ask.about.wishes.get(&condition).copied();
        let others = [None, Some(Wish::Like), Some(Wish::Dislike)].into_iter().filter(|it| *it != now);
        ladders.extend(others.map(|it| vec![Change::Wish(condition, it)]));
    }
    ladders.extend(weights(ask));
    let steps = |change: &dyn Fn(i8) -> Change, now: u8| {
        [1, -1].map(|sign| {
            let by = (1..=STEPS).map(|nth| sign * nth * STEP);
            by.filter(|by| now.saturating_add_signed(*by).min(100) != now).map(change).collect::<Vec<_>>()
        })
    };
    for it in ask.about.interests.iter().flat_map(|six| Interest::ALL.map(|it| (it, six[it.place()].middle)))
    {
        ladders.extend(steps(&|by| Change::Interest(it.0, by), it.1));
    }
    for it in ask.about.values.iter().flat_map(|six| WorkValue::ALL.map(|it| (it, six[it.place()].middle))) {
        ladders.extend(steps(&|by| Change::Value(it.0, by), it.1));
    }
    ladders.extend(skills(facts, ask, place).map(|it| vec![it]));
    ladders
}

fn limits(ask: &Ask) -> Vec<Vec<Change>> {
    let limits = &ask.about.limits;
    let mut ladders: Vec<Vec<Change>> = limits.never.iter().map(|it| vec![Change::Never(*it)]).collect();
    if !limits.modes.is_empty() {
        let others = [StudyMode::Bol, StudyMode::Bbl].into_iter().filter(|it| !limits.modes.contains(it));
        ladders.push(others.map(Change::Mode).collect());
    }
    if let Some(years) = limits.years_max {
        let more = (1..=4).map(|it| Change::Years(Some(years.saturating_add(it))));
        ladders.push(more.chain([Change::Years(None)]).collect());
    }
    if let Some(travel) = limits.travel {
        ladders.push(Travel::ALL.into_iter().filter(|it| *it > travel).map(Change::Travel).collect());
    }
    if let Some(minutes) = limits.minutes_max {
        let more = MINUTES.into_iter().filter(|it| *it > minutes).map(|it| Change::Minutes(Some(it)));
        ladders.push(more.chain([Change::Minutes(None)]).collect());
    }
    ladders
}

/// Weights in quarters, the nearest first.
fn weights(ask: &Ask) -> Vec<Vec<Change>> {
    let quarters = |now: u8| {
        let mut all: Vec<u8> = [0, 25, 50, 75, 100].into_iter().filter(|it| *it != now).collect();
        all.sort_by_key(|it| (it.abs_diff(now), *it));
        all
    };
    let of_factor = |factor: Factor| {
        quarters(ask.weights.of(factor)).into_iter().map(|it| Change::Weight(factor, it)).collect()
    };
    let mut ladders: Vec<Vec<Change>> = Factor::ALL.map(of_factor).to_vec();
    ladders.push(quarters(ask.prospects_weight).into_iter().map(Change::Chances).collect());
    ladders
}

/// Skills that the item can't do without, the rarest first; and those of the person that it does not use.
fn skills(facts: &Facts, ask: &Ask, place: usize) -> impl Iterator<Item = Change> {
    let mine = &ask.about.skills;
    let mut needed: Vec<(i32, String)> = facts
        .skills()
        .of(place)
        .into_iter()
        .map(|code| facts.used(code, place))
        .filter(|it| it.here == ESSENTIAL && !mine.contains(&it.code) && facts.is_leaf_skill(&it.code))
        .map(|it| (it.average, it.code))
        .collect();
    needed.sort();
    let unused: Vec<String> = mine.iter().filter(|it| facts.used(it, place).here == 0).cloned().collect();
    let more = needed.into_iter().take(SKILLS).map(|it| Change::SkillMore(it.1));
    more.chain(unused.into_iter().map(Change::SkillLess))
}
