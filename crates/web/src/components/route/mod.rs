//! Routes drawn beside each other on one scale of years, as lines with numbered stops; the words stand in HTML.

use maud::{Markup, html};

use super::Sample;

/// What is left free after the last diploma for a stop that takes no years, such as work.
const TAIL: f64 = 0.75;

/// One stop of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// After how many years one is there.
    pub at: f64,
    /// What it is, in a few words.
    pub word: String,
    /// How long it takes, in words; empty for a stop that takes no years.
    pub years: String,
    /// Whether one may earn on the way to it.
    pub is_earning: bool,
}

/// One route.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// How long in all, in words.
    pub years: String,
    /// Where more is told about it.
    pub url: String,
    /// Its stops in order.
    pub stops: Vec<Stop>,
    /// Whether every step is sure; what needs a condition is dashed.
    pub is_sure: bool,
}

/// The words round the picture.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// What the picture shows.
    pub label: &'a str,
    /// How to read it.
    pub plain: &'a str,
    /// Under the axis.
    pub axis: &'a str,
}

/// The map: every line on the same scale, so that a longer line is a longer route.
pub fn route_map(words: Words<'_>, lines: &[Line]) -> Markup {
    let last = lines.iter().flat_map(|line| &line.stops).map(|stop| stop.at).fold(1.0_f64, f64::max);
    let has_tail = lines.iter().any(|line| tail(line).is_some());
    let scale = if has_tail { last + TAIL } else { last };
    html! {
        figure class="routes" {
            figcaption { span class="title" { (words.label) } span class="plain" { (words.plain) } }
            ul class="routes__lines" {
                @for line in lines {
                    li {
                        p class="routes__name" { a href=(line.url) { (line.name) } " " span class="soft" { (line.years) } }
                        div class="routes__strip" { (strip(line, scale)) }
                        ol class="routes__stops" { @for stop in &line.stops { li { b { (stop.word) } @if !stop.years.is_empty() { " " span class="soft" { (stop.years) } } } } }
                    }
                }
            }
            (axis(words.axis, last, scale))
        }
    }
}

/// A last stop that takes no years stands a little after the one before it.
fn tail(line: &Line) -> Option<f64> {
    let (last, before) = (line.stops.last()?, line.stops.len().checked_sub(2));
    let from = before.and_then(|place| line.stops.get(place)).map_or(0.0, |stop| stop.at);
    ((last.at - from).abs() < f64::EPSILON).then_some(from)
}

fn percent(at: f64, scale: f64) -> String {
    format!("{:.2}%", at / scale * 100.0)
}

fn strip(line: &Line, scale: f64) -> Markup {
    let tail = tail(line);
    let count = line.stops.len();
    let at = |place: usize| {
        let is_tail = tail.is_some() && place + 1 == count;
        line.stops[place].at + if is_tail { TAIL } else { 0.0 }
    };
    let from = |place: usize| percent(if place == 0 { 0.0 } else { at(place - 1) }, scale);
    html! {
        svg height="44" width="100%" aria-hidden="true" {
            @for (place, stop) in line.stops.iter().enumerate() {
                @let is_tail = tail.is_some() && place + 1 == count;
                line class={ "way" @if is_tail || !line.is_sure { " way--maybe" } } x1=(from(place)) x2=(percent(at(place), scale)) y1="18" y2="18" {}
                @if stop.is_earning {
                    line class="earning" x1=(from(place)) x2=(percent(at(place), scale)) y1="27" y2="27" {}
                }
            }
            circle class="here" cx="0" cy="18" r="7" {}
            @for (place, _) in line.stops.iter().enumerate() {
                @let x = percent(at(place), scale);
                circle class={ "node-dot" @if place + 1 == count { " node-dot--goal" } } cx=(x) cy="18" r="13" {}
                text x=(x) y="23" text-anchor="middle" { (place + 1) }
            }
        }
    }
}

fn axis(word: &str, last: f64, scale: f64) -> Markup {
    // A long way gets a mark for every second year, so that the numbers keep apart on a phone.
    let step = if last > 8.0 { 2.0 } else { 1.0 };
    let marks = std::iter::successors(Some(0.0), |mark| Some(mark + step)).take_while(|mark| *mark <= last);
    html! {
        div class="routes__strip routes__axis" aria-hidden="true" {
            svg height="28" width="100%" {
                line class="axis" x1="0" x2="100%" y1="4" y2="4" {}
                @for mark in marks {
                    @let x = percent(mark, scale);
                    line class="axis" x1=(x) x2=(x) y1="0" y2="8" {}
                    text x=(x) y="24" text-anchor="middle" { (format!("{mark:.0}")) }
                }
            }
        }
        p class="small soft routes__unit" { (word) }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let stop = |at: f64, word: &str, years: &str, is_earning| Stop {
        at,
        word: word.into(),
        years: years.into(),
        is_earning,
    };
    let sure = Line {
        name: "Route A".into(),
        years: "4 tot 5 jaar".into(),
        url: "#route-a".into(),
        stops: vec![
            stop(2.0, "vmbo kader", "2 jaar", false),
            stop(4.0, "mbo niveau 3", "2 tot 3 jaar", true),
            stop(4.0, "werk", "", false),
        ],
        is_sure: true,
    };
    let maybe = Line {
        name: "Route B".into(),
        years: "3 tot 5 jaar".into(),
        url: "#route-b".into(),
        stops: vec![stop(3.0, "doorlopende leerroute", "3 tot 5 jaar", false), stop(3.0, "werk", "", false)],
        is_sure: false,
    };
    let words = Words {
        label: "Twee routes naar verzorgende",
        plain: "Hoe langer de lijn, hoe meer jaren.",
        axis: "Schooljaren vanaf nu",
    };
    vec![Sample::new("two lines", route_map(words, &[sure, maybe]))]
}
