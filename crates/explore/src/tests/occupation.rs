//! `/beroepen/…` as a person reads it.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

#[test]
fn a_visitor_reads_what_a_veterinary_assistant_does_earns_and_needs() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/beroepen/veterinair-technicus");
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.title(), "Dierenartsassistent");
        let words = page.words();
        for part in [
            "Wat doe je op een dag?",
            "Wat verdien je?",
            "24,00",
            "Hoe groot is de kans op werk?",
            "Zegt niet",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        let english = browser.get("/beroepen/veterinair-technicus?taal=en");
        assert!(english.words().contains("What do you earn?"), "{}", english.words());
    });
}

#[test]
fn an_old_address_moves_on_and_an_unknown_one_is_not_found() {
    in_both_worlds(|browser, _| {
        let old = browser.get("/beroepen/assistent-van-de-dierenarts");
        assert_eq!(
            (old.status, old.location()),
            (StatusCode::MOVED_PERMANENTLY, "/beroepen/dierenartsassistent")
        );
        assert_eq!(browser.get("/beroepen/bestaat-niet").status, StatusCode::NOT_FOUND);
    });
}
