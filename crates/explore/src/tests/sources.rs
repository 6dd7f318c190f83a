//! `/bronnen`: what stands, what was refused, what is missing.

use axum::http::StatusCode;
use loper_database::error::Error;
use loper_database::scope::Public;
use loper_document::read::problem::Problem;
use loper_labour_market::model::release::Draft;
use loper_labour_market::store::{parts, release};
use loper_testkit::fresh::NOW;
use loper_vocabulary::language::Bilingual;

use crate::world::in_both_worlds;

#[test]
fn every_release_is_told_with_its_licence_and_what_is_missing_has_its_command() {
    in_both_worlds(|browser, _| {
        let page = browser.get("/bronnen");
        assert_eq!((page.status, page.title().as_str()), (StatusCode::OK, "Bronnen"));
        let words = page.words();
        for part in [
            "Release of pay",
            "Release of texts",
            "CC BY 4.0",
            "Kleine wereld.",
            "Voorbeeldcijfers",
            "Spanning per regio en beroepsgroep",
            "loper import uwv …",
            "loper import duo …",
            "Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie",
            "USDOL/ETA has not approved",
            "Atkinson Hyperlegible Next",
        ] {
            assert!(words.contains(part), "{part} is missing in {words}");
        }
        assert!(!words.contains("loper import cbs …"), "what is here is not missing");
        let english = browser.get("/bronnen?taal=en").words();
        assert!(english.contains("Small world.") && !english.contains("Kleine wereld."), "{english}");
    });
}

#[test]
fn refused_rows_and_the_release_before_stand_behind_a_line() {
    in_both_worlds(|browser, db| {
        let part = parts::part("pay").expect("a part");
        let draft = Draft {
            part: "pay".into(),
            source: part.source,
            title: "Loon <2025>".into(),
            publisher: "CBS".into(),
            published_on: Some("2025KW04".into()),
            licence: "CC BY 4.0".into(),
            file_name: "loon.csv".into(),
            file_hash: "0123456789abcdef".into(),
            note: Bilingual::default(),
            is_example: false,
        };
        let refused = [Problem::new(7, "median", "veel", "This is not a number.")];
        db.write_blocking(Public, move |tx| {
            let id = release::stage(tx, &draft, NOW)?;
            release::switch_on(tx, part, id, (0, 1, &refused))?;
            Ok::<_, Error>(())
        })
        .expect("a second release");
        let page = browser.get("/bronnen");
        for part in ["De vorige versie", "Release of pay", "This is not a number.", "veel", "0123456789ab)"] {
            assert!(page.words().contains(part), "{part} is missing in {}", page.words());
        }
        assert!(page.body.contains("Loon &lt;2025&gt;"), "a title of a file is only text");
        assert!(page.words().contains("4e kwartaal 2025"), "{}", page.words());
    });
}
