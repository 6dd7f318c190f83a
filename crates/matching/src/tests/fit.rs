//! `/past-bij-mij`: nothing before someone asks; the list, its reasons, what moved; whose it is.

use axum::http::StatusCode;
use loper_database::scope::Anonymous;
use loper_profile::model::about::Wish;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;

use super::pupil;
use crate::personal::PERSONAL_DATA;
use crate::store::runs;
use crate::world::{browser, in_both_worlds};
use loper_vocabulary::identity::PersonId;
use loper_web::feature::PersonalData;

const BRICKLAYER: &str = "05f321f8-055b-407d-bf19-e0ddabda56b7";

#[test]
fn nothing_is_worked_out_before_someone_asks() {
    in_both_worlds(|app| {
        let mut visitor = browser(app);
        assert!(visitor.get("/past-bij-mij").words().contains("Je hebt nog niets over jezelf verteld"));
        assert_eq!(visitor.post("/past-bij-mij", &[]).location(), "/past-bij-mij");
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::R]);
        let page = pupil.browser.get("/past-bij-mij").words();
        assert!(page.contains("Maak mijn lijst") && !page.contains("Bovenaan met jouw weging"), "{page}");
        let runs = app.db().read_blocking(Anonymous(pupil.owner), |tx| runs::latest(tx, 9)).expect("read");
        assert_eq!(runs.len(), 0, "a look makes no list");
    });
}

#[test]
fn answers_that_point_nowhere_are_not_called_nothing() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[]);
        let page = pupil.browser.get("/past-bij-mij").words();
        assert!(page.contains("Je antwoorden wijzen nog geen kant op"), "{page}");
    });
}

#[test]
fn a_list_says_why_and_what_is_known_of_the_chance() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::R]);
        pupil.wishes(app, &[(Condition::Outdoors, Some(Wish::Like), false)]);
        assert_eq!(
            pupil.browser.post("/past-bij-mij", &[("soort", "occupation")]).status,
            StatusCode::SEE_OTHER
        );
        let page = pupil.browser.get("/past-bij-mij").words();
        for part in [
            "Bovenaan met jouw weging",
            "Metselaar",
            "van 1000 punten",
            "Jij houdt meer van dingen maken en repareren, en dit werk vraagt dat ook.",
            "Iedereen begint op de helft.",
            "Samen",
            "versie 2026-2",
        ] {
            assert!(page.contains(part), "{part} is missing in {page}");
        }
    });
}

#[test]
fn the_reasons_on_the_page_add_up_to_the_points() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::R, Interest::S]);
        pupil.browser.post("/past-bij-mij", &[]);
        let body = pupil.browser.get("/past-bij-mij?alles=1").body;
        let lists: Vec<&str> = body.split("<ul class=\"reasons\">").skip(1).collect();
        assert!(lists.len() > 4, "only {} lists of reasons", lists.len());
        for list in lists {
            let list = list.split("</ul>").next().expect("an end");
            let numbers: Vec<i32> = list
                .split("<b")
                .skip(1)
                .map(|it| it.split_once('>').expect("a tag").1.split('<').next().expect("a number"))
                .map(|it| it.replace('−', "-").replace([' ', '+'], "").parse().expect("a whole number"))
                .collect();
            let (sum, parts) = numbers.split_last().expect("a sum");
            assert_eq!(parts.iter().sum::<i32>(), *sum, "{list}");
        }
    });
}

#[test]
fn a_wish_that_changes_moves_the_list_and_the_page_says_why() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::R]);
        pupil.browser.post("/past-bij-mij", &[]);
        pupil.wishes(
            app,
            &[
                (Condition::Animals, Some(Wish::Like), false),
                (Condition::Outdoors, Some(Wish::Dislike), false),
            ],
        );
        let page = pupil.browser.get("/past-bij-mij").words();
        assert!(page.contains("Je antwoorden zijn veranderd"), "{page}");
        pupil.browser.post("/past-bij-mij", &[]);
        let page = pupil.browser.get("/past-bij-mij").words();
        assert!(page.contains("Wat er verschoof") && page.contains("door wat je wenst"), "{page}");
    });
}

#[test]
fn what_can_not_be_stands_apart_with_the_reason() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::R]);
        pupil.wishes(app, &[(Condition::Outdoors, None, true)]);
        pupil.browser.post("/past-bij-mij", &[]);
        let page = pupil.browser.get("/past-bij-mij").words();
        assert!(page.contains("Kan niet, door jouw grenzen"), "{page}");
        assert!(page.contains("Voor jou kan niet: buiten werken. Dat is hier vaak zo."), "{page}");
        let why = pupil.browser.get(&format!("/past-bij-mij/{BRICKLAYER}/waarom")).words();
        assert!(why.contains("Dit kan nu niet. Voor jou kan niet: buiten werken"), "{why}");
        assert!(why.contains("Als dit wel kan: buiten werken, dan komt dit op plek"), "{why}");
    });
}

#[test]
fn all_weights_at_nothing_give_the_alphabet_and_say_so() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::R]);
        let none =
            [("interests", "0"), ("values", "0"), ("skills", "0"), ("wishes", "0"), ("soort", "occupation")];
        pupil.browser.post("/past-bij-mij", &none);
        let page = pupil.browser.get("/past-bij-mij").words();
        assert!(page.contains("Daarom staat alles op alfabet"), "{page}");
        let odd = [("interests", "abc"), ("prospects", "9999"), ("soort", "<b>"), ("alle", "1")];
        assert_eq!(pupil.browser.post("/past-bij-mij", &odd).status, StatusCode::SEE_OTHER);
        assert_eq!(pupil.browser.get("/past-bij-mij").status, StatusCode::OK);
    });
}

#[test]
fn the_same_list_made_twice_is_one_line_and_goes_with_its_owner() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::S]);
        for _ in 0..2 {
            pupil.browser.post("/past-bij-mij", &[]);
        }
        pupil.browser.post("/past-bij-mij", &[("prospects", "100")]);
        let PersonalData::Columns { export, erase, .. } = PERSONAL_DATA else { panic!("lists are personal") };
        let person = PersonId(pupil.owner.0);
        assert_eq!(export(app, person).expect("an export").as_array().map(Vec::len), Some(2));
        erase(app, person).expect("erased");
        assert_eq!(export(app, person).expect("an export").as_array().map(Vec::len), Some(0));
    });
}

#[test]
fn a_list_is_its_owners() {
    in_both_worlds(|app| {
        let mut owner = pupil(app);
        owner.likes(app, &[Interest::R]);
        owner.browser.post("/past-bij-mij", &[]);
        let mut other = pupil(app);
        assert!(other.browser.get("/past-bij-mij").words().contains("Hier kunnen we nog niets mee optellen"));
        let why = other.browser.get(&format!("/past-bij-mij/{BRICKLAYER}/waarom"));
        assert_eq!(why.location(), "/past-bij-mij");
        assert_eq!(owner.browser.get("/past-bij-mij/mbo:99999/waarom").status, StatusCode::NOT_FOUND);
        assert_eq!(owner.browser.get("/past-bij-mij/%3Cb%3E/waarom").status, StatusCode::NOT_FOUND);
        let page = owner.browser.get("/past-bij-mij");
        assert_eq!(page.header("cache-control"), "no-store");
    });
}

#[test]
fn the_list_and_its_card_can_be_taken_along() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        assert_eq!(pupil.browser.get("/past-bij-mij/kaart.pdf").location(), "/past-bij-mij");
        pupil.likes(app, &[Interest::R]);
        pupil
            .wishes(app, &[(Condition::Outdoors, Some(Wish::Like), false), (Condition::Heights, None, true)]);
        pupil.browser.post("/past-bij-mij", &[("soort", "occupation")]);
        let result = pupil.browser.get("/past-bij-mij/uitkomst.pdf").words();
        for part in [
            "Dit is geen advies.",
            "van meest naar minst: dingen maken en repareren",
            "Graag: buiten werken.",
            "Wat voor mij niet kan",
            "Zo komen we aan de punten van Hondentrimmer",
            "Jij houdt meer van dingen maken en repareren, en dit werk vraagt dat ook.",
            "De kansen staan apart",
            "Metselaar Voor jou kan niet: op hoogte werken.",
            "nog niet ingevuld, telt dus niet mee",
            "versie 2026-2",
        ] {
            assert!(result.contains(part), "{part} is missing in {result}");
        }
        let card = pupil.browser.get("/past-bij-mij/kaart.pdf").words();
        assert!(card.contains("Mijn kaart voor het gesprek") && card.contains("Hondentrimmer"), "{card}");
        assert!(!result.contains('\u{27e6}') && !card.contains('\u{27e6}'));
        assert!(pupil.browser.get("/past-bij-mij").body.contains("/past-bij-mij/uitkomst.pdf"));
    });
}
