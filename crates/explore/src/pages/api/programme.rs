//! A programme, as JSON.

use serde_json::{Value, json};

use super::code::{both, some, source};
use crate::model::api::{Admission, Indicator, Link, Programme};
use crate::store::api::Programmes;

/// A page of programmes.
pub(super) fn list(found: &Programmes) -> Value {
    let results: Vec<Value> = found.page.iter().map(|it| one(it, found)).collect();
    json!({ "total": found.total, "results": results })
}

/// One programme, with its figures by region.
pub(super) fn one_with_indicators(
    programme: &Programme,
    found: &Programmes,
    indicators: &[Indicator],
) -> Value {
    let mut all = one(programme, found);
    let indicators: Vec<Value> = indicators.iter().map(indicator).collect();
    all["indicators"] = indicators.into();
    all
}

fn one(programme: &Programme, found: &Programmes) -> Value {
    let (list, year) = &programme.list;
    let modes: Vec<&str> = programme.modes.split_whitespace().collect();
    let admission: Vec<Value> = found
        .admissions
        .iter()
        .filter(|it| Some(&it.to) == programme.level.as_ref())
        .map(admission)
        .collect();
    let occupations: Vec<Value> =
        found.links.iter().filter(|it| it.key == programme.key).map(occupation).collect();
    json!({
        "key": programme.key,
        "url": format!("/opleidingen/{}", programme.slug),
        "crebo": programme.key.strip_prefix("mbo:"),
        "name": programme.name.nl,
        "name_en": some(&programme.name.en),
        "level": programme.level,
        "modes": modes,
        "dossier": programme.dossier,
        "domain": programme.domain,
        "status": programme.status,
        "list": { "name": list, "year": year },
        "replaced_by": programme.replaced_by,
        "admission": admission,
        "occupations": occupations,
    })
}

fn admission(admission: &Admission) -> Value {
    json!({
        "from": admission.from, "answer": admission.answer, "condition": both(&admission.condition),
        "law": admission.law, "valid_from": admission.valid_from,
    })
}

fn occupation(link: &Link) -> Value {
    json!({
        "id": link.occupation, "reason": link.reason.nl, "reason_en": some(&link.reason.en),
        "reviewed_on": link.reviewed_on,
    })
}

fn indicator(figure: &Indicator) -> Value {
    let (title, publisher) = &figure.source;
    json!({
        "region": figure.region, "indicator": figure.name, "mode": some(&figure.mode), "value": figure.value,
        "class": figure.class, "year": figure.year, "source": source(publisher, title),
        "example": figure.is_example,
    })
}
