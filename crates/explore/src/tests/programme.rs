//! `/opleidingen/…` as a person reads it.

use axum::http::StatusCode;

use loper_database::scope::Public;
use loper_vocabulary::language::Language;

use crate::model::compare::choice;
use crate::store;
use crate::world::in_both_worlds;

#[test]
fn a_visitor_reads_what_a_programme_teaches_where_it_comes_from_and_what_is_not_known() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/opleidingen/25655-mbo-verpleegkundige");
        assert_eq!((page.status, page.title().as_str()), (StatusCode::OK, "Mbo-Verpleegkundige"));
        let words = page.words();
        for part in [
            "crebo 25655 · lijst 2023 · mbo niveau 4",
            "Bloeddruk, pols en ademhaling",
            "Hoe niet bekend",
            "Dit cijfer is er niet voor dit niveau",
            "Geen cijfer bekend",
            "BIG-register",
            "24 november 2026",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        let english = browser.get("/opleidingen/25655-mbo-verpleegkundige?taal=en");
        assert!(english.words().contains("What do you learn?"), "{}", english.words());
    });
}

#[test]
fn the_law_answers_from_where_one_is_now() {
    in_both_worlds(|browser, _| {
        let at = |from: &str| format!("/opleidingen/25655-mbo-verpleegkundige?nu={from}");
        let right = browser.get(&at("vmbo_kb")).words();
        assert!(right.contains("Ja, met vmbo kader heb je recht op deze stap"), "{right}");
        assert!(right.contains("WEB 8.2.1"), "{right}");
        let none = browser.get(&at("vmbo_bb")).words();
        assert!(none.contains("Nee, met vmbo basis heb je er geen recht op"), "{none}");
        let unheard = browser.get(&at("zwemdiploma")).words();
        assert!(unheard.contains("Met een van deze diploma’s mag je erin"), "{unheard}");
        let no_level = browser.get("/opleidingen/25642-haarstylist-dame").words();
        assert!(no_level.contains("niveau niet bekend"), "{no_level}");
        assert!(no_level.contains("Geen lijst die wij hebben, zegt welk niveau dit is"), "{no_level}");
    });
}

#[test]
fn example_figures_are_marked_and_stand_in_the_order_of_the_leaflet() {
    in_both_worlds(|browser, _| {
        let words = browser.get("/opleidingen/25641-kapper").words();
        let order = [
            "Hoe tevreden",
            "een 7,1",
            "74 procent",
            "Hoeveel er doorgaan in het mbo",
            "81 procent",
            "goede kans",
            "voldoende kans",
            "Loon bij de eerste baan",
        ];
        let mut rest = words.as_str();
        for part in order {
            let place = rest.find(part).unwrap_or_else(|| panic!("{part} is not in its place in {words}"));
            rest = &rest[place..];
        }
        assert!(words.contains("een 7,1 (Voorbeeldregio, 2025) Voorbeeldcijfers"), "{words}");
    });
}

#[test]
fn hidden_counts_are_a_range_and_schools_stand_with_their_town() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/opleidingen/25641-kapper");
        let words = page.words();
        for part in ["2024 13 tot 16", "2025 44", "Voorbeeldcollege", "Andere Stad", "Voorbeeldvakschool"] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        assert!(!page.body.contains("javascript:"), "only a real address is a link");
        let without = browser.get("/opleidingen/25655-mbo-verpleegkundige").words();
        assert!(without.contains("Welke scholen dit geven, staat hier nog niet"), "{without}");
    });
}

#[test]
fn vmbo_and_hbo_have_pages_of_their_own() {
    in_both_worlds(|browser, _| {
        let vmbo = browser.get("/opleidingen/vmbo-zw-kb").words();
        assert!(vmbo.contains("mbo niveau 3: daar heb je recht op"), "{vmbo}");
        assert!(vmbo.contains("Gezond leven"), "{vmbo}");
        let hbo = browser.get("/opleidingen/hbo-pabo?nu=havo").words();
        assert!(hbo.contains("Ja, met havo heb je recht op deze stap"), "{hbo}");
        assert!(hbo.contains("studiekeuze123.nl"), "{hbo}");
    });
}

#[test]
fn a_bare_code_and_a_key_move_on_and_an_unknown_one_is_not_found() {
    in_both_worlds(|browser, _| {
        for asked in ["25655", "mbo:25655", "25655-een-oude-naam"] {
            let old = browser.get(&format!("/opleidingen/{asked}"));
            let found = (old.status, old.location());
            assert_eq!(found, (StatusCode::MOVED_PERMANENTLY, "/opleidingen/25655-mbo-verpleegkundige"));
        }
        let hbo = browser.get("/opleidingen/hbo:pabo");
        assert_eq!(hbo.location(), "/opleidingen/hbo-pabo");
        assert_eq!(browser.get("/opleidingen/99999").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_page_takes_at_most_eight_statements() {
    in_both_worlds(|_, db| {
        let counts = db.read_blocking(Public, |tx| {
            let mut counts = vec![0];
            store::programme::page(tx, "25655-mbo-verpleegkundige", Language::Nl)?.expect("it is there");
            counts.push(tx.statements());
            store::register::register(tx)?;
            counts.push(tx.statements());
            store::group::page(tx, "1034", Language::Nl)?.expect("it is there");
            counts.push(tx.statements());
            let picks =
                choice(["beroep:kapper", "beroep:timmerman", "opleiding:25641-kapper"].into_iter()).picks;
            assert_eq!(store::compare::sides(tx, &picks, Language::Nl)?.len(), 3);
            store::compare::candidates(tx, "kapper", Language::Nl)?;
            store::occupation::origins(tx)?;
            counts.push(tx.statements());
            Ok::<_, loper_database::error::Error>(counts)
        });
        let counts = counts.expect("all can be read");
        assert!(counts.windows(2).all(|pair| pair[1] - pair[0] <= 8), "{counts:?}");
    });
}
