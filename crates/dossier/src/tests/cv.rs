//! A curriculum vitae: chosen, looked at, saved in three forms, and kept nowhere.

use axum::http::StatusCode;
use loper_database::scope::Own;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::on_both;
use serde_json::Value;

use super::house::{begin, browser, entry, house, steps};
use crate::store;

const HERE: &str = "/mijn/dossier/cv";

#[test]
fn a_learner_chooses_looks_and_saves() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        assert!(samira.get(HERE).words().contains("Er staat nog niets in om te kiezen"));
        let one = entry(db, Who::Samira, "Meelopen <b>met</b> een elektricien").to_string();
        let other = entry(db, Who::Samira, "Iets anders").to_string();
        begin(&mut samira, "notitie", &[("situatie", "Alleen voor mij"), ("doe", "bewaar")]);
        begin(&mut samira, "ervaring", &[("situatie", "Nog een concept"), ("doe", "concept")]);
        let form = samira.get(HERE);
        assert!(form.body.contains(&one) && form.body.contains(&other));
        assert!(
            !form.body.contains("Alleen voor mij") && !form.body.contains("Nog een concept"),
            "{}",
            form.words()
        );
        let text = format!("tekst-{one}");
        let sent = [
            ("naam", "Samira Haddad"),
            ("contact", "samira@voorbeeld.nl"),
            ("over", "Ik werk graag met mijn handen."),
            ("stuk", one.as_str()),
            (text.as_str(), "Een dag mee met een elektricien."),
            ("doe", "bekijk"),
        ];
        let page = samira.post(HERE, &sent);
        assert_eq!(page.status, StatusCode::OK);
        for part in [
            "Samira Haddad",
            "samira@voorbeeld.nl",
            "Ik werk graag",
            "Ervaring",
            "november 2026",
            "Een dag mee",
        ] {
            assert!(page.words().contains(part), "{part} is missing in {}", page.words());
        }
        assert!(!page.body.contains("<b>met") && !page.body.contains("Iets anders"));
        assert!(page.words().contains("geen erkend Europass-document"), "{}", page.words());
        let word = samira.post("/mijn/dossier/cv.docx", &sent);
        assert!(
            word.header("content-type").ends_with("wordprocessingml.document") && word.body.starts_with("PK")
        );
        assert!(word.header("content-disposition").contains("cv.docx"));
        let paper = samira.post("/mijn/dossier/cv.pdf", &sent);
        assert!(paper.words().contains("Een dag mee met een elektricien."), "{}", paper.words());
        let shaped: Value =
            serde_json::from_str(&samira.post("/mijn/dossier/cv.jsonld", &sent).body).expect("JSON");
        assert_eq!(shaped["type"], "Person");
        assert_eq!(shaped["fullName"]["nl"][0], "Samira Haddad");
        assert_eq!(shaped["hasClaim"][0]["type"], "LearningActivity");
        assert_eq!(shaped["hasClaim"][0]["temporal"][0]["startDate"], "2026-11-21T00:00:00");
        assert_eq!(shaped["hasClaim"].as_array().map(Vec::len), Some(1));
        let kept =
            db.read_blocking(Own(Who::Samira.id()), store::own::export).expect("an export").to_string();
        assert!(!kept.contains("Ik werk graag met mijn handen"), "nothing of it is kept");
    });
}

#[test]
fn what_is_wrong_is_said_and_nobody_takes_from_another() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let hers = entry(db, Who::Samira, "Van Samira").to_string();
        let mut daan = browser(db, Who::Daan);
        entry(db, Who::Daan, "Van Daan");
        let taken = daan.post("/mijn/dossier/cv.jsonld", &[("naam", "Daan"), ("stuk", &hers)]);
        assert!(taken.status == StatusCode::OK && !taken.body.contains("Van Samira"), "{}", taken.body);
        let mut samira = browser(db, Who::Samira);
        let long = "x".repeat(700);
        let text = format!("tekst-{hers}");
        for (fields, problem) in [
            (vec![("naam", " ")], "Vul je naam in"),
            (vec![("naam", "S"), ("contact", long.as_str())], "er passen 300 tekens in"),
            (
                vec![("naam", "S"), ("stuk", hers.as_str()), (text.as_str(), long.as_str())],
                "er passen 600 tekens in",
            ),
        ] {
            for door in [HERE, "/mijn/dossier/cv.docx", "/mijn/dossier/cv.pdf", "/mijn/dossier/cv.jsonld"] {
                let answer = samira.post(door, &fields);
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{door} {problem}");
                assert!(answer.words().contains(problem), "{problem}: {}", answer.words());
            }
        }
        for _ in 0..25 {
            entry(db, Who::Samira, "Nog een");
        }
        let all = db.read_blocking(Own(Who::Samira.id()), store::entry::all).expect("entries");
        let ids: Vec<String> = all.iter().map(|it| it.id.to_string()).collect();
        let mut many = vec![("naam", "Samira")];
        many.extend(ids.iter().map(|it| ("stuk", it.as_str())));
        let answer = samira.post(HERE, &many);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Kies hoogstens 20 stukken"), "{}", answer.words());
        assert!(Browser::new(house(db)).get(HERE).location().starts_with("/inloggen"));
        assert_eq!(browser(db, Who::Jan).get(HERE).status, StatusCode::NOT_FOUND);
    });
}
