//! `/beheer/logboek`: who did what in this organisation. Lines name acts and people, never content.

use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_database::scope::Organisation;
use loper_texts::format;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

use crate::store::{self, Known, Listed};

const HERE: &str = "/beheer/logboek";
const WATCH: (Action, Relation) = (Action::ReadTrail, Relation::SameOrganisation);

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, WATCH, get(show))]
}

/// From which line on.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    voor: Option<i64>,
}

async fn show(visit: Visit, Query(from): Query<From>) -> Result<Response, Fault> {
    let me = visit.person_who_may(WATCH.0, WATCH.1)?;
    let before = from.voor.filter(|it| *it > 0).unwrap_or(i64::MAX);
    let lines = visit.app.db().read(Organisation(me.organisation), move |tx| store::page(tx, before)).await?;
    let last = lines.last().map_or(0, |it| it.number);
    let main = html! {
        div class="page stack" {
            h1 { (visit.t("privacy-trail-title")) }
            p class="lead" { (visit.t("privacy-trail-lead")) }
            @if lines.is_empty() { p { (visit.t("privacy-trail-empty")) } } @else { (table(&visit, &lines)) }
            @if last > 1 { p { a href={ (HERE) "?voor=" (last) } { (visit.t("privacy-trail-more")) } } }
        }
    };
    Ok(Page::new(visit.t("privacy-trail-title"), main).unlisted().show(&visit))
}

fn table(visit: &Visit, lines: &[Listed]) -> Markup {
    let words = |who: &Known, nobody: &str| match who {
        Known::Name(name) => name.clone(),
        Known::Gone => visit.t("privacy-someone-gone").to_owned(),
        Known::Nobody => nobody.to_owned(),
    };
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("privacy-trail-title")) {
            table class="table" {
                thead { tr {
                    th scope="col" { (visit.t("privacy-trail-number")) }
                    th scope="col" { (visit.t("privacy-trail-when")) }
                    th scope="col" { (visit.t("privacy-trail-who")) }
                    th scope="col" { (visit.t("privacy-trail-what")) }
                    th scope="col" { (visit.t("privacy-trail-whom")) }
                } }
                tbody {
                    @for it in lines {
                        tr {
                            th scope="row" { (it.number) }
                            td { (format::moment(visit.language, it.made_at).unwrap_or_default()) }
                            td {
                                (words(&it.actor, visit.t("privacy-trail-itself")))
                                @if it.actor != Known::Nobody { ", " (visit.t(&format!("people-role-{}", it.role.code()))) }
                            }
                            td { (visit.t(&format!("privacy-act-{}", it.act.code()))) }
                            td { (words(&it.subject, "–")) }
                        }
                    }
                }
            }
        }
    }
}
