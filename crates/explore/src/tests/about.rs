//! What everyone may ask of us: the same chapters in both languages, and links that lead somewhere.

use axum::http::StatusCode;

use crate::world::in_both_worlds;

const PAGES: [&str; 4] = ["/rekenwijze", "/hulp", "/toegankelijkheid", "/privacy"];

#[test]
fn every_page_has_its_title_its_lead_and_the_same_chapters_in_both_languages() {
    in_both_worlds(|browser, _| {
        for path in PAGES {
            let (dutch, english) =
                (browser.get(&format!("{path}?taal=nl")), browser.get(&format!("{path}?taal=en")));
            for page in [&dutch, &english] {
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert!(!page.title().is_empty() && page.body.contains("class=\"lead\""), "{path}");
            }
            let count = |body: &str, what: &str| body.matches(what).count();
            for what in ["<h2", "<li", "<tr"] {
                assert_eq!(count(&dutch.body, what), count(&english.body, what), "{path}: {what}");
            }
            assert_ne!(dutch.title(), "", "{path}");
        }
    });
}

#[test]
fn the_privacy_page_names_every_cookie_that_is_set() {
    in_both_worlds(|browser, _| {
        let privacy = browser.get("/privacy?taal=en");
        let mut set = vec![privacy.header("set-cookie").to_owned()];
        set.push(browser.post("/regio", &[("regio", "AM01")]).header("set-cookie").to_owned());
        set.push(browser.post("/bewaard", &[("wat", "programme:mbo:25641")]).header("set-cookie").to_owned());
        for cookie in set {
            let name = cookie.split_once('=').expect("a cookie").0;
            assert!(privacy.body.contains(&format!("<code>{name}</code>")), "{name}");
            assert!(cookie.contains("Max-Age=31536000"), "a year, as the page says: {cookie}");
        }
    });
}
