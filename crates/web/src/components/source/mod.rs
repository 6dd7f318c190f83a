//! Who says it, when, about where, and what it does not say. Every figure has this line.

use maud::{Markup, html};

use super::Sample;
use crate::visit::Visit;

/// The line under a figure; `says_not` may be empty where nothing could be misread.
pub fn source(visit: &Visit, who: &str, says_not: &str) -> Markup {
    html! {
        p class="source" {
            b { (visit.t("web-source")) } " " (who)
            @if !says_not.is_empty() { " " b { (visit.t("web-says-not")) } " " (says_not) }
        }
    }
}

/// Samples for the gallery.
pub fn samples(visit: &Visit) -> Vec<Sample> {
    let made =
        source(visit, "CBS, uurloon naar beroepsgroep, 2024. Heel Nederland.", "wat jij gaat verdienen.");
    vec![Sample::new("pay", made)]
}
