//! How much of each condition the work of an occupation has.

use loper_vocabulary::condition::Condition;

/// A degree from 0 to 3 for each condition, in the order of [`Condition::ALL`]; nothing where nothing is estimated.
pub type Degrees = [Option<u8>; Condition::ALL.len()];
