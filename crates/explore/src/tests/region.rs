//! `/regio` and `/regio/{code}` as a person reads them.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

#[test]
fn a_visitor_finds_the_region_of_a_municipality() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/regio");
        assert_eq!(page.status, StatusCode::OK);
        for code in ["AM01", "AM02", "AM11", "AM13", "AM38", "AM99"] {
            let link = format!("/regio/{code}");
            assert!(page.links().iter().filter(|it| **it == link).count() >= 2, "{link}: map and list");
        }
        let found = browser.get("/regio?gemeente=sudwest+fryslan");
        assert_eq!((found.status, found.location()), (StatusCode::SEE_OTHER, "/regio/AM02"));
        let by_name = browser.get("/regio?gemeente=flevoland");
        assert_eq!(by_name.location(), "/regio/AM11");
        let misspelt = browser.get("/regio?gemeente=Leeuwaarden");
        assert_eq!(misspelt.status, StatusCode::OK);
        assert!(misspelt.words().contains("Deze gemeente kennen we niet"), "{}", misspelt.words());
        assert!(misspelt.words().contains("Leeuwarden (Regio Friesland"), "{}", misspelt.words());
        assert!(misspelt.body.contains("value=\"Leeuwaarden\""), "what was typed is kept");
    });
}

#[test]
fn a_real_region_says_what_is_not_here_and_shows_the_whole_country_as_such() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/regio/AM01");
        assert_eq!((page.status, page.title().as_str()), (StatusCode::OK, "Groningen"));
        let words = page.words();
        for part in [
            "de provincies Groningen en Drenthe",
            "763.315 mensen",
            "Westerkwartier",
            "Cijfers per regio staan hier nog niet",
            "UWV",
            "SBB",
            "Heel Nederland",
            "Het krapst",
            "Zegt niet",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        assert!(!words.contains("Voorbeeldcijfers"), "no example figures for a real region");
        let english = browser.get("/regio/AM01?taal=en").words();
        assert!(english.contains("The whole country"), "{english}");
    });
}

#[test]
fn the_fictional_region_is_marked_wherever_it_has_figures() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/regio/AM99");
        let words = page.words();
        for part in [
            "Deze regio bestaat niet",
            "zeer krap: 1 groep",
            "krap: 1 groep",
            "gemiddeld: 1 groep",
            "4,60",
            "Kapper",
            "goed",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        assert!(words.matches("Voorbeeldcijfers").count() >= 3, "{words}");
        let one = browser.get("/regio/AM99?sector=10").words();
        assert!(one.contains("gemiddeld: 1 groep") && !one.contains("zeer krap: 1 groep"), "{one}");
        let none = browser.get("/regio/AM99?sector=%3Cscript%3E").words();
        assert!(none.contains("zeer krap: 1 groep"), "what is no sector is no choice: {none}");
    });
}

#[test]
fn the_map_shows_a_group_and_the_table_says_the_same() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/regio?groep=0732");
        assert!(page.body.contains("Voorbeeldregio: zeer krap"), "on the map");
        assert!(page.body.contains("Groningen: geen cijfer"), "and where nothing is known");
        let words = page.words();
        assert!(words.contains("4,60") && words.contains("Voorbeeldcijfers"), "{words}");
    });
}

#[test]
fn other_ways_to_write_a_region_move_on_and_unknown_ones_offer_near_names() {
    in_both_worlds(|browser, _| {
        for asked in ["/regio/am1", "/regio/groningen", "/regio/Groningen"] {
            let moved = browser.get(asked);
            assert_eq!((moved.status, moved.location()), (StatusCode::MOVED_PERMANENTLY, "/regio/AM01"));
        }
        let typo = browser.get("/regio/Gronigen");
        assert_eq!(typo.status, StatusCode::NOT_FOUND);
        assert!(typo.links().contains(&"/regio/AM01".to_owned()), "{:?}", typo.links());
        let number = browser.get("/regio/AM12");
        assert_eq!(number.status, StatusCode::NOT_FOUND);
        assert!(number.words().contains("Flevoland"), "{}", number.words());
        assert_eq!(browser.get("/regio/%F0%9F%98%80").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_region_is_remembered_on_the_device_only_when_asked() {
    in_both_worlds(|browser, _| {
        assert!(browser.get("/regio/AM13").header("set-cookie").is_empty());
        let kept = browser.post("/regio", &[("regio", "am13"), ("doe", "bewaar")]);
        assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/regio"));
        assert!(kept.header("set-cookie").starts_with("loper_regio=AM13;"), "{}", kept.header("set-cookie"));
        let page = browser.get("/regio");
        assert!(page.words().contains("Jouw regio is Midden-Utrecht"), "{}", page.words());
        assert_eq!(page.header("cache-control"), "no-store", "a page with a choice is nobody else's");
        assert!(!browser.get("/regio/AM13").words().contains("Jouw regio is"), "a shared page has no choice");
        browser.post("/regio", &[("regio", "AM13"), ("doe", "weg")]);
        assert!(!browser.get("/regio").words().contains("Jouw regio is"));
        assert_eq!(browser.post("/regio", &[("regio", "nergens")]).status, StatusCode::BAD_REQUEST);
    });
}
