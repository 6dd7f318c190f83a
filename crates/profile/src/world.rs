//! The router of this room before the small world, with a clock that a test can move.

use std::cell::Cell;

use loper_database::db::Db;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, NOW, on_both};
use loper_testkit::small_world::{fill, steps};
use loper_texts::messages::Messages;
use loper_vocabulary::time::Moment;
use loper_web::app::{App, Parts, Settings, World};

/// A day, in microseconds.
const DAY: i64 = 86_400_000_000;

thread_local! {
    // The browser of a test answers on the thread of the test, so each test has a clock of its own.
    static LATER: Cell<i64> = const { Cell::new(0) };
}

/// The moment in the small world.
pub fn now() -> Moment {
    Moment(NOW.0 + LATER.with(Cell::get))
}

/// Lets this many days go by.
pub fn days_go_by(days: i64) {
    LATER.with(|later| later.set(later.get() + days * DAY));
}

/// Runs `check` with the application before the small world, on SQLite and on PostgreSQL; `browser` opens one before it.
pub fn in_both_worlds(check: impl Fn(&App)) {
    let feature = crate::feature();
    on_both(&[&steps(), loper_people::MIGRATIONS, feature.migrations].concat(), |db| {
        LATER.with(|later| later.set(0));
        fill(db);
        check(&app(db.clone()));
    });
}

/// A browser with no cookies.
pub fn browser(app: &App) -> Browser {
    Browser::new(loper_web::router::router(app.clone(), vec![crate::feature()]))
}

fn app(db: Db) -> App {
    let world = World { now, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings = Settings { base_url: "http://localhost:8080".into(), is_demo: true, is_development: true };
    let feature = crate::feature();
    let texts = [loper_web::TEXTS, feature.texts.expect("profile speaks")];
    let messages = Messages::new(&texts).expect("the texts can be read");
    App::new(Parts {
        db,
        world,
        settings,
        messages,
        menu: Vec::new(),
        cards: feature.cards.to_vec(),
        sessions: None,
    })
}
