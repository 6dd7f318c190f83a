//! A find: what it is, one sentence, and at most three facts.

use maud::{Markup, html};

use super::Sample;
use super::icon::{Icon, icon};

/// One fact beside a find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The sign before it.
    pub icon: Icon,
    /// What kind of fact it is, for who does not see the sign.
    pub label: String,
    /// The fact.
    pub text: String,
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub url: String,
    /// One sentence.
    pub text: String,
    /// A line in small: sector, kind.
    pub small: String,
    /// Facts.
    pub facts: Vec<Fact>,
}

/// A find in a list of results.
pub fn result(found: &Found, heading: u8) -> Markup {
    find(found, heading, "", "")
}

/// A find, with the word of its title that was looked for marked, or else a line that says why it is here.
pub fn find(found: &Found, heading: u8, marked: &str, why: &str) -> Markup {
    let title = html! { a href=(found.url) { (mark(&found.title, marked)) } };
    html! {
        li class="result" {
            div class="stack stack--tight" {
                @if heading == 2 { h2 class="h3" { (title) } } @else { h3 { (title) } }
                @if !found.text.is_empty() { p { (found.text) } }
                @if !why.is_empty() { p class="small result__why" { (why) } }
                @if !found.small.is_empty() { p class="small soft" { (found.small) } }
            }
            @if !found.facts.is_empty() {
                dl class="facts" {
                    @for fact in &found.facts {
                        div { dt { (icon(fact.icon)) span class="hidden-visually" { (fact.label) } } dd { (fact.text) } }
                    }
                }
            }
        }
    }
}

fn mark(title: &str, word: &str) -> Markup {
    match title.split_once(word) {
        Some((before, after)) if !word.is_empty() => html! { (before) mark { (word) } (after) },
        _ => html! { (title) },
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let found = Found {
        title: "Verzorgende".into(),
        url: "/beroepen/verzorgende".into(),
        text: "Je helpt mensen die zelf niet alles meer kunnen.".into(),
        small: "Zorg en welzijn".into(),
        facts: vec![Fact {
            icon: Icon::Euro, label: "Loon".into(), text: "€ 20 tot € 28 per uur".into()
        }],
    };
    let marked = find(&found, 3, "Verzorgende", "");
    let told = find(&found, 3, "", "Gevonden op ‘zuster’");
    vec![
        Sample::new("an occupation", html! { ul class="results" { (result(&found, 3)) } }),
        Sample::new("marked, and told why", html! { ul class="results" { (marked) (told) } }),
    ]
}
