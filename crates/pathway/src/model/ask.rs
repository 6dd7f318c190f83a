//! A question as it comes in, from an address or from a program: read, and told where it can't be read.

use loper_vocabulary::level::Level;

use super::goal::Goal;
use super::map::Map;
use super::rank::Order;
use super::start::{Stand, Start, Wrong};

/// The longest text that is looked at, in characters.
pub const TEXT_MAX: usize = 120;

/// What was asked, as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// The level that one stands at.
    pub from: String,
    /// The year one is in; empty when one has the diploma.
    pub year: String,
    /// The profile of vmbo.
    pub profile: String,
    /// One more diploma that one has.
    pub also: Vec<String>,
    /// Whether there is an extra subject.
    pub has_extra: bool,
    /// The goal.
    pub to: String,
    /// What counts most.
    pub order: String,
}

/// A question that can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Where one stands.
    pub start: Start,
    /// Where one wants to go.
    pub goal: Goal,
    /// What counts most.
    pub order: Order,
}

/// Which part of a question can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The level one stands at.
    From,
    /// The year.
    Year,
    /// The profile.
    Profile,
    /// Another diploma.
    Also,
    /// The goal.
    To,
    /// What counts most.
    Order,
}

impl Field {
    /// The word at the end of the key of its text.
    pub const fn code(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::Year => "year",
            Self::Profile => "profile",
            Self::Also => "also",
            Self::To => "to",
            Self::Order => "order",
        }
    }
}

impl Asked {
    /// Reads where somebody stands.
    pub fn start(&self, map: &Map) -> Result<Start, Field> {
        let level = Level::parse(self.from.trim()).ok_or(Field::From)?;
        let year = match self.year.trim() {
            "" => None,
            year => Some(year.parse::<u8>().map_err(|_| Field::Year)?),
        };
        let profile = Some(self.profile.trim()).filter(|it| !it.is_empty()).map(str::to_owned);
        let also = self.also.iter().map(|it| it.trim()).filter(|it| !it.is_empty());
        let also: Option<Vec<Level>> = also.map(Level::parse).collect();
        let also = also.ok_or(Field::Also)?;
        let start = Start { level: Stand(level), year, profile, also, has_extra: self.has_extra };
        match start.check(|profile| map.is_profile(profile)) {
            Ok(()) => Ok(start),
            Err(Wrong::Year) => Err(Field::Year),
            Err(Wrong::Profile) => Err(Field::Profile),
        }
    }

    /// Reads what counts most; nothing said is the shortest.
    pub fn order(&self) -> Result<Order, Field> {
        if self.order.is_empty() {
            Ok(Order::default())
        } else {
            Order::parse(&self.order).ok_or(Field::Order)
        }
    }

    /// Reads the whole question.
    pub fn read(&self, map: &Map) -> Result<Question, Field> {
        let start = self.start(map)?;
        let goal = Goal::parse(&self.to).ok_or(Field::To)?;
        Ok(Question { start, goal, order: self.order()? })
    }
}
