//! `/mijn/dossier/nieuw`: what do you want to put in? Then the form of that kind.

use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use loper_database::scope::Organisation;
use loper_vocabulary::identity::EntryId;
use loper_web::components::crumbs::crumbs;
use loper_web::components::icon::{Icon, icon};
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::form::Form;
use loper_web::page::Page;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::entry_form::{Shown, filled};
use super::form::today;
use super::{HERE, MINE, badge, entry_form, outcome, words};
use crate::model::asked::Asked;
use crate::model::entry::Body;
use crate::model::kind::Kind;
use crate::model::part::Part;
use crate::store;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/mijn/dossier/nieuw", MINE, get(show))]
}

/// What is begun.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    soort: Option<String>,
    gevraagd: Option<String>,
}

async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?.clone();
    let asked = match wanted.gevraagd.as_deref().and_then(|it| Uuid::parse_str(it).ok()) {
        Some(id) => {
            visit.app.db().read(Organisation(me.organisation), move |tx| store::asked::one(tx, id)).await?
        }
        None => None,
    };
    let kind = wanted.soort.as_deref().and_then(Kind::parse_word).or(asked.as_ref().map(|it| it.kind));
    let Some(kind) = kind else { return Ok(choose(&visit, &me)) };
    let mut body = Body::new(today(&visit)?);
    if let Some(asked) = &asked {
        body.asked = Some(asked.id);
        body.competences = asked.competence.into_iter().collect();
        // Where the form has a title, what was asked is a good one to begin with.
        if kind.first().contains(&Part::Title) {
            body.texts.set(Part::Title, asked.title.as_str());
        }
    }
    let shown = Shown {
        id: EntryId(visit.app.new_id()),
        kind,
        version: 0,
        body: &body,
        files: &[],
        form: &filled(kind, &body, Form::new()),
        key: None,
    };
    Ok(page(&visit, &me, &shown, asked.as_ref()))
}

/// The page with the form of a kind.
pub(crate) fn page(visit: &Visit, me: &SignedIn, shown: &Shown<'_>, asked: Option<&Asked>) -> Response {
    let title = visit.t(&format!("dossier-new-{}", shown.kind.code())).to_owned();
    let house = words::title_of_house(visit, me);
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(house, HERE), (visit.t("dossier-add"), "/mijn/dossier/nieuw")], visit.t(words::kind(shown.kind))))
            div class="page-head" {
                h1 { (title) }
                p class="lead" { (visit.t(&format!("dossier-new-lead-{}", shown.kind.code()))) }
            }
            @if let Some(asked) = asked { (for_school(visit, asked)) }
            div class="stack stack--loose" { (entry_form::form(visit, shown)) }
        }
    };
    Page::new(title, main).section(HERE).unlisted().status(shown.status()).show(visit)
}

/// What the school meant, beside the form that answers it.
fn for_school(visit: &Visit, asked: &Asked) -> Markup {
    html! {
        aside class="panel panel--sunk" {
            p class="eyebrow" { (visit.t("dossier-asked-by")) }
            p { strong { (asked.title) } }
            @if !asked.explanation.is_empty() { (super::plan::paragraphs(&asked.explanation)) }
        }
    }
}

fn choose(visit: &Visit, me: &SignedIn) -> Response {
    let house = words::title_of_house(visit, me);
    let main = html! {
        div class="page" {
            (crumbs(visit, &[(house, HERE)], visit.t("dossier-add")))
            div class="page-head" {
                h1 { (visit.t("dossier-choose-title")) }
                p class="lead" { (visit.t("dossier-choose-lead")) }
            }
            div class="columns columns--small" {
                @for kind in Kind::BEGUN { (tile(visit, kind)) }
                div class="tile" {
                    h3 { (icon(words::sign(Kind::Result))) " " a href=(outcome::HERE) { (visit.t(words::kind(Kind::Result))) } }
                    p { (visit.t("dossier-kind-text-result")) }
                }
                div class="tile" {
                    h3 { (icon(Icon::Star)) " " a href=(badge::HERE) { (visit.t("dossier-badge-kind")) } }
                    p { (visit.t("dossier-badge-kind-text")) }
                }
            }
        }
    };
    Page::new(visit.t("dossier-choose-title"), main).section(HERE).unlisted().show(visit)
}

/// A way in: a kind, with what it is for.
pub(crate) fn tile(visit: &Visit, kind: Kind) -> Markup {
    html! {
        div class="tile" {
            h3 { (icon(words::sign(kind))) " " a href={ (HERE) "/nieuw?soort=" (kind.word()) } { (visit.t(words::kind(kind))) } }
            p { (visit.t(&format!("dossier-kind-text-{}", kind.code()))) }
        }
    }
}
