//! Five words on a line, one of them filled in: a class that a publisher gave.

use maud::{Markup, html};

use super::Sample;

/// The scale with `chosen` (0 to 4) filled in; its ends in words. The sentence beside it says the same.
pub fn scale(words: &[&str; 5], chosen: usize) -> Markup {
    html! {
        div {
            ol class="scale" aria-hidden="true" {
                @for (place, word) in words.iter().enumerate() {
                    li aria-current=[(place == chosen).then_some("true")] { (word) }
                }
            }
            div class="scale__ends" aria-hidden="true" { span { (words[0]) } span { (words[4]) } }
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    vec![Sample::new("high", scale(&["erg laag", "laag", "gemiddeld", "hoog", "erg hoog"], 3))]
}
