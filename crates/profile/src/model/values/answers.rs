//! Choices, read from what a form or a file says. What can't be is a problem in words.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use super::questions::{Question, Screen, Statement};

/// What someone chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// The first situation.
    A,
    /// The second situation.
    B,
    /// The most and the least important sentence of a screen.
    BestWorst(&'static Statement, &'static Statement),
    /// I don't know: counts as asked, says nothing.
    Unknown,
}

impl Reply {
    /// Reads what a form says about a question: `a`, `b`, `v5-v7` (most, then least), `unknown`.
    pub fn parse(question: Question, text: &str) -> Option<Self> {
        let text = text.trim();
        match (question, text) {
            (_, "unknown") => Some(Self::Unknown),
            (Question::Pair(_), "a") => Some(Self::A),
            (Question::Pair(_), "b") => Some(Self::B),
            (Question::Pair(_), _) => None,
            (Question::Screen(screen), _) => {
                let (best, worst) = text.split_once('-')?;
                Self::best_worst(screen, best, worst)
            }
        }
    }

    /// Of a form with two fields.
    pub fn best_worst(screen: &Screen, best: &str, worst: &str) -> Option<Self> {
        let of = |id: &str| screen.statements().into_iter().find(|it| it.id == id.trim());
        let (best, worst) = (of(best)?, of(worst)?);
        (best != worst).then_some(Self::BestWorst(best, worst))
    }
}

impl fmt::Display for Reply {
    /// The identifier in tables; `parse` reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::A => f.write_str("a"),
            Self::B => f.write_str("b"),
            Self::BestWorst(best, worst) => write!(f, "{}-{}", best.id, worst.id),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

/// Why choices can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no such question.
    UnknownQuestion(String),
    /// That can't be chosen here, or most and least are the same.
    UnknownReply(String),
    /// The same question was answered twice on the same day.
    Repeated(&'static str),
    /// A date that has not come yet.
    InTheFuture(&'static str),
}

impl Problem {
    /// The text that says it.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::UnknownQuestion(_) => "profile-value-problem-unknown-question",
            Self::UnknownReply(_) => "profile-value-problem-unknown-reply",
            Self::Repeated(_) => "profile-value-problem-repeated",
            Self::InTheFuture(_) => "profile-value-problem-future",
        }
    }
}

/// One choice of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The question.
    pub question: Question,
    /// What was chosen; always one that belongs to the question.
    reply: Reply,
    /// When.
    pub date: Date,
}

impl Choice {
    /// Reads what a form says: `p1` and `a`, or `s1` and `v5-v7`.
    pub fn parse(question: &str, reply: &str, date: Date) -> Result<Self, Problem> {
        let known = Question::find(question).ok_or_else(|| Problem::UnknownQuestion(question.to_owned()))?;
        let reply = Reply::parse(known, reply).ok_or_else(|| Problem::UnknownReply(reply.to_owned()))?;
        Ok(Self { question: known, reply, date })
    }

    /// The caller answers for it that the reply belongs to the question.
    pub(super) const fn new(question: Question, reply: Reply, date: Date) -> Self {
        Self { question, reply, date }
    }

    /// What was chosen.
    pub const fn reply(&self) -> Reply {
        self.reply
    }
}

/// All choices of one person: each question at most once a day, none from the future, sorted by date and question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices(Vec<Choice>);

impl Choices {
    /// Takes choices in whatever order; `today` is the last day that can be.
    pub fn new(mut choices: Vec<Choice>, today: Date) -> Result<Self, Problem> {
        choices.sort_by_key(|it| (it.date, it.question.id()));
        if let Some(late) = choices.iter().find(|it| it.date > today) {
            return Err(Problem::InTheFuture(late.question.id()));
        }
        let is_same = |it: &&[Choice]| it[0].date == it[1].date && it[0].question == it[1].question;
        if let Some(twice) = choices.windows(2).find(is_same) {
            return Err(Problem::Repeated(twice[0].question.id()));
        }
        Ok(Self(choices))
    }

    /// One more, of the last day; the caller answers for it that the question is new.
    pub(super) fn push(&mut self, choice: Choice) {
        self.0.push(choice);
    }

    /// From old to new.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Choice> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The newest choice of each question that says something, none older than `days`.
    pub fn latest(&self, today: Date, days: i32) -> Vec<Choice> {
        let from = today.saturating_sub(days.days());
        let mut latest: Vec<Choice> = Vec::new();
        for choice in self.0.iter().rev() {
            let is_known = latest.iter().any(|it| it.question == choice.question);
            if !is_known && choice.date >= from {
                latest.push(*choice);
            }
        }
        latest
    }
}
