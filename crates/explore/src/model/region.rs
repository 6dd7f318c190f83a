//! A labour-market region and what is known of work and learning there.

use loper_search::model::words::{Speller, fold};
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::prospect::{Demand, Prospect, Tension};

/// How many near names are offered at the most.
const NEAR_MAX: usize = 6;
/// How many groups are named at each end of a list.
const ENDS: usize = 5;

/// A region as it stands on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// `AM11`
    pub code: String,
    /// Its name.
    pub name: String,
    /// The provinces it lies in, the main one first.
    pub provinces: Vec<String>,
    /// How many people live there.
    pub inhabitants: Option<i64>,
    /// Its outline as an SVG path in a box of 1000 x 1200.
    pub outline: String,
    /// Where a label stands.
    pub label: (f64, f64),
    /// Whether it is the fictional one.
    pub is_example: bool,
}

impl Region {
    /// Its page.
    pub fn url(&self) -> String {
        format!("/regio/{}", self.code)
    }
}

/// A municipality and the region it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Its name.
    pub name: String,
    /// The code of its region.
    pub region: String,
    /// Of which year the division is.
    pub year: i64,
}

/// UWV tension of one group in one region, with the period before where it is still known.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTension {
    /// `brc2014-0433`, as in addresses.
    pub slug: String,
    /// The name of the group.
    pub name: Bilingual,
    /// The sector: its code and name.
    pub sector: (String, Bilingual),
    /// Quarter or date.
    pub period: String,
    /// Vacancies for each seeker.
    pub value: Option<f64>,
    /// UWV's word; nothing when there are too few data.
    pub class: Option<Tension>,
    /// The period before, and UWV's word then.
    pub before: Option<(String, Option<Tension>)>,
    /// Whether the figure is an example.
    pub is_example: bool,
}

/// The same group as it is written in the table: one row for each period.
#[derive(Debug, Clone, PartialEq)]
pub struct TensionRow {
    /// What is told.
    pub told: GroupTension,
    /// Whether the row is of the release that is shown.
    pub is_current: bool,
}

/// Joins the rows of the period that is shown with those of the period before it.
pub fn joined(rows: Vec<TensionRow>) -> Vec<GroupTension> {
    let (now, before): (Vec<TensionRow>, Vec<TensionRow>) = rows.into_iter().partition(|row| row.is_current);
    let mut groups: Vec<GroupTension> = now
        .into_iter()
        .map(|row| {
            let mut group = row.told;
            group.before = before
                .iter()
                .map(|row| &row.told)
                // An undone import leaves a later period behind: that is no “before”.
                .find(|old| old.slug == group.slug && old.period < group.period)
                .map(|old| (old.period.clone(), old.class));
            group
        })
        .collect();
    groups.sort_by(|one, other| other.class.cmp(&one.class).then_with(|| one.name.nl.cmp(&other.name.nl)));
    groups
}

/// The sectors of these groups, each with how many groups it has, in the order of their codes.
pub fn sectors(groups: &[GroupTension]) -> Vec<(String, Bilingual, usize)> {
    let mut found: Vec<(String, Bilingual, usize)> = Vec::new();
    for group in groups {
        match found.iter_mut().find(|(code, ..)| *code == group.sector.0) {
            Some((.., count)) => *count += 1,
            None => found.push((group.sector.0.clone(), group.sector.1.clone(), 1)),
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// How many groups UWV calls tight or very tight in each period, the earlier one first; nothing with one period.
pub fn trend(groups: &[GroupTension]) -> Vec<(String, usize)> {
    let is_tight = |class: Option<Tension>| class >= Some(Tension::Tight);
    let (Some(now), Some(before)) = (
        groups.first().map(|group| group.period.clone()),
        groups.iter().find_map(|group| group.before.as_ref()).map(|(period, _)| period.clone()),
    ) else {
        return Vec::new();
    };
    // Only groups that are told of in both periods, so that a longer table is no rise.
    let both = || groups.iter().filter_map(|group| Some((group.class, group.before.as_ref()?.1)));
    let then = both().filter(|(_, then)| is_tight(*then)).count();
    let here = both().filter(|(class, _)| is_tight(*class)).count();
    vec![(before, then), (now, here)]
}

/// What is known of one group in the whole country.
#[derive(Debug, Clone, PartialEq)]
pub struct NationalGroup {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Bilingual,
    /// UWV tension, by way of ROA: vacancies for each seeker, and UWV's word.
    pub tension: Option<(f64, Tension)>,
    /// ROA: how many jobs come free until `to_year`, and ROA's word.
    pub openings: Option<(i64, Demand)>,
    /// Until which year.
    pub to_year: i64,
}

/// The two ends of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Ends<'a> {
    /// Most first.
    pub most: Vec<&'a NationalGroup>,
    /// Least first.
    pub least: Vec<&'a NationalGroup>,
}

/// The groups at both ends of what `by` measures; groups without a figure are in neither.
pub fn ends(groups: &[NationalGroup], by: impl Fn(&NationalGroup) -> Option<f64>) -> Ends<'_> {
    let mut known: Vec<(f64, &NationalGroup)> =
        groups.iter().filter_map(|group| Some((by(group)?, group))).collect();
    known.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.slug.cmp(&other.1.slug)));
    let few = ENDS.min(known.len() / 2);
    Ends {
        most: known.iter().take(few).map(|(_, group)| *group).collect(),
        least: known.iter().rev().take(few).map(|(_, group)| *group).collect(),
    }
}

/// SBB's words for one programme in one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeProspect {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Level code, where known.
    pub level: Option<String>,
    /// The chance of work.
    pub work: Option<Prospect>,
    /// The chance of a placement beside school (bol), or without saying how.
    pub placement: Option<Prospect>,
    /// The chance of a job beside learning (bbl).
    pub apprenticeship: Option<Prospect>,
    /// Of which year.
    pub year: i64,
    /// Whether the figures are examples.
    pub is_example: bool,
}

/// Everything for the page of one region.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionPage {
    /// All regions, by name, this one among them.
    pub all: Vec<Region>,
    /// The place of this one in `all`.
    pub mine: usize,
    /// Its municipalities, by name.
    pub municipalities: Vec<Municipality>,
    /// Tension by group.
    pub groups: Vec<GroupTension>,
    /// SBB's words by programme.
    pub programmes: Vec<ProgrammeProspect>,
    /// The whole country.
    pub national: Vec<NationalGroup>,
    /// When the edition of the forecast was published.
    pub edition: Option<String>,
}

impl RegionPage {
    /// The region the page is about.
    pub fn region(&self) -> &Region {
        &self.all[self.mine]
    }
}

/// What somebody may have meant by a name: (what it is called, the place in `names`), the nearest first.
pub fn near(asked: &str, names: &[&str]) -> Vec<usize> {
    let asked = fold(asked);
    let asked = asked.trim();
    if asked.is_empty() {
        return Vec::new();
    }
    let folded: Vec<String> = names.iter().map(|name| fold(name).trim().to_owned()).collect();
    let mut speller = Speller::default();
    for name in &folded {
        speller.add(name);
    }
    let misspelt: Vec<&str> = speller.near(asked).into_iter().map(|(name, _)| name).collect();
    let mut found: Vec<(usize, usize)> = folded
        .iter()
        .enumerate()
        .filter_map(|(place, name)| {
            let rank = match () {
                () if name == asked => 0,
                () if misspelt.contains(&name.as_str()) => 1,
                () if asked.len() > 2 && name.starts_with(asked) => 2,
                () if asked.len() > 3 && (name.contains(asked) || asked.contains(name.as_str())) => 3,
                () => return None,
            };
            Some((rank, place))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().take(NEAR_MAX).map(|(_, place)| place).collect()
}

/// The place of the name that is meant beyond doubt.
pub fn exactly(asked: &str, names: &[&str]) -> Option<usize> {
    let asked = fold(asked);
    names.iter().position(|name| fold(name).trim() == asked.trim())
}

#[cfg(test)]
mod tests;
