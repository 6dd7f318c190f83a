//! What each publisher says, one under the other, with its own date. Never an average.

use maud::{Markup, html};

use super::Sample;

/// One publisher's word.
pub struct Voice {
    /// Who.
    pub who: String,
    /// When, or until when.
    pub when: String,
    /// What they say, in one line.
    pub says: String,
    /// What it means, the picture, the source line.
    pub more: Markup,
}

/// The voices.
pub fn voices(all: &[Voice]) -> Markup {
    html! {
        ul class="voices" {
            @for voice in all {
                li {
                    div class="who" { b { (voice.who) } (voice.when) }
                    div class="stack stack--tight" { p class="says" { (voice.says) } (voice.more) }
                }
            }
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let voice = Voice {
        who: "UWV".into(),
        when: "nu".into(),
        says: "Krap: veel meer vacatures dan mensen die werk zoeken".into(),
        more: html! { p { "Heel Nederland." } },
    };
    vec![Sample::new("one", voices(&[voice]))]
}
