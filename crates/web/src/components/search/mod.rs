//! The search field, with suggestions when there is a script and an ordinary form when there is none.

use maud::{Markup, html};

use super::Sample;
use super::icon::{Icon, icon};

/// The words of a search field.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// What is asked.
    pub label: &'a str,
    /// An example.
    pub example: &'a str,
    /// The word on the button.
    pub button: &'a str,
    /// Said while suggestions are shown: “suggestions”.
    pub suggestions: &'a str,
}

/// A search field that sends `q` to `/zoeken`. `look` is the class of its button.
pub fn search(words: Words<'_>, query: &str, look: &str) -> Markup {
    html! {
        form class="search" action="/zoeken" role="search" data-suggest="/zoeken/voorstellen" {
            label for="q" { (words.label) }
            div class="search__row" {
                input id="q" name="q" type="search" value=(query) placeholder=(words.example) autocomplete="off"
                    maxlength="200" enterkeyhint="search";
                button class={ "button " (look) } type="submit" { (icon(Icon::Search)) span { (words.button) } }
            }
            ul class="suggestions" id="q-suggestions" aria-label=(words.suggestions) hidden {}
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let words = Words {
        label: "Zoek een beroep of opleiding",
        example: "Bijvoorbeeld: juf",
        button: "Zoeken",
        suggestions: "Suggesties",
    };
    vec![Sample::new("with a word", search(words, "verpleger", ""))]
}
