//! `/bewaard`: kept on the device, without a script, and gone when asked.

use axum::http::StatusCode;
use loper_testkit::browser::Browser;

use crate::world::in_both_worlds;

/// The subject in the form of a page.
fn subject(browser: &mut Browser, page: &str) -> String {
    let body = browser.get(page).body;
    let start = body.split_once("name=\"wat\" value=\"").expect("a form that keeps the page").1;
    start.split_once('"').expect("a value").0.to_owned()
}

#[test]
fn a_page_is_kept_shown_and_taken_away() {
    in_both_worlds(|browser, _| {
        assert!(browser.get("/bewaard").words().contains("Nog niets bewaard"));
        let wat = subject(browser, "/beroepen/veterinair-technicus");
        let kept = browser.post("/bewaard", &[("wat", &wat), ("doe", "bewaar")]);
        assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/bewaard"));
        let again = browser.post("/bewaard", &[("wat", &wat), ("doe", "bewaar")]);
        assert_eq!(again.header("set-cookie"), kept.header("set-cookie"), "twice is once");
        browser.post("/bewaard", &[("wat", "programme:mbo:25641"), ("doe", "bewaar")]);
        let page = browser.get("/bewaard");
        assert_eq!(page.header("cache-control"), "no-store");
        for part in ["2 pagina’s", "Dierenartsassistent", "Kapper", "mbo niveau 2", "Vergelijk"] {
            assert!(page.words().contains(part), "{part} is missing in {}", page.words());
        }
        assert!(page.body.contains("value=\"beroep:veterinair-technicus\""), "can be compared");
        browser.post("/bewaard", &[("wat", &wat), ("doe", "weg")]);
        let page = browser.get("/bewaard").words();
        assert!(page.contains("1 pagina") && !page.contains("Dierenartsassistent"), "{page}");
        browser.post("/bewaard", &[("doe", "leeg")]);
        assert!(browser.get("/bewaard").words().contains("Nog niets bewaard"));
    });
}

#[test]
fn a_page_for_everyone_says_nothing_of_what_one_visitor_keeps() {
    in_both_worlds(|browser, _| {
        let before = browser.get("/beroepen/veterinair-technicus").body;
        let wat = subject(browser, "/beroepen/veterinair-technicus");
        browser.post("/bewaard", &[("wat", &wat)]);
        assert_eq!(browser.get("/beroepen/veterinair-technicus").body, before);
    });
}

#[test]
fn a_trace_is_wiped_and_nonsense_is_refused() {
    in_both_worlds(|browser, _| {
        browser.get("/bewaard?taal=en");
        browser.post("/regio", &[("regio", "AM01")]);
        browser.post("/bewaard", &[("wat", "programme:mbo:25641")]);
        let wiped = browser.post("/bewaard", &[("doe", "alles")]);
        let gone: Vec<&str> =
            wiped.headers.get_all("set-cookie").iter().filter_map(|it| it.to_str().ok()).collect();
        for name in ["loper_bewaard", "loper_regio", "loper_code", "loper_taal"] {
            let is_gone = |it: &&str| it.starts_with(&format!("{name}=;")) && it.contains("Max-Age=0");
            assert!(gone.iter().any(is_gone), "{name}: {gone:?}");
        }
        assert!(browser.get("/bewaard").words().contains("Nog niets bewaard"));
        for wat in ["", "occupation:x", "person:1", "programme:mbo:<b>"] {
            assert_eq!(browser.post("/bewaard", &[("wat", wat)]).status, StatusCode::BAD_REQUEST, "{wat}");
        }
        assert_eq!(browser.post("/bewaard", &[]).status, StatusCode::BAD_REQUEST);
    });
}

#[test]
fn the_list_has_an_end_and_what_is_gone_is_told() {
    in_both_worlds(|browser, _| {
        for number in 0..31 {
            let wat = format!("occupation:eda0d957-3c3c-4139-b89a-{number:012}");
            let answer = browser.post("/bewaard", &[("wat", &wat)]);
            let to = if number < 30 { "/bewaard" } else { "/bewaard?vol=1" };
            assert_eq!(answer.location(), to, "{number}");
        }
        let page = browser.get("/bewaard?vol=1").words();
        assert!(page.contains("Je lijst is vol") && page.contains("30 pagina’s die je bewaarde"), "{page}");
    });
}
