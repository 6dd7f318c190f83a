//! Which items use a skill group, by group: few use any one, so only those are kept.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::factor::skills::{ESSENTIAL, OPTIONAL};

/// Who uses a group, and how much on average.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Group {
    /// (place of the item, how much), by place.
    users: Vec<(u32, i16)>,
    average: i16,
    is_leaf: bool,
}

/// All groups by code, the broad ones too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Skills(HashMap<String, Group>);

/// One item beside a skill group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The code of the group.
    pub code: String,
    /// Whether at least one skill in it can't be missed.
    pub is_essential: bool,
}

impl Use {
    fn height(&self) -> i32 {
        if self.is_essential { ESSENTIAL } else { OPTIONAL }
    }
}

/// How much an item uses each group, the broad ones too: the most of the groups inside.
pub fn heights(uses: &[Use]) -> BTreeMap<&str, i32> {
    let mut all: BTreeMap<&str, i32> = BTreeMap::new();
    for it in uses {
        for code in with_broader(&it.code) {
            let height = all.entry(code).or_default();
            *height = (*height).max(it.height());
        }
    }
    all
}

/// A code and the codes of the groups around it: `S1.1.1`, `S1.1`, `S1`; `0421`, `042`, `04`.
fn with_broader(code: &str) -> BTreeSet<&str> {
    let is_number = code.bytes().all(|it| it.is_ascii_digit());
    let cuts: Vec<usize> = if is_number {
        (2..code.len()).collect()
    } else {
        code.match_indices('.').map(|(place, _)| place).collect()
    };
    cuts.into_iter().filter_map(|cut| code.get(..cut)).chain([code]).collect()
}

impl Skills {
    /// Of the heights of every item; `is_occupation` tells over which the average goes.
    pub fn new<'a>(items: impl Iterator<Item = (bool, &'a BTreeMap<String, i32>)>) -> Self {
        let mut groups: HashMap<String, (Group, i64)> = HashMap::new();
        let mut occupations = 0_i64;
        for (place, (is_occupation, heights)) in items.enumerate() {
            occupations += i64::from(is_occupation);
            for (code, height) in heights {
                let (group, sum) = groups.entry(code.clone()).or_default();
                let height = i16::try_from(*height).unwrap_or(i16::MAX);
                group.users.push((u32::try_from(place).unwrap_or(u32::MAX), height));
                *sum += if is_occupation { i64::from(height) } else { 0 };
            }
        }
        let averaged = groups.into_iter().map(|(code, (mut group, sum))| {
            group.average = i16::try_from(sum / occupations.max(1)).unwrap_or_default();
            (code, group)
        });
        let mut all: HashMap<String, Group> = averaged.collect();
        let broad: BTreeSet<String> = all
            .keys()
            .flat_map(|code| with_broader(code).into_iter().filter(move |it| it != code))
            .map(str::to_owned)
            .collect();
        for (code, group) in &mut all {
            group.is_leaf = !broad.contains(code);
        }
        Self(all)
    }

    /// Whether any item uses the group.
    pub fn has(&self, code: &str) -> bool {
        self.0.contains_key(code)
    }

    /// Whether items use it itself, not only a group in it.
    pub fn is_leaf(&self, code: &str) -> bool {
        self.0.get(code).is_some_and(|it| it.is_leaf)
    }

    /// The items that use the group.
    pub fn users(&self, code: &str) -> &[(u32, i16)] {
        self.0.get(code).map_or(&[], |it| &it.users)
    }

    /// How much the average occupation uses it.
    pub fn average(&self, code: &str) -> i16 {
        self.0.get(code).map_or(0, |it| it.average)
    }

    /// How much one item uses it.
    pub fn here(&self, code: &str, place: usize) -> i16 {
        let users = self.users(code);
        let found = users.binary_search_by_key(&place, |(it, _)| *it as usize);
        found.map_or(0, |found| users[found].1)
    }

    /// The groups that an item uses, by code.
    pub fn of(&self, place: usize) -> Vec<&str> {
        let mut all: Vec<&str> =
            self.0.keys().map(String::as_str).filter(|it| self.here(it, place) > 0).collect();
        all.sort_unstable();
        all
    }
}
