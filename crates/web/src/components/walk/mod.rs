//! A long page as stops on one line.

use maud::{Markup, html};

use super::Sample;

/// One stop: its id, its heading and what stands there.
pub struct Stop {
    /// For links to this stop.
    pub id: &'static str,
    /// The heading.
    pub title: String,
    /// What stands there.
    pub inside: Markup,
}

/// The stops, numbered in order.
pub fn walk(stops: &[Stop]) -> Markup {
    html! {
        div class="walk" {
            @for (place, stop) in stops.iter().enumerate() {
                section class="stop" aria-labelledby=(stop.id) {
                    span class="node" aria-hidden="true" { (place + 1) }
                    div class="stack" { h2 id=(stop.id) { (stop.title) } (stop.inside) }
                }
            }
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let stop =
        |id, title: &str| Stop { id, title: title.into(), inside: html! { p { "Je begint vaak vroeg." } } };
    vec![Sample::new(
        "two stops",
        walk(&[stop("sample-doen", "Wat doe je?"), stop("sample-loon", "Wat verdien je?")]),
    )]
}
