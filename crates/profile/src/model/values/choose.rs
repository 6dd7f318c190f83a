//! Which question on values comes next, and when it is enough.

use jiff::civil::Date;
use loper_vocabulary::work_value::WorkValue;

use super::answers::{Choice, Choices, Reply};
use super::belief::Belief;
use super::questions::Question;
use super::verdict::leading;
use super::{MAX, MIN};

/// Choices of the last two months belong to the same time of answering.
const SITTING_DAYS: i32 = super::super::interests::SITTING_DAYS;
/// The answers tell enough when the weights are off by no more than this (standard deviation, mean of six).
pub const ENOUGH: f64 = 0.62;
/// A screen takes about as long as this many pairs.
const SCREEN_EFFORT: f64 = 2.0;

/// The next question, or none when the answers tell enough or there were twelve.
pub fn next(choices: &Choices, today: Date) -> Option<Question> {
    let asked = choices.latest(today, SITTING_DAYS);
    if asked.len() >= MAX {
        return None;
    }
    let belief = Belief::of(&asked);
    let said = asked.iter().filter(|it| it.reply() != Reply::Unknown).count();
    if said >= MIN && is_enough(&belief) {
        return None;
    }
    best(&belief, &asked)
}

/// Whether the answers tell enough to stop: the weights are known well, or at most two may still be the heaviest.
pub fn is_enough(belief: &Belief) -> bool {
    let doubt =
        WorkValue::ALL.into_iter().map(|it| belief.doubt(it)).sum::<f64>() / WorkValue::ALL.len() as f64;
    doubt <= ENOUGH || leading(belief) <= 2
}

/// The question that is expected to tell most for the time it takes; a tie goes to the first in the list. Screens take more
/// thought, so there are never two more of them than of pairs.
fn best(belief: &Belief, asked: &[Choice]) -> Option<Question> {
    let is_screen = |it: &Question| matches!(it, Question::Screen(_));
    let screens = asked.iter().filter(|it| is_screen(&it.question)).count();
    let may_be_screen = screens * 2 <= asked.len();
    let is_open =
        |it: &Question| asked.iter().all(|a| a.question != *it) && (may_be_screen || !is_screen(it));
    let mut best: Option<(f64, Question)> = None;
    for question in Question::all().filter(is_open) {
        let worth = belief.expected(question) / if is_screen(&question) { SCREEN_EFFORT } else { 1.0 };
        if best.is_none_or(|it| worth > it.0 + 1e-9) {
            best = Some((worth, question));
        }
    }
    best.map(|it| it.1)
}
