//! Coming in with an account of a school, at a real provider, on both databases.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::scope::Own;
use loper_testkit::fresh::on_both;
use loper_vocabulary::language::Language;
use serde_json::json;

use super::elsewhere::{Elsewhere, back_from, browser, come_in, linked, person, school};
use super::world::steps;
use crate::model::errand::Errand;
use crate::model::provider::{is_at_home, parse, suits};
use crate::store;

const HOME: &str = "testschool.example";

#[test]
fn whoever_is_known_comes_in_once_with_each_code() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let (noor, _) = person(db, Role::Learner, school(db, "Testschool", Some(HOME)), None);
        linked(db, noor, &elsewhere.issuer, "noor");
        let mut browser = browser(db, vec![elsewhere.provider("een")]);
        let door = browser.get("/inloggen?naar=/account/wachtwoord");
        let button = "/inloggen/school/een?koppel=0&naar=/account/wachtwoord";
        assert!(door.links().iter().any(|it| it == button), "{:?}", door.links());
        let said =
            json!({ "schac_home_organization": "TestSchool.example", "eduperson_affiliation": ["student"] });
        elsewhere.next("noor", &said, "");

        let left = browser.get(button);
        let there = left.location().to_owned();
        for part in
            ["code_challenge_method=S256", "response_type=code", "scope=openid+school", "nonce=", "state="]
        {
            assert!(there.contains(part), "{part} is not in {there}");
        }
        let errand = browser.cookie("loper_heen").expect("an errand");
        let inside = Errand::parse(&errand).expect("an errand");
        assert!(
            !there.contains(&inside.verifier()) && !there.contains(&inside.secret),
            "a secret in {there}"
        );
        let back = elsewhere.walk(&there);
        let entered = browser.get(&back);
        assert_eq!(entered.location(), "/account/wachtwoord", "{}", entered.words());
        assert_eq!(browser.get("/account").title(), "Noor Voorbeeld");
        assert_eq!(browser.cookie("loper_heen"), None, "the errand is done");
        let identity = db.read_blocking(Own(noor), store::identity::all).expect("a read").remove(0);
        assert_eq!(
            (identity.home.as_deref(), identity.affiliation.as_deref()),
            (Some(HOME), Some("student"))
        );

        let out = browser.post("/uitloggen", &[]);
        assert_eq!(out.location(), "/inloggen/school/een/uit");
        let page = browser.get(out.location());
        assert!(
            page.body.contains(&format!("{}/session/end?client_id=loper", elsewhere.issuer)),
            "{}",
            page.body
        );

        assert_eq!(browser.get(&back).status, StatusCode::BAD_REQUEST, "back without an errand");
        browser.set_cookie("loper_heen", &errand);
        assert_eq!(browser.get(&back).status, StatusCode::BAD_REQUEST, "a code works once");
        let fresh = back_from(&mut browser, &elsewhere, "een", "");
        let old = |name: &str, from: &str| {
            let rest = from.split_once(&format!("{name}=")).expect("a part").1;
            rest.split('&').next().expect("a value").to_owned()
        };
        let replayed = fresh.replace(&old("code", &fresh), &old("code", &back));
        assert_eq!(browser.get(&replayed).status, StatusCode::BAD_REQUEST, "an old code in a new errand");
        assert_eq!(browser.cookie("loper"), None);
    });
}

#[test]
fn what_is_wrong_is_not_taken() {
    let elsewhere = Elsewhere::start();
    let wrongs = [
        "nonce",
        "no-nonce",
        "audience",
        "two-audiences",
        "issuer",
        "expired",
        "subject",
        "none",
        "shared",
        "other-key",
        "stopped",
    ];
    on_both(&steps(), |db| {
        let (noor, _) = person(db, Role::Learner, school(db, "Testschool", None), None);
        linked(db, noor, &elsewhere.issuer, "noor");
        let mut browser = browser(db, vec![elsewhere.provider("een")]);
        for wrong in wrongs {
            elsewhere.next("noor", &json!({}), wrong);
            let refused = come_in(&mut browser, &elsewhere, "een");
            assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong}: {}", refused.words());
            assert_eq!(browser.cookie("loper"), None, "{wrong}");
            assert_eq!(refused.words().contains("gestopt"), wrong == "stopped", "{}", refused.words());
        }
        elsewhere.next("noor", &json!({}), "");
        for (name, from, to) in
            [("state", "state=", "state=0"), ("iss", "iss=http", "iss=https"), ("code", "code=", "kode=")]
        {
            let back = back_from(&mut browser, &elsewhere, "een", "");
            assert!(back.contains(from), "{back}");
            assert_eq!(browser.get(&back.replacen(from, to, 1)).status, StatusCode::BAD_REQUEST, "{name}");
            assert_eq!(browser.cookie("loper"), None, "{name}");
        }
        elsewhere.next("noor", &json!({}), "new-key");
        let entered = come_in(&mut browser, &elsewhere, "een");
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "a provider may change keys: {}", entered.words());
        assert_eq!(browser.get("/account").title(), "Noor Voorbeeld");
    });
}

#[test]
fn a_provider_that_is_away_keeps_nobody_else_out() {
    let mut elsewhere = Elsewhere::start();
    let fresh = loper_testkit::fresh::Fresh::sqlite(&steps());
    let db = &fresh.db;
    let (noor, _) = person(db, Role::Learner, school(db, "Testschool", None), Some("noor@school.example"));
    linked(db, noor, &elsewhere.issuer, "noor");
    let mut asked = browser(db, vec![elsewhere.provider("een")]);
    let mut never_asked = browser(db, vec![elsewhere.provider("een")]);
    elsewhere.next("noor", &json!({}), "");
    let back = back_from(&mut asked, &elsewhere, "een", "");
    elsewhere.stop();
    for away in [asked.get(&back), never_asked.get("/inloggen/school/een")] {
        assert_eq!(away.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(away.words().contains("geeft nu geen antwoord"), "{}", away.words());
        assert!(away.links().iter().any(|it| it == "/inloggen"), "the other ways in");
    }
    let form = [("email", "noor@school.example"), ("wachtwoord", super::world::RIGHT)];
    assert_eq!(never_asked.post("/inloggen", &form).status, StatusCode::SEE_OTHER);
}

#[test]
fn the_same_subject_at_two_providers_is_two_people() {
    let (one, two) = (Elsewhere::start(), Elsewhere::start());
    on_both(&steps(), |db| {
        let at = school(db, "Testschool", None);
        let ((noor, _), (daan, _)) =
            (person(db, Role::Learner, at, None), person(db, Role::Alumnus, at, None));
        linked(db, noor, &one.issuer, "17");
        linked(db, daan, &two.issuer, "17");
        for (name, elsewhere, role) in [("een", &one, "leerling"), ("twee", &two, "oud-student")] {
            let mut browser = browser(db, vec![one.provider("een"), two.provider("twee")]);
            elsewhere.next("17", &json!({}), "");
            assert_eq!(come_in(&mut browser, elsewhere, name).status, StatusCode::SEE_OTHER);
            let account = browser.get("/account").words();
            assert!(account.contains(role), "{name}: {account}");
        }
        // An errand to one is not taken with the answer of the other.
        let mut browser = browser(db, vec![one.provider("een"), two.provider("twee")]);
        let back = back_from(&mut browser, &one, "een", "").replace("/een/", "/twee/");
        assert_eq!(browser.get(&back).status, StatusCode::BAD_REQUEST);
    });
}

#[test]
fn a_school_that_has_a_name_takes_its_own_only() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let (noor, _) = person(db, Role::Learner, school(db, "Testschool", Some(HOME)), None);
        linked(db, noor, &elsewhere.issuer, "noor");
        let mut browser = browser(db, vec![elsewhere.provider("een")]);
        for home in [json!({}), json!({ "schac_home_organization": "elders.example" })] {
            elsewhere.next("noor", &home, "");
            let refused = come_in(&mut browser, &elsewhere, "een");
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{home}");
            assert!(refused.words().contains("bij een andere school"), "{}", refused.words());
            assert_eq!(browser.cookie("loper"), None);
        }
        let (elsewhere_too, other) = (school(db, "Elders", Some("elders.example")), fresh_membership());
        let it = super::elsewhere::role_at(noor, other, Role::Learner, elsewhere_too);
        db.write_blocking(Own(noor), move |tx| {
            store::membership::make(tx, &it, None, loper_testkit::fresh::NOW)
        })
        .expect("a second role");
        assert_eq!(come_in(&mut browser, &elsewhere, "een").status, StatusCode::SEE_OTHER);
        assert!(browser.get("/account").words().contains("Je bent ingelogd bij Elders"));
        let roles = db.read_blocking(Own(noor), store::membership::of_person).expect("roles");
        let first = roles.iter().find(|it| it.organisation_name == "Testschool").expect("the first role");
        let asked = browser.post("/account/rol", &[("rol", &first.membership.id.to_string())]);
        assert_eq!(asked.status, StatusCode::NOT_FOUND, "who spoke for them speaks for one school");
    });
}

fn fresh_membership() -> loper_vocabulary::identity::MembershipId {
    loper_vocabulary::identity::MembershipId(loper_testkit::fresh::new_id())
}

#[test]
fn the_second_factor_of_the_school_counts_where_it_says_so() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let (jan, _) = person(db, Role::Guide, school(db, "Testschool", None), None);
        linked(db, jan, &elsewhere.issuer, "jan");
        for (wrong, is_strong, opens) in [("", false, false), ("acr", false, true), ("", true, true)] {
            let mut provider = elsewhere.provider("een");
            provider.strong = is_strong;
            let mut browser = browser(db, vec![provider]);
            elsewhere.next("jan", &json!({}), wrong);
            assert_eq!(come_in(&mut browser, &elsewhere, "een").status, StatusCode::SEE_OTHER);
            let account = browser.get("/account");
            assert_eq!(account.status == StatusCode::OK, opens, "{wrong} {is_strong}");
            assert!(opens || account.location() == "/account/tweede-stap");
        }
    });
}

#[test]
fn the_file_of_the_administrator_is_read_and_said_what_is_wrong() {
    let good = "[[provider]]\nname = \"surf\"\nlabel = \"SURFconext\"\nlabel_en = \"SURF\"\nissuer = \"https://a.example\"\n\
                client_id = \"loper\"\nhome_claim = \"schac_home_organization\"\n";
    let all = parse(good).expect("a good file");
    assert_eq!((all[0].label(Language::Nl), all[0].label(Language::En)), ("SURFconext", "SURF"));
    for (from, to, why) in [
        ("https://", "http://", "https"),
        ("\"surf\"", "\"SURF conext\"", "small letters"),
        ("client_id", "klant", "unknown field"),
        ("\"loper\"", "\" \"", "client_id"),
        ("home_claim", "home = \"x\"\nhome_claim", "not both"),
        ("[[provider]]", "#", "unknown field"),
    ] {
        let problem = parse(&good.replacen(from, to, 1)).expect_err(why);
        assert!(problem.contains(why), "{why}: {problem}");
    }
    assert!(parse(&format!("{good}{good}")).expect_err("twice").contains("same name or issuer"));
    assert!(parse("").expect_err("empty").contains("[[provider]]"));
    assert!(is_at_home(None, None) && is_at_home(Some("11ZZ03"), Some("11zz03")));
    assert!(!is_at_home(Some("a.example"), None) && !is_at_home(Some("a.example"), Some("a.example.org")));
    assert!(suits(Role::Learner, Some("student")) && suits(Role::Guide, Some("student employee")));
    assert!(suits(Role::Guide, None) && !suits(Role::Guide, Some("member student")));
}
