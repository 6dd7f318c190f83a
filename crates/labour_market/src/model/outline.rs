//! Outlines of regions: joined from municipalities, simplified together, drawn in a box.
//!
//! Regions that touch must go on touching. So what is simplified is not a region but an arc: the line between
//! two points where three regions meet, or along the sea. Both sides then draw the same line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The width of the box.
pub const WIDTH: f64 = 1000.0;
/// The height of the box.
pub const HEIGHT: f64 = 1200.0;
/// What stays free along each side.
const MARGIN: f64 = 10.0;
/// The latitude at which a degree of longitude is measured: the middle of the Netherlands.
const MIDDLE: f64 = 52.2;
/// An arc point that takes away a triangle smaller than this (in square units of the box) is left out.
const DETAIL: f64 = 9.0;
/// An island smaller than this (in square units of the box) is left out, unless it is all there is.
const ISLAND: f64 = 12.0;

/// A point on earth: longitude and latitude in degrees.
pub type Place = (f64, f64);

/// A closed line on earth; the last point is the first again.
pub type Ring = Vec<Place>;

/// A point in the box.
type Point = (i64, i64);

/// The drawn outline of a region.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// A path of SVG: absolute, whole numbers.
    pub path: String,
    /// Where its name stands: the point farthest from its border.
    pub label: (i64, i64),
}

/// Joins the rings of each region's municipalities, and draws all regions in one box.
pub fn outlines(rings: &BTreeMap<String, Vec<Ring>>) -> BTreeMap<String, Outline> {
    let Some(frame) = Frame::around(rings.values().flatten().flatten()) else { return BTreeMap::new() };
    let joined: BTreeMap<&str, Vec<Vec<Point>>> = rings
        .iter()
        .map(|(code, rings)| (code.as_str(), join(rings.iter().map(|ring| frame.ring(ring)))))
        .collect();
    let corners = corners(&joined);
    let mut arcs = BTreeMap::new();
    joined
        .into_iter()
        .filter_map(|(code, rings)| {
            let mut drawn: Vec<Vec<Point>> = rings
                .iter()
                .map(|ring| simplified(ring, &corners, &mut arcs))
                .filter(|it| it.len() > 2)
                .collect();
            drawn.sort_by(|one, other| area(other).total_cmp(&area(one)));
            let largest = drawn.first().map(|ring| label(ring))?;
            let shown = drawn.iter().enumerate().filter(|(place, ring)| *place == 0 || area(ring) >= ISLAND);
            let path = shown.fold(String::new(), |path, (_, ring)| draw(path, ring));
            Some((code.to_owned(), Outline { path, label: largest }))
        })
        .collect()
}

/// How degrees become units of the box.
struct Frame {
    left: f64,
    top: f64,
    scale: f64,
    squeeze: f64,
}

impl Frame {
    fn around<'a>(places: impl Iterator<Item = &'a Place>) -> Option<Self> {
        let squeeze = MIDDLE.to_radians().cos();
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for (longitude, latitude) in places {
            west = west.min(*longitude);
            east = east.max(*longitude);
            south = south.min(*latitude);
            north = north.max(*latitude);
        }
        let (width, height) = ((east - west) * squeeze, north - south);
        if !(width > 0.0 && height > 0.0) {
            return None;
        }
        let scale = ((WIDTH - 2.0 * MARGIN) / width).min((HEIGHT - 2.0 * MARGIN) / height);
        Some(Self {
            left: (WIDTH - width * scale) / 2.0 - west * squeeze * scale,
            top: (HEIGHT - height * scale) / 2.0 + north * scale,
            scale,
            squeeze,
        })
    }

    #[expect(clippy::cast_possible_truncation, reason = "inside the box")]
    fn point(&self, (longitude, latitude): Place) -> Point {
        let x = longitude * self.squeeze * self.scale + self.left;
        let y = self.top - latitude * self.scale;
        (x.round() as i64, y.round() as i64)
    }

    /// The ring in the box, without repeated points and without the closing one.
    fn ring(&self, ring: &Ring) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::with_capacity(ring.len());
        for place in ring {
            let point = self.point(*place);
            if points.last() != Some(&point) {
                points.push(point);
            }
        }
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }
}

fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Joins rings that share borders: a side that stands in two of them, once each way, is inside and goes.
fn join(rings: impl Iterator<Item = Vec<Point>>) -> Vec<Vec<Point>> {
    let mut next: BTreeMap<Point, BTreeSet<Point>> = BTreeMap::new();
    for mut ring in rings {
        // One direction for all, or two neighbours would not run against each other.
        if signed_area(&ring) < 0.0 {
            ring.reverse();
        }
        for (from, to) in sides(&ring) {
            let goes_back = next.get_mut(&to).is_some_and(|targets| targets.remove(&from));
            if !goes_back && from != to {
                next.entry(from).or_default().insert(to);
            }
        }
    }
    let mut joined = Vec::new();
    while let Some(start) = next.iter().find(|(_, targets)| !targets.is_empty()).map(|(from, _)| *from) {
        let mut ring = Vec::new();
        let mut at = start;
        while let Some(to) = next.get_mut(&at).and_then(BTreeSet::pop_first) {
            ring.push(at);
            at = to;
        }
        joined.extend(loops(&ring));
    }
    joined
}

/// Cuts a walk that passes a point twice into closed rings.
fn loops(walk: &[Point]) -> Vec<Vec<Point>> {
    let (mut rings, mut open): (Vec<Vec<Point>>, Vec<Point>) = (Vec::new(), Vec::new());
    for point in walk {
        if let Some(place) = open.iter().position(|it| it == point) {
            rings.push(open.split_off(place));
        }
        open.push(*point);
    }
    rings.push(open);
    rings.retain(|ring| ring.len() > 2);
    rings
}

/// Points that no line may lose: where the border between two regions begins or ends.
fn corners(regions: &BTreeMap<&str, Vec<Vec<Point>>>) -> BTreeSet<Point> {
    let mut owners: BTreeMap<(Point, Point), BTreeSet<&str>> = BTreeMap::new();
    for (code, rings) in regions {
        for (from, to) in rings.iter().flat_map(|ring| sides(ring)) {
            owners.entry((from.min(to), from.max(to))).or_default().insert(code);
        }
    }
    let mut around: BTreeMap<Point, BTreeSet<&BTreeSet<&str>>> = BTreeMap::new();
    let mut degree: BTreeMap<Point, usize> = BTreeMap::new();
    for ((from, to), owners) in &owners {
        for point in [from, to] {
            around.entry(*point).or_default().insert(owners);
            *degree.entry(*point).or_default() += 1;
        }
    }
    degree
        .into_iter()
        .filter(|(point, sides)| *sides != 2 || around[point].len() > 1)
        .map(|(point, _)| point)
        .collect()
}

/// The ring with every arc between two corners simplified; an arc is simplified once, for both its sides.
fn simplified(
    ring: &[Point],
    corners: &BTreeSet<Point>,
    arcs: &mut BTreeMap<Vec<Point>, Vec<Point>>,
) -> Vec<Point> {
    let start = ring.iter().position(|point| corners.contains(point));
    // An island has no corner; it is cut at its least point and at the one farthest from it.
    let first = start.unwrap_or_else(|| (0..ring.len()).min_by_key(|place| ring[*place]).unwrap_or(0));
    let turned: Vec<Point> = ring.iter().cycle().skip(first).take(ring.len() + 1).copied().collect();
    let far = |point: &Point| {
        let (x, y) = (point.0 - turned[0].0, point.1 - turned[0].1);
        x * x + y * y
    };
    let cut = if start.is_some() { None } else { turned.iter().copied().max_by_key(|it| (far(it), *it)) };
    let mut drawn: Vec<Point> = Vec::new();
    let mut arc = vec![turned[0]];
    for point in &turned[1..] {
        arc.push(*point);
        if corners.contains(point) || cut == Some(*point) || *point == turned[0] {
            let simple = once(&arc, arcs);
            drawn.extend(&simple[..simple.len() - 1]);
            arc = vec![*point];
        }
    }
    drawn
}

fn once(arc: &[Point], arcs: &mut BTreeMap<Vec<Point>, Vec<Point>>) -> Vec<Point> {
    let mut key = arc.to_vec();
    let is_turned =
        arc.last() < arc.first() || (arc.first() == arc.last() && arc.get(1) > arc.get(arc.len() - 2));
    if is_turned {
        key.reverse();
    }
    let mut simple = arcs.entry(key).or_insert_with_key(|arc| visvalingam(arc)).clone();
    if is_turned {
        simple.reverse();
    }
    simple
}

/// Takes away, again and again, the point whose triangle with its neighbours is the smallest.
fn visvalingam(arc: &[Point]) -> Vec<Point> {
    let mut points = arc.to_vec();
    while points.len() > 2 {
        let smallest = (1..points.len() - 1)
            .map(|place| (triangle(points[place - 1], points[place], points[place + 1]), place))
            .min_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        match smallest {
            Some((size, place)) if size < DETAIL => points.remove(place),
            _ => break,
        };
    }
    points
}

fn triangle(a: Point, b: Point, c: Point) -> f64 {
    (((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() as f64) / 2.0
}

fn signed_area(ring: &[Point]) -> f64 {
    sides(ring).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<i64>() as f64 / 2.0
}

fn area(ring: &[Point]) -> f64 {
    signed_area(ring).abs()
}

fn draw(mut path: String, ring: &[Point]) -> String {
    for (place, (x, y)) in ring.iter().enumerate() {
        // Writing to a string can't fail.
        let _ = write!(path, "{}{x} {y}", if place == 0 { 'M' } else { 'L' });
    }
    path.push('Z');
    path
}

/// The point of a grid that lies farthest from the border of the ring.
fn label(ring: &[Point]) -> Point {
    const STEP: usize = 3;
    let range = |pick: fn(&Point) -> i64| {
        let all = ring.iter().map(pick);
        (all.clone().min().unwrap_or(0)..=all.max().unwrap_or(0)).step_by(STEP)
    };
    let inside =
        range(|it| it.1).flat_map(|y| range(|it| it.0).map(move |x| (x, y))).filter(|it| contains(ring, *it));
    let distance =
        |point: &Point| sides(ring).map(|side| distance(*point, side)).min_by(f64::total_cmp).unwrap_or(0.0);
    let farthest = inside
        .map(|point| (distance(&point), point))
        .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    farthest.map_or_else(|| ring[0], |(_, point)| point)
}

fn contains(ring: &[Point], (x, y): Point) -> bool {
    let crossings = sides(ring).filter(|(a, b)| {
        (a.1 > y) != (b.1 > y)
            && (x as f64) < (b.0 - a.0) as f64 * (y - a.1) as f64 / (b.1 - a.1) as f64 + a.0 as f64
    });
    !crossings.count().is_multiple_of(2)
}

fn distance((x, y): Point, (a, b): (Point, Point)) -> f64 {
    let (x, y) = ((x - a.0) as f64, (y - a.1) as f64);
    let (along, down) = ((b.0 - a.0) as f64, (b.1 - a.1) as f64);
    let length = along * along + down * down;
    let share = if length > 0.0 { ((x * along + y * down) / length).clamp(0.0, 1.0) } else { 0.0 };
    (x - share * along).powi(2) + (y - share * down).powi(2)
}
