//! The ten rules for a matcher that does not steer, each with a test of its name.

use loper_access::actor::{Actor, Reach, Role};
use loper_access::allows;
use loper_access::policy::{Action, Relation};
use loper_profile::model::about::{About, Limits};
use loper_vocabulary::identity::{OrganisationId, PersonId};
use loper_vocabulary::level::Level;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

use super::world::{asks, facts, of_all, region, town};
use crate::model::advice::ledger::{question, record, releases};
use crate::model::advice::{Order, advise};
use crate::model::ask::{Ask, Weights};
use crate::model::factor::Factor;
use crate::model::rules::{self, RULES, Rule};

fn actor(role: Role, reach: Reach) -> Actor {
    let (person, organisation) = (PersonId(Uuid::from_u128(1)), OrganisationId(Uuid::from_u128(2)));
    Actor::Person { person, organisation, role, reach }
}

fn everyone_with_any_reach() -> impl Iterator<Item = Actor> {
    let reaches = [Reach::Own, Reach::Group, Reach::Organisation];
    let of_role = move |role: Role| reaches.into_iter().map(move |reach| actor(role, reach));
    Role::ALL.into_iter().filter(|it| *it != Role::Visitor).flat_map(of_role)
}

#[test]
fn rule_1_only_the_person_starts_it() {
    for actor in everyone_with_any_reach() {
        assert!(allows(actor, Action::SeekFit, Relation::Own));
        for other in [Relation::SameGroup, Relation::SameOrganisation, Relation::Elsewhere] {
            assert!(!allows(actor, Action::SeekFit, other), "{actor:?} may not for {other:?}");
        }
    }
}

#[test]
fn rule_2_what_goes_in_can_be_seen_and_is_empty_at_first() {
    let empty = Ask::default();
    assert_eq!(empty.about, About::default());
    let seen = crate::model::advice::ledger::canonical(&empty).to_string();
    for name in ["interests", "values", "skills", "wishes", "limits", "level", "region", "home", "weights"] {
        assert!(seen.contains(name), "{name} can be seen");
    }
    assert!(advise(facts(), &empty).results.iter().all(|it| it.points.is_none()));
}

/// This test does not compile when a field is added: whoever adds one decides here that it may be an input.
#[test]
fn rule_3_only_what_someone_chose_for_this_is_an_input() {
    let Ask { about, weights: _, prospects_weight: _, kind: _, scope: _, language: _, limit: _ } =
        Ask::default();
    let About { interests: _, values: _, skills: _, wishes: _, limits, level: _, region: _, home: _ } = about;
    let Limits { never: _, modes: _, years_max: _, travel: _, minutes_max: _ } = limits;
}

#[test]
fn rule_4_unranked_until_the_person_weighs() {
    let advice = advise(facts(), &Ask::default());
    assert_eq!(advice.order, Order::NothingSaid);
    let titles: Vec<&str> = advice.results.iter().map(|it| it.item(facts()).title.nl.as_str()).collect();
    assert!(titles.is_sorted() && titles.len() == 20);
    assert!(Factor::ALL.iter().all(|it| Weights::default().of(*it) == 100), "equal by default");
}

/// The rules themselves may not speak of who someone is, outside their comments.
#[test]
fn rule_7_no_rule_knows_who_someone_is() {
    let words =
        ["gender", "sex", "birth", "nationality", "origin", "postcode", "parent", "religion", "age", "name"];
    let others = [include_str!("../ask.rs"), include_str!("../person.rs"), include_str!("../advice.rs")];
    let texts = RULES.iter().map(Rule::text).chain(others);
    for text in texts {
        let code =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let found = code
            .split(|it: char| !it.is_alphanumeric())
            .find(|it| words.contains(&it.to_lowercase().as_str()));
        assert_eq!(found, None);
    }
}

proptest! {
    #[test]
    fn rule_5_every_reason_names_its_source(ask in asks()) {
        for part in advise(facts(), &ask).results.iter().flat_map(|it| &it.parts) {
            let source = facts().source(part.factor.source()).expect("a release");
            prop_assert!(!source.publisher.is_empty() && source.published_on.is_some());
        }
        for fit in advise(facts(), &ask).results {
            for chance in fit.chances(facts(), &ask) {
                prop_assert!(!chance.period.is_empty() && !chance.region.is_empty());
                prop_assert!(facts().source(chance.source).is_some());
            }
        }
    }

    #[test]
    fn rule_6_always_two_from_outside(ask in asks()) {
        let ask = Ask { about: About { limits: Limits::default(), ..ask.about.clone() }, kind: None, ..ask };
        let advice = advise(facts(), &ask);
        prop_assert!(advice.order != Order::Points || advice.surprises.len() == 2);
    }

    #[test]
    fn rule_7_the_region_of_the_chances_and_the_level_move_nothing(ask in asks(), home in 0_usize..5) {
        let free = About { limits: Limits::default(), ..ask.about.clone() };
        let results = |about: About| {
            let ask = Ask { about, ..ask.clone() };
            let advice = advise(facts(), &ask);
            advice.results.into_iter().map(|it| (it.place, it.points, it.parts)).collect::<Vec<_>>()
        };
        let moved = About {
            region: Some(region(home)),
            home: Some(town(home)),
            level: Some(Level::Mbo2),
            ..free.clone()
        };
        prop_assert_eq!(results(free), results(moved));
    }

    #[test]
    fn rule_8_a_run_is_written_down_whole(ask in asks()) {
        let advice = advise(facts(), &ask);
        let line = record(facts(), &ask, &advice);
        prop_assert_eq!(question(&line), Ok(ask));
        prop_assert_eq!(releases(&line).map(|it| it.len()), Ok(facts().sources().len()));
        prop_assert!(line.contains(rules::VERSION));
        for fit in &advice.results {
            prop_assert!(line.contains(&fit.item(facts()).id.to_string()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn rule_9_neither_a_low_chance_nor_a_level_hides_anything(ask in asks(), weight in 0_u8..=100) {
        let listed = |about: About, prospects_weight| {
            let ask = Ask { about, prospects_weight, ..of_all(&ask) };
            advise(facts(), &ask).results.into_iter().map(|it| it.place).collect::<BTreeSet<_>>()
        };
        let free = About { limits: Limits::default(), ..ask.about.clone() };
        let all = listed(About { level: None, ..free.clone() }, 0);
        for level in Level::ALL {
            prop_assert_eq!(&listed(About { level: Some(level), ..free.clone() }, weight), &all);
        }
    }
}

#[test]
fn rule_10_nobody_else_has_a_list_of_what_fits_whom() {
    let about_others =
        [Relation::SameGroup, Relation::SameOrganisation, Relation::Elsewhere, Relation::Public];
    for actor in everyone_with_any_reach().chain([Actor::Visitor]) {
        let may = about_others.iter().filter(|it| allows(actor, Action::SeekFit, **it)).count();
        assert_eq!(may, 0, "{actor:?}");
    }
}
