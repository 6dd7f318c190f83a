//! What the law says of each step, how long each stage takes, and the learning routes: as data.

use std::collections::HashMap;

use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::Level;

use super::fees::Fees;
use super::held::{Held, is_more};

/// The three answers to “may I go there?”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// No right on this diploma: ask the school, an exemption is possible.
    None,
    /// A right on a condition, which is said in words.
    Condition,
    /// A right.
    Right,
}

impl Answer {
    /// The identifier in tables and in the programming interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Condition => "condition",
            Self::Right => "right",
        }
    }

    /// Reads [`Answer::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::None, Self::Condition, Self::Right].into_iter().find(|answer| answer.code() == code)
    }
}

/// Where something is written, and how sure we are that it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Law {
    /// The article.
    pub article: String,
    /// V read, M from memory, O ours.
    pub certainty: String,
}

/// What the law says of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The answer.
    pub answer: Answer,
    /// Under what condition, or what one should know; may be empty.
    pub condition: Bilingual,
    /// Where it is written.
    pub law: Law,
}

/// How many years, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Years {
    /// The least.
    pub min: u8,
    /// The most.
    pub max: u8,
}

impl Years {
    /// As many at the least as at the most.
    pub const fn just(years: u8) -> Self {
        Self { min: years, max: years }
    }

    /// One after the other.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { min: self.min.saturating_add(other.min), max: self.max.saturating_add(other.max) }
    }

    /// The widest of both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { min: self.min.min(other.min), max: self.max.max(other.max) }
    }

    /// What is left of it in year `year`, that year included; never less than this one year.
    #[must_use]
    pub fn left_in(self, year: u8) -> Self {
        let left = |all: u8| (all + 1).saturating_sub(year).max(1);
        Self { min: left(self.min), max: left(self.max) }
    }
}

/// A stage: one level, from its first year to its diploma.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// How long.
    pub years: Years,
    /// How many hours of electives (*keuzedelen*).
    pub elective_hours: Option<u16>,
    /// The date of the calendar by which one applies.
    pub apply: Option<String>,
    /// Where it is written.
    pub law: Law,
    /// What one should know; may be empty.
    pub note: Bilingual,
}

/// A line of the table of continuous learning routes (*doorlopende leerroutes*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearningRoute {
    /// Its identifier.
    pub id: String,
    /// The track that it begins in.
    pub from: Level,
    /// The level that it leads to.
    pub to: Level,
    /// How long the mbo programme takes by itself.
    pub mbo_years: u8,
    /// How long the whole route takes, from year 3 of vmbo.
    pub years: Years,
    /// Whether one gets the vmbo diploma too.
    pub is_both: bool,
    /// Where it is written.
    pub law: Law,
}

/// A fixed day in every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The month.
    pub month: i8,
    /// The day.
    pub day: i8,
}

/// The rules, to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// What the law says of a step from a diploma to a level.
    pub steps: HashMap<(Level, Level), Rule>,
    /// The stages, also for who comes from a certain level.
    pub stages: HashMap<(Level, Option<Level>), Stage>,
    /// The learning routes, by their identifier.
    pub learning: Vec<LearningRoute>,
    /// Days of the calendar by their identifier.
    pub days: HashMap<String, Day>,
    /// What school costs.
    pub fees: Fees,
}

impl Rules {
    /// The best answer that these diplomas give for a level, and the diploma that gives it.
    pub fn best(&self, held: Held, to: Level) -> Option<(Level, &Rule)> {
        let known = held.levels().filter_map(|from| Some((from, self.steps.get(&(from, to))?)));
        // The entree is only for who may not begin at level 2 (WEB 8.1.1b): there one diploma too many closes it.
        if to == Level::Mbo1 {
            return known.min_by_key(|(_, rule)| rule.answer);
        }
        known.max_by_key(|(_, rule)| rule.answer)
    }

    /// The answer alone; a step of which nothing is written is no right.
    pub fn answer(&self, held: Held, to: Level) -> Answer {
        self.best(held, to).map_or(Answer::None, |(_, rule)| rule.answer)
    }

    /// The stage to a level for who comes from these diplomas.
    pub fn stage(&self, held: Held, to: Level) -> Option<&Stage> {
        let from = held.levels().find_map(|from| self.stages.get(&(to, Some(from))));
        from.or_else(|| self.stages.get(&(to, None)))
    }

    /// The levels above these diplomas that they open, with a right or on a condition, in the order of the walk.
    pub fn open(&self, held: Held) -> impl Iterator<Item = Level> {
        Level::ALL.into_iter().filter(move |to| is_more(held, *to) && self.answer(held, *to) != Answer::None)
    }
}
