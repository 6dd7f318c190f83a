//! The day by which one has to act, counted from today.

use jiff::civil::Date;
use loper_vocabulary::school_year::SchoolYear;

use super::rules::Day;

/// A day by which one has to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its identifier in the calendar.
    pub id: String,
    /// The day.
    pub date: Date,
    /// Whether the day for the coming school year has gone by; `date` then is the one of a year later.
    pub is_missed: bool,
}

/// The day to apply for something that begins after `before` school years, this one included. Nothing where the
/// calendar has no such day.
pub fn deadline(id: &str, day: Day, before: u8, today: Date) -> Option<Deadline> {
    // A school year ends in the calendar year after it began; what begins then is applied for in that year.
    let first = SchoolYear::of(today).0.checked_add(1)?;
    let year = first.checked_add(i16::from(before.max(1)) - 1)?;
    let on = |year: i16| Date::new(year, day.month, day.day).ok();
    let date = on(year)?;
    let is_missed = date < today;
    let date = if is_missed { on(year.checked_add(1)?)? } else { date };
    Some(Deadline { id: id.to_owned(), date, is_missed })
}
