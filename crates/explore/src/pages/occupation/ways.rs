//! How one gets there, and work that is like it.

use loper_vocabulary::level::Level;
use loper_web::components::notice::{Tone, notice};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::Part;
use crate::model::occupation::{OccupationPage, Way};

/// The way in words, and the programmes that lead here with the reason on every row.
pub fn ways(visit: &Visit, page: &OccupationPage<'_>, text: Option<Part<'_>>) -> Markup {
    html! {
        @if let Some(text) = text { (text) }
        @if page.ways.is_empty() {
            (notice(Tone::Plain, visit.t("explore-way-none-title"), &html! { p { (visit.t("explore-way-none")) } }))
        } @else {
            div class="table-wrap" tabindex="0" role="region" aria-label=(visit.t("explore-way-table")) {
                table class="table table--stacked" {
                    thead { tr {
                        th scope="col" { (visit.t("explore-way-programme")) }
                        th scope="col" { (visit.t("explore-way-level")) }
                        th scope="col" { (visit.t("explore-way-how")) }
                        th scope="col" { (visit.t("explore-way-why")) }
                    } }
                    tbody { @for way in page.ways { (row(visit, way)) } }
                }
            }
            p class="source" { b { (visit.t("web-source")) } " " (visit.t("explore-way-source")) }
        }
    }
}

fn row(visit: &Visit, way: &Way) -> Markup {
    html! {
        tr {
            th scope="row" { a href={ "/opleidingen/" (way.slug) } { (visit.say(&way.name)) } }
            td data-label=(visit.t("explore-way-level")) { (level(visit, way.level.as_deref())) }
            td data-label=(visit.t("explore-way-how")) { (modes(visit, &way.modes)) }
            td data-label=(visit.t("explore-way-why")) { (visit.say(&way.reason)) @if !way.is_current { " " span class="tag" { (visit.t("explore-past")) } } }
        }
    }
}

/// A level in words; a level that no list gives is not known.
pub fn level<'a>(visit: &'a Visit, level: Option<&str>) -> &'a str {
    level.and_then(Level::parse).map_or(visit.t("explore-unknown"), |level| visit.level(level))
}

/// Study modes in words.
pub fn modes<'a>(visit: &'a Visit, modes: &str) -> &'a str {
    visit.t(match modes {
        "bol" => "explore-mode-bol",
        "bbl" => "explore-mode-bbl",
        "bol bbl" => "explore-mode-both",
        "school" => "explore-mode-school",
        _ => "explore-unknown",
    })
}

/// Work that is like it: what you would have already, and what would be new.
pub fn related(visit: &Visit, page: &OccupationPage<'_>) -> Markup {
    html! {
        p { (visit.t("explore-related-plain")) }
        ul class="columns columns--small related" {
            @for other in &page.related {
                li class="stack stack--tight" {
                    h3 { a href={ "/beroepen/" (other.slug) } { (other.title) } }
                    p class="small" { (visit.fill("explore-related-shared", &[("shared", other.shared.into()), ("needed", other.needed.into())])) }
                    svg class="overlap" aria-hidden="true" height="12" {
                        rect class="overlap__track" x="0" y="2" width="100%" height="8" rx="4" {}
                        rect class="overlap__part" x="0" y="2" width=(share(other.shared, other.needed)) height="8" rx="4" {}
                    }
                    @if !other.new.is_empty() { p class="small soft" { (visit.t("explore-related-new")) " " (other.new.join(" · ")) } }
                }
            }
        }
        p class="source" { b { (visit.t("web-source")) } " " (visit.t("explore-related-source")) " " b { (visit.t("web-says-not")) } " " (visit.t("explore-related-says-not")) }
    }
}

fn share(part: i64, whole: i64) -> String {
    let percent = if whole > 0 { part as f64 / whole as f64 * 100.0 } else { 0.0 };
    format!("{:.0}%", percent.clamp(0.0, 100.0))
}
