//! Figures of a group of occupations, as several rooms read them.

use loper_vocabulary::money::Cents;

/// Gross hourly pay of a group: quartiles over all ages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pay {
    /// A quarter earns less.
    pub p25: Cents,
    /// The middle.
    pub median: Cents,
    /// A quarter earns more.
    pub p75: Cents,
    /// Of which year.
    pub year: i64,
}

/// How many people do this work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jobs {
    /// Persons in the group.
    pub count: i64,
    /// When, as CBS writes it.
    pub period: String,
    /// A year before.
    pub before: Option<i64>,
}
