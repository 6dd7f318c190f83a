//! `/past-bij-mij`: what fits, made when the person asks for it, and shown again as it was made.

mod list;
mod start;

pub(crate) use list::because;

use std::sync::Arc;

use axum::extract::{Form as Body, Query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use loper_access::policy::{Action, Relation};
use loper_database::scope::Anonymous;
use loper_profile::model::about::About;
use loper_profile::pages::me::about;
use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::{AnonymousId, ReleaseId};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::visit::Visit;
use sha2::{Digest, Sha256};

use crate::model::advice::{advise, ledger};
use crate::model::ask::{Ask, Scope, Weights};
use crate::model::factor::Factor;
use crate::model::facts::Facts;
use crate::model::item::Kind;
use crate::store;
use crate::store::runs::Run;

/// Where the list stands.
pub const HERE: &str = "/past-bij-mij";
/// How many results a list has.
const LIMIT: usize = 40;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    let door = |method, handler| Route {
        method,
        path: HERE,
        action: Action::SeekFit,
        relation: Relation::Own,
        handler,
    };
    vec![door(Method::Get, get(show)), door(Method::Post, post(make))]
}

/// What a form sends: names with values.
pub(crate) type Fields = Vec<(String, String)>;

/// The facts of this version of the registers.
pub(crate) async fn facts(visit: &Visit) -> Result<Arc<Facts>, Fault> {
    visit.app.derived(store::facts::facts).await
}

/// The lists that someone made: the latest two, the newest first.
pub(crate) async fn latest(visit: &Visit, owner: AnonymousId) -> Result<Vec<Run>, Fault> {
    Ok(visit.app.db().read(Anonymous(owner), |tx| store::runs::latest(tx, 2)).await?)
}

/// The question of a list that was made. One that this version can't read any more is as if it had not been made.
pub(crate) fn question(run: &Run) -> Option<Ask> {
    ledger::question(&run.record).ok()
}

/// Shows the list that was made last; without one, how to make it.
pub async fn show(visit: Visit, headers: HeaderMap, Query(fields): Query<Fields>) -> Result<Response, Fault> {
    visit.may(Action::SeekFit, Relation::Own)?;
    let Some((owner, about)) = about(&visit, &headers).await? else { return Ok(start::nothing(&visit)) };
    let runs = latest(&visit, owner).await?;
    let Some(run) = runs.first() else {
        return Ok(if is_empty(&about) { start::too_little(&visit) } else { start::ready(&visit, &about) });
    };
    let Some(ask) = question(run) else { return Ok(start::ready(&visit, &about)) };
    let facts = facts(&visit).await?;
    let ask = Ask { language: visit.language, ..ask };
    let advice = advise(&facts, &ask);
    let made = list::Made {
        facts: &facts,
        ask: &ask,
        advice: &advice,
        about: &about,
        before: runs.get(1).and_then(question),
        is_of_these_facts: is_of_these_facts(&facts, &run.record),
        is_whole: fields.iter().any(|(name, value)| name == "alles" && value == "1"),
    };
    Ok(list::view(&visit, &made))
}

/// Whether nothing was said that gives points.
pub(crate) fn is_empty(about: &About) -> bool {
    about.interests.is_none() && about.values.is_none() && about.skills.is_empty() && about.wishes.is_empty()
}

fn is_of_these_facts(facts: &Facts, record: &str) -> bool {
    let mine: Vec<(String, i64)> = facts.sources().iter().map(|it| (it.part.clone(), it.release)).collect();
    ledger::releases(record).is_ok_and(|it| it == mine)
}

/// Makes the list, keeps a line in the ledger, and shows it.
pub async fn make(visit: Visit, headers: HeaderMap, Body(fields): Body<Fields>) -> Result<Response, Fault> {
    visit.may(Action::SeekFit, Relation::Own)?;
    let Some((owner, about)) = about(&visit, &headers).await? else {
        return Ok(to(HERE));
    };
    let facts = facts(&visit).await?;
    let ask = read(&visit, &fields, about);
    let record = ledger::record(&facts, &ask, &advise(&facts, &ask));
    let id = hex(&Sha256::digest(record.as_bytes())[..16]);
    let run = Run { id, made_at: visit.app.now(), record };
    let releases: Vec<ReleaseId> = facts.sources().iter().map(|it| ReleaseId(it.release)).collect();
    visit.app.db().write(Anonymous(owner), move |tx| store::runs::keep(tx, &run, &releases)).await?;
    Ok(to(HERE))
}

/// The question of a form. A weight that is missing or no number counts as full; more than full is full.
fn read(visit: &Visit, fields: &Fields, about: About) -> Ask {
    let value = |name: &str| fields.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str());
    let percent = |name: &str| value(name).and_then(|it| it.parse::<u8>().ok()).map(|it| it.min(100));
    let mut weights = Weights::EQUAL;
    for factor in Factor::ALL {
        weights = weights.with(factor, percent(factor.code()).unwrap_or(100));
    }
    Ask {
        about,
        weights,
        prospects_weight: percent("prospects").unwrap_or(0),
        kind: value("soort").and_then(Kind::parse),
        scope: if value("alle") == Some("1") { Scope::All } else { Scope::Known },
        language: visit.language,
        limit: LIMIT,
    }
}

/// Goes on to another page.
pub(crate) fn to(address: &'static str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}
