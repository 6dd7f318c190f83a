//! One question at a time: the line that was walked, large answers that send at once, and situations to choose from.

use maud::{Markup, html};

use super::Sample;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<'a> {
    /// What is sent.
    pub value: &'a str,
    /// What is read.
    pub words: &'a str,
    /// Whether it was given before.
    pub is_given: bool,
}

/// How far someone is: a line with a ring after `done` of `all`; `words` say the same to who hears the page.
pub fn walked(words: &str, done: usize, all: usize) -> Markup {
    let at = (done * 100).checked_div(all).unwrap_or_default().min(100);
    let here = format!("{at}%");
    html! {
        div class="walked" {
            p class="walked__words" { span class="hidden-visually" { (words) } span aria-hidden="true" { ((done + 1).min(all.max(1))) "/" (all) } }
            svg aria-hidden="true" height="24" {
                line class="walked__ahead" x1="0" x2="100%" y1="50%" y2="50%" {}
                line class="walked__done" x1="0" x2=(here) y1="50%" y2="50%" {}
                circle class="walked__here" cx=(here) cy="50%" r="8" {}
            }
        }
    }
}

/// Buttons that each send an answer: one tap a question. One below the other on a phone, side by side where there is room.
pub fn answers(name: &str, given: &str, all: &[Answer<'_>]) -> Markup {
    html! {
        div class="ask" {
            @for answer in all {
                button class={ "ask__answer" @if answer.is_given { " ask__answer--given" } } type="submit" name=(name) value=(answer.value) {
                    (answer.words) @if answer.is_given { span class="hidden-visually" { " (" (given) ")" } }
                }
            }
        }
    }
}

/// The way past a question: smaller than an answer, and one tap all the same.
pub fn skip(name: &str, value: &str, words: &str) -> Markup {
    html! { p { button class="button button--quiet" type="submit" name=(name) value=(value) { (words) } } }
}

/// Longer texts to choose from, each a button over the whole width.
pub fn situations(name: &str, given: &str, all: &[Answer<'_>]) -> Markup {
    html! { div class="ask-long" { (answers(name, given, all)) } }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let answer = |value, words, is_given| Answer { value, words, is_given };
    let five = [
        answer("1", "Helemaal niet leuk", false),
        answer("2", "Niet zo leuk", false),
        answer("3", "Een beetje leuk", true),
        answer("4", "Leuk", false),
        answer("5", "Heel leuk", false),
    ];
    let two = [
        answer("a", "Je maakt je eigen planning, maar je ziet weinig mensen.", false),
        answer("b", "Je helpt elke dag mensen, maar iemand anders maakt je planning.", false),
    ];
    vec![
        Sample::new("how far", walked("Vraag 4 van 12", 3, 12)),
        Sample::new("five answers, one given", answers("gallery-antwoord", "jouw antwoord", &five)),
        Sample::new("two situations", situations("gallery-keuze", "jouw antwoord", &two)),
    ]
}
