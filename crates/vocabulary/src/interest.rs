//! The six types of interest (RIASEC, Holland): what someone likes to do, and what work asks.

use serde::{Deserialize, Serialize};

/// One of the six types, in the order of the hexagon: neighbours are alike, opposites are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Interest {
    /// Realistic: making, repairing, working outside (*doen*).
    R,
    /// Investigative: finding out how things are (*onderzoeken*).
    I,
    /// Artistic: designing, performing, writing (*maken*).
    A,
    /// Social: helping and explaining (*helpen*).
    S,
    /// Enterprising: convincing, leading, selling (*ondernemen*).
    E,
    /// Conventional: ordering, checking, planning (*regelen*).
    C,
}

impl Interest {
    /// All six, round the hexagon.
    pub const ALL: [Self; 6] = [Self::R, Self::I, Self::A, Self::S, Self::E, Self::C];

    /// The letter, in tables and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::R => "R",
            Self::I => "I",
            Self::A => "A",
            Self::S => "S",
            Self::E => "E",
            Self::C => "C",
        }
    }

    /// Its place round the hexagon, 0 to 5: where its number stands in a list of six.
    pub const fn place(self) -> usize {
        self as usize
    }

    /// Reads a letter.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code().eq_ignore_ascii_case(text.trim()))
    }

    /// How many steps round the hexagon, 0 to 3.
    pub const fn distance(self, other: Self) -> usize {
        let apart = self.place().abs_diff(other.place());
        if apart > 3 { 6 - apart } else { apart }
    }
}
