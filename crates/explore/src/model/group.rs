//! What is known about one occupational group.

use loper_labour_market::model::figures::{Jobs, Pay};
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::occupation::GroupId;

use super::occupation::{Forecast, Origin, RegionTension, Text};

/// An occupation of the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its address.
    pub slug: String,
    /// Its name (ours where we have one).
    pub title: String,
    /// Our sentence about it, where we have a text.
    pub lead: Option<String>,
}

/// A group with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The group, 2014 edition.
    pub id: GroupId,
    /// Its name.
    pub name: Bilingual,
    /// The sector.
    pub sector: Bilingual,
    /// Its code.
    pub sector_code: String,
    /// Pay.
    pub pay: Option<Pay>,
    /// Jobs.
    pub jobs: Option<Jobs>,
    /// Forecast.
    pub forecast: Option<Forecast>,
}

/// Everything for the page of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupPage {
    /// The group.
    pub group: Group,
    /// Our text about it.
    pub text: Option<Text>,
    /// The occupations in it, by name.
    pub members: Vec<Member>,
    /// Tension by region.
    pub regions: Vec<RegionTension>,
    /// Where the figures come from.
    pub origins: Vec<Origin>,
}
