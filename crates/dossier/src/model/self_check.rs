//! Where someone puts themselves on three steps of each of the five competences: then and now, for nobody else.
//!
//! A word to think with, not a measurement: nothing is added up, and nobody is compared.

use jiff::civil::Date;
use loper_vocabulary::competence::Competence;

/// A step: look around with help, use it for one choice, do it unprompted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(u8);

impl Step {
    /// All three.
    pub const ALL: [Self; 3] = [Self(1), Self(2), Self(3)];

    /// The number of the step.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Reads a number.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.0.to_string() == text)
    }

    /// Reads what a table keeps.
    pub fn of(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|it| i64::from(it.0) == number)
    }
}

/// Where someone put themselves on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub day: Date,
    /// Of which competence.
    pub competence: Competence,
    /// Which step.
    pub step: Step,
}

/// What was said first and last of one competence. One answer is only now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThenNow {
    /// The first answer, when there are more than one.
    pub then: Option<(Date, Step)>,
    /// The last answer.
    pub now: (Date, Step),
}

/// Then and now of one competence; nothing when nothing was said.
pub fn then_now(all: &[Said], competence: Competence) -> Option<ThenNow> {
    let mine = || all.iter().filter(move |it| it.competence == competence);
    let last = mine().max_by_key(|it| it.day)?;
    let first = mine().min_by_key(|it| it.day).filter(|it| it.day < last.day);
    Some(ThenNow { then: first.map(|it| (it.day, it.step)), now: (last.day, last.step) })
}
