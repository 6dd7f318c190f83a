//! The people of the demo with their year, and a house before them.

use axum::Router;
use loper::demo::{life, people};
use loper::features::migrations;
use loper::house;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_people::model::secret::Secret;
use loper_people::store::session::{self, Begin};
use loper_testkit::browser::Browser;
use loper_testkit::fresh::{self, Fresh, NOW};
use loper_vocabulary::identity::{MembershipId, PersonId};
use loper_web::app::{App, Settings, World};

/// A house with the people of the demo.
pub struct House {
    /// The database.
    pub db: Db,
    /// The application.
    pub app: App,
    router: Router,
    /// Where the files are.
    pub files: tempfile::TempDir,
    /// Keeps the database.
    pub fresh: Fresh,
}

/// Runs `check` on SQLite and on PostgreSQL.
pub fn on_both(check: impl Fn(&House)) {
    check(&House::new(Fresh::sqlite(&migrations())));
    check(&House::new(Fresh::postgres(&migrations())));
}

impl House {
    /// Puts the demo in a database.
    pub fn new(fresh: Fresh) -> Self {
        let files = tempfile::tempdir().expect("a folder for files");
        let db = fresh.db.clone();
        people::fill(&db, NOW).expect("the people");
        assert!(life::fill(&db, files.path(), NOW).expect("their year"), "it was put");
        assert!(!life::fill(&db, files.path(), NOW).expect("their year again"), "what stands is left");
        let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
        let settings =
            Settings { base_url: "http://localhost:8080".into(), is_demo: true, is_development: true };
        let (app, router) = house::build(db.clone(), world, settings).expect("the house stands");
        app.keep_files_in(files.path().to_owned());
        Self { db, app, router, files, fresh }
    }

    /// A browser in which this one is signed in.
    pub fn as_someone(&self, email: &str) -> Browser {
        let (person, membership, role) = who(email);
        let secret = Secret::new(fresh::new_secret());
        let cookie = secret.reveal().to_owned();
        let begin = self.db.write_blocking(Own(person), move |tx| {
            let it = Begin { secret: &secret, membership, role, device: "Firefox, Linux", is_strong: true };
            session::begin(tx, &it, NOW)
        });
        begin.expect("a session begins");
        let mut browser = Browser::new(self.router.clone());
        browser.set_cookie("loper", &cookie);
        browser
    }

    /// A browser of nobody.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.router.clone())
    }
}

/// A learner who tells the story.
pub fn learner(email: &str) -> people::Learner {
    people::learners().into_iter().find(|it| it.email == Some(email)).expect("a learner of the story")
}

fn who(email: &str) -> (PersonId, MembershipId, Role) {
    if let Some(place) = people::place_of(email) {
        let (person, membership) = people::ids(place);
        return (person, membership, people::ROLES[place].role);
    }
    let it = learner(email);
    (it.person, it.membership, Role::Learner)
}
