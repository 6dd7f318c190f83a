//! The published reference cases: who asks what, what should be near the top and what should not, and why.

use std::collections::BTreeMap;

use loper_profile::model::about::{About, Limits, Span, Travel, Wish};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_vocabulary::work_value::WorkValue;
use serde::Deserialize;

use super::ask::{Ask, Weights};
use super::factor::Factor;
use super::item::Kind;

const FILE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/cases/advice.toml"));
/// How far from the middle an answer of a case may be.
const DOUBT: u8 = 10;
/// In how many lines of a page the answer is looked for, unless a case says otherwise.
const FIRST: usize = 25;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Written>,
    #[serde(default)]
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    who_nl: String,
    who_en: String,
    level: Option<String>,
    region: Option<String>,
    interests: Option<String>,
    #[serde(default)]
    values: BTreeMap<String, u8>,
    #[serde(default)]
    skills: Vec<String>,
    #[serde(default)]
    like: Vec<String>,
    #[serde(default)]
    dislike: Vec<String>,
    #[serde(default)]
    never: Vec<String>,
    #[serde(default)]
    modes: Vec<String>,
    years_max: Option<u8>,
    travel: Option<String>,
    home: Option<String>,
    minutes_max: Option<u16>,
    #[serde(default)]
    weights: BTreeMap<String, u8>,
    #[serde(default)]
    prospects_weight: u8,
    kind: Option<String>,
    first: Option<usize>,
    expected: Vec<String>,
    #[serde(default)]
    forbidden: Vec<String>,
    #[serde(default)]
    impossible: Vec<String>,
    why_nl: String,
    why_en: String,
}

/// One case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// A name that stays.
    pub id: String,
    /// Who asks.
    pub who: Bilingual,
    /// What is asked; `limit` is in how many lines, folded as a page does, the answer is looked for.
    pub ask: Ask,
    /// Slugs of occupations and keys of programmes that must be among the first.
    pub expected: Vec<String>,
    /// Those that may not.
    pub forbidden: Vec<String>,
    /// Those that must be told to be impossible.
    pub impossible: Vec<String>,
    /// Why.
    pub why: Bilingual,
}

/// Two people who say the same and differ in all that is no input: their answers must be the same, to the byte.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The case of which both say what it says.
    pub case: String,
    /// One.
    pub one: Someone,
    /// The other.
    pub other: Someone,
}

/// Who someone is. Of all this only the region and the level go into a question, and only for what stands beside the points.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Someone {
    /// A first name.
    pub name: String,
    /// As it stands in the register.
    pub sex: String,
    /// Where they live.
    pub postcode: String,
    /// The region of that.
    pub region: String,
    /// Where they stand.
    pub level: String,
}

impl Someone {
    /// The question that this person asks when they say what a case says.
    pub fn ask(&self, case: &Case) -> Ask {
        let mut ask = case.ask.clone();
        ask.about.region = LabourRegion::parse(&self.region);
        ask.about.level = Level::parse(&self.level);
        ask
    }
}

/// All cases and pairs. `Err` names the case that can't be read.
pub fn cases() -> Result<(Vec<Case>, Vec<Pair>), String> {
    let file: File = toml::from_str(FILE).map_err(|problem| problem.to_string())?;
    let read = |it: Written| {
        let id = it.id.clone();
        case(it).ok_or(id)
    };
    Ok((file.case.into_iter().map(read).collect::<Result<_, _>>()?, file.pair))
}

fn case(it: Written) -> Option<Case> {
    let wish = |codes: &[String], wish: Wish| {
        codes.iter().map(|code| Some((Condition::parse(code)?, wish))).collect::<Option<Vec<_>>>()
    };
    let about = About {
        interests: optional(it.interests.as_deref(), six)?,
        values: values(&it.values)?,
        skills: it.skills.iter().cloned().collect(),
        wishes: wish(&it.like, Wish::Like)?.into_iter().chain(wish(&it.dislike, Wish::Dislike)?).collect(),
        limits: Limits {
            never: it.never.iter().map(|code| Condition::parse(code)).collect::<Option<_>>()?,
            modes: it.modes.iter().map(|code| StudyMode::parse(code)).collect::<Option<_>>()?,
            years_max: it.years_max,
            travel: optional(it.travel.as_deref(), Travel::parse)?,
            minutes_max: it.minutes_max,
        },
        level: optional(it.level.as_deref(), Level::parse)?,
        region: optional(it.region.as_deref(), LabourRegion::parse)?,
        home: optional(it.home.as_deref(), MunicipalityCode::parse)?,
    };
    let mut weights = Weights::EQUAL;
    for (code, percent) in &it.weights {
        weights = weights.with(Factor::parse(code)?, *percent);
    }
    let kind = optional(it.kind.as_deref(), Kind::parse)?.or(Some(Kind::Occupation));
    let ask = Ask {
        about,
        weights,
        prospects_weight: it.prospects_weight,
        kind,
        limit: it.first.unwrap_or(FIRST),
        ..Ask::default()
    };
    Some(Case {
        id: it.id,
        who: Bilingual { nl: it.who_nl, en: it.who_en },
        ask,
        expected: it.expected,
        forbidden: it.forbidden,
        impossible: it.impossible,
        why: Bilingual { nl: it.why_nl, en: it.why_en },
    })
}

/// Nothing, or a word that must be known.
#[expect(clippy::option_option, reason = "The outer one is whether it can be read.")]
fn optional<T>(text: Option<&str>, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    text.map_or(Some(None), |it| parse(it).map(Some))
}

fn around(middle: u8) -> Span {
    Span { low: middle.saturating_sub(DOUBT), middle, high: middle.saturating_add(DOUBT).min(100) }
}

/// `R85 I30 …`, all six.
fn six(text: &str) -> Option<[Span; 6]> {
    let mut all = [None; 6];
    for word in text.split_whitespace() {
        let (letter, number) = word.split_at_checked(1)?;
        let middle = number.parse().ok().filter(|it: &u8| *it <= 100)?;
        all[Interest::parse(letter)?.place()] = Some(around(middle));
    }
    all.iter().all(Option::is_some).then(|| all.map(|it| it.unwrap_or(around(0))))
}

#[expect(clippy::option_option, reason = "The outer one is whether it can be read.")]
fn values(written: &BTreeMap<String, u8>) -> Option<Option<[Span; 6]>> {
    if written.is_empty() {
        return Some(None);
    }
    let of = |it: WorkValue| written.get(it.code()).copied().map(around);
    let all = WorkValue::ALL.map(of);
    (written.len() == 6 && all.iter().all(Option::is_some))
        .then(|| Some(all.map(|it| it.unwrap_or(around(0)))))
}
