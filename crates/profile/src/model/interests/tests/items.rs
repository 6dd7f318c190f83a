//! The list of questions: complete, in balance, said in both languages.

use std::collections::BTreeSet;

use loper_texts::messages::Messages;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::language::Language;

use super::super::items::{COUNT, ITEMS, Item, Lean, PER_TYPE};
use super::super::simulation::Pupil;
use super::{Form, TODAY};
use crate::model::seeded::Chance;
use crate::model::{qualities, values};

#[test]
fn identifiers_and_places_are_what_they_seem() {
    let ids: BTreeSet<&str> = ITEMS.iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), COUNT);
    for (place, item) in ITEMS.iter().enumerate() {
        let id = format!("{}{}", item.interest.code().to_lowercase(), place % PER_TYPE + 1);
        assert_eq!((item.place(), item.id), (place, id.as_str()));
    }
}

#[test]
fn every_type_is_in_balance() {
    for interest in Interest::ALL {
        let count = |lean| Item::of(interest).iter().filter(|it| it.lean == lean).count();
        assert_eq!(count(Lean::Boys), count(Lean::Girls), "{interest:?}");
        assert!(Item::of(interest).iter().all(|it| it.interest == interest));
    }
}

#[test]
fn every_form_is_in_balance_however_it_is_filled() {
    let mut chance = Chance::new(4);
    for form in [Form::Short, Form::Normal, Form::Long] {
        for _ in 0..300 {
            let answers = Pupil::new(&mut chance, 0.5).fill(form, TODAY);
            assert_eq!(answers.iter().count(), form.length());
            let weight = |of: Option<Interest>| {
                let asked = answers.iter().filter(|it| of.is_none_or(|o| o == it.item.interest));
                asked.map(|it| it.item.lean.weight()).sum::<i32>().abs()
            };
            assert!(weight(None) <= 2, "{form:?}: {}", weight(None));
            for interest in Interest::ALL {
                assert!(weight(Some(interest)) <= 1, "{form:?} {interest:?}");
            }
        }
    }
}

fn messages() -> Messages {
    let texts = crate::feature().texts.unwrap();
    Messages::new(&[texts]).map_err(|wrong| wrong.join("; ")).unwrap()
}

#[test]
fn everything_that_can_be_shown_is_said_in_both_languages() {
    let messages = messages();
    let mut keys: Vec<String> = ITEMS.iter().map(Item::text_key).collect();
    keys.extend(super::Reply::ALL.map(super::Reply::text_key));
    keys.extend(values::questions::PAIRS.iter().flat_map(|it| [it.a_text_key(), it.b_text_key()]));
    keys.extend(values::questions::STATEMENTS.iter().map(values::Statement::text_key));
    keys.extend(qualities::CARDS.iter().map(qualities::Card::text_key));
    for language in [Language::Nl, Language::En] {
        let mut said = BTreeSet::new();
        for key in &keys {
            let text = messages.get(language, key);
            assert!(!text.starts_with('⟦'), "{key}");
            assert!(text.split_whitespace().count() <= 25, "{key} is long: {text}");
            let may_repeat = key.contains("answer");
            assert!(said.insert(text.to_owned()) || may_repeat, "{key} is said twice: {text}");
        }
    }
}

#[test]
fn the_short_test_is_under_250_words() {
    let messages = messages();
    let mut longest: Vec<usize> = ITEMS
        .iter()
        .map(|it| messages.get(Language::Nl, &it.text_key()).split_whitespace().count())
        .collect();
    longest.sort_unstable();
    let most: usize = longest.iter().rev().take(Form::Short.length()).sum();
    assert!(
        most < 150,
        "the twelve longest questions have {most} words, and the answers and the page come with it"
    );
}

#[test]
fn every_problem_and_every_doubt_is_said_in_both_languages() {
    use super::super::{Problem, Reason};
    use qualities::ProofProblem;
    let keys = [
        Problem::UnknownItem(String::new()).text_key(),
        Problem::UnknownReply(String::new()).text_key(),
        Problem::Repeated("r1").text_key(),
        Problem::InTheFuture("r1").text_key(),
        Reason::TooFew { answered: 3, missing: 9 }.text_key(),
        Reason::AllTheSame.text_key(),
        Reason::Contradictory.text_key(),
        Reason::NothingStandsOut.text_key(),
        values::Problem::UnknownQuestion(String::new()).text_key(),
        values::Problem::UnknownReply(String::new()).text_key(),
        values::Problem::Repeated("p1").text_key(),
        values::Problem::InTheFuture("p1").text_key(),
        values::Reason::TooFew { answered: 3, missing: 1 }.text_key(),
        values::Reason::NothingStandsOut.text_key(),
        qualities::Problem::UnknownCard(String::new()).text_key(),
        ProofProblem::TooShort.text_key(),
        ProofProblem::TooLong.text_key(),
        "profile-item-not-validated",
        "profile-value-not-validated",
    ];
    let parts =
        [("answered", 3.into()), ("missing", 1.into()), ("words", 4.into()), ("characters", 300.into())];
    for language in [Language::Nl, Language::En] {
        for key in keys {
            let text = messages().fill(language, key, &parts);
            assert!(!text.contains(['⟦', '{', '}']), "{key}: {text}");
        }
    }
}
