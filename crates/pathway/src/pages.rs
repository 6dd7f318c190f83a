//! The doors of this room. Each page has a file of its own.

pub mod api;
pub mod cards;
pub mod doors;
pub mod routes;
pub mod words;

use std::sync::Arc;

use axum::routing::{MethodRouter, get, post};
use loper_access::policy::{Action, Relation};
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};

use crate::model::map::Map;
use crate::store;

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    vec![
        door(Method::Get, "/routes", get(routes::show)),
        door(Method::Get, "/deuren", get(doors::show)),
        door(Method::Post, "/api/v1/routes", post(api::answer)),
    ]
}

fn door(method: Method, path: &'static str, handler: MethodRouter<App>) -> Route {
    Route { method, path, action: Action::PlanRoute, relation: Relation::Public, handler }
}

/// The map of this version of the data, made the first time somebody asks.
pub async fn map(app: &App) -> Result<Arc<Map>, Fault> {
    app.derived(store::map::map).await
}
