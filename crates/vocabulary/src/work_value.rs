//! What someone finds important in work: the six work values of O*NET.

use serde::{Deserialize, Serialize};

/// One of the six values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkValue {
    /// Seeing results, using what you can (*iets bereiken*).
    Achievement,
    /// Deciding for yourself (*zelf bepalen*).
    Independence,
    /// Standing, a chance to get ahead, to lead (*aanzien*).
    Recognition,
    /// Good colleagues, helping others (*mensen om je heen*).
    Relationships,
    /// A boss and rules that help you (*steun*).
    Support,
    /// Pay, security, variety, surroundings (*voorwaarden*).
    WorkingConditions,
}

impl WorkValue {
    /// All six, in the order of the table of the publisher.
    pub const ALL: [Self; 6] = [
        Self::Achievement,
        Self::Independence,
        Self::Recognition,
        Self::Relationships,
        Self::Support,
        Self::WorkingConditions,
    ];

    /// The identifier in tables and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Achievement => "achievement",
            Self::Independence => "independence",
            Self::Recognition => "recognition",
            Self::Relationships => "relationships",
            Self::Support => "support",
            Self::WorkingConditions => "working_conditions",
        }
    }

    /// Its place in a list of six.
    pub const fn place(self) -> usize {
        self as usize
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }
}
