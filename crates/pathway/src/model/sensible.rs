//! Which of the lawful routes are sensible: no step that leads nowhere, at most one diploma more than needed.

use loper_vocabulary::level::Level;

use super::held::{Family, family};
use super::route::{Route, What};

/// How many steps more than needed a sensible route may have.
const EXTRA_MAX: usize = 1;

/// Leaves out what nobody would do. A route stays when no other one gets there with some of its steps; or when it
/// is certain and has one step more, a diploma on the way in the same part of education (*stapelen*).
pub fn sensible(start: Level, routes: Vec<Route>) -> Vec<Route> {
    let shapes: Vec<Shape> = routes.iter().map(|route| Shape::of(start, route)).collect();
    let is_kept: Vec<bool> = shapes.iter().map(|one| is_sensible(one, &shapes)).collect();
    routes.into_iter().zip(is_kept).filter_map(|(route, is_kept)| is_kept.then_some(route)).collect()
}

/// What tells routes apart here.
struct Shape {
    levels: Vec<Level>,
    /// How it begins: only routes that begin alike are laid beside each other.
    learning: Option<bool>,
    conditions: usize,
}

impl Shape {
    fn of(start: Level, route: &Route) -> Self {
        let learning = route.steps.iter().find_map(|step| match step.what {
            What::LearningRoute { is_both, .. } => Some(is_both),
            _ => None,
        });
        let conditions = route.steps.iter().filter(|step| !step.is_certain()).count();
        // Where one stands counts as the diploma before the first step.
        let levels = std::iter::once(start).chain(route.levels()).collect();
        Self { levels, learning, conditions }
    }

    /// Gets there with some of the steps of `other`, and no condition more.
    fn is_enough_for(&self, other: &Self) -> bool {
        self.learning == other.learning
            && self.conditions <= other.conditions
            && self.levels.len() < other.levels.len()
            && self.levels.iter().all(|level| other.levels.contains(level))
    }
}

fn is_sensible(one: &Shape, all: &[Shape]) -> bool {
    all.iter().filter(|shorter| shorter.is_enough_for(one)).all(|shorter| {
        // Who already needs a condition does not need a diploma more; a year as a specialist opens another door.
        let is_free = |level: &Level| one.conditions == 0 || *level == Level::Mbo4Specialist;
        let mut extra = one.levels.iter().enumerate().filter(|(_, level)| !shorter.levels.contains(level));
        one.levels.len() - shorter.levels.len() <= EXTRA_MAX
            && extra.all(|(place, level)| is_free(level) && is_stacking(&one.levels, place))
    })
}

/// A diploma in mbo or hbo that comes before or after another one there.
fn is_stacking(levels: &[Level], place: usize) -> bool {
    let own = family(levels[place]);
    let is_same = |other: Option<&Level>| other.is_some_and(|level| family(*level) == own);
    let before = place.checked_sub(1).and_then(|before| levels.get(before));
    matches!(own, Family::Mbo | Family::Hbo) && (is_same(before) || is_same(levels.get(place + 1)))
}
