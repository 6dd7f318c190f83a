//! The middle of a municipality, and how large it is, from its outline.

use std::f64::consts::PI;

use super::outline::Ring;

/// How many km a degree of latitude is.
const DEGREE_KM: f64 = 111.195;

/// Latitude, longitude in degrees, and the radius in km of a circle as large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Middle {
    /// In degrees, to four decimals: about ten metres.
    pub latitude: f64,
    /// The same.
    pub longitude: f64,
    /// In km, to one decimal.
    pub radius_km: f64,
}

/// The middle of all rings together, each as heavy as it is large. A ring that runs the other way round is a hole.
pub fn middle(rings: &[Ring]) -> Option<Middle> {
    let (mut twice, mut east, mut north) = (0.0, 0.0, 0.0);
    for ring in rings {
        // From the first point of each ring, so that small numbers are multiplied and not large ones.
        let (x0, y0) = *ring.first()?;
        for pair in ring.windows(2) {
            let [(ax, ay), (bx, by)] = [pair[0], pair[1]].map(|(x, y)| (x - x0, y - y0));
            let cross = ax * by - bx * ay;
            twice += cross;
            east += cross * ((ax + bx) / 3.0 + x0);
            north += cross * ((ay + by) / 3.0 + y0);
        }
    }
    if twice == 0.0 {
        return None;
    }
    let (longitude, latitude) = (east / twice, north / twice);
    let square_km = (twice / 2.0).abs() * DEGREE_KM * DEGREE_KM * latitude.to_radians().cos();
    Some(Middle {
        latitude: rounded(latitude, 10_000.0),
        longitude: rounded(longitude, 10_000.0),
        radius_km: rounded((square_km / PI).sqrt(), 10.0),
    })
}

fn rounded(number: f64, parts: f64) -> f64 {
    (number * parts).round() / parts
}

#[cfg(test)]
mod tests {
    use super::{Middle, middle};

    fn square(x: f64, y: f64, side: f64) -> Vec<(f64, f64)> {
        vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    }

    #[test]
    fn the_middle_of_a_square_is_in_the_middle_and_as_large_as_it_is() {
        let found = middle(&[square(5.0, 52.0, 0.1)]).expect("a middle");
        assert!((found.latitude - 52.05).abs() < 1e-9 && (found.longitude - 5.05).abs() < 1e-9, "{found:?}");
        // 11.12 km by 6.84 km is 76 square km, as a circle of 4.9 km.
        assert!((found.radius_km - 4.9).abs() < 0.11, "{}", found.radius_km);
    }

    #[test]
    fn an_island_counts_and_a_hole_does_not_whichever_way_the_rings_run() {
        let (land, island) = (square(5.0, 52.0, 0.1), square(5.4, 52.0, 0.1));
        let with_island = middle(&[land.clone(), island]).expect("a middle");
        assert!((with_island.longitude - 5.25).abs() < 1e-9, "{with_island:?}");
        let mut hole = square(5.05, 52.0, 0.05);
        hole.reverse();
        let rings = [land, hole];
        let turned: Vec<_> = rings.iter().map(|it| it.iter().rev().copied().collect()).collect();
        let with_hole: Vec<Option<Middle>> = vec![middle(&rings), middle(&turned)];
        assert_eq!(with_hole[0], with_hole[1]);
        assert!(with_hole[0].is_some_and(|it| it.longitude < 5.05 && it.latitude > 52.05), "{with_hole:?}");
    }

    #[test]
    fn what_has_no_size_has_no_middle() {
        assert_eq!(middle(&[]), None);
        assert_eq!(middle(&[vec![(5.0, 52.0), (5.1, 52.1), (5.0, 52.0)]]), None);
    }
}
