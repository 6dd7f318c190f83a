//! The belief, the next question and the verdict.

use loper_vocabulary::interest::Interest::{self, A, C, E, I, R, S};
use proptest::prelude::*;

use super::super::belief::Belief;
use super::super::choose::{next, next_some};
use super::super::items::{COUNT, ITEMS};
use super::super::verdict::{Reason, Verdict, spans, verdict};
use super::super::{Answer, Answers, Form, Problem, Reply};
use super::{TODAY, answers, graded};

/// Grades for any part of the questions.
fn any_grades() -> impl Strategy<Value = Vec<(usize, u8)>> {
    proptest::collection::btree_map(0..COUNT, 1_u8..=5, 0..COUNT).prop_map(|it| it.into_iter().collect())
}

fn of(grades: &[(usize, u8)]) -> Vec<Answer> {
    let one = |(place, grade): &(usize, u8)| Answer {
        item: &ITEMS[*place],
        reply: Reply::Grade(*grade),
        date: TODAY,
    };
    grades.iter().map(one).collect()
}

proptest! {
    #[test]
    fn the_order_of_answers_does_not_matter(grades in any_grades(), turn in 0_usize..60) {
        let straight = Answers::new(of(&grades), TODAY).unwrap();
        let mut turned = of(&grades);
        turned.reverse();
        let by = turn % turned.len().max(1);
        turned.rotate_left(by);
        let turned = Answers::new(turned, TODAY).unwrap();
        prop_assert_eq!(Belief::of(&straight, TODAY), Belief::of(&turned, TODAY));
        prop_assert_eq!(verdict(&straight, TODAY), verdict(&turned, TODAY));
        prop_assert_eq!(next(&straight, Form::Long, TODAY), next(&turned, Form::Long, TODAY));
    }

    #[test]
    fn the_names_of_the_types_do_not_matter(grades in any_grades(), by in 1_usize..6) {
        let moved: Vec<(usize, u8)> = grades.iter().map(|it| ((it.0 + by * 10) % COUNT, it.1)).collect();
        let straight = Belief::of(&Answers::new(of(&grades), TODAY).unwrap(), TODAY);
        let moved = Belief::of(&Answers::new(of(&moved), TODAY).unwrap(), TODAY);
        for interest in Interest::ALL {
            let to = Interest::ALL[(interest.place() + by) % 6];
            prop_assert!((straight.mean(interest) - moved.mean(to)).abs() < 1e-9);
            prop_assert!((straight.doubt(interest) - moved.doubt(to)).abs() < 1e-9);
            for other in Interest::ALL {
                let (a, b) = (straight.mean(interest), straight.mean(other));
                let (c, d) = (moved.mean(to), moved.mean(Interest::ALL[(other.place() + by) % 6]));
                prop_assert_eq!(a.total_cmp(&b), c.total_cmp(&d), "the same above the same");
            }
        }
    }

    #[test]
    fn always_the_same_answer_never_gives_a_list(places in proptest::collection::btree_set(0..COUNT, 0..COUNT), grade in 1_u8..=5) {
        let same: Vec<(usize, u8)> = places.into_iter().map(|it| (it, grade)).collect();
        prop_assert_eq!(spans(&Answers::new(of(&same), TODAY).unwrap(), TODAY), None);
    }

    #[test]
    fn a_span_goes_from_low_to_high(grades in any_grades()) {
        if let Some(spans) = spans(&Answers::new(of(&grades), TODAY).unwrap(), TODAY) {
            for span in spans {
                prop_assert!(span.low <= span.middle && span.middle <= span.high && span.high <= 100);
            }
        }
    }

    #[test]
    fn what_is_forged_is_a_problem_and_never_a_panic(item in ".{0,12}", reply in ".{0,12}") {
        if let Ok(answer) = Answer::parse(&item, &reply, TODAY) {
            prop_assert!(ITEMS.iter().any(|it| it.id == item) && Reply::ALL.contains(&answer.reply));
        }
    }

    #[test]
    fn a_form_ends_and_asks_nothing_twice(replies in proptest::collection::vec(0_usize..6, 80), form in 0_usize..3) {
        let form = Form::ALL[form];
        let mut given: Vec<Answer> = Vec::new();
        for reply in replies {
            let so_far = Answers::new(given.clone(), TODAY).unwrap();
            let Some(item) = next(&so_far, form, TODAY) else { break };
            prop_assert!(given.iter().all(|it| it.item != item));
            given.push(Answer { item, reply: Reply::ALL[reply], date: TODAY });
        }
        prop_assert!(given.len() <= form.asked_max());
        prop_assert_eq!(next(&Answers::new(given, TODAY).unwrap(), form, TODAY), None);
    }
}

#[test]
fn what_cannot_be_is_a_problem() {
    let unknown = |it: &str| Err(Problem::UnknownItem(it.to_owned()));
    for id in ["r0", "r11", "R1", "", "profile-item-r1", "r1 or 1=1"] {
        assert_eq!(Answer::parse(id, "3", TODAY), unknown(id), "{id}");
    }
    for reply in ["0", "6", "-1", "3.5", "", "five", "٣", "99999999999999999999"] {
        assert_eq!(
            Answer::parse("r1", reply, TODAY),
            Err(Problem::UnknownReply(reply.to_owned())),
            "{reply}"
        );
    }
    let one = Answer::parse("r1", "3", TODAY).unwrap();
    let other = Answer { reply: Reply::Grade(5), ..one };
    assert_eq!(Answers::new(vec![one, other], TODAY), Err(Problem::Repeated("r1")));
    assert_eq!(Answers::new(vec![one], TODAY.yesterday().unwrap()), Err(Problem::InTheFuture("r1")));
    let odd = Answer { reply: Reply::Grade(6), ..one };
    assert!(matches!(Answers::new(vec![odd], TODAY), Err(Problem::UnknownReply(_))));
}

#[test]
fn when_we_cannot_tell_we_say_why() {
    let every = |grades: &'static [u8]| Interest::ALL.map(|it| (it, grades));
    let table: [(&str, Vec<Answer>, Reason); 6] = [
        ("nothing", Vec::new(), Reason::TooFew { answered: 0, missing: 12 }),
        (
            "one type",
            graded(&[(R, &[5, 4, 5, 4, 5, 4, 5, 4, 5, 4])], TODAY),
            Reason::TooFew { answered: 10, missing: 5 },
        ),
        ("half", graded(&every(&[4]), TODAY), Reason::TooFew { answered: 6, missing: 6 }),
        ("all fours", graded(&every(&[4, 4, 4, 4]), TODAY), Reason::AllTheSame),
        ("up and down", graded(&every(&[1, 5, 1, 5]), TODAY), Reason::Contradictory),
        ("flat", graded(&every(&[3, 4]), TODAY), Reason::NothingStandsOut),
    ];
    for (name, given, reason) in table {
        let given = Answers::new(given, TODAY).unwrap();
        assert_eq!(verdict(&given, TODAY), Verdict::CannotTell(reason), "{name}");
    }
}

#[test]
fn passing_over_every_question_is_too_few() {
    let passed = ITEMS.iter().map(|item| Answer { item, reply: Reply::Unknown, date: TODAY }).collect();
    let given = Answers::new(passed, TODAY).unwrap();
    assert_eq!(verdict(&given, TODAY), Verdict::CannotTell(Reason::TooFew { answered: 0, missing: 12 }));
    assert_eq!(next(&given, Form::Long, TODAY), None);
}

#[test]
fn whoever_says_yes_to_all_has_the_same_profile_as_whoever_says_no() {
    let of = |top: u8, rest: u8| {
        let grades = Interest::ALL.map(|it| (it, vec![if it == R { top } else { rest }; 3]));
        answers(&grades.each_ref().map(|it| (it.0, &it.1[..])), TODAY)
    };
    let (eager, shy) = (of(5, 3), of(3, 1));
    let (Verdict::Clear(eager), Verdict::Clear(shy)) = (verdict(&eager, TODAY), verdict(&shy, TODAY)) else {
        panic!("both have an outcome");
    };
    assert_eq!((eager.ranked, eager.leading), (shy.ranked, shy.leading));
    assert_eq!(eager.ranked[0], R);
    assert!(eager.yes_saying > shy.yes_saying);
    let apart = |it: &super::super::Profile| it.spans[0].middle - it.spans[1].middle;
    assert!(apart(&eager).abs_diff(apart(&shy)) <= 1);
}

#[test]
fn the_next_question_is_about_the_types_that_matter() {
    let even = [(I, &[2_u8, 2][..]), (A, &[1, 1]), (S, &[2, 1]), (E, &[1, 2])];
    let given = answers(&[&[(R, &[5, 4][..]), (C, &[4, 5])][..], &even].concat(), TODAY);
    let asked: Vec<Interest> =
        next_some(&given, Form::Normal, TODAY, 3).iter().map(|it| it.interest).collect();
    assert!(asked[..2].iter().all(|it| [R, C].contains(it)), "{asked:?}");
}

#[test]
fn a_page_with_several_questions_asks_different_ones() {
    let none = Answers::default();
    let some = next_some(&none, Form::Normal, TODAY, 12);
    for interest in Interest::ALL {
        assert_eq!(some.iter().filter(|it| it.interest == interest).count(), 2);
    }
    assert_eq!(next_some(&none, Form::Short, TODAY, 100).len(), 12);
}
