//! Letters: whoever has to know hears that there is something, never what it is or of whom.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::{Own, Public};
use loper_database::sql::Sql;
use loper_people::model::email::Email;
use loper_people::store::account;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{NOW, on_both};

use super::house::{browser, entry, steps};

fn address(db: &Db, who: Who, email: &'static str) {
    db.write_blocking(Own(who.id()), move |tx| {
        account::add_address(tx, &Email::parse(email).expect("an address"), Some(NOW))
    })
    .expect("an address");
}

/// The subjects of the letters to an address, and what stands in them.
fn letters(db: &Db, email: &'static str) -> Vec<(String, String)> {
    let all = Sql::literal("select subject, body from mail_letter where address = $1 order by subject");
    db.read_blocking(Public, move |tx| tx.all(all, &[email.into()], |row| Ok((row.text(0)?, row.text(1)?))))
        .expect("letters")
}

#[test]
fn whoever_something_is_shared_with_hears_that_and_nothing_more() {
    on_both(&steps(), |db| {
        cast::fill(db);
        address(db, Who::Jan, "jan@voorbeeld.example");
        address(db, Who::Els, "els@voorbeeld.example");
        let item = entry(db, Who::Samira, "Kanarie").to_string();
        let mut samira = browser(db, Who::Samira);
        let jan = format!("persoon:{}", Who::Jan.id());
        samira.post("/mijn/dossier/delen", &[("wat", &item), ("met", &jan)]);
        let told = letters(db, "jan@voorbeeld.example");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, "Er is iets met je gedeeld");
        assert!(!told[0].1.contains("Kanarie") && !told[0].1.contains("Samira"), "{}", told[0].1);
        samira.post("/mijn/dossier/delen", &[("wat", "plan"), ("met", "rol:guide")]);
        assert_eq!(letters(db, "jan@voorbeeld.example").len(), 2, "whoever has the role and guides her");
        assert!(letters(db, "els@voorbeeld.example").is_empty(), "the guide of another class is not told");
        samira.post("/mijn/dossier/delen", &[("wat", "plan"), ("met", "link"), ("naam", "Mama")]);
        assert_eq!(letters(db, "jan@voorbeeld.example").len(), 2);
    });
}

#[test]
fn a_school_hears_of_a_hand_over_and_the_learner_of_the_answer() {
    on_both(&steps(), |db| {
        cast::fill(db);
        address(db, Who::Wim, "wim@voorbeeld.example");
        address(db, Who::Carla, "carla@voorbeeld.example");
        address(db, Who::Samira, "samira@voorbeeld.example");
        let mut samira = browser(db, Who::Samira);
        let school = Who::Wim.at().id().to_string();
        let draft = samira
            .post("/mijn/dossier/overdragen/nieuw", &[("school", &school), ("tekst", "Kanarie kan lassen")])
            .location()
            .to_owned();
        assert!(letters(db, "wim@voorbeeld.example").is_empty(), "a draft is the learner's alone");
        let signed = samira.post(&draft, &[("doe", "teken"), ("naam", "Samira Haddad")]);
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.words());
        let told = letters(db, "wim@voorbeeld.example");
        assert_eq!(told.len(), 1, "{draft}");
        assert_eq!(told[0].0, "Er is een dossier overgedragen");
        assert!(!told[0].1.contains("Kanarie") && !told[0].1.contains("Samira"));
        assert!(letters(db, "carla@voorbeeld.example").is_empty());
        let id = draft.rsplit('/').next().expect("an id");
        let there = format!("/beheer/overdrachten/{id}");
        browser(db, Who::Wim).post(&there, &[("doe", "ontvang")]);
        let told = letters(db, "samira@voorbeeld.example");
        assert_eq!(told.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["Je overdracht is ontvangen"]);
    });
}
