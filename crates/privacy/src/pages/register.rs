//! `/privacy/register`: every column that says something of someone, and how long it is kept; `/privacy/dpia`: the
//! assessment that a school fills in, with that register in it. Both are made of what the tests hold against the tables.

use axum::response::Response;
use axum::routing::get;
use loper_access::policy::{Action, Relation};
use loper_web::fault::Fault;
use loper_web::feature::{PersonalColumn, Route};
use loper_web::page::Page;
use loper_web::term::Term;
use loper_web::visit::Visit;
use maud::{Markup, html};

const OPEN: (Action, Relation) = (Action::Explore, Relation::Public);
/// The chapters of the assessment, by the keys of their words.
const CHAPTERS: [&str; 8] = ["purpose", "ground", "who", "where", "minors", "risks", "measures", "rest"];

/// The doors of these pages.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/privacy/register", OPEN, get(register)), Route::get("/privacy/dpia", OPEN, get(dpia))]
}

/// The rooms that know something of people, in words, with how long it is kept.
pub(super) fn rooms(visit: &Visit) -> Markup {
    html! {
        dl class="terms" {
            @for (room, columns) in visit.app.register() {
                dt { (visit.t(&format!("privacy-room-{room}"))) }
                dd { @for kept in kept(columns) { p { (visit.t("privacy-kept")) " " (term(visit, kept)) } } }
            }
        }
    }
}

/// The terms of a room, each once.
fn kept(columns: &[PersonalColumn]) -> Vec<Term> {
    let mut all: Vec<Term> = columns.iter().map(|it| it.kept).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A term in words.
fn term(visit: &Visit, kept: Term) -> Markup {
    html! { (visit.t(&format!("privacy-term-{}", kept.code()))) }
}

async fn register(visit: Visit) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let main = html! {
        div class="page stack" {
            h1 { (visit.t("privacy-register-title")) }
            p class="lead" { (visit.t("privacy-register-lead")) }
            (tables(&visit))
            p { a href="/privacy/dpia" { (visit.t("privacy-register-dpia")) } }
        }
    };
    Ok(Page::new(visit.t("privacy-register-title"), main).public().show(&visit))
}

fn tables(visit: &Visit) -> Markup {
    html! {
        @for (room, columns) in visit.app.register() {
            section class="stack" {
                h2 { (visit.t(&format!("privacy-room-{room}"))) }
                div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t(&format!("privacy-room-{room}"))) {
                    table class="table" {
                        thead { tr {
                            th scope="col" { (visit.t("privacy-column")) }
                            th scope="col" { (visit.t("privacy-kind")) }
                            th scope="col" { (visit.t("privacy-kept-head")) }
                        } }
                        tbody {
                            @for it in columns {
                                tr {
                                    th scope="row" { code { (it.table) "." (it.column) } }
                                    td { (visit.t(kind(it.kind))) }
                                    td { (term(visit, it.kept)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn kind(kind: &str) -> &'static str {
    match kind {
        "direct" => "privacy-kind-direct",
        "special" => "privacy-kind-special",
        "free text" => "privacy-kind-words",
        _ => "privacy-kind-indirect",
    }
}

async fn dpia(visit: Visit) -> Result<Response, Fault> {
    visit.may(OPEN.0, OPEN.1)?;
    let (rooms, columns) =
        visit.app.register().iter().fold((0_usize, 0_usize), |sum, it| (sum.0 + 1, sum.1 + it.1.len()));
    let parts = [("rooms", rooms.into()), ("columns", columns.into())];
    let main = html! {
        div class="page page--narrow stack" {
            h1 { (visit.t("privacy-dpia-title")) }
            p class="lead" { (visit.fill("privacy-dpia-lead", &parts)) }
            @for chapter in CHAPTERS {
                section class="stack" {
                    h2 { (visit.t(&format!("privacy-dpia-{chapter}-title"))) }
                    p { (visit.t(&format!("privacy-dpia-{chapter}-text"))) }
                }
            }
            h2 { (visit.t("privacy-dpia-what-title")) }
            (self::rooms(&visit))
            p { a href="/privacy/register" { (visit.t("privacy-mine-register")) } }
        }
    };
    Ok(Page::new(visit.t("privacy-dpia-title"), main).public().show(&visit))
}
