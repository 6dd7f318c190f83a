//! What someone chose, and the daily letter.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_testkit::fresh::{Fresh, NOW, on_both};
use loper_vocabulary::time::Moment;

use super::house::{
    DAY, at, counts, export, house, house_with, learner, letter, now, put, send, steps, wait,
};
use super::post_office::{PostOffice, header};
use crate::jobs::{daily, forget};
use crate::model::kind::Kind;
use crate::model::letter::Letter;
use crate::store::outbox::Written;

#[test]
fn someone_chooses_what_comes_and_when() {
    on_both(&steps(), |db| {
        let app = house(db);
        let mut browser = learner(&app);
        let page = browser.get("/account/berichten");
        assert_eq!((page.status, page.title()), (StatusCode::OK, "Mijn berichten".into()));
        assert!(page.body.contains(r#"name="talk" value="at_once" checked"#), "{}", page.body);
        assert!(page.body.contains(r#"name="shared" value="daily" checked"#));
        assert!(!page.body.contains(r#"name="access""#), "there is no choice about a way in");
        assert!(page.words().contains("Er gaat nu nog geen mail weg"));
        let sent = [("talk", "never"), ("reminder", "daily"), ("access", "never"), ("asked", "sometimes")];
        let answer = browser.post("/account/berichten", &sent);
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/account/berichten?bewaard"));
        let page = browser.get("/account/berichten?bewaard");
        assert!(page.words().contains("Je keuze is bewaard"));
        assert!(page.body.contains(r#"name="talk" value="never" checked"#));
        assert!(
            page.body.contains(r#"name="asked" value="at_once" checked"#),
            "what is no choice changes nothing"
        );
        assert_eq!(export(&app)["wishes"].as_array().expect("wishes").len(), 2);

        assert_eq!(put(&app, letter("a")), Written::NotWanted);
        assert_eq!(put(&app, Letter { kind: Kind::Reminder, ..letter("b") }), Written::Collected);
        assert_eq!(put(&app, Letter { kind: Kind::Access, ..letter("c") }), Written::Waiting);
        assert_eq!(put(&app, Letter { kind: Kind::Asked, ..letter("d") }), Written::Waiting);
        let until = Some(Moment(NOW.0 + DAY));
        let short = Letter { kind: Kind::Reminder, until, ..letter("e") };
        assert_eq!(put(&app, short), Written::Waiting, "it would come too late");
        let english = browser.get("/account/berichten?taal=en");
        assert_eq!(english.title(), "My messages");
    });
}

#[test]
fn what_waits_comes_once_a_day_in_one_letter() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        put(&app, Letter { kind: Kind::Shared, ..letter("a") });
        put(&app, Letter { kind: Kind::Shared, subject: "Karim deelt iets met je", ..letter("b") });
        let turn = || {
            daily(&app).expect("a turn");
            send(&app);
            office.letters().len()
        };
        assert_eq!(turn(), 0, "it is noon: these came after seven");
        at(Moment::of_civil(date(2026, 11, 25).at(6, 59, 59, 0)).expect("a moment"));
        assert_eq!(turn(), 0, "people sleep");
        wait(1_000_000);
        assert_eq!((turn(), turn()), (1, 1), "once");
        let it = &office.letters()[0];
        assert_eq!(header(it, "Subject"), ["2 berichten van Loper"]);
        let plain = it["plain"].as_str().expect("plain text");
        for told in
            ["Deze berichten waren er voor je", "• Er staat een gesprek", "• Karim deelt iets", "/gesprek/1"]
        {
            assert!(plain.contains(told), "{told}: {plain}");
        }
        let html = it["html"].as_str().expect("HTML");
        assert!(html.contains(r#"<a href="https://loper.school.example/gesprek/1">https"#), "{html}");
        let states: Vec<_> = export(&app)["letters"]
            .as_array()
            .expect("letters")
            .iter()
            .map(|it| it["state"].clone())
            .collect();
        assert_eq!(states, ["joined", "joined", "sent"]);

        put(&app, Letter { kind: Kind::Shared, ..letter("c") });
        assert_eq!(turn(), 1, "that is for tomorrow");
        wait(DAY);
        assert_eq!(turn(), 2);
        assert_eq!(header(&office.letters()[1], "Subject"), ["Een bericht van Loper"]);
    });
}

#[test]
fn old_letters_are_forgotten() {
    let office = PostOffice::open();
    let fresh = Fresh::sqlite(&steps());
    let app = house_with(&fresh.db, office.server());
    put(&app, letter("a"));
    send(&app);
    let app = house(&fresh.db);
    put(&app, letter("b"));
    let left = || {
        forget(&app).expect("a turn");
        (export(&app)["letters"].as_array().expect("letters").len(), counts(&app).0)
    };
    assert_eq!(left(), (2, 1));
    at(Moment(NOW.0 + 30 * DAY + 1));
    assert_eq!(left(), (1, 1), "the one that was sent is gone");
    assert_eq!(put(&app, letter("b")), Written::Before, "what waits is remembered");
    at(Moment(NOW.0 + 90 * DAY + 1));
    assert_eq!(left(), (0, 0));
    assert!(now() > NOW);
}
