//! The router of this room, and of the one that knows what people said, before the small world.

use loper_database::db::Db;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, NOW, on_both};
use loper_testkit::small_world::{fill, steps};
use loper_texts::messages::Messages;
use loper_vocabulary::time::Moment;
use loper_web::app::{App, Parts, Settings, World};
use loper_web::feature::Feature;

/// The rooms that are tested together.
pub fn features() -> Vec<Feature> {
    vec![loper_profile::feature(), crate::feature()]
}

/// Runs `check` with the application before the small world, on SQLite and on PostgreSQL.
pub fn in_both_worlds(check: impl Fn(&App)) {
    let own: Vec<_> = features().iter().flat_map(|it| it.migrations.to_vec()).collect();
    on_both(&[steps(), own].concat(), |db| {
        fill(db);
        check(&app(db.clone()));
    });
}

/// A browser with no cookies.
pub fn browser(app: &App) -> Browser {
    Browser::new(loper_web::router::router(app.clone(), features()))
}

/// An hour, in microseconds.
const HOUR: i64 = 3_600_000_000;

/// The same house, so many days and an hour later.
pub fn later<const DAYS: i64>(app: &App) -> App {
    let later = application(app.db().clone(), || Moment(NOW.0 + (DAYS * 24 + 1) * HOUR));
    // Whoever opens the doors says which rooms there are.
    browser(&later);
    later
}

fn app(db: Db) -> App {
    application(db, || NOW)
}

fn application(db: Db, now: fn() -> Moment) -> App {
    let world = World { now, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings = Settings { base_url: "http://localhost:8080".into(), is_demo: true, is_development: true };
    let mut texts = vec![loper_web::TEXTS];
    texts.extend(features().iter().filter_map(|it| it.texts));
    let messages = Messages::new(&texts).expect("the texts can be read");
    App::new(Parts { db, world, settings, messages, menu: Vec::new(), cards: Vec::new(), sessions: None })
}
