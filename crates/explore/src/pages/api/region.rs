//! A labour-market region, as JSON.

use loper_vocabulary::prospect::Tension;
use serde_json::{Value, json};

use super::code::{some, source};
use crate::model::api::{GroupTension, Region};

/// All regions.
pub(super) fn list(all: &[Region]) -> Value {
    let results: Vec<Value> = all.iter().map(one).collect();
    json!({ "total": all.len(), "results": results })
}

/// One region with its municipalities and the tension of each group.
pub(super) fn one_with_figures(
    region: &Region,
    municipalities: &[(String, String)],
    tensions: &[GroupTension],
) -> Value {
    let mut all = one(region);
    let municipalities: Vec<Value> =
        municipalities.iter().map(|(code, name)| json!({ "code": code, "name": name })).collect();
    all["municipalities"] = municipalities.into();
    all["tension"] = tensions.iter().map(tension).collect();
    all
}

fn one(region: &Region) -> Value {
    json!({
        "code": region.code, "url": format!("/regio/{}", region.code), "name": region.name,
        "provinces": region.provinces, "inhabitants": region.inhabitants, "example": region.is_example,
    })
}

fn tension(figure: &GroupTension) -> Value {
    let (edition, code) = &figure.group;
    let (title, publisher) = &figure.source;
    json!({
        "group": {
            "code": code, "edition": edition, "name": some(&figure.name.nl), "name_en": some(&figure.name.en),
        },
        "period": figure.period, "value": figure.value, "class": figure.class.map(Tension::code),
        "source": source(publisher, title), "example": figure.is_example,
    })
}
