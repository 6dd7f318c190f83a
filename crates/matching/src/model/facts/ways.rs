//! About how long the way between any two municipalities takes, worked out once: a question only looks it up.

use std::collections::BTreeMap;

use loper_vocabulary::region::MunicipalityCode;
use loper_vocabulary::travel::{Middle, Minutes, minutes};

use super::offered::Ground;

/// A municipality of which the map has an outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub middle: Middle,
    /// On which ground.
    pub ground: Ground,
}

/// All municipalities, and the ways between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ways {
    codes: Vec<MunicipalityCode>,
    all: Vec<Municipality>,
    /// A row for each municipality.
    minutes: Vec<Minutes>,
}

impl Ways {
    /// Between these.
    pub fn new(municipalities: BTreeMap<MunicipalityCode, Municipality>) -> Self {
        let (codes, all): (Vec<_>, Vec<_>) = municipalities.into_iter().unzip();
        let middles = all.iter().map(|it: &Municipality| it.middle);
        let from = |one: Middle| middles.clone().map(move |other| minutes(&one, &other));
        let minutes = middles.clone().flat_map(from).collect();
        Self { codes, all, minutes }
    }

    /// Where a municipality stands; nothing when nobody knows where it lies.
    pub fn place(&self, code: &MunicipalityCode) -> Option<u16> {
        self.codes.binary_search(code).ok().and_then(|it| u16::try_from(it).ok())
    }

    /// The municipality at a place.
    pub fn municipality(&self, place: u16) -> Option<&Municipality> {
        self.all.get(usize::from(place))
    }

    /// About how long it takes between two places.
    pub fn minutes(&self, one: u16, other: u16) -> Option<Minutes> {
        let row = usize::from(one) * self.all.len();
        self.minutes.get(row..row + self.all.len())?.get(usize::from(other)).copied()
    }
}
