//! That something a school asked is met: no mark, only that it is so.

use jiff::ToSpan as _;
use jiff::civil::Date;
use loper_vocabulary::identity::{EntryId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

/// So many entries may show one thing.
pub const ENTRIES_MAX: usize = 20;
/// So many days it stays here after it came to stand in the school's own system.
pub const AFTER_DAYS: i64 = 30;
/// So many years after someone left the school it stays at the most (DOMAIN §6.3).
pub const YEARS_AFTER: i64 = 2;

/// That something is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// At which school.
    pub organisation: OrganisationId,
    /// What was asked.
    pub asked: Uuid,
    /// What shows it.
    pub entries: Vec<EntryId>,
    /// Who says so; nobody when that person is gone.
    pub recorded_by: Option<PersonId>,
    /// What they are called.
    pub recorded_name: String,
    /// Since when.
    pub recorded_on: Date,
    /// The moment of it.
    pub made_at: Moment,
    /// Since when it stands in the school's own system.
    pub handed_on: Option<Date>,
}

impl Met {
    /// On which day it goes from here, once it stands in the school's own system.
    pub fn gone_on(&self) -> Option<Date> {
        self.handed_on.map(|day| day.saturating_add(AFTER_DAYS.days()))
    }
}

/// What was handed on or before this day goes today.
pub fn handed_before(today: Date) -> Date {
    today.saturating_sub(AFTER_DAYS.days())
}

/// What is of someone who left on or before this day goes today.
pub fn left_before(today: Date) -> Date {
    today.saturating_sub(YEARS_AFTER.years())
}
