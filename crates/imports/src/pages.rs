//! The doors of this room. Each page has a file of its own.

pub mod files;
pub mod list;
pub mod one;

mod report;
mod words;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use loper_access::policy::{Action, Relation};
use loper_vocabulary::source::Source;
use loper_web::components::crumbs::crumbs;
use loper_web::feature::Route;
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

/// Where this room is.
pub(crate) const HERE: &str = "/beheer/import";
/// The line of the policy that guards these pages. Each asks [`Visit::installation_keeper`].
pub(crate) const KEEP: (Action, Relation) = (Action::ManageInstallation, Relation::Installation);

/// All routes, each with the line of the policy that guards it.
pub fn routes() -> Vec<Route> {
    [list::routes(), files::routes(), one::routes()].concat()
}

/// The way on after a form.
fn go(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static(HERE));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

/// A page of these, with the way back.
fn page(visit: &Visit, title: &str, lead: &str, main: &Markup) -> Page {
    let way: &[(&str, &str)] = &[(visit.t("imports-admin"), "/beheer"), (visit.t("imports-title"), HERE)];
    let way = if title == visit.t("imports-title") { &way[..1] } else { way };
    let main = html! {
        div class="page page--narrow" {
            (crumbs(visit, way, title))
            div class="page-head" { h1 { (title) } @if !lead.is_empty() { p class="lead" { (lead) } } }
            div class="stack stack--sections" { (main) }
        }
    };
    Page::new(title, main).unlisted().section("/beheer")
}

/// A source that has an importer, by its word in an address.
fn source_of(code: &str) -> Option<Source> {
    Source::parse(code).filter(|it| crate::importer(*it).is_some())
}

/// How a publisher is called.
fn name(visit: &Visit, source: Source) -> &str {
    visit.app.messages().get(visit.language, source_key(source))
}

/// A key of chance for a step in the queue.
fn turn(visit: &Visit) -> String {
    visit.app.new_id().simple().to_string()
}

const fn source_key(source: Source) -> &'static str {
    match source {
        Source::Esco => "imports-source-esco",
        Source::Onet => "imports-source-onet",
        Source::Competentnl => "imports-source-competentnl",
        Source::Cbs => "imports-source-cbs",
        Source::Roa => "imports-source-roa",
        Source::Uwv => "imports-source-uwv",
        Source::Duo => "imports-source-duo",
        Source::Sbb => "imports-source-sbb",
        Source::Regions => "imports-source-regions",
        Source::Loper => "imports-source-loper",
    }
}
