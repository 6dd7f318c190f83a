//! A question as a program sends it, and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use loper_profile::model::about::{About, Limits, Span, Travel, Wish};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::language::Language;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_vocabulary::work_value::WorkValue;
use loper_web::visit::Visit;
use serde::Deserialize;
use serde_json::Value;

use crate::model::ask::{Ask, Scope, Weights};
use crate::model::factor::Factor;
use crate::model::facts::Facts;
use crate::model::item::{ItemId, Kind};

/// How many results a caller gets who does not say.
const LIMIT_DEFAULT: usize = 20;
/// And at the most.
const LIMIT_MAX: usize = 500;
/// More skill groups than there are.
const SKILLS_MAX: usize = 700;
/// More minutes than anybody travels.
const MINUTES_MAX: usize = 600;
/// The largest body, in bytes.
const BODY_MAX: usize = 64 * 1024;

/// What is wrong with a question: the field, and a message that says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    field: String,
    key: &'static str,
}

impl Wrong {
    fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key }
    }

    /// In the language of the caller.
    pub(super) fn words(&self, visit: &Visit) -> String {
        visit.fill(self.key, &[("field", self.field.as_str().into())])
    }
}

/// The fields of a question. What is not known here is refused: a field that we left out silently would look as if it counted.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Question {
    interests: Option<BTreeMap<String, f64>>,
    values: Option<BTreeMap<String, f64>>,
    skills: Vec<String>,
    wishes: BTreeMap<String, f64>,
    limits: Limited,
    level: Option<String>,
    weights: BTreeMap<String, f64>,
    prospects_weight: Option<f64>,
    region: Option<String>,
    home: Option<String>,
    kind: Option<String>,
    scope: Option<String>,
    limit: Option<f64>,
    target: Option<String>,
    rank: Option<f64>,
    #[serde(skip)]
    language: Language,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Limited {
    never: Vec<String>,
    modes: Vec<String>,
    years_max: Option<f64>,
    travel: Option<String>,
    minutes_max: Option<f64>,
}

/// Reads a body.
pub(super) fn read(body: &[u8], language: Language) -> Result<Question, Wrong> {
    let question = parse(body, language)?;
    if question.target.is_some() || question.rank.is_some() {
        return Err(Wrong::new("target", "matching-api-unknown"));
    }
    Ok(question)
}

/// The item that is asked about, and the rank.
pub(super) type Target = (String, f64);

/// Reads a body with a target.
pub(super) fn read_target(body: &[u8], language: Language) -> Result<(Question, Target), Wrong> {
    let question = parse(body, language)?;
    let target = question.target.clone().ok_or_else(|| Wrong::new("target", "matching-api-missing"))?;
    let rank = question.rank.ok_or_else(|| Wrong::new("rank", "matching-api-missing"))?;
    Ok((question, (target, rank)))
}

fn parse(body: &[u8], language: Language) -> Result<Question, Wrong> {
    if body.len() > BODY_MAX {
        return Err(Wrong::new("", "matching-api-large"));
    }
    let value: Value = serde_json::from_slice(body).map_err(|_| Wrong::new("", "matching-api-json"))?;
    if !value.is_object() {
        return Err(Wrong::new("{…}", "matching-api-shape"));
    }
    // The message of serde names the field, in English, for programmers.
    let question: Question =
        serde_json::from_value(value).map_err(|it| Wrong::new(it.to_string(), "matching-api-shape"))?;
    Ok(Question { language, ..question })
}

/// Where the target stands, and the rank it should get.
pub(super) fn target(facts: &Facts, (id, rank): &Target) -> Result<(usize, usize), Wrong> {
    let place = ItemId::parse(id).and_then(|it| facts.place(&it));
    let place =
        place.ok_or_else(|| Wrong::new(format!("target: {}", short(id)), "matching-api-not-found"))?;
    Ok((place, whole(*rank, 1, LIMIT_MAX).ok_or_else(|| Wrong::new("rank", "matching-api-range"))?))
}

/// The question of the engine.
pub(super) fn ask(facts: &Facts, it: &Question) -> Result<Ask, Wrong> {
    let mut weights = Weights::EQUAL;
    for (code, weight) in &it.weights {
        let factor = Factor::parse(code).ok_or_else(|| unknown("weights", code))?;
        weights = weights.with(factor, share(*weight, "weights")?);
    }
    let kind = word(it.kind.as_deref(), "kind", Kind::parse)?;
    let scope = match it.scope.as_deref() {
        None | Some("known") => Scope::Known,
        Some("all") => Scope::All,
        Some(other) => return Err(unknown("scope", other)),
    };
    let limit = match it.limit {
        None => LIMIT_DEFAULT,
        Some(limit) => whole(limit, 0, LIMIT_MAX).ok_or_else(|| Wrong::new("limit", "matching-api-range"))?,
    };
    Ok(Ask {
        weights,
        prospects_weight: it.prospects_weight.map_or(Ok(0), |it| share(it, "prospects_weight"))?,
        kind,
        scope,
        language: it.language,
        limit,
        about: about(facts, it)?,
    })
}

fn about(facts: &Facts, it: &Question) -> Result<About, Wrong> {
    if it.skills.len() > SKILLS_MAX {
        return Err(Wrong::new("skills", "matching-api-range"));
    }
    if let Some(unknown_skill) = it.skills.iter().find(|code| !facts.has_skill(code)) {
        return Err(unknown("skills", unknown_skill));
    }
    let mut wishes = BTreeMap::new();
    for (code, wish) in &it.wishes {
        let condition = Condition::parse(code).ok_or_else(|| unknown("wishes", code))?;
        let wish = match whole(wish + 1.0, 0, 2) {
            Some(0) => Wish::Dislike,
            Some(1) => continue,
            Some(_) => Wish::Like,
            None => return Err(Wrong::new(format!("wishes.{code}"), "matching-api-range")),
        };
        wishes.insert(condition, wish);
    }
    Ok(About {
        interests: six(it.interests.as_ref(), "interests", |code| {
            Interest::parse(code).map(Interest::place)
        })?,
        values: six(it.values.as_ref(), "values", |code| WorkValue::parse(code).map(WorkValue::place))?,
        skills: it.skills.iter().cloned().collect(),
        wishes,
        limits: limits(&it.limits)?,
        home: home(facts, it)?,
        level: word(it.level.as_deref(), "level", Level::parse)?,
        region: word(it.region.as_deref(), "region", LabourRegion::parse)?,
    })
}

fn limits(it: &Limited) -> Result<Limits, Wrong> {
    let years_max = match it.years_max {
        None => None,
        Some(years) => {
            let years = whole(years, 0, 20).and_then(|it| u8::try_from(it).ok());
            Some(years.ok_or_else(|| Wrong::new("limits.years_max", "matching-api-range"))?)
        }
    };
    Ok(Limits {
        never: words(&it.never, "limits.never", Condition::parse)?,
        modes: words(&it.modes, "limits.modes", StudyMode::parse)?,
        years_max,
        travel: word(it.travel.as_deref(), "limits.travel", Travel::parse)?,
        minutes_max: match it.minutes_max {
            None => None,
            Some(minutes) => {
                let minutes = whole(minutes, 0, MINUTES_MAX).and_then(|it| u16::try_from(it).ok());
                Some(minutes.ok_or_else(|| Wrong::new("limits.minutes_max", "matching-api-range"))?)
            }
        },
    })
}

/// The municipality to leave from. A limit in minutes without one could not count, so it is refused.
fn home(facts: &Facts, it: &Question) -> Result<Option<MunicipalityCode>, Wrong> {
    let home = word(it.home.as_deref(), "home", MunicipalityCode::parse)?;
    if let Some(unknown_home) = home.as_ref().filter(|code| !facts.has_municipality(code)) {
        return Err(unknown("home", unknown_home.as_str()));
    }
    if home.is_none() && it.limits.minutes_max.is_some() {
        return Err(Wrong::new("home", "matching-api-missing"));
    }
    Ok(home)
}

/// Six numbers of 0 to 100; all six, because what is left out would have to be guessed.
fn six(
    given: Option<&BTreeMap<String, f64>>,
    field: &str,
    place: impl Fn(&str) -> Option<usize>,
) -> Result<Option<[Span; 6]>, Wrong> {
    let Some(given) = given else { return Ok(None) };
    let mut found = [None; 6];
    for (code, number) in given {
        let at = place(code).ok_or_else(|| unknown(field, code))?;
        let number = whole(number.round(), 0, 100).and_then(|it| u8::try_from(it).ok());
        let middle = number.ok_or_else(|| Wrong::new(format!("{field}.{code}"), "matching-api-range"))?;
        found[at] = Some(Span { low: middle, middle, high: middle });
    }
    let mut six = [Span { low: 0, middle: 0, high: 0 }; 6];
    for (span, found) in six.iter_mut().zip(found) {
        *span = found.ok_or_else(|| Wrong::new(field, "matching-api-six"))?;
    }
    Ok(Some(six))
}

fn words<T: Ord>(
    given: &[String],
    field: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<BTreeSet<T>, Wrong> {
    given.iter().map(|it| parse(it).ok_or_else(|| unknown(field, it))).collect()
}

fn word<T>(given: Option<&str>, field: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Wrong> {
    given.map(|it| parse(it).ok_or_else(|| unknown(field, it))).transpose()
}

/// A share of 0 to 1, in percent.
fn share(number: f64, field: &str) -> Result<u8, Wrong> {
    let percent = whole((number * 100.0).round(), 0, 100).and_then(|it| u8::try_from(it).ok());
    percent.ok_or_else(|| Wrong::new(field, "matching-api-range"))
}

/// A whole number within bounds.
fn whole(number: f64, least: usize, most: usize) -> Option<usize> {
    (least..=most).find(|it| (*it as f64 - number).abs() < f64::EPSILON)
}

fn unknown(field: &str, value: &str) -> Wrong {
    Wrong::new(format!("{field}: {}", short(value)), "matching-api-unknown")
}

/// What was sent, short enough to be sent back.
fn short(text: &str) -> String {
    text.chars().take(60).collect()
}
