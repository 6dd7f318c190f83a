//! What comes after: work that it leads to, and further study.

use loper_vocabulary::level::Level;
use loper_web::components::notice::{Tone, notice};
use loper_web::prose::prose;
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::admission::certainty_key;
use super::level_words;
use crate::model::programme::{ProgrammePage, Step, Work};

/// Occupations, each with the reason and when that was reviewed.
pub fn work(visit: &Visit, page: &ProgrammePage) -> Markup {
    let heads = ["explore-work-occupation", "explore-way-why", "explore-work-reviewed"];
    html! {
        @if page.work.is_empty() {
            @let key = if page.programme.kind == "vmbo" { "explore-work-vmbo" } else { "explore-work-none" };
            (notice(Tone::Plain, visit.t("explore-work-none-title"), &html! { p { (visit.t(key)) } }))
        } @else {
            div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("explore-stop-work")) {
                table class="table table--stacked" {
                    thead { tr { @for head in heads { th scope="col" { (visit.t(head)) } } } }
                    tbody { @for work in &page.work { (row(visit, work, heads)) } }
                }
            }
            p class="source" {
                b { (visit.t("web-source")) } " " (visit.t("explore-work-source"))
                " " b { (visit.t("web-says-not")) } " " (visit.t("explore-work-says-not"))
            }
        }
    }
}

fn row(visit: &Visit, work: &Work, heads: [&str; 3]) -> Markup {
    html! {
        tr {
            th scope="row" { a href={ "/beroepen/" (work.slug) } { (work.title) } }
            td data-label=(visit.t(heads[1])) { (work.reason) }
            td data-label=(visit.t(heads[2])) { span class="small soft" { (crate::pages::day(visit, &work.reviewed_on)) ", " (work.reviewed_by) } }
        }
    }
}

/// Our words about it, the steps that the law opens, and programmes that take such a step.
pub fn onward(visit: &Visit, page: &ProgrammePage, text: Option<&str>) -> Markup {
    let open: Vec<&Step> = page.onward.iter().filter(|step| step.answer != "none").collect();
    html! {
        @if let Some(text) = text { (prose(text)) }
        @if !open.is_empty() {
            h3 { (visit.t("explore-onward-rights")) }
            ul { @for step in open { (step_item(visit, step)) } }
        }
        @if !page.further.is_empty() {
            h3 { (visit.t("explore-onward-near")) }
            ul {
                @for other in &page.further {
                    li {
                        a href={ "/opleidingen/" (other.slug) } { (other.name) } " · " (level_words(visit, other.level)) ": "
                        (visit.t(if other.is_same_dossier { "explore-onward-same-dossier" } else { "explore-onward-same-work" }))
                    }
                }
            }
        }
        @if text.is_none() && page.onward.is_empty() { p { (visit.t("explore-onward-none")) } }
    }
}

fn step_item(visit: &Visit, step: &Step) -> Markup {
    let key = if step.answer == "right" { "explore-onward-right" } else { "explore-onward-condition" };
    let to = level_words(visit, Level::parse(&step.to));
    html! {
        li {
            (visit.fill(key, &[("to", to.into())]))
            @if !step.condition.is_empty() { " " (step.condition) }
            " " span class="small soft" { (step.law) " (" (visit.t(certainty_key(step))) ")" }
        }
    }
}
