//! The normal distribution, as far as the estimates need it.

/// 80 % lies between the mean minus and plus this many standard deviations.
pub const EIGHTY: f64 = 1.281_551_565_545;

/// The density.
pub fn density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / std::f64::consts::TAU.sqrt()
}

/// The chance of less than `z` (Abramowitz and Stegun 26.2.17, off by less than 0.000 000 1).
pub fn below(z: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * z.abs());
    let series = [1.330_274_429, -1.821_255_978, 1.781_477_937, -0.356_563_782, 0.319_381_530]
        .into_iter()
        .fold(0.0, |sum, term| (sum + term) * t);
    let above = density(z) * series;
    if z < 0.0 { above } else { 1.0 - above }
}

/// Two things lie `apart`; news moves the difference by `movement` (standard deviation). How much is a choice
/// between them expected to get better by waiting for the news?
pub fn expected_gain(apart: f64, movement: f64) -> f64 {
    if movement <= 0.0 {
        return 0.0;
    }
    let z = -apart / movement;
    (movement * (density(z) + z * below(z))).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::{EIGHTY, below, expected_gain};

    #[test]
    fn the_known_points_come_out() {
        for (z, chance) in
            [(0.0, 0.5), (1.0, 0.841_344_746), (-1.0, 0.158_655_254), (EIGHTY, 0.9), (-3.0, 0.001_349_898)]
        {
            assert!((below(z) - chance).abs() < 2e-7, "{z}: {}", below(z));
        }
    }

    #[test]
    fn news_is_worth_most_where_the_choice_is_close() {
        assert!(expected_gain(0.0, 1.0) > expected_gain(0.5, 1.0));
        assert!(expected_gain(0.5, 1.0) > expected_gain(0.5, 0.5));
        assert!(expected_gain(1.0, 0.0).abs() < f64::EPSILON);
    }
}
