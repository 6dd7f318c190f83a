//! The questions, the belief, and the rule that stops.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use loper_vocabulary::work_value::WorkValue;
use proptest::prelude::*;

use super::answers::{Choice, Choices, Problem, Reply};
use super::belief::Belief;
use super::choose::{is_enough, next};
use super::questions::{PAIRS, Question, SCREENS, STATEMENTS};
use super::verdict::{Reason, Verdict, spans, verdict};
use super::{MAX, MIN, simulation};

const TODAY: Date = date(2026, 9, 1);

/// The choices that a form would send.
fn choices(given: &[(&str, &str)]) -> Choices {
    Choices::new(given.iter().map(|it| Choice::parse(it.0, it.1, TODAY).unwrap()).collect(), TODAY).unwrap()
}

/// Someone who chooses by a fixed order of values, without chance.
fn by_order(order: [WorkValue; 6], stop: usize) -> Choices {
    let place = |it: WorkValue| order.iter().position(|o| *o == it);
    let mut given = Choices::default();
    while let Some(question) = next(&given, TODAY).filter(|_| given.iter().count() < stop) {
        let reply = match question {
            Question::Pair(pair) if place(pair.a) < place(pair.b) => Reply::A,
            Question::Pair(_) => Reply::B,
            Question::Screen(screen) => {
                let mut four = screen.statements();
                four.sort_by_key(|it| place(it.value));
                Reply::BestWorst(four[0], four[3])
            }
        };
        given.push(Choice::new(question, reply, TODAY));
    }
    given
}

#[test]
fn every_value_gets_the_same_chances() {
    let pairs: BTreeSet<(WorkValue, WorkValue)> =
        PAIRS.iter().map(|it| (it.a.min(it.b), it.a.max(it.b))).collect();
    assert_eq!(pairs.len(), 15);
    for value in WorkValue::ALL {
        let first = PAIRS.iter().filter(|it| it.a == value).count();
        let second = PAIRS.iter().filter(|it| it.b == value).count();
        assert!(first.abs_diff(second) <= 1, "{value:?}: {first} times first, {second} times second");
        let shown = SCREENS.iter().filter(|it| it.statements().iter().any(|s| s.value == value)).count();
        assert_eq!(shown, 4, "{value:?}");
    }
    for screen in &SCREENS {
        let values: BTreeSet<WorkValue> = screen.statements().iter().map(|it| it.value).collect();
        assert_eq!(values.len(), 4, "{}: four different values", screen.id);
    }
    for statement in &STATEMENTS {
        let shown = SCREENS.iter().filter(|it| it.statements().contains(&statement)).count();
        assert_eq!(shown, 2, "{}", statement.id);
    }
}

#[test]
fn the_rule_that_stops_is_reached() {
    for spread in [0.6, 1.25] {
        let found = simulation::measure(500, 1, spread, TODAY);
        println!("{spread}: {found:?}");
        assert!(found.stops[MAX - MIN] < 0.25, "{} go on to the last question", found.stops[MAX - MIN]);
        assert!(
            found.stops[..4].iter().sum::<f64>() > 0.05,
            "some are clear within seven: {:?}",
            found.stops
        );
        assert!(
            found.stops[4..8].iter().sum::<f64>() > 0.05,
            "the weights get known well: {:?}",
            found.stops
        );
        assert!(found.asked < 10.0, "{}", found.asked);
        assert!((0.7..0.9).contains(&found.covered), "80 % is promised: {}", found.covered);
    }
    assert!(simulation::measure(500, 2, 1.25, TODAY).first >= 0.60);
}

#[test]
fn nobody_gets_fewer_than_four_or_more_than_twelve_questions() {
    let mut given: Vec<Choice> = Vec::new();
    while let Some(question) = next(&Choices::new(given.clone(), TODAY).unwrap(), TODAY) {
        given.push(Choice::parse(question.id(), "unknown", TODAY).unwrap());
    }
    assert_eq!(given.len(), MAX, "passing over tells nothing, and still it ends");
    for count in 0..MIN {
        assert!(next(&by_order(WorkValue::ALL, count), TODAY).is_some());
    }
}

#[test]
fn screens_and_pairs_take_turns() {
    let given = by_order(WorkValue::ALL, MAX);
    let screens = given.iter().filter(|it| matches!(it.question, Question::Screen(_))).count();
    let pairs = given.iter().count() - screens;
    assert!(screens.abs_diff(pairs) <= 2, "{screens} screens and {pairs} pairs");
}

#[test]
fn who_chooses_by_one_order_finds_that_order() {
    let mut order = WorkValue::ALL;
    for turn in 0..6 {
        order.rotate_left(1);
        let Verdict::Clear(found) = verdict(&by_order(order, MAX), TODAY) else { panic!("turn {turn}") };
        assert_eq!(found.ranked[0], order[0]);
        assert_eq!(found.ranked[5], order[5]);
        let middle = |it: WorkValue| found.spans[it.place()].middle;
        assert!(middle(order[0]) > middle(order[5]) + 20);
        assert!(found.spans.iter().all(|it| it.low <= it.middle && it.middle <= it.high));
    }
}

#[test]
fn when_we_cannot_tell_we_say_why() {
    let few = choices(&[("p1", "a"), ("p2", "a"), ("s1", "unknown")]);
    assert_eq!(verdict(&few, TODAY), Verdict::CannotTell(Reason::TooFew { answered: 2, missing: 2 }));
    let round = choices(&[("p1", "a"), ("p6", "a"), ("p2", "a"), ("p13", "a"), ("p15", "a"), ("p14", "a")]);
    assert_eq!(
        verdict(&round, TODAY),
        Verdict::CannotTell(Reason::NothingStandsOut),
        "all against all in a round"
    );
    let old = by_order(WorkValue::ALL, MAX);
    assert!(spans(&old, TODAY).is_some());
    assert_eq!(spans(&old, date(2029, 9, 1)), None, "too old to count");
}

#[test]
fn what_cannot_be_is_a_problem() {
    for question in ["p0", "p16", "s7", "", "v1"] {
        assert_eq!(Choice::parse(question, "a", TODAY), Err(Problem::UnknownQuestion(question.to_owned())));
    }
    for (question, reply) in [
        ("p1", "c"),
        ("p1", "v5-v7"),
        ("s1", "a"),
        ("s1", "v5-v5"),
        ("s1", "v5-v1"),
        ("s1", "v5"),
        ("s1", "-"),
        ("p1", ""),
    ] {
        let problem = Problem::UnknownReply(reply.to_owned());
        assert_eq!(Choice::parse(question, reply, TODAY), Err(problem), "{question} {reply}");
    }
    let one = Choice::parse("p1", "a", TODAY).unwrap();
    assert_eq!(Choices::new(vec![one, one], TODAY), Err(Problem::Repeated("p1")));
    assert_eq!(Choices::new(vec![one], TODAY.yesterday().unwrap()), Err(Problem::InTheFuture("p1")));
}

#[test]
fn replies_are_written_as_they_are_read() {
    for question in Question::all() {
        for text in ["a", "b", "v5-v7", "v1-v10", "unknown"] {
            if let Some(reply) = Reply::parse(question, text) {
                assert_eq!(reply.to_string(), text);
            }
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_choices_does_not_matter(replies in proptest::collection::vec(any::<bool>(), 15), turn in 0_usize..15) {
        let reply = |it: &bool| if *it { "a" } else { "b" };
        let mut given: Vec<Choice> = PAIRS
            .iter()
            .zip(&replies)
            .map(|(pair, it)| Choice::parse(pair.id, reply(it), TODAY).unwrap())
            .collect();
        let straight = Choices::new(given.clone(), TODAY).unwrap();
        given.rotate_left(turn);
        let turned = Choices::new(given, TODAY).unwrap();
        prop_assert_eq!(verdict(&straight, TODAY), verdict(&turned, TODAY));
    }

    #[test]
    fn the_belief_is_always_a_belief(replies in proptest::collection::vec(any::<bool>(), 0..15)) {
        let reply = |it: &bool| if *it { "a" } else { "b" };
        let given: Vec<Choice> =
            PAIRS.iter().zip(&replies).map(|(pair, it)| Choice::parse(pair.id, reply(it), TODAY).unwrap()).collect();
        let belief = Belief::of(&given);
        prop_assert!(WorkValue::ALL.iter().all(|it| belief.doubt(*it) > 0.0 && belief.doubt(*it) < 1.3));
        prop_assert!(WorkValue::ALL.iter().map(|it| belief.mean(*it)).sum::<f64>().abs() < 1e-5);
        prop_assert!(given.len() > MIN || !is_enough(&belief));
    }

    #[test]
    fn what_is_forged_is_a_problem_and_never_a_panic(question in ".{0,8}", reply in ".{0,12}") {
        let _ = Choice::parse(&question, &reply, TODAY);
        for question in Question::all() {
            let _ = Reply::parse(question, &reply);
        }
    }
}
