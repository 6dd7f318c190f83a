//! A route: steps, one after the other, each with what one has to know of it.

use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::Level;

use super::date::Deadline;
use super::fees::{Cost, Fees};
use super::held::{Family, Held, family};
use super::rules::{Answer, Law, Years};

/// What one does in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Finish what one is in.
    Finish,
    /// Follow a stage up to its diploma.
    Learn,
    /// A continuous learning route, by the identifiers of its lines; with both diplomas or that of mbo only.
    LearningRoute {
        /// The lines of the table that it may be.
        ids: Vec<String>,
        /// Whether one gets the vmbo diploma too.
        is_both: bool,
    },
    /// Work.
    Work,
}

impl What {
    /// The word in the programming interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Finish => "finish",
            Self::Learn => "learn",
            Self::LearningRoute { .. } => "learning_route",
            Self::Work => "work",
        }
    }
}

/// Something to mind that holds for a step, beside what the law says of the diploma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mind {
    /// Only where the school offers it.
    Offered,
    /// It begins in year 3; who is in that year asks whether one can still come in.
    MidEntry,
    /// It gives the mbo diploma only.
    OneDiploma,
    /// bbl may only begin after full compulsory education.
    BblAge,
    /// Without a basic qualification one may not leave school before 18.
    Qualification,
    /// A fixed number of places means another date.
    Quota,
    /// The extra subject meets the condition.
    ExtraMet,
}

impl Mind {
    /// The word in the programming interface and at the end of the key of its text.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::MidEntry => "mid-entry",
            Self::OneDiploma => "one-diploma",
            Self::BblAge => "bbl-age",
            Self::Qualification => "qualification",
            Self::Quota => "quota",
            Self::ExtraMet => "extra-met",
        }
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What one does.
    pub what: What,
    /// The level that it leads to; nothing for work.
    pub level: Option<Level>,
    /// The diploma that gives the right to it; nothing where no diploma is needed.
    pub from: Option<Level>,
    /// The law's answer.
    pub answer: Answer,
    /// Under what condition; may be empty.
    pub condition: Bilingual,
    /// Where that is written.
    pub law: Law,
    /// How long.
    pub years: Years,
    /// How many of those years a fee is due for.
    pub fee_years: Years,
    /// Whether there is a way to do it with pay (*bbl*), if a school offers it.
    pub may_earn: bool,
    /// Hours of electives.
    pub elective_hours: Option<u16>,
    /// What one should know of the stage; may be empty.
    pub note: Bilingual,
    /// By when to act, first the usual date.
    pub deadlines: Vec<Deadline>,
    /// What else to mind.
    pub minds: Vec<Mind>,
}

impl Step {
    /// The right holds without a condition of the law, and the way is open to everyone who meets it.
    pub fn is_certain(&self) -> bool {
        self.answer == Answer::Right && !self.minds.contains(&Mind::Offered)
    }
}

/// A route from the start to the goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The diplomas at the end of it.
    pub held: Held,
    /// How many levels those diplomas open then.
    pub doors: usize,
}

impl Route {
    /// How long in all, this school year included.
    pub fn years(&self) -> Years {
        self.steps.iter().fold(Years::default(), |sum, step| sum.and(step.years))
    }

    /// The least years without a way to earn meanwhile.
    pub fn unpaid_years(&self) -> u8 {
        self.steps.iter().filter(|step| !step.may_earn).map(|step| step.years.min).sum()
    }

    /// The least years in which one may earn meanwhile.
    pub fn paid_years(&self) -> u8 {
        self.years().min - self.unpaid_years()
    }

    /// How many of its years are in hbo, which come after the school years of vmbo, havo and mbo.
    pub fn hbo_years(&self) -> u8 {
        let in_hbo = |step: &&Step| step.level.is_some_and(|level| family(level) == Family::Hbo);
        self.steps.iter().filter(in_hbo).map(|step| step.years.min).sum()
    }

    /// Between which amounts its fees lie; nothing when a fee that is due is not known.
    pub fn cost(&self, fees: &Fees) -> Option<Cost> {
        fees.cost(self.steps.iter().filter_map(|step| Some((step.level?, step.fee_years))))
    }

    /// Every step is a right without a condition.
    pub fn is_certain(&self) -> bool {
        self.steps.iter().all(Step::is_certain)
    }

    /// The last level before the goal is reached.
    pub fn last_level(&self) -> Option<Level> {
        self.steps.iter().rev().find_map(|step| step.level)
    }

    /// The first day by which one has to act, in the order of the steps.
    pub fn first_deadline(&self) -> Option<&Deadline> {
        self.steps.iter().find_map(|step| step.deadlines.first())
    }

    /// The levels, in order: what tells it from another route.
    pub fn levels(&self) -> Vec<Level> {
        self.steps.iter().filter_map(|step| step.level).collect()
    }
}
