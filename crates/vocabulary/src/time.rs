//! Moments. The core never asks for the time: it is handed in.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A moment: microseconds since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment(pub i64);

impl Moment {
    /// The civil date in the Netherlands; `None` outside the years that a calendar knows.
    pub fn date(self) -> Option<Date> {
        let zone = TimeZone::get("Europe/Amsterdam").ok()?;
        let timestamp = jiff::Timestamp::from_microsecond(self.0).ok()?;
        Some(timestamp.to_zoned(zone).date())
    }
}
