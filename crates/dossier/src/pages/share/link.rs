//! `/gedeeld/{token}`: what a learner shares by a link, for whoever has it. No account, nothing for search engines, and no
//! address of it goes along to where a link on the page leads.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use loper_access::actor::Role;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_people::model::secret::Secret;
use loper_texts::format;
use loper_vocabulary::identity::{EntryId, FileId};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::html;

use super::super::form::today;
use super::item;
use super::seen::{Viewer, hour, note, overview};
use crate::model::share::{Sight, Viewer as Eyes, sight};
use crate::store;
use crate::store::share::Opened;

const LINK: (Action, Relation) = (Action::ReadDossier, Relation::Shared);

/// The doors for whoever has a link.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/gedeeld/{token}", LINK, get(show)),
        Route::get("/gedeeld/{token}/stuk/{id}", LINK, get(one)),
        Route::get("/gedeeld/{token}/bestand/{id}", LINK, get(file)),
    ]
}

/// A page that an address with a secret opens: not for search engines, and silent about where someone came from.
pub(crate) fn quiet(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}

/// Who reads along by this link.
fn viewer(opened: &Opened) -> Viewer {
    Viewer {
        person: None,
        link: Some(opened.grant),
        name: opened.name.clone(),
        role: Role::Visitor,
        organisation: opened.school,
        organisation_name: String::new(),
    }
}

/// What a link opens today, and what is in sight of whoever has it.
fn opened(tx: &mut Tx<'_, Public>, hash: &str, today: Date) -> Result<Option<(Opened, Sight, Date)>, Error> {
    let Some(opened) = store::share::by_link(tx, hash, today)? else { return Ok(None) };
    let grants = tx.within(Own(opened.owner), |tx| store::share::open(tx, today))?;
    let Some(until) = grants.iter().find(|it| it.id == opened.grant).map(|it| it.until) else {
        return Ok(None);
    };
    let sight = sight(&grants, &Eyes::Link(hash.to_owned()), today);
    Ok(Some((opened, sight, until)))
}

fn hash_of(visit: &Visit, token: &str) -> Result<String, Fault> {
    visit.may(LINK.0, LINK.1)?;
    Ok(Secret::parse(token).ok_or_else(Fault::not_found)?.hash())
}

/// Shows what is shared, and notes the look.
async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let hash = hash_of(&visit, &token)?;
    let (today, since) = (today(&visit)?, hour(visit.app.now()));
    let found = visit.app.db().read(Public, move |tx| {
        let Some((opened, sight, until)) = opened(tx, &hash, today)? else { return Ok(None) };
        let seen = tx.within(Own(opened.owner), |tx| store::seen::seen(tx, &sight, since))?;
        Ok::<_, Error>(seen.map(|seen| (opened, seen, until)))
    });
    let (opened, seen, until) = found.await?.ok_or_else(Fault::not_found)?;
    note(&visit, opened.owner, &viewer(&opened), (&seen.parts(), &seen.noted)).await?;
    let until = format::date(visit.language, until);
    let title = visit.fill("dossier-share-seen-title", &[("name", seen.name.as_str().into())]);
    let main = html! {
        div class="page" {
            div class="page-head" {
                h1 { (title) }
                p class="lead" { (visit.fill("dossier-share-seen-link", &[("name", seen.name.as_str().into()), ("date", until.into())])) }
            }
            div class="stack stack--sections" { (overview(&visit, &seen, &format!("/gedeeld/{token}"), today)) }
        }
    };
    Ok(quiet(Page::new(title, main).unlisted().show(&visit)))
}

/// Shows one entry, and notes the look.
async fn one(visit: Visit, Path((token, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let hash = hash_of(&visit, &token)?;
    let id = EntryId::parse(&id).ok_or_else(Fault::not_found)?;
    let (today, since) = (today(&visit)?, hour(visit.app.now()));
    let found = visit.app.db().read(Public, move |tx| {
        let Some((opened, sight, _)) = opened(tx, &hash, today)? else { return Ok(None) };
        let item = tx.within(Own(opened.owner), |tx| item::item(tx, &sight, id, since))?;
        Ok::<_, Error>(item.map(|item| (opened, item)))
    });
    let (opened, item) = found.await?.ok_or_else(Fault::not_found)?;
    let base = format!("/gedeeld/{token}");
    let (title, main) = item::show(&visit, (opened.owner, &viewer(&opened)), &item, (&base, None)).await?;
    Ok(quiet(Page::new(title, main).unlisted().show(&visit)))
}

/// Gives a file of an entry in sight.
async fn file(
    visit: Visit,
    headers: HeaderMap,
    Path((token, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let hash = hash_of(&visit, &token)?;
    let (id, today) = (FileId::parse(&id).ok_or_else(Fault::not_found)?, today(&visit)?);
    let found = visit.app.db().read(Public, move |tx| {
        let Some((opened, sight, _)) = opened(tx, &hash, today)? else { return Ok(None) };
        let is_seen = tx.within(Own(opened.owner), |tx| item::file(tx, &sight, id))?;
        Ok::<_, Error>(is_seen.then_some(opened.owner))
    });
    let owner = found.await?.ok_or_else(Fault::not_found)?;
    Ok(quiet(item::give(&visit, owner, id, &headers).await?))
}
