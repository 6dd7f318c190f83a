//! What simpler ways find in the same pupils: the measure for whether the arithmetic is worth it.

use jiff::ToSpan;
use jiff::civil::Date;
use loper_vocabulary::interest::Interest;

use super::super::answers::{Answer, Answers, Form, Reply};
use super::super::belief::Belief;
use super::super::review::review;
use super::super::verdict::ranked;
use super::{PUPILS, Pupil, part};
use crate::model::seeded::Chance;

/// The plain mean of a fixed form with as many questions of each type: how often it finds the first, and the first two.
pub fn plain(form: Form, seeds: u32) -> (f64, f64) {
    let (mut first, mut first_two) = (0.0, 0.0);
    for seed in 1..=seeds {
        let mut chance = Chance::new(u64::from(seed));
        for _ in 0..PUPILS {
            let mut pupil = Pupil::new(&mut chance, 0.0);
            let (found, truth) = (by_plain_mean(&mut pupil, form.length()), pupil.order());
            first += part(found[0] == truth[0]);
            first_two += part(found[..2].iter().all(|it| truth[..2].contains(it)));
        }
    }
    let all = f64::from(seeds * PUPILS);
    (first / all, first_two / all)
}

/// The types from strong to weak by the sum of the grades; equal ones round the hexagon.
fn by_plain_mean(pupil: &mut Pupil, questions: usize) -> [Interest; 6] {
    let mut sums = [0_u32; 6];
    for turn in 0..questions {
        let interest = Interest::ALL[turn % 6];
        if let Reply::Grade(grade) = pupil.answer(interest) {
            sums[interest.place()] += u32::from(grade);
        }
    }
    let mut order = Interest::ALL;
    order.sort_by_key(|it| std::cmp::Reverse(sums[it.place()]));
    order
}

/// A year after twenty-four questions: how often the first type of today is found.
#[derive(Debug, Clone, Copy, Default)]
pub struct Year {
    /// How many questions the review asks.
    pub asked: f64,
    /// With the review.
    pub review: f64,
    /// With the old answers alone.
    pub old: f64,
    /// With a fixed form of as many questions, by plain mean, as if there were no old answers.
    pub fixed: f64,
}

/// Measures it on the pupils of some seeds.
pub fn year(seeds: u32, today: Date) -> Year {
    let then = today.saturating_sub(1.year());
    let mut sum = Year::default();
    let by = part(true) / f64::from(seeds * PUPILS);
    for seed in 1..=seeds {
        let mut chance = Chance::new(u64::from(seed));
        for _ in 0..PUPILS {
            let mut pupil = Pupil::new(&mut chance, 0.0);
            let mut answers = pupil.fill(Form::Normal, then);
            pupil.drift();
            let truth = pupil.order()[0];
            let first = |answers: &Answers| ranked(&Belief::of(answers, today))[0];
            sum.old += by * part(first(&answers) == truth);
            let ask = review(&answers, today).map(|it| it.ask).unwrap_or_default();
            sum.asked += by * ask.len() as f64;
            sum.fixed += by * part(by_plain_mean(&mut pupil, ask.len())[0] == truth);
            for item in ask {
                answers.push(Answer { item, reply: pupil.answer(item.interest), date: today });
            }
            sum.review += by * part(first(&answers) == truth);
        }
    }
    sum
}
