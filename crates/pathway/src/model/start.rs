//! Where somebody stands now.

use loper_vocabulary::level::Level;

use super::held::{Family, Held, family};

/// The most years that anybody is in one stage of school.
const YEAR_MAX: u8 = 6;

/// Where somebody stands: a diploma, or a year of what leads to one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// The diploma one has, or is on the way to.
    pub level: Stand,
    /// The year one is in now; nothing when one has the diploma.
    pub year: Option<u8>,
    /// The profile of vmbo (`zw`), when one has one.
    pub profile: Option<String>,
    /// Other diplomas that one has.
    pub also: Vec<Level>,
    /// Whether one has, or is going to have, an extra subject (*extra vak*), which opens havo.
    pub has_extra: bool,
}

/// A level to stand on; nobody says nothing, so the first is no diploma.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand(pub Level);

impl Default for Stand {
    fn default() -> Self {
        Self(Level::None)
    }
}

/// What is wrong with a place to start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// No such year in that stage.
    Year,
    /// No such profile.
    Profile,
}

impl Start {
    /// Somebody with a diploma.
    pub fn with(level: Level) -> Self {
        Self { level: Stand(level), ..Self::default() }
    }

    /// Somebody in a year of school.
    pub fn busy(level: Level, year: u8) -> Self {
        Self { year: Some(year), ..Self::with(level) }
    }

    /// The level by itself.
    pub const fn level(&self) -> Level {
        self.level.0
    }

    /// Whether the year and the profile are ones that there are.
    pub fn check(&self, is_profile: impl Fn(&str) -> bool) -> Result<(), Wrong> {
        let is_year = self.year.is_none_or(|year| (1..=last_year(self.level())).contains(&year));
        let is_known = self.profile.as_deref().is_none_or(is_profile);
        match (is_year, is_known) {
            (false, _) => Err(Wrong::Year),
            (true, false) => Err(Wrong::Profile),
            (true, true) => Ok(()),
        }
    }

    /// The diplomas that one has today.
    pub fn held(&self) -> Held {
        let also = self.also.iter().fold(Held::NONE, |held, level| held.with(*level));
        match self.year {
            None => also.with(self.level()),
            Some(year) if matches!(self.level(), Level::Havo | Level::Vwo) && year > 3 => {
                also.with(Level::HavoVwo3)
            }
            Some(_) => also,
        }
    }

    /// Whether the extra subject meets the condition of a step.
    pub const fn meets(&self, from: Level, to: Level) -> bool {
        self.has_extra && matches!(to, Level::Havo) && takes_extra(from)
    }

    /// Whether full compulsory education may not be over yet, so that bbl has to wait (WEB 8.1.1 lid 3).
    pub fn may_be_young(&self) -> bool {
        matches!(family(self.level()), Family::None | Family::Vmbo | Family::General)
    }
}

/// An extra subject opens havo, so it is asked where havo has a condition.
pub const fn takes_extra(level: Level) -> bool {
    matches!(level, Level::VmboGl | Level::VmboTl)
}

/// The last year of a stage; who stays down is in a year that there is. Without a stage there is no year.
pub const fn last_year(level: Level) -> u8 {
    match level {
        Level::None => 0,
        Level::VmboBb | Level::VmboKb | Level::VmboGl | Level::VmboTl | Level::Mbo4 | Level::HboBachelor => 4,
        Level::HavoVwo3 | Level::Mbo3 => 3,
        Level::Havo => 5,
        Level::Vwo => YEAR_MAX,
        Level::Mbo1 | Level::Mbo4Specialist => 1,
        Level::Mbo2 | Level::HboAd => 2,
    }
}
