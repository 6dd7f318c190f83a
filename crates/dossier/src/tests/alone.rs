//! What is for the learner alone; whoever else asks finds nothing, and what someone types is text and nothing more.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_database::scope::Own;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::on_both;
use loper_vocabulary::competence::Competence;

use super::house::{begin, browser, entry, house, steps};
use crate::model::kind::Kind;
use crate::model::self_check::Step;
use crate::store;

#[test]
fn someone_sees_then_and_now_and_nobody_else_does() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let step = Step::of(1).expect("a step");
        db.write_blocking(Own(Who::Samira.id()), move |tx| {
            store::self_check::say(tx, date(2026, 9, 1), Competence::Networking, step)
        })
        .expect("an answer of September");
        let mut samira = browser(db, Who::Samira);
        let fields =
            [("doe", "bewaar"), ("networking", "2"), ("career_control", "3"), ("quality_reflection", "9")];
        assert_eq!(samira.post("/mijn/dossier/hoe-sta-ik", &fields).location(), "/mijn/dossier/hoe-sta-ik");
        let page = samira.get("/mijn/dossier/hoe-sta-ik").words();
        assert!(page.contains("Toen, op 1 september 2026: je bent aan het verkennen. Nu, op 24 november 2026: je past het toe."), "{page}");
        assert!(page.contains("Nu, op 24 november 2026: je stuurt zelf."));
        assert_eq!(page.matches("Nu, op").count(), 2, "a step that is none was not kept");
        let daan = browser(db, Who::Daan).get("/mijn/dossier/hoe-sta-ik").words();
        assert!(!daan.contains("Nu, op"));
        for who in [Who::Jan, Who::Carla, Who::Ada, Who::Vader] {
            assert_eq!(
                browser(db, who).get("/mijn/dossier/hoe-sta-ik").status,
                StatusCode::NOT_FOUND,
                "{who:?}"
            );
        }
        samira.post("/mijn/dossier/hoe-sta-ik", &[("doe", "wis")]);
        assert!(!samira.get("/mijn/dossier/hoe-sta-ik").words().contains("Nu, op"));
    });
}

#[test]
fn an_entry_is_not_there_for_anyone_else() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let id = entry(db, Who::Samira, "Geheim");
        let looks = ["", "/wijzig", "/versies", "/versies/1", "/vragen"];
        let acts = ["", "/concept", "/weg", "/terug", "/voorgoed", "/versies/1", "/vragen"];
        for who in [Who::Daan, Who::Mehmet, Who::Jan, Who::Carla, Who::Ada, Who::Vader] {
            let mut other = browser(db, who);
            for way in looks {
                let answer = other.get(&format!("/mijn/dossier/stuk/{id}{way}"));
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who:?} {way}");
                assert!(!answer.body.contains("Geheim"));
            }
            for way in acts.iter().filter(|way| {
                who.role() != loper_access::actor::Role::Learner || !["", "/concept"].contains(way)
            }) {
                let answer = other.post(&format!("/mijn/dossier/stuk/{id}{way}"), &[("doe", "bewaar")]);
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who:?} {way}");
            }
        }
        // The same id in another dossier is another entry.
        let mut daan = browser(db, Who::Daan);
        let fields = [("soort", "note"), ("versie", "1"), ("situatie", "Van Daan"), ("doe", "bewaar")];
        daan.post(&format!("/mijn/dossier/stuk/{id}"), &fields);
        assert_eq!(browser(db, Who::Samira).get(&format!("/mijn/dossier/stuk/{id}")).title(), "Geheim");
        let mut nobody = Browser::new(house(db));
        for way in looks {
            let answer = nobody.get(&format!("/mijn/dossier/stuk/{id}{way}"));
            assert!(answer.location().starts_with("/inloggen"), "{way}");
        }
    });
}

#[test]
fn what_someone_types_is_text_on_every_page() {
    const CANARY: &str = "<script>kanarie</script>\"'><img src=x onerror=alert(1)>";
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        for kind in Kind::BEGUN {
            let mut fields: Vec<(&str, &str)> = kind
                .parts()
                .map(|part| {
                    if part.field() == "link" {
                        (part.field(), "https://school.example/a")
                    } else {
                        (part.field(), CANARY)
                    }
                })
                .collect();
            fields.push(("doe", "bewaar"));
            let (address, answer) = begin(&mut samira, kind.word(), &fields);
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{kind:?}: {}", answer.words());
            let change = [
                ("soort", kind.code()),
                ("versie", "0"),
                ("titel", CANARY),
                ("situatie", CANARY),
                ("reflectie", CANARY),
                ("doe", "bewaar"),
            ];
            let ask = [("wie", CANARY), ("vraag", CANARY), ("toon", "situation"), ("toon", "title")];
            let made = samira.post(&format!("{address}/vragen"), &ask);
            let pages = [
                samira.get(&address),
                samira.get(&format!("{address}/wijzig")),
                samira.get(&format!("{address}/vragen")),
                samira.post(&address, &change),
                samira.get(made.location()),
                samira.get("/mijn/dossier"),
                samira.get("/mijn/dossier?vraag=alle"),
                samira.get("/mijn/dossier/gevraagd"),
            ];
            for page in pages {
                assert!(
                    !page.body.contains("<script>kanarie") && !page.body.contains("<img src=x"),
                    "{kind:?}: {}",
                    page.body
                );
            }
            samira.post(&format!("{address}/weg"), &[]);
            assert!(!samira.get("/mijn/dossier/weg").body.contains("<script>kanarie"));
        }
    });
}
