//! Cards to print, keep and share.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

#[test]
fn a_card_has_the_essentials_with_their_source_and_the_way_back() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/beroepen/veterinair-technicus/kaart");
        assert_eq!((page.status, page.title().as_str()), (StatusCode::OK, "Dierenartsassistent"));
        let words = page.words();
        for part in [
            "19,70 tot",
            "CBS, 2024, groep ‘Medisch praktijkassistenten’",
            "UWV, overgenomen uit ROA",
            "http://localhost:8080/beroepen/veterinair-technicus",
            "Gemaakt op 24 november 2026",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        assert!(page.body.contains("QR-code met het adres van de pagina"), "the code has words beside it");
        let programme = browser.get("/opleidingen/25655-mbo-verpleegkundige/kaart").words();
        assert!(programme.contains("crebo 25655 · lijst 2023"), "{programme}");
        assert!(programme.contains("Leidt naar Verpleegkundige"), "{programme}");
    });
}

#[test]
fn the_picture_is_plain_text_of_the_right_size_without_a_program_in_it() {
    in_both_worlds(|browser, _| {
        for address in ["/beroepen/kapper/kaart.svg", "/opleidingen/25641-kapper/kaart.svg"] {
            let picture = browser.get(address);
            assert_eq!(picture.status, StatusCode::OK, "{address}");
            assert!(picture.header("content-type").starts_with("image/svg+xml"), "{address}");
            assert!(picture.body.contains(r#"width="1200" height="630""#), "{}", picture.body);
            assert!(picture.body.contains(">Kapper</text>"), "{}", picture.body);
            assert!(!picture.body.contains("<script") && !picture.body.contains("style="), "{address}");
        }
    });
}

#[test]
fn a_card_of_something_that_is_not_there_is_not_found() {
    in_both_worlds(|browser, _| {
        for address in ["/beroepen/bestaat-niet/kaart", "/opleidingen/99999-niets/kaart.svg"] {
            assert_eq!(browser.get(address).status, StatusCode::NOT_FOUND, "{address}");
        }
        let old = browser.get("/beroepen/assistent-van-de-dierenarts/kaart");
        assert_eq!(old.status, StatusCode::MOVED_PERMANENTLY);
    });
}
