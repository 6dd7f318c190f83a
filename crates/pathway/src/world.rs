//! The small world of the tests: the rules of the reference set, a few programmes and occupations of care and
//! electrical work, the fictional Voorbeeldregio; in a fresh database, behind the real router.

use std::sync::OnceLock;

use jiff::civil::{Date, date};
use loper_database::db::Db;
use loper_database::scope::Public;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, Fresh, NOW, on_both};
use loper_testkit::small_world::{load_files, steps};
use loper_texts::messages::Messages;
use loper_web::app::{App, Parts, Settings, World};

use crate::model::map::Map;

/// The day on which every test lives.
pub const TODAY: Date = date(2026, 11, 24);

/// The parts of the small world, with their files where they are not called as in the reference set.
const PARTS: &[(&str, &[&str])] = &[
    ("occupations", &["occupations.csv", "old_slugs.csv"]),
    ("groups", &["groups.csv"]),
    ("forecast", &["forecast.csv"]),
    ("regions", &["regions.csv", "municipalities.csv"]),
    ("example_region", &["example_region.csv", "example_municipality.csv"]),
    ("example_tension", &["example_tension.csv"]),
    ("qualifications", &["qualifications.csv"]),
    ("directions", &["directions.csv"]),
    ("links", &["programme_occupations.csv"]),
    ("offer", &["offer.csv"]),
    ("example_offer", &["example_offer.csv"]),
    ("example_indicators", &["example_indicators.csv"]),
    ("admission", &["admission.csv"]),
    ("calendar", &["calendar.csv"]),
    ("fees", &["fees.csv"]),
    ("stages", &["stages.csv", "learning_routes.csv"]),
    ("profiles", &["profile_programmes.csv"]),
    ("programme_levels", &["programme_levels.csv"]),
];

/// Runs `check` with a browser before the small world, on SQLite and on PostgreSQL.
pub fn in_both_worlds(check: impl Fn(&mut Browser, &Db)) {
    on_both(&steps(), |db| {
        fill(db);
        check(&mut Browser::new(router(db.clone())), db);
    });
}

/// The map of the small world.
pub fn map() -> &'static Map {
    static MAP: OnceLock<Map> = OnceLock::new();
    MAP.get_or_init(|| {
        let fresh = Fresh::sqlite(&steps());
        fill(&fresh.db);
        fresh.db.read_blocking(Public, crate::store::map::map).expect("the map can be read")
    })
}

fn router(db: Db) -> axum::Router {
    let world = World { now: || NOW, new_id: uuid::Uuid::nil, new_secret: fresh::new_secret };
    let settings = Settings { base_url: "http://localhost:8080".into(), is_demo: true, is_development: true };
    let features = [loper_explore::feature(), crate::feature()];
    let mut texts = vec![loper_web::TEXTS];
    texts.extend(features.iter().filter_map(|feature| feature.texts));
    let messages = Messages::new(&texts).expect("the texts can be read");
    let menu = features.iter().flat_map(|feature| feature.menu).copied().collect();
    let cards = features.iter().flat_map(|feature| feature.cards).copied().collect();
    let app = App::new(Parts { db, world, settings, messages, menu, cards, sessions: None });
    loper_web::router::router(app, features.into())
}

fn fill(db: &Db) {
    let market = loper_labour_market::store::parts::PARTS;
    for part in market.iter().chain(loper_programmes::store::parts::PARTS) {
        if let Some((_, files)) = PARTS.iter().find(|(name, _)| *name == part.name) {
            load_files(db, *part, files.iter().map(|name| Some(file(name))).collect());
        }
    }
}

/// A file of the small world; what has none there is taken whole from the reference set.
fn file(name: &str) -> Vec<u8> {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/");
    let reference = concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/");
    let own = std::fs::read(format!("{here}{name}"));
    own.or_else(|_| std::fs::read(format!("{reference}{name}"))).expect("a file of the small world")
}
