//! What is known about one programme, gathered for a page, a card or a comparison.

use loper_analysis::bounds::Bounds;
use loper_vocabulary::language::{Bilingual, Language};
use loper_vocabulary::level::Level;

use super::occupation::Text;

/// The most rows of further study that a page shows.
const FURTHER_MAX: usize = 12;

/// A programme as its list gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// `mbo:25655`.
    pub key: String,
    /// `vmbo`, `mbo`, `hbo` or `elective`.
    pub kind: String,
    /// Its address.
    pub slug: String,
    /// The names of the list; the English one is often empty.
    pub name: Bilingual,
    /// Level, when the list gives it.
    pub level: Option<Level>,
    /// `bol bbl`; empty when no list gives it.
    pub modes: String,
    /// The qualification file it belongs to.
    pub dossier: Option<String>,
    /// The domain or sector.
    pub domain: Option<String>,
    /// Whether it can still be started, as far as we know.
    pub is_past: bool,
    /// The year of the list.
    pub list_year: i64,
    /// How long it takes, when known.
    pub years: Option<i64>,
    /// What one should know beforehand; may be empty.
    pub note: Bilingual,
    /// The key of the programme that came in its place.
    pub replaced_by: Option<String>,
}

impl Programme {
    /// The name of the list; the Dutch one where there is no English one.
    pub fn name(&self, language: Language) -> &str {
        let name = self.name.get(language);
        if name.is_empty() { &self.name.nl } else { name }
    }

    /// The five digits of an mbo qualification.
    pub fn crebo(&self) -> Option<&str> {
        self.key.strip_prefix("mbo:")
    }
}

/// One of the eight of *Studie in Cijfers*, in the order that the leaflet has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indicator {
    /// What students think of it.
    Satisfaction,
    /// How many pass.
    Passed,
    /// How many go on within mbo.
    OnwardMbo,
    /// How many go on to hbo.
    OnwardHbo,
    /// How many have work afterwards.
    Working,
    /// Chance of a placement.
    Placement,
    /// Chance of work.
    Work,
    /// Pay in the first job.
    StartingPay,
}

impl Indicator {
    /// All eight, in their order.
    pub const ALL: [Self; 8] = [
        Self::Satisfaction,
        Self::Passed,
        Self::OnwardMbo,
        Self::OnwardHbo,
        Self::Working,
        Self::Placement,
        Self::Work,
        Self::StartingPay,
    ];

    /// The identifier in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Satisfaction => "satisfaction",
            Self::Passed => "passed",
            Self::OnwardMbo => "onward_mbo",
            Self::OnwardHbo => "onward_hbo",
            Self::Working => "working",
            Self::Placement => "placement",
            Self::Work => "work",
            Self::StartingPay => "starting_pay",
        }
    }

    /// Whether the leaflet has it for this level; for an unknown level it may have.
    pub fn is_for(self, level: Option<Level>) -> bool {
        match (self, level) {
            (Self::OnwardMbo, Some(level)) => !matches!(level, Level::Mbo4 | Level::Mbo4Specialist),
            (Self::OnwardHbo, Some(level)) => matches!(level, Level::Mbo4 | Level::Mbo4Specialist),
            _ => true,
        }
    }
}

/// One figure for an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Which of the eight, by its code.
    pub indicator: String,
    /// The region in words; nothing for the whole country.
    pub region: Option<String>,
    /// `bol`, `bbl`, or empty for both.
    pub mode: String,
    /// The value.
    pub value: Option<f64>,
    /// The publisher's class.
    pub class: Option<String>,
    /// Of which year.
    pub year: i64,
    /// Whether it is made up for the Voorbeeldregio.
    pub is_example: bool,
}

/// What the law says of one step from a diploma to a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// `right`, `condition` or `none`.
    pub answer: String,
    /// Under what condition, or why not.
    pub condition: String,
    /// Where it is written.
    pub law: String,
    /// V read, M from memory, O ours.
    pub certainty: String,
}

/// A place where it is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The school.
    pub institution: String,
    /// The town.
    pub place: String,
    /// `bol` or `bbl`.
    pub mode: String,
    /// Its site; may be empty.
    pub website: String,
    /// Whether it is made up for the Voorbeeldregio.
    pub is_example: bool,
}

/// How many, in one year. Where the publisher hides small numbers, only bounds are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// `students`, `graduates` or `intake`.
    pub measure: String,
    /// The year.
    pub year: i64,
    /// How many.
    pub bounds: Bounds,
    /// Whether it is made up for the Voorbeeldregio.
    pub is_example: bool,
}

/// Work that it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The address of the occupation.
    pub slug: String,
    /// Its name (ours where we have one).
    pub title: String,
    /// Why it fits.
    pub reason: String,
    /// When that was reviewed.
    pub reviewed_on: String,
    /// By whom.
    pub reviewed_by: String,
}

/// Another programme that one can go on to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Further {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: Option<Level>,
    /// Whether it stands in the same qualification file; otherwise it leads to the same work.
    pub is_same_dossier: bool,
}

/// Everything for the page of one programme.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammePage {
    /// The programme.
    pub programme: Programme,
    /// Our text about it.
    pub text: Option<Text>,
    /// Core tasks of the qualification file.
    pub tasks: Vec<String>,
    /// Skills that the file prescribes.
    pub skills: Vec<String>,
    /// Figures for the eight indicators.
    pub figures: Vec<Figure>,
    /// Who may come in.
    pub admission: Vec<Step>,
    /// Where one may go afterwards.
    pub onward: Vec<Step>,
    /// Where it is offered.
    pub offer: Vec<Offer>,
    /// Students, graduates and intake by year.
    pub counts: Vec<Count>,
    /// Work that it leads to.
    pub work: Vec<Work>,
    /// Further study.
    pub further: Vec<Further>,
}

impl ProgrammePage {
    /// The name people use: ours where we wrote about it, else the one of the list.
    pub fn title(&self, language: Language) -> &str {
        self.text.as_ref().map_or_else(|| self.programme.name(language), |text| &text.title)
    }
}

/// Of programmes that are near, those that this diploma may open: a level that the law lets one step to.
pub fn further(near: Vec<Further>, onward: &[Step]) -> Vec<Further> {
    let is_open = |level: Level| onward.iter().any(|step| step.to == level.code() && step.answer != "none");
    near.into_iter().filter(|other| other.level.is_some_and(is_open)).take(FURTHER_MAX).collect()
}

/// Made-up counts only where nobody gave real ones.
pub fn real_first(counts: Vec<Count>) -> Vec<Count> {
    let is_real = counts.iter().any(|count| !count.is_example);
    counts.into_iter().filter(|count| !(is_real && count.is_example)).collect()
}
