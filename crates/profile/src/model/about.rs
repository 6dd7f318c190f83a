//! What someone chose to say about themselves: all that may be used to find what fits. Everything may be missing.
//!
//! Nothing in here says who someone is. Background characteristics have no place, so they can't be an input.

use std::collections::{BTreeMap, BTreeSet};

use loper_vocabulary::condition::Condition;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};

use super::normal;

/// An estimate with its doubt, on a scale of 0 to 100: low ≤ middle ≤ high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The lower end of the likely span (80 %).
    pub low: u8,
    /// The most likely.
    pub middle: u8,
    /// The upper end.
    pub high: u8,
}

impl Span {
    /// Around an estimate on the scale of 0 to 100 with this doubt (standard deviation).
    pub fn around(middle: f64, doubt: f64) -> Self {
        let half = normal::EIGHTY * doubt;
        Self { low: points(middle - half), middle: points(middle), high: points(middle + half) }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and between 0 and 100")]
fn points(value: f64) -> u8 {
    value.round().clamp(0.0, 100.0) as u8
}

/// What someone wishes of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Gladly.
    Like,
    /// Rather not.
    Dislike,
}

/// How many minutes someone may choose to travel at most, from few to many.
pub const MINUTES: [u16; 7] = [15, 30, 45, 60, 75, 90, 120];

/// How far someone wants to travel to learn, in regions: a limit in minutes stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Travel {
    /// Within the own region.
    Region,
    /// The neighbouring regions too.
    Neighbours,
    /// The whole country.
    Country,
}

impl Travel {
    /// From near to far.
    pub const ALL: [Self; 3] = [Self::Region, Self::Neighbours, Self::Country];

    /// The identifier in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Neighbours => "neighbours",
            Self::Country => "country",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }
}

/// What rules something out, apart from wishes. Nothing is hidden by it: it is listed with the reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// Conditions that can't be: "never at heights".
    pub never: BTreeSet<Condition>,
    /// The only study modes that can be; empty = both.
    pub modes: BTreeSet<StudyMode>,
    /// How many more years of learning at most.
    pub years_max: Option<u8>,
    /// How far to travel at most.
    pub travel: Option<Travel>,
    /// How many minutes the way to school may take at most, by our estimate from the home municipality.
    pub minutes_max: Option<u16>,
}

/// Everything that someone said, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The six interests (R I A S E C); none while we can't tell.
    pub interests: Option<[Span; 6]>,
    /// How important the six work values are, in the order of `WorkValue::ALL`.
    pub values: Option<[Span; 6]>,
    /// Skill groups that someone says to have: codes of the register (`S1.1.1`).
    pub skills: BTreeSet<String>,
    /// Wishes about the work.
    pub wishes: BTreeMap<Condition, Wish>,
    /// What rules something out.
    pub limits: Limits,
    /// Where someone stands now, or the diploma in hand.
    pub level: Option<Level>,
    /// The region of the chances that are shown.
    pub region: Option<LabourRegion>,
    /// The municipality to leave from. Only for how far away a school is; it gives no points.
    pub home: Option<MunicipalityCode>,
}
