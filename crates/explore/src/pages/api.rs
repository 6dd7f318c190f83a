//! `/api/v1/…`: the same facts as JSON. Public, without a key; the shapes are a promise (see [`describe`]).
//!
//! A field that is there stays; new ones may come. What an address does not find is answered with near matches.

mod code;
pub mod describe;
mod occupation;
mod programme;
mod region;
mod search;
mod source;

use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Public;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::programme::ProgrammeKey;
use loper_vocabulary::region::LabourRegion;
use loper_web::api::{Paging, json};
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::visit::Visit;
use serde::Deserialize;

use crate::model::api::{OccupationFilter, ProgrammeFilter, nearest};
use crate::store;

/// What is wrong with a code or a number in the query.
const UNREADABLE: Fault = Fault::Unreadable("web-fault-400-text");

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![
        read("/api/v1/search", get(search)),
        read("/api/v1/occupations", get(occupations)),
        read("/api/v1/occupations/{id}", get(occupation)),
        read("/api/v1/programmes", get(programmes)),
        read("/api/v1/programmes/{key}", get(programme)),
        read("/api/v1/regions", get(regions)),
        read("/api/v1/regions/{code}", get(region)),
        read("/api/v1/sources", get(sources)),
    ]
}

/// A door for programs.
fn read(path: &'static str, handler: MethodRouter<App>) -> Route {
    Route { method: Method::Get, path, action: Action::ReadApi, relation: Relation::Public, handler }
}

/// What a caller may ask of the search.
#[derive(Deserialize)]
struct SearchAsked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    kind: String,
    limit: Option<i64>,
    offset: Option<i64>,
}

async fn search(
    visit: Visit,
    headers: HeaderMap,
    Query(asked): Query<SearchAsked>,
) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let paging = Paging::new(asked.limit, asked.offset);
    let query = search::query(&asked.q, (&asked.lang, visit.language), &asked.kind, paging);
    let query = query.ok_or(UNREADABLE)?;
    let index = visit.app.derived(loper_search::store::index).await?;
    Ok(json(&headers, &search::list(&index.find(&query))))
}

/// What a caller may ask of a list of occupations.
#[derive(Deserialize)]
struct OccupationsAsked {
    #[serde(default)]
    isco: String,
    #[serde(default)]
    group: String,
    limit: Option<i64>,
    offset: Option<i64>,
}

async fn occupations(
    visit: Visit,
    headers: HeaderMap,
    Query(asked): Query<OccupationsAsked>,
) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let paging = Paging::new(asked.limit, asked.offset);
    let filter = OccupationFilter::new(&asked.isco, &asked.group).ok_or(UNREADABLE)?;
    let answer = visit.app.db().read(Public, move |tx| {
        let (total, page) = store::api::occupations(tx, &filter, (paging.limit, paging.offset))?;
        Ok::<_, Fault>(occupation::list(total, &page, &store::occupation::origins(tx)?))
    });
    Ok(json(&headers, &answer.await?))
}

async fn occupation(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let Some(known) = OccupationId::parse(&id) else { return Err(near_occupations(&visit, id).await?) };
    let answer = visit.app.db().read(Public, move |tx| {
        let Some(found) = store::api::occupation_of(tx, &known.to_string())? else { return Ok(None) };
        let regions = store::occupation::regions_of(tx, found.0.group.code())?;
        let origins = store::occupation::origins(tx)?;
        Ok::<_, Fault>(Some(occupation::one_with_regions(&found, &regions, &origins)))
    });
    answer.await?.map(|answer| json(&headers, &answer)).ok_or_else(Fault::not_found)
}

/// A name, or an address of a page, where an id was expected: what the search finds for it.
async fn near_occupations(visit: &Visit, slug: String) -> Result<Fault, Fault> {
    let index = visit.app.derived(loper_search::store::index).await?;
    let found = index.find(&search::near(&slug, visit.language));
    let near = found.hits.into_iter().map(|hit| (hit.title, format!("/api/v1/occupations/{}", hit.id)));
    Ok(Fault::NotFound(near.collect()))
}

/// What a caller may ask of a list of programmes.
#[derive(Deserialize)]
struct ProgrammesAsked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    level: String,
    limit: Option<i64>,
    offset: Option<i64>,
}

async fn programmes(
    visit: Visit,
    headers: HeaderMap,
    Query(asked): Query<ProgrammesAsked>,
) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let paging = Paging::new(asked.limit, asked.offset);
    let filter = ProgrammeFilter { kind: asked.kind, level: asked.level, key: String::new() };
    let found = visit.app.db().read(Public, move |tx| {
        store::api::programmes(tx, &filter, (paging.limit, paging.offset)).map_err(Fault::from)
    });
    Ok(json(&headers, &programme::list(&found.await?)))
}

async fn programme(visit: Visit, headers: HeaderMap, Path(key): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let Some(known) = ProgrammeKey::parse(&key) else { return Err(near_programmes(&visit, key).await?) };
    let filter = ProgrammeFilter { key: known.to_string(), ..ProgrammeFilter::default() };
    let answer = visit.app.db().read(Public, move |tx| {
        let found = store::api::programmes(tx, &filter, (1, 0))?;
        let Some(only) = found.page.first() else { return Ok(None) };
        let indicators = store::api::indicators(tx, &only.key)?;
        Ok::<_, Fault>(Some(programme::one_with_indicators(only, &found, &indicators)))
    });
    match answer.await? {
        Some(answer) => Ok(json(&headers, &answer)),
        None => Err(near_programmes(&visit, key).await?),
    }
}

async fn near_programmes(visit: &Visit, asked: String) -> Result<Fault, Fault> {
    let all = visit.app.db().read(Public, |tx| store::api::keys(tx).map_err(Fault::from)).await?;
    // Five digits alone are a crebo.
    let asked = if asked.contains(':') { asked } else { format!("mbo:{asked}") };
    let near = nearest(&asked, &all, |(key, ..)| key);
    let near = near.iter().map(|(key, name, _)| {
        (format!("{} ({key})", name.get(visit.language)), format!("/api/v1/programmes/{key}"))
    });
    Ok(Fault::NotFound(near.collect()))
}

async fn regions(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let all = visit.app.db().read(Public, |tx| store::api::regions(tx).map_err(Fault::from)).await?;
    Ok(json(&headers, &region::list(&all)))
}

async fn region(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let known = LabourRegion::parse(&code).map_or_else(|| code.clone(), |it| it.to_string());
    let answer = visit.app.db().read(Public, move |tx| {
        let all = store::api::regions(tx)?;
        let Some(found) = all.iter().find(|it| it.code == known) else { return Ok(Err(all)) };
        let municipalities = store::api::municipalities(tx, &known)?;
        let tensions = store::api::tensions(tx, &known)?;
        Ok::<_, Fault>(Ok(region::one_with_figures(found, &municipalities, &tensions)))
    });
    answer.await?.map(|answer| json(&headers, &answer)).map_err(|all| {
        // Who knows the name and not the code writes the name.
        let by_name = nearest(&code, &all, |it| &it.name);
        let near = if by_name.is_empty() { nearest(&code, &all, |it| &it.code) } else { by_name };
        let near = near.iter().map(|it| (it.name.clone(), format!("/api/v1/regions/{}", it.code)));
        Fault::NotFound(near.collect())
    })
}

async fn sources(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    visit.may(Action::ReadApi, Relation::Public)?;
    let all = visit
        .app
        .db()
        .read(Public, |tx| loper_labour_market::store::release::releases(tx).map_err(Fault::from));
    Ok(json(&headers, &source::list(&all.await?)))
}
