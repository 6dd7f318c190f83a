//! One room with its doors, in front of a database: for tests of that room. People stand in it, because someone signs in.

use axum::Router;
use loper_database::db::Db;
use loper_database::scope::Public;
use loper_database::sql::Sql;
use loper_texts::messages::Messages;
use loper_vocabulary::time::Moment;
use loper_web::app::{App, Parts, Settings, World};
use loper_web::feature::Feature;

use crate::browser::{Answer, Browser};
use crate::fresh;

/// The application of a room, with a clock.
pub fn app(db: &Db, now: fn() -> Moment, room: &Feature) -> App {
    let settings =
        Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
    let texts: Vec<_> =
        [Some(loper_web::TEXTS), loper_people::feature().texts, room.texts].into_iter().flatten().collect();
    App::new(Parts {
        db: db.clone(),
        world: World { now, new_id: fresh::new_id, new_secret: fresh::new_secret },
        settings,
        messages: Messages::new(&texts).expect("texts"),
        menu: room.menu.to_vec(),
        cards: vec![],
        sessions: Some(loper_people::SESSIONS),
    })
}

/// The doors of a room.
pub fn doors(app: App, room: Feature) -> Router {
    loper_web::router::router(app, vec![loper_people::feature(), room])
}

/// The key of a form.
pub fn key() -> String {
    fresh::new_id().simple().to_string()
}

/// Sends a form with a key of its own.
pub fn send(browser: &mut Browser, address: &str, fields: &[(&str, &str)]) -> Answer {
    let key = key();
    let mut all = vec![(loper_web::once::FIELD, key.as_str())];
    all.extend_from_slice(fields);
    browser.post(address, &all)
}

/// The value of the first field with this name on a page.
pub fn value_of(page: &Answer, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let rest = page.body.split_once(&field).unwrap_or_else(|| panic!("no {name} in {}", page.words())).1;
    rest.split_once('"').expect("a value ends").0.to_owned()
}

/// How many rows a question finds.
pub fn count(db: &Db, text: &'static str) -> i64 {
    db.read_blocking(Public, move |tx| tx.one(Sql::literal(text), &[])?.int(0)).expect("a count")
}
