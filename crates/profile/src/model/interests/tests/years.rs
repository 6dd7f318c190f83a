//! Answers grow old, and are looked at again.

use jiff::civil::date;
use loper_vocabulary::interest::Interest::{self, A, C, E, I, R, S};

use super::super::belief::Belief;
use super::super::review::review;
use super::super::simulation::rivals;
use super::super::{Answer, Answers, Form, Reply, next, spans};
use super::{TODAY, answers, graded};

fn then() -> Vec<Answer> {
    graded(
        &[
            (R, &[5, 5, 4, 5][..]),
            (I, &[4, 4, 5, 4]),
            (A, &[2, 1, 2]),
            (S, &[2, 2, 3]),
            (E, &[1, 2]),
            (C, &[2, 1]),
        ],
        TODAY,
    )
}

#[test]
fn doubt_grows_with_the_years_and_never_beyond_knowing_nothing() {
    let given = Answers::new(then(), TODAY).unwrap();
    let mut before = 0.0;
    for year in 0..8 {
        let belief = Belief::of(&given, date(2026 + year, 9, 1));
        assert!(belief.doubt(R) > before && belief.doubt(R) < 1.0, "{year}");
        before = belief.doubt(R);
    }
    assert!(spans(&given, TODAY).is_some());
    assert_eq!(spans(&given, date(2046, 9, 1)), None, "after twenty years we know nothing any more");
}

#[test]
fn a_few_questions_a_year_later_beat_old_answers_and_a_fixed_form_of_that_length() {
    let found = rivals::year(2, TODAY);
    println!("{found:?}");
    assert!((3.0..=6.0).contains(&found.asked));
    assert!(found.review >= found.old + 0.05, "{found:?}");
    assert!(found.review >= found.fixed + 0.05, "{found:?}");
}

#[test]
fn young_answers_are_not_looked_at_again() {
    let given = Answers::new(then(), TODAY).unwrap();
    assert_eq!(review(&given, TODAY), None);
    assert_eq!(review(&given, date(2027, 5, 1)), None);
    assert_eq!(review(&Answers::default(), TODAY), None);
}

#[test]
fn a_year_later_three_to_six_of_the_same_questions_come_back() {
    let given = Answers::new(then(), TODAY).unwrap();
    let year = date(2027, 9, 1);
    let ask = review(&given, year).unwrap().ask;
    assert!((3..=6).contains(&ask.len()), "{}", ask.len());
    assert!(ask.iter().all(|it| given.iter().any(|a| a.item == *it)), "only questions of then");
    assert!(ask.iter().any(|it| [R, I].contains(&it.interest)), "the types at the top matter most");
}

#[test]
fn the_plan_stays_the_same_while_someone_answers() {
    let year = date(2027, 9, 1);
    let plan = review(&Answers::new(then(), year).unwrap(), year).unwrap().ask;
    let first = Answer { item: plan[0], reply: Reply::Grade(1), date: year };
    let given = Answers::new([then(), vec![first]].concat(), year).unwrap();
    assert_eq!(review(&given, year).unwrap().ask, plan[1..]);
}

#[test]
fn what_changed_is_said_with_the_answers_of_then_and_now() {
    let year = date(2027, 9, 1);
    let again: Vec<Answer> = then()
        .into_iter()
        .filter(|it| it.item.interest == R)
        .map(|it| Answer { reply: Reply::Grade(1), date: year, ..it })
        .collect();
    let found = review(&Answers::new([then(), again].concat(), year).unwrap(), year).unwrap();
    assert_eq!(found.then, TODAY);
    assert_eq!(found.again.len(), 4);
    assert!(
        found
            .again
            .iter()
            .all(|it| it.then != Reply::Grade(1) && it.now == Reply::Grade(1) && it.date == TODAY)
    );
    let changed: Vec<(Interest, bool)> =
        found.changes.iter().map(|it| (it.interest, it.has_grown())).collect();
    assert_eq!(changed, [(R, false)]);
}

#[test]
fn the_same_answers_again_are_no_change() {
    let year = date(2027, 9, 1);
    let again: Vec<Answer> = then().into_iter().map(|it| Answer { date: year, ..it }).collect();
    let found = review(&Answers::new([then(), again].concat(), year).unwrap(), year).unwrap();
    assert_eq!(found.changes, []);
}

#[test]
fn a_form_of_a_new_year_starts_anew() {
    let given = answers(
        &[(R, &[5; 10]), (I, &[4; 10]), (A, &[1; 10]), (S, &[2; 10]), (E, &[1; 10]), (C, &[1; 10])],
        TODAY,
    );
    assert_eq!(next(&given, Form::Short, TODAY), None);
    assert!(next(&given, Form::Short, date(2027, 9, 1)).is_some());
}
