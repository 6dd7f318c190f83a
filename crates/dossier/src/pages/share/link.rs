//! `/gedeeld/{token}`: what a learner shares by a link, for whoever has it. No account, nothing for search engines, and no
//! address of it goes along to where a link on the page leads.

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use loper_access::actor::Role;
use loper_access::policy::{Action, Relation};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_people::model::secret::Secret;
use loper_texts::format;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::html;

use super::super::form::today;
use super::seen::{Viewer, hour, note, overview};
use crate::model::share::Viewer as Eyes;
use crate::store;
use crate::store::share::Opened;

const LINK: (Action, Relation) = (Action::ReadDossier, Relation::Shared);

/// The doors for whoever has a link.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/gedeeld/{token}", LINK, get(show))]
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

/// Shows what is shared, and notes the look.
async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    visit.may(LINK.0, LINK.1)?;
    let hash = Secret::parse(&token).ok_or_else(Fault::not_found)?.hash();
    let (today, since) = (today(&visit)?, hour(visit.app.now()));
    let found = visit.app.db().read(Public, move |tx| {
        let Some(opened) = store::share::by_link(tx, &hash, today)? else { return Ok(None) };
        let seen = tx.within(Own(opened.owner), |tx| {
            let grants = store::share::open(tx, today)?;
            let until = grants.iter().find(|it| it.id == opened.grant).map(|it| it.until);
            let sight = crate::model::share::sight(&grants, &Eyes::Link(hash.clone()), today);
            Ok::<_, Error>(store::seen::seen(tx, &sight, since)?.zip(until))
        })?;
        Ok::<_, Error>(seen.map(|(seen, until)| (opened, seen, until)))
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
