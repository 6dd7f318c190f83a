//! What an item looks like in numbers, before it goes into the columns; and the mean of several.

use std::collections::BTreeMap;

use loper_vocabulary::condition::{Condition, Degree};

use super::super::factor::{interests, wishes};
use super::super::item::Borrowed;
use super::skills::{Use, heights};

/// The numbers of one item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shape {
    /// Interests in hundredths.
    pub interests: Option<[i64; 6]>,
    /// Work values in hundredths.
    pub values: Option<[i64; 6]>,
    /// Conditions in degrees: (three times the mean, the least).
    pub conditions: Option<[(i64, u8); 12]>,
    /// Skill groups.
    pub skills: BTreeMap<String, i32>,
    /// Whose interests.
    pub borrowed: Option<Borrowed>,
}

impl Shape {
    /// Of an occupation.
    pub fn new(
        interests: Option<([i64; 6], Borrowed)>,
        values: Option<[i64; 6]>,
        conditions: Option<[Degree; 12]>,
        skills: &[Use],
    ) -> Self {
        Self {
            interests: interests.map(|it| it.0),
            values,
            conditions: conditions.map(|it| it.map(|it| (3 * i64::from(it.number()), it.number()))),
            skills: heights(skills).into_iter().map(|(code, height)| (code.to_owned(), height)).collect(),
            borrowed: interests.map(|it| it.1),
        }
    }

    /// The mean of the occupations that a programme leads to: of each kind of fact over those that have it. Of a condition
    /// the least too, because who learns may choose the occupation where it is least.
    pub fn mean(shapes: &[&Self]) -> Self {
        let interests = mean_of_six(shapes.iter().filter_map(|it| it.interests));
        Self {
            interests,
            values: mean_of_six(shapes.iter().filter_map(|it| it.values)),
            conditions: mean_of_conditions(shapes.iter().filter_map(|it| it.conditions)),
            skills: mean_of_skills(shapes),
            borrowed: interests.map(|_| Borrowed::Links),
        }
    }

    /// Which factors are known.
    pub fn known(&self) -> [bool; 4] {
        let has_shape = |six: Option<[i64; 6]>| six.and_then(interests_shape).is_some();
        [
            has_shape(self.interests),
            has_shape(self.values),
            !self.skills.is_empty(),
            self.conditions.is_some(),
        ]
    }

    /// The twelve heights of the conditions.
    pub fn heights(&self) -> [i16; 12] {
        self.conditions.map_or([0; 12], |it| it.map(|(thirds, _)| wishes::height(thirds)))
    }

    /// A bit for each condition whose least degree is at least this.
    pub fn at_least(&self, degree: Degree) -> u16 {
        let Some(conditions) = self.conditions else { return 0 };
        Condition::ALL
            .into_iter()
            .filter(|it| conditions[it.place()].1 >= degree.number())
            .fold(0, |bits, it| bits | 1 << it.place())
    }
}

/// Six numbers as a shape.
pub fn interests_shape(six: [i64; 6]) -> Option<[i16; 6]> {
    interests::work(six)
}

fn mean_of_six(all: impl Iterator<Item = [i64; 6]>) -> Option<[i64; 6]> {
    let all: Vec<[i64; 6]> = all.collect();
    let count = i64::try_from(all.len()).ok().filter(|it| *it > 0)?;
    Some(std::array::from_fn(|place| (2 * all.iter().map(|it| it[place]).sum::<i64>() + count) / (2 * count)))
}

fn mean_of_conditions(all: impl Iterator<Item = [(i64, u8); 12]>) -> Option<[(i64, u8); 12]> {
    let all: Vec<[(i64, u8); 12]> = all.collect();
    let count = i64::try_from(all.len()).ok().filter(|it| *it > 0)?;
    Some(std::array::from_fn(|place| {
        let sum: i64 = all.iter().map(|it| it[place].0).sum();
        let least = all.iter().map(|it| it[place].1).min().unwrap_or_default();
        ((2 * sum + count) / (2 * count), least)
    }))
}

fn mean_of_skills(shapes: &[&Shape]) -> BTreeMap<String, i32> {
    let mut sums: BTreeMap<&str, i32> = BTreeMap::new();
    for (code, height) in shapes.iter().flat_map(|it| &it.skills) {
        *sums.entry(code).or_default() += height;
    }
    let count = i32::try_from(shapes.iter().filter(|it| !it.skills.is_empty()).count().max(1)).unwrap_or(1);
    sums.into_iter().map(|(code, sum)| (code.to_owned(), sum / count)).collect()
}
