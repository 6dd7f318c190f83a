//! The house in which these tests live: the cast, its doors, and a clock that a test can move.

use std::cell::Cell;

use axum::Router;
use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::migrate::Migration;
use loper_database::scope::Own;
use loper_database::sql::Sql;
use loper_database::value::Value;
use loper_people::model::secret::Secret;
use loper_people::store::session;
use loper_people::store::session::Begin;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{self, NOW};
use loper_testkit::house;
use loper_testkit::house::value_of;
pub use loper_testkit::house::{count, send};
use loper_vocabulary::identity::EntryId;
use loper_vocabulary::time::Moment;
use loper_web::app::App;

/// A day, in microseconds.
pub const DAY: i64 = 86_400_000_000;

thread_local! {
    // The browser of a test answers on the thread of the test, so each test has a clock of its own.
    static LATER: Cell<i64> = const { Cell::new(0) };
}

/// The moment in the house.
pub fn now() -> Moment {
    Moment(NOW.0 + LATER.with(Cell::get))
}

/// Puts the clock so many days after the beginning.
pub fn day(days: i64) {
    LATER.with(|later| later.set(days * DAY));
}

/// The steps of what guidance stands on.
pub fn steps() -> Vec<Migration> {
    [
        loper_web::MIGRATIONS,
        loper_mail::MIGRATIONS,
        loper_people::MIGRATIONS,
        loper_dossier::MIGRATIONS,
        crate::MIGRATIONS,
    ]
    .concat()
}

/// The application before this database.
pub fn app(db: &Db) -> App {
    house::app(db, now, &crate::feature())
}

/// The doors of this room.
pub fn doors(db: &Db) -> Router {
    house::doors(app(db), crate::feature())
}

/// Runs `check` with the cast in place, on both databases.
pub fn on_both(check: impl Fn(&Db)) {
    fresh::on_both(&steps(), |db| {
        day(0);
        cast::fill(db);
        check(db);
    });
}

/// A browser in which someone of the cast has just signed in; a session does not last till the next day of a test.
pub fn browser(db: &Db, who: Who) -> Browser {
    // The clock is of this thread; the work runs on another.
    let (secret, at) = (Secret::new(fresh::new_secret()), now());
    let mut browser = Browser::new(doors(db));
    browser.set_cookie("loper", secret.reveal());
    db.write_blocking(Own(who.id()), move |tx| {
        let begin = Begin {
            secret: &secret,
            membership: who.membership(),
            role: who.role(),
            device: "Firefox",
            is_strong: true,
        };
        session::begin(tx, &begin, at)
    })
    .expect("a session");
    browser
}

/// Plans a talk on a day of December; answers its address.
pub fn plan(guide: &mut Browser, who: Who, day: &str) -> String {
    let address = format!("/begeleiding/{}/gesprek/nieuw", who.id());
    let fields = [
        ("dag", day),
        ("tijd", "10:30"),
        ("duur", "20"),
        ("plek", "lokaal 12"),
        ("over", ""),
        ("soort", "pair"),
    ];
    let answer = send(guide, &address, &fields);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    answer.location().to_owned()
}

/// By what a form knows whether the other was first, as it stands on its page.
pub fn basis(browser: &mut Browser, address: &str) -> String {
    value_of(&browser.get(address), "basis")
}

/// Says something in a part.
pub fn say(browser: &mut Browser, talk: &str, part: u8, text: &str) -> Answer {
    let address = format!("{talk}/deel/{part}");
    let basis = basis(browser, &address);
    browser.post(&address, &[("basis", &basis), ("tekst", text), ("klopt", "yes")])
}

/// Agrees on one step.
pub fn agree(browser: &mut Browser, talk: &str, text: &str, due: &str) -> Answer {
    let address = format!("{talk}/deel/4");
    let basis = basis(browser, &address);
    browser.post(
        &address,
        &[("basis", &basis), ("stap-0", text), ("dag-0", due), ("hulp-0", "mijn moeder"), ("geen", "")],
    )
}

/// Holds a talk and confirms it as the learner.
pub fn hold(learner: &mut Browser, talk: &str, step: &str, due: &str) {
    assert_eq!(say(learner, talk, 1, "Ik liep mee bij een garage").status, StatusCode::SEE_OTHER);
    assert_eq!(agree(learner, talk, step, due).status, StatusCode::SEE_OTHER);
    let confirmed = send(learner, &format!("{talk}/klopt"), &[]);
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.words());
}

/// An entry in someone's dossier.
pub fn entry(db: &Db, who: Who, title: &str, words: &str) -> EntryId {
    let id = EntryId(fresh::new_id());
    let insert = Sql::literal(
        "insert into dossier_entry (owner, id, kind, title, happened_on, place, with_whom, goals, results, evaluation,
           follow_up, situation, task, action, result, reflection, transfer, link, competences, state, version, made_at,
           changed_at)
         values ($1, $2, 'experience', $3, '2026-11-21', '', '', '', '', '', '', $4, '', '', '', '',
           '', '', 4, 'kept', 1, 1, 1)",
    );
    let values: Vec<Value> = vec![id.to_string().into(), title.into(), words.into()];
    db.write_blocking(Own(who.id()), move |tx| tx.exec(insert, &values)).expect("an entry");
    id
}
