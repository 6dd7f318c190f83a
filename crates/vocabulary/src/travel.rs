//! About how long the way between two municipalities takes: an estimate as the crow flies, never a fact.
//!
//! The rule in words. We take the distance between the middles of the two municipalities, somewhat nearer or
//! farther by how large they are, because nobody lives or learns exactly in the middle. A way is 1.3 times as long as the
//! crow flies. It is cycled at 12 to 16 km an hour, or goes by bus and train: 15 to 30 minutes for getting there,
//! waiting and changing, and then 50 to 90 km an hour. The quicker of the two counts. Down and up to whole fives of
//! minutes. A ferry, a missed connection or a night without buses is not in it.
//!
//! Where the numbers come from. The detour: 1.3 ± 0.1 between places in motorway networks (Wang and others, 2024, arXiv
//! 2406.06490), 1.34 from homes to the centre in 300 European cities (Environment and Planning B, 2023, doi
//! 10.1177/23998083231168870). The band of speeds is our own choice, laid round what CBS measured from door to door
//! (table 37980NED, the Netherlands, 2002/2003: bicycle 12.9, bus, tram and metro 23.5, train 36 km an hour of way). A test
//! holds the band to those.

/// This file, for the page that shows every rule as it runs.
pub const RULE: &str = include_str!("travel.rs");

/// How much longer a way is than the crow flies.
const DETOUR: f64 = 1.3;
/// Of a cyclist, in km an hour: slow and quick.
const BICYCLE: (f64, f64) = (12.0, 16.0);
/// Of bus and train once one is on the way, in km an hour: slow and quick.
const PUBLIC: (f64, f64) = (50.0, 90.0);
/// What getting there, waiting and changing takes with bus and train, in minutes: long and short.
const AROUND: (f64, f64) = (30.0, 15.0);
/// How much nearer or farther than the middles, as a part of the radius of both together.
const SPREAD: f64 = 0.5;
/// The radius of the earth, in km.
const EARTH_KM: f64 = 6371.0;
/// Minutes are told in steps of so many.
const STEP: f64 = 5.0;
/// More minutes than this are all the same: nobody goes there and back in a day.
const MINUTES_MAX: f64 = 600.0;

/// The middle of a municipality, and how large it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Middle {
    /// On the globe, in km from the middle of the earth: distances need no sines then.
    at: [f64; 3],
    radius_km: f64,
}

impl Middle {
    /// Of a latitude and a longitude in degrees, and the radius of a circle as large as the municipality. Nothing when these
    /// can't be.
    pub fn new(latitude: f64, longitude: f64, radius_km: f64) -> Option<Self> {
        let can_be = latitude.abs() <= 90.0 && longitude.abs() <= 180.0 && (0.0..=500.0).contains(&radius_km);
        let (north, east) = (latitude.to_radians(), longitude.to_radians());
        let at = [north.cos() * east.cos(), north.cos() * east.sin(), north.sin()];
        can_be.then(|| Self { at: at.map(|it| EARTH_KM * it), radius_km })
    }

    /// How far two middles lie apart, in km as the crow flies. Straight through the earth: under 400 km that differs less
    /// than 100 m from over it.
    pub fn km_to(&self, other: &Self) -> f64 {
        let squares = self.at.iter().zip(other.at).map(|(one, other)| (one - other).powi(2));
        squares.sum::<f64>().sqrt()
    }
}

/// Between which numbers of minutes a way probably takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes {
    /// At least so many: only what is surely farther counts as too far.
    pub least: u16,
    /// At most so many, as a rule.
    pub most: u16,
}

/// About how long the way between two municipalities takes; the same there and back.
pub fn minutes(one: &Middle, other: &Middle) -> Minutes {
    let km = one.km_to(other);
    let spread = SPREAD * one.radius_km.hypot(other.radius_km);
    let (least, _) = of_way(DETOUR * (km - spread).max(0.0));
    let (_, most) = of_way(DETOUR * (km + spread));
    Minutes { least: whole((least / STEP).floor()), most: whole((most / STEP).ceil()) }
}

/// The quickest and the slowest, in minutes, for a way of so many km.
fn of_way(km: f64) -> (f64, f64) {
    let at = |speed: f64| 60.0 * km / speed;
    (at(BICYCLE.1).min(AROUND.1 + at(PUBLIC.1)), at(BICYCLE.0).min(AROUND.0 + at(PUBLIC.0)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 600")]
fn whole(steps: f64) -> u16 {
    (STEP * steps).clamp(0.0, MINUTES_MAX) as u16
}

#[cfg(test)]
mod tests {
    use super::{Middle, Minutes, minutes, of_way};

    fn place(latitude: f64, longitude: f64, radius_km: f64) -> Middle {
        Middle::new(latitude, longitude, radius_km).expect("a place")
    }

    #[test]
    fn the_band_holds_what_cbs_measured_from_door_to_door() {
        // km of way and km an hour, 37980NED, 2002/2003: a usual trip by each.
        for (by, km, speed) in
            [("bicycle", 3.0, 12.9), ("bus, tram, metro", 12.0, 23.5), ("train", 43.0, 36.0)]
        {
            let (least, most) = of_way(km);
            let measured = 60.0 * km / speed;
            assert!(least <= measured && measured <= most, "{by}: {measured} is not in {least}..{most}");
        }
    }

    #[test]
    fn the_distance_is_that_over_the_earth() {
        let (amersfoort, utrecht) = (place(52.155, 5.387, 4.5), place(52.09, 5.12, 5.6));
        let km = amersfoort.km_to(&utrecht);
        assert!((19.0..20.5).contains(&km), "{km}");
        let (groningen, maastricht) = (place(53.22, 6.57, 7.0), place(50.85, 5.69, 4.3));
        let km = groningen.km_to(&maastricht);
        assert!((268.0..272.0).contains(&km), "{km}");
    }

    #[test]
    fn nearer_is_never_longer_and_there_is_as_far_as_back() {
        let home = place(52.0, 5.0, 5.0);
        let mut before = Minutes { least: 0, most: 0 };
        for nth in 0..300_u32 {
            let there = place(52.0 + f64::from(nth) / 100.0, 5.0, 5.0);
            let now = minutes(&home, &there);
            assert!(now.least >= before.least && now.most >= before.most && now.least <= now.most);
            assert_eq!(now, minutes(&there, &home));
            before = now;
        }
        assert!(before.least > 120, "{before:?}");
    }

    #[test]
    fn one_s_own_municipality_begins_at_nothing_and_a_large_one_reaches_farther() {
        let (small, large) = (place(52.0, 5.0, 2.0), place(53.0, 5.6, 12.0));
        assert_eq!(minutes(&small, &small), Minutes { least: 0, most: 10 });
        let own = minutes(&large, &large);
        assert!(own.least == 0 && own.most > 40, "{own:?}");
    }

    #[test]
    fn what_is_no_place_is_none() {
        for (latitude, longitude, radius) in
            [(91.0, 5.0, 1.0), (52.0, 181.0, 1.0), (52.0, 5.0, -1.0), (f64::NAN, 5.0, 1.0)]
        {
            assert_eq!(Middle::new(latitude, longitude, radius), None);
        }
    }
}
