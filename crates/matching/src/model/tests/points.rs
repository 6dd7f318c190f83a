//! Points add up, and each factor does what its rule says.

use loper_profile::model::about::{About, Span, Wish};
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;
use proptest::prelude::*;

use super::world::{asks, facts, of_all};
use crate::model::advice::advise;
use crate::model::ask::{Ask, Weights};
use crate::model::factor::{Because, Factor, Lean, Part, START, interests, skills, values, wishes};

proptest! {
    #[test]
    fn the_sum_of_the_parts_is_the_points(ask in asks()) {
        let advice = advise(facts(), &ask);
        for fit in advice.results.iter().chain(&advice.surprises) {
            let parts: i32 = fit.parts.iter().map(|it| it.points).sum();
            prop_assert_eq!(fit.points, fit.points.map(|_| START + parts));
            for part in &fit.parts {
                prop_assert_eq!(part.points, part.reasons.iter().map(|it| it.points).sum::<i32>());
                prop_assert!(part.points.abs() <= part.max, "{:?}", part);
                prop_assert!(part.reasons.iter().all(|it| it.points != 0));
            }
            let (low, high) = fit.span.unwrap_or((0, 1000));
            let points = fit.points.unwrap_or(START);
            prop_assert!(0 <= low && low <= points && points <= high && high <= 1000);
        }
    }

    #[test]
    fn the_caps_of_what_takes_part_add_up_to_half_of_all_points(ask in asks()) {
        let advice = advise(facts(), &ask);
        for fit in advice.results.iter().filter(|it| it.points.is_some()) {
            prop_assert_eq!(fit.parts.iter().map(|it| it.max).sum::<i32>(), START);
        }
    }

    #[test]
    fn the_pass_over_columns_and_the_explanation_of_one_item_agree(ask in asks()) {
        for fit in advise(facts(), &of_all(&ask)).results.iter().filter(|it| it.points.is_some()) {
            let parts: i32 = fit.parts.iter().map(|it| it.points).sum();
            prop_assert_eq!(fit.points, Some(START + parts));
        }
    }

    #[test]
    fn whoever_likes_an_interest_more_gets_no_less_for_work_that_asks_only_that(middle in 50_u8..95) {
        let work = interests::work([700, 100, 100, 100, 100, 100]).expect("a shape");
        let six = |r: u8| [r, 40, 40, 40, 40, 40].map(|middle| Span { low: middle, middle, high: middle });
        let part = |r: u8| interests::explain(interests::prepare(&six(r)).expect("can tell"), work, 500).points;
        // Near the cap the rounding of the scale may take a point.
        prop_assert!(part(middle + 5) >= part(middle) - 1);
    }
}

fn about(six: [u8; 6]) -> About {
    let spans = six.map(|middle| Span { low: middle, middle, high: middle });
    About { interests: Some(spans), ..About::default() }
}

#[test]
fn missing_facts_are_said_and_their_cap_goes_to_the_others() {
    let ask = Ask {
        about: About { values: about([90, 10, 50, 50, 50, 50]).interests, ..about([90, 10, 50, 50, 50, 50]) },
        ..Ask::default()
    };
    let advice = advise(facts(), &of_all(&ask));
    let without =
        advice.results.iter().find(|it| it.missing == [Factor::Values]).expect("one without values");
    assert_eq!(without.parts.len(), 1);
    assert_eq!(without.parts[0].max, START);
    let with = advice.results.iter().find(|it| it.missing.is_empty()).expect("one with both");
    assert_eq!(with.parts.iter().map(|it| it.max).collect::<Vec<_>>(), [250, 250]);
}

#[test]
fn weights_scale_the_caps() {
    let both = About { values: about([90, 10, 50, 50, 50, 50]).interests, ..about([90, 10, 50, 50, 50, 50]) };
    let ask = Ask { about: both, weights: Weights::EQUAL.with(Factor::Values, 25), ..Ask::default() };
    let advice = advise(facts(), &of_all(&ask));
    let with = advice.results.iter().find(|it| it.missing.is_empty()).expect("one with both");
    assert_eq!(with.parts.iter().map(|it| it.max).collect::<Vec<_>>(), [400, 100]);
}

#[test]
fn answers_that_are_all_the_same_say_nothing() {
    let advice = advise(facts(), &Ask { about: about([60; 6]), ..Ask::default() });
    assert!(advice.results.iter().all(|it| it.points.is_none() && it.parts.is_empty()));
}

#[test]
fn unclear_answers_count_less() {
    let work = interests::work([700, 100, 100, 100, 100, 100]).expect("a shape");
    let part = |six: [u8; 6]| {
        interests::explain(
            interests::prepare(&about(six).interests.expect("six")).expect("can tell"),
            work,
            500,
        )
    };
    assert!(part([55, 50, 50, 50, 50, 50]).points < part([80, 50, 50, 50, 50, 50]).points / 3);
    assert!(part([90, 50, 50, 50, 50, 50]).points > 480);
}

#[test]
fn a_reason_tells_which_way_you_and_the_work_lean() {
    let work = interests::work([700, 100, 300, 300, 300, 300]).expect("a shape");
    let person =
        interests::prepare(&about([20, 90, 50, 50, 50, 50]).interests.expect("six")).expect("can tell");
    let part: Part = interests::explain(person, work, 500);
    let first = part.reasons.first().expect("a reason");
    assert_eq!(first.because, Because::Interest(Interest::R, Lean::Less, Lean::More));
    assert_eq!(first.because.key(), "matching-because-interest-less-more");
    assert!(first.points < 0 && part.points < 0);
}

#[test]
fn a_liked_condition_pulls_up_where_it_is_and_down_where_it_is_not() {
    let part = |wish, height| {
        let wishes = [Condition::Outdoors, Condition::Road, Condition::Hands].map(|it| (it, wish));
        wishes::explain(&wishes, [height; 12], 500).points
    };
    let all_day = wishes::height(9);
    assert_eq!((part(Wish::Like, all_day), part(Wish::Dislike, all_day)), (500, -500));
    assert_eq!((part(Wish::Like, wishes::height(0)), part(Wish::Dislike, wishes::height(0))), (-500, 500));
    assert_eq!(part(Wish::Like, wishes::height(6)), 166);
    let alone = wishes::explain(&[(Condition::Outdoors, Wish::Like)], [all_day; 12], 500).points;
    assert_eq!(alone, 167, "one wish alone is a third");
    for thirds in 0..=9 {
        let degree = wishes::degree(wishes::height(thirds));
        assert_eq!(i64::from(degree.number()), (thirds + 1) / 3, "{thirds} thirds");
    }
}

#[test]
fn a_rare_skill_counts_more_than_one_that_is_asked_everywhere() {
    let used =
        |here, average| skills::explain(&[skills::Used { code: "S1".into(), here, average }], 500).points;
    assert!(used(2048, 100) > used(2048, 1500) && used(2048, 1500) > 0);
    assert!(used(0, 1500) < used(0, 100) && used(0, 100) < 0);
    assert!(used(1024, 100) > 0 && used(1024, 100) < used(2048, 100));
}

#[test]
fn the_four_caps_together_are_half_of_all_points() {
    assert_eq!(interests::CAP + values::CAP + skills::CAP + wishes::CAP, START);
}
