//! How well the questions tell: measured on made-up pupils of whom the truth is known.
//!
//! Six independent interests (normal, mean 0, variance 1); an answer is 3 plus the interest plus chance (standard deviation
//! 0.9), rounded to 1 to 5. All from a seed: the same seed gives the same pupils. This says how much the arithmetic
//! gets out of answers; it says nothing about whether the sentences measure what they should.

pub mod rivals;

use jiff::civil::Date;
use loper_vocabulary::interest::Interest;

use super::answers::{Answer, Answers, Form, Reply};
use super::belief::{Belief, KEPT_PER_YEAR};
use super::choose;
use super::verdict::{Reason, Verdict, ranked, verdict};
use crate::model::normal;
use crate::model::seeded::Chance;

/// A made-up pupil.
#[derive(Debug, Clone)]
pub struct Pupil {
    /// The true interests.
    pub truth: [f64; 6],
    /// How easily this pupil says yes.
    pub yes: f64,
    chance: Chance,
}

impl Pupil {
    /// Of chance; `yes` is how much the habit of saying yes varies between pupils.
    pub fn new(chance: &mut Chance, yes: f64) -> Self {
        let truth = std::array::from_fn(|_| chance.normal());
        let yes = yes * chance.normal();
        Self { truth, yes, chance: Chance::new(chance.bits()) }
    }

    /// Answers a question about a type.
    pub fn answer(&mut self, interest: Interest) -> Reply {
        let exact = 3.0 + self.truth[interest.place()] + self.yes + 0.9 * self.chance.normal();
        let grade = [1.5, 2.5, 3.5, 4.5].into_iter().filter(|edge| exact >= *edge).count();
        Reply::ALL[grade]
    }

    /// Time goes by, and interests drift as the belief supposes.
    pub fn drift(&mut self) {
        let new = (1.0 - KEPT_PER_YEAR * KEPT_PER_YEAR).sqrt();
        self.truth = self.truth.map(|it| KEPT_PER_YEAR * it + new * self.chance.normal());
    }

    /// The types from strong to weak in truth.
    pub fn order(&self) -> [Interest; 6] {
        let mut order = Interest::ALL;
        order.sort_by(|one, other| self.truth[other.place()].total_cmp(&self.truth[one.place()]));
        order
    }

    /// Does a form, question by question.
    pub fn fill(&mut self, form: Form, today: Date) -> Answers {
        let mut answers = Answers::default();
        while let Some(item) = choose::next(&answers, form, today) {
            answers.push(Answer { item, reply: self.answer(item.interest), date: today });
        }
        answers
    }
}

/// What a measurement gives: parts of the pupils.
#[derive(Debug, Clone, Copy, Default)]
pub struct Measured {
    /// The strongest type is the true one.
    pub first: f64,
    /// The two strongest are the true two, in either order.
    pub first_two: f64,
    /// The test says that it can't tell, though everyone answered in earnest.
    pub cannot_tell: f64,
    /// Of which because of contradictions.
    pub contradictory: f64,
    /// The true type is among those called leading, of the pupils with a clear outcome.
    pub leading_holds: f64,
    /// How many types are called leading, of the same pupils.
    pub leading: f64,
    /// The part of the spans that hold the truth (80 % is promised).
    pub covered: f64,
}

/// Measures a form on so many pupils of a seed.
pub fn measure(form: Form, pupils: u32, seed: u64, yes: f64, today: Date) -> Measured {
    let mut chance = Chance::new(seed);
    let mut sum = Measured::default();
    let mut clear = 0.0;
    for _ in 0..pupils {
        let mut pupil = Pupil::new(&mut chance, yes);
        let answers = pupil.fill(form, today);
        let belief = Belief::of(&answers, today);
        let (found, truth) = (ranked(&belief), pupil.order());
        sum.covered += covered(&belief, &pupil);
        let has = |it: &Interest| truth[..2].contains(it);
        sum.first += part(found[0] == truth[0]);
        sum.first_two += part(found[..2].iter().all(has));
        match verdict(&answers, today) {
            Verdict::Clear(profile) => {
                clear += 1.0;
                sum.leading += profile.leading as f64;
                sum.leading_holds += part(profile.ranked[..profile.leading].contains(&truth[0]));
            }
            Verdict::CannotTell(reason) => {
                sum.cannot_tell += 1.0;
                sum.contradictory += part(reason == Reason::Contradictory);
            }
        }
    }
    let all = f64::from(pupils);
    Measured {
        first: sum.first / all,
        first_two: sum.first_two / all,
        cannot_tell: sum.cannot_tell / all,
        contradictory: sum.contradictory / all,
        leading_holds: sum.leading_holds / clear,
        leading: sum.leading / clear,
        covered: sum.covered / all,
    }
}

/// The part of the six spans that hold the truth.
fn covered(belief: &Belief, pupil: &Pupil) -> f64 {
    let holds = |it: &Interest| {
        (pupil.truth[it.place()] - belief.mean(*it)).abs() <= normal::EIGHTY * belief.doubt(*it)
    };
    Interest::ALL.iter().filter(|it| holds(it)).count() as f64 / 6.0
}

/// How many pupils a seed makes.
pub const PUPILS: u32 = 2_000;

/// The mean over seeds 1 to `seeds` of 2,000 pupils each.
pub fn mean(form: Form, seeds: u32, yes: f64, today: Date) -> Measured {
    let mut sum = Measured::default();
    for seed in 1..=seeds {
        let one = measure(form, PUPILS, u64::from(seed), yes, today);
        let by = f64::from(seeds);
        sum.first += one.first / by;
        sum.first_two += one.first_two / by;
        sum.cannot_tell += one.cannot_tell / by;
        sum.contradictory += one.contradictory / by;
        sum.leading_holds += one.leading_holds / by;
        sum.leading += one.leading / by;
        sum.covered += one.covered / by;
    }
    sum
}

fn part(is_so: bool) -> f64 {
    if is_so { 1.0 } else { 0.0 }
}
