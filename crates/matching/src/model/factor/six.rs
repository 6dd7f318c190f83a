//! What interests and work values share: six numbers of a person beside six numbers of the work.
//!
//! Both are taken from their own average, so that only the shape counts: someone who likes everything a bit is
//! not favoured, and work that asks much of everything is not either. Then the six are multiplied, pair by pair.

use super::PLACES;

/// The length of the six numbers of the work, after scaling.
pub const WORK: i64 = 1 << 11;
/// The length of the six numbers of a person with clear answers, after scaling.
const PERSON: i64 = 1 << 10;
const _: () = assert!(WORK * PERSON == 1 << PLACES);
/// From this length on answers are clear: about one type 36 points above the others. Below it they count less.
const CLEAR: i64 = 200;

/// The six of the work as a shape of length [`WORK`]; none when all six are the same.
pub fn work(six: [i64; 6]) -> Option<[i16; 6]> {
    let (apart, length) = apart(six);
    if length == 0 {
        return None;
    }
    // Towards zero, so that the length never grows beyond one.
    let scaled = apart.map(|it| i16::try_from(it * WORK / length).ok());
    scaled.iter().all(Option::is_some).then(|| scaled.map(Option::unwrap_or_default))
}

/// The six of a person, 0 to 100 each; none when all six are the same.
pub fn person(six: [u8; 6]) -> Option<[i32; 6]> {
    let (apart, length) = apart(six.map(i64::from));
    (length > 0).then(|| apart.map(|it| scaled(it, length)))
}

/// How much a doubt of `half` points means, on the scale of [`person`].
pub fn doubt(six: [u8; 6], half: [u8; 6]) -> [i32; 6] {
    let (_, length) = apart(six.map(i64::from));
    half.map(|it| scaled(6 * i64::from(it), length))
}

fn scaled(number: i64, length: i64) -> i32 {
    i32::try_from(number * PERSON / length.max(CLEAR)).unwrap_or_default()
}

/// Six times the distance of each to the average, and the length of that, rounded up.
fn apart(six: [i64; 6]) -> ([i64; 6], i64) {
    let sum: i64 = six.iter().sum();
    let apart = six.map(|it| 6 * it - sum);
    let square: u64 = apart.iter().map(|it| it.unsigned_abs().pow(2)).sum();
    let root = square.isqrt();
    let up = if root * root < square { root + 1 } else { root };
    (apart, i64::try_from(up).unwrap_or(i64::MAX))
}
