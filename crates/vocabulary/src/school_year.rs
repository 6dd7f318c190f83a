//! School years, from 1 August.

use std::fmt;

use jiff::civil::Date;

/// A school year (*schooljaar*), named after the year in which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchoolYear(pub i16);

impl SchoolYear {
    /// The school year in which `day` falls: it turns on 1 August.
    pub fn of(day: Date) -> Self {
        Self(if day.month() >= 8 { day.year() } else { day.year() - 1 })
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}
