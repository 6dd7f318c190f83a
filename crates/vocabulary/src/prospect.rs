//! Classes that publishers give to chances. Read from their tables, never mixed into one score.

use serde::{Deserialize, Serialize};

/// UWV tension (*spanningsindicator*): open vacancies for each person with a short benefit.
///
/// Boundaries: DOMAIN §3.3 (lower bound inclusive; that closure rule is ours).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tension {
    /// *zeer ruim*
    VeryLoose,
    /// *ruim*
    Loose,
    /// *gemiddeld*
    Average,
    /// *krap*
    Tight,
    /// *zeer krap*
    VeryTight,
}

impl Tension {
    /// From loose to tight.
    pub const ALL: [Self; 5] = [Self::VeryLoose, Self::Loose, Self::Average, Self::Tight, Self::VeryTight];

    /// The class of `vacancies` over `seekers`; `None` where nobody seeks (*te weinig gegevens*).
    ///
    /// Compared as fractions of whole numbers, so that a boundary is exact.
    pub fn of(vacancies: u64, seekers: u64) -> Option<Self> {
        if seekers == 0 {
            return None;
        }
        let hundred = vacancies * 100;
        Some(match () {
            () if hundred < 25 * seekers => Self::VeryLoose,
            () if hundred < 67 * seekers => Self::Loose,
            () if hundred < 150 * seekers => Self::Average,
            () if hundred < 400 * seekers => Self::Tight,
            () => Self::VeryTight,
        })
    }

    /// The identifier in tables and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::VeryLoose => "very_loose",
            Self::Loose => "loose",
            Self::Average => "average",
            Self::Tight => "tight",
            Self::VeryTight => "very_tight",
        }
    }

    /// Reads the publisher's word (`krap`) or our identifier.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "zeer ruim" | "very_loose" => Some(Self::VeryLoose),
            "ruim" | "loose" => Some(Self::Loose),
            "gemiddeld" | "average" => Some(Self::Average),
            "krap" | "tight" => Some(Self::Tight),
            "zeer krap" | "very_tight" => Some(Self::VeryTight),
            _ => None,
        }
    }
}

/// ROA's five words for demand: expansion, replacement, openings (*typering*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// *erg laag*
    VeryLow,
    /// *laag*
    Low,
    /// *gemiddeld*
    Average,
    /// *hoog*
    High,
    /// *erg hoog*
    VeryHigh,
}

impl Demand {
    /// From low to high.
    pub const ALL: [Self; 5] = [Self::VeryLow, Self::Low, Self::Average, Self::High, Self::VeryHigh];

    /// The identifier in tables and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::VeryLow => "very_low",
            Self::Low => "low",
            Self::Average => "average",
            Self::High => "high",
            Self::VeryHigh => "very_high",
        }
    }

    /// Reads ROA's word or our identifier.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "erg laag" | "zeer laag" | "very_low" => Some(Self::VeryLow),
            "laag" | "low" => Some(Self::Low),
            "gemiddeld" | "average" => Some(Self::Average),
            "hoog" | "high" => Some(Self::High),
            "erg hoog" | "zeer hoog" | "very_high" => Some(Self::VeryHigh),
            _ => None,
        }
    }
}

/// ROA's five words for future scarcity (*ITKB, knelpunten*): a bottleneck for employers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scarcity {
    /// *geen*
    None,
    /// *vrijwel geen*
    AlmostNone,
    /// *enige*
    Some,
    /// *groot*
    Large,
    /// *zeer groot*
    VeryLarge,
}

impl Scarcity {
    /// From none to very large.
    pub const ALL: [Self; 5] = [Self::None, Self::AlmostNone, Self::Some, Self::Large, Self::VeryLarge];

    /// The identifier in tables and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::AlmostNone => "almost_none",
            Self::Some => "some",
            Self::Large => "large",
            Self::VeryLarge => "very_large",
        }
    }

    /// Reads ROA's word or our identifier.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "geen" | "none" => Some(Self::None),
            "vrijwel geen" | "almost_none" => Some(Self::AlmostNone),
            "enige" | "some" => Some(Self::Some),
            "groot" | "large" => Some(Self::Large),
            "zeer groot" | "erg groot" | "very_large" => Some(Self::VeryLarge),
            _ => None,
        }
    }
}

/// SBB's five words for the chance of work, or of a placement (*kans op werk, kans op stage*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prospect {
    /// *gering*
    Slight,
    /// *matig*
    Moderate,
    /// *voldoende*
    Sufficient,
    /// *ruim voldoende*
    Ample,
    /// *goed*
    Good,
}

impl Prospect {
    /// From slight to good.
    pub const ALL: [Self; 5] = [Self::Slight, Self::Moderate, Self::Sufficient, Self::Ample, Self::Good];

    /// The identifier in tables and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Slight => "slight",
            Self::Moderate => "moderate",
            Self::Sufficient => "sufficient",
            Self::Ample => "ample",
            Self::Good => "good",
        }
    }

    /// Reads SBB's word (also with `kans` behind it) or our identifier.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().trim_end_matches(" kans").trim() {
            "gering" | "geringe" | "slight" => Some(Self::Slight),
            "matig" | "matige" | "moderate" => Some(Self::Moderate),
            "voldoende" | "sufficient" => Some(Self::Sufficient),
            "ruim voldoende" | "ample" => Some(Self::Ample),
            "goed" | "goede" | "good" => Some(Self::Good),
            _ => None,
        }
    }
}
