//! Where a page stands, as a path back.

use maud::{Markup, html};

use super::Sample;
use crate::visit::Visit;

/// The way back: (word, address) each, and the word of the page itself.
pub fn crumbs(visit: &Visit, way: &[(&str, &str)], here: &str) -> Markup {
    html! {
        nav aria-label=(visit.t("web-crumbs")) {
            ol class="crumbs" {
                @for (word, url) in way { li { a href=(url) { (word) } } }
                li aria-current="page" { (here) }
            }
        }
    }
}

/// Samples for the gallery.
pub fn samples(visit: &Visit) -> Vec<Sample> {
    vec![Sample::new("two back", crumbs(visit, &[("Ontdekken", "/"), ("Zorg", "/zoeken")], "Verzorgende"))]
}
