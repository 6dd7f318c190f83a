//! A map of regions in five steps and a sixth look for “no figure”. A table that says the same stands under it.

use maud::{Markup, html};

use super::Sample;

/// One region on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its outline as an SVG path.
    pub outline: String,
    /// Its name and figure in words, read out and shown on pointing.
    pub title: String,
    /// Its page.
    pub url: String,
    /// 1 to 5, [`PLAIN`], or nothing where there is no figure.
    pub step: Option<u8>,
    /// Whether it is the one that the page is about.
    pub is_mine: bool,
    /// The number that the region has in the list beside the map, and where it stands.
    pub number: Option<(usize, f64, f64)>,
}

/// The look of land on a map that measures nothing.
pub const PLAIN: Option<u8> = Some(0);

/// What one look means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legend {
    /// 1 to 5, or nothing for “no figure”.
    pub step: Option<u8>,
    /// In words.
    pub label: String,
}

const fn class(step: Option<u8>) -> &'static str {
    match step {
        Some(0) => "plain",
        Some(1) => "q1",
        Some(2) => "q2",
        Some(3) => "q3",
        Some(4) => "q4",
        Some(5) => "q5",
        _ => "none",
    }
}

/// The map with its key. `label` says in a sentence what the map shows.
pub fn map(shapes: &[Shape], legend: &[Legend], label: &str, side: &Markup) -> Markup {
    let mine_last =
        shapes.iter().filter(|shape| !shape.is_mine).chain(shapes.iter().filter(|shape| shape.is_mine));
    html! {
        figure class="map" {
            svg viewBox="0 0 1000 1200" role="group" aria-label=(label) {
                defs {
                    pattern id="no-figure" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        line class="no-figure-line" x1="0" y1="0" x2="0" y2="16" {}
                    }
                }
                @for shape in mine_last {
                    a href=(shape.url) {
                        title { (shape.title) }
                        path class={ (class(shape.step)) @if shape.is_mine { " mine" } } d=(shape.outline) {}
                        @if let Some((number, x, y)) = shape.number {
                            text class=(class(shape.step)) x=(x) y=(y) dy="0.35em" text-anchor="middle" aria-hidden="true" { (number) }
                        }
                    }
                }
            }
            figcaption class="stack" {
                (key(legend))
                (side)
            }
        }
    }
}

fn key(legend: &[Legend]) -> Markup {
    html! {
        @if !legend.is_empty() {
            ul class="map__key" {
                @for look in legend {
                    li {
                        svg aria-hidden="true" viewBox="0 0 32 22" { rect class=(class(look.step)) x="1" y="1" width="30" height="20" rx="3" {} }
                        (look.label)
                    }
                }
            }
        }
    }
}

/// How much of a whole each step has: one bar in the colours of the map, with its key. The words of the key
/// have the counts; the picture adds nothing that they do not say.
pub fn strip(parts: &[(Option<u8>, usize, String)]) -> Markup {
    let all = parts.iter().map(|(_, count, _)| *count).sum::<usize>().max(1) as f64;
    let mut from = 0.0;
    let bars = parts.iter().map(|(step, count, _)| {
        let wide = *count as f64 / all * 100.0;
        from += wide;
        (class(*step), from - wide, wide)
    });
    let legend: Vec<Legend> =
        parts.iter().map(|(step, _, label)| Legend { step: *step, label: label.clone() }).collect();
    html! {
        div class="strip stack" {
            svg aria-hidden="true" height="28" {
                @for (class, from, wide) in bars {
                    rect class=(class) x=(format!("{from:.2}%")) y="1" width=(format!("{wide:.2}%")) height="26" {}
                }
            }
            (key(&legend))
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let square = |x: u32, step, name: &str| Shape {
        outline: format!("M{x} 100h300v300h-300z"),
        title: name.into(),
        url: "/regio/AM99".into(),
        step,
        is_mine: step == Some(4),
        number: Some((1, f64::from(x) + 150.0, 250.0)),
    };
    let shapes = [square(20, Some(1), "West"), square(340, Some(4), "Midden"), square(660, None, "Oost")];
    let legend = [
        Legend { step: Some(4), label: "krap".into() },
        Legend { step: Some(1), label: "zeer ruim".into() },
        Legend { step: None, label: "te weinig gegevens".into() },
    ];
    let parts = [(Some(4), 30, "krap: 30 groepen".into()), (Some(1), 10, "zeer ruim: 10 groepen".into())];
    vec![
        Sample::new("three regions", map(&shapes, &legend, "Drie regio’s", &html! { h3 { "Midden: krap" } })),
        Sample::new("how many of each", strip(&parts)),
    ]
}
