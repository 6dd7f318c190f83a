//! A third one at the table, by a link that ends.

use axum::http::StatusCode;
use loper_testkit::browser::Browser;
use loper_testkit::cast::Who;

use super::house::{browser, count, day, doors, on_both, plan, say, send};

/// The link that a page shows once.
fn link(words: &str) -> String {
    let rest = words.split_once("/gesprek-erbij/").expect("a link").1;
    format!("/gesprek-erbij/{}", &rest[..64])
}

#[test]
fn a_father_reads_the_report_and_adds_a_word_until_the_link_ends() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        let made = send(&mut samira, &format!("{talk}/erbij"), &[("naam", "mijn vader")]);
        assert_eq!(made.status, StatusCode::OK, "{}", made.words());
        assert_eq!(made.header("referrer-policy"), "no-referrer");
        let link = link(&made.words());
        let mut father = Browser::new(doors(db));
        assert!(father.get(&link).words().contains("Het gesprek moet nog komen."));
        say(&mut samira, &talk, 1, "Ik liep mee bij papa op het werk");
        send(&mut jan, &format!("{talk}/notitie"), &[("notitie", "Alleen voor Samira")]);
        let page = father.get(&link);
        assert!(page.words().contains("Ik liep mee bij papa"), "{}", page.words());
        assert!(!page.words().contains("Alleen voor Samira"), "the note of the guide is not for guests");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        let sent = father.post(&link, &[("woord", "Ik ben trots")]);
        assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, link.as_str()));
        for browser in [&mut samira, &mut jan] {
            assert!(browser.get(&talk).words().contains("Ik ben trots"));
        }
        assert_eq!(
            count(
                db,
                "select count(*) from guidance_guest where token_hash like '%/%' or length(token_hash) <> 64"
            ),
            0
        );
        day(15);
        assert_eq!(father.get(&link).status, StatusCode::NOT_FOUND, "a link ends");
        assert_eq!(father.post(&link, &[("woord", "x")]).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_link_is_ended_at_once_and_a_wrong_one_opens_nothing() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        let link =
            link(&send(&mut jan, &format!("{talk}/erbij"), &[("naam", "Ewout van de garage")]).words());
        let page = samira.get(&talk);
        let guest =
            page.body.split_once("name=\"wie\" value=\"").expect("a button to end it").1[..36].to_owned();
        let mut father = Browser::new(doors(db));
        assert_eq!(father.get(&link).status, StatusCode::OK);
        assert_eq!(
            send(&mut samira, &format!("{talk}/erbij/intrekken"), &[("wie", &guest)]).status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(father.get(&link).status, StatusCode::NOT_FOUND);
        for wrong in ["/gesprek-erbij/x".to_owned(), format!("/gesprek-erbij/{}", "0".repeat(64))] {
            assert_eq!(father.get(&wrong).status, StatusCode::NOT_FOUND);
        }
        for name in ["a", "b"] {
            assert_eq!(send(&mut samira, &format!("{talk}/erbij"), &[("naam", name)]).status, StatusCode::OK);
        }
        assert_eq!(
            send(&mut samira, &format!("{talk}/erbij"), &[("naam", "c")]).status,
            StatusCode::FORBIDDEN
        );
    });
}
