//! What a page is about: an occupation or a programme, as forms and tables write it.

use std::fmt;

use crate::occupation::OccupationId;
use crate::programme::ProgrammeKey;

/// What someone keeps, chooses or asks about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// An occupation.
    Occupation(OccupationId),
    /// A programme.
    Programme(ProgrammeKey),
}

impl Subject {
    /// Reads `occupation:<id>` or `programme:<key>`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().split_once(':')? {
            ("occupation", id) => OccupationId::parse(id).map(Self::Occupation),
            ("programme", key) => ProgrammeKey::parse(key).map(Self::Programme),
            _ => None,
        }
    }

    /// The id or key by itself.
    pub fn key(&self) -> String {
        match self {
            Self::Occupation(id) => id.to_string(),
            Self::Programme(key) => key.to_string(),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Occupation(id) => write!(f, "occupation:{id}"),
            Self::Programme(key) => write!(f, "programme:{key}"),
        }
    }
}
