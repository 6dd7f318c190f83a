//! What the pages do, for those who may and those who may not.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Own, Public};
use loper_people::store::membership;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{self, Fresh, NOW, on_both};
use loper_texts::messages::Messages;
use loper_web::app::{App, Parts, Settings, World};

use crate::{jobs, store};

pub(super) fn steps() -> Vec<loper_database::migrate::Migration> {
    [loper_web::MIGRATIONS, loper_people::MIGRATIONS, crate::MIGRATIONS].concat()
}

pub(super) fn house(db: &Db) -> (App, Browser) {
    cast::fill(db);
    let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings =
        Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
    let features = vec![loper_people::feature(), crate::feature()];
    let mut texts = vec![loper_web::TEXTS];
    texts.extend(features.iter().filter_map(|it| it.texts));
    let messages = Messages::new(&texts).expect("texts");
    let sessions = Some(loper_people::SESSIONS);
    let parts = Parts { db: db.clone(), world, settings, messages, menu: vec![], cards: vec![], sessions };
    let app = App::new(parts);
    let router = loper_web::router::router(app.clone(), features);
    (app, Browser::new(router))
}

#[test]
fn a_learner_takes_everything_along_and_has_it_erased() {
    on_both(&steps(), |db| {
        let (_, mut browser) = house(db);
        cast::sign_in(db, &mut browser, Who::Samira);
        assert!(browser.get("/account/gegevens").words().contains("Nog niemand"));
        let all = browser.post("/account/gegevens/meenemen", &[]);
        assert_eq!(all.status, StatusCode::OK);
        assert!(all.body.contains("Samira Haddad") && !all.body.contains("Daan"), "{}", all.body);
        assert!(browser.get("/account/gegevens").words().contains("nam alle gegevens mee"));
        let unsure = browser.post("/account/wissen", &[]);
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        let gone = browser.post("/account/wissen", &[("zeker", "ja")]);
        assert_eq!(gone.title(), "Alles is gewist");
        assert_eq!(browser.get("/account").status, StatusCode::SEE_OTHER);
        let left = db.read_blocking(Own(Who::Samira.id()), membership::person).expect("a read");
        assert_eq!(left, None);
        let returned = db.read_blocking(Public, store::returned).expect("a read");
        assert!(returned.is_empty());
    });
}

#[test]
fn the_name_is_gone_from_the_file_too() {
    let fresh = Fresh::sqlite(&steps());
    let (app, mut browser) = house(&fresh.db);
    cast::sign_in(&fresh.db, &mut browser, Who::Samira);
    db_rename(&fresh.db, "Kanarie Vogelkooi");
    assert!(bytes(&fresh).contains("Kanarie"), "the name was there");
    browser.post("/account/wissen", &[("zeker", "ja")]);
    assert!(!bytes(&fresh).contains("Kanarie"), "the name is in the file or its log");
    drop(app);
}

fn db_rename(db: &Db, name: &'static str) {
    db.write_blocking(Own(Who::Samira.id()), move |tx| membership::rename(tx, name, "Vogelkooi"))
        .expect("a name");
}

/// All bytes of the folder of the database, as far as they are text.
fn bytes(fresh: &Fresh) -> String {
    let loper_database::db::Place::File(path) = &fresh.place else { panic!("a file") };
    let folder = path.parent().expect("a folder");
    let files = std::fs::read_dir(folder).expect("a folder").flatten();
    files.map(|it| String::from_utf8_lossy(&std::fs::read(it.path()).expect("a file")).into_owned()).collect()
}

#[test]
fn the_trail_is_for_those_who_watch_over_it() {
    on_both(&steps(), |db| {
        let (_, mut browser) = house(db);
        for (who, status) in [
            (Who::Fia, StatusCode::OK),
            (Who::Ada, StatusCode::OK),
            (Who::Jan, StatusCode::NOT_FOUND),
            (Who::Samira, StatusCode::NOT_FOUND),
            (Who::Dirk, StatusCode::NOT_FOUND),
        ] {
            cast::sign_in(db, &mut browser, who);
            assert_eq!(browser.get("/beheer/logboek").status, status, "{}", who.name());
            assert_eq!(browser.get("/beheer/bewaren").status, status, "{}", who.name());
        }
        cast::sign_in(db, &mut browser, Who::Samira);
        browser.post("/account/gegevens/meenemen", &[]);
        cast::sign_in(db, &mut browser, Who::Fia);
        assert!(browser.get("/beheer/logboek").words().contains("Samira Haddad"));
        cast::sign_in(db, &mut browser, Who::Ben);
        assert!(
            !browser.get("/beheer/logboek").words().contains("Samira"),
            "the administrator of another school"
        );
    });
}

#[test]
fn whoever_left_two_years_ago_goes_and_nobody_else() {
    on_both(&steps(), |db| {
        let (app, _) = house(db);
        db.write_blocking(Organisation(At::Vmbo.id()), |tx| {
            membership::end(tx, Who::Samira.membership(), date(2024, 11, 23))?;
            membership::end(tx, Who::Daan.membership(), date(2024, 11, 24))?;
            Ok::<_, Error>(())
        })
        .expect("two leave");
        let there = |who: Who| db.read_blocking(Own(who.id()), membership::person).expect("a read").is_some();
        jobs::retention(&app).expect("the job runs");
        jobs::retention(&app).expect("and runs again");
        assert!(!there(Who::Samira), "two years and a day");
        assert!(there(Who::Daan), "two years to the day");
        assert!(there(Who::Lotte));
    });
}

#[test]
fn what_a_backup_brings_back_is_known_again() {
    on_both(&steps(), |db| {
        let (app, _) = house(db);
        db.write_blocking(Public, |tx| store::remember(tx, Who::Daan.id(), NOW)).expect("a line");
        let returned = app.db().read_blocking(Public, store::returned).expect("a read");
        assert_eq!(returned, [Who::Daan.id()]);
    });
}
