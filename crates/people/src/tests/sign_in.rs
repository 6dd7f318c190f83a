//! The door of the house, on both databases.

use axum::Router;
use axum::http::StatusCode;
use jiff::civil::date;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, NOW, on_both};
use loper_texts::messages::Messages;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::sector::Sector;
use loper_web::app::{App, Parts, Settings, World};

use crate::model::email::Email;
use crate::model::membership::{Membership, usual_reach};
use crate::store::membership::Person;
use crate::store::organisation::School;
use crate::{password, store};

const RIGHT: &str = "veertien appels";

fn house(db: &Db) -> Router {
    let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings =
        Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
    let messages = Messages::new(&[loper_web::TEXTS, crate::feature().texts.expect("texts")]).expect("texts");
    let sessions = Some(crate::SESSIONS);
    let app =
        App::new(Parts { db: db.clone(), world, settings, messages, menu: vec![], cards: vec![], sessions });
    loper_web::router::router(app, vec![crate::feature()])
}

/// A school and someone in it with a password; the last day of the role, if it ended.
fn someone(db: &Db, email: &str, role: Role, last: Option<jiff::civil::Date>) -> PersonId {
    let (person, school) = (PersonId(fresh::new_id()), OrganisationId(fresh::new_id()));
    let membership = Membership {
        id: MembershipId(fresh::new_id()),
        person,
        organisation: school,
        role,
        reach: usual_reach(role),
        site: None,
        starts_on: date(2026, 8, 1),
        ends_on: last,
    };
    let email = Email::parse(email).expect("an address");
    let hash = password::hash(RIGHT, [1; 16]).expect("a hash");
    db.write_blocking(Public, move |tx| {
        let it = School {
            id: school,
            sector: Sector::Vo,
            name: "Testschool".into(),
            short_name: "Testschool".into(),
            region: None,
            home: None,
            colour: None,
        };
        store::organisation::make(tx, &it, NOW)?;
        tx.within(Own(person), |tx| {
            let it = Person {
                id: person,
                name: "Noor Voorbeeld".into(),
                family_name: "Voorbeeld".into(),
                sixteen_on: None,
            };
            store::membership::make_person(tx, &it, NOW)?;
            store::membership::make(tx, &membership, None, NOW)?;
            store::account::add_address(tx, &email, Some(NOW))?;
            store::account::set_password(tx, &hash, NOW)
        })?;
        Ok::<_, Error>(())
    })
    .expect("someone can be made");
    person
}

fn try_with(browser: &mut Browser, email: &str, password: &str) -> loper_testkit::browser::Answer {
    browser.post("/inloggen", &[("email", email), ("wachtwoord", password)])
}

#[test]
fn someone_signs_in_sees_the_account_and_signs_out() {
    on_both(&[loper_web::MIGRATIONS, crate::MIGRATIONS].concat(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        let mut browser = Browser::new(house(db));
        let asked = browser.get("/account");
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        assert_eq!(asked.location(), "/inloggen?naar=/account");
        let answer = browser.post(
            "/inloggen",
            &[("email", "Noor@School.example"), ("wachtwoord", RIGHT), ("naar", "/account")],
        );
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/account"));
        let session = browser.cookie("loper").expect("a session");
        let account = browser.get("/account");
        assert_eq!(account.title(), "Noor Voorbeeld");
        assert!(account.words().contains("dit apparaat"), "{}", account.words());
        assert_eq!(browser.post("/uitloggen", &[]).location(), "/");
        assert_eq!(browser.cookie("loper"), None);
        browser.set_cookie("loper", &session);
        assert_eq!(browser.get("/account").status, StatusCode::SEE_OTHER, "the old session is dead");
    });
}

#[test]
fn unknown_wrong_and_ended_have_one_answer() {
    on_both(&[loper_web::MIGRATIONS, crate::MIGRATIONS].concat(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        let mut browser = Browser::new(house(db));
        let wrong = try_with(&mut browser, "noor@school.example", "iets anders");
        let unknown = try_with(&mut browser, "niemand@school.example", "iets anders");
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(unknown.status, wrong.status);
        let same = unknown.words().replace("niemand@", "noor@");
        assert_eq!(same, wrong.words());
        assert!(!wrong.body.contains("iets anders"), "a password is never shown again");
        someone(db, "weg@school.example", Role::Guide, Some(date(2026, 11, 1)));
        assert_eq!(try_with(&mut browser, "weg@school.example", RIGHT).status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn whoever_tries_too_often_waits_and_nobody_else_does() {
    on_both(&[loper_web::MIGRATIONS, crate::MIGRATIONS].concat(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        someone(db, "daan@school.example", Role::Learner, None);
        let mut browser = Browser::new(house(db));
        for _ in 0..10 {
            assert_eq!(
                try_with(&mut browser, "noor@school.example", "gok").status,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        let late = try_with(&mut browser, "noor@school.example", RIGHT);
        assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(late.header("retry-after"), "900");
        assert_eq!(try_with(&mut browser, "daan@school.example", RIGHT).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn nobody_is_led_away_after_signing_in() {
    for away in
        ["https://elders.example", "//elders.example", "/\\elders.example", "javascript:alert(1)", "/a\r\nb"]
    {
        assert_eq!(crate::pages::sign_in::inside(away), None, "{away}");
    }
    assert_eq!(crate::pages::sign_in::inside("/mijn/dossier?a=1"), Some("/mijn/dossier?a=1"));
}
