//! `/beroepsgroepen/…` as a person reads it.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

#[test]
fn a_group_shows_its_text_its_figures_and_its_occupations() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/beroepsgroepen/brc2014-1034");
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.title(), "Doktersassistenten, tandartsassistenten en dierenartsassistenten");
        let words = page.words();
        for part in ["Groep 1034", "Dierenartsassistent", "Wat verdien je?", "24,00", "UWV", "ROA", "CBS"] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        assert!(page.links().contains(&"/beroepen/veterinair-technicus".to_owned()));
        let english = browser.get("/beroepsgroepen/brc2014-1034?taal=en").words();
        assert!(english.contains("Occupations in this group"), "{english}");
    });
}

#[test]
fn another_way_to_write_a_group_moves_on_and_an_unknown_one_is_not_found() {
    in_both_worlds(|browser, _| {
        for asked in ["1034", "brc2014:1034", "brc2014ed2025-1034"] {
            let old = browser.get(&format!("/beroepsgroepen/{asked}"));
            let found = (old.status, old.location());
            assert_eq!(found, (StatusCode::MOVED_PERMANENTLY, "/beroepsgroepen/brc2014-1034"), "{asked}");
        }
        for asked in ["brc2014-9999", "9998", "koks"] {
            let status = browser.get(&format!("/beroepsgroepen/{asked}")).status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{asked}");
        }
    });
}
