//! Fit beside chance: how someone fits (people) and what publishers say (world), the reasons that add up, the weights.

use maud::{Markup, html};

use super::Sample;
use super::range::{Hue, Range, ranges};

/// One reason with its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The points as they are written: `+ 120`, `− 30`.
    pub points: String,
    /// Whether it takes points, or gives none.
    pub is_minus: bool,
    /// Why, in a sentence.
    pub text: String,
}

/// Reasons that add up, with their sum.
pub fn reasons(all: &[Reason], sum: &str, sum_text: &str) -> Markup {
    html! {
        ul class="reasons" {
            @for one in all { li { b class=[one.is_minus.then_some("minus")] { (one.points) } span { (one.text) } } }
            li class="sum" { b { (sum) } span { (sum_text) } }
        }
    }
}

/// One item of a list of what fits.
#[derive(Debug, Clone)]
pub struct Fit<'a> {
    /// Its name.
    pub title: &'a str,
    /// Its page.
    pub url: &'a str,
    /// What it is, in a line.
    pub line: &'a str,
    /// Under the name: siblings, an admission, a caution.
    pub under: Markup,
    /// The bars: fit first, then the chances, each of one publisher.
    pub bars: Vec<(Range, (f64, f64))>,
    /// The word on the reasons.
    pub why: &'a str,
    /// The reasons.
    pub because: Markup,
}

/// Shows one item.
pub fn fit(item: &Fit<'_>) -> Markup {
    html! {
        li class="fit" {
            div class="stack stack--tight" {
                h3 { a href=(item.url) { (item.title) } }
                @if !item.line.is_empty() { p class="soft" { (item.line) } }
                (item.under)
            }
            div class="fit__bars" { @for (bar, scale) in &item.bars { (ranges(std::slice::from_ref(bar), *scale, &[])) } }
            details class="more fit__why" { summary { (item.why) } (item.because) }
        }
    }
}

/// One weight: a slider with words at its ends; it is a field of a form and needs no script.
#[derive(Debug, Clone, Copy)]
pub struct Weight<'a> {
    /// The name that is sent, and the id.
    pub name: &'a str,
    /// What is weighed.
    pub label: &'a str,
    /// 0 to 100.
    pub percent: u8,
    /// What the left end means.
    pub none: &'a str,
    /// What the right end means.
    pub much: &'a str,
}

/// Shows a weight.
pub fn weight(it: Weight<'_>) -> Markup {
    html! {
        div class="weight" {
            label for=(it.name) { (it.label) }
            input type="range" id=(it.name) name=(it.name) min="0" max="100" step="25" value=(it.percent);
            div class="weight__ends" aria-hidden="true" { span { (it.none) } span { (it.much) } }
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let bar = |name: &str, words: &str, span, hue| {
        let range = Range { name: name.into(), words: words.into(), span, hue, is_soft: false };
        (range, (0.0, 1000.0))
    };
    let reason =
        |points: &str, is_minus, text: &str| Reason { points: points.into(), is_minus, text: text.into() };
    let why = reasons(
        &[
            reason("500", false, "Iedereen begint op de helft."),
            reason("+ 140", false, "Je maakt graag dingen."),
            reason("− 20", true, "Je wilt liever niet buiten werken."),
        ],
        "620",
        "Samen",
    );
    let item = Fit {
        title: "Elektricien",
        url: "#",
        line: "Mbo niveau 2, 3 of 4",
        under: html! {},
        bars: vec![
            bar("Past bij jou", "560 tot 680 van 1000 punten", Some((560.0, 620.0, 680.0)), Hue::People),
            bar("Kans op werk", "we kunnen het niet zeggen", None, Hue::World),
        ],
        why: "Waarom staat dit hier?",
        because: why.clone(),
    };
    let heavy =
        Weight { name: "sample-weight", label: "Wat ik leuk vind", percent: 75, none: "niet", much: "veel" };
    vec![
        Sample::new("an item", html! { ul class="stack" { (fit(&item)) } }),
        Sample::new("reasons that add up", why),
        Sample::new("a weight", html! { form class="weights" { (weight(heavy)) } }),
    ]
}
