//! Nothing yet, or nothing here: the line has a gap; one way on is offered.

use maud::{Markup, html};

use super::Sample;

/// A drawing of the gap, a heading, what to do, and the way on (word, address).
pub fn empty(title: &str, text: &str, on: (&str, &str)) -> Markup {
    html! {
        div class="empty" {
            svg class="drawing" viewBox="0 0 320 60" aria-hidden="true" {
                path d="M4 40C40 40 60 20 96 20" {}
                path class="gap" d="M112 20C150 20 170 44 208 44" {}
                path d="M224 44C260 44 280 26 316 26" {}
                circle class="here" cx="96" cy="20" r="9" {}
                circle cx="224" cy="44" r="9" {}
            }
            h2 { (title) }
            p { (text) }
            p { a class="button" href=(on.1) { (on.0) } }
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let made = empty(
        "Nog niets bewaard",
        "Kies “Bewaar” bij een beroep, dan vind je het hier terug.",
        ("Zoek", "/zoeken"),
    );
    vec![Sample::new("nothing saved", made)]
}
