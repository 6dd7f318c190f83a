//! The five career competences (*loopbaancompetenties*, Kuijpers 2003; Kern C of the vmbo examination programmes and
//! annex 1 of the Examen- en kwalificatiebesluit beroepsopleidingen WEB). Pages show the question, not the term.

use serde::{Deserialize, Serialize};

/// One of the five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Competence {
    /// What can I do best, and how do I know? (*kwaliteitenreflectie*; in mbo law *capaciteitenreflectie*)
    QualityReflection,
    /// What do I stand for, and why? (*motievenreflectie*)
    MotiveReflection,
    /// Where am I in my place, and why? (*werkexploratie*)
    WorkExploration,
    /// How do I reach my goal, and why so? (*loopbaansturing*)
    CareerControl,
    /// Who can help me, and why? (*netwerken*)
    Networking,
}

impl Competence {
    /// All five, in the order that almost every school uses.
    pub const ALL: [Self; 5] = [
        Self::QualityReflection,
        Self::MotiveReflection,
        Self::WorkExploration,
        Self::CareerControl,
        Self::Networking,
    ];

    /// The identifier in tables and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::QualityReflection => "quality_reflection",
            Self::MotiveReflection => "motive_reflection",
            Self::WorkExploration => "work_exploration",
            Self::CareerControl => "career_control",
            Self::Networking => "networking",
        }
    }

    /// Its place in a list of five.
    pub const fn place(self) -> usize {
        self as usize
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }
}

/// Some of the five, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Competences(u8);

impl Competences {
    /// A set from what the database keeps: a bit for each, in their order. Bits that mean nothing fall away.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0b1_1111)
    }

    /// What the database keeps.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The set with one more.
    #[must_use]
    pub const fn with(self, one: Competence) -> Self {
        Self(self.0 | 1 << one as u8)
    }

    /// Whether one is in it.
    pub const fn has(self, one: Competence) -> bool {
        self.0 & (1 << one as u8) != 0
    }

    /// Whether it is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those in it, in their order.
    pub fn all(self) -> impl Iterator<Item = Competence> {
        Competence::ALL.into_iter().filter(move |one| self.has(*one))
    }
}

impl FromIterator<Competence> for Competences {
    fn from_iter<T: IntoIterator<Item = Competence>>(all: T) -> Self {
        all.into_iter().fold(Self::default(), Self::with)
    }
}
