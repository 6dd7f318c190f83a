//! The publishers whose facts Loper shows.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A source that can be imported (`loper import <code>`), each with its own releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Occupations, names and skills of the European classification.
    Esco,
    /// Interests and work values of O*NET.
    Onet,
    /// Skills per qualification of CompetentNL.
    Competentnl,
    /// Pay and jobs of Statistics Netherlands.
    Cbs,
    /// Forecast to 2030 of ROA, with UWV tension of the whole country.
    Roa,
    /// Tension by labour-market region of UWV.
    Uwv,
    /// Programmes on offer, students, graduates and intake of DUO.
    Duo,
    /// Qualifications, prospects of work and of placements of SBB.
    Sbb,
    /// Municipalities and labour-market regions of CBS and Kadaster.
    Regions,
    /// Our own tables: texts, links, rules, everyday words.
    Loper,
}

impl Source {
    /// All, in the order of the sources page.
    pub const ALL: [Self; 10] = [
        Self::Esco,
        Self::Onet,
        Self::Competentnl,
        Self::Cbs,
        Self::Roa,
        Self::Uwv,
        Self::Duo,
        Self::Sbb,
        Self::Regions,
        Self::Loper,
    ];

    /// The word on the command line, in tables and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Esco => "esco",
            Self::Onet => "onet",
            Self::Competentnl => "competentnl",
            Self::Cbs => "cbs",
            Self::Roa => "roa",
            Self::Uwv => "uwv",
            Self::Duo => "duo",
            Self::Sbb => "sbb",
            Self::Regions => "regions",
            Self::Loper => "loper",
        }
    }

    /// Reads [`Source::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
