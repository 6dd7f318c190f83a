//! `/zoeken` as a person uses it, and with what nobody should type.

use axum::http::StatusCode;
use loper_testkit::browser::encode;

use crate::world::in_both_worlds;

#[test]
fn an_everyday_word_leads_to_the_occupation_and_says_why() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/zoeken?q=juf");
        assert_eq!(page.status, StatusCode::OK);
        let words = page.words();
        assert!(words.contains("Leraar basisonderwijs"), "{words}");
        assert!(words.contains("Gevonden op ‘juf’"), "{words}");
        assert!(page.body.contains("value=\"juf\""), "what was typed is kept");
    });
}

#[test]
fn our_own_title_is_the_answer_and_a_typing_error_is_mended() {
    in_both_worlds(|browser, _| {
        for asked in ["dierenartsassistent", "dierenartsasistent", "ik+wil+dierenartsassistent+worden"] {
            let page = browser.get(&format!("/zoeken?q={asked}"));
            let first = page.links().into_iter().find(|link| link.starts_with("/beroepen/"));
            assert_eq!(first.as_deref(), Some("/beroepen/veterinair-technicus"), "{asked}");
        }
        let mended = browser.get("/zoeken?q=dierenartsasistent").words();
        assert!(mended.contains("Bedoelde je dierenartsassistent ?"), "{mended}");
    });
}

#[test]
fn choices_narrow_the_list_and_can_be_taken_away() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/zoeken?soort=opleiding&niveau=mbo_2");
        let links = page.links();
        assert!(links.iter().any(|link| link == "/opleidingen/25641-kapper"), "{links:?}");
        assert!(!links.iter().any(|link| link.starts_with("/beroepen/")), "{links:?}");
        assert!(links.iter().any(|link| link == "/zoeken?soort=opleiding"), "the level can be taken away");
        assert!(page.words().contains("Mbo niveau 2 weghalen"), "{}", page.words());
    });
}

#[test]
fn the_chance_is_that_of_the_region_where_it_is_known_and_national_where_not() {
    in_both_worlds(|browser, _| {
        let example = browser.get("/zoeken?q=timmerman&kans=very_tight&regio=AM99").words();
        assert!(example.contains("Timmerman") && example.contains("in de regio die je koos"), "{example}");
        assert!(example.contains("De cijfers van de Voorbeeldregio zijn verzonnen"), "{example}");
        assert!(example.contains("(Voorbeeldregio, Voorbeeldcijfers)"), "{example}");
        let other = browser.get("/zoeken?q=verpleegkundige&regio=AM01").words();
        assert!(other.contains("Van deze regio zijn hier nog geen cijfers"), "{other}");
    });
}

#[test]
fn nothing_found_offers_a_way_on() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/zoeken?q=xqzvwk");
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.words().contains("Niets gevonden bij ‘xqzvwk’"), "{}", page.words());
        assert!(page.links().iter().any(|link| link == "/zoeken?q=iets+met+dieren"));
    });
}

#[test]
fn strange_questions_are_harmless() {
    in_both_worlds(|browser, _| {
        let long = "dieren ".repeat(1500);
        let strange = [
            long.as_str(),
            "🐶🐱 🦄",
            "\u{202e}מורה\u{202c} معلم",
            "'; drop table labour_market_occupation; --",
            "<script>alert(1)</script>",
            "%00\u{0}",
            "&quot;><img src=x>",
            "a",
            "   ",
        ];
        for asked in strange {
            let page = browser.get(&format!("/zoeken?q={}", encode(asked)));
            assert_eq!(page.status, StatusCode::OK, "{asked:.40}");
            assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{asked:.40}");
            let typed = browser.get(&format!("/zoeken/voorstellen?q={}", encode(asked)));
            assert_eq!(typed.status, StatusCode::OK, "{asked:.40}");
        }
        for odd in ["pagina=0", "pagina=99999999999999999999", "sector=x", "niveau=", "kans=1&kans=1", "q"] {
            let status = browser.get(&format!("/zoeken?{odd}")).status;
            assert!(matches!(status, StatusCode::OK | StatusCode::NOT_FOUND), "{odd}: {status}");
        }
        assert!(browser.get("/zoeken?q=timmerman").words().contains("Timmerman"));
    });
}

#[test]
fn suggestions_come_while_typing() {
    in_both_worlds(|browser, _| {
        let answer = browser.get("/zoeken/voorstellen?q=verpl");
        assert_eq!(answer.header("content-type"), "application/json");
        assert!(answer.body.contains("/beroepen/algemeen-verpleegkundige"), "{}", answer.body);
        assert!(answer.body.contains("\"kind_label\""), "{}", answer.body);
    });
}

#[test]
fn an_unknown_address_offers_what_is_like_it() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/beroepen/timmermann");
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.links().iter().any(|link| link == "/beroepen/timmerman"), "{:?}", page.links());
    });
}
