//! With an account: answers belong to it, on every device; what was answered before goes along when asked.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{self, NOW, on_both};
use loper_testkit::small_world;
use loper_texts::messages::Messages;
use loper_web::app::{App, Parts, Settings, World};

use crate::store;

pub fn in_both_houses(check: impl Fn(&Db, &mut dyn FnMut() -> Browser)) {
    let steps =
        [&small_world::steps(), loper_web::MIGRATIONS, loper_people::MIGRATIONS, crate::MIGRATIONS].concat();
    on_both(&steps, |db| {
        small_world::fill(db);
        cast::fill(db);
        let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
        let settings =
            Settings { base_url: "http://localhost:8080".into(), is_demo: true, is_development: true };
        let texts = [loper_web::TEXTS, crate::feature().texts.expect("profile speaks")];
        let messages = Messages::new(&texts).expect("the texts can be read");
        let sessions = Some(loper_people::SESSIONS);
        let app = App::new(Parts {
            db: db.clone(),
            world,
            settings,
            messages,
            menu: vec![],
            cards: vec![],
            sessions,
        });
        check(db, &mut || Browser::new(loper_web::router::router(app.clone(), vec![crate::feature()])));
    });
}

/// Keeps a choice, as the page of an occupation lets one.
fn choose(browser: &mut Browser, reason: &str) {
    let links = browser.get("/mijn-keuzes");
    assert_eq!(links.status, StatusCode::OK);
    let subject = "programme:mbo:25655";
    let answer = browser.post("/mijn-keuzes", &[("wat", subject), ("keuze", "favourite"), ("reden", reason)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
}

fn has_any(db: &Db, who: Who) -> bool {
    db.read_blocking(Own(who.id()), store::own::has_any).expect("a read")
}

#[test]
fn with_an_account_the_answers_are_there_on_every_device_and_nobody_elses() {
    in_both_houses(|db, browser| {
        let mut first = browser();
        cast::sign_in(db, &mut first, Who::Samira);
        choose(&mut first, "omdat ik graag help");
        assert_eq!(first.cookie("loper_code"), None, "an account needs no code");
        let mut second = browser();
        cast::sign_in(db, &mut second, Who::Samira);
        assert!(second.get("/mijn-keuzes").body.contains("omdat ik graag help"));
        let mut other = browser();
        cast::sign_in(db, &mut other, Who::Daan);
        assert!(!other.get("/mijn-keuzes").body.contains("omdat ik graag help"));
        second.post("/test/wissen", &[]);
        assert!(!has_any(db, Who::Samira));
        assert_eq!(second.get("/mijn-keuzes").status, StatusCode::OK, "the account itself stays");
    });
}

#[test]
fn what_was_chosen_before_signing_in_goes_along_when_asked() {
    in_both_houses(|db, browser| {
        let mut browser = browser();
        choose(&mut browser, "van voor het inloggen");
        cast::sign_in(db, &mut browser, Who::Samira);
        assert!(browser.get("/test").words().contains("Je hebt hier al iets ingevuld"));
        assert!(!has_any(db, Who::Samira), "nothing is taken without asking");
        assert_eq!(browser.post("/test/naar-account", &[]).location(), "/test");
        assert_eq!(browser.cookie("loper_code"), None);
        assert!(browser.get("/mijn-keuzes").body.contains("van voor het inloggen"));
        assert!(has_any(db, Who::Samira));
    });
}

#[test]
fn an_account_with_answers_keeps_them() {
    in_both_houses(|db, browser| {
        let mut mine = browser();
        cast::sign_in(db, &mut mine, Who::Samira);
        choose(&mut mine, "van mijn account");
        let mut shared = browser();
        choose(&mut shared, "van dit apparaat");
        cast::sign_in(db, &mut shared, Who::Samira);
        assert_eq!(shared.post("/test/naar-account", &[]).location(), "/test?dubbel=1");
        let page = shared.get("/mijn-keuzes").body;
        assert!(page.contains("van mijn account") && !page.contains("van dit apparaat"));
        assert!(shared.cookie("loper_code").is_some(), "and the browser keeps its own");
    });
}
