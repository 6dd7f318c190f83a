//! Which skill groups an occupation needs, counted from its skills.

use std::collections::{BTreeMap, BTreeSet};

use loper_vocabulary::occupation::OccupationId;

use crate::import::esco::{Broader, Link, SkillGroup};

/// The tree of skills: for every concept the groups it hangs under.
pub struct Tree<'a> {
    above: BTreeMap<&'a str, Vec<&'a str>>,
    codes: BTreeMap<&'a str, &'a str>,
}

impl<'a> Tree<'a> {
    /// Of the groups and the relations.
    pub fn new(groups: &'a [SkillGroup], broader: &'a [Broader]) -> Self {
        let mut above: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for relation in broader {
            above.entry(&relation.narrow).or_default().push(&relation.broad);
        }
        let codes = groups.iter().map(|group| (group.uri.as_str(), group.code.as_str())).collect();
        Self { above, codes }
    }

    /// The codes of the nearest groups above a skill. A skill that stands in two groups belongs to both.
    pub fn groups_of(&self, skill: &'a str) -> BTreeSet<&'a str> {
        let mut level = vec![skill];
        let mut seen = BTreeSet::from([skill]);
        while !level.is_empty() {
            let parents: Vec<&str> =
                level.iter().filter_map(|it| self.above.get(it)).flatten().copied().collect();
            let found: BTreeSet<&str> = parents.iter().filter_map(|it| self.codes.get(it)).copied().collect();
            if !found.is_empty() {
                return found;
            }
            level = parents.into_iter().filter(|it| seen.insert(it)).collect();
        }
        BTreeSet::new()
    }
}

/// How many skills of an occupation fall in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Skills it can't do without.
    pub essential: u32,
    /// Skills that help.
    pub optional: u32,
}

/// What the skills of all occupations come to.
#[derive(Debug, Default)]
pub struct Counts {
    /// Per occupation and group.
    pub of: BTreeMap<(OccupationId, String), Count>,
    /// Skills that hang under no group.
    pub unplaced: BTreeSet<String>,
}

/// Counts, per occupation and skill group, the essential and the optional skills.
pub fn count(links: &[Link], tree: &Tree<'_>) -> Counts {
    let mut groups: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for link in links {
        if !groups.contains_key(link.skill.as_str()) {
            let found = tree.groups_of_any(&link.skill);
            groups.insert(&link.skill, found);
        }
    }
    let mut counts = Counts::default();
    for link in links {
        let found = &groups[link.skill.as_str()];
        if found.is_empty() {
            counts.unplaced.insert(link.skill.clone());
        }
        for group in found {
            let count = counts.of.entry((link.occupation, group.clone())).or_default();
            if link.is_essential { count.essential += 1 } else { count.optional += 1 }
        }
    }
    counts
}

impl Tree<'_> {
    fn groups_of_any(&self, skill: &str) -> BTreeSet<String> {
        match self.above.get_key_value(skill) {
            Some((known, _)) => self.groups_of(known).into_iter().map(str::to_owned).collect(),
            None => BTreeSet::new(),
        }
    }
}
