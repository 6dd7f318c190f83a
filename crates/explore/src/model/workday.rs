//! What stands out in a working day.

use loper_labour_market::model::conditions::Degrees;
use loper_vocabulary::condition::{Condition, Degree};

/// The most conditions that a page tells.
const TOLD_MAX: usize = 6;

/// What is nearly always so and then what is often so, each in the order of the vocabulary; six at the most.
pub fn told(day: &Degrees) -> Vec<(Condition, Degree)> {
    let with = |wanted: Degree| {
        Condition::ALL.into_iter().filter_map(move |condition| {
            let degree = Degree::of(day[condition.place()]?.into())?;
            (degree == wanted).then_some((condition, degree))
        })
    };
    with(Degree::Always).chain(with(Degree::Often)).take(TOLD_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nearly_always_so_comes_first_and_six_are_told() {
        let mut day: Degrees = [None; 12];
        assert_eq!(told(&day), []);
        day = [Some(1); 12];
        assert_eq!(told(&day), [], "what is sometimes so does not stand out");
        day[Condition::Outdoors.place()] = Some(2);
        day[Condition::Animals.place()] = Some(3);
        assert_eq!(told(&day), [(Condition::Animals, Degree::Always), (Condition::Outdoors, Degree::Often)]);
        assert_eq!(told(&[Some(3); 12]).len(), 6);
    }
}
