//! Siblings of one ISCO unit under the best of them: only for the eye. The API lists all, one by one.

use super::super::facts::Facts;
use super::Fit;

/// One line of a page: the best of a unit, and its siblings that are in the list too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family<'a> {
    /// The first in order.
    pub best: &'a Fit,
    /// The others of the same unit, in order.
    pub siblings: Vec<&'a Fit>,
}

/// Folds a list; the order of the first of each unit stays.
pub fn fold<'a>(facts: &Facts, fits: &'a [Fit]) -> Vec<Family<'a>> {
    let mut families: Vec<Family<'a>> = Vec::new();
    for fit in fits {
        let unit = &fit.item(facts).unit;
        let is_sibling = |it: &&mut Family<'a>| unit.is_some() && it.best.item(facts).unit == *unit;
        match families.iter_mut().find(is_sibling) {
            Some(family) => family.siblings.push(fit),
            None => families.push(Family { best: fit, siblings: Vec::new() }),
        }
    }
    families
}
