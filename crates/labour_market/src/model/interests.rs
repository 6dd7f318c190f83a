//! Interests and work values of ESCO occupations, from O*NET by a crosswalk; where that has nothing, a mean.

use std::collections::BTreeMap;

use loper_vocabulary::occupation::{Isco, OccupationId};

use crate::import::onet::{Element, Match, Pair, Score};

/// Six scores in hundredths: R, I, A, S, E, C.
pub type Six = [i64; 6];

/// How the interests of an occupation were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// The same occupation in O*NET.
    Crosswalk,
    /// The mean of the occupations of the same ISCO unit group that have scores of their own.
    Isco4,
    /// The same, one level up.
    Isco3,
    /// The same, two levels up.
    Isco2,
}

impl Method {
    /// The word in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Crosswalk => "crosswalk",
            Self::Isco4 => "isco4-mean",
            Self::Isco3 => "isco3-mean",
            Self::Isco2 => "isco2-mean",
        }
    }
}

/// The work values and the job zone of an occupation, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Values {
    /// Achievement, independence, recognition, relationships, support, working conditions; in hundredths.
    pub values: [Option<i64>; 6],
    /// 1 to 5.
    pub zone: Option<i64>,
}

/// The scores of O*NET, by occupation and element.
#[derive(Debug, Default)]
pub struct Onet {
    scores: BTreeMap<(String, Element), i64>,
}

impl Onet {
    /// Of scores from one file or several; of two for one thing the last counts.
    pub fn new(scores: impl IntoIterator<Item = Score>) -> Self {
        Self { scores: scores.into_iter().map(|it| ((it.soc, it.element), it.hundredths)).collect() }
    }

    /// The mean over these O*NET occupations.
    ///
    /// A crosswalk may name codes of an older edition: then the codes with the same first six digits count.
    fn mean_of(&self, codes: &[&str], element: Element) -> Option<i64> {
        let of_code = |code: &&str| {
            let own = self.scores.get(&((*code).to_owned(), element)).copied();
            own.or_else(|| self.mean_of_siblings(code, element))
        };
        mean(codes.iter().filter_map(of_code))
    }

    fn mean_of_siblings(&self, code: &str, element: Element) -> Option<i64> {
        let start = code.get(..7)?;
        let siblings = self.scores.range((start.to_owned(), Element::Interest(0))..);
        let of_family = siblings.take_while(|((soc, _), _)| soc.starts_with(start));
        mean(of_family.filter(|((_, it), _)| *it == element).map(|(_, score)| *score))
    }
}

/// The mean, rounded half up.
fn mean(values: impl Iterator<Item = i64>) -> Option<i64> {
    let (sum, count) = values.fold((0, 0), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| (2 * sum + count) / (2 * count))
}

/// For each occupation the O*NET codes that fit it best.
pub fn best_codes(pairs: &[Pair]) -> BTreeMap<OccupationId, Vec<&str>> {
    let mut best: BTreeMap<OccupationId, (Match, Vec<&str>)> = BTreeMap::new();
    for pair in pairs {
        let (fit, codes) = best.entry(pair.occupation).or_insert_with(|| (pair.fit, Vec::new()));
        if pair.fit < *fit {
            (*fit, *codes) = (pair.fit, Vec::new());
        }
        if pair.fit == *fit && !codes.contains(&pair.soc.as_str()) {
            codes.push(&pair.soc);
        }
    }
    best.into_iter().map(|(id, (_, codes))| (id, codes)).collect()
}

/// The interests of every occupation for which anything is known, and how that was found.
pub fn interests(
    occupations: &BTreeMap<OccupationId, Isco>,
    codes: &BTreeMap<OccupationId, Vec<&str>>,
    onet: &Onet,
) -> BTreeMap<OccupationId, (Six, Method)> {
    let six = |codes: &Vec<&str>| -> Option<Six> {
        let mut all = [0; 6];
        for (place, score) in all.iter_mut().enumerate() {
            *score = onet.mean_of(codes, Element::Interest(place))?;
        }
        Some(all)
    };
    let own: BTreeMap<OccupationId, Six> =
        occupations.keys().filter_map(|id| Some((*id, six(codes.get(id)?)?))).collect();
    let mean_of_group = |start: &str| -> Option<Six> {
        let members: Vec<&Six> = own
            .iter()
            .filter(|(id, _)| occupations[*id].as_str().starts_with(start))
            .map(|(_, it)| it)
            .collect();
        let mut all = [0; 6];
        for (place, score) in all.iter_mut().enumerate() {
            *score = mean(members.iter().map(|it| it[place]))?;
        }
        Some(all)
    };
    let mut groups: BTreeMap<&str, Option<Six>> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for (id, isco) in occupations {
        if let Some(six) = own.get(id) {
            found.insert(*id, (*six, Method::Crosswalk));
            continue;
        }
        for (digits, method) in [(4, Method::Isco4), (3, Method::Isco3), (2, Method::Isco2)] {
            let start = &isco.as_str()[..digits];
            if let Some(six) = groups.entry(start).or_insert_with(|| mean_of_group(start)) {
                found.insert(*id, (*six, method));
                break;
            }
        }
    }
    found
}

/// The work values of the occupations that the crosswalk has; a mean over a group would say too much.
pub fn work_values(
    occupations: &BTreeMap<OccupationId, Isco>,
    codes: &BTreeMap<OccupationId, Vec<&str>>,
    onet: &Onet,
) -> BTreeMap<OccupationId, Values> {
    let values = |codes: &Vec<&str>| {
        let values = std::array::from_fn(|place| onet.mean_of(codes, Element::Value(place)));
        let zone = onet.mean_of(codes, Element::Zone).map(|zone| (zone + 50) / 100);
        Values { values, zone }
    };
    let known = codes.iter().filter(|(id, _)| occupations.contains_key(id));
    known.map(|(id, codes)| (*id, values(codes))).filter(|(_, it)| *it != Values::default()).collect()
}
