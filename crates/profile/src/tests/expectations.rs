//! `/verwachtingen`: the whole walk, what goes wrong, and whose it is.

use axum::http::StatusCode;
use loper_database::scope::{Anonymous, Public};
use loper_testkit::browser::Browser;
use loper_testkit::fresh::NOW;
use loper_testkit::small_world::import_again;

use crate::model::code::ResumeCode;
use crate::store;
use crate::world::{browser, in_both_worlds};

const NURSE: &str = "8d3e8aaa-791b-4c75-a465-f3f827028f50";
const TEACHER: &str = "03d79393-7b30-4159-945b-01963eddd302";
const CARPENTER: &str = "2a22ff9e-de3b-408d-b312-5034896cc4f4";
const NUMBER: &str = "018f0000-0000-7000-8000-00000000abcd";

/// Begins a check with two occupations; answers its address.
fn begin(browser: &mut Browser) -> String {
    let fields = [("nummer", NUMBER), ("beroep", NURSE), ("beroep", TEACHER)];
    let begun = browser.post("/verwachtingen", &fields);
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.words());
    begun.location().to_owned()
}

fn order(browser: &mut Browser, here: &str, doe: &str, places: [&str; 2]) -> StatusCode {
    browser.post(here, &[("doe", doe), ("plek-0", places[0]), ("plek-1", places[1])]).status
}

#[test]
fn what_someone_liked_before_stands_there_and_without_anything_no_button_leads_nowhere() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let empty = browser.get("/verwachtingen/kies");
        assert!(!empty.words().contains("Verder met deze beroepen"), "{}", empty.words());
        assert!(empty.links().contains(&"/past-bij-mij".to_owned()));
        let nurse = format!("occupation:{NURSE}");
        browser.post("/mijn-keuzes", &[("wat", &nurse), ("keuze", "favourite"), ("reden", "")]);
        let teacher = format!("occupation:{TEACHER}");
        browser.post("/mijn-keuzes", &[("wat", &teacher), ("keuze", "dropped"), ("reden", "")]);
        let liked = browser.get("/verwachtingen/kies");
        assert!(liked.words().contains("Uit Mijn keuzes") && liked.body.contains(NURSE), "{}", liked.words());
        assert!(!liked.body.contains(TEACHER), "what was dropped is not liked");
        let both = browser.get(&format!("/verwachtingen/kies?beroep={NURSE}"));
        let boxes = both.body.matches(&format!("value=\"{NURSE}\"")).count();
        assert_eq!(boxes, 1, "each stands there once");
    });
}

#[test]
fn a_check_is_walked_from_choosing_to_the_card() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        assert!(browser.get("/verwachtingen").words().contains("Klopt wat je verwacht?"));
        let found = browser.get("/verwachtingen/kies?zoek=verpleeg");
        assert!(found.body.contains(NURSE), "{}", found.words());
        let here = begin(&mut browser);
        assert!(browser.get(&here).words().contains("Wat wil je het liefst?"));
        assert_eq!(order(&mut browser, &here, "volgorde", ["2", "1"]), StatusCode::SEE_OTHER);

        let guess = browser.get(&here).words();
        assert!(guess.contains("Beroep 1 van 2") && guess.contains("Wat verdien je per uur?"), "{guess}");
        let teacher = [
            ("doe", "raad"),
            ("beroep", TEACHER),
            ("kans", "very_large"),
            ("loon", "€ 20,50"),
            ("zeker", "very"),
        ];
        assert_eq!(browser.post(&here, &teacher).status, StatusCode::SEE_OTHER);
        let nurse =
            [("doe", "raad"), ("beroep", NURSE), ("kans", "geen-idee"), ("loon", ""), ("zeker", "hardly")];
        assert_eq!(browser.post(&here, &nurse).status, StatusCode::SEE_OTHER);

        let look = browser.get(&here).words();
        for part in [
            "Jouw idee naast de cijfers",
            "Je raadde € 20,50 per uur",
            "CBS",
            "ROA",
            "Je had geen idee van het loon",
        ] {
            assert!(look.contains(part), "{part} is missing in {look}");
        }
        assert_eq!(order(&mut browser, &here, "opnieuw", ["1", "2"]), StatusCode::SEE_OTHER);
        let done = browser.get(&here);
        assert!(done.words().contains("Je volgorde veranderde toen je de cijfers zag"), "{}", done.words());
        assert!(done.words().contains("Plek Eerst Nu 1 Leraar"), "{}", done.words());
        let goal = format!("/routes?naar=occupation:{NURSE}");
        assert!(done.links().contains(&goal), "the routes begin at what came first");
        browser.post("/test/wensen", &[("niveau", "vmbo_kb")]);
        assert!(
            browser.get(&here).links().contains(&format!("{goal}&van=vmbo_kb")),
            "and from where one stands"
        );
        let card = browser.get(&format!("{here}/kaart")).words();
        assert!(card.contains("Vragen voor het gesprek"), "{card}");
        let paper = browser.get(&format!("{here}/kaart.pdf"));
        for part in ["Wat jij dacht, naast de cijfers", "€ 20,50", "Geen idee", "Zegt niet:", "CBS", "ROA"]
        {
            assert!(paper.words().contains(part), "{part} is missing in {}", paper.words());
        }
        let saved = paper.headers[axum::http::header::CONTENT_DISPOSITION].to_str().expect("words");
        assert_eq!(
            saved, "attachment; filename=\"loper-verwachtingen.html\"",
            "no typesetter here: HTML, and it says so"
        );
        assert!(browser.get("/verwachtingen").words().contains("Klaar, met 2 beroepen"));
    });
}

#[test]
fn occupations_are_found_with_the_search_of_the_house() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let everyday = browser.get("/verwachtingen/kies?zoek=juf");
        assert!(everyday.body.contains(TEACHER), "an everyday word: {}", everyday.words());
        let mended = browser.get("/verwachtingen/kies?zoek=verpleegkundigge");
        assert!(mended.body.contains(NURSE), "a typing error: {}", mended.words());
        let nothing = browser.get("/verwachtingen/kies?zoek=%25");
        assert!(!nothing.body.contains(NURSE) && !nothing.body.contains(TEACHER), "{}", nothing.words());
    });
}

#[test]
fn the_figure_of_the_region_stands_beside_that_of_the_country_and_stays_what_it_was() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let fields = [("nummer", NUMBER), ("beroep", CARPENTER), ("beroep", TEACHER)];
        let here = browser.post("/verwachtingen", &fields).location().to_owned();
        order(&mut browser, &here, "volgorde", ["1", "2"]);
        for occupation in [CARPENTER, TEACHER] {
            if occupation == TEACHER {
                // Chosen halfway: what was guessed before stays as it was shown.
                assert!(browser.post("/test/wensen", &[("regio", "AM13")]).status.is_redirection());
            } else {
                browser.post("/test/wensen", &[("regio", "AM99")]);
            }
            let guess = [
                ("doe", "raad"),
                ("beroep", occupation),
                ("kans", "some"),
                ("loon", "20"),
                ("zeker", "very"),
            ];
            assert_eq!(browser.post(&here, &guess).status, StatusCode::SEE_OTHER);
        }
        import_again(app.db(), "example_tension", |table| table.replace("4.6,very_tight", "0.1,very_loose"));
        let look = browser.get(&here).words();
        for part in [
            "het ROA",
            "In Voorbeeldregio zijn er nu veel meer vacatures dan mensen die dit werk zoeken (zeer krap).",
            "verzonnen cijfers voor Voorbeeldregio, 2e kwartaal 2026. Deze regio bestaat niet.",
            "Het is ook een ander cijfer dan de verwachting voor heel Nederland.",
        ] {
            assert!(look.contains(part), "{part} is missing in {look}");
        }
        assert_eq!(
            look.matches("In Voorbeeldregio").count(),
            1,
            "the teacher has no figure in any region: {look}"
        );
        order(&mut browser, &here, "opnieuw", ["1", "2"]);
        let paper = browser.get(&format!("{here}/kaart.pdf")).words();
        assert!(paper.contains("zeer krap") && paper.contains("2e kwartaal 2026"), "{paper}");
    });
}

#[test]
fn who_chose_no_region_is_told_that_the_figures_are_national() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let here = begin(&mut browser);
        order(&mut browser, &here, "volgorde", ["1", "2"]);
        for occupation in [NURSE, TEACHER] {
            browser.post(&here, &[("doe", "raad"), ("beroep", occupation), ("kans", "geen-idee")]);
        }
        assert!(browser.get(&here).words().contains("Kies je regio, dan zie je ook hoe het daar is"));
        browser.set_cookie("loper_regio", "AM13");
        let look = browser.get(&here).words();
        assert!(look.contains("Over Midden-Utrecht is bij deze beroepen niets bekend"), "{look}");
    });
}

#[test]
fn a_guess_stands_once_the_figure_was_seen() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let here = begin(&mut browser);
        order(&mut browser, &here, "volgorde", ["1", "2"]);
        for pay in ["30", "90"] {
            let fields =
                [("doe", "raad"), ("beroep", NURSE), ("kans", "some"), ("loon", pay), ("zeker", "fairly")];
            assert_eq!(browser.post(&here, &fields).status, StatusCode::SEE_OTHER);
        }
        browser.post(&here, &[("doe", "raad"), ("beroep", TEACHER), ("kans", "geen-idee")]);
        let look = browser.get(&here).words();
        assert!(look.contains("€ 30,00") && !look.contains("€ 90,00"), "{look}");
    });
}

#[test]
fn what_is_wrong_is_said_and_what_was_typed_stays() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        let few = browser.post("/verwachtingen", &[("beroep", NURSE)]);
        assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(few.words().contains("Kies er minstens twee") && few.body.contains(NURSE), "{}", few.words());
        let forged = browser
            .post("/verwachtingen", &[("beroep", "x"), ("beroep", "00000000-0000-0000-0000-000000000000")]);
        assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);

        let here = begin(&mut browser);
        assert_eq!(order(&mut browser, &here, "volgorde", ["1", "1"]), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(order(&mut browser, &here, "volgorde", ["1", "9"]), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            order(&mut browser, &here, "opnieuw", ["1", "2"]),
            StatusCode::SEE_OTHER,
            "not yet: back to where it was"
        );
        assert!(browser.get(&here).words().contains("Wat wil je het liefst?"));
        order(&mut browser, &here, "volgorde", ["1", "2"]);
        let wrong =
            browser.post(&here, &[("doe", "raad"), ("beroep", NURSE), ("kans", ""), ("loon", "véél <b>")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["Kies een antwoord", "geen bedrag tussen 1 en 500"] {
            assert!(wrong.words().contains(part), "{part} is missing in {}", wrong.words());
        }
        assert!(wrong.body.contains("véél &lt;b&gt;"), "what was typed stays, as text");
        assert_eq!(browser.post(&here, &[("doe", "dans")]).status, StatusCode::BAD_REQUEST);
    });
}

#[test]
fn a_check_is_its_owners_and_goes_when_asked() {
    in_both_worlds(|app| {
        let mut own = browser(app);
        let here = begin(&mut own);
        assert_eq!(begin(&mut own), here, "sent twice it is one check");
        let mut other = browser(app);
        for address in [here.clone(), format!("{here}/kaart"), "/verwachtingen/geen-nummer".to_owned()] {
            assert_eq!(other.get(&address).status, StatusCode::NOT_FOUND, "{address}");
        }
        assert_eq!(other.post(&here, &[("doe", "weg")]).status, StatusCode::NOT_FOUND);
        assert_eq!(own.get(&here).status, StatusCode::OK);
        assert_eq!(own.post(&here, &[("doe", "weg")]).status, StatusCode::SEE_OTHER);
        assert_eq!(own.get(&here).status, StatusCode::NOT_FOUND);
        assert!(!own.get("/verwachtingen").words().contains("Wat je eerder deed"));
    });
}

#[test]
fn all_of_a_check_is_taken_along_and_taken_away_with_its_owner() {
    in_both_worlds(|app| {
        let mut browser = browser(app);
        begin(&mut browser);
        let code = browser.cookie("loper_code").expect("a code in the browser");
        let code = ResumeCode::parse(&code).expect("a code");
        let find = move |tx: &mut loper_database::tx::Tx<'_, Public>| store::owner::find(tx, &code, NOW);
        let owner = app.db().read_blocking(Public, find).expect("read").expect("an owner").owner;
        let export = app.db().read_blocking(Anonymous(owner), store::own::export).expect("an export");
        assert_eq!(export["expectations"][0]["id"], NUMBER);
        assert_eq!(export["guesses"].as_array().map(Vec::len), Some(2));
        app.db().write_blocking(Anonymous(owner), store::own::wipe).expect("wiped");
        let export = app.db().read_blocking(Anonymous(owner), store::own::export).expect("an export");
        assert_eq!(export["guesses"].as_array().map(Vec::len), Some(0));
    });
}
