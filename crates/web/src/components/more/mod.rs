//! More for who wants it: a line that opens, without a script.

use maud::{Markup, html};

use super::Sample;

/// A line that opens to show `inside`.
pub fn more(word: &str, inside: &Markup) -> Markup {
    html! { details class="more" { summary { (word) } div { (inside) } } }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    vec![Sample::new("closed", more("Dit plaatje als tabel", &html! { p { "De tabel." } }))]
}
