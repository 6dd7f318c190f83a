//! The anonymous sum of a region: what may be published of who chose what, and of which month.

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use loper_analysis::suppress::{Shown, suppress_within};
use loper_vocabulary::subject::Subject;
use loper_vocabulary::time::Moment;

/// The month that is counted: the last whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
}

impl Month {
    /// The last whole month before a day.
    pub fn before(today: Date) -> Self {
        let last = today.first_of_month().saturating_sub(1.day());
        Self { first: last.first_of_month(), last }
    }

    /// The moment at which it is over; none outside the years that a calendar knows.
    pub fn end(self) -> Option<Moment> {
        Moment::of_civil(self.last.tomorrow().ok()?.to_datetime(Time::midnight()))
    }

    /// The month that begins on a day.
    pub fn of(first: Date) -> Self {
        Self { first: first.first_of_month(), last: first.last_of_month() }
    }
}

/// What was counted in one region, as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// The region.
    pub region: String,
    /// How many people said yes.
    pub everyone: i64,
    /// How many of them chose a subject.
    pub chosen: Vec<(String, i64)>,
}

/// What may be published of a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The region.
    pub region: String,
    /// At least so many people said yes.
    pub everyone: i64,
    /// Each subject that may be shown, with at least how many chose it.
    pub chosen: Vec<(String, i64)>,
}

/// What may be published; nothing of a region where too few people said yes.
pub fn publish(counted: &[Counted]) -> Vec<Published> {
    counted.iter().filter_map(one).collect()
}

fn one(counted: &Counted) -> Option<Published> {
    let counts: Vec<i64> = counted.chosen.iter().map(|it| it.1).collect();
    let (Shown::Count(everyone), shown) = suppress_within(counted.everyone, &counts) else { return None };
    let chosen = counted.chosen.iter().zip(shown).filter_map(|((subject, _), shown)| match shown {
        Shown::Count(people) => Some((subject.clone(), people)),
        Shown::Hidden => None,
    });
    Some(Published { region: counted.region.clone(), everyone, chosen: chosen.collect() })
}

/// A published sum, as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// Of which month.
    pub month: Month,
    /// The day on which it was counted.
    pub counted_on: Date,
    /// At least so many people said yes.
    pub everyone: i64,
    /// Each subject with at least how many chose it, the most chosen first.
    pub chosen: Vec<(Subject, i64)>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Counted, Month, publish};

    #[test]
    fn the_last_whole_month_is_the_one_before_this_one() {
        for (today, first, last) in [
            (date(2026, 11, 24), date(2026, 10, 1), date(2026, 10, 31)),
            (date(2026, 11, 1), date(2026, 10, 1), date(2026, 10, 31)),
            (date(2026, 1, 31), date(2025, 12, 1), date(2025, 12, 31)),
            (date(2028, 3, 1), date(2028, 2, 1), date(2028, 2, 29)),
        ] {
            assert_eq!(Month::before(today), Month { first, last }, "{today}");
            assert_eq!(Month::of(first), Month { first, last }, "{today}");
        }
    }

    #[test]
    fn a_region_with_few_people_is_not_published_at_all() {
        let counted = |region: &str, everyone, chosen: &[(&str, i64)]| Counted {
            region: region.into(),
            everyone,
            chosen: chosen.iter().map(|it| (it.0.to_owned(), it.1)).collect(),
        };
        let all = [counted("AM01", 9, &[("a", 9)]), counted("AM02", 27, &[("a", 16), ("b", 9), ("c", 26)])];
        let published = publish(&all);
        assert_eq!(published.len(), 1);
        assert_eq!(
            (published[0].everyone, published[0].chosen.as_slice()),
            (25, &[("a".to_owned(), 15)][..])
        );
    }
}
