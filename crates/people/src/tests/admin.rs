//! What an administrator does, through the door, on both databases.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::Organisation;
use loper_testkit::browser::{Answer, Browser, encode};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::identity::PersonId;

use super::world::{RIGHT, house, last_letter, school, someone, steps};
use crate::model::trail::Act;
use crate::store;
use crate::store::admin::{Listed, Wanted};

fn in_as(db: &Db, email: &str) -> Browser {
    let mut browser = Browser::new(house(db));
    let answer = browser.post("/inloggen", &[("email", email), ("wachtwoord", RIGHT)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    browser
}

fn listed(db: &Db, words: &str) -> Vec<Listed> {
    let wanted = Wanted { words: words.to_owned(), ..Wanted::default() };
    let today = NOW.date().expect("a day");
    db.read_blocking(Organisation(school()), move |tx| store::admin::list(tx, &wanted, today))
        .expect("a list")
}

fn add(browser: &mut Browser, name: &str, role: &str, email: &str) -> Answer {
    browser.post("/beheer/mensen/nieuw", &[("naam", name), ("rol", role), ("email", email), ("nummer", "")])
}

fn person_of(answer: &Answer) -> PersonId {
    let id = answer.location().rsplit('/').next().unwrap_or_default();
    PersonId::parse(id).unwrap_or_else(|| panic!("no person in {}: {}", answer.location(), answer.words()))
}

#[test]
fn someone_is_added_invited_and_comes_in() {
    on_both(&steps(), |db| {
        someone(db, "ada@school.example", Role::Administrator, None);
        let mut ada = in_as(db, "ada@school.example");
        let refused = add(&mut ada, "", "guide", "geen adres");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let added = add(&mut ada, "Els Mulder", "guide", "els@school.example");
        let els = person_of(&added);
        let (to, words, path) = last_letter(db).expect("a letter");
        assert_eq!(to, "els@school.example");
        assert!(words.contains("Testschool") && path.starts_with("/welkom/"), "{words} {path}");
        let page = ada.get(added.location());
        assert!(page.words().contains("wacht op verzending"), "{}", page.words());
        assert!(!page.body.contains(&path[8..]), "an administrator does not see the link");
        // The address was wrong: a better one, and the old link is dead.
        let here = format!("/beheer/mensen/{els}");
        ada.post(&here, &[("wat", "uitnodigen"), ("email", "e.mulder@school.example")]);
        let mut other = Browser::new(house(db));
        assert_eq!(other.get(&path).status, StatusCode::NOT_FOUND);
        let asked = loper_database::sql::Sql::literal(
            "select link_path from mail_letter where address = 'e.mulder@school.example'",
        );
        let path = db
            .read_blocking(loper_database::scope::Public, move |tx| tx.one(asked, &[])?.text(0))
            .expect("the second letter");
        let fields = [("wat", "nieuw"), ("naam", "Els Mulder"), ("wachtwoord", "paarse kiwi zeilt zondag")];
        assert_eq!(other.post(&path, &fields).status, StatusCode::SEE_OTHER);
        assert!(ada.get(&here).words().contains("Heeft een account"));
        let again = ada.post(&here, &[("wat", "uitnodigen"), ("email", "els@school.example")]);
        assert_eq!(again.status, StatusCode::FORBIDDEN, "whoever is in needs no invitation");
        // The role ends: the session dies with it.
        let role = listed(db, "mulder")[0].membership.to_string();
        assert_eq!(other.get("/account").status, StatusCode::OK);
        assert_eq!(ada.post(&here, &[("wat", "rol-einde"), ("rol", &role)]).status, StatusCode::SEE_OTHER);
        assert_eq!(other.get("/account").status, StatusCode::SEE_OTHER);
        assert!(listed(db, "mulder").is_empty());
        let trail =
            db.read_blocking(Organisation(school()), |tx| store::trail::after(tx, 0, 100)).expect("a trail");
        for act in [Act::Invited, Act::RoleChanged] {
            assert!(trail.iter().any(|it| it.line.act == act && it.line.subject == Some(els)), "{act:?}");
        }
    });
}

#[test]
fn a_search_stands_in_no_address_and_no_pattern_is_taken() {
    on_both(&steps(), |db| {
        someone(db, "ada@school.example", Role::Administrator, None);
        let mut ada = in_as(db, "ada@school.example");
        add(&mut ada, "Sem Zoeker", "learner", "");
        let found = ada.post("/beheer/mensen/zoeken", &[("woorden", "zoek")]);
        assert!(found.words().contains("Sem Zoeker"), "{}", found.words());
        assert!(
            !found.links().iter().any(|it| it.contains("zoek") && !it.contains("/zoeken?taal")),
            "{:?}",
            found.links()
        );
        // Who takes the other language on that page comes to the list.
        assert_eq!(ada.get("/beheer/mensen/zoeken?taal=en").status, StatusCode::OK);
        assert!(listed(db, "%").is_empty() || listed(db, "%").len() == listed(db, "").len());
        assert!(listed(db, "s_m").is_empty());
    });
}

#[test]
fn others_find_nothing_here() {
    on_both(&steps(), |db| {
        let noor = someone(db, "noor@school.example", Role::Learner, None);
        someone(db, "jan@school.example", Role::Guide, None);
        for email in ["noor@school.example", "jan@school.example"] {
            let mut browser = in_as(db, email);
            for path in ["/beheer", "/beheer/mensen", "/beheer/klassen", "/beheer/rollen", "/beheer/start"] {
                assert_eq!(browser.get(path).status, StatusCode::NOT_FOUND, "{email} {path}");
            }
            let here = format!("/beheer/mensen/{noor}");
            assert_eq!(browser.post(&here, &[("wat", "sessies")]).status, StatusCode::NOT_FOUND);
        }
        someone(db, "ada@school.example", Role::Administrator, None);
        let mut ada = in_as(db, "ada@school.example");
        let stranger = PersonId(uuid::Uuid::from_u128(7));
        assert_eq!(ada.get(&format!("/beheer/mensen/{stranger}")).status, StatusCode::NOT_FOUND);
        let own = listed(db, "").into_iter().find(|it| it.role == Role::Administrator).expect("Ada");
        let fields =
            [("wat", "rol-einde"), ("rol", &own.membership.to_string())].map(|(a, b)| (a, b.to_owned()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
        assert_eq!(
            ada.post(&format!("/beheer/mensen/{}", own.person), &fields).status,
            StatusCode::FORBIDDEN
        );
    });
}

#[test]
fn a_class_gets_codes_on_paper_and_a_learner_comes_in_with_one() {
    on_both(&steps(), |db| {
        someone(db, "ada@school.example", Role::Administrator, None);
        let mut ada = in_as(db, "ada@school.example");
        let made = ada.post(
            "/beheer/klassen",
            &[("wat", "nieuw"), ("naam", "3B"), ("jaar", "2026"), ("niveau", "vmbo_kb")],
        );
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
        let twice = ada.post("/beheer/klassen", &[("wat", "nieuw"), ("naam", "3b"), ("jaar", "2026")]);
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sem = person_of(&add(&mut ada, "Sem Zoeker", "learner", ""));
        let role = listed(db, "sem")[0].membership.to_string();
        let class = ada.get("/beheer/mensen/nieuw");
        let class =
            class.body.split("<option value=\"0").nth(1).map(|it| format!("0{}", &it[..35])).expect("3B");
        ada.post(
            &format!("/beheer/mensen/{sem}"),
            &[("wat", "klas-erbij"), ("rol", &role), ("klas", &class)],
        );
        assert_eq!(listed(db, "sem")[0].classes, "3B");
        let sheet = ada.post(&format!("/beheer/klassen/{class}/codes"), &[]);
        let code = sheet
            .body
            .split("<dd class=\"numbers\">")
            .nth(1)
            .and_then(|it| it.split_once('<'))
            .expect("a code")
            .0
            .to_owned();
        let mut browser = Browser::new(house(db));
        let to = browser.post("/welkom", &[("code", &code)]).location().to_owned();
        assert!(browser.get(&to).words().contains("leerling"), "{to}");
        let fields = [
            ("wat", "nieuw"),
            ("naam", "Sem"),
            ("email", "sem@thuis.example"),
            ("wachtwoord", "paarse kiwi zeilt zondag"),
        ];
        assert_eq!(browser.post(&to, &fields).status, StatusCode::SEE_OTHER);
        assert!(browser.get("/account").words().contains("nog niet bevestigd"));
        assert_eq!(browser.post("/welkom", &[("code", "kort")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn a_school_has_its_words_and_its_colour() {
    on_both(&steps(), |db| {
        someone(db, "ada@school.example", Role::Administrator, None);
        someone(db, "jan@school.example", Role::Guide, None);
        let mut ada = in_as(db, "ada@school.example");
        assert_eq!(ada.post("/beheer/rollen", &[("nl-guide", " slb'er ")]).status, StatusCode::SEE_OTHER);
        let mut jan = in_as(db, "jan@school.example");
        assert!(
            jan.get("/account").words().contains("slb&#39;er")
                || jan.get("/account").words().contains("slb'er")
        );
        let set = |browser: &mut Browser, colour: &str| {
            let fields =
                [("naam", "Testschool"), ("kort", "Test"), ("kleur", colour), ("federatie", "test.nl")];
            browser.post("/beheer/school", &fields).status
        };
        assert_eq!(set(&mut ada, "groen"), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(set(&mut ada, "#0F4A37"), StatusCode::SEE_OTHER);
        let page = jan.get("/account");
        assert!(page.body.contains("/huisstijl/0f4a37.css") && page.body.contains(">Test<"), "{}", page.body);
        let sheet = jan.get("/huisstijl/0f4a37.css");
        assert!(sheet.body.contains("background: #0f4a37; color: #ffffff"), "{}", sheet.body);
        assert_eq!(jan.get(&format!("/huisstijl/{}", encode("x}body{.css"))).status, StatusCode::NOT_FOUND);
        assert!(ada.get("/beheer/start").words().contains("klaar Naam en kleur"));
    });
}
