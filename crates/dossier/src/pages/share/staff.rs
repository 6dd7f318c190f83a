//! `/begeleiding/{learner}/dossier`: what a learner shares with whoever signed in. Somebody unknown, somebody of another
//! school, and somebody who shares nothing look the same: there is no such page.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use loper_access::actor::Role;
use loper_access::allows;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own};
use loper_database::tx::Tx;
use loper_people::store::guardian;
use loper_people::store::membership::relation_to;
use loper_vocabulary::identity::{EntryId, FileId, PersonId};
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::html;

use super::super::form::today;
use super::super::met;
use super::item;
use super::seen::{Viewer, hour, note, overview};
use crate::model::share::{Guide, Sight, Viewer as Eyes};
use crate::store;

const SHARED: (Action, Relation) = (Action::ReadDossier, Relation::Shared);

/// The doors for whoever signed in.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/begeleiding/{learner}/dossier", SHARED, get(show)),
        Route::get("/begeleiding/{learner}/dossier/stuk/{id}", SHARED, get(one)),
        Route::get("/begeleiding/{learner}/dossier/bestand/{id}", SHARED, get(file)),
    ]
}

/// What someone of this organisation may see of a learner today.
pub(crate) fn sight_of(
    tx: &mut Tx<'_, Organisation>,
    me: &SignedIn,
    learner: PersonId,
    today: jiff::civil::Date,
) -> Result<(Sight, Relation), Error> {
    let relation = relation_to(tx, (me.membership, me.reach), learner, today)?;
    // A guardian sees nothing from the day on which the school no longer says so.
    if me.role == Role::Guardian && !is_child(tx, me, learner, today)? {
        return Ok((Sight::default(), Relation::Elsewhere));
    }
    let is_my_guide =
        matches!(relation, Relation::SameGroup | Relation::SameSite | Relation::SameOrganisation);
    let eyes =
        Eyes::Person(Guide { person: me.person, organisation: me.organisation, role: me.role, is_my_guide });
    let sight = tx.within(Own(learner), |tx| store::share::shared_with(tx, &eyes, today))?;
    Ok((sight, relation))
}

/// Whether the school says today that whoever signed in is a guardian of this learner.
pub(crate) fn is_child(
    tx: &mut Tx<'_, Organisation>,
    me: &SignedIn,
    learner: PersonId,
    today: jiff::civil::Date,
) -> Result<bool, Error> {
    let all = tx.within(Own(me.person), |tx| guardian::children(tx, me.organisation, today))?;
    Ok(all.iter().any(|it| it.learner == learner))
}

/// Shows what is shared, and notes the look.
async fn show(visit: Visit, Path(learner): Path<String>) -> Result<Response, Fault> {
    let me = visit.person_who_may(SHARED.0, SHARED.1)?.clone();
    let learner = PersonId::parse(&learner).ok_or_else(Fault::not_found)?;
    let (today, since, who) = (today(&visit)?, hour(visit.app.now()), me.clone());
    let actor = visit.actor;
    let seen = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let (sight, relation) = sight_of(tx, &who, learner, today)?;
        let seen = tx.within(Own(learner), |tx| store::seen::seen(tx, &sight, since))?;
        Ok::<_, Error>(seen.map(|it| (it, allows(actor, Action::RecordMet, relation))))
    });
    let (seen, may_record) = seen.await?.ok_or_else(Fault::not_found)?;
    note(&visit, learner, &Viewer::signed_in(&me), (&seen.parts(), &seen.noted)).await?;
    let title = visit.fill("dossier-share-seen-title", &[("name", seen.name.as_str().into())]);
    let main = html! {
        div class="page" {
            div class="page-head" {
                h1 { (title) }
                p class="lead" { (visit.fill("dossier-share-seen-staff", &[("name", seen.name.as_str().into())])) }
            }
            div class="stack stack--sections" {
                (overview(&visit, &seen, &format!("/begeleiding/{learner}/dossier"), today))
                @if may_record { p { a class="button button--second" href=(met::address(learner)) { (icon(Icon::Check)) (visit.t("dossier-met-link")) } } }
            }
        }
    };
    Ok(Page::new(title, main).section("/begeleiding").unlisted().show(&visit))
}

/// Shows one entry, and notes the look.
async fn one(visit: Visit, Path((learner, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let me = visit.person_who_may(SHARED.0, SHARED.1)?.clone();
    let learner = PersonId::parse(&learner).ok_or_else(Fault::not_found)?;
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let (today, since, who) = (today(&visit)?, hour(visit.app.now()), me.clone());
    let actor = visit.actor;
    let item = visit.app.db().read(Organisation(me.organisation), move |tx| {
        let (sight, relation) = sight_of(tx, &who, learner, today)?;
        let item = tx.within(Own(learner), |tx| item::item(tx, &sight, id, since))?;
        Ok::<_, Error>(item.map(|it| (it, allows(actor, Action::RecordMet, relation))))
    });
    let (item, may_record) = item.await?.ok_or_else(Fault::not_found)?;
    let base = format!("/begeleiding/{learner}/dossier");
    let record = may_record.then(|| format!("{}?stuk={id}", met::address(learner)));
    let (title, main) =
        item::show(&visit, (learner, &Viewer::signed_in(&me)), &item, (&base, record.as_deref())).await?;
    Ok(Page::new(title, main).section("/begeleiding").unlisted().show(&visit))
}

/// Gives a file of an entry in sight.
async fn file(
    visit: Visit,
    headers: HeaderMap,
    Path((learner, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let me = visit.person_who_may(SHARED.0, SHARED.1)?.clone();
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
