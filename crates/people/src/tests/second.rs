//! The second factor, through the door, on both databases.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::identity::PersonId;

use super::world::{RIGHT, app, router, someone, steps};
use crate::model::factor;
use crate::settings::Choices;
use crate::store;

fn browser(db: &Db, is_second_factor_required: bool) -> Browser {
    let app = app(db);
    app.hand(Choices { is_second_factor_required });
    Browser::new(router(db, &app))
}

fn sign_in(browser: &mut Browser) {
    let answer = browser.post("/inloggen", &[("email", "jan@school.example"), ("wachtwoord", RIGHT)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

fn secret(db: &Db, person: PersonId) -> String {
    db.read_blocking(Own(person), store::factor::get).expect("a read").expect("a factor").secret
}

fn give(browser: &mut Browser, code: &str) -> StatusCode {
    browser.post("/account/tweede-stap", &[("code", code)]).status
}

/// Sets a second factor; answers the codes on paper.
fn set(db: &Db, browser: &mut Browser, person: PersonId) -> Vec<String> {
    assert_eq!(browser.post("/account/tweede-stap/begin", &[]).location(), "/account/tweede-stap");
    let page = browser.get("/account/tweede-stap");
    assert!(page.body.contains("<svg class=\"code\""), "the picture for the app");
    let code = factor::code(&secret(db, person), NOW).expect("a code");
    let shown = browser.post("/account/tweede-stap", &[("code", &code)]);
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.words());
    let codes = shown.body.split("<code>").skip(1);
    codes.filter_map(|it| it.split_once("</code>")).map(|it| it.0.to_owned()).collect()
}

#[test]
fn staff_passes_the_second_step_before_anything_opens() {
    on_both(&steps(), |db| {
        let jan = someone(db, "jan@school.example", Role::Guide, None);
        let mut browser = browser(db, true);
        sign_in(&mut browser);
        for page in ["/account", "/", "/account/wachtwoord", "/api/v1/openapi.json", "/account/tweede-stapje"]
        {
            let held = browser.get(page);
            assert_eq!(
                (held.status, held.location()),
                (StatusCode::SEE_OTHER, "/account/tweede-stap"),
                "{page}"
            );
        }
        assert_eq!(browser.post("/account/sessies", &[("wat", "andere")]).location(), "/account/tweede-stap");
        let before = browser.cookie("loper");
        let codes = set(db, &mut browser, jan);
        assert_eq!(codes.len(), 10);
        assert_ne!(browser.cookie("loper"), before, "a new session");
        assert_eq!(browser.get("/account").status, StatusCode::OK);
        sign_in(&mut browser);
        assert_eq!(browser.get("/account").location(), "/account/tweede-stap");
        let used = factor::code(&secret(db, jan), NOW).expect("a code");
        assert_eq!(give(&mut browser, &used), StatusCode::UNPROCESSABLE_ENTITY, "a code is taken once");
        assert_eq!(give(&mut browser, "000000"), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(give(&mut browser, &codes[3]), StatusCode::SEE_OTHER);
        assert_eq!(browser.get("/account").status, StatusCode::OK);
        sign_in(&mut browser);
        assert_eq!(give(&mut browser, &codes[3]), StatusCode::UNPROCESSABLE_ENTITY, "a code on paper too");
    });
}

#[test]
fn guessing_a_code_ends_after_ten() {
    on_both(&steps(), |db| {
        let jan = someone(db, "jan@school.example", Role::Guide, None);
        let mut browser = browser(db, true);
        sign_in(&mut browser);
        let codes = set(db, &mut browser, jan);
        sign_in(&mut browser);
        for _ in 0..10 {
            assert_eq!(give(&mut browser, "123456"), StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(give(&mut browser, &codes[0]), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(browser.get("/account").location(), "/account/tweede-stap");
    });
}

#[test]
fn whoever_has_one_gives_it_and_may_take_it_away() {
    on_both(&steps(), |db| {
        let jan = someone(db, "jan@school.example", Role::Learner, None);
        let mut browser = browser(db, false);
        sign_in(&mut browser);
        assert_eq!(browser.get("/account").status, StatusCode::OK, "a learner needs none");
        let codes = set(db, &mut browser, jan);
        sign_in(&mut browser);
        assert_eq!(browser.get("/account").location(), "/account/tweede-stap");
        let early = browser.post("/account/tweede-stap/weg", &[("code", "123456")]);
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(give(&mut browser, &codes[0]), StatusCode::SEE_OTHER);
        let gone = browser.post("/account/tweede-stap/weg", &[("code", &codes[1])]);
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        sign_in(&mut browser);
        assert_eq!(browser.get("/account").status, StatusCode::OK);
    });
}
