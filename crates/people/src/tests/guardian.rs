//! Guardians: tied to a learner by the school, with an end; through the door, on both databases.

use axum::http::StatusCode;
use jiff::civil::{Date, date};
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own};
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::identity::PersonId;

use super::world::{RIGHT, house, last_letter, school, someone, steps};
use crate::model::consent::{Consent, RULES, is_young, rule};
use crate::model::guardian::{last_day, until};
use crate::store;
use crate::store::guardian::Tie;

fn ada(db: &Db) -> Browser {
    someone(db, "ada@school.example", Role::Administrator, None);
    let mut browser = Browser::new(house(db));
    browser.post("/inloggen", &[("email", "ada@school.example"), ("wachtwoord", RIGHT)]);
    browser
}

fn tie(browser: &mut Browser, learner: PersonId, email: &str, until: &str) -> Answer {
    let fields = [("wat", "erbij"), ("naam", "Kees Voorbeeld"), ("email", email), ("tot", until)];
    browser.post(&format!("/beheer/mensen/{learner}/ouders"), &fields)
}

fn ties(db: &Db, person: PersonId) -> Vec<Tie> {
    let found = db.read_blocking(Organisation(school()), move |tx| store::guardian::at_school(tx, person));
    found.expect("ties")
}

fn children(db: &Db, guardian: PersonId, day: Date) -> usize {
    let found = db
        .read_blocking(Own(guardian), move |tx| store::guardian::children(tx, school(), day))
        .expect("children");
    found.len()
}

#[test]
fn a_tie_ends_before_someone_is_eighteen() {
    let sixteen = Some(date(2027, 9, 14));
    assert_eq!(last_day(sixteen), Some(date(2029, 9, 13)));
    assert_eq!(until(None, sixteen), Some(date(2029, 9, 13)));
    assert_eq!(until(Some(date(2040, 1, 1)), sixteen), Some(date(2029, 9, 13)));
    assert_eq!(until(Some(date(2027, 7, 31)), sixteen), Some(date(2027, 7, 31)));
    assert_eq!(until(None, None), None);
    assert_eq!(
        last_day(Some(date(2028, 2, 29))),
        Some(date(2030, 2, 27)),
        "nobody is a day too long under age"
    );
}

#[test]
fn the_table_of_consent_is_whole() {
    assert_eq!(RULES.len(), 7);
    assert_eq!(rule("share_outside").map(|it| it.consent), Some(Consent::Yes));
    assert_eq!(rule("guidance").map(|it| it.consent), Some(Consent::No));
    assert!(RULES.iter().all(|it| it.url.starts_with("https://") && !it.basis.is_empty()));
    let today = date(2026, 11, 24);
    assert_eq!(is_young(Some(date(2026, 11, 24)), today), Some(false), "on the day itself one decides");
    assert_eq!(is_young(Some(date(2026, 11, 25)), today), Some(true));
    assert_eq!(is_young(None, today), None);
}

#[test]
fn a_school_ties_a_guardian_and_nobody_else_does() {
    on_both(&steps(), |db| {
        let noor = someone(db, "noor@school.example", Role::Learner, None);
        let mut ada = ada(db);
        let page = ada.get(&format!("/beheer/mensen/{noor}"));
        assert!(page.words().contains("Er is niemand gekoppeld"), "{}", page.words());
        assert!(page.words().contains("nodig onder de 16"), "the table of consent stands on the page");
        assert!(!page.body.contains("<option value=\"guardian\""), "a guardian is one of somebody");
        let given = [("wat", "rol-erbij"), ("soort", "guardian")];
        assert_eq!(
            ada.post(&format!("/beheer/mensen/{noor}"), &given).status,
            StatusCode::BAD_REQUEST,
            "no guardian without a tie"
        );
        assert_eq!(tie(&mut ada, noor, "kees@thuis.example", "").status, StatusCode::BAD_REQUEST, "no end");
        assert_eq!(tie(&mut ada, noor, "geen adres", "2027-07-31").status, StatusCode::BAD_REQUEST);
        assert_eq!(tie(&mut ada, noor, "kees@thuis.example", "2026-11-01").status, StatusCode::BAD_REQUEST);
        let done = tie(&mut ada, noor, "kees@thuis.example", "2027-07-31");
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let (to, _, path) = last_letter(db).expect("a letter");
        assert!(to == "kees@thuis.example" && path.starts_with("/welkom/"));
        let kees = ties(db, noor)[0].guardian;
        assert_eq!(children(db, kees, date(2027, 7, 31)), 1);
        assert_eq!(children(db, kees, date(2027, 8, 1)), 0, "it ends by itself");
        // A brother: the same guardian, known by the address.
        let bas = someone(db, "bas@school.example", Role::Learner, None);
        tie(&mut ada, bas, "Kees@Thuis.example", "2028-07-31");
        assert_eq!(ties(db, bas)[0].guardian, kees);
        let mut father = Browser::new(house(db));
        let fields =
            [("wat", "nieuw"), ("naam", "Kees Voorbeeld"), ("wachtwoord", "paarse kiwi zeilt zondag")];
        assert_eq!(father.post(&path, &fields).status, StatusCode::SEE_OTHER);
        assert_eq!(father.get("/account").status, StatusCode::OK);
        assert_eq!(tie(&mut father, noor, "x@thuis.example", "2027-07-31").status, StatusCode::NOT_FOUND);
        // The school ends it: one, and then the last one, with which the role ends.
        let end = |browser: &mut Browser, learner: PersonId| {
            let id = ties(db, learner)[0].id.to_string();
            browser.post(&format!("/beheer/mensen/{learner}/ouders"), &[("wat", "weg"), ("koppeling", &id)])
        };
        assert_eq!(end(&mut ada, noor).status, StatusCode::SEE_OTHER);
        let today = NOW.date().expect("a day");
        assert_eq!(children(db, kees, today), 1);
        assert_eq!(father.get("/account").status, StatusCode::OK);
        assert_eq!(end(&mut ada, bas).status, StatusCode::SEE_OTHER);
        assert_eq!(father.get("/account").status, StatusCode::SEE_OTHER, "nobody to look after, no way in");
    });
}

#[test]
fn a_tie_is_taken_along_and_away_with_either() {
    on_both(&steps(), |db| {
        let noor = someone(db, "noor@school.example", Role::Learner, None);
        let mut ada = ada(db);
        tie(&mut ada, noor, "kees@thuis.example", "2027-07-31");
        let kees = ties(db, noor)[0].guardian;
        let export = |person| db.read_blocking(Own(person), store::own::export).expect("an export");
        assert_eq!(export(noor)["guardians"][0]["name"], "Kees Voorbeeld");
        assert_eq!(export(kees)["guardian_of"][0]["ends_on"], "2027-07-31");
        db.write_blocking(Own(kees), store::own::wipe).expect("he goes");
        assert!(ties(db, noor).is_empty());
        tie(&mut ada, noor, "kees@thuis.example", "2027-07-31");
        let kees = ties(db, noor)[0].guardian;
        db.write_blocking(Own(noor), store::own::wipe).expect("she goes");
        assert!(ties(db, kees).is_empty());
    });
}
