//! The order, limits, surprises and the ledger keep what they promise.

use std::collections::BTreeSet;

use loper_profile::model::about::{About, Limits, Travel, Wish};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::level::Level;
use proptest::prelude::*;

use super::world::{asks, facts, given, of_all, region};
use crate::model::advice::ledger::{ask_of, canonical, record, replay};
use crate::model::advice::moved::{Cause, moved};
use crate::model::advice::{Advice, Order, advise, advise_on, fold, look_at};
use crate::model::ask::Ask;
use crate::model::barrier::{Barred, Barrier};
use crate::model::factor::Factor;
use crate::model::facts::build::build;
use crate::model::item::{ItemId, Kind};
use crate::model::order::Board;

fn places(advice: &Advice) -> Vec<usize> {
    advice.results.iter().map(|it| it.place).collect()
}

proptest! {
    #[test]
    fn the_first_of_a_short_list_are_the_first_of_the_whole(ask in asks()) {
        let (short, whole) = (advise(facts(), &ask), advise(facts(), &of_all(&ask)));
        prop_assert_eq!(places(&short), places(&whole)[..short.results.len()].to_vec());
        prop_assert_eq!(short.total, whole.results.len());
        let is_ranked = short.results.iter().enumerate().all(|(nth, it)| it.rank == nth + 1);
        prop_assert!(is_ranked);
    }

    #[test]
    fn more_points_come_first_and_equal_points_go_by_the_alphabet(ask in asks()) {
        let ask = Ask { prospects_weight: 0, ..of_all(&ask) };
        let letters = facts().alphabet(ask.language);
        let keys: Vec<_> = advise(facts(), &ask).results.iter()
            .map(|it| (std::cmp::Reverse(it.points), letters[it.place])).collect();
        prop_assert!(keys.is_sorted());
    }

    #[test]
    fn a_heavier_weight_never_lowers_a_better_chance_against_a_worse_one_of_equal_fit(
        ask in asks(), light in 0_u8..=100, more in 0_u8..=100,
    ) {
        let heavy = light.saturating_add(more).min(100);
        let rank_of = |weight| {
            let all = advise(facts(), &Ask { prospects_weight: weight, ..of_all(&ask) });
            let mut ranks = vec![usize::MAX; facts().len()];
            all.results.iter().for_each(|it| ranks[it.place] = it.rank);
            (ranks, all)
        };
        let ((before, all), (after, _)) = (rank_of(light), rank_of(heavy));
        for better in &all.results {
            for worse in all.results.iter().filter(|it| it.points == better.points) {
                let is_better = facts().classes()[better.place] > facts().classes()[worse.place];
                if is_better && before[better.place] < before[worse.place] {
                    prop_assert!(after[better.place] < after[worse.place]);
                }
            }
        }
    }

    #[test]
    fn chances_never_change_points(ask in asks(), weight in 0_u8..=100) {
        let points = |ask: &Ask| {
            let mut all: Vec<_> = advise(facts(), ask).results.into_iter().map(|it| (it.place, it.points, it.parts)).collect();
            all.sort_by_key(|it| it.0);
            all
        };
        let with = Ask { prospects_weight: weight, ..of_all(&ask) };
        prop_assert_eq!(points(&of_all(&ask)), points(&with));
    }

    #[test]
    fn all_is_listed_either_as_possible_or_as_impossible_with_a_reason(ask in asks()) {
        let advice = advise(facts(), &of_all(&ask));
        let possible: BTreeSet<usize> = places(&advice).into_iter().collect();
        let impossible: BTreeSet<usize> = advice.impossible.iter().map(|it| it.place).collect();
        prop_assert!(possible.is_disjoint(&impossible));
        prop_assert!(advice.impossible.iter().all(|it| !it.because.is_empty()));
        let open = Ask { about: About { limits: Limits::default(), ..ask.about.clone() }, ..of_all(&ask) };
        let all: BTreeSet<usize> = places(&advise(facts(), &open)).into_iter().collect();
        prop_assert_eq!(&possible | &impossible, all);
    }

    #[test]
    fn two_surprises_lie_outside_the_two_strongest_interests(ask in asks()) {
        let ask = Ask { kind: None, limit: 5, about: About { limits: Limits::default(), ..ask.about.clone() }, ..ask };
        let advice = advise(facts(), &ask);
        if advice.order != Order::Points {
            prop_assert!(advice.surprises.is_empty());
            return Ok(());
        }
        prop_assert_eq!(advice.surprises.len(), 2);
        let shown = places(&advice);
        prop_assert!(advice.surprises.iter().all(|it| it.is_surprise && !shown.contains(&it.place)));
        if let Some(six) = ask.about.interests.filter(|it| crate::model::factor::interests::prepare(it).is_some()) {
            let mut likings: Vec<(u8, usize)> = six.iter().map(|it| it.middle).zip(0..).collect();
            likings.sort_by_key(|(middle, place)| (std::cmp::Reverse(*middle), *place));
            for surprise in &advice.surprises {
                let first = facts().first_type(surprise.place).map(Interest::place);
                prop_assert!(first.is_none_or(|it| it != likings[0].1 && it != likings[1].1));
            }
        }
    }

    #[test]
    fn a_line_of_the_ledger_replays_to_the_same_bytes(ask in asks()) {
        let line = record(facts(), &ask, &advise(facts(), &ask));
        prop_assert_eq!(replay(facts(), &line), Ok(line.clone()));
        prop_assert_eq!(ask_of(&canonical(&ask)), Ok(ask));
    }

    #[test]
    fn a_board_that_was_used_gives_the_same_answer(first in asks(), second in asks()) {
        let mut board = Board::default();
        advise_on(&mut board, facts(), &first);
        prop_assert_eq!(advise_on(&mut board, facts(), &second), advise(facts(), &second));
    }

    #[test]
    fn one_item_looked_at_alone_is_as_in_the_list(ask in asks()) {
        for fit in advise(facts(), &ask).results {
            let (alone, barred) = look_at(facts(), &ask, fit.place);
            prop_assert!(barred.is_empty());
            prop_assert_eq!(alone, fit);
        }
    }

    #[test]
    fn folding_loses_nothing_and_keeps_the_order(ask in asks()) {
        let advice = advise(facts(), &ask);
        let families = fold::fold(facts(), &advice.results);
        let count: usize = families.iter().map(|it| 1 + it.siblings.len()).sum();
        prop_assert_eq!(count, advice.results.len());
        prop_assert!(families.iter().map(|it| it.best.rank).is_sorted());
        prop_assert!(families.iter().all(|it| it.siblings.iter().all(|sibling| sibling.rank > it.best.rank)));
    }

    #[test]
    fn what_moved_tells_both_ranks_truly(before in asks(), after in asks()) {
        let rank = |ask: &Ask, id: ItemId| {
            let place = facts().place(&id).expect("it is there");
            let (fit, barred) = look_at(facts(), ask, place);
            barred.is_empty().then_some(fit.rank)
        };
        for it in moved((facts(), &before), (facts(), &after), 10) {
            prop_assert_eq!((it.before, it.after), (rank(&before, it.id.clone()), rank(&after, it.id.clone())));
            prop_assert_ne!(it.before, it.after);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn facts_given_in_another_order_give_the_same_bytes(ask in asks()) {
        let mut turned = given();
        turned.occupations.reverse();
        turned.programmes.rotate_left(7);
        turned.chances.reverse();
        let other = build(turned);
        prop_assert_eq!(record(facts(), &ask, &advise(facts(), &ask)), record(&other, &ask, &advise(&other, &ask)));
    }
}

#[test]
fn a_changed_wish_is_named_as_what_moved_the_list() {
    let wish = |it| About { wishes: [(Condition::Outdoors, it)].into(), ..About::default() };
    let (before, after) = (
        Ask { about: wish(Wish::Like), ..Ask::default() },
        Ask { about: wish(Wish::Dislike), ..Ask::default() },
    );
    let all = moved((facts(), &before), (facts(), &after), 5);
    assert!(!all.is_empty());
    assert!(all.iter().all(|it| it.cause == Cause::Factor(Factor::Wishes)), "{all:?}");
    assert!(moved((facts(), &before), (facts(), &before), 5).is_empty());
}

#[test]
fn weights_that_are_all_zero_leave_the_alphabet() {
    let about = About { wishes: [(Condition::Outdoors, Wish::Like)].into(), ..About::default() };
    let none = Factor::ALL.into_iter().fold(crate::model::ask::Weights::EQUAL, |all, it| all.with(it, 0));
    let advice =
        advise(facts(), &Ask { about, weights: none, kind: Some(Kind::Occupation), ..Ask::default() });
    assert_eq!(advice.order, Order::NothingWeighs);
    let titles: Vec<&str> = advice.results.iter().map(|it| it.item(facts()).title.nl.as_str()).collect();
    assert!(titles.is_sorted() && !titles.is_empty());
}

#[test]
fn years_count_the_whole_way_from_where_someone_stands() {
    let barrier =
        |level| Barrier::new(facts(), &Ask { about: About { level, ..About::default() }, ..Ask::default() });
    let hbo =
        facts().items().iter().find(|it| it.level == Some(Level::HboBachelor)).expect("an hbo programme");
    assert_eq!(barrier(None).years(hbo), Some(4));
    assert_eq!(barrier(Some(Level::Mbo4)).years(hbo), Some(4));
    assert_eq!(barrier(Some(Level::VmboKb)).years(hbo), Some(3 + 4));
    assert_eq!(barrier(Some(Level::VmboBb)).years(hbo), Some(1 + 2 + 3 + 4));
}

#[test]
fn travelling_further_only_makes_more_possible() {
    let mut counts = Vec::new();
    for travel in Travel::ALL {
        let mut about = About { region: Some(region(2)), ..About::default() };
        about.limits.travel = Some(travel);
        let advice = advise(facts(), &Ask { about, kind: Some(Kind::Programme), ..Ask::default() });
        assert!(advice.impossible.iter().all(|it| it.because == [Barred::Travel]));
        counts.push(advice.impossible.len());
    }
    assert!(counts[0] > counts[1] && counts[1] > counts[2] && counts[2] == 0, "{counts:?}");
}
