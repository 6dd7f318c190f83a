//! Which regions lie next to each other: their outlines share points, because the map was drawn of shared borders.

use std::collections::{BTreeMap, BTreeSet};

use loper_vocabulary::region::LabourRegion;

/// How many points two outlines share at least; one alone is a corner.
const SHARED: usize = 2;

/// The neighbours of each region, from the outlines (SVG paths of `M x y` and `L x y`).
pub fn neighbours(outlines: &[(LabourRegion, String)]) -> BTreeMap<LabourRegion, BTreeSet<LabourRegion>> {
    let points: Vec<(&LabourRegion, BTreeSet<&str>)> =
        outlines.iter().map(|(region, outline)| (region, points(outline))).collect();
    let near = |nth: usize| {
        let others = points.iter().enumerate().filter(move |(it, _)| *it != nth);
        let shared = |other: &BTreeSet<&str>| points[nth].1.intersection(other).count();
        others
            .filter(|(_, (_, other))| shared(other) >= SHARED)
            .map(|(_, (region, _))| (*region).clone())
            .collect()
    };
    points.iter().enumerate().map(|(nth, (region, _))| ((*region).clone(), near(nth))).collect()
}

fn points(outline: &str) -> BTreeSet<&str> {
    let pairs = outline.split(|it: char| it.is_ascii_alphabetic()).map(str::trim);
    pairs.filter(|it| it.contains(' ')).collect()
}

#[cfg(test)]
mod tests {
    use super::neighbours;
    use loper_vocabulary::region::LabourRegion;

    #[test]
    fn a_shared_border_makes_neighbours_and_a_corner_does_not() {
        let outlines =
            [("AM01", "M0 0L5 0L5 5L0 5Z"), ("AM02", "M5 0L9 0L9 5L5 5Z"), ("AM03", "M9 5L12 9L9 9Z")];
        let region = |code: &str| LabourRegion::parse(code).expect("a region");
        let found = neighbours(&outlines.map(|(code, outline)| (region(code), outline.to_owned())));
        assert_eq!(found[&region("AM01")].iter().collect::<Vec<_>>(), [&region("AM02")]);
        assert_eq!(found[&region("AM02")].iter().collect::<Vec<_>>(), [&region("AM01")]);
        assert!(found[&region("AM03")].is_empty());
    }
}
