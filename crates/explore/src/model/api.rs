//! What the programming interface says beside occupations: programmes, regions, and what was asked for.

use loper_vocabulary::language::Bilingual;
use loper_vocabulary::occupation::{Edition, GroupId};
use loper_vocabulary::prospect::Tension;

/// Which occupations are asked for; an empty text asks for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OccupationFilter {
    /// The first digits of an ISCO-08 code.
    pub isco: String,
    /// Four digits of BRC 2014.
    pub group: String,
    /// Four digits of BRC 2014, edition 2025.
    pub group_ed2025: String,
}

impl OccupationFilter {
    /// From what the caller wrote; `None` when one of them is no code.
    pub fn new(isco: &str, group: &str) -> Option<Self> {
        let isco = isco.trim().trim_start_matches('C');
        let is_isco = isco.len() <= 4 && isco.bytes().all(|byte| byte.is_ascii_digit());
        let mut filter = Self { isco: isco.to_owned(), ..Self::default() };
        if !is_isco {
            return None;
        }
        if !group.is_empty() {
            // Four digits alone are of the edition that pay and jobs are in.
            let id = GroupId::parse(group).or_else(|| GroupId::new(Edition::Brc2014, group))?;
            match id.edition {
                Edition::Brc2014 => id.code().clone_into(&mut filter.group),
                Edition::Brc2014Ed2025 => id.code().clone_into(&mut filter.group_ed2025),
            }
        }
        Some(filter)
    }
}

/// Which programmes are asked for; an empty text asks for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProgrammeFilter {
    /// `vmbo`, `mbo`, `hbo` or `elective`.
    pub kind: String,
    /// A code of a level: `mbo_3`.
    pub level: String,
    /// One key.
    pub key: String,
}

/// A programme, as the register has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Its key.
    pub key: String,
    /// Its address.
    pub slug: String,
    /// Its name; English only where somebody gave one.
    pub name: Bilingual,
    /// A code of a level, when known.
    pub level: Option<String>,
    /// `bol bbl`, or nothing when not known.
    pub modes: String,
    /// The qualification file it belongs to.
    pub dossier: Option<String>,
    /// Its domain.
    pub domain: Option<String>,
    /// `current`, `past` or `unknown`.
    pub status: String,
    /// The list the row comes from, and its year.
    pub list: (String, i64),
    /// The programme that took its place.
    pub replaced_by: Option<String>,
}

/// Work that a programme leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The programme.
    pub key: String,
    /// The occupation.
    pub occupation: String,
    /// Why.
    pub reason: Bilingual,
    /// When somebody looked at it.
    pub reviewed_on: String,
}

/// One answer of the law: from here to there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// Where someone stands.
    pub from: String,
    /// Where the way leads.
    pub to: String,
    /// `right`, `condition` or `none`.
    pub answer: String,
    /// On which condition.
    pub condition: Bilingual,
    /// Which law says so.
    pub law: String,
    /// From when.
    pub valid_from: String,
}

/// A figure of a programme in a region.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// The region, or `NL`.
    pub region: String,
    /// Which of the eight.
    pub name: String,
    /// `bol`, `bbl`, or nothing for both.
    pub mode: String,
    /// The figure.
    pub value: Option<f64>,
    /// The publisher's class.
    pub class: Option<String>,
    /// Of which year.
    pub year: i64,
    /// The release it comes from: title, publisher.
    pub source: (String, String),
    /// Whether the figure is an example.
    pub is_example: bool,
}

/// A labour-market region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Provinces, the main one first.
    pub provinces: Vec<String>,
    /// People who live there.
    pub inhabitants: Option<i64>,
    /// Whether it is the fictional one.
    pub is_example: bool,
}

/// The tension of a group in a region.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTension {
    /// The group: edition and code.
    pub group: (String, String),
    /// The name of the group.
    pub name: Bilingual,
    /// Quarter.
    pub period: String,
    /// Vacancies for each seeker.
    pub value: Option<f64>,
    /// UWV's word.
    pub class: Option<Tension>,
    /// The release it comes from: title, publisher.
    pub source: (String, String),
    /// Whether the figure is an example.
    pub is_example: bool,
}

/// The codes that look most like `asked`: those that begin the same, the longest likeness first.
pub fn nearest<'a, T>(asked: &str, all: &'a [T], code: impl Fn(&T) -> &str) -> Vec<&'a T> {
    let alike = |item: &T| {
        let (code, asked) = (code(item).to_lowercase(), asked.to_lowercase());
        code.chars().zip(asked.chars()).take_while(|(a, b)| a == b).count()
    };
    let mut near: Vec<(usize, &T)> =
        all.iter().map(|item| (alike(item), item)).filter(|(count, _)| *count > 2).collect();
    near.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    near.into_iter().take(5).map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::{OccupationFilter, nearest};

    #[test]
    fn a_group_is_asked_for_by_its_id_or_by_four_digits() {
        let group = |text: &str| OccupationFilter::new("", text).map(|it| (it.group, it.group_ed2025));
        assert_eq!(group("0811"), Some(("0811".into(), String::new())));
        assert_eq!(group("811"), Some(("0811".into(), String::new())));
        assert_eq!(group("brc2014:0811"), Some(("0811".into(), String::new())));
        assert_eq!(group("brc2014ed2025:0813"), Some((String::new(), "0813".into())));
        assert_eq!(group("' or 1=1"), None);
        assert_eq!(OccupationFilter::new("22100", ""), None);
        assert_eq!(OccupationFilter::new("C2221", "").map(|it| it.isco), Some("2221".into()));
    }

    #[test]
    fn near_codes_begin_the_same_and_the_longest_likeness_comes_first() {
        let all = ["mbo:25640", "mbo:25655", "hbo:pabo"];
        assert_eq!(nearest("mbo:25656", &all, |it| it), [&"mbo:25655", &"mbo:25640"]);
        assert!(nearest("xyz", &all, |it| it).is_empty());
    }
}
