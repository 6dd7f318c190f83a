//! Facts about one thing: what each is called, and what it is.

use maud::{Markup, html};

use super::Sample;

/// The facts, in the order given.
pub fn terms(all: &[(&str, String)]) -> Markup {
    html! { dl class="terms" { @for (term, said) in all { div { dt { (term) } dd { (said) } } } } }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let made = terms(&[("Licentie", "CC BY 4.0".into()), ("Rijen", "3.039".into())]);
    vec![Sample::new("a release", made)]
}
