//! What work is like from day to day: conditions that someone wishes for, or rules out.

use serde::{Deserialize, Serialize};

/// A condition of work. How much of it an occupation has is a [`Degree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Outside, in all weather.
    Outdoors,
    /// On the road: at another place often.
    Road,
    /// Making, repairing or handling things with your hands.
    Hands,
    /// Lifting, carrying, using strength.
    Heavy,
    /// On your feet most of the day.
    Standing,
    /// At a screen most of the day.
    Screen,
    /// With customers, pupils, patients or guests most of the day.
    People,
    /// Washing, nursing or treating bodies; blood and illness.
    Care,
    /// With animals.
    Animals,
    /// In the evening, at night or at the weekend.
    Shifts,
    /// High up: on a roof, a ladder, a scaffold.
    Heights,
    /// Dirty, wet, cold, hot, noisy or smelly.
    Dirt,
}

impl Condition {
    /// All, in the order of the table and of the form.
    pub const ALL: [Self; 12] = [
        Self::Outdoors,
        Self::Road,
        Self::Hands,
        Self::Heavy,
        Self::Standing,
        Self::Screen,
        Self::People,
        Self::Care,
        Self::Animals,
        Self::Shifts,
        Self::Heights,
        Self::Dirt,
    ];

    /// The identifier in tables, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Outdoors => "outdoors",
            Self::Road => "road",
            Self::Hands => "hands",
            Self::Heavy => "heavy",
            Self::Standing => "standing",
            Self::Screen => "screen",
            Self::People => "people",
            Self::Care => "care",
            Self::Animals => "animals",
            Self::Shifts => "shifts",
            Self::Heights => "heights",
            Self::Dirt => "dirt",
        }
    }

    /// Its place in a list of twelve.
    pub const fn place(self) -> usize {
        self as usize
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }
}

/// How much of a condition an occupation has; our own estimate, never a measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Degree {
    /// Hardly ever.
    Hardly,
    /// Now and then.
    Sometimes,
    /// Often.
    Often,
    /// Nearly all day, or it can't be done without.
    Always,
}

impl Degree {
    /// From little to much.
    pub const ALL: [Self; 4] = [Self::Hardly, Self::Sometimes, Self::Often, Self::Always];

    /// 0 to 3, as the table has it.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Reads 0 to 3.
    pub fn of(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|it| Self::ALL.get(it).copied())
    }
}
