//! Moments. The core never asks for the time: it is handed in.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A moment: microseconds since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment(pub i64);

impl Moment {
    /// The civil date in the Netherlands; `None` outside the years that a calendar knows.
    pub fn date(self) -> Option<Date> {
        self.civil().map(DateTime::date)
    }

    /// Date and time on a clock in the Netherlands; `None` outside the years that a calendar knows.
    pub fn civil(self) -> Option<DateTime> {
        let zone = TimeZone::get("Europe/Amsterdam").ok()?;
        let timestamp = jiff::Timestamp::from_microsecond(self.0).ok()?;
        Some(timestamp.to_zoned(zone).datetime())
    }

    /// The moment at which a clock in the Netherlands shows this. In the hour that a spring night skips it is an hour
    /// later; in the hour that an autumn night has twice it is the first.
    pub fn of_civil(clock: DateTime) -> Option<Self> {
        let zone = TimeZone::get("Europe/Amsterdam").ok()?;
        Some(Self(clock.to_zoned(zone).ok()?.timestamp().as_microsecond()))
    }
}
