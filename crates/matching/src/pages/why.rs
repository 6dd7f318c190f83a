//! `/past-bij-mij/{item}/waarom`: all reasons of one item, every source, and what would bring it up.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_profile::pages::me::about;
use loper_web::components::crumbs::crumbs;
use loper_web::components::range::ranges;
use loper_web::components::source::source;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::fit::{HERE, because, facts, latest, question, to};
use super::words;
use crate::model::advice::counterfactual::{Counterfactual, counterfactual};
use crate::model::advice::{Fit, look_at};
use crate::model::ask::Ask;
use crate::model::barrier::{Barred, Caution};
use crate::model::facts::Facts;
use crate::model::item::ItemId;

/// The counterfactual asks for a place among so many.
const AMONG: usize = 5;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route {
        method: Method::Get,
        path: "/past-bij-mij/{item}/waarom",
        action: Action::SeekFit,
        relation: Relation::Own,
        handler: get(show),
    }]
}

/// Shows why an item stands where it stands in the list that was made last.
pub async fn show(visit: Visit, headers: HeaderMap, Path(item): Path<String>) -> Result<Response, Fault> {
    visit.may(Action::SeekFit, Relation::Own)?;
    let facts = facts(&visit).await?;
    let place = ItemId::parse(&item).and_then(|it| facts.place(&it)).ok_or_else(Fault::not_found)?;
    let Some((owner, _)) = about(&visit, &headers).await? else { return Ok(to(HERE)) };
    let runs = latest(&visit, owner).await?;
    let Some(ask) = runs.first().and_then(question) else { return Ok(to(HERE)) };
    let ask = Ask { language: visit.language, ..ask };
    let (fit, barred) = look_at(&facts, &ask, place);
    let ways = counterfactual(&facts, &ask, place, AMONG);
    Ok(view(&visit, (&facts, &ask), &fit, &barred, &ways))
}

fn view(
    visit: &Visit,
    (facts, ask): (&Facts, &Ask),
    fit: &Fit,
    barred: &[Barred],
    ways: &Counterfactual,
) -> Response {
    let item = fit.item(facts);
    let name = visit.say(&item.title);
    let title = visit.fill("matching-why-title", &[("title", name.into())]);
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, &[(visit.t("matching-title"), HERE)], name))
            div class="page-head" { h1 { (title) } p class="lead" { (stands(visit, fit, barred)) } }
            div class="stack stack--loose" {
                @if let Some((bar, scale)) = words::fit_bar(visit, fit) { (ranges(std::slice::from_ref(&bar), scale, &[])) }
                section class="stack" aria-labelledby="redenen" {
                    h2 id="redenen" { (visit.t("matching-why-reasons")) }
                    (because(visit, facts, fit, true))
                    (origins(visit, facts, fit))
                }
                (place(visit, facts, fit))
                (chances(visit, (facts, ask), fit))
                (up(visit, facts, ways))
                p { a class="button button--second" href=(item.url()) { (visit.fill("matching-why-page", &[("title", name.into())])) } }
            }
        }
    };
    Page::new(title, main).section(HERE).unlisted().show(visit)
}

fn stands(visit: &Visit, fit: &Fit, barred: &[Barred]) -> String {
    if barred.is_empty() {
        return visit.fill("matching-why-rank", &[("rank", fit.rank.into())]);
    }
    let all: Vec<String> = barred.iter().map(|it| words::barred(visit, *it)).collect();
    visit.fill("matching-why-barred", &[("why", all.join(" ").into())])
}

/// Where each kind of fact comes from.
fn origins(visit: &Visit, facts: &Facts, fit: &Fit) -> Markup {
    html! {
        @for part in &fit.parts {
            @if let Some(origin) = facts.source(part.factor.source()) {
                @let when = origin.published_on.as_deref().unwrap_or_default();
                @let who = format!("{}: {}, {} {when}", visit.t(&format!("matching-factor-{}", part.factor.code())), origin.title, origin.publisher);
                (source(visit, &who, visit.t(&format!("matching-says-not-{}", part.factor.code()))))
            }
        }
        @if let Some(borrowed) = fit.item(facts).borrowed { p class="small soft" { (visit.t(&format!("matching-borrowed-{}", borrowed.code()))) } }
    }
}

/// Where it is nearest, with what the estimate does not say.
fn place(visit: &Visit, facts: &Facts, fit: &Fit) -> Markup {
    html! {
        @if let Some(near) = fit.near {
            section class="stack stack--tight" aria-labelledby="waar" {
                h2 id="waar" { (visit.t("matching-near-title")) }
                p { (words::near(visit, facts, near)) }
                @for caution in &fit.cautions { @if matches!(caution, Caution::Minutes(_)) { p { (words::caution(visit, *caution)) } } }
                (source(visit, visit.t("matching-near-source"), visit.t("matching-near-says-not")))
            }
        }
    }
}

fn chances(visit: &Visit, (facts, ask): (&Facts, &Ask), fit: &Fit) -> Markup {
    let all = fit.chances(facts, ask);
    html! {
        section class="stack" aria-labelledby="kansen" {
            h2 id="kansen" { (visit.t("matching-why-chances")) }
            @if all.is_empty() { p { (visit.t("matching-no-chance")) } }
            @for it in all {
                @let (bar, scale) = words::chance_bar(visit, it);
                div class="stack stack--tight" {
                    (ranges(std::slice::from_ref(&bar), scale, &[]))
                    (source(visit, &words::chance_source(visit, facts, it), visit.t(&format!("matching-chance-says-not-{}", it.indicator.code()))))
                }
            }
        }
    }
}

fn up(visit: &Visit, facts: &Facts, ways: &Counterfactual) -> Markup {
    html! {
        section class="stack stack--tight" aria-labelledby="hoger" {
            h2 id="hoger" { (visit.t("matching-up-title")) }
            @if ways.is_there(AMONG) {
                p { (visit.t("matching-up-there")) }
            } @else if ways.ways.is_empty() {
                p { (visit.t("matching-up-none")) }
            } @else {
                ul { @for way in &ways.ways { li { (words::way(visit, facts, way)) } } }
                p class="small" { (visit.t("matching-up-true")) " " a href="/test/wensen" { (visit.t("matching-up-change")) } }
            }
        }
    }
}
