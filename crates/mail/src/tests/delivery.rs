//! Letters that arrive, on both databases, at a real mail server.

use loper_database::queue;
use loper_database::scope::{Organisation, Public};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::language::Language;
use loper_vocabulary::time::Moment;

use super::house::{
    ADDRESS, DAY, MINUTE, SCHOOL, at, counts, export, house, house_with, letter, now, on_queue, put, send,
    steps, wait,
};
use super::post_office::{Authority, PostOffice, header};
use crate::carrier::{Carrier, Sealed};
use crate::model::frame::Frame;
use crate::model::kind::Kind;
use crate::model::letter::{Letter, To};
use crate::model::server::Security;
use crate::store::outbox::{self, WORK, Written};

#[test]
fn a_letter_arrives_once_as_it_was_written() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        assert_eq!(put(&app, letter("talk-planned:1")), Written::Waiting);
        assert_eq!(put(&app, letter("talk-planned:1")), Written::Before, "the same letter");
        send(&app);
        send(&app);
        let letters = office.letters();
        assert_eq!(letters.len(), 1);
        let it = &letters[0];
        assert_eq!(it["from"], "loper@school.example");
        assert_eq!(it["to"], serde_json::json!([ADDRESS]));
        assert_eq!(header(it, "From"), ["Loper <loper@school.example>"]);
        assert_eq!(header(it, "To"), [ADDRESS]);
        assert_eq!(header(it, "Subject"), ["Er staat een gesprek voor je klaar"]);
        assert_eq!(header(it, "Date"), ["Tue, 24 Nov 2026 12:00:00 +0000"]);
        assert_eq!(header(it, "Auto-Submitted"), ["auto-generated"]);
        let id = letter("talk-planned:1").id();
        assert_eq!(header(it, "Message-ID"), [format!("<{id}@school.example>")]);
        let plain = it["plain"].as_str().expect("plain text").replace("\r\n", "\n");
        let expected = "Hoi Sanne,\n\nMevrouw De Wit wil met je praten.\n\
             Kijk of het je uitkomt: <dinsdag> & 10 uur, café.\n\n\
             Bekijk de afspraak:\nhttps://loper.school.example/gesprek/1\n\n\
             -- \nJe krijgt dit bericht van Loper, omdat je daar een account hebt.\n\
             Kies zelf welke berichten je krijgt:\nhttps://loper.school.example/account/berichten\n";
        assert_eq!(plain.trim_end(), expected.trim_end());
        let html = it["html"].as_str().expect("HTML");
        assert!(html.contains("&lt;dinsdag&gt; &amp; 10 uur, café."), "{html}");
        assert!(html.contains(r#"<a href="https://loper.school.example/gesprek/1">Bekijk de afspraak</a>"#));
        assert!(html.contains(r#"<html lang="nl">"#) && !html.contains("src="), "{html}");
        assert_eq!(counts(&app), (0, 0));
        let kept = &export(&app)["letters"][0];
        assert_eq!((&kept["state"], &kept["body"]), (&"sent".into(), &"".into()), "the words are gone");
        assert!(kept["link_path"].is_null());
    });
}

#[test]
fn whoever_is_invited_is_written_to_in_the_name_of_the_organisation() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        let written = app.db().write_blocking(Organisation(SCHOOL), |tx| {
            let invited = Letter {
                to: To::Invited(SCHOOL, "nieuw@elders.example"),
                kind: Kind::Access,
                language: Language::En,
                ..letter("invite:1")
            };
            outbox::put(tx, &invited, NOW)
        });
        assert_eq!(written.expect("puts"), Written::Waiting);
        send(&app);
        let it = &office.letters()[0];
        assert_eq!(it["to"], serde_json::json!(["nieuw@elders.example"]));
        let plain = it["plain"].as_str().expect("plain text");
        assert!(plain.contains("Somebody gave your address to Loper"), "{plain}");
        assert!(!plain.contains("/account/berichten"), "there is no account to choose in: {plain}");
    });
}

#[test]
fn without_a_server_letters_wait_and_go_when_there_is_one() {
    on_both(&steps(), |db| {
        let app = house(db);
        put(&app, letter("a"));
        let until = Some(Moment(NOW.0 + DAY));
        put(&app, Letter { until, ..letter("b") });
        send(&app);
        assert_eq!(counts(&app), (2, 0));
        let office = PostOffice::open();
        wait(2 * DAY);
        let later = now();
        let app = house_with(db, office.server());
        at(later);
        send(&app);
        assert_eq!(office.letters().len(), 1, "one was of no use any more");
        let states: Vec<_> = export(&app)["letters"]
            .as_array()
            .expect("letters")
            .iter()
            .map(|it| it["state"].clone())
            .collect();
        assert!(states.contains(&"late".into()) && states.contains(&"sent".into()), "{states:?}");
        assert_eq!(counts(&app), (0, 0));
    });
}

#[test]
fn a_server_that_is_down_gets_the_letter_when_it_is_back() {
    on_both(&steps(), |db| {
        let first = PostOffice::open();
        let (server, port) = (first.server(), first.port.to_string());
        drop(first);
        let app = house_with(db, server);
        put(&app, letter("a"));
        put(&app, letter("b"));
        send(&app);
        assert_eq!(counts(&app), (2, 0));
        let tries = on_queue(&app, |tx| crate::store::post::post(tx, 10)).last.expect("one failed");
        assert_eq!(tries.tries, 1, "the other one does not knock at a door that is shut");
        let office = PostOffice::with(&["--port", &port]);
        send(&app);
        assert_eq!(office.letters().len(), 1, "the one that was tried waits for its time");
        wait(2 * MINUTE);
        send(&app);
        assert_eq!(office.letters().len(), 2);
        assert_eq!(counts(&app), (0, 0));
    });
}

#[test]
fn a_letter_that_was_handed_over_before_a_crash_comes_again_as_the_same_letter() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        put(&app, letter("a"));
        // What a turn does, up to the moment at which the program dies: the server took it, and nobody wrote that down.
        let work = on_queue(&app, |tx| queue::store::claim(tx, WORK, NOW, Moment(NOW.0 + 5 * MINUTE)));
        let id = work.expect("due").key;
        let kept = app
            .db()
            .read_blocking(Public, move |tx| outbox::find(tx, &id))
            .expect("reads")
            .expect("a letter");
        let frame = Frame {
            language: kept.language,
            subject: kept.subject,
            body: kept.body,
            link: None,
            why: "Proef.".into(),
            choose: None,
            home: "https://loper.school.example".into(),
        };
        let carrier = app.handed::<Carrier>().expect("a carrier");
        let way = carrier.open().expect("open");
        way.send(&Sealed { id: &kept.id, address: &kept.address, frame: &frame, at: NOW }).expect("sent");
        send(&app);
        assert_eq!(office.letters().len(), 1, "somebody holds it");
        wait(5 * MINUTE);
        send(&app);
        send(&app);
        let letters = office.letters();
        assert_eq!(letters.len(), 2);
        assert_eq!(header(&letters[0], "Message-ID"), header(&letters[1], "Message-ID"));
        assert_eq!(counts(&app), (0, 0));
    });
}

#[test]
fn two_servers_of_the_house_send_each_letter_once() {
    on_both(&steps(), |db| {
        let office = PostOffice::open();
        let app = house_with(db, office.server());
        let keys: Vec<&'static str> =
            (0..30).map(|it| &*Box::leak(format!("key {it}").into_boxed_str())).collect();
        for key in keys {
            put(&app, letter(key));
        }
        let turns: Vec<_> = (0..2)
            .map(|_| {
                let app = app.clone();
                std::thread::spawn(move || send(&app))
            })
            .collect();
        for turn in turns {
            turn.join().expect("a turn");
        }
        let letters = office.letters();
        let ids: std::collections::BTreeSet<_> =
            letters.iter().flat_map(|it| header(it, "Message-ID")).collect();
        assert_eq!((letters.len(), ids.len()), (30, 30));
    });
}

#[test]
fn with_tls_letters_go_to_whom_the_authority_signs_for_and_to_nobody_else() {
    let authority = Authority::new();
    let (cert, key) = (authority.path("cert.pem"), authority.path("key.pem"));
    for (name, security) in [("starttls", Security::StartTls), ("wrapped", Security::Tls)] {
        let office = PostOffice::with(&["--tls", name, "--cert", &cert, "--key", &key, "--account"]);
        let fresh = loper_testkit::fresh::Fresh::sqlite(&steps());
        let app = house_with(&fresh.db, office.secret(security));
        put(&app, letter("a"));
        send(&app);
        assert_eq!(office.letters().len(), 0, "{name}: nobody signs for this server");
        assert_eq!(counts(&app), (1, 0), "{name}: it is no fault of the letter");
        let signed = authority.certificate();
        let carrier = Carrier::new(office.secret(security), "loper@school.example", Some(&signed));
        app.hand(carrier.expect("a carrier"));
        wait(2 * MINUTE);
        send(&app);
        let letters = office.letters();
        assert_eq!(
            letters.len(),
            1,
            "{name}: {:?}",
            on_queue(&app, |tx| crate::store::post::post(tx, 1)).last
        );
        assert_eq!(
            (&letters[0]["is_secret"], &letters[0]["user"]),
            (&true.into(), &"loper".into()),
            "{name}"
        );
    }
}

#[test]
fn a_server_without_tls_gets_nothing_where_tls_is_asked_for() {
    let office = PostOffice::open();
    let fresh = loper_testkit::fresh::Fresh::sqlite(&steps());
    let mut server = office.server();
    server.security = Security::StartTls;
    let app = house_with(&fresh.db, server);
    put(&app, letter("a"));
    send(&app);
    assert_eq!((office.letters().len(), counts(&app)), (0, (1, 0)));
    let said = on_queue(&app, |tx| crate::store::post::post(tx, 1)).last.expect("a reason").last_error;
    assert!(said.to_uppercase().contains("STARTTLS"), "{said}");
}
