//! The card for the talk at home.

use axum::http::StatusCode;
use loper_testkit::cast::Who;

use super::house::{browser, on_both, send};
use crate::model::home::{Card as _, Sentences, Tongue};

#[test]
fn every_language_has_every_text() {
    for tongue in Tongue::ALL {
        assert_eq!(tongue.keys(), Tongue::Dutch.keys(), "{tongue:?}");
        for key in tongue.keys() {
            assert!(!tongue.text(key).trim().is_empty(), "{tongue:?} {key}");
            if tongue != Tongue::Dutch {
                assert_ne!(tongue.text(key), Tongue::Dutch.text(key), "{tongue:?} {key} is translated");
            }
        }
    }
    assert_eq!(Tongue::Arabic.direction(), "rtl");
}

#[test]
fn a_learner_writes_three_sentences_and_prints_them_in_the_language_of_the_home() {
    on_both(|db| {
        let mut samira = browser(db, Who::Samira);
        let bad = "Ik ben goed in <b>dingen</b> maken";
        let kept = send(
            &mut samira,
            "/mijn/thuis-kaart",
            &[("proud", bad), ("want", "Met mensen werken"), ("unsure", "")],
        );
        assert_eq!(kept.location(), "/mijn/thuis-kaart#kaart");
        for tongue in Tongue::ALL {
            let card = samira.get(&format!("/mijn/thuis-kaart/{}", tongue.code()));
            assert_eq!(card.status, StatusCode::OK);
            assert!(card.words().contains("Ik ben goed in <b>dingen</b> maken"), "{}", card.words());
            assert!(
                card.words().contains(tongue.text("q4")) && !card.words().contains(tongue.text("unsure"))
            );
            let mark = format!("lang=\"{}\" dir=\"{}\"", tongue.code(), tongue.direction());
            assert!(card.body.contains(&mark), "{mark}");
            assert_eq!(card.words().contains(tongue.text("unchecked")), tongue.is_unchecked(), "{tongue:?}");
            let paper = samira.get(&format!("/mijn/thuis-kaart/{}/kaart.pdf", tongue.code()));
            for part in ["Met mensen werken", tongue.text("q4"), tongue.text("made"), "24-11-2026"] {
                assert!(paper.body.contains(part), "{part} is missing in {}", paper.words());
            }
            assert_eq!(paper.words().contains(tongue.text("unchecked")), tongue.is_unchecked(), "{tongue:?}");
        }
        for address in
            ["/mijn/thuis-kaart/xx", "/mijn/thuis-kaart/xx/kaart.pdf", "/mijn/thuis-kaart/kaart.pdf"]
        {
            assert_eq!(samira.get(address).status, StatusCode::NOT_FOUND, "{address}");
        }
        let long = "a".repeat(Sentences::LENGTH_MAX + 1);
        let wrong = send(&mut samira, "/mijn/thuis-kaart", &[("proud", &long)]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains(&long), "what was typed is kept");
        let mut daan = browser(db, Who::Daan);
        assert!(!daan.get("/mijn/thuis-kaart").body.contains("Met mensen werken"));
        assert_eq!(browser(db, Who::Jan).get("/mijn/thuis-kaart/nl").status, StatusCode::NOT_FOUND);
    });
}
