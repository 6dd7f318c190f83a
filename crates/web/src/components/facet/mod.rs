//! Choices that narrow a list: boxes to tick, with how many each would show.

use maud::{Markup, html};

use super::Sample;

/// One box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// How many results it would show.
    pub count: usize,
    /// Whether it is ticked.
    pub is_chosen: bool,
}

/// A group of boxes that send `name`.
pub fn facet(name: &str, legend: &str, choices: &[Choice]) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            @for choice in choices {
                label class="choice" {
                    input type="checkbox" name=(name) value=(choice.value) checked[choice.is_chosen];
                    span { (choice.label) }
                    span class="count" { (choice.count) }
                }
            }
        }
    }
}

/// A list to pick one from, with what it means below it: (value, words) each.
pub fn pick(name: &str, label: &str, options: &[(String, String)], chosen: &str, note: &str) -> Markup {
    html! {
        div class="field facets__pick" {
            label for=(name) { (label) }
            select id=(name) name=(name) aria-describedby={ (name) "-note" } {
                @for (value, words) in options {
                    option value=(value) selected[value == chosen] { (words) }
                }
            }
            p class="hint" id={ (name) "-note" } { (note) }
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let choice = |value: &str, label: &str, count, is_chosen| Choice {
        value: value.into(),
        label: label.into(),
        count,
        is_chosen,
    };
    let made = facet(
        "soort",
        "Soort",
        &[choice("beroep", "Beroepen", 14, true), choice("mbo", "Mbo-opleidingen", 6, false)],
    );
    let regions = [(String::new(), "Heel Nederland".to_owned()), ("AM01".to_owned(), "Groningen".to_owned())];
    let picked = pick(
        "gallery-regio",
        "Regio",
        &regions,
        "AM01",
        "Zonder cijfers van je regio zie je die van het land.",
    );
    vec![
        Sample::new("one ticked", html! { form class="facets" { (made) } }),
        Sample::new("one picked", html! { form class="facets" { (picked) } }),
    ]
}
