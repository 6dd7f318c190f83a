//! Letters that a mail server refuses, and what the page for them shows; letters that try to be something else.

use axum::http::StatusCode;
use loper_database::queue::TRIES_MAX;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{Fresh, on_both};

use super::house::{
    MINUTE, SANNE, counts, export, house, house_with, keeper, learner, letter, on_queue, put, school_keeper,
    send, steps, wait,
};
use super::post_office::{PostOffice, header};
use crate::model::letter::{Letter, Link, To};
use crate::store::post;

fn to(address: &'static str, key: &'static str) -> Letter<'static> {
    Letter { to: To::Person(SANNE, address), ..letter(key) }
}

/// The value of the first button with this name, and the key of its form.
fn button(browser: &mut Browser, value: Option<&str>) -> Vec<(&'static str, String)> {
    let page = browser.get("/beheer/post").body;
    let after =
        |mark: &str| page.split_once(mark).and_then(|it| it.1.split_once('"')).map(|it| it.0.to_owned());
    let which = value.map_or_else(|| after(r#"name="post" value=""#).expect("a button"), str::to_owned);
    vec![("post", which), ("eenmaal", after(r#"name="eenmaal" value=""#).expect("a key"))]
}

#[test]
fn an_unknown_address_is_a_dead_letter_in_sight_that_can_be_tried_again() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        put(&app, to("weg.van.hier@elders.example", "a"));
        put(&app, to("naar@elders.example", "b"));
        put(&app, letter("c"));
        send(&app);
        assert_eq!((counts(&app), office.letters().len()), ((0, 2), 1), "the others go on");
        let mut browser = keeper(&app);
        let page = browser.get("/beheer/post");
        assert_eq!(page.status, StatusCode::OK);
        let words = page.words();
        for told in [
            "weg.van.hier@elders.example",
            "550",
            "is unknown here",
            "554",
            "127.0.0.1",
            "loper@school.example",
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        for hidden in ["Mevrouw De Wit", "Er staat een gesprek", "/gesprek/1"] {
            assert!(!page.body.contains(hidden), "{hidden}");
        }
        let said = on_queue(&app, |tx| post::post(tx, 10)).dead;
        assert!(said.iter().all(|it| !it.last_error.contains('@')), "{said:?}");

        let one = button(&mut browser, None);
        let fields: Vec<(&str, &str)> = one.iter().map(|it| (it.0, it.1.as_str())).collect();
        assert_eq!(browser.post("/beheer/post/opnieuw", &fields).location(), "/beheer/post");
        assert_eq!(counts(&app), (1, 1));
        send(&app);
        assert_eq!(counts(&app), (0, 2), "refused again");
        assert_eq!(browser.post("/beheer/post/opnieuw", &fields).location(), "/beheer/post");
        assert_eq!(counts(&app), (0, 2), "the same form does its work once");
        let all = button(&mut browser, Some("alle"));
        let fields: Vec<(&str, &str)> = all.iter().map(|it| (it.0, it.1.as_str())).collect();
        browser.post("/beheer/post/opnieuw", &fields);
        assert_eq!(counts(&app), (2, 0));
    });
}

#[test]
fn a_letter_that_is_refused_for_now_comes_later_and_ten_times_is_enough() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        put(&app, to("later@elders.example", "a"));
        send(&app);
        send(&app);
        assert_eq!((counts(&app), office.letters().len()), ((1, 0), 0));
        let words = keeper(&app).get("/beheer/post").words();
        assert!(words.contains("come back later") && words.contains("één keer geprobeerd"), "{words}");
        wait(2 * MINUTE - 1);
        send(&app);
        assert_eq!(office.letters().len(), 0, "not before its time");
        wait(1);
        send(&app);
        assert_eq!((counts(&app), office.letters().len()), ((0, 0), 1));
        drop(office);
        put(&app, letter("b"));
        for _ in 0..TRIES_MAX {
            assert_eq!(counts(&app), (1, 0));
            send(&app);
            wait(360 * MINUTE);
        }
        assert_eq!(counts(&app), (0, 1));
    });
}

#[test]
fn what_someone_types_makes_no_header() {
    let office = PostOffice::open();
    let fresh = Fresh::sqlite(&steps());
    let app = house_with(&fresh.db, office.server());
    let nasty =
        "Hoi\r\nBcc: dief@elders.example\r\n\r\n<script>alert(1)</script>\n.\r\nMAIL FROM:<x@y.example>\r\n";
    let words = Link { words: nasty, path: "/gesprek/1\r\nX: y" };
    put(&app, Letter { subject: nasty, body: nasty, link: Some(words), ..letter("a") });
    put(&app, to("a@b.example\r\nBcc: dief@elders.example", "b"));
    put(&app, to("a@b.example, dief@elders.example", "c"));
    put(&app, Letter { subject: "=?utf-8?q?Bcc=3A?=\u{2028}x \u{202e}gnirts ğ👩‍⚕️", ..letter("d") });
    send(&app);
    let letters = office.letters();
    assert_eq!(letters.len(), 2);
    for it in &letters {
        assert_eq!(it["to"], serde_json::json!(["sanne@school.example"]), "nobody else");
        let names: Vec<&str> =
            it["headers"].as_array().expect("headers").iter().filter_map(|it| it[0].as_str()).collect();
        let known =
            ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"];
        assert!(names.iter().all(|it| known.contains(it)) && names.len() == known.len(), "{names:?}");
        assert!(!it["html"].as_str().expect("HTML").contains("<script"));
    }
    let subject = "Hoi Bcc: dief@elders.example <script>alert(1)</script> . MAIL FROM:<x@y.example>";
    let subjects: Vec<_> = letters.iter().flat_map(|it| header(it, "Subject")).collect();
    assert!(subjects.contains(&subject), "{subjects:?}");
    assert!(
        letters.iter().any(|it| it["plain"]
            .as_str()
            .is_some_and(|it| it.contains("\n.\n") || it.contains("\r\n.\r\n")))
    );
    assert_eq!(counts(&app), (0, 2), "two addresses are none");
}

#[test]
fn only_who_looks_after_the_installation_sees_the_post() {
    let fresh = Fresh::sqlite(&steps());
    let app = house(&fresh.db);
    assert_eq!(learner(&app).get("/beheer/post").status, StatusCode::NOT_FOUND);
    assert_eq!(school_keeper(&app).get("/beheer/post").status, StatusCode::NOT_FOUND);
    assert_eq!(learner(&app).post("/beheer/post/opnieuw", &[("post", "alle")]).status, StatusCode::NOT_FOUND);
    let words = keeper(&app).get("/beheer/post").words();
    assert!(words.contains("Er is nog geen mailserver ingesteld"), "{words}");
    assert!(words.contains("Er wacht geen mail."), "{words}");
    put(&app, letter("a"));
    let words = keeper(&app).get("/beheer/post").words();
    assert!(words.contains("Eén mail wacht.") && words.contains("24 november 2026"), "{words}");
    let mut nobody = Browser::new(loper_web::router::router(app.clone(), vec![crate::feature()]));
    assert_eq!(nobody.get("/beheer/post").location(), "/inloggen?naar=/beheer/post");
}

#[test]
fn whoever_is_erased_is_gone_from_the_post_too() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        put(&app, to("weg@elders.example", "a"));
        send(&app);
        put(&app, letter("b"));
        assert_eq!(counts(&app), (1, 1));
        let app_of = app.clone();
        let loper_web::feature::PersonalData::Columns { erase, .. } = crate::personal::PERSONAL_DATA else {
            panic!("this room knows people")
        };
        erase(&app_of, SANNE).expect("erased");
        assert_eq!(counts(&app), (0, 0));
        assert_eq!(export(&app), serde_json::json!({"letters": [], "wishes": []}));
        send(&app);
        assert_eq!(office.letters().len(), 0);
    });
}
