//! The one rule for counts of people that leave the house: few people are never counted out loud.

/// A count under this many people is hidden.
pub const PEOPLE_MIN: i64 = 10;
/// Counts of a group go out in steps of this many, so that one person more or less is seldom seen.
pub const STEP: i64 = 5;

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

/// What may be shown of a group, and of those in it who have something in common. A shown count means: at least this
/// many.
///
/// Who knows the size of a group can take a part from it, so a part is shown only when the others are many too: that
/// is the secondary suppression. A part that is nearly the whole group says something about everyone in it.
pub fn suppress_within(group: i64, parts: &[i64]) -> (Shown, Vec<Shown>) {
    let part = |count: &i64| match (suppress(group - count), suppress(*count)) {
        (Shown::Count(_), Shown::Count(count)) => Shown::Count(down(count)),
        _ => Shown::Hidden,
    };
    let whole = match suppress(group) {
        Shown::Count(count) => Shown::Count(down(count)),
        Shown::Hidden => Shown::Hidden,
    };
    (whole, parts.iter().map(part).collect())
}

/// What may be shown of the parts that together are a group: everyone is in one of them.
///
/// What is hidden must not be worked out from what is shown. So it is never one part alone, and never few people
/// together: as long as it would be, the smallest part that is shown is hidden too.
pub fn suppress_parts(parts: &[i64]) -> (Shown, Vec<Shown>) {
    let (whole, mut shown) = suppress_within(parts.iter().sum(), parts);
    loop {
        let hidden = || shown.iter().zip(parts).filter(|it| *it.0 == Shown::Hidden).map(|it| *it.1);
        let is_told = match hidden().count() {
            0 => false,
            1 => true,
            _ => hidden().sum::<i64>() < PEOPLE_MIN,
        };
        let smallest = (0..parts.len()).filter(|at| shown[*at] != Shown::Hidden).min_by_key(|at| parts[*at]);
        match smallest.filter(|_| is_told) {
            Some(at) => shown[at] = Shown::Hidden,
            None => return (whole, shown),
        }
    }
}

/// Down to a whole step.
const fn down(count: i64) -> i64 {
    count - count % STEP
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{PEOPLE_MIN, STEP, Shown, suppress, suppress_parts, suppress_within};

    #[test]
    fn few_people_are_never_counted_out_loud() {
        for count in [i64::MIN, -1, 0, 1, 4, 5, PEOPLE_MIN - 1] {
            assert_eq!(suppress(count), Shown::Hidden, "{count}");
        }
        for count in [PEOPLE_MIN, 11, 250_000] {
            assert_eq!(suppress(count), Shown::Count(count), "{count}");
        }
    }

    #[test]
    fn a_part_is_shown_only_when_it_and_the_others_are_many() {
        let (whole, parts) = suppress_within(33, &[0, 9, 10, 14, 22, 23, 24, 33]);
        assert_eq!(whole, Shown::Count(30));
        let (ten, hidden) = (Shown::Count(10), Shown::Hidden);
        assert_eq!(parts, [hidden, hidden, ten, ten, Shown::Count(20), Shown::Count(20), hidden, hidden]);
        assert_eq!(suppress_within(9, &[9, 0]), (hidden, vec![hidden, hidden]));
        assert_eq!(suppress_within(10, &[10]), (ten, vec![hidden]), "everyone is a part of no size");
    }

    #[test]
    fn what_is_hidden_of_a_whole_is_never_one_part_and_never_few_people() {
        let (ten, hidden) = (Shown::Count(10), Shown::Hidden);
        for (parts, whole, expected) in [
            ([12, 11, 10], Shown::Count(30), [ten, ten, ten]),
            ([12, 11, 9], Shown::Count(30), [ten, hidden, hidden]),
            ([15, 15, 0], Shown::Count(30), [hidden, Shown::Count(15), hidden]),
            ([14, 6, 4], Shown::Count(20), [ten, hidden, hidden]),
            ([25, 2, 1], Shown::Count(25), [hidden, hidden, hidden]),
            ([5, 3, 1], hidden, [hidden, hidden, hidden]),
        ] {
            assert_eq!(suppress_parts(&parts), (whole, expected.to_vec()), "{parts:?}");
        }
        assert_eq!(suppress_parts(&[20, 20, 1, 2]).1, [hidden, Shown::Count(20), hidden, hidden]);
    }

    /// Everything that a reader of one table can work out: which true numbers would have been shown like this.
    #[test]
    fn whoever_takes_shown_numbers_apart_finds_no_few_people() {
        for group in 0..=80 {
            for part in 0..=group {
                let (whole, parts) = suppress_within(group, &[part]);
                let (Shown::Count(whole), Shown::Count(low)) = (whole, parts[0]) else { continue };
                // The true group is in whole..whole+STEP, the true part in low..low+STEP.
                assert!(low >= PEOPLE_MIN && (low..low + STEP).contains(&part), "{part} of {group}");
                assert!((whole..whole + STEP).contains(&group), "{part} of {group}");
                let parts: BTreeSet<i64> = (whole..whole + STEP)
                    .flat_map(|all| (low..low + STEP).map(move |some| (all, some)))
                    .filter(|(all, some)| {
                        suppress_within(*all, &[*some]) == (Shown::Count(whole), vec![Shown::Count(low)])
                    })
                    .map(|(_, some)| some)
                    .collect();
                assert_eq!(
                    i64::try_from(parts.len()),
                    Ok(STEP),
                    "{part} of {group} is told too closely: {parts:?}"
                );
            }
        }
    }
}
