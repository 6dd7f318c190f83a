//! A talk: its four parts as stops on a line from edge to edge, and someone's own words.

use maud::{Markup, html};

use super::Sample;
use super::icon::{Icon, icon};

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopState {
    /// Something was said in it.
    Done,
    /// It is on this page.
    Here,
    /// Still to come.
    Open,
}

/// A part of a talk.
#[derive(Debug, Clone, Copy)]
pub struct Stop<'a> {
    /// Where it is.
    pub url: &'a str,
    /// What it is called.
    pub word: &'a str,
    /// How far it is.
    pub state: StopState,
}

/// The parts on a line; `done` is what a listener hears of a part that is ready.
pub fn parts(label: &str, done: &str, stops: &[Stop<'_>]) -> Markup {
    html! {
        nav aria-label=(label) {
            ol class="parts" {
                @for (place, stop) in stops.iter().enumerate() {
                    li {
                        a href=(stop.url) aria-current=[(stop.state == StopState::Here).then_some("step")] {
                            @match stop.state {
                                StopState::Done => span class="node node--done" { (icon(Icon::Check)) },
                                StopState::Here => span class="node" aria-hidden="true" { (place + 1) },
                                StopState::Open => span class="node node--open" aria-hidden="true" { (place + 1) },
                            }
                            span { (stop.word) }
                            @if stop.state == StopState::Done { span class="hidden-visually" { " " (done) } }
                        }
                    }
                }
            }
        }
    }
}

/// Someone's own words, and whose they are.
pub fn said(words: &Markup, whose: &str) -> Markup {
    html! { blockquote class="said" { (words) footer { (whose) } } }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let stop = |url, word, state| Stop { url, word, state };
    let stops = [
        stop("#deel-1", "Terug\u{ad}kijken", StopState::Done),
        stop("#deel-2", "Nadenken", StopState::Here),
        stop("#deel-3", "Vooruit\u{ad}kijken", StopState::Open),
        stop("#deel-4", "Doen", StopState::Open),
    ];
    vec![
        Sample::new("the second part", parts("Delen van het gesprek", "klaar", &stops)),
        Sample::new(
            "own words",
            said(&html! { p { "Ik dacht dat je alleen kabels trok." } }, "Uit Samira’s dossier, 21 november"),
        ),
    ]
}
