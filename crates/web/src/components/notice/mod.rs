//! What happened, what was kept, what next.

use maud::{Markup, html};

use super::Sample;
use super::icon::{Icon, icon};

/// How it is meant. Always with an icon and words, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Plain,
    /// It worked.
    Good,
    /// Mind this.
    Warn,
    /// It went wrong.
    Danger,
}

/// A notice with its heading.
pub fn notice(tone: Tone, title: &str, text: &Markup) -> Markup {
    let (class, sign) = match tone {
        Tone::Plain => ("notice", Icon::Info),
        Tone::Good => ("notice notice--good", Icon::CircleCheck),
        Tone::Warn => ("notice notice--warn", Icon::TriangleAlert),
        Tone::Danger => ("notice notice--danger", Icon::OctagonAlert),
    };
    html! { div class=(class) { (icon(sign)) div { h2 { (title) } (text) } } }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let made = |tone| {
        notice(
            tone,
            "Je vergelijkt er al vier",
            &html! { p { "Haal er eerst een weg. Er is niets veranderd." } },
        )
    };
    vec![
        Sample::new("plain", made(Tone::Plain)),
        Sample::new("good", made(Tone::Good)),
        Sample::new("warn", made(Tone::Warn)),
        Sample::new("danger", made(Tone::Danger)),
    ]
}
