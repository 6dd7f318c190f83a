//! Chances: what publishers say of work, each for itself. They stand beside the points and are never added up.
//!
//! The one rule that lets them move the order (only when the person gives them weight): the class of ROA's
//! bottleneck indicator of the occupational group, of a programme that of the occupation that fits it best. One
//! publisher, one indicator, for the whole list; a mean of publishers says nothing.

use loper_vocabulary::level::StudyMode;
use loper_vocabulary::occupation::GroupId;
use loper_vocabulary::programme::ProgrammeKey;

/// Who publishes a chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Publisher {
    /// ROA.
    Roa,
    /// UWV.
    Uwv,
    /// SBB.
    Sbb,
}

impl Publisher {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Roa => "roa",
            Self::Uwv => "uwv",
            Self::Sbb => "sbb",
        }
    }
}

/// What is said about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Indicator {
    /// ROA: how hard it will be for employers to find people (ITKB), in the year of the forecast.
    Bottleneck,
    /// ROA: how many jobs will open, up to the year of the forecast.
    Openings,
    /// UWV: vacancies for each person with a short benefit, now.
    Tension,
    /// SBB: the chance of work with this diploma.
    Work,
    /// SBB: the chance of a placement or an apprenticeship.
    Placement,
}

impl Indicator {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bottleneck => "itkb",
            Self::Openings => "openings",
            Self::Tension => "tension",
            Self::Work => "work",
            Self::Placement => "placement",
        }
    }
}

/// What a chance is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// An occupational group, of either edition.
    Group(GroupId),
    /// A programme.
    Programme(ProgrammeKey),
}

/// One figure of one publisher, as it was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Chance {
    /// Who says it.
    pub publisher: Publisher,
    /// About what.
    pub indicator: Indicator,
    /// For one study mode only.
    pub mode: Option<StudyMode>,
    /// The identifier of the publisher's class.
    pub class: Option<&'static str>,
    /// The place of the class from bad to good for who seeks work, 0 to 4.
    pub place: Option<u8>,
    /// The figure itself.
    pub value: Option<f64>,
    /// The year or period it is about.
    pub period: String,
    /// The region it is about; `NL` = the whole country.
    pub region: String,
    /// The part of the registers it stands in.
    pub source: &'static str,
    /// Whether it is an example figure of the fictional region.
    pub is_example: bool,
}

/// The class in the middle: what an unknown one counts as, so that not knowing moves nothing.
pub const MIDDLE: u8 = 2;

/// What counts for the order: points at (100 − `weight`) %, the class at `weight` %. It is no score and is shown nowhere.
///
/// A step of the class is as long as a quarter of all points.
pub(super) const fn in_order(points: i32, class: u8, weight: u8) -> i32 {
    (100 - weight as i32) * points + weight as i32 * 250 * class as i32
}
