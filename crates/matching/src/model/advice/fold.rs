//! Siblings under the best of them: occupations of one ISCO unit, programmes of one name. Only for the eye; the API
//! lists all, one by one.

use super::super::facts::Facts;
use super::super::item::{Item, Kind};
use super::Fit;

/// One line of a page: the best of a family, and its siblings that are in the list too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family<'a> {
    /// The first in order.
    pub best: &'a Fit,
    /// The others, in order.
    pub siblings: Vec<&'a Fit>,
}

/// Folds a list; the order of the first of each family stays.
pub fn fold<'a>(facts: &Facts, fits: &'a [Fit]) -> Vec<Family<'a>> {
    let mut families: Vec<Family<'a>> = Vec::new();
    for fit in fits {
        let item = fit.item(facts);
        let is_sibling = |it: &&mut Family<'a>| are_siblings(it.best.item(facts), item);
        match families.iter_mut().find(is_sibling) {
            Some(family) => family.siblings.push(fit),
            None => families.push(Family { best: fit, siblings: Vec::new() }),
        }
    }
    families
}

fn are_siblings(one: &Item, other: &Item) -> bool {
    one.kind() == other.kind()
        && match (&one.unit, &other.unit) {
            (Some(one), Some(other)) => one == other,
            _ => one.title == other.title && one.kind() == Kind::Programme,
        }
}
