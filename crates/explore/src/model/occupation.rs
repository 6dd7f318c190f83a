//! What is known about one occupation, gathered for a page, an answer or a comparison.

use loper_labour_market::model::conditions::Degrees;
use loper_labour_market::model::figures::{Jobs, Pay};
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::occupation::{GroupId, OccupationId};
use loper_vocabulary::prospect::{Demand, Scarcity, Tension};

use super::register::Written;

/// One kind of demand over the years of the forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Expected {
    /// Persons.
    pub value: Option<i64>,
    /// ROA's word.
    pub class: Option<Demand>,
}

/// ROA's forecast for a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// The group of the 2025 edition it is about.
    pub group: GroupId,
    /// Until which year.
    pub to_year: i64,
    /// By growth.
    pub expansion: Expected,
    /// By people who leave.
    pub replacement: Expected,
    /// Both together.
    pub openings: Expected,
    /// The indicator of future bottlenecks, 0 to 1; lower is scarcer.
    pub itkb: Option<f64>,
    /// ROA's word for it.
    pub scarcity: Option<Scarcity>,
    /// UWV tension now, by way of ROA: vacancies for each person who seeks.
    pub tension: Option<f64>,
    /// UWV's word for it.
    pub tension_class: Option<Tension>,
}

/// The six scores of interest, 1 to 7, and how they were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Interests {
    /// In the order R I A S E C.
    pub scores: [f64; 6],
    /// `crosswalk` for this occupation, `isco4-mean` and others for its neighbours.
    pub method: String,
}

/// An occupation with the figures of its group.
#[derive(Debug, Clone, PartialEq)]
pub struct Occupation {
    /// Its id.
    pub id: OccupationId,
    /// Its address.
    pub slug: String,
    /// ISCO-08.
    pub isco: String,
    /// The names of the register.
    pub name: Bilingual,
    /// Other names, Dutch.
    pub other_names: Bilingual,
    /// What the publisher says of it, after an import of the full files.
    pub official: Bilingual,
    /// Its group, 2014 edition.
    pub group: GroupId,
    /// The name of the group.
    pub group_name: Bilingual,
    /// The sector: the first two digits of the group.
    pub sector: Bilingual,
    /// Its code.
    pub sector_code: String,
    /// Pay.
    pub pay: Option<Pay>,
    /// Jobs.
    pub jobs: Option<Jobs>,
    /// Forecast.
    pub forecast: Option<Forecast>,
    /// Interests.
    pub interests: Option<Interests>,
}

/// One of our own texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The occupation or group it is of.
    pub subject: String,
    /// The name people use.
    pub title: String,
    /// One or two sentences.
    pub lead: String,
    /// Markdown with headings.
    pub body: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub written_on: String,
    /// From what.
    pub sources: String,
}

/// A related occupation: how much of what it needs you would have already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related<'a> {
    /// Its address.
    pub slug: &'a str,
    /// Its name (ours where we have one).
    pub title: &'a str,
    /// Skill groups it shares.
    pub shared: i64,
    /// Skill groups it needs.
    pub needed: i64,
    /// Skill groups that would be new: the first few.
    pub new: Vec<&'a str>,
}

/// A programme that leads to an occupation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Its key.
    pub key: String,
    /// Its address.
    pub slug: String,
    /// Its name; where the list has no English one, the Dutch one.
    pub name: Bilingual,
    /// Level code, when known.
    pub level: Option<String>,
    /// Study modes: `bol bbl`.
    pub modes: String,
    /// Years, when known.
    pub years: Option<i64>,
    /// Whether it is in the current list.
    pub is_current: bool,
    /// Why it leads here.
    pub reason: Bilingual,
}

/// The release that a figure comes from, for the line under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The part of the register.
    pub part: String,
    /// The title of the release.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub published_on: Option<String>,
    /// Whether the figures are examples.
    pub is_example: bool,
}

/// UWV tension in one region.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionTension {
    /// The region's code.
    pub region: String,
    /// Its name.
    pub name: String,
    /// Quarter or date.
    pub period: String,
    /// Vacancies for each seeker.
    pub value: Option<f64>,
    /// UWV's word.
    pub class: Option<Tension>,
    /// Whether the figure is an example.
    pub is_example: bool,
}

/// Everything for the page of one occupation, borrowed from the register.
#[derive(Debug)]
pub struct OccupationPage<'a> {
    /// The occupation.
    pub occupation: &'a Occupation,
    /// How much of each condition its work has.
    pub day: &'a Degrees,
    /// The name people use: ours where we wrote about it, else the one of the register.
    pub title: &'a str,
    /// Our text about it.
    pub text: Option<&'a Written>,
    /// Our text about its group.
    pub group_text: Option<&'a Written>,
    /// The skill groups it needs most.
    pub skills: Vec<&'a str>,
    /// Programmes that lead here.
    pub ways: &'a [Way],
    /// Nearest occupations.
    pub related: Vec<Related<'a>>,
    /// Tension by region.
    pub regions: &'a [RegionTension],
    /// Where the figures come from.
    pub origins: &'a [Origin],
}
