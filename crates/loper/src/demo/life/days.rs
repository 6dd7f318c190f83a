//! Days and moments as the stories count them: from today.

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use loper_vocabulary::time::Moment;

/// Today, and now.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The day that is day 0.
    pub today: Date,
    /// The moment that nothing which happened is later than.
    pub now: Moment,
}

impl Days {
    /// So many days from today.
    pub fn day(self, number: i32) -> Date {
        self.today.saturating_add(i64::from(number).days())
    }

    /// The same, and a weekend gives way to the Friday before it or, when it is still to come, to the Monday after it:
    /// schools are closed then.
    pub fn school_day(self, number: i32) -> Date {
        let day = self.day(number);
        match (i64::from(day.weekday().to_monday_zero_offset()), number < 0) {
            (weekday @ 5.., true) => day.saturating_sub((weekday - 4).days()),
            (weekday @ 5.., false) => day.saturating_add((7 - weekday).days()),
            _ => day,
        }
    }

    /// An hour on a day, on a Dutch clock.
    pub fn at(self, day: Date, (hour, minute): (i8, i8)) -> Moment {
        let time = Time::new(hour, minute, 0, 0).unwrap_or_default();
        Moment::of_civil(day.to_datetime(time)).unwrap_or(self.now)
    }

    /// Something that happened so many days ago, in the afternoon; never later than now.
    pub fn past(self, number: i32) -> Moment {
        let minute = i8::try_from(number.rem_euclid(53)).unwrap_or_default();
        Moment(self.at(self.day(number.min(0)), (15, minute)).0.min(self.now.0))
    }
}
