//! Tries from one place: a guesser is slowed down, a school gets through, and no header is believed that nobody named.

use std::net::IpAddr;

use axum::Extension;
use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::Public;
use loper_testkit::browser::{Answer, Browser, encode};
use loper_testkit::fresh::{Fresh, NOW, on_both};
use loper_vocabulary::time::Moment;
use loper_web::place::{Peer, Place, TrustedProxies};

use super::world::{RIGHT, app, router, someone, steps};
use crate::pages::place::{FREE, WINDOW, count};
use crate::store::salt;

const SCHOOL: &str = "198.51.100.1";
const HOME: &str = "203.0.113.7";

fn address(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

/// A browser that is connected from `peer`, where these proxies are named.
fn browser(db: &Db, peer: &str, proxies: &[&str]) -> Browser {
    let app = app(db);
    app.hand(TrustedProxies(proxies.iter().map(|it| it.parse().expect("a network")).collect()));
    Browser::new(router(db, &app).layer(Extension(Peer(address(peer)))))
}

/// So many wrong passwords came from here, for whatever accounts.
fn wrong(db: &Db, place: &str, times: i64, at: Moment) {
    let place = Place::of(address(place));
    db.write_blocking(Public, move |tx| (0..times).try_for_each(|_| count(tx, place, "salt", at)))
        .expect("counted");
}

fn sign_in(browser: &mut Browser, email: &str, password: &str, forwarded: &str) -> Answer {
    let body = format!("email={}&wachtwoord={}", encode(email), encode(password));
    let mut headers =
        vec![("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    if !forwarded.is_empty() {
        headers.push(("x-forwarded-for", forwarded));
    }
    browser.send("POST", "/inloggen", &headers, &body)
}

#[test]
fn a_place_with_many_wrong_tries_is_slowed_told_in_words_and_not_shut_out() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        wrong(db, HOME, FREE - 1, NOW);
        let mut here = browser(db, HOME, &[]);
        let last = sign_in(&mut here, "iemand@school.example", "iets anders", "");
        assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY, "the last one that is free");
        let one = sign_in(&mut here, "noor@school.example", "iets anders", "");
        assert_eq!(one.status, StatusCode::UNPROCESSABLE_ENTITY, "one a second is looked at");
        let next = sign_in(&mut here, "noor@school.example", RIGHT, "");
        assert_eq!(next.status, StatusCode::TOO_MANY_REQUESTS);
        for words in ["Daarom gaat inloggen hier nu langzamer", "Je account is niet geblokkeerd"] {
            assert!(next.words().contains(words), "{}", next.words());
        }
        let seconds: i64 = next.header("retry-after").parse().expect("seconds");
        assert!((5..=15).contains(&seconds), "{seconds}");
        let elsewhere = sign_in(&mut browser(db, SCHOOL, &[]), "noor@school.example", RIGHT, "");
        assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "another place does not wait");
    });
}

#[test]
fn a_slowed_place_gets_in_all_the_same_and_is_free_again_after_a_quarter_of_an_hour() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        wrong(db, HOME, 2 * FREE, NOW);
        let mut here = browser(db, HOME, &[]);
        let first = sign_in(&mut here, "noor@school.example", RIGHT, "");
        assert_eq!(first.status, StatusCode::SEE_OTHER, "the first of this second");
        wrong(db, SCHOOL, 2 * FREE, Moment(NOW.0 - WINDOW));
        let mut there = browser(db, SCHOOL, &[]);
        for _ in 0..3 {
            let free = sign_in(&mut there, "noor@school.example", RIGHT, "");
            assert_eq!(free.status, StatusCode::SEE_OTHER, "what was wrong before does not count any more");
        }
    });
}

#[test]
fn two_hundred_who_know_their_passwords_get_in_from_one_address() {
    let fresh = Fresh::sqlite(&steps());
    let mut here = browser(&fresh.db, SCHOOL, &[]);
    // Others of the same school mistyped, as on the first morning of a year.
    wrong(&fresh.db, SCHOOL, FREE - 1, NOW);
    for number in 0..200 {
        let email = format!("leerling{number}@school.example");
        someone(&fresh.db, &email, Role::Learner, None);
        let answer = sign_in(&mut here, &email, RIGHT, "");
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{email}: {}", answer.words());
        here.post("/uitloggen", &[]);
    }
}

#[test]
fn a_header_counts_only_from_a_proxy_that_was_named() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        wrong(db, HOME, 2 * FREE, NOW);
        // Whoever is slowed down says that they come from somewhere else, again and again.
        let mut liar = browser(db, HOME, &[]);
        sign_in(&mut liar, "noor@school.example", "iets anders", "1.1.1.1");
        let slowed = sign_in(&mut liar, "noor@school.example", "iets anders", "1.1.1.2");
        assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS, "nobody believes them");
        // Behind a named proxy the place is that of the visitor, whatever the visitor wrote before it.
        let mut behind = browser(db, "127.0.0.1", &["127.0.0.1", "10.0.0.0/8"]);
        let school =
            sign_in(&mut behind, "noor@school.example", RIGHT, &format!("{HOME}, {SCHOOL}, 10.0.0.2"));
        assert_eq!(school.status, StatusCode::SEE_OTHER, "the school is not slowed down");
        let home = sign_in(&mut behind, "noor@school.example", RIGHT, &format!("{SCHOOL}, {HOME}, 10.0.0.2"));
        assert_eq!(home.status, StatusCode::TOO_MANY_REQUESTS, "a guesser is, through two proxies too");
    });
}

#[test]
fn no_address_is_kept_and_what_it_was_hashed_with_goes() {
    on_both(&steps(), |db| {
        let mut here = browser(db, HOME, &[]);
        sign_in(&mut here, "niemand@school.example", "iets anders", "");
        let sql = loper_database::sql::Sql::literal("select key from people_attempt order by key");
        let keys: Vec<String> =
            db.read_blocking(Public, move |tx| tx.all(sql, &[], |row| row.text(0))).expect("the keys");
        assert_eq!(keys.len(), 2, "one of the account and one of the place");
        assert!(keys.iter().all(|it| !it.contains("203") || !it.contains("113.7")), "{keys:?}");
        let today = NOW.date().expect("a day").to_string();
        let yesterday = Moment(NOW.0 - 86_400_000_000).date().expect("a day").to_string();
        let count = db.write_blocking(Public, move |tx| {
            assert!(salt::of(tx, &today)?.is_some());
            salt::make(tx, "2026-11-20", "old")?;
            salt::forget(tx, &yesterday)
        });
        assert_eq!(count.expect("forgotten"), 1, "the old one goes, that of today stays");
    });
}
