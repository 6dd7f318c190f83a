//! What the choices let us believe about six values: the most likely point, and the doubt around it (Laplace).
//!
//! Each value has a weight. Of two situations someone tends to choose the one with the heavier value, the more so the further
//! the weights are apart (logit); of four sentences first the most important, then the least of the other three.
//! Before any answer the weights are normal with mean 0. The sum is concave, so Newton finds the one top.

use loper_vocabulary::work_value::WorkValue;

use super::answers::{Choice, Reply};
use super::questions::Question;

/// How many values there are.
const SIZE: usize = 6;
/// The variance of a weight before any answer. Our own estimate.
const VARIANCE: f64 = 1.5;
/// Steps of Newton at most; it takes about six.
const STEPS: usize = 40;

/// Six by six.
type Matrix = [[f64; SIZE]; SIZE];

/// The belief: the most likely weights and their covariance.
#[derive(Debug, Clone, PartialEq)]
pub struct Belief {
    mean: [f64; SIZE],
    cov: Matrix,
}

impl Belief {
    /// What these choices let us believe. Their order doesn't matter.
    pub fn of(choices: &[Choice]) -> Self {
        let mut choices = choices.to_vec();
        choices.sort_by_key(|it| (it.question.id(), it.date));
        let mut mean = [0.0; SIZE];
        for _ in 0..STEPS {
            let (slope, bend) = curve(&mean, &choices);
            let step = apply(&inverse(&bend), &slope);
            for (weight, by) in mean.iter_mut().zip(step) {
                *weight += by;
            }
            if step.iter().all(|it| it.abs() < 1e-9) {
                break;
            }
        }
        let (_, bend) = curve(&mean, &choices);
        Self { mean, cov: inverse(&bend) }
    }

    /// The weight of a value, against the mean of the six. Without what rounding in between left behind, so that
    /// equal answers are equal.
    pub fn mean(&self, of: WorkValue) -> f64 {
        let apart = self.mean[of.place()] - self.mean.iter().sum::<f64>() / SIZE as f64;
        (apart * 1e7).round() / 1e7 + 0.0
    }

    /// How far that weight may be off (standard deviation).
    pub fn doubt(&self, of: WorkValue) -> f64 {
        let share = 1.0 / SIZE as f64;
        let mut against = [-share; SIZE];
        against[of.place()] += 1.0;
        self.spread(&against).sqrt()
    }

    /// The doubt about how much one value is above another.
    pub fn doubt_between(&self, one: WorkValue, other: WorkValue) -> f64 {
        let mut difference = [0.0; SIZE];
        difference[one.place()] += 1.0;
        difference[other.place()] -= 1.0;
        self.spread(&difference).sqrt()
    }

    /// How much a question is expected to tell: the information of its answer, weighed by what we don't know yet.
    pub fn expected(&self, question: Question) -> f64 {
        let mut bend = [[0.0; SIZE]; SIZE];
        match question {
            Question::Pair(pair) => {
                add_choice(&mut [0.0; SIZE], &mut bend, &self.mean, &[pair.a, pair.b], None, 1.0);
            }
            Question::Screen(screen) => {
                let four = screen.statements().map(|it| it.value);
                add_choice(&mut [0.0; SIZE], &mut bend, &self.mean, &four, None, 1.0);
                for best in four {
                    let rest: Vec<WorkValue> = four.into_iter().filter(|it| *it != best).collect();
                    let mut part = [[0.0; SIZE]; SIZE];
                    add_choice(&mut [0.0; SIZE], &mut part, &self.mean, &rest, None, -1.0);
                    let chance = share(&self.mean, &four, best, 1.0);
                    for (row, of) in bend.iter_mut().zip(part) {
                        for (cell, by) in row.iter_mut().zip(of) {
                            *cell += chance * by;
                        }
                    }
                }
            }
        }
        (0..SIZE)
            .map(|row| (0..SIZE).map(|column| bend[row][column] * self.cov[column][row]).sum::<f64>())
            .sum()
    }

    fn spread(&self, of: &[f64; SIZE]) -> f64 {
        let through = apply(&self.cov, of);
        through.iter().zip(of).map(|(a, b)| a * b).sum::<f64>().max(0.0)
    }
}

/// Slope and (negative) bend of the logarithm of the chance at a point.
fn curve(at: &[f64; SIZE], choices: &[Choice]) -> ([f64; SIZE], Matrix) {
    let mut slope = at.map(|it| -it / VARIANCE);
    let mut bend = [[0.0; SIZE]; SIZE];
    for (place, row) in bend.iter_mut().enumerate() {
        row[place] = 1.0 / VARIANCE;
    }
    for choice in choices {
        match (choice.question, choice.reply()) {
            (Question::Pair(pair), Reply::A) => {
                add_choice(&mut slope, &mut bend, at, &[pair.a, pair.b], Some(pair.a), 1.0);
            }
            (Question::Pair(pair), Reply::B) => {
                add_choice(&mut slope, &mut bend, at, &[pair.a, pair.b], Some(pair.b), 1.0);
            }
            (Question::Screen(screen), Reply::BestWorst(best, worst)) => {
                let four = screen.statements().map(|it| it.value);
                add_choice(&mut slope, &mut bend, at, &four, Some(best.value), 1.0);
                let rest: Vec<WorkValue> = four.into_iter().filter(|it| *it != best.value).collect();
                add_choice(&mut slope, &mut bend, at, &rest, Some(worst.value), -1.0);
            }
            _ => {}
        }
    }
    (slope, bend)
}

/// The chance that `chosen` is chosen from some values; with sign -1 as the least important.
fn share(at: &[f64; SIZE], from: &[WorkValue], chosen: WorkValue, sign: f64) -> f64 {
    let power = |it: &WorkValue| (sign * at[it.place()]).exp();
    power(&chosen) / from.iter().map(power).sum::<f64>()
}

/// Adds one choice from some values (multinomial logit) to slope and bend.
fn add_choice(
    slope: &mut [f64; SIZE],
    bend: &mut Matrix,
    at: &[f64; SIZE],
    from: &[WorkValue],
    chosen: Option<WorkValue>,
    sign: f64,
) {
    for one in from {
        let chance = share(at, from, *one, sign);
        slope[one.place()] += sign * (f64::from(u8::from(chosen == Some(*one))) - chance);
        bend[one.place()][one.place()] += chance;
        for other in from {
            bend[one.place()][other.place()] -= chance * share(at, from, *other, sign);
        }
    }
}

fn apply(matrix: &Matrix, vector: &[f64; SIZE]) -> [f64; SIZE] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// The inverse of a symmetric matrix that is certainly positive (Gauss–Jordan without swapping rows).
fn inverse(matrix: &Matrix) -> Matrix {
    let mut left = *matrix;
    let mut right: Matrix =
        std::array::from_fn(|row| std::array::from_fn(|it| f64::from(u8::from(it == row))));
    for pivot in 0..SIZE {
        let scale = left[pivot][pivot];
        left[pivot] = left[pivot].map(|it| it / scale);
        right[pivot] = right[pivot].map(|it| it / scale);
        let (of_left, of_right) = (left[pivot], right[pivot]);
        for row in (0..SIZE).filter(|it| *it != pivot) {
            let factor = left[row][pivot];
            for column in 0..SIZE {
                left[row][column] -= factor * of_left[column];
                right[row][column] -= factor * of_right[column];
            }
        }
    }
    right
}
