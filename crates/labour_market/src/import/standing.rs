//! What stands and what an import builds on: occupations with their addresses, groups, regions, municipalities.

use std::collections::BTreeMap;

use loper_document::read::columns::fold;
use loper_vocabulary::occupation::{Isco, OccupationId};

use crate::model::region_names::Names;
use crate::model::slug::Slugs;

/// An occupation as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occupation {
    /// Its address.
    pub slug: String,
    /// Its ISCO-08 group.
    pub isco: Isco,
    /// Its occupational group, in the edition of 2014.
    pub group: String,
    /// The same in the edition of 2025; empty when there is none.
    pub group_ed2025: String,
}

/// An occupational group as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The code of its edition.
    pub edition: String,
    /// Its code.
    pub code: String,
    /// Its Dutch name.
    pub name: String,
}

/// A municipality as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its labour-market region.
    pub region: String,
}

/// Everything that an import may look up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The occupations that are shown.
    pub occupations: BTreeMap<OccupationId, Occupation>,
    /// Addresses that were.
    pub old_slugs: BTreeMap<String, OccupationId>,
    /// The groups of both editions.
    pub groups: Vec<Group>,
    /// Regions: code and name.
    pub regions: Vec<(String, String)>,
    /// Municipalities.
    pub municipalities: Vec<Municipality>,
}

impl Standing {
    /// The addresses that stand and that were.
    pub fn slugs(&self) -> Slugs {
        let current = self.occupations.iter().map(|(id, it)| (*id, it.slug.clone())).collect();
        Slugs { current, old: self.old_slugs.clone() }
    }

    /// The group of each ISCO code that has an occupation: in the edition of 2014, and in that of 2025.
    pub fn groups_of_isco(&self) -> BTreeMap<Isco, (String, String)> {
        let pair = |it: &Occupation| (it.isco.clone(), (it.group.clone(), it.group_ed2025.clone()));
        self.occupations.values().map(pair).collect()
    }

    /// The ISCO group of each occupation.
    pub fn isco(&self) -> BTreeMap<OccupationId, Isco> {
        self.occupations.iter().map(|(id, it)| (*id, it.isco.clone())).collect()
    }

    /// Codes of groups by their folded names. A name that both editions have keeps its newest code.
    pub fn group_codes(&self) -> BTreeMap<String, String> {
        let mut sorted: Vec<&Group> = self.groups.iter().collect();
        sorted.sort_by(|one, other| one.edition.cmp(&other.edition));
        sorted.into_iter().map(|it| (fold(&it.name), it.code.clone())).collect()
    }

    /// Finds regions by name.
    pub fn region_names(&self) -> Names {
        Names::of_regions(self.regions.iter().map(|(code, name)| (code.as_str(), name.as_str())))
    }

    /// Finds municipalities by name.
    pub fn municipality_names(&self) -> Names {
        Names::of_municipalities(self.municipalities.iter().map(|it| (it.code.as_str(), it.name.as_str())))
    }
}
