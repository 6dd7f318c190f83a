//! How well the questions on values tell, and when they stop: measured on made-up pupils of whom the truth is known.
//!
//! Six independent weights (normal, mean 0, standard deviation `spread`); choices by chance, the heavier the likelier (logit).

use jiff::civil::Date;
use loper_vocabulary::work_value::WorkValue;

use super::answers::{Choice, Choices, Reply};
use super::belief::Belief;
use super::choose;
use super::questions::Question;
use super::verdict::{Verdict, ranked, verdict};
use super::{MAX, MIN};
use crate::model::seeded::Chance;

/// A made-up pupil.
#[derive(Debug, Clone)]
pub struct Pupil {
    /// The true weights.
    pub truth: [f64; 6],
    chance: Chance,
}

impl Pupil {
    /// Of chance.
    pub fn new(chance: &mut Chance, spread: f64) -> Self {
        let truth = std::array::from_fn(|_| spread * chance.normal());
        Self { truth, chance: Chance::new(chance.bits()) }
    }

    /// Answers a question.
    pub fn answer(&mut self, question: Question) -> Reply {
        match question {
            Question::Pair(pair) if self.choose(&[pair.a, pair.b], 1.0) == 0 => Reply::A,
            Question::Pair(_) => Reply::B,
            Question::Screen(screen) => {
                let mut left = screen.statements().to_vec();
                let best = left.remove(self.choose(&left.iter().map(|it| it.value).collect::<Vec<_>>(), 1.0));
                let worst =
                    left.remove(self.choose(&left.iter().map(|it| it.value).collect::<Vec<_>>(), -1.0));
                Reply::BestWorst(best, worst)
            }
        }
    }

    /// The place of the value that is chosen: the largest of weight plus chance (Gumbel).
    fn choose(&mut self, from: &[WorkValue], sign: f64) -> usize {
        let mut best = (f64::NEG_INFINITY, 0);
        for (place, value) in from.iter().enumerate() {
            let pull = sign * self.truth[value.place()] - (-self.chance.share().min(1.0 - 1e-12).ln()).ln();
            if pull > best.0 {
                best = (pull, place);
            }
        }
        best.1
    }

    /// Answers until the questions stop.
    pub fn fill(&mut self, today: Date) -> Choices {
        let mut choices = Choices::default();
        while let Some(question) = choose::next(&choices, today) {
            choices.push(Choice::new(question, self.answer(question), today));
        }
        choices
    }

    fn heaviest(&self) -> WorkValue {
        let above = |one: &WorkValue, other: &WorkValue| {
            self.truth[one.place()].total_cmp(&self.truth[other.place()])
        };
        WorkValue::ALL.into_iter().max_by(above).unwrap_or(WorkValue::Achievement)
    }
}

/// What a measurement gives.
#[derive(Debug, Clone, Copy, Default)]
pub struct Measured {
    /// The part of the pupils whose heaviest value is found.
    pub first: f64,
    /// The part of the spans that hold the truth (80 % is promised).
    pub covered: f64,
    /// The part of the pupils with a clear outcome.
    pub clear: f64,
    /// How many questions it takes.
    pub asked: f64,
    /// The part of the pupils for whom it stops after so many questions, from `MIN` to `MAX`.
    pub stops: [f64; MAX - MIN + 1],
}

/// Measures so many pupils of a seed.
pub fn measure(pupils: u32, seed: u64, spread: f64, today: Date) -> Measured {
    let mut chance = Chance::new(seed);
    let mut sum = Measured::default();
    let by = 1.0 / f64::from(pupils);
    for _ in 0..pupils {
        let mut pupil = Pupil::new(&mut chance, spread);
        let choices = pupil.fill(today);
        let belief = Belief::of(&choices.iter().copied().collect::<Vec<_>>());
        let count = choices.iter().count();
        sum.asked += by * count as f64;
        sum.stops[count - MIN] += by;
        sum.first += if ranked(&belief)[0] == pupil.heaviest() { by } else { 0.0 };
        sum.clear += if matches!(verdict(&choices, today), Verdict::Clear(_)) { by } else { 0.0 };
        let mean = pupil.truth.iter().sum::<f64>() / 6.0;
        for value in WorkValue::ALL {
            let off = (pupil.truth[value.place()] - mean - belief.mean(value)).abs();
            let is_covered = off <= crate::model::normal::EIGHTY * belief.doubt(value);
            sum.covered += if is_covered { by / 6.0 } else { 0.0 };
        }
    }
    sum
}
