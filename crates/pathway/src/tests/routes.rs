//! Routes as somebody would draw them: where one stands, where one wants to go, what comes out.

use jiff::civil::date;
use loper_vocabulary::level::Level;
use loper_vocabulary::money::Cents;

use crate::model::fees::{Due, Fees};
use crate::model::goal::Goal;
use crate::model::map::Plan;
use crate::model::rank::Order;
use crate::model::route::{Mind, Route, What};
use crate::model::rules::{Answer, Years};
use crate::model::start::Start;
use crate::world::{TODAY, map};

const HOME_CARE: &str = "occupation:1391bdf9-bd61-4fb5-91ca-c29036ab2b60";
const ELECTRICIAN: &str = "occupation:5df63943-f1bc-4438-90f1-92768a7a23c8";
const NO_PROGRAMME: &str = "occupation:e859428d-6dbd-406b-bb2e-d5a0ae21df29";

fn asked(start: &Start, goal: &str, order: Order) -> Plan {
    let goal = Goal::parse(goal).expect("a goal that can be read");
    map().plan(start, &goal, order, TODAY).expect("a goal that is there")
}

/// The steps of a route in short: `vmbo_kb mbo_3`; a learning route has a `~` before its level.
fn short(route: &Route) -> String {
    let word = |step: &crate::model::route::Step| match (&step.what, step.level) {
        (What::Work, _) | (_, None) => "work".to_owned(),
        (What::LearningRoute { is_both, .. }, Some(level)) => {
            format!("{}{}", if *is_both { "~" } else { "~only-" }, level.code())
        }
        (_, Some(level)) => level.code().to_owned(),
    };
    route.steps.iter().map(word).collect::<Vec<_>>().join(" ")
}

fn all(plan: &Plan) -> Vec<String> {
    plan.routes.iter().map(short).collect()
}

#[test]
fn a_pupil_in_kader_sees_how_to_work_in_home_care() {
    let plan = asked(&Start::busy(Level::VmboKb, 3), HOME_CARE, Order::Shortest);
    assert_eq!(
        all(&plan),
        ["vmbo_kb mbo_2 work", "vmbo_kb mbo_3 work", "~mbo_3 work"],
        "the certain ones first, the shortest of them first"
    );
    let [first, second, _] = plan.routes.as_slice() else { panic!("three routes") };
    for route in [first, second] {
        let deadline = route.first_deadline().expect("a day to act");
        assert_eq!((deadline.date, deadline.is_missed), (date(2028, 4, 1), false));
        assert!(route.is_certain() && route.steps.iter().all(|step| step.answer == Answer::Right));
    }
    assert_eq!(second.years(), Years { min: 4, max: 5 });
    assert_eq!(second.steps[1].minds, [Mind::BblAge]);
    assert_eq!(plan.programmes.keys().copied().collect::<Vec<_>>(), [Level::Mbo2, Level::Mbo3]);
}

#[test]
fn a_pupil_in_the_last_year_acts_next_spring() {
    let plan = asked(&Start::busy(Level::VmboKb, 4), ELECTRICIAN, Order::Shortest);
    let first = plan.routes.first().expect("a route");
    assert_eq!(short(first), "vmbo_kb mbo_3 work");
    assert_eq!(first.first_deadline().map(|it| it.date), Some(date(2027, 4, 1)));
    assert!(all(&plan).contains(&"vmbo_kb mbo_2 mbo_3 work".to_owned()), "{:?}", all(&plan));
}

#[test]
fn a_student_at_level_four_sees_the_ways_into_hbo() {
    let plan = asked(&Start::busy(Level::Mbo4, 2), "programme:hbo:verpleegkunde", Order::Shortest);
    assert_eq!(all(&plan), ["mbo_4 hbo_bachelor", "mbo_4 hbo_ad hbo_bachelor"]);
    let direct = &plan.routes[0];
    assert_eq!(direct.years(), Years { min: 6, max: 6 });
    let days: Vec<_> = direct.steps[1].deadlines.iter().map(|it| (it.id.as_str(), it.date)).collect();
    assert_eq!(days, [("hbo_apply", date(2028, 5, 1)), ("hbo_quota", date(2028, 1, 15))]);
    assert_eq!(direct.steps[1].minds, [Mind::Quota]);
    let through_ad = &plan.routes[1];
    assert_eq!(through_ad.years(), Years { min: 6, max: 8 });
}

#[test]
fn who_wants_to_work_may_after_a_basic_qualification_and_hears_the_condition_before() {
    let plan = asked(&Start::with(Level::Mbo2), "work", Order::Shortest);
    assert_eq!(all(&plan), ["work", "mbo_3 work", "mbo_4 work"]);
    assert!(plan.routes.iter().all(Route::is_certain));
    let young = asked(&Start::busy(Level::VmboBb, 4), "work", Order::Shortest);
    assert_eq!(all(&young), ["vmbo_bb mbo_2 work", "vmbo_bb work"]);
    assert_eq!(young.routes[1].steps[1].minds, [Mind::Qualification]);
    let earning = asked(&Start::busy(Level::VmboKb, 4), "work", Order::Earning);
    assert_eq!(earning.routes[0].paid_years(), 3, "{:?}", all(&earning));
}

#[test]
fn without_a_diploma_the_way_begins_at_the_entree() {
    let plan = asked(&Start::with(Level::None), ELECTRICIAN, Order::Shortest);
    assert_eq!(all(&plan), ["mbo_1 mbo_2 mbo_3 work"]);
    let work = asked(&Start::with(Level::None), "work", Order::Shortest);
    assert_eq!(all(&work), ["mbo_1 mbo_2 work", "work", "mbo_1 work"]);
}

#[test]
fn theoretical_track_has_the_way_by_havo_on_its_condition() {
    let plan = asked(&Start::busy(Level::VmboTl, 4), "level:hbo_bachelor", Order::Shortest);
    let found = all(&plan);
    assert_eq!(found[0], "vmbo_tl mbo_4 hbo_bachelor");
    let havo = plan.routes.iter().find(|it| short(it) == "vmbo_tl havo hbo_bachelor").expect("by havo");
    assert_eq!(havo.steps[1].answer, Answer::Condition);
    assert!(!havo.steps[1].condition.nl.is_empty());
    assert!(!found.iter().any(|it| it.contains("havo mbo")), "{found:?}");
}

#[test]
fn three_years_of_havo_are_a_way_into_mbo_before_the_diploma() {
    let third = asked(&Start::busy(Level::Havo, 3), "level:mbo_4", Order::Shortest);
    assert_eq!(all(&third)[0], "havo_vwo_3 mbo_4");
    let fourth = asked(&Start::busy(Level::Havo, 4), "level:mbo_4", Order::Shortest);
    assert_eq!(all(&fourth)[0], "mbo_4");
    let first = asked(&Start::busy(Level::Vwo, 1), "level:hbo_bachelor", Order::Shortest);
    assert!(all(&first).contains(&"vwo hbo_bachelor".to_owned()), "{:?}", all(&first));
}

#[test]
fn what_counts_is_what_was_chosen() {
    let start = Start::busy(Level::VmboKb, 4);
    let first = |order| short(&asked(&start, "level:hbo_bachelor", order).routes[0]);
    assert_eq!(first(Order::Shortest), "vmbo_kb mbo_4 hbo_bachelor");
    assert_eq!(first(Order::Earning), "vmbo_kb mbo_3 mbo_4 hbo_bachelor");
    let bb = Start::busy(Level::VmboBb, 2);
    let doors = asked(&bb, "level:mbo_2", Order::Doors);
    assert_eq!(all(&doors), ["vmbo_bb mbo_2", "~mbo_2", "~only-mbo_2"]);
}

#[test]
fn the_lowest_fees_at_the_most_come_first_and_school_before_mbo_is_free() {
    let tl = Start { has_extra: true, ..Start::busy(Level::VmboTl, 4) };
    let plan = asked(&tl, "level:hbo_bachelor", Order::Cost);
    let fees = &map().rules.fees;
    let costs: Vec<_> =
        plan.routes.iter().map(|it| (!it.is_certain(), it.cost(fees).expect("known"))).collect();
    assert!(costs.is_sorted_by_key(|(is_unsure, cost)| (*is_unsure, cost.most)), "{costs:?}");
    assert_eq!(short(&plan.routes[0]), "vmbo_tl havo hbo_bachelor", "{:?}", all(&plan));
    let hbo = fees.of(Due::Hbo).expect("known").per_year;
    let first = costs[0].1;
    assert_eq!((first.least, first.most), (Cents(4 * hbo.0), Cents(4 * hbo.0)));
    let learning = asked(&Start::busy(Level::VmboKb, 3), HOME_CARE, Order::Cost);
    let both = learning.routes.iter().find(|it| short(it) == "~mbo_3 work").expect("a learning route");
    assert_eq!(both.steps[0].fee_years, Years { min: 1, max: 3 }, "years 3 and 4 of vmbo are free");
}

#[test]
fn without_fees_the_years_without_pay_decide() {
    let mut map = crate::model::map::Map { ..map().clone() };
    map.rules.fees = Fees::default();
    let goal = Goal::parse("level:hbo_bachelor").expect("a goal");
    let plan = map.plan(&Start::busy(Level::VmboKb, 4), &goal, Order::Cost, TODAY).expect("a plan");
    let unpaid: Vec<_> = plan.routes.iter().map(|it| (!it.is_certain(), it.unpaid_years())).collect();
    assert!(
        unpaid.is_sorted() && plan.routes.iter().all(|it| it.cost(&map.rules.fees).is_none()),
        "{unpaid:?}"
    );
}

#[test]
fn a_level_that_one_has_is_reached_and_a_programme_of_that_level_may_still_be_asked() {
    let reached = asked(&Start::with(Level::Mbo4), "level:mbo_4", Order::Shortest);
    assert!(reached.is_reached && reached.routes.is_empty() && reached.near.is_empty());
    let other = Start { also: vec![Level::VmboTl], ..Start::with(Level::Mbo3) };
    assert_eq!(all(&asked(&other, "programme:mbo:25656", Order::Shortest)), ["mbo_3"]);
}

#[test]
fn an_extra_subject_gives_the_right_to_havo_and_moves_nobody_else() {
    let last = |start: &Start| {
        let plan = asked(start, "level:havo", Order::Shortest);
        plan.routes.first().and_then(|it| it.steps.last()).cloned().expect("a route")
    };
    for level in [Level::VmboGl, Level::VmboTl] {
        let without = Start::busy(level, 4);
        let with = Start { has_extra: true, ..without.clone() };
        assert_eq!((last(&without).answer, last(&with).answer), (Answer::Condition, Answer::Right));
        assert!(last(&with).condition.nl.is_empty() && last(&with).minds.contains(&Mind::ExtraMet));
        let ways = |start| all(&asked(start, "level:hbo_bachelor", Order::Shortest));
        let (before, after) = (ways(&without), ways(&with));
        assert!(before.iter().all(|it| after.contains(it)), "no way is lost: {before:?}, {after:?}");
    }
    let kb = Start::busy(Level::VmboKb, 4);
    let extra = Start { has_extra: true, ..kb.clone() };
    for goal in ["level:hbo_bachelor", "level:mbo_4", "work"] {
        assert_eq!(asked(&kb, goal, Order::Shortest), asked(&extra, goal, Order::Shortest), "{goal}");
    }
}

#[test]
fn a_start_that_leads_nowhere_hears_which_door_is_nearest() {
    let plan = asked(&Start::with(Level::Mbo2), "level:havo", Order::Shortest);
    assert!(plan.routes.is_empty());
    let near: Vec<_> = plan.near.iter().map(|it| (it.level, it.is_goal)).collect();
    assert_eq!(near, [(Level::Mbo4, false), (Level::Mbo3, false)]);
    let only = asked(&Start::with(Level::Mbo3), "programme:mbo:25656", Order::Shortest);
    assert_eq!(only.near[0].level, Level::Mbo3);
    assert!(only.near[0].is_goal && only.near[0].rule.answer == Answer::None);
    assert!(only.near[0].rule.condition.nl.contains("Vraag de school"));
}

#[test]
fn an_occupation_without_a_programme_has_no_route_and_no_invented_one() {
    let plan = asked(&Start::busy(Level::VmboKb, 3), NO_PROGRAMME, Order::Shortest);
    assert!(plan.routes.is_empty() && plan.programmes.is_empty() && plan.unknown.is_empty());
    let unknown = asked(&Start::busy(Level::VmboKb, 3), "programme:mbo:25591", Order::Shortest);
    assert!(unknown.routes.is_empty() && unknown.unknown.len() == 1, "its level is not known");
    let nobody = Goal::parse("programme:mbo:99999").expect("a key");
    assert_eq!(map().plan(&Start::with(Level::Mbo2), &nobody, Order::Shortest, TODAY), None);
}
