//! The door of the house, on both databases.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_access::actor::Role;
use loper_database::scope::{Organisation, Own};
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{NOW, on_both};

use super::world::{RIGHT, house, last_letter, school, someone, steps};
use crate::model::trail::Act;
use crate::store;

fn try_with(browser: &mut Browser, email: &str, password: &str) -> loper_testkit::browser::Answer {
    browser.post("/inloggen", &[("email", email), ("wachtwoord", password)])
}

#[test]
fn someone_signs_in_sees_the_account_and_signs_out() {
    on_both(&steps(), |db| {
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
    on_both(&steps(), |db| {
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
fn a_wrong_password_stands_in_the_trail_and_an_old_hash_is_made_anew() {
    use argon2::password_hash::PasswordHasher as _;
    use argon2::{Algorithm, Argon2, Params, Version};
    let weak =
        Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8 * 1024, 1, 1, None).expect("few"));
    let old = weak.hash_password_with_salt(RIGHT.as_bytes(), &[3; 16]).expect("a hash").to_string();
    on_both(&steps(), |db| {
        let noor = someone(db, "noor@school.example", Role::Learner, None);
        let kept = old.clone();
        db.write_blocking(Own(noor), move |tx| store::account::set_password(tx, &kept, NOW))
            .expect("a password");
        let mut browser = Browser::new(house(db));
        assert_eq!(
            try_with(&mut browser, "noor@school.example", "gok").status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let noted = (0..100).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            browser.get("/health");
            let all = db.read_blocking(Organisation(school()), |tx| store::trail::after(tx, 0, 10));
            all.expect("the trail").pop()
        });
        let line = noted.expect("a line").line;
        assert_eq!((line.act, line.actor, line.subject), (Act::SignInFailed, None, Some(noor)));
        let hash = || db.read_blocking(Own(noor), store::account::password).expect("a read").expect("a hash");
        assert_eq!(hash(), old, "a wrong password changes nothing");
        for _ in 0..2 {
            assert_eq!(try_with(&mut browser, "noor@school.example", RIGHT).status, StatusCode::SEE_OTHER);
            assert!(!crate::password::is_old(&hash()), "{}", hash());
            browser.post("/uitloggen", &[]);
        }
    });
}

#[test]
fn whoever_tries_too_often_waits_and_nobody_else_does() {
    on_both(&steps(), |db| {
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
        let told = (0..100).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            browser.get("/health");
            last_letter(db)
        });
        let (to, words, _) = told.expect("a letter to the owner");
        assert!(to == "noor@school.example" && words.contains("te vaak"), "{to} {words}");
        assert_eq!(try_with(&mut browser, "daan@school.example", RIGHT).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn nobody_is_led_away_after_signing_in() {
    for away in
        ["https://elders.example", "//elders.example", "/\\elders.example", "javascript:alert(1)", "/a\r\nb"]
    {
        assert_eq!(crate::pages::enter::inside(away), None, "{away}");
    }
    assert_eq!(crate::pages::enter::inside("/mijn/dossier?a=1"), Some("/mijn/dossier?a=1"));
}
