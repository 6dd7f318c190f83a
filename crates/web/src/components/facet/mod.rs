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
    vec![Sample::new("one ticked", html! { form class="facets" { (made) } })]
}
