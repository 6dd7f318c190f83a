//! The gallery of parts: every component with its samples, for who builds pages. In development only.

use axum::response::Response;
use loper_access::policy::{Action, Relation};
use maud::html;

use crate::components::{self, Sample};
use crate::fault::Fault;
use crate::page::Page;
use crate::visit::Visit;

/// Every component, with what it is called and its samples.
pub fn parts(visit: &Visit) -> Vec<(&'static str, Vec<Sample>)> {
    components::samples(visit)
}

/// Shows the gallery.
pub async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.may(Action::SeeGallery, Relation::Public)?;
    if !visit.app.settings().is_development {
        return Err(Fault::not_found());
    }
    let main = html! {
        div class="page stack stack--sections" {
            div class="page-head" { h1 { (visit.t("web-gallery-title")) } p class="lead" { (visit.t("web-gallery-lead")) } }
            @for (name, samples) in parts(&visit) {
                section class="stack" aria-label=(name) {
                    h2 { (name) }
                    @for sample in samples {
                        div class="stack stack--tight" { p class="small soft" { (sample.name) } (sample.markup) }
                    }
                }
            }
        }
    };
    Ok(Page::new(visit.t("web-gallery-title"), main).unlisted().show(&visit))
}
