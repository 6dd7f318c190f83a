//! `/` as a person sees it.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

#[test]
fn the_home_page_offers_three_ways_in_and_says_that_the_test_comes_later() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/");
        assert_eq!((page.status, page.title().as_str()), (StatusCode::OK, "Waar loop jij naartoe?"));
        let words = page.words();
        for part in
            ["Kijk rond", "Test jezelf", "twaalf korte vragen", "Vraag het op school", "Zorg en welzijn"]
        {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        let links = page.links();
        for link in ["/zoeken?q=iets+met+dieren", "/zoeken?soort=beroep&interesse=S", "/bewaard"] {
            assert!(links.iter().any(|known| known == link), "no link to {link}");
        }
        assert_eq!(browser.get("/?taal=en").title(), "Where are you heading?");
    });
}
