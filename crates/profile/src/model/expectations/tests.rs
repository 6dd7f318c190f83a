//! The check as tables.

use jiff::civil::date;
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::Scarcity;
use proptest::prelude::*;
use uuid::Uuid;

use super::calibration::{Share, calibration};
use super::compare::{self, ChanceVerdict, PayVerdict};
use super::{ChanceFigure, Check, Figures, Guess, Liked, OrderProblem, PayFigure, Step, Sure, order, pay};

const PAY: PayFigure = PayFigure { low: Cents(1800), middle: Cents(2100), high: Cents(2500), year: 2024 };
const CHANCE: ChanceFigure = ChanceFigure { class: Scarcity::Large, to_year: 2030 };

fn liked(number: u128, before: Option<u8>) -> Liked {
    Liked {
        occupation: OccupationId(Uuid::from_u128(number)),
        before,
        after: None,
        guess: None,
        region: None,
        figures: Figures { pay: Some(PAY), chance: Some(CHANCE) },
    }
}

fn check(liked: Vec<Liked>) -> Check {
    Check { id: Uuid::nil(), day: date(2026, 11, 27), liked }
}

#[test]
fn an_amount_is_read_as_people_type_it() {
    for (typed, cents) in [
        ("18", 1800),
        ("18,5", 1850),
        ("18,50", 1850),
        ("€ 18.05", 1805),
        (" 1 8 ", 1800),
        ("500", 50_000),
        ("1", 100),
    ] {
        assert_eq!(pay(typed), Some(Cents(cents)), "{typed}");
    }
    for typed in
        ["", "veel", "0", "0,99", "500,01", "-18", "18,505", "1,8,0", "99999999999999999999", "١٨", "18e3"]
    {
        assert_eq!(pay(typed), None, "{typed}");
    }
}

#[test]
fn an_order_has_every_place_once() {
    assert_eq!(order(&[Some(2), Some(1), Some(3)]), Ok(vec![2, 1, 3]));
    assert_eq!(order(&[Some(1), None]), Err(OrderProblem::Missing));
    assert_eq!(order(&[Some(1), Some(3)]), Err(OrderProblem::Missing));
    assert_eq!(order(&[Some(0), Some(1)]), Err(OrderProblem::Missing));
    assert_eq!(order(&[Some(1), Some(1)]), Err(OrderProblem::Twice));
}

#[test]
fn a_guess_between_the_quartiles_is_near_and_both_ends_belong_to_it() {
    for (guess, verdict) in [
        (1799, PayVerdict::TooLow(Cents(301))),
        (1800, PayVerdict::Near),
        (2500, PayVerdict::Near),
        (2501, PayVerdict::TooHigh(Cents(401))),
    ] {
        assert_eq!(compare::pay(Cents(guess), &PAY), verdict, "{guess}");
    }
}

#[test]
fn a_class_is_compared_in_steps() {
    for (guess, verdict) in [
        (Scarcity::None, ChanceVerdict::Better(3)),
        (Scarcity::Some, ChanceVerdict::Better(1)),
        (Scarcity::Large, ChanceVerdict::Same),
        (Scarcity::VeryLarge, ChanceVerdict::Worse(1)),
    ] {
        assert_eq!(compare::chance(guess, &CHANCE), verdict, "{guess:?}");
    }
}

#[test]
fn a_check_walks_from_order_to_guess_to_look_and_skips_what_has_no_figure() {
    let mut it = check(vec![liked(1, None), liked(2, None), liked(3, None)]);
    it.liked[2].figures = Figures::default();
    assert_eq!(it.step(), Step::Order);
    for (one, place) in it.liked.iter_mut().zip([2, 1, 3]) {
        one.before = Some(place);
    }
    assert_eq!(it.step(), Step::Guess(1), "the first of the order first");
    let guess = Guess { chance: None, pay: Some(Cents(1900)), sure: Sure::Hardly };
    it.liked[1].guess = Some(guess);
    assert_eq!(it.step(), Step::Guess(0));
    it.liked[0].guess = Some(guess);
    assert_eq!(it.step(), Step::Look, "the third has no figure and is not guessed at");
    for (one, place) in it.liked.iter_mut().zip([1, 2, 3]) {
        one.after = Some(place);
    }
    assert_eq!((it.step(), it.in_order(), it.in_order_after()), (Step::Done, vec![1, 0, 2], vec![0, 1, 2]));
}

#[test]
fn being_sure_is_counted_by_itself_and_no_idea_is_no_guess() {
    let mut it = check(vec![liked(1, Some(1)), liked(2, Some(2)), liked(3, Some(3))]);
    it.liked[0].guess =
        Some(Guess { chance: Some(Scarcity::VeryLarge), pay: Some(Cents(900)), sure: Sure::Very });
    it.liked[1].guess = Some(Guess { chance: None, pay: None, sure: Sure::Hardly });
    it.liked[2].guess = Some(Guess { chance: Some(Scarcity::None), pay: None, sure: Sure::Fairly });
    let shares = calibration([&it]);
    assert_eq!(
        shares,
        [Share::default(), Share { near: 0, all: 1 }, Share { near: 1, all: 2 }],
        "hardly, fairly, very"
    );
}

proptest! {
    #[test]
    fn an_order_that_is_taken_is_a_permutation(places in prop::collection::vec(prop::option::of(0u8..8), 0..6)) {
        if let Ok(order) = order(&places) {
            let mut sorted = order;
            sorted.sort_unstable();
            let all: Vec<u8> = (1..).take(places.len()).collect();
            prop_assert_eq!(sorted, all);
        }
    }

    #[test]
    fn any_text_is_an_amount_within_bounds_or_none(typed in "\\PC{0,12}") {
        if let Some(amount) = pay(&typed) {
            prop_assert!(amount >= super::PAY_MIN && amount <= super::PAY_MAX);
        }
    }
}
