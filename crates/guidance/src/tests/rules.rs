//! The rules of talks and lists, as tables.

use std::collections::HashMap;

use jiff::civil::{Date, date};
use loper_people::store::roster::Learner;
use loper_testkit::fresh::{NOW, new_id};
use loper_vocabulary::identity::{ClassId, MembershipId, PersonId};
use loper_vocabulary::time::Moment;
use proptest::prelude::*;

use crate::model::appointment::{Problem, Typed, after};
use crate::model::caseload::{Facts, Group, Help, Rules, arrange, group_of};
use crate::model::talk::{Step, basis_of_steps, steps_of, tidy_text};

const TODAY: Date = date(2026, 11, 24);
const SINCE: Date = date(2026, 8, 24);

fn facts() -> Facts {
    Facts { last_talk_on: Some(date(2026, 11, 1)), ..Facts::default() }
}

#[test]
fn a_reason_puts_someone_in_a_group() {
    let asked = Facts { asked_help: Some((TODAY, Help::Choosing)), ..facts() };
    let overdue = Facts { overdue: Some((date(2026, 11, 10), "Bellen".into())), ..facts() };
    let table = [
        (Facts::default(), Some(Group::NeverHeard)),
        (facts(), None),
        (Facts { last_talk_on: Some(date(2026, 7, 23)), ..facts() }, Some(Group::LongAgo)),
        (Facts { last_talk_on: Some(date(2026, 7, 24)), ..facts() }, None),
        (asked.clone(), Some(Group::AskedHelp)),
        (Facts { asked_talk_on: Some(TODAY), ..facts() }, Some(Group::AskedHelp)),
        (overdue.clone(), Some(Group::Overdue)),
        (Facts { overdue: overdue.overdue.clone(), ..asked.clone() }, Some(Group::AskedHelp)),
        (Facts { last_talk_on: None, ..asked }, Some(Group::NeverHeard)),
    ];
    for (facts, expected) in table {
        assert_eq!(group_of(&facts, SINCE, &Rules::default(), TODAY), expected, "{facts:?}");
    }
}

#[test]
fn a_school_reads_its_rules_back() {
    let places = [(Group::Overdue, 1), (Group::NeverHeard, 2)];
    let rules = Rules::of(" 6 ", &places).expect("rules");
    assert_eq!(rules.groups, [Group::Overdue, Group::NeverHeard, Group::LongAgo, Group::AskedHelp]);
    assert_eq!(Rules::read(6, &rules.groups_text()), rules);
    assert_eq!(Rules::read(4, "asked_help x").groups[0], Group::AskedHelp);
    assert_eq!(Rules::read(4, "").groups, Group::ALL);
    assert_eq!(Rules::of("0", &[]), None);
}

proptest! {
    #[test]
    fn everyone_stands_in_the_list_once_and_in_order(
        all in proptest::collection::vec((0..400_i32, proptest::option::of(0..400_i32), any::<bool>(), proptest::option::of(-30..30_i32)), 0..40)
    ) {
        let day = |back: i32| TODAY.checked_sub(jiff::Span::new().days(back)).expect("a day");
        let mut facts = HashMap::new();
        let learners: Vec<Learner> = all.iter().enumerate().map(|(place, (since, last, asks, next))| {
            let person = PersonId(new_id());
            facts.insert(person, Facts {
                last_talk_on: last.map(day),
                next_talk_on: next.map(day),
                asked_help: asks.then_some((TODAY, Help::Work)),
                ..Facts::default()
            });
            Learner {
                person, name: format!("L{place:03}"), family_name: format!("{place:03}"), class: ClassId(new_id()),
                class_name: "3B".into(), since: day(*since), membership: MembershipId(new_id()),
            }
        }).collect();
        let rules = Rules::default();
        let count = learners.len();
        let doubled: Vec<Learner> = learners.iter().chain(&learners).cloned().collect();
        let list = arrange(doubled, &mut facts, &rules, TODAY);
        let grouped: usize = list.groups.iter().map(|it| it.1.len()).sum();
        prop_assert_eq!(grouped + list.rest.len(), count);
        for (group, cases) in &list.groups {
            let mut before: Option<(bool, Date)> = None;
            for case in cases {
                prop_assert_eq!(group_of(&case.facts, case.learner.since, &rules, TODAY), Some(*group));
                let since = match group {
                    Group::NeverHeard => case.learner.since,
                    Group::LongAgo => case.facts.last_talk_on.expect("a talk"),
                    _ => TODAY,
                };
                let key = (case.facts.is_under_way(TODAY), since);
                prop_assert!(before.is_none_or(|it| it <= key));
                before = Some(key);
            }
        }
        prop_assert!(list.rest.windows(2).all(|pair| pair[0].learner.family_name < pair[1].learner.family_name));
    }
}

#[test]
fn an_appointment_is_read_as_people_type_it() {
    let typed = Typed { day: "2026-12-08", time: "10:30", minutes: "", place: " lokaal  12 ", about: "" };
    for (time, clock) in
        [("10:30", "10:30"), ("10.30", "10:30"), ("9", "09:00"), ("9u15", "09:15"), ("23:59", "23:59")]
    {
        let it = Typed { time, ..typed }.check(TODAY).expect(time);
        let shown = it.at.civil().expect("a clock");
        assert_eq!(format!("{:02}:{:02}", shown.hour(), shown.minute()), clock, "{time}");
        assert_eq!((it.minutes, it.place.as_str()), (20, "lokaal 12"));
    }
    let table = [
        (Typed { day: "2026-02-30", ..typed }, "dag", Problem::Day),
        (Typed { day: "2026-11-23", ..typed }, "dag", Problem::Past),
        (Typed { time: "24:00", ..typed }, "tijd", Problem::Time),
        (Typed { time: "", ..typed }, "tijd", Problem::Time),
        (Typed { minutes: "4", ..typed }, "duur", Problem::Minutes),
        (Typed { minutes: "181", ..typed }, "duur", Problem::Minutes),
    ];
    for (typed, field, problem) in table {
        assert_eq!(typed.check(TODAY), Err(vec![(field, problem)]), "{typed:?}");
    }
    let first = typed.check(TODAY).expect("an appointment");
    assert_eq!(after(&first, 2).at, Moment(first.at.0 + 40 * 60_000_000));
}

#[test]
fn steps_without_words_fall_away_and_a_basis_sees_every_part() {
    let row = |text: &str, day: &str, helper: &str| (text.to_owned(), day.to_owned(), helper.to_owned());
    let steps = steps_of(&[row(" ", "2026-12-01", "x"), row("Bellen", "", " mijn  moeder ")]).expect("steps");
    assert_eq!(steps, [Step { text: "Bellen".into(), due_on: None, helper: "mijn moeder".into() }]);
    assert_eq!(steps_of(&[row("a", "", ""), row("b", "31 feb", "")]), Err(1));
    let one = basis_of_steps(&steps, "");
    let others = [
        basis_of_steps(&[], ""),
        basis_of_steps(&steps, "omdat"),
        basis_of_steps(&[Step { due_on: Some(TODAY), ..steps[0].clone() }], ""),
        basis_of_steps(&[Step { helper: String::new(), ..steps[0].clone() }], ""),
    ];
    assert!(others.iter().all(|it| *it != one));
    assert_eq!(tidy_text(" a\r\nb\u{7}\n", 10), "a\nb");
    assert_eq!(tidy_text("abcdef", 3), "abc");
    assert!(NOW.date() == Some(TODAY));
}
