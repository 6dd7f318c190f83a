//! `/mijn/dossier`: who I am on my way, what comes next, and what I kept.

use axum::response::Response;
use axum::routing::get;
use loper_vocabulary::sector::Sector;
use loper_web::fault::Fault;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::html;

use super::{HERE, MINE};

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![Route::get(HERE, MINE, get(show))]
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let me = visit.person_who_may(MINE.0, MINE.1)?;
    let lead = if me.sector == Sector::Vo { "dossier-lead-vo" } else { "dossier-lead-mbo" };
    let main = html! {
        div class="page" {
            div class="page-head" {
                h1 { (visit.fill("dossier-greeting", &[("name", first_name(&me.name).into())])) }
                p class="lead" { (visit.t(lead)) }
            }
        }
    };
    Ok(Page::new(visit.t("dossier-menu"), main).section(HERE).unlisted().show(&visit))
}

/// How someone is greeted: by what stands before the first space.
fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
