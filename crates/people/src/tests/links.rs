//! Links by mail, invitations and passwords, through the door, on both databases.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::fresh::{self, NOW, on_both};
use loper_vocabulary::identity::{MembershipId, PersonId};
use loper_vocabulary::time::Moment;

use super::world::{RIGHT, house, last_letter, school, someone, steps};
use crate::model::link::{self, Kind, Link};
use crate::model::membership::{Membership, usual_reach};
use crate::model::rule::{self, Weak};
use crate::model::secret::Secret;
use crate::store;
use crate::store::membership::Person;

const NEW: &str = "paarse kiwi zeilt zondag";

/// Someone who is asked and has not come yet, with the token of the invitation.
fn asked(db: &Db, email: Option<&str>) -> (PersonId, String) {
    let (person, membership) = (PersonId(fresh::new_id()), MembershipId(fresh::new_id()));
    let secret = Secret::new(fresh::new_secret());
    let token = secret.reveal().to_owned();
    let link = Link {
        owner: person,
        kind: if email.is_some() { Kind::Invite } else { Kind::Join },
        organisation: Some(school()),
        membership: Some(membership),
        email: email.map(str::to_owned),
        ends_at: Moment(NOW.0 + 1),
    };
    let role = Membership {
        id: membership,
        person,
        organisation: school(),
        role: Role::Guide,
        reach: usual_reach(Role::Guide),
        site: None,
        starts_on: jiff::civil::date(2026, 8, 1),
        ends_on: None,
    };
    db.write_blocking(Own(person), move |tx| {
        let it =
            Person { id: person, name: "E. Mulder".into(), family_name: "Mulder".into(), sixteen_on: None };
        store::membership::make_person(tx, &it, NOW)?;
        store::membership::make(tx, &role, None, NOW)?;
        store::link::make(tx, (&secret.hash(), None), &link, NOW)
    })
    .expect("someone can be asked");
    (person, token)
}

fn sign_in(browser: &mut Browser, email: &str, password: &str) -> StatusCode {
    browser.post("/inloggen", &[("email", email), ("wachtwoord", password)]).status
}

/// The letter comes after the answer: asks the house a few times, so that what was begun goes on.
pub fn letter_to(db: &Db, browser: &mut Browser, email: &str) -> Option<String> {
    for _ in 0..50 {
        if let Some((to, _, path)) = last_letter(db)
            && to == email
        {
            return Some(path);
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        browser.get("/health");
    }
    None
}

#[test]
fn a_link_by_mail_lets_in_once() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        let mut browser = Browser::new(house(db));
        let known = browser.post("/inloggen/link", &[("email", "Noor@school.example")]);
        let path = letter_to(db, &mut browser, "noor@school.example").expect("a letter");
        let unknown = browser.post("/inloggen/link", &[("email", "niemand@school.example")]);
        assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
        assert_eq!(letter_to(db, &mut browser, "niemand@school.example"), None);
        let page = browser.get(&path);
        assert_eq!((page.status, page.header("referrer-policy")), (StatusCode::OK, "no-referrer"));
        assert_eq!(browser.get(&path).status, StatusCode::OK, "looking changes nothing");
        let entered = browser.post(&path, &[("wat", "in")]);
        assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/"));
        assert_eq!(browser.get("/account").title(), "Noor Voorbeeld");
        let again = browser.post(&path, &[("wat", "in")]);
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        let made_up = browser.get(&format!("/welkom/{}", "0".repeat(64)));
        assert_eq!(made_up.words(), browser.get(&path).words(), "used and made up look the same");
    });
}

#[test]
fn a_forgotten_password_is_replaced_and_other_sessions_end() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        let (mut there, mut here) = (Browser::new(house(db)), Browser::new(house(db)));
        assert_eq!(sign_in(&mut there, "noor@school.example", RIGHT), StatusCode::SEE_OTHER);
        here.post("/inloggen/link", &[("email", "noor@school.example")]);
        let path = letter_to(db, &mut here, "noor@school.example").expect("a letter");
        let weak = here.post(&path, &[("wat", "wachtwoord"), ("wachtwoord", "noor voorbeeld")]);
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            here.post(&path, &[("wat", "wachtwoord"), ("wachtwoord", NEW)]).status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(there.get("/account").status, StatusCode::SEE_OTHER, "the other session is dead");
        assert_eq!(here.get("/account").status, StatusCode::OK);
        let mut third = Browser::new(house(db));
        assert_eq!(sign_in(&mut third, "noor@school.example", RIGHT), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sign_in(&mut third, "noor@school.example", NEW), StatusCode::SEE_OTHER);
        let told = last_letter(db).expect("a letter");
        assert!(told.1.contains("veranderd"), "{told:?}");
    });
}

fn take_up(browser: &mut Browser, token: &str, email: &str, password: &str) -> Answer {
    let fields = [("wat", "nieuw"), ("naam", "  Els   Mulder "), ("email", email), ("wachtwoord", password)];
    browser.post(&format!("/welkom/{token}"), &fields)
}

#[test]
fn an_invitation_makes_an_account_of_whom_was_asked() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        let (person, token) = asked(db, Some("els@school.example"));
        let mut browser = Browser::new(house(db));
        let page = browser.get(&format!("/welkom/{token}"));
        assert!(page.words().contains("Testschool nodigt je uit"), "{}", page.words());
        for (weak, why) in [
            ("kort 4%x", "te kort"),
            ("testschool123", "makkelijk te raden"),
            ("elsmulderelsmulder", "makkelijk te raden"),
            ("qwertyuiopas", "makkelijk te raden"),
        ] {
            let refused = take_up(&mut browser, &token, "", weak);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{weak}");
            assert!(
                refused.words().contains(why) && !refused.body.contains(weak),
                "{weak}: {}",
                refused.words()
            );
        }
        // The address of the invitation counts, whatever else is sent.
        let taken = take_up(&mut browser, &token, "iemand@elders.example", NEW);
        assert_eq!((taken.status, taken.location()), (StatusCode::SEE_OTHER, "/"), "{}", taken.words());
        assert_eq!(browser.get("/account").title(), "Els Mulder");
        let mut later = Browser::new(house(db));
        assert_eq!(sign_in(&mut later, "els@school.example", NEW), StatusCode::SEE_OTHER);
        assert_eq!(later.get(&format!("/welkom/{token}")).status, StatusCode::NOT_FOUND);
        let held = db.read_blocking(Own(person), store::account::addresses).expect("addresses");
        assert_eq!(held, [("els@school.example".to_owned(), Some(NOW))]);
    });
}

#[test]
fn whoever_has_an_account_takes_the_role_along() {
    on_both(&steps(), |db| {
        let me = someone(db, "noor@school.example", Role::Learner, None);
        let (placeholder, token) = asked(db, None);
        let mut browser = Browser::new(house(db));
        let taken = take_up(&mut browser, &token, "noor@school.example", NEW);
        assert!(taken.words().contains("hoort al een account"), "{}", taken.words());
        assert_eq!(sign_in(&mut browser, "noor@school.example", RIGHT), StatusCode::SEE_OTHER);
        let along = browser.post(&format!("/welkom/{token}"), &[("wat", "mijn")]);
        assert_eq!(along.status, StatusCode::SEE_OTHER);
        let roles = db.read_blocking(Own(me), store::membership::of_person).expect("roles");
        assert_eq!(roles.len(), 2);
        assert_eq!(db.read_blocking(Own(placeholder), store::membership::person).expect("nobody"), None);
        assert!(browser.get("/account").words().contains("loopbaanbegeleider"));
    });
}

#[test]
fn the_old_password_is_asked_before_a_new_one() {
    on_both(&steps(), |db| {
        someone(db, "noor@school.example", Role::Learner, None);
        let (mut here, mut there) = (Browser::new(house(db)), Browser::new(house(db)));
        for browser in [&mut here, &mut there] {
            assert_eq!(sign_in(browser, "noor@school.example", RIGHT), StatusCode::SEE_OTHER);
        }
        let before = here.cookie("loper");
        let change = |browser: &mut Browser, old: &str| {
            browser.post("/account/wachtwoord", &[("oud", old), ("wachtwoord", NEW)]).status
        };
        assert_eq!(change(&mut here, "iets anders"), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(change(&mut here, RIGHT), StatusCode::SEE_OTHER);
        assert_ne!(here.cookie("loper"), before, "a new session after the password was shown again");
        assert_eq!(here.get("/account").status, StatusCode::OK);
        assert_eq!(there.get("/account").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_password_is_long_and_not_easy_to_guess() {
    let around = ["Voorbeeldschool", "Samira Haddad", "samira@voorbeeld.example"];
    for good in
        [NEW, "Tr0ub4dor&3-staart", "een hond eet nooit koude soep", &"lang en vreemd ".repeat(14)[..200]]
    {
        assert_eq!(rule::check(good, &around), Ok(()), "{good}");
    }
    for bad in
        ["wachtwoord123", "Voorbeeldschool1", "samirahaddad1", "111111111111", "abcdefghijkl", "welkomwelkom"]
    {
        assert_eq!(rule::check(bad, &around), Err(Weak::Guessable), "{bad}");
    }
    assert_eq!(rule::check("elf tekens.", &around), Err(Weak::Short));
    assert_eq!(rule::check(&"a b".repeat(67), &around), Err(Weak::Long));
}

#[test]
fn a_code_can_be_typed_in_many_ways() {
    let code = link::short_code(&fresh::new_secret());
    assert_eq!(code.len(), 12);
    let hash = link::hash_of(&code).expect("a code");
    for typed in [link::grouped(&code), link::grouped(&code).to_uppercase(), format!(" {code} ")] {
        assert_eq!(link::hash_of(&typed).as_ref(), Some(&hash), "{typed}");
    }
    for bad in ["", "kort", "o0o0-o0o0-o0o0", &code[1..]] {
        assert_eq!(link::hash_of(bad), None, "{bad}");
    }
}
