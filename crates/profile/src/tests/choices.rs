//! `/mijn-keuzes`, the card on other pages, and the sum of a region.

use axum::http::StatusCode;
use loper_analysis::suppress::Shown;
use loper_database::scope::Public;
use loper_testkit::browser::Browser;
use loper_vocabulary::region::LabourRegion;
use loper_vocabulary::subject::Subject;

use loper_web::app::App;

use crate::store;
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

#[test]
fn choices_count_in_a_region_only_after_yes_and_only_in_tens() {
    in_both_worlds(|app| {
        let region = LabourRegion::parse("AM13").expect("a region");
        let sum = |app: &App| {
            let region = region.clone();
            app.db()
                .read_blocking(Public, move |tx| store::choices::sum_for_region(tx, &region))
                .expect("a sum")
        };
        let subject = Subject::parse(KAPPER).expect("a subject");
        let mut last = world::browser(app);
        for person in 0..10 {
            let mut browser = world::browser(app);
            choose(&mut browser, KAPPER, if person % 2 == 0 { "first" } else { "favourite" }, "");
            choose(&mut browser, TIMMERMAN, "dropped", "");
            assert!(page(&mut browser).contains("Ja, tel mijn keuzes mee"), "off until someone says yes");
            if person == 9 {
                assert_eq!(
                    sum(app),
                    [(subject.clone(), Shown::Hidden)],
                    "nine is too few, and one did not say yes"
                );
            }
            let agreed = browser.post("/mijn-keuzes/tellen", &[("doe", "ja"), ("regio", "AM13")]);
            assert_eq!(agreed.location(), "/mijn-keuzes");
            last = browser;
        }
        assert_eq!(sum(app), [(subject.clone(), Shown::Count(10))]);
        assert!(page(&mut last).contains("Je keuzes tellen mee in Midden-Utrecht"));
        days_go_by(1);
        choose(&mut last, KAPPER, "dropped", "");
        assert_eq!(sum(app), [(subject.clone(), Shown::Hidden)], "the newest choice counts");
        choose(&mut last, KAPPER, "favourite", "");
        assert_eq!(sum(app), [(subject.clone(), Shown::Count(10))]);
        last.post("/mijn-keuzes/tellen", &[("doe", "stop")]);
        assert_eq!(sum(app), [(subject, Shown::Hidden)], "no longer counted from now on");
        let forged = last.post("/mijn-keuzes/tellen", &[("doe", "ja"), ("regio", "AM77")]);
        assert_eq!(forged.status, StatusCode::BAD_REQUEST);
    });
}
