//! The question: what someone said, how heavily each of it counts, and of what a list is wanted.
//!
//! There is no field for who someone is: name, sex, origin, postcode and school can't be handed in.

use loper_profile::model::about::About;
use loper_vocabulary::language::Language;

use super::factor::Factor;
use super::item::Kind;

/// How heavily each factor counts for the person, in percent of its cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Weights([u8; 4]);

impl Weights {
    /// Equal, as it is until the person says otherwise.
    pub const EQUAL: Self = Self([100; 4]);

    /// The weight of a factor, 0 to 100.
    pub const fn of(self, factor: Factor) -> u8 {
        self.0[factor.place()]
    }

    /// The same with another weight for one factor; more than 100 is 100.
    #[must_use]
    pub fn with(mut self, factor: Factor, percent: u8) -> Self {
        self.0[factor.place()] = percent.min(100);
        self
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self::EQUAL
    }
}

/// Which occupations the list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// Those with a text of ours or a programme that leads there: what pages show unless someone asks for all.
    #[default]
    Known,
    /// All.
    All,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What the person chose to say.
    pub about: About,
    /// How heavily each factor counts.
    pub weights: Weights,
    /// How far chances move the order, in percent. They never change points.
    pub prospects_weight: u8,
    /// Only occupations, only programmes, or both.
    pub kind: Option<Kind>,
    /// The known, or all.
    pub scope: Scope,
    /// Whose alphabet decides where points are equal.
    pub language: Language,
    /// How many results.
    pub limit: usize,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            about: About::default(),
            weights: Weights::EQUAL,
            prospects_weight: 0,
            kind: None,
            scope: Scope::Known,
            language: Language::Nl,
            limit: 20,
        }
    }
}
