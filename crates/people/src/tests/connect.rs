//! Accounts of schools: taken up with a code, linked, and taken away, at a real provider, on both databases.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::{Organisation, Own};
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::fresh::{self, on_both};
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;
use serde_json::json;

use super::elsewhere::{Elsewhere, back_from, browser, come_in, linked, now, person, school};
use super::world::{RIGHT, last_letter, steps};
use crate::model::link::{self, Kind, Link};
use crate::model::secret::Secret;
use crate::model::trail::Act;
use crate::store;

const HOME: &str = "testschool.example";
const NEW: &str = "/inloggen/nieuw";
const CONNECT: &str = "/account/koppelen";

/// An invitation for someone who never came in: by mail, or as a code on paper.
fn invited(db: &Db, at: OrganisationId, it: (PersonId, MembershipId), email: Option<&str>) -> String {
    let (owner, membership) = it;
    let chance = fresh::new_secret();
    let token = if email.is_some() {
        Secret::new(chance).reveal().to_owned()
    } else {
        link::grouped(&link::short_code(&chance))
    };
    let hash = link::hash_of(&token).expect("a token");
    let it = Link {
        owner,
        kind: if email.is_some() { Kind::Invite } else { Kind::Join },
        organisation: Some(at),
        membership: Some(membership),
        email: email.map(str::to_owned),
        ends_at: Moment(now().0 + 1_000_000_000),
    };
    db.write_blocking(Own(owner), move |tx| store::link::make(tx, (&hash, None), &it, now()))
        .expect("a link");
    token
}

fn say(browser: &mut Browser, code: &str) -> Answer {
    browser.post(NEW, &[("code", code)])
}

fn acts(db: &Db, at: OrganisationId) -> Vec<Act> {
    let lines = db.read_blocking(Organisation(at), |tx| store::trail::after(tx, 0, 100)).expect("the trail");
    lines.into_iter().map(|it| it.line.act).collect()
}

fn identities(db: &Db, person: PersonId) -> usize {
    db.read_blocking(Own(person), store::identity::all).expect("a read").len()
}

#[test]
fn whoever_is_not_known_is_asked_and_never_guessed() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let at = school(db, "Testschool", Some(HOME));
        person(db, Role::Learner, at, Some("noor@school.example"));
        let (pupil, guide) = (person(db, Role::Learner, at, None), person(db, Role::Guide, at, None));
        let mut browser = browser(db, vec![elsewhere.provider("een")]);
        assert_eq!(browser.get(NEW).location(), "/inloggen", "nobody waits at the door");
        assert_eq!(say(&mut browser, "k3mq-8xta-pd5h").location(), "/inloggen");

        let said =
            json!({ "schac_home_organization": "elders.example", "eduperson_affiliation": ["student"] });
        elsewhere.next("noor@school.example", &said, "");
        assert_eq!(come_in(&mut browser, &elsewhere, "een").location(), NEW, "no address is believed");
        let page = browser.get(NEW);
        assert_eq!((page.status, page.header("referrer-policy")), (StatusCode::OK, "no-referrer"));
        assert_eq!(browser.get("/account").status, StatusCode::SEE_OTHER, "nobody is in yet");

        let paper = invited(db, at, pupil, None);
        let refused = say(&mut browser, &paper);
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.words().contains("van een andere school"), "{}", refused.words());

        let said = json!({ "schac_home_organization": HOME, "eduperson_affiliation": ["student", "member"] });
        elsewhere.next("noor@school.example", &said, "");
        come_in(&mut browser, &elsewhere, "een");
        let of_guide = invited(db, at, guide, None);
        assert_eq!(
            say(&mut browser, &of_guide).status,
            StatusCode::FORBIDDEN,
            "a pupil with a code of staff"
        );
        for wrong in ["", "k3mq-8xta-pd5h", "<script>alert(1)</script>"] {
            let refused = say(&mut browser, wrong);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(!refused.body.contains("<script>alert"));
        }
        let entered = say(&mut browser, &paper.to_uppercase());
        assert_eq!(entered.location(), "/account/begin", "{}", entered.words());
        assert_eq!(browser.get("/account").status, StatusCode::OK);
        assert_eq!((identities(db, pupil.0), browser.cookie("loper_aankomst")), (1, None));
        assert!(acts(db, at).contains(&Act::WayInChanged) && acts(db, at).contains(&Act::SignedIn));
        browser.post("/uitloggen", &[]);
        assert_eq!(
            come_in(&mut browser, &elsewhere, "een").location(),
            "/account/begin",
            "known from now on"
        );

        // Somebody else with another account can't take the same code up.
        let mut other = super::elsewhere::browser(db, vec![elsewhere.provider("een")]);
        elsewhere.next("iemand", &said, "");
        come_in(&mut other, &elsewhere, "een");
        assert_eq!(say(&mut other, &paper).status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..9 {
            say(&mut other, "k3mq-8xta-pd5h");
        }
        assert_eq!(say(&mut other, "k3mq-8xta-pd5h").status, StatusCode::TOO_MANY_REQUESTS);
    });
}

#[test]
fn an_invitation_by_mail_is_taken_up_with_the_account_of_school() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let at = school(db, "Testschool", None);
        let pupil = person(db, Role::Learner, at, None);
        let token = invited(db, at, pupil, Some("els@school.example"));
        let mut browser = browser(db, vec![elsewhere.provider("een")]);
        elsewhere.next("els", &json!({}), "");
        let back = back_from(&mut browser, &elsewhere, "een", &format!("naar=/welkom/{token}"));
        let to = browser.get(&back).location().to_owned();
        assert_eq!(to, format!("{NEW}?code={token}"));
        assert!(browser.get(&to).body.contains(&format!("value=\"{token}\"")), "it need not be typed");
        let whole = format!("https://loper.example/welkom/{token}");
        assert_eq!(say(&mut browser, &whole).location(), "/account/begin");
        let addresses = db.read_blocking(Own(pupil.0), store::account::addresses).expect("addresses");
        assert!(addresses.len() == 1 && addresses[0].1.is_some(), "the letter was read there: {addresses:?}");
        let told = last_letter(db).expect("a letter");
        assert!(told.0 == "els@school.example" && told.1.contains("gekoppeld"), "{told:?}");
        assert_eq!(browser.get(&format!("/welkom/{token}")).status, StatusCode::NOT_FOUND, "it is used");
    });
}

fn sign_in(browser: &mut Browser, email: &str) {
    let answer = browser.post("/inloggen", &[("email", email), ("wachtwoord", RIGHT)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

/// Signs in there with the wish to link, and comes back.
fn to_link(browser: &mut Browser, at: &Elsewhere, who: &str, home: &str) -> Answer {
    at.next(who, &json!({ "schac_home_organization": home }), "");
    let back = back_from(browser, at, "een", "koppel=1&naar=/account/koppelen");
    assert_eq!(browser.get(&back).location(), CONNECT);
    browser.get(CONNECT)
}

#[test]
fn an_account_is_linked_by_who_is_signed_in_with_both() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let at = school(db, "Testschool", Some(HOME));
        let (noor, _) = person(db, Role::Learner, at, Some("noor@school.example"));
        let (daan, _) = person(db, Role::Learner, at, None);
        linked(db, daan, &elsewhere.issuer, "daan");
        let mut browser = browser(db, vec![elsewhere.provider("een")]);
        sign_in(&mut browser, "noor@school.example");

        for (who, home, why) in [("daan", HOME, "iemand anders"), ("noor", "elders.example", "andere school")]
        {
            let refused = to_link(&mut browser, &elsewhere, who, home);
            assert!(refused.words().contains(why), "{who}: {}", refused.words());
            assert!(!refused.body.contains("value=\"koppel\""), "{who}");
            assert_eq!(browser.post(CONNECT, &[("wat", "koppel")]).location(), CONNECT, "nothing waits");
        }
        assert_eq!(identities(db, noor), 0);

        let asked = to_link(&mut browser, &elsewhere, "noor", HOME);
        assert!(asked.words().contains("Wil je School een koppelen?"), "{}", asked.words());
        assert_eq!(identities(db, noor), 0, "looking links nothing");
        assert_eq!(browser.post(CONNECT, &[("wat", "niet")]).location(), CONNECT);
        assert!(!browser.get(CONNECT).words().contains("Wil je"), "it is forgotten");
        to_link(&mut browser, &elsewhere, "noor", HOME);
        let waiting = browser.cookie("loper_aankomst").expect("someone waits");
        let key = [("wat", "koppel"), ("eenmaal", "0123456789abcdef0123456789abcdef")];
        assert_eq!(browser.post(CONNECT, &key).location(), CONNECT);
        browser.set_cookie("loper_aankomst", &waiting);
        assert_eq!(browser.post(CONNECT, &key).location(), CONNECT, "sent twice");
        assert_eq!(identities(db, noor), 1);
        let told = last_letter(db).expect("a letter");
        assert!(told.0 == "noor@school.example" && told.1.contains("gekoppeld"), "{told:?}");
        assert!(acts(db, at).contains(&Act::WayInChanged));

        let mut there = super::elsewhere::browser(db, vec![elsewhere.provider("een")]);
        assert_eq!(come_in(&mut there, &elsewhere, "een").location(), "/account/begin");
        let which = db.read_blocking(Own(noor), store::identity::all).expect("a read").remove(0).id;
        let mine = db.read_blocking(Own(daan), store::identity::all).expect("a read").remove(0).id;
        assert_eq!(browser.post("/account/koppelen/weg", &[("welke", &mine)]).status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post("/account/koppelen/weg", &[("welke", &which)]).location(), CONNECT);
        assert_eq!((identities(db, noor), identities(db, daan)), (0, 1));
        assert_eq!(there.get("/account").status, StatusCode::SEE_OTHER, "out elsewhere");
        assert_eq!(browser.get("/account").status, StatusCode::OK, "still in here");
        assert!(last_letter(db).expect("a letter").1.contains("losgemaakt"));
    });
}

#[test]
fn the_last_way_in_stays() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let (daan, _) = person(db, Role::Learner, school(db, "Testschool", None), None);
        linked(db, daan, &elsewhere.issuer, "daan");
        let mut browser = browser(db, vec![elsewhere.provider("een")]);
        elsewhere.next("daan", &json!({}), "");
        come_in(&mut browser, &elsewhere, "een");
        let which = db.read_blocking(Own(daan), store::identity::all).expect("a read").remove(0).id;
        let refused = browser.post("/account/koppelen/weg", &[("welke", &which)]);
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.words().contains("de enige manier"), "{}", refused.words());
        assert_eq!(identities(db, daan), 1);
        linked(db, daan, "https://elders.example", "daan");
        assert_eq!(browser.post("/account/koppelen/weg", &[("welke", &which)]).location(), CONNECT);
        assert_eq!(identities(db, daan), 1);
    });
}

#[test]
fn a_code_from_one_device_links_on_another() {
    let elsewhere = Elsewhere::start();
    on_both(&steps(), |db| {
        let at = school(db, "Testschool", Some(HOME));
        let (noor, _) = person(db, Role::Learner, at, Some("noor@school.example"));
        let (mut here, mut there) =
            (browser(db, vec![elsewhere.provider("een")]), browser(db, vec![elsewhere.provider("een")]));
        sign_in(&mut here, "noor@school.example");
        let code = |browser: &mut Browser| {
            let shown = browser.post("/account/koppelen/code", &[]).body;
            let rest = shown.split_once("<code>").expect("a code").1;
            rest.split_once("</code>").expect("its end").0.to_owned()
        };
        let (old, new) = (code(&mut here), code(&mut here));
        assert_eq!(here.get(&format!("/welkom/{new}")).status, StatusCode::NOT_FOUND, "it is no invitation");
        elsewhere.next("noor", &json!({ "schac_home_organization": "elders.example" }), "");
        come_in(&mut there, &elsewhere, "een");
        assert_eq!(say(&mut there, &new).status, StatusCode::FORBIDDEN, "of another school");
        elsewhere.next("noor", &json!({ "schac_home_organization": HOME }), "");
        come_in(&mut there, &elsewhere, "een");
        assert_eq!(
            say(&mut there, &old).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a newer one took its place"
        );
        assert_eq!(say(&mut there, &new).location(), "/account/begin");
        assert_eq!(there.get("/account").title(), "Noor Voorbeeld");
        assert_eq!(identities(db, noor), 1);
        assert!(last_letter(db).expect("a letter").1.contains("gekoppeld"));
    });
}
