//! A counterfactual is true when it is tried.

use loper_profile::model::about::{About, Wish};
use loper_vocabulary::condition::Condition;
use proptest::prelude::*;

use super::world::{asks, facts};
use crate::model::advice::counterfactual::{Change, counterfactual};
use crate::model::advice::look_at;
use crate::model::ask::Ask;
use crate::model::order::is_wanted;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn each_way_gives_the_promised_rank_when_it_is_applied(ask in asks(), nth in 0_usize..168, rank in 1_usize..12) {
        prop_assume!(is_wanted(facts(), &ask, nth));
        let answer = counterfactual(facts(), &ask, nth, rank);
        let (now, barred) = look_at(facts(), &ask, nth);
        prop_assert_eq!(&answer.barred, &barred);
        prop_assert_eq!(answer.rank, barred.is_empty().then_some(now.rank));
        prop_assert!(!answer.is_there(rank) || answer.ways.is_empty());
        for way in &answer.ways {
            let (after, still) = look_at(facts(), &way.apply(&ask), nth);
            prop_assert!(still.is_empty());
            prop_assert_eq!(after.rank, way.rank);
            prop_assert!(way.rank <= rank);
            prop_assert!((1..=2).contains(&way.changes.len()));
        }
    }

    #[test]
    fn a_single_change_is_told_before_any_pair(ask in asks(), nth in 0_usize..168) {
        prop_assume!(is_wanted(facts(), &ask, nth));
        let answer = counterfactual(facts(), &ask, nth, 5);
        let has_single = answer.ways.iter().any(|it| it.changes.len() == 1);
        prop_assert!(!has_single || answer.ways.iter().all(|it| it.changes.len() == 1));
    }
}

#[test]
fn lifting_a_limit_is_the_way_for_what_is_impossible() {
    let about = About { wishes: [(Condition::Outdoors, Wish::Like)].into(), ..About::default() };
    let open = Ask { about, ..Ask::default() };
    let best = crate::model::advice::advise(facts(), &open).results[0].place;
    let bars = facts().often()[best];
    let condition = Condition::ALL.into_iter().find(|it| bars & (1 << it.place()) != 0).expect("it has one");
    let mut closed = open.clone();
    closed.about.limits.never.insert(condition);
    let answer = counterfactual(facts(), &closed, best, 3);
    assert_eq!(answer.rank, None);
    assert!(answer.ways.iter().any(|it| it.changes == [Change::Never(condition)]), "{answer:?}");
}
