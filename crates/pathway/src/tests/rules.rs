//! The admission matrix and the table of learning routes, row by row as the law has them.

use loper_vocabulary::level::Level;

use crate::model::goal::Goal;
use crate::model::held::Held;
use crate::model::rank::Order;
use crate::model::route::{Mind, What};
use crate::model::rules::{Answer, Years};
use crate::model::start::Start;
use crate::world::{TODAY, map};

const TO: [Level; 8] = [
    Level::Mbo1,
    Level::Mbo2,
    Level::Mbo3,
    Level::Mbo4,
    Level::Mbo4Specialist,
    Level::HboAd,
    Level::HboBachelor,
    Level::Havo,
];

/// `r` a right, `c` a right on a condition, `-` no right on this diploma, in the order of [`TO`].
const MATRIX: [(Level, &str); 12] = [
    (Level::None, "r-------"),
    (Level::Mbo1, "-r------"),
    (Level::VmboBb, "-r------"),
    (Level::VmboKb, "-rrr----"),
    (Level::VmboGl, "-rrr---c"),
    (Level::VmboTl, "-rrr---c"),
    (Level::HavoVwo3, "-rrr----"),
    (Level::Mbo2, "--rr----"),
    (Level::Mbo3, "---rccc-"),
    (Level::Mbo4, "-----rr-"),
    (Level::Havo, "-rrr-rr-"),
    (Level::Vwo, "-rrr-rr-"),
];

#[test]
fn every_row_of_the_admission_matrix_has_the_answer_of_the_law() {
    for (from, row) in MATRIX {
        for (to, wanted) in TO.into_iter().zip(row.chars()) {
            let wanted = match wanted {
                'r' => Answer::Right,
                'c' => Answer::Condition,
                _ => Answer::None,
            };
            let found = map().rules.answer(Held::of(from), to);
            assert_eq!(found, wanted, "{} to {}", from.code(), to.code());
        }
    }
}

#[test]
fn a_condition_and_a_refusal_are_said_in_words_and_name_their_law() {
    for (from, row) in MATRIX {
        for (to, _) in TO.into_iter().zip(row.chars()) {
            let Some((_, rule)) = map().rules.best(Held::of(from), to) else { continue };
            let place = format!("{} to {}", from.code(), to.code());
            assert!(!rule.law.article.is_empty(), "{place} names no law");
            assert!(["V", "M", "O"].contains(&rule.law.certainty.as_str()), "{place}: how sure");
            let is_plain = rule.answer == Answer::Right;
            let has_words = !rule.condition.nl.is_empty() && !rule.condition.en.is_empty();
            assert!(is_plain || has_words, "{place} has no words");
        }
    }
}

/// Track, level, years of the mbo programme, years of the route (WVO 2020 2.107g).
const LEARNING: [(Level, Level, u8, u8, u8); 12] = [
    (Level::VmboBb, Level::Mbo2, 1, 2, 3),
    (Level::VmboBb, Level::Mbo2, 2, 3, 4),
    (Level::VmboBb, Level::Mbo2, 1, 2, 3),
    (Level::VmboBb, Level::Mbo2, 2, 3, 4),
    (Level::VmboKb, Level::Mbo3, 2, 3, 4),
    (Level::VmboKb, Level::Mbo3, 3, 4, 5),
    (Level::VmboKb, Level::Mbo4, 3, 4, 5),
    (Level::VmboKb, Level::Mbo4, 4, 5, 6),
    (Level::VmboGl, Level::Mbo4, 3, 4, 5),
    (Level::VmboGl, Level::Mbo4, 4, 5, 6),
    (Level::VmboTl, Level::Mbo4, 3, 4, 5),
    (Level::VmboTl, Level::Mbo4, 4, 5, 6),
];

#[test]
fn learning_routes_take_the_years_of_the_law() {
    let mut wanted = LEARNING.to_vec();
    let lines = map().rules.learning.iter();
    let mut found: Vec<_> =
        lines.map(|it| (it.from, it.to, it.mbo_years, it.years.min, it.years.max)).collect();
    wanted.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, wanted);
    let only_mbo = map().rules.learning.iter().filter(|it| !it.is_both);
    assert!(only_mbo.clone().count() == 2 && only_mbo.clone().all(|it| it.from == Level::VmboBb));
}

#[test]
fn a_learning_route_counts_from_year_three_and_is_closed_after_it() {
    let years_to = |year: u8| {
        let start = Start::busy(Level::VmboKb, year);
        let made = map().plan(&start, &Goal::Level(Level::Mbo3), Order::Shortest, TODAY).expect("a goal");
        let learning =
            made.routes.into_iter().find(|it| matches!(it.steps[0].what, What::LearningRoute { .. }));
        learning.map(|route| (route.years(), route.steps[0].minds.clone()))
    };
    assert_eq!(years_to(1), Some((Years { min: 5, max: 7 }, vec![Mind::Offered])));
    assert_eq!(years_to(2), Some((Years { min: 4, max: 6 }, vec![Mind::Offered])));
    assert_eq!(years_to(3), Some((Years { min: 3, max: 5 }, vec![Mind::Offered, Mind::MidEntry])));
    assert_eq!(years_to(4), None);
}

#[test]
fn stages_take_the_years_of_the_law() {
    let years =
        |level: Level| map().rules.stage(Held::NONE, level).map(|stage| (stage.years.min, stage.years.max));
    let wanted = [
        (Level::Mbo1, (1, 1)),
        (Level::Mbo2, (1, 2)),
        (Level::Mbo3, (2, 3)),
        (Level::Mbo4, (3, 3)),
        (Level::Mbo4Specialist, (1, 1)),
        (Level::HboAd, (2, 2)),
        (Level::HboBachelor, (4, 4)),
    ];
    for (level, wanted) in wanted {
        assert_eq!(years(level), Some(wanted), "{}", level.code());
    }
    let hours = |level: Level| map().rules.stage(Held::NONE, level).and_then(|stage| stage.elective_hours);
    assert_eq!(
        [Level::Mbo1, Level::Mbo2, Level::Mbo3, Level::Mbo4].map(hours),
        [Some(240), Some(480), Some(720), Some(720)]
    );
}
