//! An appointment as it was typed: a day, a time on a Dutch clock, how long, where.

use jiff::civil::{Date, Time};
use loper_vocabulary::time::Moment;

use super::talk::{Appointment, TEXT_MAX, tidy_line, tidy_text};

/// So many minutes a talk takes when nobody says otherwise.
pub const MINUTES: i64 = 20;
const MINUTES_MAX: i64 = 180;

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// There is no such day.
    Day,
    /// The day is gone.
    Past,
    /// There is no such time.
    Time,
    /// Between five minutes and three hours.
    Minutes,
}

impl Problem {
    /// The last word of the key of its text.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Past => "past",
            Self::Time => "time",
            Self::Minutes => "minutes",
        }
    }
}

/// The fields as they were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed<'a> {
    /// `2026-12-08`.
    pub day: &'a str,
    /// `10:30`.
    pub time: &'a str,
    /// `20`.
    pub minutes: &'a str,
    /// Where.
    pub place: &'a str,
    /// What about.
    pub about: &'a str,
}

impl Typed<'_> {
    /// The appointment, or what is wrong with which field. A time that the clock skips in spring is an hour later.
    pub fn check(self, today: Date) -> Result<Appointment, Vec<(&'static str, Problem)>> {
        let mut wrong = Vec::new();
        let day = self.day.trim().parse::<Date>().ok();
        match day {
            None => wrong.push(("dag", Problem::Day)),
            Some(day) if day < today => wrong.push(("dag", Problem::Past)),
            Some(_) => {}
        }
        let time = clock(self.time);
        if time.is_none() {
            wrong.push(("tijd", Problem::Time));
        }
        let minutes = self.minutes.trim();
        let minutes = if minutes.is_empty() { Some(MINUTES) } else { minutes.parse().ok() };
        let minutes = minutes.filter(|it| (5..=MINUTES_MAX).contains(it));
        if minutes.is_none() {
            wrong.push(("duur", Problem::Minutes));
        }
        let (Some(day), Some(time), Some(minutes), true) = (day, time, minutes, wrong.is_empty()) else {
            return Err(wrong);
        };
        let at = Moment::of_civil(day.to_datetime(time)).ok_or_else(|| vec![("dag", Problem::Day)])?;
        let (place, about) = (tidy_line(self.place), tidy_text(self.about, TEXT_MAX));
        Ok(Appointment { at, minutes, place, about })
    }
}

/// A time as people type it: `10:30`, `10.30`, `9`.
fn clock(typed: &str) -> Option<Time> {
    let typed = typed.trim().replace(['.', 'u', 'h'], ":");
    let mut parts = typed.split(':');
    let hour = parts.next()?.trim().parse().ok()?;
    let minute = match parts.next().map(str::trim) {
        None | Some("") => 0,
        Some(minute) => minute.parse().ok()?,
    };
    Time::new(hour, minute, 0, 0).ok()
}

/// The same appointment so many places further on: talks after each other.
pub fn after(first: &Appointment, place: i64) -> Appointment {
    Appointment { at: Moment(first.at.0 + place * first.minutes * 60_000_000), ..first.clone() }
}
