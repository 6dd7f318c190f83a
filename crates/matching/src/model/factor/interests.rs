//! Interests: do you like what the work asks?
//!
//! The rule in words. There are six types of interest. We look which of them you like more than your own average,
//! and which the work asks more than its own average. Each type is multiplied: both more, or both less, gives
//! points; one more and the other less takes points. The six together give at most the cap. Unclear answers, which
//! differ little from each other, count less. When all six are the same we can't tell, and this factor takes no part.
//!
//! The interests of the work come from O*NET. Half of the occupations borrow them from their ISCO group; a
//! programme has the mean of the occupations it leads to. What sex or origin people in the work have is no part of it.

use loper_profile::model::about::Span;
use loper_vocabulary::interest::Interest;

use super::{Because, Factor, Lean, Part, part, six};

/// The most that interests can add or take when all factors take part equally.
pub const CAP: i32 = 125;

/// The six of the work as a shape of the same length everywhere.
pub(in super::super) fn work(six: [i64; 6]) -> Option<[i16; 6]> {
    six::work(six)
}

/// The six of a person, ready to be multiplied; none when we can't tell.
pub fn prepare(interests: &[Span; 6]) -> Option<[i32; 6]> {
    six::person(interests.map(|it| it.middle))
}

/// How far the six may be off, on the same scale.
pub fn doubt(interests: &[Span; 6]) -> [i32; 6] {
    six::doubt(interests.map(|it| it.middle), interests.map(|it| it.high.saturating_sub(it.low).div_ceil(2)))
}

/// The part of a result.
pub fn explain(person: [i32; 6], work: [i16; 6], cap: i32) -> Part {
    let terms = Interest::ALL.into_iter().map(|it| {
        let (you, asked) = (person[it.place()], i32::from(work[it.place()]));
        (you * asked, Because::Interest(it, Lean::of(you), Lean::of(asked)))
    });
    part(Factor::Interests, cap, terms)
}
