//! The house in which these tests live: the cast of the house, and its doors.

use std::path::Path;

use axum::Router;
use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::migrate::Migration;
use loper_database::scope::Own;
use loper_database::sql::Sql;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{self, NOW};
use loper_testkit::house;
pub use loper_testkit::house::value_of;
use loper_vocabulary::identity::EntryId;
use loper_web::app::App;

/// The steps of what a dossier stands on.
pub fn steps() -> Vec<Migration> {
    [loper_web::MIGRATIONS, loper_mail::MIGRATIONS, loper_people::MIGRATIONS, crate::MIGRATIONS].concat()
}

/// The doors, in front of this database.
pub fn house(db: &Db) -> Router {
    built(db).1
}

/// The application and its doors.
pub fn built(db: &Db) -> (App, Router) {
    let app = house::app(db, || NOW, &crate::feature());
    (app.clone(), house::doors(app, crate::feature()))
}

/// A browser of someone of the cast, in a house that keeps files in a folder.
pub fn with_files(db: &Db, who: Who, folder: &Path) -> (App, Browser) {
    let (app, router) = built(db);
    app.keep_files_in(folder.to_owned());
    let mut browser = Browser::new(router);
    cast::sign_in(db, &mut browser, who);
    (app, browser)
}

/// Where the form of an entry on a page goes.
pub fn form_of(page: &Answer) -> String {
    let rest =
        page.body.split_once("data-autosave=\"").unwrap_or_else(|| panic!("no form in {}", page.words())).1;
    rest.split_once("/concept").expect("an address").0.to_owned()
}

/// Begins an entry of a kind and sends its form: answers where it stands, and what came back.
pub fn begin(browser: &mut Browser, kind: &str, fields: &[(&str, &str)]) -> (String, Answer) {
    let page = browser.get(&format!("/mijn/dossier/nieuw?soort={kind}"));
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    let (address, code, key) = (form_of(&page), value_of(&page, "soort"), value_of(&page, "eenmaal"));
    let mut all = vec![("soort", code.as_str()), ("versie", "0"), ("eenmaal", key.as_str())];
    all.extend_from_slice(fields);
    let answer = browser.post(&address, &all);
    (address, answer)
}

/// A browser in which someone of the cast is signed in.
pub fn browser(db: &Db, who: Who) -> Browser {
    let mut browser = Browser::new(house(db));
    cast::sign_in(db, &mut browser, who);
    browser
}

/// An entry that someone of the cast kept.
pub fn entry(db: &Db, who: Who, title: &str) -> EntryId {
    let (id, title) = (EntryId(fresh::new_id()), title.to_owned());
    let insert = Sql::literal(
        "insert into dossier_entry (owner, id, kind, title, happened_on, place, with_whom, goals, results, evaluation,
           follow_up, situation, task, action, result, reflection, transfer, link, competences, state, version, made_at,
           changed_at)
         values ($1, $2, 'experience', $3, '2026-11-21', '', '', '', '', '', '', 'Ik liep mee', '', '', '', 'Het was leuk',
           '', '', 4, 'kept', 1, 1, 1)",
    );
    db.write_blocking(Own(who.id()), move |tx| {
        tx.exec(insert, &[id.to_string().into(), title.clone().into()])
    })
    .expect("an entry can be kept");
    id
}
