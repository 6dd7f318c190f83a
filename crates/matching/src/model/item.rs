//! What can fit someone: an occupation or a programme, by the id of the API.

use std::fmt;

use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::occupation::{Isco, OccupationId};
use loper_vocabulary::programme::ProgrammeKey;

/// An occupation or a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Work.
    Occupation,
    /// Something to learn.
    Programme,
}

impl Kind {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Occupation => "occupation",
            Self::Programme => "programme",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Occupation, Self::Programme].into_iter().find(|it| it.code() == text.trim())
    }
}

/// The id of an item: a uuid for an occupation, `mbo:25655` for a programme.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemId {
    /// An occupation.
    Occupation(OccupationId),
    /// A programme.
    Programme(ProgrammeKey),
}

impl ItemId {
    /// Which kind this is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Occupation(_) => Kind::Occupation,
            Self::Programme(_) => Kind::Programme,
        }
    }

    /// Reads an id.
    pub fn parse(text: &str) -> Option<Self> {
        let programme = ProgrammeKey::parse(text).map(Self::Programme);
        programme.or_else(|| OccupationId::parse(text).map(Self::Occupation))
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Occupation(id) => id.fmt(f),
            Self::Programme(key) => key.fmt(f),
        }
    }
}

/// Whose interests and values an item has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Borrowed {
    /// Its own: the same occupation in the source.
    Own,
    /// The mean of its ISCO unit group.
    Unit,
    /// The mean of a wider ISCO group: less sure.
    Wider,
    /// The mean of the occupations that a programme leads to.
    Links,
}

impl Borrowed {
    /// Reads the method of the table of interests.
    pub fn of_method(method: &str) -> Self {
        match method {
            "crosswalk" => Self::Own,
            "isco4-mean" => Self::Unit,
            _ => Self::Wider,
        }
    }

    /// The word in the API and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Unit => "unit",
            Self::Wider => "wider",
            Self::Links => "links",
        }
    }
}

/// What is shown of an item, and what may rule it out. The figures that give points stand in columns beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// The last part of its address.
    pub slug: String,
    /// Its name.
    pub title: Bilingual,
    /// The code of its sector; empty = not known. A programme has that of the occupation that fits it best.
    pub sector: String,
    /// The ISCO unit of an occupation: siblings share it.
    pub unit: Option<Isco>,
    /// Whether someone may have heard of it: it has a text of ours, or a programme leads to it.
    pub is_known: bool,
    /// The level of a programme.
    pub level: Option<Level>,
    /// The study modes of a programme; empty = not known.
    pub modes: Vec<StudyMode>,
    /// The least years that a programme takes.
    pub years: Option<u8>,
    /// The occupations that a programme leads to, the most fitting first.
    pub links: Vec<OccupationId>,
    /// Whose interests it has.
    pub borrowed: Option<Borrowed>,
}

impl Item {
    /// Work, or something to learn.
    pub const fn kind(&self) -> Kind {
        self.id.kind()
    }

    /// Its page.
    pub fn url(&self) -> String {
        match self.kind() {
            Kind::Occupation => format!("/beroepen/{}", self.slug),
            Kind::Programme => format!("/opleidingen/{}", self.slug),
        }
    }
}
