//! A question as JSON, always written the same way, and back.

use std::collections::{BTreeMap, BTreeSet};

use loper_profile::model::about::{About, Limits, Span, Travel, Wish};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::language::Language;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_vocabulary::work_value::WorkValue;
use serde_json::{Map, Value, json};

use super::super::super::ask::{Ask, Scope, Weights};
use super::super::super::factor::Factor;
use super::super::super::item::Kind;

/// The text is no question of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// A question as JSON.
pub fn canonical(ask: &Ask) -> Value {
    let mut all = said(ask, |it| json!([it.low, it.middle, it.high]));
    all.insert("weights".into(), json!(Factor::ALL.map(|it| ask.weights.of(it))));
    all.insert("prospects_weight".into(), json!(ask.prospects_weight));
    all.insert("language".into(), json!(ask.language.code()));
    Value::Object(all)
}

/// What a question says of the person and of what is looked for, under the names that the ledger and the interface
/// share; each span is written by `span`. The weights are not in it: each writes them in its own measure.
pub fn said(ask: &Ask, span: impl Fn(&Span) -> Value) -> Map<String, Value> {
    let about = &ask.about;
    let wishes: Map<String, Value> = about
        .wishes
        .iter()
        .map(|(it, wish)| (it.code().to_owned(), json!(if *wish == Wish::Like { 1 } else { -1 })))
        .collect();
    let limits = json!({
        "never": about.limits.never.iter().map(|it| it.code()).collect::<Vec<_>>(),
        "modes": about.limits.modes.iter().map(|it| it.code()).collect::<Vec<_>>(),
        "years_max": about.limits.years_max,
        "travel": about.limits.travel.map(Travel::code),
        "minutes_max": about.limits.minutes_max,
    });
    let all = [
        ("interests", six(about.interests.as_ref(), Interest::ALL.map(Interest::code), &span)),
        ("values", six(about.values.as_ref(), WorkValue::ALL.map(WorkValue::code), &span)),
        ("skills", json!(about.skills)),
        ("wishes", Value::Object(wishes)),
        ("limits", limits),
        ("level", json!(about.level.map(Level::code))),
        ("region", json!(about.region.as_ref().map(LabourRegion::as_str))),
        ("home", json!(about.home.as_ref().map(MunicipalityCode::as_str))),
        ("kind", json!(ask.kind.map(Kind::code))),
        ("scope", json!(if ask.scope == Scope::Known { "known" } else { "all" })),
        ("limit", json!(ask.limit)),
    ];
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn six(six: Option<&[Span; 6]>, codes: [&str; 6], span: impl Fn(&Span) -> Value) -> Value {
    let Some(six) = six else { return Value::Null };
    Value::Object(codes.iter().map(|it| (*it).to_owned()).zip(six.iter().map(span)).collect())
}

/// Reads [`canonical`] back.
pub fn ask_of(json: &Value) -> Result<Ask, Unreadable> {
    read(json).ok_or(Unreadable)
}

fn read(json: &Value) -> Option<Ask> {
    let weights = json.get("weights")?.as_array().filter(|it| it.len() == 4)?;
    let mut heavy = Weights::EQUAL;
    for (factor, weight) in Factor::ALL.into_iter().zip(weights) {
        heavy = heavy.with(factor, small(weight)?);
    }
    Some(Ask {
        about: about(json)?,
        weights: heavy,
        prospects_weight: small(json.get("prospects_weight")?)?,
        kind: optional(json.get("kind")?, Kind::parse)?,
        scope: if json.get("scope")? == "known" { Scope::Known } else { Scope::All },
        language: Language::parse(json.get("language")?.as_str()?)?,
        limit: usize::try_from(json.get("limit")?.as_u64()?).ok()?,
    })
}

fn about(json: &Value) -> Option<About> {
    let skills = json.get("skills")?.as_array()?.iter().map(|it| it.as_str().map(str::to_owned));
    Some(About {
        interests: spans(json.get("interests")?, Interest::ALL.map(Interest::code))?,
        values: spans(json.get("values")?, WorkValue::ALL.map(WorkValue::code))?,
        skills: skills.collect::<Option<BTreeSet<_>>>()?,
        wishes: wishes(json.get("wishes")?)?,
        limits: limits(json.get("limits")?)?,
        level: optional(json.get("level")?, Level::parse)?,
        region: optional(json.get("region")?, LabourRegion::parse)?,
        home: optional(since_2026_2(json, "home"), MunicipalityCode::parse)?,
    })
}

fn wishes(json: &Value) -> Option<BTreeMap<Condition, Wish>> {
    let wish = |it: &Value| match it.as_i64()? {
        1 => Some(Wish::Like),
        -1 => Some(Wish::Dislike),
        _ => None,
    };
    json.as_object()?.iter().map(|(code, it)| Some((Condition::parse(code)?, wish(it)?))).collect()
}

/// A field that lines of older rules do not have: nothing was said there.
fn since_2026_2<'a>(json: &'a Value, name: &str) -> &'a Value {
    json.get(name).unwrap_or(&Value::Null)
}

fn limits(json: &Value) -> Option<Limits> {
    let (years, minutes) = (json.get("years_max")?, since_2026_2(json, "minutes_max"));
    Some(Limits {
        never: many(json.get("never")?, Condition::parse)?,
        modes: many(json.get("modes")?, StudyMode::parse)?,
        years_max: if years.is_null() { None } else { Some(small(years)?) },
        travel: optional(json.get("travel")?, Travel::parse)?,
        minutes_max: if minutes.is_null() { None } else { Some(u16::try_from(minutes.as_u64()?).ok()?) },
    })
}

fn small(json: &Value) -> Option<u8> {
    json.as_u64().and_then(|it| u8::try_from(it).ok())
}

/// Nothing, or a word that must be known.
#[expect(clippy::option_option, reason = "The outer one is whether it can be read.")]
fn optional<T>(json: &Value, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if json.is_null() { Some(None) } else { parse(json.as_str()?).map(Some) }
}

fn many<T: Ord>(json: &Value, parse: impl Fn(&str) -> Option<T>) -> Option<BTreeSet<T>> {
    json.as_array()?.iter().map(|it| parse(it.as_str()?)).collect()
}

#[expect(clippy::option_option, reason = "The outer one is whether it can be read.")]
fn spans(json: &Value, codes: [&str; 6]) -> Option<Option<[Span; 6]>> {
    if json.is_null() {
        return Some(None);
    }
    let mut six = [Span { low: 0, middle: 0, high: 0 }; 6];
    for (span, code) in six.iter_mut().zip(codes) {
        let three = json.get(code)?;
        *span =
            Span { low: small(three.get(0)?)?, middle: small(three.get(1)?)?, high: small(three.get(2)?)? };
    }
    Some(Some(six))
}
