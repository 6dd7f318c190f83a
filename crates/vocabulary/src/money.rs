//! Amounts of money, in whole cents.

use serde::{Deserialize, Serialize};

/// An amount in euro cents; never a float, so that sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cents(pub i64);

impl Cents {
    /// From euros as a publisher writes them (`27.22`), rounded to the cent.
    #[expect(clippy::cast_possible_truncation, reason = "amounts of this field fit by far")]
    pub fn from_euros(euros: f64) -> Self {
        Self((euros * 100.0).round() as i64)
    }

    /// As euros, for a scale or an API; not for sums.
    pub fn euros(self) -> f64 {
        self.0 as f64 / 100.0
    }
}
