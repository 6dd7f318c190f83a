//! What a class may see, as tables; and that nobody's guess can be worked out.

use jiff::civil::date;
use loper_analysis::suppress::Shown;
use loper_vocabulary::identity::{ClassId, PersonId};
use loper_vocabulary::money::Cents;
use loper_vocabulary::occupation::OccupationId;
use loper_vocabulary::prospect::Scarcity;
use proptest::prelude::*;
use uuid::Uuid;

use super::{ChanceOff, Counted, Distance, Field, Lean, Member, PayOff, distances, first_day, groups, sum};
use crate::model::expectations::{ChanceFigure, Check, Figures, Guess, Liked, PayFigure, Sure};

const PAY: PayFigure = PayFigure { low: Cents(1800), middle: Cents(2100), high: Cents(2500), year: 2024 };
const CHANCE: ChanceFigure = ChanceFigure { class: Scarcity::Large, to_year: 2030 };

/// A learner who was so far off in a field of work.
fn counted(person: u128, field: &str, cents: i64, classes: i64) -> Counted {
    Counted {
        person: PersonId(Uuid::from_u128(person)),
        distance: Distance {
            occupation: OccupationId(Uuid::from_u128(7)),
            field: field.into(),
            sure: Sure::Fairly,
            pay: Some(PayOff { cents, is_near: cents.abs() < 300, year: 2024 }),
            chance: Some(ChanceOff { classes, to_year: 2030 }),
        },
    }
}

fn of(all: &[Counted]) -> Option<super::Sum> {
    sum(&all.iter().collect::<Vec<_>>())
}

#[test]
fn a_finished_check_says_how_far_off_it_was_and_one_that_is_not_finished_says_nothing() {
    let liked = |number: u128, pay, chance, figures| Liked {
        occupation: OccupationId(Uuid::from_u128(number)),
        before: Some(1),
        after: Some(1),
        guess: Some(Guess { pay, chance, sure: Sure::Very }),
        figures,
        region: None,
    };
    let both = Figures { pay: Some(PAY), chance: Some(CHANCE) };
    let mut check = Check {
        id: Uuid::nil(),
        day: date(2026, 11, 20),
        liked: vec![
            liked(1, Some(Cents(1500)), Some(Scarcity::VeryLarge), both),
            liked(2, None, Some(Scarcity::None), both),
            liked(3, None, None, both),
            liked(4, Some(Cents(2000)), None, Figures { pay: None, chance: Some(CHANCE) }),
            liked(5, Some(Cents(2000)), None, both),
        ],
    };
    let field = |id: OccupationId| (id.0.as_u128() != 5).then(|| "07".to_owned());
    let said = distances(&check, field);
    assert_eq!(said.len(), 2, "no guess, no figure or no field: nothing is said of it");
    assert_eq!(said[0].pay, Some(PayOff { cents: -600, is_near: false, year: 2024 }));
    assert_eq!(said[0].chance, Some(ChanceOff { classes: 1, to_year: 2030 }), "more hopeful than ROA");
    assert_eq!((said[1].pay, said[1].chance.map(|it| it.classes)), (None, Some(-3)));
    check.liked[0].after = None;
    assert_eq!(distances(&check, field), []);
}

#[test]
fn under_ten_learners_nothing_is_said_however_much_they_guessed() {
    let many: Vec<Counted> = (0..9).flat_map(|it| vec![counted(it, "10", -500, 0); 5]).collect();
    assert_eq!(of(&many), None);
    let ten: Vec<Counted> = (0..10).map(|it| counted(it, "10", -500, 0)).collect();
    let sum = of(&ten).expect("ten are enough");
    assert_eq!(sum.people, 10);
    let pay = sum.pay.expect("all guessed");
    assert_eq!(
        (pay.middle, pay.under, pay.near),
        (-500, Shown::Hidden, Shown::Hidden),
        "not how many of all"
    );
}

#[test]
fn the_middle_learner_speaks_in_round_numbers_and_parts_are_told_when_all_are_many() {
    let mut all: Vec<Counted> = (0..14).map(|it| counted(it, "10", -730, 2)).collect();
    all.extend((20..32).map(|it| counted(it, "07", 40, 0)));
    all.extend((40..44).map(|it| counted(it, "11", 900, -1)));
    let sum = of(&all).expect("thirty");
    assert_eq!(sum.people, 30);
    let hidden = Shown::Hidden;
    let pay = Lean { middle: 50, under: Shown::Count(10), near: hidden, over: hidden };
    assert_eq!(sum.pay, Some(pay), "four learners are too few, so the next part is hidden too");
    assert_eq!(sum.chance.map(|it| it.middle), Some(0));
    let field = |code: &str, pay, chance| Field { code: code.into(), pay: Some(pay), chance: Some(chance) };
    assert_eq!(
        sum.fields,
        [field("10", -750, 2), field("07", 50, 0)],
        "the furthest off first, and no field of four"
    );
    assert_eq!(sum.near_of_ten, [None, Some(5), None]);
    assert_eq!((sum.pay_years, sum.chance_years), (Some((2024, 2024)), Some((2030, 2030))));
}

#[test]
fn a_learner_counts_once_and_never_all_of_a_group_is_called_right() {
    let mut all: Vec<Counted> = (0..12).map(|it| counted(it, "10", 0, 0)).collect();
    all.extend(vec![counted(1, "10", -5000, -4); 40]);
    let sum = of(&all).expect("twelve");
    assert_eq!(sum.pay.map(|it| it.middle), Some(0), "forty guesses of one do not speak for the others");
    let right: Vec<Counted> = (0..12).map(|it| counted(it, "10", 0, 0)).collect();
    assert_eq!(of(&right).expect("twelve").near_of_ten[1], Some(9));
}

#[test]
fn classes_together_are_shown_only_when_no_small_class_is_left_by_subtracting() {
    let member = |person: u128, class: u128, name: &str| Member {
        person: PersonId(Uuid::from_u128(person)),
        class: ClassId(Uuid::from_u128(class)),
        name: name.into(),
    };
    let members: Vec<Member> = (0..12)
        .map(|it| member(it, 1, "3A"))
        .chain((20..32).map(|it| member(it, 2, "3B")))
        .chain((40..60).map(|it| member(it, 3, "3C")))
        .collect();
    let said = |upto: u128| -> Vec<Counted> {
        (0..upto).filter(|it| !(12..20).contains(it)).map(|it| counted(it, "10", -500, 0)).collect()
    };
    for (upto, shown, is_together) in [
        (32, [true, true, false], true),
        (45, [true, true, false], false),
        (49, [true, true, false], false),
        (50, [true, true, true], true),
    ] {
        let groups = groups(&members, &said(upto));
        let sums: Vec<bool> = groups.classes.iter().map(|it| it.sum.is_some()).collect();
        assert_eq!((sums.as_slice(), groups.together.is_some()), (shown.as_slice(), is_together), "{upto}");
    }
    let one = groups(&members[..12], &said(32));
    assert!(one.together.is_none(), "one class is itself");
    assert!(
        groups(&members[12..14], &said(32)).classes[0].sum.is_none(),
        "others do not count in this class"
    );
}

#[test]
fn a_school_year_begins_in_august() {
    for (today, first) in [
        (date(2026, 11, 27), date(2026, 8, 1)),
        (date(2027, 7, 31), date(2026, 8, 1)),
        (date(2027, 8, 1), date(2027, 8, 1)),
    ] {
        assert_eq!(first_day(today), first, "{today}");
    }
}

proptest! {
    /// Whatever one learner guessed, nobody sees it: another guess in the same place on the same side shows the same.
    #[test]
    fn one_learner_more_or_less_far_off_is_not_seen(others in prop::collection::vec(-2000_i64..2000, 10..30), far in 1000_i64..20_000) {
        let class = |own: i64| -> Option<super::Sum> {
            let mut all: Vec<Counted> = (1..).zip(&others).map(|(it, cents)| counted(it, "10", *cents, 0)).collect();
            all.push(counted(0, "10", own, 0));
            of(&all)
        };
        let extreme = 2000 + far;
        prop_assert_eq!(class(extreme), class(extreme + 7777));
    }
}
