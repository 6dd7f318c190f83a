//! A figure through the years, from zero, with its numbers at the points.

use maud::{Markup, html};

use super::Sample;

/// One point: the year or period, the value, and the value in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Under the axis.
    pub when: String,
    /// How high.
    pub value: f64,
    /// The figure in words.
    pub words: String,
}

/// How many letters fit round a point at the edge of the picture: a year does, a quarter in words does not.
const LONG: usize = 8;

/// A line through the points. The table under it says the same.
pub fn trend(title: &str, plain: &str, points: &[Point]) -> Markup {
    let high = points.iter().map(|point| point.value).fold(1.0_f64, f64::max);
    let last = points.len().saturating_sub(1).max(1) as f64;
    let x = |place: usize| 24.0 + place as f64 / last * 240.0;
    let y = |value: f64| 110.0 - value / high * 84.0;
    let line: Vec<String> = points
        .iter()
        .enumerate()
        .map(|(place, point)| format!("{:.1},{:.1}", x(place), y(point.value)))
        .collect();
    html! {
        figure class="chart" {
            figcaption { span class="title" { (title) } span class="plain" { (plain) } }
            svg viewBox="0 0 300 136" aria-hidden="true" {
                line class="axis" x1="16" x2="284" y1="110" y2="110" {}
                polyline class="people" points=(line.join(" ")) {}
                @for (place, point) in points.iter().enumerate() {
                    circle class="people-fill" cx=(format!("{:.1}", x(place))) cy=(format!("{:.1}", y(point.value))) r="4.5" {}
                    text x=(format!("{:.1}", x(place))) y="130" text-anchor=(anchor(place, points)) { (point.when) }
                    @if place == 0 || place + 1 == points.len() {
                        text class="strong" x=(format!("{:.1}", x(place))) y=(format!("{:.1}", y(point.value) - 10.0)) text-anchor="middle" { (point.words) }
                    }
                }
            }
        }
    }
}

/// A long word under the first or last point stays inside the picture.
fn anchor(place: usize, points: &[Point]) -> &'static str {
    let is_long = points.iter().any(|point| point.when.len() > LONG);
    match place {
        0 if is_long => "start",
        last if is_long && last + 1 == points.len() => "end",
        _ => "middle",
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let point = |when: &str, value: f64| Point { when: when.into(), value, words: format!("{value}") };
    let points = [point("2022", 40.0), point("2023", 52.0), point("2024", 48.0)];
    vec![Sample::new("three years", trend("Studenten", "Elk jaar op 1 oktober geteld.", &points))]
}
