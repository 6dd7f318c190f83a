//! Who is a guardian of whom, and until when. Pure.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// The last day on which a guardian may look: the day before the learner turns eighteen. Nothing when the school does not
/// know when that is.
pub fn last_day(sixteen_on: Option<Date>) -> Option<Date> {
    sixteen_on?.checked_add(2.years()).ok()?.yesterday().ok()
}

/// The last day of a tie: the day that the school chose, and never after the learner turns eighteen. Without a day of
/// either the school has to choose one, and a roster takes the end of its school year.
pub fn until(chosen: Option<Date>, sixteen_on: Option<Date>) -> Option<Date> {
    match (chosen, last_day(sixteen_on)) {
        (Some(chosen), Some(last)) => Some(chosen.min(last)),
        (chosen, last) => chosen.or(last),
    }
}

/// The last day of the school year in which a day lies.
pub fn year_end(today: Date) -> Date {
    let year = crate::model::membership::school_year(today) + 1;
    Date::new(year, 7, 31).unwrap_or(today)
}
