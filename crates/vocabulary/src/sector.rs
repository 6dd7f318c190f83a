//! What kind of organisation someone belongs to: the words on a page follow it.

use serde::{Deserialize, Serialize};

/// The kind of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// A school for secondary education (*vo, vmbo*): it has *leerlingen*.
    Vo,
    /// An institution for vocational education: it has *studenten*.
    Mbo,
    /// An institution for higher professional education.
    Hbo,
    /// A training company or another employer.
    Employer,
    /// A partnership of organisations.
    Partnership,
    /// Publishes the handbook and the news.
    Publisher,
}

impl Sector {
    /// All kinds, in the order of a form.
    pub const ALL: [Self; 6] =
        [Self::Vo, Self::Mbo, Self::Hbo, Self::Employer, Self::Partnership, Self::Publisher];

    /// The identifier in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vo => "vo",
            Self::Mbo => "mbo",
            Self::Hbo => "hbo",
            Self::Employer => "employer",
            Self::Partnership => "partnership",
            Self::Publisher => "publisher",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }

    /// Whether it has learners.
    pub const fn is_school(self) -> bool {
        matches!(self, Self::Vo | Self::Mbo | Self::Hbo)
    }
}
