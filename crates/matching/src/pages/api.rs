//! `/api/v1/fit`, `/api/v1/fit/counterfactual`, `/api/v1/rules`: the engine for programs. Nothing that is sent is kept.

pub mod describe;
mod question;
mod shape;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_web::api::{json, refused};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::visit::Visit;

use super::fit::facts;
use crate::model::advice::counterfactual::counterfactual;
use crate::model::advice::{advise, look_at};
use crate::model::rules::{RULES, VERSION};

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let door = |method, path, handler| Route {
        method,
        path,
        action: Action::ReadApi,
        relation: Relation::Public,
        handler,
    };
    vec![
        door(Method::Post, "/api/v1/fit", post(fit)),
        door(Method::Post, "/api/v1/fit/counterfactual", post(what_if)),
        door(Method::Get, "/api/v1/rules", get(rules)),
    ]
}

/// What fits.
async fn fit(visit: Visit, headers: HeaderMap, body: Bytes) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let facts = facts(&visit).await?;
    let ask = match question::read(&body, visit.language).and_then(|it| question::ask(&facts, &it)) {
        Ok(ask) => ask,
        Err(wrong) => return Ok(refused(&visit, &wrong.words(&visit))),
    };
    Ok(json(&headers, &shape::advice(&visit, &facts, &ask, &advise(&facts, &ask))))
}

/// The smallest changes that bring one item up.
async fn what_if(visit: Visit, headers: HeaderMap, body: Bytes) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let facts = facts(&visit).await?;
    let asked = question::read_target(&body, visit.language)
        .and_then(|(it, target)| Ok((question::ask(&facts, &it)?, question::target(&facts, &target)?)));
    let (ask, (place, rank)) = match asked {
        Ok(asked) => asked,
        Err(wrong) => return Ok(refused(&visit, &wrong.words(&visit))),
    };
    let ways = counterfactual(&facts, &ask, place, rank);
    let (fit, _) = look_at(&facts, &ask, place);
    Ok(json(&headers, &shape::ways(&visit, &facts, &ask, (&fit, rank), &ways)))
}

/// The rules, as they run.
async fn rules(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let all: Vec<_> = RULES
        .iter()
        .map(|it| serde_json::json!({ "name": it.name, "file": it.file, "words": it.words(), "text": it.text() }))
        .collect();
    Ok(json(&headers, &serde_json::json!({ "rules": VERSION, "results": all })))
}
