//! A range on a line: the bar is the span, the ring the middle. Dashed and empty means unknown.

use maud::{Markup, html};

use super::Sample;
use crate::visit::Visit;

/// Whose figure it is. Two hues that are never blended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hue {
    /// People: fit, students, diplomas.
    People,
    /// World: pay, places, demand.
    World,
}

/// One range.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// What it is of.
    pub name: String,
    /// The range in words: `€ 20,40 tot € 28,10`.
    pub words: String,
    /// Low, middle and high on the scale; nothing where it is unknown.
    pub span: Option<(f64, f64, f64)>,
    /// People or world.
    pub hue: Hue,
    /// Shown softly: something to compare with.
    pub is_soft: bool,
}

/// Ranges on one scale from `from` to `to`, with the words of the scale under them.
pub fn ranges(all: &[Range], (from, to): (f64, f64), scale: &[String]) -> Markup {
    let at = |value: f64| ((value - from) / (to - from) * 100.0).clamp(0.0, 100.0);
    html! {
        div class="stack" {
            @for range in all { (one(range, at)) }
            div class="range__scale" aria-hidden="true" { @for word in scale { span { (word) } } }
        }
    }
}

fn one(range: &Range, at: impl Fn(f64) -> f64) -> Markup {
    let people = if range.hue == Hue::People { " range--people" } else { "" };
    let soft = if range.is_soft { " range--soft" } else { "" };
    html! {
        div class={ "range" (people) (soft) } {
            div class="range__head" { span class="range__name" { (range.name) } span class="range__value" { (range.words) } }
            svg aria-hidden="true" height="28" {
                line class="track" x1="0" x2="100%" y1="50%" y2="50%" {}
                @match range.span {
                    Some((low, middle, high)) => {
                        rect class="span" x={ (percent(at(low))) } y="8" width={ (percent(at(high) - at(low))) } height="12" rx="6" {}
                        circle class="mid" cx={ (percent(at(middle))) } cy="50%" r="7" {}
                    }
                    None => rect class="unknown" x="1" y="8" width="99%" height="12" rx="6" {}
                }
            }
        }
    }
}

fn percent(value: f64) -> String {
    format!("{value:.1}%")
}

/// Samples for the gallery.
pub fn samples(_visit: &Visit) -> Vec<Sample> {
    let range = |name: &str, words: &str, span, hue, is_soft| Range {
        name: name.into(),
        words: words.into(),
        span,
        hue,
        is_soft,
    };
    let all = [
        range("Verzorgende", "€ 20,40 tot € 28,10", Some((20.4, 24.5, 28.1)), Hue::World, false),
        range("Alle beroepen", "€ 19,00 tot € 36,00", Some((19.0, 26.0, 36.0)), Hue::World, true),
        range("Past bij jou", "12 tot 18 van 22", Some((22.0, 25.0, 28.0)), Hue::People, false),
        range("Onbekend", "te weinig gegevens", None, Hue::World, false),
    ];
    vec![Sample::new(
        "four ranges",
        ranges(&all, (10.0, 40.0), &["€ 10".into(), "€ 25".into(), "€ 40".into()]),
    )]
}
