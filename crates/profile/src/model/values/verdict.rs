//! What the choices tell: a span per value, or why they don't tell anything yet.

use jiff::civil::Date;
use loper_vocabulary::work_value::WorkValue;

use super::MIN;
use super::answers::{Choices, Reply};
use super::belief::Belief;
use crate::model::about::Span;
use crate::model::normal;

/// Choices older than two years don't count any more: people change.
const KEPT_DAYS: i32 = 730;
/// How sure we must be that one value is above another to leave the other behind.
const SURE: f64 = 0.9;
/// The same, to say that anything stands out at all: of six that are equal, one is always the highest by chance.
const STANDS_OUT: f64 = 0.95;
/// How many points of the scale of 0 to 100 go into one unit of weight.
const POINTS: f64 = 20.0;

/// What we make of the choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// There is something to say.
    Clear(Profile),
    /// We can't tell, and why.
    CannotTell(Reason),
}

/// Six spans, and which values may be the heaviest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Per value, in the order of `WorkValue::ALL`.
    pub spans: [Span; 6],
    /// From heavy to light; equal values in the order of `WorkValue::ALL`.
    pub ranked: [WorkValue; 6],
    /// How many of `ranked` may be the heaviest, because the choices don't tell them apart.
    pub leading: usize,
}

/// Why we can't tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Too few choices.
    TooFew {
        /// How many there are.
        answered: usize,
        /// How many more it takes at least.
        missing: usize,
    },
    /// Everything is about as important.
    NothingStandsOut,
}

impl Reason {
    /// The text that says it; `TooFew` takes `$answered` and `$missing`.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::TooFew { .. } => "profile-value-cannot-too-few",
            Self::NothingStandsOut => "profile-value-cannot-nothing-stands-out",
        }
    }
}

/// What the choices tell on this day.
pub fn verdict(choices: &Choices, today: Date) -> Verdict {
    let latest = choices.latest(today, KEPT_DAYS);
    let answered = latest.iter().filter(|it| it.reply() != Reply::Unknown).count();
    if answered < MIN {
        return Verdict::CannotTell(Reason::TooFew { answered, missing: MIN - answered });
    }
    let belief = Belief::of(&latest);
    let ranked = ranked(&belief);
    if is_above(&belief, ranked[0], ranked[5]) < STANDS_OUT {
        return Verdict::CannotTell(Reason::NothingStandsOut);
    }
    let leading = leading(&belief);
    let spans =
        WorkValue::ALL.map(|it| Span::around(50.0 + POINTS * belief.mean(it), POINTS * belief.doubt(it)));
    Verdict::Clear(Profile { spans, ranked, leading })
}

/// The spans for what fits: none while we can't tell.
pub fn spans(choices: &Choices, today: Date) -> Option<[Span; 6]> {
    match verdict(choices, today) {
        Verdict::Clear(profile) => Some(profile.spans),
        Verdict::CannotTell(_) => None,
    }
}

/// The values from heavy to light.
pub(super) fn ranked(belief: &Belief) -> [WorkValue; 6] {
    let mut ranked = WorkValue::ALL;
    ranked.sort_by(|one, other| belief.mean(*other).total_cmp(&belief.mean(*one)));
    ranked
}

/// How many values may be the heaviest, because the choices don't tell them apart.
pub(super) fn leading(belief: &Belief) -> usize {
    let ranked = ranked(belief);
    ranked.into_iter().filter(|it| is_above(belief, ranked[0], *it) < SURE).count()
}

/// How likely one value is above another.
fn is_above(belief: &Belief, one: WorkValue, other: WorkValue) -> f64 {
    let doubt = belief.doubt_between(one, other);
    if doubt > 0.0 { normal::below((belief.mean(one) - belief.mean(other)) / doubt) } else { 0.5 }
}
