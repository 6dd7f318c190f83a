//! The advice ledger: what was asked, of which facts, by which rules, and what came out. Asked again it gives the same bytes.

use serde_json::{Value, json};

use super::super::ask::Ask;
use super::super::facts::Facts;
use super::super::rules;
use super::{Advice, Fit, advise};

pub mod canonical;

pub use canonical::{Unreadable, ask_of, canonical};

/// One line of the ledger as text: the same for the same question, facts and rules.
pub fn record(facts: &Facts, ask: &Ask, advice: &Advice) -> String {
    let line = |fit: &Fit| json!([fit.item(facts).id.to_string(), fit.points]);
    let releases: Vec<Value> = facts.sources().iter().map(|it| json!([it.part, it.release])).collect();
    // `serde_json` keeps the names of an object in the order of the alphabet.
    json!({
        "rules": rules::VERSION,
        "releases": releases,
        "ask": canonical(ask),
        "results": advice.results.iter().map(line).collect::<Vec<_>>(),
        "surprises": advice.surprises.iter().map(line).collect::<Vec<_>>(),
        "impossible": advice.impossible.len(),
        "total": advice.total,
    })
    .to_string()
}

/// Why a line can't be replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotReplayed {
    /// It is no line of a ledger.
    Unreadable(Unreadable),
    /// It was made by other rules.
    OtherRules(String),
    /// It was made of other releases than these facts.
    OtherReleases,
}

/// The question of a line.
pub fn question(record: &str) -> Result<Ask, Unreadable> {
    let line: Value = serde_json::from_str(record).map_err(|_| Unreadable)?;
    ask_of(line.get("ask").ok_or(Unreadable)?)
}

/// The releases that a line was made of: part and number.
pub fn releases(record: &str) -> Result<Vec<(String, i64)>, Unreadable> {
    let line: Value = serde_json::from_str(record).map_err(|_| Unreadable)?;
    let read = |it: &Value| Some((it.get(0)?.as_str()?.to_owned(), it.get(1)?.as_i64()?));
    let all = line.get("releases").and_then(Value::as_array).ok_or(Unreadable)?;
    all.iter().map(|it| read(it).ok_or(Unreadable)).collect()
}

/// Works a line out again. The answer is the same text, or the rules are not what they say to be.
pub fn replay(facts: &Facts, record: &str) -> Result<String, NotReplayed> {
    let line: Value = serde_json::from_str(record).map_err(|_| NotReplayed::Unreadable(Unreadable))?;
    let rules = line.get("rules").and_then(Value::as_str).unwrap_or_default();
    if rules != rules::VERSION {
        return Err(NotReplayed::OtherRules(rules.to_owned()));
    }
    let ask = question(record).map_err(NotReplayed::Unreadable)?;
    let mine: Vec<(String, i64)> = facts.sources().iter().map(|it| (it.part.clone(), it.release)).collect();
    if releases(record).map_err(NotReplayed::Unreadable)? != mine {
        return Err(NotReplayed::OtherReleases);
    }
    Ok(self::record(facts, &ask, &advise(facts, &ask)))
}
