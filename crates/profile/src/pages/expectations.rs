//! `/verwachtingen`: the expectation check. Choose up to five occupations, order, guess, look, order again.

pub mod choose;
pub mod count;
pub mod guess;
pub mod look;
pub mod order;
pub mod overview;

use axum::extract::{Form as Body, Path};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Anonymous, Public};
use loper_vocabulary::identity::AnonymousId;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::region::LabourRegion;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::visit::{REGION_COOKIE, Visit, cookie};
use uuid::Uuid;

use crate::model::expectations::{Check, Step};
use crate::model::said::Standing;
use crate::pages::me::me;
use crate::store;
use crate::store::expectations::Candidate;

/// Where it all begins.
pub const HERE: &str = "/verwachtingen";

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let door = |method, path, handler| Route {
        method,
        path,
        action: Action::KnowMyself,
        relation: Relation::Own,
        handler,
    };
    vec![
        door(Method::Get, HERE, get(overview::show)),
        door(Method::Post, HERE, post(choose::begin)),
        door(Method::Get, "/verwachtingen/kies", get(choose::show)),
        door(Method::Post, count::COUNT, post(count::change)),
        door(Method::Get, "/verwachtingen/{check}", get(show)),
        door(Method::Post, "/verwachtingen/{check}", post(change)),
        door(Method::Get, "/verwachtingen/{check}/kaart", get(look::card)),
        door(Method::Get, "/verwachtingen/{check}/kaart.pdf", get(look::paper)),
    ]
}

/// What a form sends: names with values, in their order, a name perhaps more than once.
pub(crate) type Fields = Vec<(String, String)>;

/// The first value of a field; empty when it was not sent.
pub(crate) fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
}

/// The occupations that a form or an address names, each once.
pub(crate) fn occupations(fields: &Fields) -> Vec<OccupationId> {
    let mut all = Vec::new();
    for (_, value) in fields.iter().filter(|(name, _)| name == "beroep") {
        if let Some(id) = OccupationId::parse(value)
            && !all.contains(&id)
        {
            all.push(id);
        }
    }
    all
}

/// A check of this visitor, with the names and the figures of now. Somebody else's is not found.
pub(crate) struct Mine {
    /// Whose.
    pub owner: AnonymousId,
    /// The check.
    pub check: Check,
    /// Its occupations, in the order in which they were chosen.
    pub named: Vec<Candidate>,
    /// Where the visitor stands, as far as it was said.
    pub standing: Standing,
    /// The region whose figures stand beside those of the country, if one was said or chosen on the map.
    pub region: Option<LabourRegion>,
    /// The names of regions.
    pub regions: Vec<(LabourRegion, String)>,
    /// Whether it counts in the class; nothing for whoever is in no class.
    pub is_counted: Option<bool>,
}

impl Mine {
    /// The name of an occupation; one that left the register keeps its id.
    pub fn name(&self, id: OccupationId) -> String {
        self.named.iter().find(|it| it.id == id).map_or_else(|| id.to_string(), |it| it.name.clone())
    }

    /// The name of a region.
    pub fn region_name(&self, region: &LabourRegion) -> String {
        let found = self.regions.iter().find(|(code, _)| code == region);
        found.map_or_else(|| region.to_string(), |(_, name)| name.clone())
    }

    /// The question for routes: from where the visitor stands to what came first in the end.
    pub fn routes(&self) -> String {
        let first = self.check.in_order_after().first().map(|at| self.check.liked[*at].occupation);
        let goal = first.map_or_else(String::new, |it| format!("?naar=occupation:{it}"));
        let from = self.standing.level.map_or_else(String::new, |it| format!("&van={}", it.code()));
        format!("/routes{goal}{from}")
    }
}

/// Reads a check of this visitor.
pub(crate) async fn mine(visit: &Visit, headers: &HeaderMap, id: &str) -> Result<Mine, Fault> {
    let (Some(owner), Ok(id)) = (me(visit, headers).await?, Uuid::parse_str(id)) else {
        return Err(Fault::not_found());
    };
    let db = visit.app.db();
    let has_class = count::school(visit).is_some();
    let (all, standing, is_counted) = db
        .read(Anonymous(owner), move |tx| {
            let is_counted = if has_class { Some(!store::class::is_out(tx)?) } else { None };
            Ok::<_, Error>((store::expectations::all(tx)?, store::said::standing(tx)?, is_counted))
        })
        .await?;
    let Some(mut check) = all.into_iter().find(|it| it.id == id) else { return Err(Fault::not_found()) };
    let (ids, language): (Vec<OccupationId>, _) =
        (check.liked.iter().map(|it| it.occupation).collect(), visit.language);
    let chosen = cookie(headers, REGION_COOKIE).and_then(LabourRegion::parse);
    let region = standing.region.clone().or(chosen);
    let asked = region.clone();
    let (named, of_region, regions) = db
        .read(Public, move |tx| {
            let named = store::expectations::named(tx, &ids, language)?;
            let of_region = match &asked {
                Some(region) => store::expectations::of_region(tx, &ids, region)?,
                None => Vec::new(),
            };
            Ok::<_, Error>((named, of_region, store::regions::names(tx)?))
        })
        .await?;
    store::expectations::with_figures(&mut check, &named, &of_region);
    Ok(Mine { owner, check, named, standing, region, regions, is_counted })
}

/// Shows what comes next in a check.
pub async fn show(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    let mine = mine(&visit, &headers, &id).await?;
    Ok(match mine.check.step() {
        Step::Order => order::view(&visit, &mine, &Fields::new(), None),
        Step::Guess(at) => guess::view(&visit, &mine, at, &loper_web::form::Form::new()),
        Step::Look => look::view(&visit, &mine, None),
        Step::Done => look::done(&visit, &mine),
    })
}

/// Takes an order, a guess, the second order; or takes the check away.
pub async fn change(
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    Body(fields): Body<Fields>,
) -> Result<Response, Fault> {
    visit.may(Action::KnowMyself, Relation::Own)?;
    let mine = mine(&visit, &headers, &id).await?;
    let scope = Anonymous(mine.owner);
    match value(&fields, "doe") {
        "volgorde" | "opnieuw" => order::keep(&visit, &mine, &fields).await,
        "raad" => guess::keep(&visit, &mine, &fields).await,
        "weg" => {
            let check = mine.check.id;
            visit.app.db().write(scope, move |tx| store::expectations::remove(tx, check)).await?;
            Ok(to(HERE, None))
        }
        _ => Err(Fault::Unreadable("web-fault-400-text")),
    }
}

/// Goes on to another page, with a cookie when there is a new one.
pub(crate) fn to(address: &str, cookie: Option<&str>) -> Response {
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, address.to_owned())]).into_response();
    if let Some(cookie) = cookie.and_then(|it| HeaderValue::from_str(it).ok()) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}
