//! Related occupations: those that share the most special skills.
//!
//! Two thirds of the score come from single essential skills, one third from the groups these fall in. A skill
//! weighs more the fewer occupations need it. All of it is reckoned in whole numbers, so that the order is the
//! same on every machine.

use std::collections::{BTreeMap, BTreeSet};

use loper_vocabulary::occupation::OccupationId;

/// How many related occupations are kept.
pub const RELATED_MAX: usize = 8;

/// What an occupation needs: skills and groups, each by a number.
#[derive(Debug, Clone, Default)]
pub struct Needs {
    /// Essential skills.
    pub skills: BTreeSet<u32>,
    /// The groups of essential skills.
    pub groups: BTreeSet<u32>,
}

/// A related occupation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The occupation it is related to.
    pub of: OccupationId,
    /// 1 is the nearest.
    pub place: i64,
    /// The related occupation.
    pub id: OccupationId,
    /// Of the groups that the related occupation needs, how many the first one needs too.
    pub shared: i64,
    /// How many groups the related occupation needs.
    pub needed: i64,
}

/// The nearest occupations of each, nearest first; equal ones by their ids.
pub fn related(needs: &BTreeMap<OccupationId, Needs>) -> Vec<Related> {
    let ids: Vec<OccupationId> = needs.keys().copied().collect();
    let all: Vec<&Needs> = needs.values().collect();
    let skills = Weighted::new(all.iter().map(|it| &it.skills));
    let groups = Weighted::new(all.iter().map(|it| &it.groups));
    let mut rows = Vec::new();
    for (this, id) in ids.iter().enumerate() {
        let by_skill = skills.overlaps(&all[this].skills);
        let by_group = groups.overlaps(&all[this].groups);
        let score = |other: usize| {
            2 * skills.share(this, other, by_skill[other]) + groups.share(this, other, by_group[other])
        };
        let mut near: Vec<(u64, usize)> = (0..ids.len())
            .filter(|other| *other != this)
            .map(|other| (score(other), other))
            .filter(|(score, _)| *score > 0)
            .collect();
        near.sort_by_key(|(score, other)| (std::cmp::Reverse(*score), *other));
        for (place, (_, other)) in (1..).zip(near.into_iter().take(RELATED_MAX)) {
            let theirs = &all[other].groups;
            let shared = theirs.intersection(&all[this].groups).count();
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            rows.push(Related {
                of: *id,
                place,
                id: ids[other],
                shared: count(shared),
                needed: count(theirs.len()),
            });
        }
    }
    rows
}

/// Sets with a weight for each thing: the rarer, the heavier.
struct Weighted {
    who: BTreeMap<u32, Vec<usize>>,
    weight: BTreeMap<u32, u64>,
    total: Vec<u64>,
}

impl Weighted {
    fn new<'a>(sets: impl Iterator<Item = &'a BTreeSet<u32>>) -> Self {
        let sets: Vec<&BTreeSet<u32>> = sets.collect();
        let mut who: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (owner, set) in sets.iter().enumerate() {
            for thing in *set {
                who.entry(*thing).or_default().push(owner);
            }
        }
        let weight: BTreeMap<u32, u64> =
            who.iter().map(|(thing, owners)| (*thing, rarity(sets.len(), owners.len()))).collect();
        let total = sets.iter().map(|set| set.iter().map(|thing| weight[thing]).sum()).collect();
        Self { who, weight, total }
    }

    /// Per owner the weight of what it has of `set`.
    fn overlaps(&self, set: &BTreeSet<u32>) -> Vec<u64> {
        let mut all = vec![0; self.total.len()];
        for thing in set {
            for owner in &self.who[thing] {
                all[*owner] += self.weight[thing];
            }
        }
        all
    }

    /// The weight of what two share in what they have together, in millionths.
    fn share(&self, one: usize, other: usize, overlap: u64) -> u64 {
        let together = self.total[one] + self.total[other] - overlap;
        (overlap * 1_000_000).checked_div(together).unwrap_or(0)
    }
}

/// The natural logarithm of `all / some`, in millionths.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 20 million")]
fn rarity(all: usize, some: usize) -> u64 {
    ((all as f64 / some as f64).ln() * 1e6).round() as u64
}
