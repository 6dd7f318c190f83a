//! The router of this room before the small world.

use loper_database::db::Db;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, NOW, on_both};
use loper_testkit::small_world::{fill, steps};
use loper_texts::messages::Messages;
use loper_web::app::{App, Parts, Settings, World};

/// Runs `check` with a browser before the small world, on SQLite and on PostgreSQL.
pub fn in_both_worlds(check: impl Fn(&mut Browser, &Db)) {
    on_both(&steps(), |db| {
        fill(db);
        check(&mut Browser::new(router(db.clone())), db);
    });
}

fn router(db: Db) -> axum::Router {
    let world = World { now: || NOW, new_id: uuid, new_secret: fresh::new_secret };
    let settings = Settings { base_url: "http://localhost:8080".into(), is_demo: true, is_development: true };
    let feature = crate::feature();
    let texts = [loper_web::TEXTS, feature.texts.expect("explore speaks")];
    let messages = Messages::new(&texts).expect("the texts can be read");
    let menu = feature.menu.to_vec();
    let app = App::new(Parts { db, world, settings, messages, menu, cards: Vec::new(), sessions: None });
    loper_web::router::router(app, vec![feature])
}

fn uuid() -> uuid::Uuid {
    uuid::Uuid::nil()
}
