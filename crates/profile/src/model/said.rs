//! Everything that someone said, as it is kept: with its days, so that the newest counts and the older can be shown.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};

use super::about::{About, Limits, Travel, Wish};
use super::interests::{self, Answers, Form};
use super::qualities::{self, Quality};
use super::values::{self, Choices};

/// What is kept about one condition of work: a wish, and whether it can never be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Said {
    /// Gladly, rather not, or left open.
    pub wish: Option<Wish>,
    /// It rules work out.
    pub is_never: bool,
}

/// Where someone stands, and the limits beside conditions. Everything may be unsaid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// How long the test is.
    pub form: Option<Form>,
    /// The level now, or the diploma in hand.
    pub level: Option<Level>,
    /// The region.
    pub region: Option<LabourRegion>,
    /// The study modes that can be; empty = both.
    pub modes: BTreeSet<StudyMode>,
    /// How many more years of learning at most.
    pub years_max: Option<u8>,
    /// How far to travel at most.
    pub travel: Option<Travel>,
    /// The municipality to leave from.
    pub home: Option<MunicipalityCode>,
    /// How many minutes to travel at most.
    pub minutes_max: Option<u16>,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Everything {
    /// Answers on interests.
    pub answers: Answers,
    /// Choices between values.
    pub choices: Choices,
    /// The cards that are theirs now.
    pub qualities: Vec<Quality>,
    /// What they said about conditions of work.
    pub wishes: BTreeMap<Condition, Said>,
    /// Where they stand.
    pub standing: Standing,
}

impl Everything {
    /// What of it may be used to find what fits.
    pub fn about(&self, today: Date) -> About {
        let never = self.wishes.iter().filter(|(_, said)| said.is_never).map(|(condition, _)| *condition);
        About {
            interests: interests::spans(&self.answers, today),
            values: values::spans(&self.choices, today),
            skills: qualities::skills(&self.qualities),
            wishes: self
                .wishes
                .iter()
                .filter_map(|(condition, said)| Some((*condition, said.wish?)))
                .collect(),
            limits: Limits {
                never: never.collect(),
                modes: self.standing.modes.clone(),
                years_max: self.standing.years_max,
                travel: self.standing.travel,
                minutes_max: self.standing.minutes_max,
            },
            level: self.standing.level,
            region: self.standing.region.clone(),
            home: self.standing.home.clone(),
        }
    }

    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
        *self
            == Self {
                standing: Standing { form: self.standing.form, ..Standing::default() },
                ..Self::default()
            }
    }
}

impl Said {
    /// Whether there is nothing to keep.
    pub fn is_open(self) -> bool {
        self == Self::default()
    }
}
