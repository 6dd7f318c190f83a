//! What came out of a test, a check or a list of choices goes into a dossier with one press: the room that has it and
//! the room that keeps it meet only in the house.

use axum::http::StatusCode;
use loper::features::migrations;
use loper::house;
use loper_database::db::Db;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{self, NOW, on_both};
use loper_testkit::small_world;
use loper_web::app::{Settings, World};

const HERE: &str = "/mijn/dossier/nieuw/uitslag";
const NURSE: &str = "8d3e8aaa-791b-4c75-a465-f3f827028f50";
const TEACHER: &str = "03d79393-7b30-4159-945b-01963eddd302";
const NUMBER: &str = "018f0000-0000-7000-8000-00000000abcd";

/// Runs `check` with a maker of browsers before the whole house, on both databases.
fn in_both_houses(check: impl Fn(&dyn Fn(Option<Who>) -> Browser)) {
    on_both(&migrations(), |db: &Db| {
        small_world::fill(db);
        cast::fill(db);
        let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
        let settings =
            Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
        let (_, router) = house::build(db.clone(), world, settings).expect("a house");
        check(&|who| {
            let mut browser = Browser::new(router.clone());
            if let Some(who) = who {
                cast::sign_in(db, &mut browser, who);
            }
            browser
        });
    });
}

fn value_of(page: &Answer, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let rest = page.body.split_once(&field).unwrap_or_else(|| panic!("no {name} in {}", page.words())).1;
    rest.split_once('"').expect("a value ends").0.to_owned()
}

/// Answers the short test as someone who likes to help.
fn answer(browser: &mut Browser) {
    assert_eq!(browser.post("/test", &[("lengte", "short")]).location(), "/test/vragen");
    for _ in 0..100 {
        let page = browser.get("/test/vragen");
        if page.status == StatusCode::SEE_OTHER {
            return;
        }
        let item = value_of(&page, "vraag");
        let reply = match item.as_bytes()[0] {
            b's' => "5",
            b'i' => "4",
            b'r' | b'c' => "1",
            _ => "2",
        };
        browser.post("/test/vragen", &[("vraag", &item), ("antwoord", reply)]);
    }
    panic!("the questions have no end");
}

/// Presses the button of a page.
fn press(browser: &mut Browser, page: &Answer, id: &str) -> Answer {
    assert!(page.body.contains(&format!("value=\"{id}\"")), "no button for {id}: {}", page.words());
    let key = value_of(page, "eenmaal");
    browser.post(HERE, &[("eenmaal", &key), ("uitslag", id)])
}

#[test]
fn a_result_goes_in_with_one_press_as_a_copy_with_its_day_and_what_it_does_not_say() {
    in_both_houses(|browser| {
        let mut samira = browser(Some(Who::Samira));
        let empty = samira.get(HERE);
        assert!(empty.words().contains("Er is nog geen uitkomst"), "{}", empty.words());
        for way in ["/test", "/verwachtingen", "/mijn-keuzes"] {
            assert!(empty.links().contains(&way.to_owned()), "a way to {way}");
        }
        answer(&mut samira);
        let outcome = samira.get("/test/uitkomst");
        assert!(outcome.words().contains("Zet in mijn dossier"), "{}", outcome.words());
        let kept = press(&mut samira, &outcome, "interests");
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.words());
        let entry = samira.get(kept.location());
        for part in [
            "Wat ik leuk vind om te doen",
            "Bovenaan staan helpen en uitzoeken.",
            "op een schaal van 0 tot 100",
            "Dit is een kopie van",
            "niet waar je goed in bent",
            "Wat vind je van deze uitkomst?",
        ] {
            assert!(entry.words().contains(part), "{part} is missing in {}", entry.words());
        }
        samira.post("/test/wissen", &[]);
        assert_eq!(samira.get(kept.location()).words(), entry.words(), "a copy stays what it was");
        let line = samira.get("/mijn/dossier").words();
        assert_eq!(line.matches("Wat ik leuk vind om te doen").count(), 1, "{line}");
    });
}

#[test]
fn kept_twice_is_one_entry_and_said_so_and_what_was_taken_away_comes_back() {
    in_both_houses(|browser| {
        let mut samira = browser(Some(Who::Samira));
        answer(&mut samira);
        let outcome = samira.get("/test/uitkomst");
        let first = press(&mut samira, &outcome, "interests").location().to_owned();
        let address = first.split_once('?').expect("a query").0.to_owned();
        assert_eq!(press(&mut samira, &outcome, "interests").location(), first, "the same form again");
        let outcome = samira.get("/test/uitkomst");
        let again = press(&mut samira, &outcome, "interests").location().to_owned();
        assert_eq!(again, format!("{address}?al=1"));
        assert!(samira.get(&again).words().contains("Dit stond er al in"));
        let list = samira.get(HERE);
        assert!(list.words().contains("Staat in je dossier"), "{}", list.words());
        // In the other language it is the same piece.
        let list = samira.get(&format!("{HERE}?taal=en"));
        assert!(list.words().contains("Is in your dossier"), "{}", list.words());
        assert!(samira.get(&format!("{HERE}?taal=nl")).words().contains("Staat in je dossier"));

        let entry = samira.get(&address);
        let key = value_of(&entry, "eenmaal");
        samira.post(&format!("{address}/weg"), &[("eenmaal", &key), ("doe", "weg")]);
        assert_eq!(samira.get(&address).status, StatusCode::NOT_FOUND);
        assert!(samira.get(HERE).words().contains("Je hebt dit stukje weggehaald"));
        let outcome = samira.get("/test/uitkomst");
        let back = press(&mut samira, &outcome, "interests").location().to_owned();
        assert_eq!(back, first);
        assert_eq!(samira.get(&back).status, StatusCode::OK);
    });
}

#[test]
fn a_check_and_choices_go_in_with_their_sources_and_own_reasons() {
    in_both_houses(|browser| {
        let mut samira = browser(Some(Who::Samira));
        let fields = [("nummer", NUMBER), ("beroep", NURSE), ("beroep", TEACHER)];
        let here = samira.post("/verwachtingen", &fields).location().to_owned();
        let id = format!("check-{}", here.rsplit('/').next().expect("a last part"));
        assert!(!samira.get(HERE).body.contains(&id), "a check that is not done is not offered");
        samira.post(&here, &[("doe", "volgorde"), ("plek-0", "2"), ("plek-1", "1")]);
        for (occupation, pay) in [(TEACHER, "20,50"), (NURSE, "")] {
            samira.post(
                &here,
                &[
                    ("doe", "raad"),
                    ("beroep", occupation),
                    ("kans", "very_large"),
                    ("loon", pay),
                    ("zeker", "very"),
                ],
            );
        }
        samira.post(&here, &[("doe", "opnieuw"), ("plek-0", "1"), ("plek-1", "2")]);
        let done = samira.get(&here);
        let kept = press(&mut samira, &done, &id).location().to_owned();
        let entry = samira.get(&kept).words();
        for part in [
            "Mijn volgorde voordat ik de cijfers zag: 1. ",
            "ik dacht € 20,50",
            "ik dacht geen idee",
            "Bron: CBS",
            "Bron: ROA",
            "Zegt niet:",
        ] {
            assert!(entry.contains(part), "{part} is missing in {entry}");
        }
        let subject = format!("occupation:{NURSE}");
        let why = "<b>omdat</b> ik graag help";
        samira.post("/mijn-keuzes", &[("wat", &subject), ("keuze", "favourite"), ("reden", why)]);
        let choices = samira.get("/mijn-keuzes");
        let kept = press(&mut samira, &choices, "choices").location().to_owned();
        let entry = samira.get(&kept);
        assert!(entry.words().contains("Favoriet: "), "{}", entry.words());
        assert!(entry.body.contains("&lt;b&gt;omdat&lt;/b&gt; ik graag help"), "{}", entry.body);
        let other = browser(Some(Who::Daan)).get(HERE);
        assert!(other.words().contains("Er is nog geen uitkomst"), "nobody else's: {}", other.words());
    });
}

#[test]
fn who_keeps_no_dossier_sees_no_button_and_what_is_not_there_is_said() {
    in_both_houses(|browser| {
        let mut visitor = browser(None);
        answer(&mut visitor);
        assert!(!visitor.get("/test/uitkomst").body.contains(HERE));
        assert!(visitor.post(HERE, &[("uitslag", "interests")]).location().starts_with("/inloggen"));
        let mut jan = browser(Some(Who::Jan));
        answer(&mut jan);
        assert!(!jan.get("/test/uitkomst").body.contains(HERE), "a guide has no dossier");
        assert_eq!(jan.post(HERE, &[("uitslag", "interests")]).status, StatusCode::NOT_FOUND);
        let mut samira = browser(Some(Who::Samira));
        for id in ["interests", "check-018f0000-0000-7000-8000-00000000abcd", "", "<script>"] {
            let answer = samira.post(HERE, &[("uitslag", id)]);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
            assert!(answer.words().contains("Deze uitkomst is er niet meer"), "{}", answer.words());
        }
        assert!(samira.get("/mijn/dossier").words().contains("Vertel iets dat je deed"), "nothing was kept");
    });
}
