//! What the answers let us believe about six interests, and about how easily someone says yes.
//!
//! Seven numbers with a normal distribution: an answer is the interest of its type, plus the person's own yes-saying
//! (the same in every answer), plus chance. That is linear, so the update is exact. Yes-saying gets its share, and what
//! is left of the answers is interest. Interests change over the years: without new answers our belief goes back,
//! year by year, to knowing nothing.

use jiff::civil::Date;
use loper_vocabulary::interest::Interest;

use super::answers::Answers;

/// The place of yes-saying, behind the six types.
const YES: usize = 6;
/// How many numbers there are.
const SIZE: usize = 7;
/// The variance of yes-saying between people; of an interest it is 1. Our own estimate.
const YES_VARIANCE: f64 = 0.25;
/// The variance of chance in one answer: its own, and that of rounding to a whole grade.
const NOISE: f64 = 0.9 * 0.9 + 1.0 / 12.0;
/// How much of an interest is still the same a year later (correlation). Our own estimate.
pub(super) const KEPT_PER_YEAR: f64 = 0.8;
/// 365.25 days.
const SECONDS_PER_YEAR: f64 = 31_557_600.0;
/// The middle of the grades.
const MIDDLE: f64 = 3.0;

/// The belief: means and covariances.
#[derive(Debug, Clone, PartialEq)]
pub struct Belief {
    mean: [f64; SIZE],
    cov: [[f64; SIZE]; SIZE],
}

impl Belief {
    /// Before any answer.
    pub fn start() -> Self {
        let mut cov = [[0.0; SIZE]; SIZE];
        for (place, row) in cov.iter_mut().enumerate() {
            row[place] = if place == YES { YES_VARIANCE } else { 1.0 };
        }
        Self { mean: [0.0; SIZE], cov }
    }

    /// What these answers let us believe on this day. The order in which they were given doesn't matter.
    pub fn of(answers: &Answers, today: Date) -> Self {
        let mut belief = Self::start();
        let mut last: Option<Date> = None;
        let mut sums = [(0_u32, 0_u32); 6];
        for answer in answers.iter() {
            if let Some(earlier) = last.filter(|it| *it != answer.date) {
                belief.add(&sums);
                belief.age(earlier, answer.date);
                sums = [(0, 0); 6];
            }
            last = Some(answer.date);
            if let Some(grade) = answer.grade() {
                let sum = &mut sums[answer.item.interest.place()];
                *sum = (sum.0 + 1, sum.1 + u32::from(grade));
            }
        }
        belief.add(&sums);
        if let Some(earlier) = last {
            belief.age(earlier, today);
        }
        belief
    }

    /// The mean of an interest; 0 is as much as of other people. Without what rounding in between left behind, so that
    /// equal answers are equal.
    pub fn mean(&self, of: Interest) -> f64 {
        even(self.mean[of.place()])
    }

    /// How easily someone says yes.
    pub fn yes_saying(&self) -> f64 {
        self.mean[YES]
    }

    /// How far the mean of an interest may be off (standard deviation).
    pub fn doubt(&self, of: Interest) -> f64 {
        self.cov[of.place()][of.place()].max(0.0).sqrt()
    }

    /// The doubt about how much one interest is above another.
    pub fn doubt_between(&self, one: Interest, other: Interest) -> f64 {
        let (one, other) = (one.place(), other.place());
        (self.cov[one][one] + self.cov[other][other] - 2.0 * self.cov[one][other]).max(0.0).sqrt()
    }

    /// How much the next answer about `asked` is expected to move the difference between two interests.
    pub fn movement(&self, asked: Interest, one: Interest, other: Interest) -> f64 {
        let (gain, spread) = self.seen(asked);
        even((gain[one.place()] - gain[other.place()]).abs() / spread.sqrt())
    }

    /// The belief after one more answer about a type that says what was expected: only the doubt shrinks.
    #[must_use]
    pub fn after_asking(&self, asked: Interest) -> Self {
        let mut after = self.clone();
        after.observe(asked.place(), 1.0, self.mean[asked.place()] + self.mean[YES]);
        after
    }

    /// How an answer hangs together with each number, and how much it varies.
    fn seen(&self, asked: Interest) -> ([f64; SIZE], f64) {
        let place = asked.place();
        let gain = std::array::from_fn(|it| self.cov[it][place] + self.cov[it][YES]);
        (gain, gain[place] + gain[YES] + NOISE)
    }

    /// The answers of one day, per type how many and their sum.
    fn add(&mut self, sums: &[(u32, u32); 6]) {
        for (place, (count, sum)) in sums.iter().enumerate() {
            if *count > 0 {
                let count = f64::from(*count);
                self.observe(place, count, f64::from(*sum) / count - MIDDLE);
            }
        }
    }

    /// Learns from the mean of some answers about one type.
    fn observe(&mut self, place: usize, count: f64, mean: f64) {
        let gain: [f64; SIZE] = std::array::from_fn(|it| self.cov[it][place] + self.cov[it][YES]);
        let spread = gain[place] + gain[YES] + NOISE / count;
        let surprise = mean - self.mean[place] - self.mean[YES];
        for row in 0..SIZE {
            self.mean[row] += gain[row] / spread * surprise;
            for column in 0..SIZE {
                self.cov[row][column] -= gain[row] * gain[column] / spread;
            }
        }
    }

    /// Time goes by: interests drift, yes-saying is taken to stay.
    fn age(&mut self, from: Date, to: Date) {
        if to <= from {
            return;
        }
        let years = to.duration_since(from).as_secs_f64() / SECONDS_PER_YEAR;
        let kept = KEPT_PER_YEAR.powf(years);
        for row in 0..SIZE {
            let of_row = if row == YES { 1.0 } else { kept };
            self.mean[row] *= of_row;
            for column in 0..SIZE {
                self.cov[row][column] *= of_row * if column == YES { 1.0 } else { kept };
            }
            if row != YES {
                self.cov[row][row] += 1.0 - kept * kept;
            }
        }
    }
}

/// To nine decimals; zero has no sign.
fn even(value: f64) -> f64 {
    (value * 1e9).round() / 1e9 + 0.0
}
