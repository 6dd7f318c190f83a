//! An occupation with the figures of its group, as JSON.

use loper_labour_market::model::figures::{Jobs, Pay};
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::Interest;
use loper_vocabulary::prospect::{Demand, Scarcity, Tension};
use serde_json::{Map, Value, json};

use super::code::{both, origin, some};
use crate::model::occupation::{Expected, Forecast, Interests, Occupation, Origin, RegionTension};
use crate::store::api::WithProgrammes;

/// A page of occupations.
pub(super) fn list(total: i64, page: &[WithProgrammes], origins: &[Origin]) -> Value {
    let results: Vec<Value> = page.iter().map(|found| one(found, origins)).collect();
    json!({ "total": total, "results": results })
}

/// One occupation, with what is known of its group in regions.
pub(super) fn one_with_regions(
    found: &WithProgrammes,
    regions: &[RegionTension],
    origins: &[Origin],
) -> Value {
    let mut all = one(found, origins);
    let regions: Vec<Value> = regions.iter().map(|it| region(it, origins)).collect();
    all["regions"] = regions.into();
    all
}

fn one((occupation, programmes): &WithProgrammes, origins: &[Origin]) -> Value {
    let Occupation { group, group_name, .. } = occupation;
    json!({
        "id": occupation.id.to_string(),
        "uri": occupation.id.uri(),
        "url": format!("/beroepen/{}", occupation.slug),
        "isco": occupation.isco,
        "group": {
            "code": group.code(),
            "edition": group.edition.code(),
            "name": group_name.nl,
            "name_en": some(&group_name.en),
        },
        "name": both(&occupation.name),
        "pay": occupation.pay.map(|it| pay(it, origins)),
        "jobs": occupation.jobs.as_ref().map(|it| jobs(it, origins)),
        "forecast": occupation.forecast.as_ref().map(|it| forecast(it, origins)),
        "tension": occupation.forecast.as_ref().and_then(|it| tension(it, origins)),
        "interests": occupation.interests.as_ref().map(|it| interests(it, origins)),
        "programmes": programmes,
    })
}

/// Euros with two decimals, as people write them.
fn euros(amount: Cents) -> f64 {
    amount.0 as f64 / 100.0
}

fn pay(pay: Pay, origins: &[Origin]) -> Value {
    let (source, is_example) = origin(origins, "pay");
    json!({
        "p25": euros(pay.p25), "median": euros(pay.median), "p75": euros(pay.p75), "year": pay.year,
        "unit": "EUR/hour", "source": source, "example": is_example,
    })
}

fn jobs(jobs: &Jobs, origins: &[Origin]) -> Value {
    let (source, is_example) = origin(origins, "jobs");
    json!({
        "value": jobs.count, "period": jobs.period, "before": jobs.before, "source": source,
        "example": is_example,
    })
}

fn forecast(forecast: &Forecast, origins: &[Origin]) -> Value {
    let (source, is_example) = origin(origins, "forecast");
    let expected = |it: Expected| json!({ "value": it.value, "class": it.class.map(Demand::code) });
    json!({
        "to": forecast.to_year,
        "group": { "code": forecast.group.code(), "edition": forecast.group.edition.code() },
        "expansion": expected(forecast.expansion),
        "replacement": expected(forecast.replacement),
        "openings": expected(forecast.openings),
        "scarcity": { "itkb": forecast.itkb, "class": forecast.scarcity.map(Scarcity::code) },
        "source": source,
        "example": is_example,
    })
}

/// UWV's tension of the whole country, by way of ROA.
fn tension(forecast: &Forecast, origins: &[Origin]) -> Option<Value> {
    if forecast.tension.is_none() && forecast.tension_class.is_none() {
        return None;
    }
    let (source, is_example) = origin(origins, "forecast");
    Some(json!({
        "value": forecast.tension, "class": forecast.tension_class.map(Tension::code), "region": "NL",
        "source": source, "example": is_example,
    }))
}

fn interests(interests: &Interests, origins: &[Origin]) -> Value {
    let mut all = Map::new();
    for (interest, score) in Interest::ALL.iter().zip(interests.scores) {
        all.insert(interest.letter().to_owned(), score.into());
    }
    all.insert("method".to_owned(), interests.method.as_str().into());
    all.insert("source".to_owned(), origin(origins, "interests").0);
    all.into()
}

fn region(tension: &RegionTension, origins: &[Origin]) -> Value {
    let part = if tension.is_example { "example_tension" } else { "tension" };
    json!({
        "region": tension.region, "name": tension.name, "period": tension.period, "value": tension.value,
        "class": tension.class.map(Tension::code), "source": origin(origins, part).0,
        "example": tension.is_example,
    })
}
