//! Wishes: is the day as you wish it?
//!
//! The rule in words. Each wish counts the same; one or two alone count for a third of the cap each, so that a single
//! tick can't outweigh all that you said of your interests. Of a condition that you like, "nearly all day" gives a full share
//! of the points and "hardly ever" takes one; "often" gives a third and "now and then" takes a third. Of a condition that
//! you would rather not have it is the other way round. What can't be at all is no wish but a limit (see `barrier`).
//!
//! How much of a condition an occupation has is our own estimate, by group of occupations, never a measurement. A
//! programme has the mean of the occupations it leads to. Where there is no estimate this factor takes no part.

use loper_profile::model::about::Wish;
use loper_vocabulary::condition::{Condition, Degree};

use super::{Because, Factor, PLACES, Part, part};

/// The most that wishes can add or take when all factors take part equally.
pub const CAP: i32 = 125;

/// "Nearly all day", and its opposite "hardly ever" below zero.
pub(in super::super) const ALL_DAY: i16 = 1 << 11;
const SCALE: i32 = 1 << (PLACES - 11);

/// A degree on the scale from minus [`ALL_DAY`] to [`ALL_DAY`]; `thirds` is three times the degree.
pub(in super::super) fn height(thirds: i64) -> i16 {
    let all_day = i64::from(ALL_DAY);
    i16::try_from((2 * thirds - 9) * all_day / 9).unwrap_or(ALL_DAY)
}

/// The degree that a height stands for.
pub(in super::super) fn degree(height: i16) -> Degree {
    let third = ALL_DAY / 3;
    match height {
        it if it < -2 * third => Degree::Hardly,
        it if it < 0 => Degree::Sometimes,
        it if it <= 2 * third => Degree::Often,
        _ => Degree::Always,
    }
}

/// From this many wishes on they fill the cap.
const FULL_AT: usize = 3;

/// What one of `count` wishes counts for.
pub fn share(count: usize) -> i32 {
    i32::try_from(count.max(FULL_AT)).map_or(0, |it| SCALE / it)
}

/// The part of a result: `heights` has the twelve conditions of the work.
pub fn explain(wishes: &[(Condition, Wish)], heights: [i16; 12], cap: i32) -> Part {
    let share = share(wishes.len());
    let terms = wishes.iter().map(|(condition, wish)| {
        let height = heights[condition.place()];
        let sign = if *wish == Wish::Like { share } else { -share };
        (i32::from(height) * sign, Because::Wish(*condition, *wish, degree(height)))
    });
    part(Factor::Wishes, cap, terms)
}
