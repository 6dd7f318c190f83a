//! A house with this room, its registers and the cast; Ada looks after the installation.

use std::path::PathBuf;

use loper_access::actor::{Reach, Role};
use loper_database::db::Db;
use loper_database::migrate::Migration;
use loper_database::scope::{Organisation, Own, Public};
use loper_labour_market::store::release;
use loper_people::model::membership::Membership;
use loper_people::model::secret::Secret;
use loper_people::model::trail::Act;
use loper_people::store::session::Begin;
use loper_people::store::{self, trail};
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{self, NOW, on_both};
use loper_texts::messages::Messages;
use loper_vocabulary::identity::MembershipId;
use loper_web::app::{App, Parts, Settings, World};

use crate::folder;

/// Intake of two programmes in the format of DUO; one row has a code that lost a digit.
pub const INTAKE: &str = "\u{feff}\"JAAR\",\"INSTELLINGSCODE\",\"NIVEAU\",\"LEERWEG\",\"BEROEPSOPLEIDING CODE\",\"BEROEPSOPLEIDING NAAM\",\"INSTROOM OPLEIDING\",\"AANTAL\"
\"2025\",\"01AA\",\"3\",\"BOL\",\"23187\",\"Verzorgende IG\",\"J\",\"41\"
\"2025\",\"01AA\",\"2\",\"BBL\",\"23085\",\"Keuken\",\"J\",\"-1\"
\"2025\",\"01AA\",\"2\",\"BBL\",\"3085\",\"Keuken\",\"J\",\"7\"
";

/// The house of one test, with the folder of its files.
pub struct House {
    pub app: App,
    pub ada: Browser,
    folder: tempfile::TempDir,
}

fn steps() -> Vec<Migration> {
    [
        loper_web::MIGRATIONS,
        loper_labour_market::MIGRATIONS,
        loper_programmes::MIGRATIONS,
        loper_people::MIGRATIONS,
        crate::MIGRATIONS,
    ]
    .concat()
}

/// Runs `check` in a house on both databases.
pub fn in_both_houses(check: impl Fn(&mut House)) {
    on_both(&steps(), |db| check(&mut house(db)));
}

fn house(db: &Db) -> House {
    cast::fill(db);
    let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
    let settings =
        Settings { base_url: "http://localhost:8080".into(), is_demo: false, is_development: false };
    let texts = [loper_web::TEXTS, crate::feature().texts.expect("this room speaks")];
    let messages = Messages::new(&texts).expect("the texts can be read");
    let app = App::new(Parts {
        db: db.clone(),
        world,
        settings,
        messages,
        menu: vec![],
        cards: vec![],
        sessions: Some(loper_people::SESSIONS),
    });
    let folder = tempfile::tempdir().expect("a folder");
    app.keep_files_in(folder.path().to_owned());
    let mut ada = Browser::new(loper_web::router::router(app.clone(), vec![crate::feature()]));
    sign_in_as_keeper(db, &mut ada);
    House { app, ada, folder }
}

/// Signs Ada in with a role that reaches over the whole installation.
fn sign_in_as_keeper(db: &Db, browser: &mut Browser) {
    let keeper = Membership {
        id: MembershipId(fresh::new_id()),
        person: Who::Ada.id(),
        organisation: At::Vmbo.id(),
        role: Role::Administrator,
        reach: Reach::Installation,
        site: None,
        starts_on: cast::BEGAN,
        ends_on: None,
    };
    let secret = Secret::new(fresh::new_secret());
    browser.set_cookie("loper", secret.reveal());
    db.write_blocking(Own(Who::Ada.id()), move |tx| {
        store::membership::make(tx, &keeper, None, NOW)?;
        let begin = Begin {
            secret: &secret,
            membership: keeper.id,
            role: keeper.role,
            device: "Firefox, Linux",
            is_strong: true,
        };
        store::session::begin(tx, &begin, NOW)
    })
    .expect("Ada looks after the installation");
}

impl House {
    /// A browser in which somebody else is signed in.
    pub fn browser(&self, who: Who) -> Browser {
        let mut browser = Browser::new(loper_web::router::router(self.app.clone(), vec![crate::feature()]));
        cast::sign_in(self.app.db(), &mut browser, who);
        browser
    }

    /// Sends files of a source, and answers where the import is.
    pub fn send(&mut self, source: &str, files: &[(&str, &[u8])]) -> String {
        let answer = self.try_to_send(source, files);
        assert_eq!(answer.status, 303, "{}", answer.words());
        answer.location().to_owned()
    }

    /// As [`House::send`], whatever comes of it.
    pub fn try_to_send(&mut self, source: &str, files: &[(&str, &[u8])]) -> Answer {
        let files: Vec<(&str, &str, &[u8])> =
            files.iter().map(|(name, bytes)| ("bestanden", *name, *bytes)).collect();
        self.ada.upload(&format!("/beheer/import/nieuw/{source}"), &[("eenmaal", &self.key())], &files)
    }

    /// A key of a form that was not sent yet.
    pub fn key(&self) -> String {
        self.app.new_id().simple().to_string()
    }

    /// Does the work that waits.
    pub fn work(&self) {
        crate::run::turn(&self.app).expect("the work is done");
    }

    /// What the page of an import says.
    pub fn words(&mut self, at: &str) -> String {
        let answer = self.ada.get(at);
        assert_eq!(answer.status, 200, "{at}");
        assert!(!answer.body.contains('⟦') && !answer.body.contains("imports-"), "a text is missing on {at}");
        answer.words()
    }

    /// Presses a button of an import.
    pub fn press(&mut self, at: &str, button: &str, fields: &[(&str, &str)]) -> Answer {
        let key = self.key();
        let mut all = vec![("eenmaal", key.as_str())];
        all.extend_from_slice(fields);
        self.ada.post(&format!("{at}/{button}"), &all)
    }

    /// The parts that are shown, with the rows of each.
    pub fn shown(&self) -> Vec<(String, u64)> {
        let all = self.app.db().read_blocking(Public, release::releases).expect("the releases");
        all.into_iter().filter(|it| it.is_current).map(|it| (it.draft.part, it.rows_in)).collect()
    }

    /// What lies in the folder of files that came in.
    pub fn laid(&self) -> Vec<PathBuf> {
        let Ok(all) = std::fs::read_dir(folder::all(&self.app).expect("a folder")) else { return vec![] };
        all.map(|it| it.expect("a look").path()).collect()
    }

    /// The folder of all files.
    pub fn files(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// What stands in the trail about imports.
    pub fn trail(&self) -> Vec<String> {
        let lines = self.app.db().read_blocking(Organisation(At::Vmbo.id()), |tx| trail::after(tx, 0, 100));
        let all = lines.expect("the trail").into_iter().map(|it| it.line);
        all.filter(|it| it.act == Act::DataImported)
            .map(|it| {
                assert_eq!(it.actor, Some(Who::Ada.id()));
                it.thing.expect("what it is about")
            })
            .collect()
    }
}
