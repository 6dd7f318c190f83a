//! What a school asks: set by the coordinator, read by the learners it is for, and nothing twice.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::on_both;

use super::house::{browser, entry, form_of, house, steps, value_of};
use crate::store;

const HERE: &str = "/beheer/lob-programma";

fn asks(
    carla: &mut Browser,
    title: &str,
    level: &str,
    minutes: &str,
    must: &str,
) -> loper_testkit::browser::Answer {
    let fields = [
        ("titel", title),
        ("uitleg", "Vraag het aan iemand <b>zelf</b>."),
        ("soort", "experience"),
        ("vraag", "work_exploration"),
        ("niveau", level),
        ("minuten", minutes),
        ("moet", must),
        ("doe", "bewaar"),
    ];
    carla.post(HERE, &fields)
}

fn owner_has(db: &Db, who: Who) -> i64 {
    db.read_blocking(Own(who.id()), store::line::counts).expect("counts").all
}

#[test]
fn a_coordinator_sets_it_and_nobody_else_finds_it() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut carla = browser(db, Who::Carla);
        assert!(carla.get(HERE).words().contains("Er staat nog niets voor dit jaar"));
        assert_eq!(asks(&mut carla, "Meelopen", "", "60", "1").location(), "/beheer/lob-programma?jaar=2026");
        assert_eq!(asks(&mut carla, "Beroepenmarkt", "vmbo_kb", "30", "").status, StatusCode::SEE_OTHER);
        let page = carla.get(HERE);
        assert!(page.words().contains("ongeveer 90 minuten, waarvan 60 minuten moeten"), "{}", page.words());
        assert!(!page.body.contains("<b>zelf"));
        for (title, minutes, problem) in [
            ("", "60", "Schrijf op wat je vraagt"),
            ("Iets", "0", "aantal minuten"),
            ("Iets", "een uur", "aantal minuten"),
            ("meelopen", "10", "niets twee keer"),
        ] {
            let answer = asks(&mut carla, title, "", minutes, "");
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{title}");
            assert!(answer.words().contains(problem), "{title}: {}", answer.words());
        }
        let one =
            page.links().into_iter().find(|it| it.starts_with("/beheer/lob-programma/")).expect("a link");
        for who in Who::all().filter(|it| *it != Who::Carla) {
            let mut other = browser(db, who);
            let has_own = who == Who::Wim;
            assert_eq!(other.get(HERE).status == StatusCode::OK, has_own, "{who:?}");
            assert_eq!(other.get(&one).status, StatusCode::NOT_FOUND, "{who:?}");
            assert_eq!(other.post(&one, &[("doe", "stop")]).status, StatusCode::NOT_FOUND, "{who:?}");
        }
        assert_eq!(Browser::new(house(db)).get(HERE).location(), "/inloggen?naar=/beheer/lob-programma");
        assert!(!browser(db, Who::Wim).get(HERE).body.contains("Meelopen"));
        assert_eq!(carla.post(&one, &[("doe", "stop")]).status, StatusCode::SEE_OTHER);
        assert_eq!(carla.get(&one).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_learner_sees_what_must_and_what_it_takes_and_uses_what_is_there() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut carla = browser(db, Who::Carla);
        asks(&mut carla, "Meelopen", "", "60", "1");
        asks(&mut carla, "Beroepenmarkt", "vmbo_kb", "30", "");
        asks(&mut carla, "Alleen bb", "vmbo_bb", "45", "1");
        let mut samira = browser(db, Who::Samira);
        let home = samira.get("/mijn/dossier").words();
        assert!(home.contains("Je hebt 0 van de 2 klaar. Wat er nog is, kost ongeveer 90 minuten. Er is nog 1 ding dat moet."), "{home}");
        let lotte = browser(db, Who::Lotte).get("/mijn/dossier/gevraagd").words();
        assert!(lotte.contains("Alleen bb") && !lotte.contains("Beroepenmarkt"), "{lotte}");
        assert!(
            browser(db, Who::Yara)
                .get("/mijn/dossier/gevraagd")
                .words()
                .contains("Je school vraagt nog niets")
        );
        // Samira wrote about it before it was asked: she says so, and writes nothing again.
        let id = entry(db, Who::Samira, "Ik liep mee");
        let page = samira.get("/mijn/dossier/gevraagd");
        assert!(page.words().contains("Ik heb dit al"));
        let begin = page.links().into_iter().find(|it| it.contains("gevraagd=")).expect("a way to begin");
        let asked = begin.rsplit('=').next().expect("an id").to_owned();
        let link = format!("/mijn/dossier/gevraagd/{asked}");
        let stuk = id.to_string();
        assert_eq!(browser(db, Who::Daan).post(&link, &[("stuk", &stuk)]).status, StatusCode::NOT_FOUND);
        assert_eq!(samira.post(&link, &[("stuk", &stuk)]).status, StatusCode::SEE_OTHER);
        assert!(samira.get("/mijn/dossier/gevraagd").words().contains("Je hebt 1 van de 2 klaar."));
        assert_eq!(owner_has(db, Who::Samira), 1);
        // The other one is begun from what was asked.
        let page = samira.get("/mijn/dossier/gevraagd");
        let begin = page.links().into_iter().find(|it| it.contains("gevraagd=")).expect("a way to begin");
        let form = samira.get(&begin);
        assert!(form.words().contains("Dit vraagt je school") && form.words().contains("Beroepenmarkt"));
        let asked = value_of(&form, "gevraagd");
        let address = form_of(&form);
        let draft = [
            ("soort", "experience"),
            ("versie", "0"),
            ("gevraagd", asked.as_str()),
            ("situatie", "Ik was er"),
            ("doe", "concept"),
        ];
        samira.post(&address, &draft);
        assert!(samira.get("/mijn/dossier/gevraagd").words().contains("Ga verder met je concept"));
        let ready = [("soort", "experience"), ("versie", "1"), ("situatie", "Ik was er"), ("doe", "bewaar")];
        assert_eq!(samira.post(&address, &ready).status, StatusCode::SEE_OTHER);
        let done = samira.get("/mijn/dossier/gevraagd").words();
        assert!(done.contains("Je hebt 2 van de 2 klaar.") && !done.contains("Wat er nog is"), "{done}");
    });
}
