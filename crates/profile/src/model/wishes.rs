//! The form of wishes and limits: what was sent becomes something to keep, or a list of what doesn't fit together.

use std::collections::BTreeMap;

use loper_labour_market::model::region_names::Names;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};

use super::about::{MINUTES, Travel, Wish};
use super::said::{Said, Standing};

/// How many years of learning someone can choose at most.
pub const YEARS_MAX: u8 = 8;

impl Wish {
    /// The identifier in forms and tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::Dislike => "dislike",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Like, Self::Dislike].into_iter().find(|it| it.code() == text.trim())
    }
}

/// What the form sent, field by field; nothing in it is trusted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Per condition: `like`, `dislike`, or something else for open.
    pub wishes: BTreeMap<Condition, String>,
    /// The conditions that can never be.
    pub never: Vec<String>,
    /// `bol`, `bbl` or nothing.
    pub mode: String,
    /// A number of years, or nothing.
    pub years: String,
    /// `region`, `neighbours`, `country` or nothing.
    pub travel: String,
    /// The name of a municipality, or nothing.
    pub home: String,
    /// A number of minutes, or nothing.
    pub minutes: String,
    /// A level, or nothing.
    pub level: String,
    /// A region, or nothing.
    pub region: String,
}

/// What can't be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A field has something that can't be chosen there: its name.
    Unknown(&'static str),
    /// Gladly, and never: both at once can't be.
    Both(Condition),
    /// Travelling within the region, without a region.
    NoRegion,
    /// So many minutes, without a municipality to leave from.
    NoHome,
    /// A municipality that nobody knows.
    UnknownHome,
}

/// What can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wishes {
    /// Per condition.
    pub conditions: BTreeMap<Condition, Said>,
    /// The rest; the length of the test is not asked here.
    pub standing: Standing,
}

impl Draft {
    /// What was said before, as the form shows it; a municipality by its code.
    pub fn of(conditions: &BTreeMap<Condition, Said>, standing: &Standing) -> Self {
        let wish = |it: &Said| it.wish.map_or("open", Wish::code).to_owned();
        let never = conditions.iter().filter(|(_, said)| said.is_never).map(|(it, _)| it.code().to_owned());
        let mode = standing.modes.iter().next().filter(|_| standing.modes.len() == 1);
        Self {
            wishes: conditions.iter().map(|(condition, said)| (*condition, wish(said))).collect(),
            never: never.collect(),
            mode: mode.map(|it| it.code().to_owned()).unwrap_or_default(),
            years: standing.years_max.map(|it| it.to_string()).unwrap_or_default(),
            travel: standing.travel.map(|it| it.code().to_owned()).unwrap_or_default(),
            home: standing.home.as_ref().map(ToString::to_string).unwrap_or_default(),
            minutes: standing.minutes_max.map(|it| it.to_string()).unwrap_or_default(),
            level: standing.level.map(|it| it.code().to_owned()).unwrap_or_default(),
            region: standing.region.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// Something to keep, or everything that is wrong with it. The names of municipalities are handed in.
    pub fn check(&self, municipalities: &Names) -> Result<Wishes, Vec<Problem>> {
        let mut problems = Vec::new();
        let conditions = self.conditions(&mut problems);
        let standing = Standing {
            form: None,
            level: read("niveau", &self.level, Level::parse, &mut problems),
            region: read("regio", &self.region, LabourRegion::parse, &mut problems),
            modes: read("weg", &self.mode, StudyMode::parse, &mut problems).into_iter().collect(),
            years_max: read("jaren", &self.years, years, &mut problems),
            travel: read("reizen", &self.travel, Travel::parse, &mut problems),
            home: self.home(municipalities, &mut problems),
            minutes_max: read("minuten", &self.minutes, minutes, &mut problems),
        };
        if standing.minutes_max.is_some() && self.home.trim().is_empty() {
            problems.push(Problem::NoHome);
        }
        let is_near = standing.travel.is_some_and(|it| it != Travel::Country);
        if is_near && standing.region.is_none() && problems.is_empty() {
            problems.push(Problem::NoRegion);
        }
        if problems.is_empty() { Ok(Wishes { conditions, standing }) } else { Err(problems) }
    }

    fn home(&self, municipalities: &Names, problems: &mut Vec<Problem>) -> Option<MunicipalityCode> {
        if self.home.trim().is_empty() {
            return None;
        }
        let found = municipalities.code(&self.home).and_then(MunicipalityCode::parse);
        problems.extend(found.is_none().then_some(Problem::UnknownHome));
        found
    }

    fn conditions(&self, problems: &mut Vec<Problem>) -> BTreeMap<Condition, Said> {
        let mut conditions: BTreeMap<Condition, Said> = BTreeMap::new();
        for (condition, text) in &self.wishes {
            let wish = read("wens", text.trim_start_matches("open"), Wish::parse, problems);
            conditions.insert(*condition, Said { wish, is_never: false });
        }
        for text in &self.never {
            match Condition::parse(text) {
                Some(condition) => conditions.entry(condition).or_default().is_never = true,
                None => problems.push(Problem::Unknown("nooit")),
            }
        }
        let both = conditions.iter().filter(|(_, said)| said.is_never && said.wish == Some(Wish::Like));
        problems.extend(both.map(|(condition, _)| Problem::Both(*condition)));
        conditions
    }
}

fn minutes(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|it| MINUTES.contains(it))
}

fn years(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|it| (1..=YEARS_MAX).contains(it))
}

fn read<T>(
    field: &'static str,
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    if text.trim().is_empty() {
        return None;
    }
    let value = parse(text.trim());
    if value.is_none() {
        problems.push(Problem::Unknown(field));
    }
    value
}

#[cfg(test)]
mod tests {
    use loper_vocabulary::condition::Condition;

    use loper_labour_market::model::region_names::Names;

    use super::{Draft, Problem};
    use crate::model::about::Wish;

    fn names() -> Names {
        Names::of_municipalities([("GM0307", "Amersfoort"), ("GM1900", "Súdwest-Fryslân")])
    }

    #[test]
    fn an_empty_form_says_nothing_and_what_is_kept_reads_back() {
        let nothing = Draft::default().check(&names()).expect("nothing is fine");
        assert!(nothing.conditions.is_empty() && nothing.standing.level.is_none());
        let draft = Draft {
            wishes: [(Condition::Animals, "like".to_owned()), (Condition::Screen, "open".to_owned())].into(),
            never: vec!["heights".into()],
            mode: "bbl".into(),
            years: "3".into(),
            travel: "neighbours".into(),
            home: "sneek".into(),
            minutes: "45".into(),
            level: "vmbo_kb".into(),
            region: "AM06".into(),
        };
        let kept = draft.check(&names()).expect("this can be kept");
        assert_eq!(kept.conditions[&Condition::Animals].wish, Some(Wish::Like));
        assert!(
            kept.conditions[&Condition::Screen].is_open() && kept.conditions[&Condition::Heights].is_never
        );
        assert_eq!(kept.standing.home.as_ref().map(ToString::to_string).as_deref(), Some("GM1900"));
        let shown = Draft::of(&kept.conditions, &kept.standing);
        assert_eq!(shown.check(&names()), Ok(kept));
    }

    #[test]
    fn what_does_not_fit_together_or_was_forged_is_told() {
        let with = |change: fn(&mut Draft)| {
            let mut draft = Draft::default();
            change(&mut draft);
            draft.check(&names()).expect_err("this can't be kept")
        };
        let both = with(|it| {
            it.wishes.insert(Condition::Heights, "like".into());
            it.never.push("heights".into());
        });
        assert_eq!(both, [Problem::Both(Condition::Heights)]);
        assert_eq!(with(|it| it.travel = "region".into()), [Problem::NoRegion]);
        assert_eq!(with(|it| it.minutes = "45".into()), [Problem::NoHome]);
        assert_eq!(with(|it| it.home = "Atlantis".into()), [Problem::UnknownHome]);
        let forged = with(|it| {
            it.home = "Amersfoort".into();
            it.minutes = "46".into();
        });
        assert_eq!(forged, [Problem::Unknown("minuten")]);
        assert_eq!(with(|it| it.years = "99".into()), [Problem::Unknown("jaren")]);
        assert_eq!(with(|it| it.years = "-1".into()), [Problem::Unknown("jaren")]);
        assert_eq!(with(|it| it.level = "prins".into()), [Problem::Unknown("niveau")]);
        assert_eq!(with(|it| it.never.push("'; --".into())), [Problem::Unknown("nooit")]);
        assert_eq!(with(|it| it.mode = "x".into()), [Problem::Unknown("weg")]);
    }
}
