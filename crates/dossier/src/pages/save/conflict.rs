//! An entry was changed in two places: both texts on one page, and nothing is lost.

use axum::http::StatusCode;
use axum::response::Response;
use loper_texts::format;
use loper_web::components::notice::{Tone, notice};
use loper_web::page::Page;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::entry::{Body, Entry};
use crate::model::part::Part;
use crate::pages::entry_form::{self, Came, Shown};
use crate::pages::{HERE, plan, words};

/// What stands there now beside what was sent. The form goes on from the version that stands there: whoever keeps it now
/// has seen both, and the other text becomes a revision.
pub(super) fn page(visit: &Visit, standing: &Entry, came: &Came) -> Response {
    let body = came.typed.over(standing.body.clone());
    let form = entry_form::filled(standing.kind, &body, loper_web::form::Form::new());
    let shown = Shown {
        id: standing.id,
        kind: standing.kind,
        version: standing.version,
        body: &body,
        files: &[],
        form: &form,
        key: None,
    };
    let when = format::moment(visit.language, standing.changed_at).unwrap_or_default();
    let text = html! { p { (visit.fill("dossier-conflict-text", &[("moment", when.into())])) } };
    let main = html! {
        div class="page" {
            div class="page-head" { h1 { (visit.t("dossier-conflict-title")) } }
            div class="stack stack--sections" {
                (notice(Tone::Warn, visit.t("dossier-conflict-notice"), &text))
                div class="columns" {
                    section class="stack" aria-labelledby="hier" {
                        h2 id="hier" { (visit.t("dossier-conflict-yours")) }
                        (entry_form::form(visit, &shown))
                    }
                    section class="panel panel--sunk" aria-labelledby="daar" {
                        h2 id="daar" { (visit.t("dossier-conflict-theirs")) }
                        (differing(visit, standing, &body))
                        p { a class="button button--second" href={ (HERE) "/stuk/" (standing.id) } { (visit.t("dossier-conflict-keep-theirs")) } }
                    }
                }
            }
        }
    };
    let title = visit.t("dossier-conflict-title");
    Page::new(title, main).section(HERE).unlisted().status(StatusCode::CONFLICT).show(visit)
}

/// The texts that stand there; those that differ say so.
fn differing(visit: &Visit, standing: &Entry, mine: &Body) -> Markup {
    let parts: Vec<Part> = Part::ALL
        .into_iter()
        .filter(|part| !standing.body.texts.get(*part).is_empty() || !mine.texts.get(*part).is_empty())
        .collect();
    html! {
        @for part in parts {
            @let (there, here) = (standing.body.texts.get(part), mine.texts.get(part));
            div class="stack stack--tight" {
                h3 class="h4" {
                    (words::label(visit, standing.kind, part))
                    @if there != here { " " span class="tag" { (visit.t("dossier-conflict-differs")) } }
                }
                @if there.is_empty() { p class="soft" { (visit.t("dossier-conflict-empty")) } } @else { (plan::paragraphs(there)) }
            }
        }
    }
}
