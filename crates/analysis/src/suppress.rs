//! The one rule for counts of people that leave the house: few people are never counted out loud.

/// A count under this many people is hidden.
pub const PEOPLE_MIN: i64 = 10;

/// A count as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Too few people to say how many; zero is hidden too, because it says something about everyone.
    Hidden,
    /// This many.
    Count(i64),
}

/// What may be shown of a count of people.
pub const fn suppress(count: i64) -> Shown {
    if count < PEOPLE_MIN { Shown::Hidden } else { Shown::Count(count) }
}

#[cfg(test)]
mod tests {
    use super::{PEOPLE_MIN, Shown, suppress};

    #[test]
    fn few_people_are_never_counted_out_loud() {
        for count in [i64::MIN, -1, 0, 1, 4, 5, PEOPLE_MIN - 1] {
            assert_eq!(suppress(count), Shown::Hidden, "{count}");
        }
        for count in [PEOPLE_MIN, 11, 250_000] {
            assert_eq!(suppress(count), Shown::Count(count), "{count}");
        }
    }
}
