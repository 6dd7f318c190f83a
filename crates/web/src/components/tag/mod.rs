//! A short fact: a level, a version, “example figures”. Never a judgement of a person.

use maud::{Markup, html};

use super::Sample;
use crate::visit::Visit;

/// A short fact.
pub fn tag(text: &str) -> Markup {
    html! { span class="tag" { (text) } }
}

/// Says that figures are examples, wherever they stand.
pub fn example(visit: &Visit) -> Markup {
    html! { span class="tag tag--example" { (visit.t("web-example")) } }
}

/// Samples for the gallery.
pub fn samples(visit: &Visit) -> Vec<Sample> {
    vec![Sample::new("both", html! { p class="tags" { (tag("mbo niveau 3")) (example(visit)) } })]
}
