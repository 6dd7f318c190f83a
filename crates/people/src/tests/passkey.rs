//! Passkeys, through the door: right answers, and every wrong one that we could think of, on both databases.

use axum::http::StatusCode;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::{Own, Public};
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::identity::PersonId;
use serde_json::Value;

use super::authenticator::Authenticator;
use super::world::{RIGHT, app, house, router, someone, steps};
use crate::model::factor;
use crate::settings::Choices;
use crate::store;

fn sign_in(browser: &mut Browser, email: &str) {
    let answer = browser.post("/inloggen", &[("email", email), ("wachtwoord", RIGHT)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

/// Asks the house for a question.
fn ask(browser: &mut Browser, door: &str) -> Value {
    let answer = browser.post(&format!("{door}/vraag"), &[]);
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (StatusCode::OK, "application/json"),
        "{door}"
    );
    serde_json::from_str(&answer.body).expect("JSON")
}

fn send(browser: &mut Browser, door: &str, asked: &Value, answer: &str) -> Answer {
    let question = asked["vraag"].as_str().expect("a question");
    browser.post(door, &[("vraag", question), ("antwoord", answer)])
}

const NEW: &str = "/account/sleutels/nieuw";
const IN: &str = "/inloggen/sleutel";

fn make(browser: &mut Browser, door: &str, authenticator: &mut Authenticator) -> Answer {
    let asked = ask(browser, door);
    let answer = authenticator.make(&asked);
    send(browser, door, &asked, &answer)
}

/// What makes an authenticator a false one.
type Change = fn(&mut Authenticator);

/// Comes in by a key.
fn show(browser: &mut Browser, authenticator: &mut Authenticator, holder: PersonId) -> Answer {
    let asked = ask(browser, IN);
    let answer = authenticator.show(&asked, holder);
    send(browser, IN, &asked, &answer)
}

/// All letters: in these tests they are written at one moment.
fn letters(db: &Db) -> String {
    let asked = loper_database::sql::Sql::literal("select body from mail_letter");
    let all = db.read_blocking(Public, move |tx| tx.all(asked, &[], |row| row.text(0)));
    all.expect("the outbox can be read").join("\n")
}

fn keys(db: &Db, person: PersonId) -> Vec<store::passkey::Key> {
    db.read_blocking(Own(person), store::passkey::all).expect("a read")
}

#[test]
fn a_key_is_made_and_lets_its_holder_in_without_a_name() {
    on_both(&steps(), |db| {
        let noor = someone(db, "noor@school.example", Role::Learner, None);
        let (mut browser, mut mine) = (Browser::new(house(db)), Authenticator::new(1));
        sign_in(&mut browser, "noor@school.example");
        let asked = ask(&mut browser, NEW);
        assert_eq!(asked["publicKey"]["authenticatorSelection"]["userVerification"], "required");
        let made = make(&mut browser, NEW, &mut mine);
        assert_eq!(
            (made.status, made.location()),
            (StatusCode::SEE_OTHER, "/account/sleutels"),
            "{}",
            made.words()
        );
        assert!(letters(db).contains("toegangssleutel gemaakt"), "{}", letters(db));
        assert_eq!(
            make(&mut browser, NEW, &mut mine).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "twice the same"
        );
        browser.post("/uitloggen", &[]);

        let asked = ask(&mut browser, IN);
        let answer = mine.show(&asked, noor);
        let entered = send(&mut browser, IN, &asked, &answer);
        assert_eq!(entered.location(), "/account/begin", "{}", entered.words());
        assert_eq!(browser.get("/account").title(), "Noor Voorbeeld");
        assert!(keys(db, noor)[0].used_at.is_some());
        let again = send(&mut Browser::new(house(db)), IN, &asked, &answer);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "an answer works once");

        let id = keys(db, noor)[0].kept.id.clone();
        let named =
            browser.post("/account/sleutels/naam", &[("welke", &id), ("naam", "  Mijn <b>telefoon</b> ")]);
        assert_eq!(named.status, StatusCode::SEE_OTHER);
        assert_eq!(keys(db, noor)[0].name, "Mijn <b>telefoon</b>");
        assert!(browser.get("/account/sleutels").body.contains("Mijn &lt;b&gt;telefoon"));
        let nameless = browser.post("/account/sleutels/naam", &[("welke", &id), ("naam", " ")]);
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(browser.post("/account/sleutels/weg", &[("welke", &id)]).status, StatusCode::SEE_OTHER);
        assert_eq!(browser.post("/account/sleutels/weg", &[("welke", &id)]).status, StatusCode::NOT_FOUND);
        assert!(letters(db).contains("toegangssleutel weggehaald"), "{}", letters(db));
        let asked = ask(&mut browser, IN);
        let answer = mine.show(&asked, noor);
        let gone = send(&mut Browser::new(house(db)), IN, &asked, &answer);
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY, "it was taken away");
    });
}

#[test]
fn a_wrong_answer_lets_nobody_in() {
    on_both(&steps(), |db| {
        let noor = someone(db, "noor@school.example", Role::Learner, None);
        let daan = someone(db, "daan@school.example", Role::Learner, None);
        let (mut hers, mut his) = (Browser::new(house(db)), Browser::new(house(db)));
        let (mut mine, mut other) = (Authenticator::new(1), Authenticator::new(2));
        sign_in(&mut hers, "noor@school.example");
        sign_in(&mut his, "daan@school.example");

        let asked = ask(&mut hers, NEW);
        let answer = mine.make(&asked);
        let stolen = send(&mut his, NEW, &asked, &answer);
        assert_eq!(stolen.status, StatusCode::UNPROCESSABLE_ENTITY, "her question, from his account");
        assert_eq!(send(&mut hers, NEW, &asked, &answer).status, StatusCode::SEE_OTHER);
        assert_eq!(
            make(&mut his, NEW, &mut mine).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "her key, for him"
        );
        assert_eq!(make(&mut his, NEW, &mut other).status, StatusCode::SEE_OTHER);
        other.is_verified = false;
        other.id = vec![3; 16];
        assert_eq!(
            make(&mut his, NEW, &mut other).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "without a finger"
        );
        assert_eq!((keys(db, noor).len(), keys(db, daan).len()), (1, 1));

        let mut door = Browser::new(house(db));
        let changes: [(&str, Change); 4] = [
            ("without a finger", |it| it.is_verified = false),
            ("on another page", |it| it.origin = "http://elders.example"),
            ("for another house", |it| it.house = "elders.example"),
            ("with a key that nobody has", |it| it.id = vec![9; 16]),
        ];
        for (why, change) in changes {
            let was = (mine.is_verified, mine.origin, mine.house, mine.id.clone());
            change(&mut mine);
            assert_eq!(show(&mut door, &mut mine, noor).status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
            assert_eq!(door.cookie("loper"), None, "{why}");
            (mine.is_verified, mine.origin, mine.house, mine.id) = was;
        }
        let copied = show(&mut door, &mut Authenticator::new(1), noor);
        assert_eq!(copied.status, StatusCode::UNPROCESSABLE_ENTITY, "another key with the same name");
        assert_eq!(show(&mut door, &mut mine, noor).status, StatusCode::SEE_OTHER, "nothing else was wrong");
    });
}

#[test]
fn whatever_else_is_sent_lets_nobody_in() {
    on_both(&steps(), |db| {
        let noor = someone(db, "noor@school.example", Role::Learner, None);
        let daan = someone(db, "daan@school.example", Role::Learner, None);
        let (mut browser, mut mine) = (Browser::new(house(db)), Authenticator::new(1));
        sign_in(&mut browser, "noor@school.example");
        make(&mut browser, NEW, &mut mine);
        let mut door = Browser::new(house(db));
        let (old, new) = (ask(&mut door, IN), ask(&mut door, IN));
        let answer = mine.show(&old, noor);
        let refused = |answer: Answer, why: &str| {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
        };
        refused(send(&mut door, IN, &new, &answer), "an answer to another question");
        let asked = ask(&mut door, IN);
        let of_daan = mine.show(&asked, daan);
        refused(send(&mut door, IN, &asked, &of_daan), "her key, in his name");
        let asked = ask(&mut door, IN);
        let tampered = mine.show(&asked, noor).replacen("\"signature\":\"ME", "\"signature\":\"MF", 1);
        refused(send(&mut door, IN, &asked, &tampered), "another signature");
        mine.count = 0;
        let asked = ask(&mut door, IN);
        let first = mine.show(&asked, noor);
        refused(send(&mut door, IN, &asked, &first), "a copy that counts anew");
        for junk in ["", "{}", "null", "[1]", "<script>", &"x".repeat(100_000)] {
            let asked = ask(&mut door, IN);
            refused(send(&mut door, IN, &asked, junk), junk.get(..9).unwrap_or(junk));
        }
        refused(door.post(IN, &[]), "nothing at all");
        refused(
            door.post(IN, &[("vraag", &"0".repeat(64)), ("antwoord", "{}")]),
            "a question that nobody asked",
        );
        assert_eq!(door.cookie("loper"), None);
        assert_eq!(door.post("/account/tweede-stap/sleutel/vraag", &[]).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_key_is_the_second_step_of_staff_and_a_password_alone_sets_no_other() {
    on_both(&steps(), |db| {
        let jan = someone(db, "jan@school.example", Role::Guide, None);
        let app = app(db);
        app.hand(Choices { is_second_factor_required: true });
        let (mut browser, mut his) = (Browser::new(router(db, &app)), Authenticator::new(1));
        sign_in(&mut browser, "jan@school.example");
        assert_eq!(browser.get("/account").location(), "/account/tweede-stap");
        assert!(
            browser.get("/account/tweede-stap").body.contains("/account/tweede-stap/nieuwe-sleutel/vraag")
        );
        let made = make(&mut browser, "/account/tweede-stap/nieuwe-sleutel", &mut his);
        assert_eq!(made.status, StatusCode::OK, "{}", made.words());
        let code =
            made.body.split_once("<code>").expect("codes").1.split_once('<').expect("an end").0.to_owned();
        assert_eq!(browser.get("/account").status, StatusCode::OK, "he is in");

        let mut thief = Browser::new(router(db, &app));
        sign_in(&mut thief, "jan@school.example");
        let page = thief.get("/account/tweede-stap");
        assert!(!page.body.contains("/account/tweede-stap/begin"), "nothing else is set");
        assert_eq!(thief.post("/account/tweede-stap/begin", &[]).location(), "/account/tweede-stap");
        assert_eq!(db.read_blocking(Own(jan), store::factor::get).expect("a read"), None);
        let door = "/account/tweede-stap/nieuwe-sleutel/vraag";
        assert_eq!(thief.post(door, &[]).status, StatusCode::NOT_FOUND);
        let step = "/account/tweede-stap/sleutel";
        let asked = ask(&mut thief, step);
        let answer = Authenticator::new(1).show(&asked, jan);
        assert_eq!(send(&mut thief, step, &asked, &answer).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(thief.get("/account").location(), "/account/tweede-stap");

        let asked = ask(&mut thief, step);
        let answer = his.show(&asked, jan);
        assert_eq!(send(&mut thief, step, &asked, &answer).location(), "/");
        assert_eq!(thief.get("/account").status, StatusCode::OK, "with the key he is no thief");

        // A code on paper helps who lost the key, once; and an app beside it is his to set.
        sign_in(&mut browser, "jan@school.example");
        assert_eq!(browser.post("/account/tweede-stap", &[("code", &code)]).status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get("/account").status, StatusCode::OK);
        browser.post("/account/tweede-stap/begin", &[]);
        let secret = db.read_blocking(Own(jan), store::factor::get).expect("a read").expect("begun").secret;
        let shown = factor::code(&secret, NOW).expect("a code");
        sign_in(&mut thief, "jan@school.example");
        let early = thief.post("/account/tweede-stap", &[("code", &shown)]);
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "an app that is not confirmed yet");
        assert_eq!(browser.post("/account/tweede-stap", &[("code", &shown)]).status, StatusCode::OK);
    });
}
