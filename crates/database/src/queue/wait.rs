//! How long work waits after a try that failed. Pure.

use loper_vocabulary::time::Moment;

use super::{After, Failure, TRIES_MAX};

/// A minute, in microseconds.
const MINUTE: i64 = 60_000_000;
/// Nothing waits longer than this for its next try: six hours.
const WAIT_MAX: i64 = 6 * 60 * MINUTE;

/// How long to wait after this many tries, in microseconds: a minute, doubled with each try.
pub const fn after(tries: u32) -> i64 {
    // Twenty doublings are more than a year, so the ceiling is reached long before the number grows too large.
    let doublings = if tries < 20 { tries } else { 20 };
    let wait = MINUTE << doublings;
    if wait < WAIT_MAX { wait } else { WAIT_MAX }
}

/// What becomes of work whose try of this number failed now.
pub const fn next(tries: u32, failure: Failure, now: Moment) -> After {
    match failure {
        Failure::ForNow if tries < TRIES_MAX => After::Again(Moment(now.0 + after(tries))),
        Failure::ForNow | Failure::ForGood => After::Dead,
    }
}
