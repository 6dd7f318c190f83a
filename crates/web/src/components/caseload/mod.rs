//! Who needs attention: a group with its heading, and a line for each with the reason in words and one thing to do.

use maud::{Markup, html};

use super::Sample;

/// The heading of a group, with how many are in it.
pub fn group_head(id: &str, title: &str, count: &str) -> Markup {
    html! { div class="group-head" { h2 id=(id) { (title) } p { (count) } } }
}

/// A line: who, where that leads, why, and what can be done.
pub fn line(name: &str, url: &str, why: &str, act: &Markup) -> Markup {
    html! { li { h3 { a href=(url) { (name) } } p class="why" { (why) } div class="actions" { (act) } } }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let act = html! { a class="button button--second button--small" href="#gesprek" { "Plan een gesprek" } };
    let why = "In de klas sinds 24 augustus 2026. Nog geen gesprek.";
    let made = html! {
        section class="stack" aria-labelledby="sample-nooit" {
            (group_head("sample-nooit", "Nog nooit gesproken", "1 leerling"))
            ul class="caseload" { (line("Daan Bakker", "#leerling", why, &act)) }
        }
    };
    vec![Sample::new("never heard", made)]
}
