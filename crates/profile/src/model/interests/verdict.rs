//! What the answers tell: a span per type, or why they don't tell anything yet.

use jiff::civil::Date;
use loper_vocabulary::interest::Interest;

use super::answers::{Answers, Form};
use super::belief::Belief;
use crate::model::about::Span;
use crate::model::normal;

/// From this variance within the types on, answers may contradict each other: throwing a die gives 2.
const WITHIN_MAX: f64 = 2.0;
/// How many times as much as within a type the answers should differ between types, if they vary that much.
const BETWEEN_MIN: f64 = 2.0;
/// How sure we must be that one type is above another to leave the other behind.
const SURE: f64 = 0.9;
/// How sure we must be that the highest is above the lowest to say anything: of six equal types one is always highest by chance.
const STANDS_OUT: f64 = 0.93;
/// How far those two must lie apart, in grades.
const APART: f64 = 1.1;
/// How many points of the scale of 0 to 100 go into one grade.
const POINTS_PER_GRADE: f64 = 25.0;

/// What we make of the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// There is something to say.
    Clear(Profile),
    /// We can't tell, and why.
    CannotTell(Reason),
}

/// Six spans, and which types may be the strongest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Per type, in the order of `Interest::ALL`.
    pub spans: [Span; 6],
    /// From strong to weak; equal types round the hexagon.
    pub ranked: [Interest; 6],
    /// How many of `ranked` may be the strongest, because the answers don't tell them apart.
    pub leading: usize,
    /// How easily someone says yes, in points of the same scale; already taken out of the spans.
    pub yes_saying: i8,
}

/// Why we can't tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Too few answers, or too few of a type.
    TooFew {
        /// How many there are.
        answered: usize,
        /// How many more it takes at least.
        missing: usize,
    },
    /// Everything got the same answer.
    AllTheSame,
    /// Questions about the same type got very different answers.
    Contradictory,
    /// Everything is about as nice.
    NothingStandsOut,
}

impl Reason {
    /// The text that says it; `TooFew` takes `$answered` and `$missing`.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::TooFew { .. } => "profile-item-cannot-too-few",
            Self::AllTheSame => "profile-item-cannot-all-the-same",
            Self::Contradictory => "profile-item-cannot-contradictory",
            Self::NothingStandsOut => "profile-item-cannot-nothing-stands-out",
        }
    }
}

/// What the answers tell on this day.
pub fn verdict(answers: &Answers, today: Date) -> Verdict {
    let latest = answers.latest();
    if let Some(reason) = too_few(&latest).or_else(|| same(&latest)).or_else(|| contradictory(&latest)) {
        return Verdict::CannotTell(reason);
    }
    let belief = Belief::of(answers, today);
    let ranked = ranked(&belief);
    let (first, last) = (ranked[0], ranked[5]);
    let apart = belief.mean(first) - belief.mean(last);
    if is_above(&belief, first, last) < STANDS_OUT || apart < APART {
        return Verdict::CannotTell(Reason::NothingStandsOut);
    }
    let leading = ranked.iter().filter(|it| is_above(&belief, first, **it) < SURE).count();
    let yes_saying = points(belief.yes_saying() * POINTS_PER_GRADE);
    Verdict::Clear(Profile { spans: all_spans(&belief), ranked, leading, yes_saying })
}

/// The spans for what fits: none while we can't tell.
pub fn spans(answers: &Answers, today: Date) -> Option<[Span; 6]> {
    match verdict(answers, today) {
        Verdict::Clear(profile) => Some(profile.spans),
        Verdict::CannotTell(_) => None,
    }
}

/// The spans of a belief, whatever it is worth.
pub(super) fn all_spans(belief: &Belief) -> [Span; 6] {
    Interest::ALL.map(|it| {
        Span::around(50.0 + POINTS_PER_GRADE * belief.mean(it), POINTS_PER_GRADE * belief.doubt(it))
    })
}

/// The types from strong to weak.
pub(super) fn ranked(belief: &Belief) -> [Interest; 6] {
    let mut ranked = Interest::ALL;
    ranked.sort_by(|one, other| belief.mean(*other).total_cmp(&belief.mean(*one)));
    ranked
}

/// How likely one type is above another.
fn is_above(belief: &Belief, one: Interest, other: Interest) -> f64 {
    let doubt = belief.doubt_between(one, other);
    if doubt > 0.0 { normal::below((belief.mean(one) - belief.mean(other)) / doubt) } else { 0.5 }
}

fn too_few(latest: &[(Interest, u8)]) -> Option<Reason> {
    let of = |interest| latest.iter().filter(|it| it.0 == interest).count();
    let short: usize =
        Interest::ALL.into_iter().map(|it| Form::Short.per_type_min().saturating_sub(of(it))).sum();
    let missing = short.max(Form::Short.length().saturating_sub(latest.len()));
    (missing > 0).then_some(Reason::TooFew { answered: latest.len(), missing })
}

fn same(latest: &[(Interest, u8)]) -> Option<Reason> {
    latest.windows(2).all(|it| it[0].1 == it[1].1).then_some(Reason::AllTheSame)
}

/// Whether answers differ as much within the types as between them, and much.
fn contradictory(latest: &[(Interest, u8)]) -> Option<Reason> {
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
    let all: Vec<f64> = latest.iter().map(|it| f64::from(it.1)).collect();
    let (mut within, mut between) = (0.0, 0.0);
    for interest in Interest::ALL {
        let grades: Vec<f64> =
            latest.iter().filter(|it| it.0 == interest).map(|it| f64::from(it.1)).collect();
        let middle = mean(&grades);
        within += grades.iter().map(|it| (it - middle).powi(2)).sum::<f64>();
        between += grades.len() as f64 * (middle - mean(&all)).powi(2);
    }
    let (within, between) = (within / (all.len() - 6) as f64, between / 5.0);
    (within >= WITHIN_MAX && between < BETWEEN_MIN * within).then_some(Reason::Contradictory)
}

#[expect(clippy::cast_possible_truncation, reason = "whole and between -100 and 100")]
fn points(value: f64) -> i8 {
    value.round().clamp(-100.0, 100.0) as i8
}
