//! `/mijn-keuzes`, the card on other pages, and the sum of a region.

use axum::http::StatusCode;
use loper_testkit::browser::Browser;
use loper_web::app::App;

use crate::world::{self, days_go_by, in_both_worlds};

const KAPPER: &str = "occupation:099c6bb0-22d3-4c5d-8bf5-70910af381ef";
const TIMMERMAN: &str = "occupation:2a22ff9e-de3b-408d-b312-5034896cc4f4";
const OPLEIDING: &str = "programme:mbo:25641";

fn choose(browser: &mut Browser, subject: &str, mark: &str, reason: &str) {
    let kept = browser.post("/mijn-keuzes", &[("wat", subject), ("keuze", mark), ("reden", reason)]);
    assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/mijn-keuzes"), "{}", kept.words());
}

/// The headings of the page with what stands under each.
fn page(browser: &mut Browser) -> String {
    browser.get("/mijn-keuzes").words()
}

#[test]
fn choices_are_marked_changed_dropped_with_a_reason_and_taken_back() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        assert!(page(&mut browser).contains("Nog niets gekozen"));
        choose(&mut browser, KAPPER, "favourite", "");
        choose(&mut browser, KAPPER, "favourite", "");
        choose(&mut browser, TIMMERMAN, "first", "");
        choose(&mut browser, OPLEIDING, "first", "");
        let words = page(&mut browser);
        for part in [
            "Timmerman Beroep. Gekozen op 24 november 2026.",
            "Eerste keus Kapper Opleiding, mbo niveau 2. Gekozen op 24 november 2026.",
            "Favorieten Kapper Beroep",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        choose(&mut browser, KAPPER, "first", "Ik knip graag");
        let words = page(&mut browser);
        assert!(
            words.contains("Favorieten Timmerman"),
            "there is one first choice among occupations: {words}"
        );
        assert!(words.contains("Ik knip graag"), "{words}");
        choose(&mut browser, TIMMERMAN, "dropped", "Te veel  lawaai <b>");
        let words = page(&mut browser);
        assert!(words.contains("Afgevallen Timmerman") && words.contains("Te veel lawaai <b>"), "{words}");
        days_go_by(5);
        choose(&mut browser, KAPPER, "dropped", "");
        let words = page(&mut browser);
        assert!(words.contains("Wat je eerder koos") && words.contains("24 november 2026"), "{words}");
        choose(&mut browser, KAPPER, "none", "");
        choose(&mut browser, TIMMERMAN, "none", "");
        choose(&mut browser, OPLEIDING, "none", "");
        choose(&mut browser, OPLEIDING, "none", "");
        let words = page(&mut browser);
        assert!(words.contains("Nog niets gekozen") && !words.contains("lawaai"), "{words}");
    });
}

#[test]
fn what_is_not_there_is_not_found_and_a_long_reason_stays_to_be_shortened() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let ghost = "occupation:eda0d957-3c3c-4139-b89a-000000000000";
        let ghosts = browser.post("/mijn-keuzes", &[("wat", ghost), ("keuze", "first")]);
        assert_eq!(ghosts.status, StatusCode::NOT_FOUND);
        for sent in [
            [("wat", "person:1"), ("keuze", "first")],
            [("wat", KAPPER), ("keuze", "baas")],
            [("wat", ""), ("keuze", "")],
        ] {
            assert_eq!(browser.post("/mijn-keuzes", &sent).status, StatusCode::BAD_REQUEST, "{sent:?}");
        }
        choose(&mut browser, KAPPER, "favourite", "kort");
        let long = "lang ".repeat(100);
        let answer = browser.post("/mijn-keuzes", &[("wat", KAPPER), ("keuze", "dropped"), ("reden", &long)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Je reden is te lang") && answer.body.contains(long.trim_end()));
        assert!(page(&mut browser).contains("Favorieten Kapper"), "nothing changed");
    });
}

/// Everyone chooses the hairdresser, as favourite or first; so many of them the carpenter too. All say yes.
fn people(app: &App, hairdressers: usize, carpenters: usize) -> Vec<Browser> {
    let one = |person: usize| {
        let mut browser = world::browser(app);
        choose(&mut browser, KAPPER, if person.is_multiple_of(2) { "first" } else { "favourite" }, "");
        choose(&mut browser, TIMMERMAN, if person < carpenters { "favourite" } else { "dropped" }, "");
        assert!(page(&mut browser).contains("Ja, tel mijn keuzes mee"), "off until someone says yes");
        let agreed = browser.post("/mijn-keuzes/tellen", &[("doe", "ja"), ("regio", "AM13")]);
        assert_eq!(agreed.location(), "/mijn-keuzes");
        browser
    };
    (0..hairdressers).map(one).collect()
}

const SUM: &str = "/regio/AM13/wensen";

#[test]
fn choices_count_once_a_month_only_after_yes_and_never_of_few_people() {
    in_both_worlds(|app| {
        let mut all = people(app, 26, 16);
        // One who did not say yes.
        choose(&mut world::browser(app), TIMMERMAN, "first", "");
        let mut reader = world::browser(app);
        crate::jobs::count_month(app).expect("counted");
        assert!(reader.get(SUM).words().contains("Te weinig om te laten zien"), "the month has not ended");
        days_go_by(10);
        crate::jobs::count_month(app).expect("counted");
        let words = reader.get(SUM).words();
        for part in [
            "laten minstens 25 mensen hun keuzes meetellen",
            "Dit waren hun keuzes op 30 november 2026",
            "Timmerman 15",
            "Geteld op 4 december 2026",
            "Zegt niet:",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        assert!(!words.contains("Kapper"), "what nearly everyone chose says something of everyone: {words}");
        // A later look says the same, whoever changes or goes: nothing can be taken from it.
        choose(&mut all[0], TIMMERMAN, "dropped", "");
        all[1].post("/mijn-keuzes/tellen", &[("doe", "stop")]);
        for gone in &mut all[2..8] {
            gone.post("/test/wissen", &[]);
        }
        crate::jobs::count_month(app).expect("counted");
        assert_eq!(reader.get(SUM).words(), words);
        assert!(page(&mut all[0]).contains("Je keuzes tellen mee in Midden-Utrecht"));
        days_go_by(31);
        crate::jobs::count_month(app).expect("counted");
        let words = reader.get(SUM).words();
        assert!(
            words.contains("minstens 15 mensen") && !words.contains("Timmerman"),
            "eight carpenters are left: {words}"
        );
    });
}

#[test]
fn a_region_with_few_people_looks_like_one_with_none() {
    in_both_worlds(|app| {
        people(app, 9, 9);
        days_go_by(10);
        crate::jobs::count_month(app).expect("counted");
        let mut reader = world::browser(app);
        let (few, none) = (reader.get(SUM), reader.get("/regio/AM99/wensen"));
        assert_eq!((few.status, none.status), (StatusCode::OK, StatusCode::OK));
        let rest = |words: String| words.split_once("Te weinig").expect("the empty state").1.to_owned();
        assert_eq!(rest(few.words()), rest(none.words()));
        assert_eq!(reader.get("/regio/AM77/wensen").status, StatusCode::NOT_FOUND);
        assert_eq!(reader.get("/regio/Utrecht/wensen").status, StatusCode::NOT_FOUND);
        assert_eq!(reader.get("/regio/am13/wensen").location(), SUM);
    });
}

#[test]
fn a_region_that_is_not_there_takes_nobody() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        choose(&mut browser, KAPPER, "favourite", "");
        let forged = browser.post("/mijn-keuzes/tellen", &[("doe", "ja"), ("regio", "AM77")]);
        assert_eq!(forged.status, StatusCode::BAD_REQUEST);
    });
}
