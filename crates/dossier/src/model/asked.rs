//! What a school asks in a year: a school year, and what it takes.

use jiff::civil::Date;
use loper_vocabulary::competence::Competence;
use loper_vocabulary::level::Level;
use loper_vocabulary::school_year::SchoolYear;
use uuid::Uuid;

use super::kind::Kind;

/// The longest a school may think that something takes, in minutes.
pub const MINUTES_MAX: i64 = 2_400;
/// How long a title may be, in characters.
pub const TITLE_MAX: usize = 150;
/// How long an explanation may be, in characters.
pub const EXPLANATION_MAX: usize = 2_000;

/// The year in which the school year of a day starts: it goes from August to July.
pub fn school_year(day: Date) -> i16 {
    SchoolYear::of(day).0
}

/// Something that a school asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub id: Uuid,
    /// The year in which its school year starts.
    pub school_year: i16,
    /// For learners of this level only.
    pub level: Option<Level>,
    /// What it is called.
    pub title: String,
    /// What is meant, in a few sentences; may be empty.
    pub explanation: String,
    /// The question it belongs to.
    pub competence: Option<Competence>,
    /// The kind of entry that answers it.
    pub kind: Kind,
    /// What the school thinks it takes.
    pub minutes: i64,
    /// Whether everyone must do it.
    pub is_mandatory: bool,
}

/// What is asked of a learner, and whether it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What is asked.
    pub asked: Asked,
    /// The entry that answers it, by its id, if there is one; a draft counts as begun only.
    pub entry: Option<(String, bool)>,
}

impl Task {
    /// Whether it is done.
    pub fn is_done(&self) -> bool {
        self.entry.as_ref().is_some_and(|it| it.1)
    }
}

/// What a year asks, in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// How many things.
    pub count: usize,
    /// How many of them are done.
    pub done: usize,
    /// How many must be done, and are not.
    pub must_open: usize,
    /// What everything takes together, in minutes.
    pub minutes: i64,
    /// What is left, in minutes.
    pub minutes_open: i64,
}

/// Adds up.
pub fn sum(tasks: &[Task]) -> Sum {
    tasks.iter().fold(Sum::default(), |sum, task| {
        let is_open = !task.is_done();
        Sum {
            count: sum.count + 1,
            done: sum.done + usize::from(!is_open),
            must_open: sum.must_open + usize::from(is_open && task.asked.is_mandatory),
            minutes: sum.minutes + task.asked.minutes,
            minutes_open: sum.minutes_open + if is_open { task.asked.minutes } else { 0 },
        }
    })
}
