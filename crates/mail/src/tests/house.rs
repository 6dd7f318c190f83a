//! A house with this room only: its clock stands in the test, and two people are signed in.

use std::cell::Cell;

use loper_access::actor::{Reach, Role};
use loper_database::db::Db;
use loper_database::error::{Error, Result as DbResult};
use loper_database::migrate::Migration;
use loper_database::queue;
use loper_database::scope::{Own, Public};
use loper_database::tx::Tx;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, NOW};
use loper_texts::messages::Messages;
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::language::Language;
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use loper_web::app::{App, Parts, Settings, World};
use loper_web::session::{SessionHash, Sessions, SignedIn};
use uuid::Uuid;

use crate::carrier::Carrier;
use crate::model::kind::Kind;
use crate::model::letter::{Letter, Link, To};
use crate::model::server::Server;
use crate::store::outbox::{self, WORK, Written};

pub const MINUTE: i64 = 60_000_000;
pub const DAY: i64 = 24 * 60 * MINUTE;
pub const SANNE: PersonId = PersonId(Uuid::from_u128(0x5a));
pub const SCHOOL: OrganisationId = OrganisationId(Uuid::from_u128(0x5c));
pub const ADDRESS: &str = "sanne@school.example";

/// What stands in the cookie of each who is signed in.
const LEARNER: &str = "learner-learner-learner-learner-learner";
const KEEPER: &str = "keeper-keeper-keeper-keeper-keeper-keeper";
const SCHOOL_KEEPER: &str = "school-school-school-school-school-school";

thread_local! {
    static CLOCK: Cell<Moment> = const { Cell::new(NOW) };
}

/// Sets the clock of this test.
pub fn at(moment: Moment) {
    CLOCK.with(|it| it.set(moment));
}

/// Moves it on.
pub fn wait(microseconds: i64) {
    CLOCK.with(|it| it.set(Moment(it.get().0 + microseconds)));
}

/// The moment that it shows.
pub fn now() -> Moment {
    CLOCK.with(Cell::get)
}

#[expect(clippy::unnecessary_wraps, reason = "the door asks for a function that may fail")]
fn find(_: &mut Tx<'_, Public>, hash: &SessionHash, now: Moment) -> DbResult<Option<SignedIn>> {
    let people = [
        (LEARNER, Role::Learner, Reach::Own),
        (KEEPER, Role::Administrator, Reach::Installation),
        (SCHOOL_KEEPER, Role::Administrator, Reach::Organisation),
    ];
    let found = people.into_iter().find(|it| *hash == SessionHash::of(it.0));
    Ok(found.map(|(_, role, reach)| SignedIn {
        person: SANNE,
        name: "Sanne Voorbeeld".into(),
        organisation: SCHOOL,
        organisation_name: "Testschool".into(),
        sector: Sector::Vo,
        membership: MembershipId(Uuid::from_u128(1)),
        role,
        reach,
        is_strong: true,
        has_factor: false,
        seen_at: now,
        idle_until: Moment(now.0 + DAY),
        colour: None,
    }))
}

#[expect(clippy::unnecessary_wraps, reason = "the door asks for a function that may fail")]
fn touch(_: &mut Tx<'_, Public>, _: &SessionHash, _: Moment) -> DbResult<()> {
    Ok(())
}

/// Every step that this house needs.
pub fn steps() -> Vec<Migration> {
    [loper_web::MIGRATIONS, crate::MIGRATIONS].concat()
}

/// The house on `db`; the clock is set to its beginning.
pub fn house(db: &Db) -> App {
    at(NOW);
    let world = World { now, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings =
        Settings { base_url: "https://loper.school.example".into(), is_demo: false, is_development: false };
    let messages = Messages::new(&[loper_web::TEXTS, crate::feature().texts.expect("texts")]).expect("texts");
    let sessions = Some(Sessions { find, touch, first: |_, _| None });
    App::new(Parts { db: db.clone(), world, settings, messages, menu: vec![], cards: vec![], sessions })
}

/// As [`house`], with a server that takes letters.
pub fn house_with(db: &Db, server: Server) -> App {
    let app = house(db);
    app.hand(Carrier::new(server, "loper@school.example", None).expect("a carrier"));
    app
}

fn browser(app: &App, cookie: &str) -> Browser {
    let mut browser = Browser::new(loper_web::router::router(app.clone(), vec![crate::feature()]));
    browser.set_cookie("__Host-loper", cookie);
    browser
}

/// A browser in which a learner is signed in.
pub fn learner(app: &App) -> Browser {
    browser(app, LEARNER)
}

/// A browser in which whoever looks after the installation is signed in.
pub fn keeper(app: &App) -> Browser {
    browser(app, KEEPER)
}

/// A browser in which whoever looks after one school is signed in.
pub fn school_keeper(app: &App) -> Browser {
    browser(app, SCHOOL_KEEPER)
}

/// A letter to Sanne about a talk.
pub fn letter(key: &str) -> Letter<'_> {
    Letter {
        to: To::Person(SANNE, ADDRESS),
        kind: Kind::Talk,
        key,
        language: Language::Nl,
        subject: "Er staat een gesprek voor je klaar",
        body: "Hoi Sanne,\n\nMevrouw De Wit wil met je praten.\nKijk of het je uitkomt: <dinsdag> & 10 uur, café.",
        link: Some(Link { words: "Bekijk de afspraak", path: "/gesprek/1" }),
        until: None,
    }
}

/// Puts a letter in the outbox, from the scope of a person.
pub fn put(app: &App, letter: Letter<'static>) -> Written {
    let now = now();
    app.db().write_blocking(Own(SANNE), move |tx| outbox::put(tx, &letter, now)).expect("puts")
}

/// Lets the letters leave that are due.
pub fn send(app: &App) {
    crate::jobs::send(app).expect("a turn");
}

/// How much is open, and how much was given up.
pub fn counts(app: &App) -> (i64, i64) {
    let counts = app.db().read_blocking(Public, |tx| queue::store::counts(tx, WORK)).expect("counts");
    (counts.open, counts.dead)
}

/// What the room knows of Sanne.
pub fn export(app: &App) -> serde_json::Value {
    let all = app.db().read_blocking(Own(SANNE), crate::store::own::export);
    all.expect("an export")
}

/// Does something with the queue.
pub fn on_queue<T: Send + 'static>(
    app: &App,
    work: impl Fn(&mut Tx<'_, Public>) -> DbResult<T> + Send + 'static,
) -> T {
    app.db().write_blocking::<_, _, Error, _>(Public, move |tx| work(tx)).expect("the queue answers")
}
