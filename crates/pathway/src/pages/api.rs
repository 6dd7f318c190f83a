//! `POST /api/v1/routes`: the same routes as JSON. The same question on the same data has the same bytes.

pub mod describe;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::civil::Date;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_explore::model::occupation::Origin;
use loper_vocabulary::language::Bilingual;
use loper_vocabulary::level::Level;
use loper_vocabulary::region::LabourRegion;
use loper_vocabulary::subject::Subject;
use loper_web::api::{json, refused, refused_as};
use loper_web::fault::Fault;
use loper_web::visit::Visit;
use serde::Deserialize;
use serde_json::{Value, json};

use super::map;
use crate::model::around::{Around, Class, Offer};
use crate::model::ask::{Asked, Field, Question};
use crate::model::fees::{Due, Fee};
use crate::model::goal::Goal;
use crate::model::map::{Map, Near, Plan, ROUTES_MAX};
use crate::model::plan::RULES;
use crate::model::route::{Route, Step, What};
use crate::model::rules::{Law, Years};
use crate::store;

/// The parts of the reference set that a route is made of.
const PARTS: [&str; 11] = [
    "admission",
    "calendar",
    "directions",
    "example_offer",
    "fees",
    "links",
    "offer",
    "profiles",
    "programme_levels",
    "qualifications",
    "stages",
];

/// What a caller sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    from: From,
    to: To,
    #[serde(default)]
    order: Option<String>,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    today: Option<Date>,
    #[serde(default)]
    limit: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct From {
    level: String,
    #[serde(default)]
    year: Option<u8>,
    #[serde(default)]
    profile: Option<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    extra: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct To {
    kind: String,
    #[serde(default)]
    id: Option<String>,
}

impl Body {
    fn asked(&self) -> Asked {
        let id = self.to.id.as_deref().unwrap_or_default();
        Asked {
            from: self.from.level.clone(),
            year: self.from.year.map(|year| year.to_string()).unwrap_or_default(),
            profile: self.from.profile.clone().unwrap_or_default(),
            also: self.from.also.clone(),
            has_extra: self.from.extra,
            to: if self.to.kind == "work" { "work".to_owned() } else { format!("{}:{id}", self.to.kind) },
            order: self.order.clone().unwrap_or_default(),
        }
    }
}

/// Answers a question; one that can't be read is told what is wrong with it.
pub async fn answer(visit: Visit, headers: HeaderMap, body: Bytes) -> Result<Response, Fault> {
    visit.may(Action::PlanRoute, Relation::Public)?;
    let Ok(body) = serde_json::from_slice::<Body>(&body) else {
        return Ok(refused_as(&visit, StatusCode::BAD_REQUEST, visit.t("pathway-wrong-body")));
    };
    let wrong = |key: &str| refused(&visit, visit.t(key));
    let region = body.region.as_deref().map(LabourRegion::parse);
    if region == Some(None) {
        return Ok(wrong("pathway-wrong-region"));
    }
    let region = region.flatten().map(|region| region.to_string());
    let map = map(&visit.app).await?;
    let today = match body.today {
        Some(day) => day,
        None => super::routes::today(&visit)?,
    };
    let read = body.asked().read(&map).and_then(|question| {
        let plan = map.plan(&question.start, &question.goal, question.order, today);
        Ok((plan.ok_or(Field::To)?, question))
    });
    let (mut plan, question) = match read {
        Ok(read) => read,
        Err(field) => return Ok(wrong(&format!("pathway-wrong-{}", field.code()))),
    };
    plan.routes.truncate(body.limit.unwrap_or(ROUTES_MAX));
    let (keys, occupation) = (keys(&map, &plan), occupation(&question));
    let read = visit.app.db().read(Public, move |tx| {
        let around = store::around::around(tx, &keys, occupation.as_deref(), region.as_deref())?;
        Ok::<_, Fault>((around, loper_explore::store::occupation::origins(tx)?))
    });
    let (around, origins) = read.await?;
    Ok(json(&headers, &whole(&map, (&question, today), &plan, (&around, &origins))))
}

fn keys(map: &Map, plan: &Plan) -> Vec<String> {
    let all = plan.programmes.values().flatten().chain(&plan.unknown);
    all.map(|place| map.programmes[*place].key.clone()).collect()
}

fn occupation(question: &Question) -> Option<String> {
    match &question.goal {
        Goal::Subject(Subject::Occupation(id)) => Some(id.to_string()),
        _ => None,
    }
}

fn whole(
    map: &Map,
    (question, today): (&Question, Date),
    plan: &Plan,
    (around, origins): (&Around, &[Origin]),
) -> Value {
    let mut releases: Vec<&Origin> = origins.iter().filter(|it| PARTS.contains(&it.part.as_str())).collect();
    releases.sort_by(|one, other| (&one.part, &one.title).cmp(&(&other.part, &other.title)));
    let releases: Vec<Value> = releases
        .iter()
        .map(|it| json!({ "part": it.part, "title": it.title, "publisher": it.publisher, "published_on": it.published_on }))
        .collect();
    json!({
        "rules": RULES,
        "releases": releases,
        "today": today.to_string(),
        "goal": question.goal.to_string(),
        "order": question.order.code(),
        "reached": plan.is_reached,
        "routes": plan.routes.iter().map(|it| route(map, plan, it)).collect::<Vec<_>>(),
        "fees": Due::ALL.into_iter().filter_map(|due| Some(fee(due, map.rules.fees.of(due)?))).collect::<Vec<_>>(),
        "nearest": plan.near.iter().map(near).collect::<Vec<_>>(),
        "level_unknown": plan.unknown.iter().map(|it| &map.programmes[*it].key).collect::<Vec<_>>(),
        "prospects": around.classes.iter().map(class).collect::<Vec<_>>(),
        "offers": around.offers.iter().map(offer).collect::<Vec<_>>(),
    })
}

fn years(years: Years) -> Value {
    json!({ "min": years.min, "max": years.max })
}

fn both(text: &Bilingual) -> Value {
    let some = |text: &str| Some(text.to_owned()).filter(|it| !it.is_empty());
    json!({ "nl": some(&text.nl), "en": some(&text.en) })
}

fn law(law: &Law) -> Value {
    json!({ "article": law.article, "certainty": law.certainty })
}

fn route(map: &Map, plan: &Plan, route: &Route) -> Value {
    let last = route.steps.iter().rposition(|step| step.level.is_some());
    let cost = route.cost(&map.rules.fees);
    let steps: Vec<Value> = route
        .steps
        .iter()
        .enumerate()
        .map(|(place, it)| {
            let level = it.level.filter(|_| Some(place) == last);
            let places = level.and_then(|level| plan.programmes.get(&level)).map(Vec::as_slice);
            step(map, it, places.unwrap_or_default())
        })
        .collect();
    json!({
        "years": years(route.years()),
        "certain": route.is_certain(),
        "earning_years": route.paid_years(),
        "fees_least": cost.map(|it| it.least.euros()),
        "fees_most": cost.map(|it| it.most.euros()),
        "open_after": map.rules.open(route.held).map(Level::code).collect::<Vec<_>>(),
        "steps": steps,
    })
}

fn step(map: &Map, step: &Step, places: &[usize]) -> Value {
    let ids: &[String] = if let What::LearningRoute { ids, .. } = &step.what { ids } else { &[] };
    let deadlines: Vec<Value> = step
        .deadlines
        .iter()
        .map(|it| json!({ "id": it.id, "date": it.date.to_string(), "missed": it.is_missed }))
        .collect();
    json!({
        "what": step.what.code(),
        "level": step.level.map(Level::code),
        "from": step.from.map(Level::code),
        "answer": step.answer.code(),
        "condition": both(&step.condition),
        "law": law(&step.law),
        "years": years(step.years),
        "fee_years": years(step.fee_years),
        "may_earn": step.may_earn,
        "elective_hours": step.elective_hours,
        "note": both(&step.note),
        "deadlines": deadlines,
        "minds": step.minds.iter().map(|mind| mind.code()).collect::<Vec<_>>(),
        "learning_routes": ids,
        "programmes": places.iter().map(|it| programme(map, *it)).collect::<Vec<_>>(),
    })
}

fn fee(due: Due, fee: &Fee) -> Value {
    json!({
        "kind": due.code(), "per_year": fee.per_year.euros(), "school_year": fee.school_year, "source": fee.source,
        "certainty": fee.certainty,
    })
}

fn programme(map: &Map, place: usize) -> Value {
    let programme = &map.programmes[place];
    json!({ "key": programme.key, "level_is_ours": programme.is_own_level })
}

fn near(near: &Near) -> Value {
    json!({
        "level": near.level.code(), "goal": near.is_goal, "answer": near.rule.answer.code(),
        "condition": both(&near.rule.condition), "law": law(&near.rule.law),
    })
}

fn class(class: &Class) -> Value {
    let some = |text: &str| Some(text.to_owned()).filter(|it| !it.is_empty());
    json!({
        "publisher": class.publisher, "indicator": class.indicator, "class": class.class, "when": class.when,
        "mode": some(&class.mode), "region": some(&class.region), "programme": class.key,
        "example": class.is_example,
    })
}

fn offer(offer: &Offer) -> Value {
    let mode = Some(offer.mode.as_str()).filter(|it| !it.is_empty());
    json!({
        "programme": offer.key, "institution": offer.institution, "place": offer.place, "mode": mode,
        "website": offer.link(),
    })
}
