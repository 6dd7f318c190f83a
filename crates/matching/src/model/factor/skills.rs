//! Skills: does the work use what you say you can?
//!
//! The rule in words. Each skill group that you chose counts the same; one or two alone count for a third of the cap
//! each. When the work can't do without it you get
//! a full share of the points, and a half when it only helps there. From that goes what the average occupation would get for
//! it: so a skill that is asked nearly everywhere says little, and a rare one says much. A skill that the work does
//! not ask takes a little. What you can't do yet takes nothing: that is what learning is for.
//!
//! Skills come from ESCO. A programme uses a skill as much as the occupations it leads to do on average. A broad
//! group (`S1`) is used when one of the groups in it is.

use super::{Because, Factor, Need, Part, part};

/// The most that skills can add or take when all factors take part equally.
pub const CAP: i32 = 125;

/// A skill that the work can't do without.
pub(in super::super) const ESSENTIAL: i32 = 1 << 11;
/// A skill that helps.
pub(in super::super) const OPTIONAL: i32 = ESSENTIAL / 2;
/// Divided by the number of chosen skills, the scale of one.
const SCALE: i32 = 1 << 10;

/// From this many skills on they fill the cap.
const FULL_AT: usize = 3;

/// What one of `count` chosen skills counts for.
pub fn share(count: usize) -> i32 {
    i32::try_from(count.max(FULL_AT)).map_or(0, |it| SCALE / it)
}

/// One skill that someone chose, beside the work: how much it is used there, and on average.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// The code of the skill group.
    pub code: String,
    /// 0 to `ESSENTIAL`.
    pub here: i32,
    /// 0 to `ESSENTIAL`, over all occupations.
    pub average: i32,
}

/// The part of a result.
pub fn explain(used: &[Used], cap: i32) -> Part {
    let share = share(used.len());
    let terms = used.iter().map(|it| {
        let need = match it.here {
            0 => Need::Unused,
            here if here > OPTIONAL => Need::Essential,
            _ => Need::Optional,
        };
        ((it.here - it.average) * share, Because::Skill(it.code.clone(), need))
    });
    part(Factor::Skills, cap, terms)
}
