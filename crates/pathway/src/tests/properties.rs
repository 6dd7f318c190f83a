//! What holds for every route, whoever asks for it.

use loper_vocabulary::level::Level;
use proptest::prelude::*;

use crate::model::goal::Goal;
use crate::model::held::Held;
use crate::model::map::{Plan, ROUTES_MAX};
use crate::model::plan::STEPS_MAX;
use crate::model::rank::Order;
use crate::model::route::{Route, What};
use crate::model::rules::Answer;
use crate::model::start::{Start, last_year};
use crate::world::{TODAY, map};

fn level() -> impl Strategy<Value = Level> {
    prop::sample::select(Level::ALL.to_vec())
}

fn start() -> impl Strategy<Value = Start> {
    (level(), 0_u8..7, prop::collection::vec(level(), 0..2)).prop_map(|(level, year, also)| {
        let year = Some(year).filter(|year| (1..=last_year(level)).contains(year));
        Start { year, also, ..Start::with(level) }
    })
}

fn goal() -> impl Strategy<Value = Goal> {
    let keys: Vec<String> = map().by_key.keys().map(|key| format!("programme:{key}")).collect();
    let ids = map().occupations.keys().map(|id| format!("occupation:{id}"));
    let levels = Level::ALL.iter().skip(1).map(|level| format!("level:{}", level.code()));
    let mut all: Vec<String> = keys.into_iter().chain(ids).chain(levels).collect();
    all.push("work".into());
    all.sort_unstable();
    prop::sample::select(all).prop_map(|text| Goal::parse(&text).expect("a goal"))
}

fn order() -> impl Strategy<Value = Order> {
    prop::sample::select(Order::ALL.to_vec())
}

fn planned(start: &Start, goal: &Goal, order: Order) -> Plan {
    map().plan(start, goal, order, TODAY).expect("a goal that is there")
}

/// Walks a route by the matrix alone and says where it breaks the law.
fn unlawful(start: &Start, route: &Route) -> Option<String> {
    let mut held = start.held();
    for step in &route.steps {
        let Some(level) = step.level else { continue };
        match &step.what {
            What::Finish if start.year.is_none() => return Some("finishes what was not begun".into()),
            What::LearningRoute { ids, is_both } => {
                let lines = map().rules.learning.iter().filter(|it| ids.contains(&it.id));
                let is_real = lines.clone().count() == ids.len()
                    && lines.clone().all(|it| it.from == start.level() && it.to == level);
                if !is_real || start.year.is_none_or(|year| year > 3) {
                    return Some("a learning route that there is not".into());
                }
                if *is_both {
                    held = held.with(start.level());
                }
            }
            What::Learn => {
                let from = step.from.map_or(held, Held::of);
                let is_mine = step.from.is_none_or(|from| held.has(from));
                let answer = map().rules.answer(from, level);
                if !is_mine || answer == Answer::None || answer != step.answer {
                    return Some(format!("{} from {:?}: {answer:?}", level.code(), step.from));
                }
            }
            What::Finish | What::Work => {}
        }
        held = held.with(level);
    }
    (held != route.held).then(|| "other diplomas than its steps give".into())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_step_of_every_route_is_lawful(start in start(), goal in goal(), order in order()) {
        for route in planned(&start, &goal, order).routes {
            prop_assert_eq!(unlawful(&start, &route), None, "{:?}", route.levels());
        }
    }

    #[test]
    fn routes_are_bounded_have_no_circle_and_end_at_the_goal(start in start(), goal in goal()) {
        let plan = planned(&start, &goal, Order::Shortest);
        prop_assert!(plan.routes.len() <= ROUTES_MAX);
        for route in &plan.routes {
            prop_assert!(route.steps.len() <= STEPS_MAX + 1, "{:?}", route.levels());
            let mut seen = route.levels();
            seen.sort_unstable();
            seen.dedup();
            prop_assert_eq!(seen.len(), route.levels().len(), "a circle in {:?}", route.levels());
            let is_there = match &goal {
                Goal::Level(level) => route.last_level() == Some(*level),
                Goal::Work => route.steps.last().is_some_and(|it| it.what == What::Work),
                Goal::Subject(_) => route.last_level().is_some_and(|it| plan.programmes.contains_key(&it)),
            };
            prop_assert!(is_there, "{:?}", route.levels());
        }
    }

    #[test]
    fn no_two_routes_are_the_same(start in start(), goal in goal()) {
        let plan = planned(&start, &goal, Order::Shortest);
        for (place, route) in plan.routes.iter().enumerate() {
            prop_assert!(!plan.routes[..place].contains(route), "{:?}", route.levels());
        }
    }

    #[test]
    fn of_routes_as_certain_the_shorter_stands_first(start in start(), goal in goal()) {
        let plan = planned(&start, &goal, Order::Shortest);
        for pair in plan.routes.windows(2) {
            let is_same = pair[0].is_certain() == pair[1].is_certain();
            prop_assert!(pair[0].is_certain() || !pair[1].is_certain());
            prop_assert!(!is_same || pair[0].years() <= pair[1].years());
        }
    }

    #[test]
    fn the_order_changes_no_route(start in start(), goal in goal(), order in order()) {
        let mut one = planned(&start, &goal, Order::Shortest).routes;
        let mut other = planned(&start, &goal, order).routes;
        if one.len() < ROUTES_MAX {
            one.sort_by_key(|it| format!("{it:?}"));
            other.sort_by_key(|it| format!("{it:?}"));
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn a_diploma_more_takes_no_right_away_except_that_to_the_entree(
        one in prop::collection::vec(level(), 0..3), more in level(), to in level()
    ) {
        let held = one.iter().fold(Held::NONE, |held, level| held.with(*level));
        let (before, after) = (map().rules.answer(held, to), map().rules.answer(held.with(more), to));
        // WEB 8.1.1b: the entree is for who may not begin at level 2.
        prop_assert!(to == Level::Mbo1 || after >= before, "{before:?} became {after:?}");
    }

    #[test]
    fn a_day_to_act_is_never_in_the_past(start in start(), goal in goal(), days in 0_i64..4000) {
        let today = TODAY.checked_add(jiff::Span::new().days(days)).expect("a day");
        let plan = map().plan(&start, &goal, Order::Shortest, today).expect("a goal that is there");
        let deadlines = plan.routes.iter().flat_map(|it| &it.steps).flat_map(|it| &it.deadlines);
        for deadline in deadlines {
            prop_assert!(deadline.date >= today);
        }
    }

    #[test]
    fn there_is_a_route_or_it_is_said_why_not(start in start(), goal in goal()) {
        let plan = planned(&start, &goal, Order::Shortest);
        let is_known = !matches!(goal, Goal::Subject(_)) || !plan.programmes.is_empty();
        let is_said = plan.is_reached || !plan.near.is_empty();
        let held = crate::model::map::Map::held_after(&start);
        let has_open = map().rules.open(held).next().is_some();
        prop_assert!(!plan.routes.is_empty() || is_said || !is_known || !has_open);
    }
}
