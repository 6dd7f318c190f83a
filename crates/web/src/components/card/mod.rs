//! A card to print, hang up or keep: the essentials on one sheet, with the way back to the page.

use maud::{Markup, html};

use super::Sample;
use super::source::source;
use crate::visit::Visit;

/// One fact on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub label: String,
    /// What is known.
    pub text: String,
    /// Who says it; may be empty.
    pub source: String,
}

/// A card.
pub struct Card<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What kind of thing it is.
    pub line: &'a str,
    /// One sentence.
    pub lead: &'a str,
    /// At most four facts.
    pub facts: &'a [Fact],
    /// The address of the page, in full.
    pub address: &'a str,
    /// The same as a picture for a telephone.
    pub code: Markup,
    /// When it was made, in words.
    pub made: &'a str,
}

/// The sheet.
pub fn card(visit: &Visit, card: &Card<'_>) -> Markup {
    html! {
        article class="sheet" {
            p class="small soft" { (card.line) }
            h1 { (card.title) }
            p class="lead" { (card.lead) }
            dl class="sheet__facts" {
                @for fact in card.facts {
                    dt { (fact.label) }
                    dd { p { (fact.text) } @if !fact.source.is_empty() { (source(visit, &fact.source, "")) } }
                }
            }
            div class="sheet__foot" {
                (card.code)
                div class="stack stack--tight" {
                    p class="sheet__address" { (card.address) }
                    p class="small soft" { (card.made) }
                }
            }
        }
    }
}

/// Samples for the gallery.
pub fn samples(visit: &Visit) -> Vec<Sample> {
    let fact = |label: &str, text: &str, source: &str| Fact {
        label: label.into(),
        text: text.into(),
        source: source.into(),
    };
    let facts = [
        fact("Loon per uur", "€ 19,70 tot € 26,90", "CBS, 2024."),
        fact("Een weg ernaartoe", "Dierenartsassistent (mbo niveau 4)", ""),
    ];
    let code = html! { svg viewBox="0 0 3 3" width="96" height="96" aria-hidden="true" { path d="M0 0h1v1h-1zM1 1h1v1h-1z" {} } };
    let made = Card {
        title: "Dierenartsassistent",
        line: "Beroep",
        lead: "Je helpt de dierenarts bij onderzoek en operaties.",
        facts: &facts,
        address: "https://voorbeeld.nl/beroepen/dierenartsassistent",
        code,
        made: "Gemaakt op 24 november 2026",
    };
    vec![Sample::new("two facts", card(visit, &made))]
}
