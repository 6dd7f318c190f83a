//! The answers as JSON. The names are a promise: see [`super::describe`].

use loper_vocabulary::level::StudyMode;
use loper_web::visit::Visit;
use serde_json::{Map, Value, json};

use crate::model::advice::counterfactual::{Counterfactual, Way};
use crate::model::advice::ledger::canonical::said;
use crate::model::advice::{Advice, Fit, Order};
use crate::model::ask::Ask;
use crate::model::chance::Chance;
use crate::model::factor::{Factor, START};
use crate::model::facts::Facts;
use crate::model::rules::VERSION;
use crate::pages::words;

/// The answer to a question.
pub(super) fn advice(visit: &Visit, facts: &Facts, ask: &Ask, it: &Advice) -> Value {
    let all = it.results.iter().chain(&it.surprises);
    let impossible = it.impossible.iter().map(|one| {
        let because: Vec<String> = one.because.iter().map(|why| words::barred(visit, *why)).collect();
        json!({ "id": facts.items()[one.place].id.to_string(), "because": because.join(" ") })
    });
    json!({
        "rules": VERSION,
        "releases": releases(facts),
        "order": order(it.order),
        "total": it.total,
        "results": all.map(|one| fit(visit, facts, ask, one)).collect::<Vec<_>>(),
        "impossible": impossible.collect::<Vec<_>>(),
    })
}

fn releases(facts: &Facts) -> Vec<Value> {
    let one = |it: &crate::model::facts::Source| {
        json!({
            "part": it.part, "release": it.release, "title": it.title, "publisher": it.publisher,
            "published_on": it.published_on, "example": it.is_example,
        })
    };
    facts.sources().iter().map(one).collect()
}

const fn order(it: Order) -> &'static str {
    match it {
        Order::Points => "points",
        Order::Chances => "prospects",
        Order::NothingSaid => "alphabet",
        Order::NothingWeighs => "alphabet_nothing_weighs",
    }
}

fn fit(visit: &Visit, facts: &Facts, ask: &Ask, it: &Fit) -> Value {
    let item = it.item(facts);
    let chances: Vec<Value> = it.chances(facts, ask).into_iter().map(chance).collect();
    json!({
        "kind": item.kind().code(),
        "id": item.id.to_string(),
        "title": visit.say(&item.title),
        "url": item.url(),
        "rank": it.rank,
        "points": it.points,
        "span": it.span.map(|(low, high)| [low, high]),
        "parts": parts(visit, facts, it),
        "missing": it.missing.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "cautions": it.cautions.iter().map(|one| words::caution(visit, *one)).collect::<Vec<_>>(),
        "near": it.near.map(|near| json!({
            "municipality": words::municipality(facts, near.municipality),
            "minutes": [near.minutes.least, near.minutes.most],
        })),
        "admission": it.admission.map(crate::model::facts::Admission::code),
        "prospects": chances,
        "surprise": it.is_surprise,
    })
}

/// The start and every reason, each with its points: they add up to the points of the item.
fn parts(visit: &Visit, facts: &Facts, it: &Fit) -> Vec<Value> {
    if it.points.is_none() {
        return Vec::new();
    }
    let start = json!({
        "factor": "start", "points": START, "max": START, "because": visit.t("matching-start"), "source": Value::Null,
    });
    let reasons = it.parts.iter().flat_map(|part| {
        let source = facts.source(part.factor.source());
        let source = source.map(
            |it| json!({ "title": it.title, "publisher": it.publisher, "published_on": it.published_on }),
        );
        part.reasons.iter().map(move |reason| {
            json!({
                "factor": part.factor.code(), "points": reason.points, "max": part.max,
                "because": words::because(visit, facts, &reason.because), "source": source,
            })
        })
    });
    std::iter::once(start).chain(reasons).collect()
}

fn chance(it: &Chance) -> Value {
    json!({
        "publisher": it.publisher.code(), "indicator": it.indicator.code(), "class": it.class, "value": it.value,
        "year": it.period, "region": it.region, "mode": it.mode.map(StudyMode::code), "example": it.is_example,
    })
}

/// The answer about one item: where it stands, and the ways up, each with the whole question that gets it there.
pub(super) fn ways(
    visit: &Visit,
    facts: &Facts,
    ask: &Ask,
    (fit, rank): (&Fit, usize),
    it: &Counterfactual,
) -> Value {
    let way = |way: &Way| {
        let changes: Vec<String> = way.changes.iter().map(|one| words::change(visit, facts, one)).collect();
        json!({ "changes": changes, "rank": way.rank, "request": request(&way.apply(ask)) })
    };
    json!({
        "rules": VERSION,
        "releases": releases(facts),
        "target": fit.item(facts).id.to_string(),
        "asked": rank,
        "rank": it.rank,
        "there": it.is_there(rank),
        "impossible": it.barred.iter().map(|one| words::barred(visit, *one)).collect::<Vec<_>>(),
        "ways": it.ways.iter().map(way).collect::<Vec<_>>(),
    })
}

/// A question in the shape of the interface: sent as it is, it gives the rank that was promised.
fn request(ask: &Ask) -> Value {
    let share = |percent: u8| json!(f64::from(percent) / 100.0);
    let weights: Map<String, Value> =
        Factor::ALL.iter().map(|it| (it.code().to_owned(), share(ask.weights.of(*it)))).collect();
    let mut all = said(ask, |it| json!(it.middle));
    all.insert("weights".into(), Value::Object(weights));
    all.insert("prospects_weight".into(), share(ask.prospects_weight));
    Value::Object(all)
}
