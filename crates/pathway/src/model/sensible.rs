//! Which of the lawful routes are sensible: no step that leads nowhere, at most one diploma more than needed.

use loper_vocabulary::level::Level;

use super::held::{Family, Held, family};

/// How many steps more than needed a sensible route may have.
const EXTRA_MAX: usize = 1;

/// What tells routes apart here.
pub struct Shape {
    /// The diplomas in order, from the one that one stands on.
    pub levels: Vec<Level>,
    /// Whether it begins with a learning route, and then whether that gives both diplomas: only routes that begin
    /// alike are laid beside each other.
    pub learning: Option<bool>,
    /// How many steps need a condition.
    pub conditions: usize,
}

/// Which of the shapes stay. One stays when no other gets there with some of its steps; or when it is certain and has
/// one step more, a diploma on the way in the same part of education (*stapelen*).
pub fn sensible(shapes: &[Shape]) -> Vec<bool> {
    let held = |shape: &Shape| shape.levels.iter().fold(Held::NONE, |held, level| held.with(*level));
    let all: Vec<(&Shape, Held)> = shapes.iter().map(|shape| (shape, held(shape))).collect();
    all.iter().map(|one| all.iter().all(|other| is_kept_beside(one, other))).collect()
}

/// Gets there with some of the steps of the other, and no condition more.
fn is_enough_for((one, held): &(&Shape, Held), (other, theirs): &(&Shape, Held)) -> bool {
    one.levels.len() < other.levels.len()
        && one.learning == other.learning
        && one.conditions <= other.conditions
        && theirs.has_all(*held)
}

fn is_kept_beside(one: &(&Shape, Held), shorter: &(&Shape, Held)) -> bool {
    if !is_enough_for(shorter, one) {
        return true;
    }
    let (shape, held) = (one.0, shorter.1);
    // Who already needs a condition does not need a diploma more; a year as a specialist opens another door.
    let is_free = |level: Level| shape.conditions == 0 || level == Level::Mbo4Specialist;
    let mut extra = shape.levels.iter().enumerate().filter(|(_, level)| !held.has(**level));
    shape.levels.len() - shorter.0.levels.len() <= EXTRA_MAX
        && extra.all(|(place, level)| is_free(*level) && is_stacking(&shape.levels, place))
}

/// A diploma in mbo or hbo that comes before or after another one there.
fn is_stacking(levels: &[Level], place: usize) -> bool {
    let own = family(levels[place]);
    let is_same = |other: Option<&Level>| other.is_some_and(|level| family(*level) == own);
    let before = place.checked_sub(1).and_then(|before| levels.get(before));
    matches!(own, Family::Mbo | Family::Hbo) && (is_same(before) || is_same(levels.get(place + 1)))
}
