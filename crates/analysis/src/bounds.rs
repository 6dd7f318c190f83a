//! A count of which only bounds are known.

/// The largest count that DUO hides: it publishes 1 to 4 as −1.
pub const HIDDEN_MAX: i64 = 4;

/// The least and the most that a count can be; equal when it is known. Never negative, never crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    low: i64,
    high: i64,
}

impl Bounds {
    /// Between `low` and `high`; nothing where these cross or are negative.
    pub fn new(low: i64, high: i64) -> Option<Self> {
        (0 <= low && low <= high).then_some(Self { low, high })
    }

    /// As DUO publishes it: −1 stands for 1 to 4; nothing for another negative number.
    pub fn published(count: i64) -> Option<Self> {
        if count == -1 { Self::new(1, HIDDEN_MAX) } else { Self::new(count, count) }
    }

    /// As DUO would publish it: a count of 1 to 4 is hidden.
    pub fn hiding(count: i64) -> Option<Self> {
        Self::published(if (1..=HIDDEN_MAX).contains(&count) { -1 } else { count })
    }

    /// At least.
    pub const fn low(self) -> i64 {
        self.low
    }

    /// At most.
    pub const fn high(self) -> i64 {
        self.high
    }

    /// Whether the count is known.
    pub const fn is_exact(self) -> bool {
        self.low == self.high
    }
}

#[cfg(test)]
mod tests {
    use super::Bounds;

    #[test]
    fn a_hidden_count_is_a_range_and_a_known_one_is_itself() {
        let both = |it: Option<Bounds>| it.map(|it| (it.low(), it.high(), it.is_exact()));
        for (published, expected) in
            [(-1, Some((1, 4, false))), (0, Some((0, 0, true))), (5, Some((5, 5, true))), (-2, None)]
        {
            assert_eq!(both(Bounds::published(published)), expected, "{published}");
        }
        for (count, expected) in
            [(0, (0, 0, true)), (1, (1, 4, false)), (4, (1, 4, false)), (5, (5, 5, true))]
        {
            assert_eq!(both(Bounds::hiding(count)), Some(expected), "{count}");
        }
        assert_eq!(Bounds::new(3, 2), None);
    }
}
