//! The day by which one has to act.

use jiff::civil::{Date, date};

use crate::model::date::deadline;
use crate::model::rules::Day;

const APRIL: Day = Day { month: 4, day: 1 };

fn on(today: Date, before: u8) -> (Date, bool) {
    let found = deadline("mbo_apply", APRIL, before, today).expect("a day in the calendar");
    (found.date, found.is_missed)
}

#[test]
fn the_day_belongs_to_the_school_year_in_which_the_step_begins() {
    let autumn = date(2026, 11, 24);
    assert_eq!(on(autumn, 0), (date(2027, 4, 1), false), "with a diploma in hand");
    assert_eq!(on(autumn, 1), (date(2027, 4, 1), false), "in the last year");
    assert_eq!(on(autumn, 2), (date(2028, 4, 1), false), "in the year before");
}

#[test]
fn the_day_itself_is_in_time_and_the_day_after_is_not() {
    assert_eq!(on(date(2027, 4, 1), 1), (date(2027, 4, 1), false));
    assert_eq!(on(date(2027, 4, 2), 1), (date(2028, 4, 1), true));
    assert_eq!(on(date(2027, 4, 2), 2), (date(2028, 4, 1), false));
}

#[test]
fn the_school_year_turns_on_the_first_of_august() {
    assert_eq!(on(date(2027, 7, 31), 1), (date(2028, 4, 1), true));
    assert_eq!(on(date(2027, 8, 1), 1), (date(2028, 4, 1), false));
}

#[test]
fn a_day_that_no_calendar_has_is_no_deadline() {
    let none = Day { month: 2, day: 30 };
    assert_eq!(deadline("x", none, 1, date(2026, 11, 24)), None);
    assert_eq!(deadline("x", APRIL, 1, Date::MAX), None);
}
