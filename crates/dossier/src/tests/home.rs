//! The first page of a dossier.

use axum::http::StatusCode;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::on_both;

use super::house::{browser, house, steps};

#[test]
fn a_dossier_is_for_learners_and_speaks_their_words() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut nobody = Browser::new(house(db));
        assert_eq!(nobody.get("/mijn/dossier").location(), "/inloggen?naar=/mijn/dossier");
        assert_eq!(browser(db, Who::Jan).get("/mijn/dossier").status, StatusCode::NOT_FOUND);
        assert_eq!(browser(db, Who::Samira).get("/mijn/dossier").title(), "Dag Samira");
        assert!(browser(db, Who::Samira).get("/mijn/dossier").words().contains("jouw dossier"));
        assert!(browser(db, Who::Yara).get("/mijn/dossier").words().contains("jouw portfolio"));
    });
}
