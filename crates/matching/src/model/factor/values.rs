//! Work values: does the work give what you find important?
//!
//! The rule in words. There are six values. We look which of them matter more to you than your own average, and
//! which the work gives more than its own average. Each is multiplied: both more, or both less, gives points; one more and
//! the other less takes points. The six together give at most the cap. When all six matter the same to you, this
//! factor takes no part.
//!
//! The values come from O*NET and are known of half of the occupations only. We do not guess the rest: there this
//! factor takes no part, the other factors count for all, and the result says that it is missing. A programme has
//! the mean of those occupations it leads to of which the values are known.

use loper_profile::model::about::Span;
use loper_vocabulary::work_value::WorkValue;

use super::{Because, Factor, Lean, Part, part, six};

/// The most that values can add or take when all factors take part equally.
pub const CAP: i32 = 125;

/// The six of a person, ready to be multiplied; none when all matter the same.
pub fn prepare(values: &[Span; 6]) -> Option<[i32; 6]> {
    six::person(values.map(|it| it.middle))
}

/// How far the six may be off, on the same scale.
pub fn doubt(values: &[Span; 6]) -> [i32; 6] {
    six::doubt(values.map(|it| it.middle), values.map(|it| it.high.saturating_sub(it.low).div_ceil(2)))
}

/// The part of a result.
pub fn explain(person: [i32; 6], work: [i16; 6], cap: i32) -> Part {
    let terms = WorkValue::ALL.into_iter().map(|it| {
        let (you, given) = (person[it.place()], i32::from(work[it.place()]));
        (you * given, Because::Value(it, Lean::of(you), Lean::of(given)))
    });
    part(Factor::Values, cap, terms)
}
