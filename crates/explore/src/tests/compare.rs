//! `/vergelijken` as a person uses it.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

#[test]
fn two_occupations_stand_side_by_side_with_their_figures() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/vergelijken?met=beroep:kapper&met=beroep:timmerman");
        assert_eq!(page.status, StatusCode::OK);
        let words = page.words();
        for part in ["Kapper", "Timmerman", "Het midden", "UWV", "ROA", "CBS", "Haarstylist dame"] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        let without = "/vergelijken?met=beroep:timmerman".to_owned();
        assert!(page.links().contains(&without), "{:?}", page.links());
        assert!(!words.contains("verschillende dingen"), "{words}");
    });
}

#[test]
fn a_search_without_a_script_offers_what_may_be_added() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/vergelijken?met=beroep:timmerman&zoek=KAPPER");
        let add = "/vergelijken?met=beroep:timmerman&met=beroep:kapper".to_owned();
        assert!(page.links().contains(&add), "{:?}", page.links());
        let programme = "/vergelijken?met=beroep:timmerman&met=opleiding:25641-kapper".to_owned();
        assert!(page.links().contains(&programme), "{:?}", page.links());
        let nothing = browser.get("/vergelijken?zoek=%25%5F").words();
        assert!(nothing.contains("Niets gevonden"), "{nothing}");
    });
}

#[test]
fn a_fifth_an_unknown_one_and_two_kinds_are_explained() {
    in_both_worlds(|browser, _| {
        let five = ["kapper", "timmerman", "metselaar", "automonteur", "leraar-basisonderwijs"]
            .map(|slug| format!("met=beroep:{slug}"))
            .join("&");
        let words = browser.get(&format!("/vergelijken?{five}")).words();
        assert!(words.contains("Er passen er vier naast elkaar"), "{words}");
        assert!(!words.contains("Leraar basisonderwijs"), "{words}");
        let page = browser.get("/vergelijken?met=beroep:bestaat-niet&met=%3Cb%3Ex&met=beroep:kapper");
        assert!(page.words().contains("beroep:bestaat-niet"), "{}", page.words());
        assert!(!page.body.contains("<b>x"), "what is typed is never markup");
        let mixed = browser.get("/vergelijken?met=beroep:kapper&met=opleiding:25641-kapper").words();
        assert!(mixed.contains("verschillende dingen"), "{mixed}");
        assert!(mixed.contains("een 7,1 (Voorbeeldregio, 2025) Voorbeeldcijfers"), "{mixed}");
    });
}

#[test]
fn an_address_without_picks_or_with_nonsense_offers_a_start() {
    in_both_worlds(|browser, _| {
        for asked in ["/vergelijken", "/vergelijken?met=%FF", "/vergelijken?zoek="] {
            let page = browser.get(asked);
            assert_eq!(page.status, StatusCode::OK, "{asked}");
            assert!(page.words().contains("Wat wil je vergelijken?"), "{}", page.words());
        }
    });
}
