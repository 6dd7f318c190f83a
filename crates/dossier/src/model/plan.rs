//! A plan (*actieplan*): where someone wants to go, in their own words, and the steps on the way.
//!
//! There is no field for how far someone is: a step is done or it is not, and only the learner says so.

use std::borrow::Cow;

use jiff::civil::Date;
use loper_vocabulary::identity::{StepId, TalkId};
use loper_vocabulary::time::Moment;

/// So long may a single line be, in characters.
pub const LINE_MAX: usize = 200;
/// So long may a longer text be.
pub const TEXT_MAX: usize = 2000;
/// So many steps stand in a plan at the most, done ones included.
pub const STEPS_MAX: usize = 100;
/// So many days before its date a step is recalled by mail.
pub const RECALL_DAYS: i8 = 3;

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// What someone wants to reach.
    pub goal: String,
    /// Between what someone is choosing: a line each.
    pub options: String,
    /// What it will be.
    pub choice: String,
    /// Why: the learner's own reasons.
    pub reasons: String,
    /// What else, if it does not work out.
    pub plan_b: String,
    /// Which version it is: 0 as long as nothing was kept.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Option<Moment>,
}

/// A field of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// [`Plan::goal`]
    Goal,
    /// [`Plan::options`]
    Options,
    /// [`Plan::choice`]
    Choice,
    /// [`Plan::reasons`]
    Reasons,
    /// [`Plan::plan_b`]
    PlanB,
}

impl Part {
    /// All fields, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Goal, Self::Options, Self::Choice, Self::Reasons, Self::PlanB];

    /// The name of the field in the form.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Goal => "doel",
            Self::Options => "opties",
            Self::Choice => "keuze",
            Self::Reasons => "redenen",
            Self::PlanB => "plan-b",
        }
    }

    /// How long it may be.
    pub const fn max(self) -> usize {
        match self {
            Self::Goal | Self::Choice => LINE_MAX,
            Self::Options | Self::Reasons | Self::PlanB => TEXT_MAX,
        }
    }
}

impl Plan {
    /// What stands in a field.
    pub fn get(&self, part: Part) -> &str {
        match part {
            Part::Goal => &self.goal,
            Part::Options => &self.options,
            Part::Choice => &self.choice,
            Part::Reasons => &self.reasons,
            Part::PlanB => &self.plan_b,
        }
    }

    /// The plan as it was typed. What is too long is not cut off: the fields that are come back, and nothing is kept.
    pub fn typed(version: i64, value: impl Fn(Part) -> String) -> Result<Self, Vec<Part>> {
        let tidy = |part| words(&value(part));
        let plan = Self {
            goal: line(&value(Part::Goal)),
            options: tidy(Part::Options),
            choice: line(&value(Part::Choice)),
            reasons: tidy(Part::Reasons),
            plan_b: tidy(Part::PlanB),
            version,
            changed_at: None,
        };
        let long: Vec<Part> =
            Part::ALL.into_iter().filter(|part| is_long(plan.get(*part), part.max())).collect();
        if long.is_empty() { Ok(plan) } else { Err(long) }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        Part::ALL.into_iter().all(|part| self.get(part).is_empty())
    }

    /// The fields in which two plans differ.
    pub fn differences(&self, other: &Self) -> Vec<Part> {
        Part::ALL.into_iter().filter(|part| self.get(*part) != other.get(*part)).collect()
    }
}

/// Text as it is kept: one kind of line end, nothing that a screen can't show, no space at the ends.
pub fn words(text: &str) -> String {
    let one_kind = text.replace("\r\n", "\n").replace('\r', "\n");
    let shown: String = one_kind.chars().filter(|it| *it == '\n' || !it.is_control()).collect();
    shown.trim().to_owned()
}

/// Text of one line, as it is kept.
pub fn line(text: &str) -> String {
    words(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is longer than so many characters.
pub fn is_long(text: &str, max: usize) -> bool {
    text.chars().count() > max
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub id: StepId,
    /// What someone is going to do.
    pub text: String,
    /// On which day it should be done.
    pub due_on: Option<Date>,
    /// Who helps with it; may be empty.
    pub helper: String,
    /// The day on which it was done.
    pub done_on: Option<Date>,
    /// The talk in which it was agreed.
    pub talk: Option<TalkId>,
    /// When it was written down.
    pub made_at: Moment,
}

/// What is wrong with a step as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepProblem {
    /// There are no words.
    Empty,
    /// The words are too many.
    Long,
    /// The name of the helper is too long.
    HelperLong,
    /// The date is no date.
    Date,
    /// The plan has as many steps as it can have.
    Full,
}

impl StepProblem {
    /// The field that it is about, and the key of the sentence that says how to mend it.
    pub const fn about(self) -> (&'static str, &'static str) {
        match self {
            Self::Empty => ("stap", "dossier-plan-step-problem-empty"),
            Self::Long => ("stap", "dossier-plan-step-problem-long"),
            Self::HelperLong => ("hulp", "dossier-plan-step-problem-helper"),
            Self::Date => ("datum", "dossier-plan-step-problem-date"),
            Self::Full => ("stap", "dossier-plan-step-problem-full"),
        }
    }
}

/// What someone typed of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// What to do.
    pub text: String,
    /// When.
    pub due_on: Option<Date>,
    /// With whom.
    pub helper: String,
}

impl Typed {
    /// Reads it. A date may be left open; a date that can't be read is a problem, not a step without a date.
    pub fn read(text: &str, due_on: &str, helper: &str) -> Result<Self, Vec<StepProblem>> {
        let (text, helper) = (line(text), line(helper));
        let due = due_on.trim();
        let day = due.parse::<Date>().ok().filter(|day| (2000..2200).contains(&day.year()));
        let problems: Vec<StepProblem> = [
            (text.is_empty(), StepProblem::Empty),
            (is_long(&text, LINE_MAX), StepProblem::Long),
            (!due.is_empty() && day.is_none(), StepProblem::Date),
            (is_long(&helper, 100), StepProblem::HelperLong),
        ]
        .into_iter()
        .filter_map(|(is_wrong, problem)| is_wrong.then_some(problem))
        .collect();
        if problems.is_empty() { Ok(Self { text, due_on: day, helper }) } else { Err(problems) }
    }
}

/// The step that comes first: the one with the earliest date, or else the one that was written down first.
pub fn next(steps: &[Step]) -> Option<&Step> {
    let open = steps.iter().filter(|it| it.done_on.is_none());
    open.min_by_key(|it| (it.due_on.is_none(), it.due_on, it.made_at, it.id))
}

/// A line of the options: its words, and the address in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionLine<'a> {
    /// The words; the address itself when there are no others.
    pub words: Cow<'a, str>,
    /// An address inside Loper, or one of the web.
    pub link: Option<&'a str>,
}

/// The options as lines. An address is a link when it stands in Loper or begins with `https://`; nothing else is, so that
/// a pasted text can't run anything.
pub fn option_lines(options: &str) -> Vec<OptionLine<'_>> {
    options.lines().map(str::trim).filter(|it| !it.is_empty()).map(option_line).collect()
}

fn option_line(text: &str) -> OptionLine<'_> {
    let Some(link) = text.split_whitespace().find(|it| is_link(it)) else {
        return OptionLine { words: text.into(), link: None };
    };
    let rest: Vec<&str> = text.split_whitespace().filter(|it| *it != link).collect();
    let words = if rest.is_empty() { link.into() } else { rest.join(" ").into() };
    OptionLine { words, link: Some(link) }
}

/// Whether a word is an address that may be followed.
pub fn is_link(word: &str) -> bool {
    let is_plain = word.bytes().all(|it| it.is_ascii_graphic() && !matches!(it, b'"' | b'<' | b'>' | b'\\'));
    let is_inside = word.starts_with("/beroepen/") || word.starts_with("/opleidingen/");
    let is_web = word.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.contains('@'));
    is_plain && (is_inside || is_web)
}
