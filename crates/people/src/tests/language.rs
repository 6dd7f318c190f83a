//! In which language someone reads: that of the first time, until they choose; letters follow it.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::on_both;

use super::links::letter_to;
use super::world::{RIGHT, house, last_letter, someone, steps};

#[test]
fn letters_come_in_the_language_of_their_reader_wherever_they_are_asked() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        let mut english = Browser::new(house(db));
        english.set_cookie("loper_taal", "en");
        let signed = english.post("/inloggen", &[("email", "noor@school.example"), ("wachtwoord", RIGHT)]);
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.words());
        assert!(english.get("/account").words().contains("In which language do you read?"));

        let mut dutch = Browser::new(house(db));
        dutch.post("/inloggen/link", &[("email", "noor@school.example")]);
        letter_to(db, &mut dutch, "noor@school.example").expect("a letter");
        let letter = last_letter(db).expect("a letter").1;
        assert!(letter.contains("sign in"), "she read English first: {letter}");

        dutch.post("/inloggen", &[("email", "noor@school.example"), ("wachtwoord", RIGHT)]);
        let page = dutch.get("/account");
        assert!(page.body.contains("value=\"en\" checked"), "what she read first stays: {}", page.words());
        assert_eq!(dutch.post("/account/taal", &[("taal", "fr")]).status, StatusCode::BAD_REQUEST);
        let chosen = english.post("/account/taal", &[("taal", "nl")]);
        assert_eq!((chosen.status, chosen.location()), (StatusCode::SEE_OTHER, "/account#taal"));
        assert_eq!(english.cookie("loper_taal").as_deref(), Some("nl"));
        assert!(english.get("/account").body.contains("value=\"nl\" checked"));
        let mut visitor = Browser::new(house(db));
        assert!(visitor.post("/account/taal", &[("taal", "en")]).location().starts_with("/inloggen"));
    });
}
