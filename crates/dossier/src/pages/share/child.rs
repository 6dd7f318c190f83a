//! `/kind/{learner}/dossier`: what a learner shares with a guardian, whom the school tied to them. The same as any other
//! with whom something is shared sees; the tie is asked for each time, and each look is noted for the learner.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::{Organisation, Own};
use loper_vocabulary::identity::{EntryId, FileId, PersonId};
use loper_web::components::crumbs::crumbs;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::html;

use super::super::form::today;
use super::item;
use super::seen::{Viewer, hour, note, overview};
use super::staff::{is_child, sight_of};
use crate::store;

/// The page of one's children.
const CHILDREN: &str = "/kind";
const CHILD: (Action, Relation) = (Action::SeeChild, Relation::Shared);

/// The doors for a guardian.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/kind/{learner}/dossier", CHILD, get(show)),
        Route::get("/kind/{learner}/dossier/stuk/{id}", CHILD, get(one)),
        Route::get("/kind/{learner}/dossier/bestand/{id}", CHILD, get(file)),
    ]
}

async fn show(visit: Visit, Path(learner): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(CHILD.0, CHILD.1)?.clone();
    let learner = PersonId::parse(&learner).ok_or_else(Fault::not_found)?;
    let (today, since, who) = (today(&visit)?, hour(visit.app.now()), me.clone());
    let seen = visit.app.db().read(Organisation(me.organisation), move |tx| {
        if !is_child(tx, &who, learner, today)? {
            return Ok(None);
        }
        let (sight, _) = sight_of(tx, &who, learner, today)?;
        tx.within(Own(learner), |tx| store::seen::seen(tx, &sight, since))
    });
    let seen = seen.await?.ok_or_else(Fault::not_found)?;
    note(&visit, learner, &Viewer::signed_in(&me), (&seen.parts(), &seen.noted)).await?;
    let title = visit.fill("dossier-share-seen-title", &[("name", seen.name.as_str().into())]);
    let base = format!("{CHILDREN}/{learner}/dossier");
    let main = html! {
        div class="page" {
            div class="page-head" {
                (crumbs(&visit, &[(seen.name.as_str(), &format!("{CHILDREN}/{learner}"))], &title))
                h1 { (title) }
                p class="lead" { (visit.fill("dossier-share-seen-staff", &[("name", seen.name.as_str().into())])) }
            }
            div class="stack stack--sections" { (overview(&visit, &seen, &base, today)) }
        }
    };
    Ok(Page::new(title, main).section(CHILDREN).unlisted().show(&visit))
}

async fn one(visit: Visit, Path((learner, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let me = visit.person_who_may(CHILD.0, CHILD.1)?.clone();
    let learner = PersonId::parse(&learner).ok_or_else(Fault::not_found)?;
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let (today, since, who) = (today(&visit)?, hour(visit.app.now()), me.clone());
    let item = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let (sight, _) = sight_of(tx, &who, learner, today)?;
        tx.within(Own(learner), |tx| item::item(tx, &sight, id, since))
    });
    let item = item.await?.ok_or_else(Fault::not_found)?;
    let base = format!("{CHILDREN}/{learner}/dossier");
    let (title, main) = item::show(&visit, (learner, &Viewer::signed_in(&me)), &item, (&base, None)).await?;
    Ok(Page::new(title, main).section(CHILDREN).unlisted().show(&visit))
}

async fn file(
    visit: Visit,
    headers: HeaderMap,
    Path((learner, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(CHILD.0, CHILD.1)?.clone();
    let learner = PersonId::parse(&learner).ok_or_else(Fault::not_found)?;
    let (id, today, who) = (FileId::parse(&id).ok_or_else(Fault::not_found)?, today(&visit)?, me.clone());
    let is_seen = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let (sight, _) = sight_of(tx, &who, learner, today)?;
        tx.within(Own(learner), |tx| item::file(tx, &sight, id))
    });
    if !is_seen.await? {
        return Err(Fault::not_found());
    }
    item::give(&visit, learner, id, &headers).await
}
