//! The letter before a step should be done.

use loper_database::db::Db;
use loper_database::scope::{Own, Public};
use loper_database::sql::Sql;
use loper_people::model::email::Email;
use loper_people::store::account;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::time::Moment;

use super::house::{browser, built, steps};
use crate::jobs::recall::recall;

/// What lies in the outbox: to whom, and the words.
fn letters(db: &Db) -> Vec<(String, String)> {
    let all = Sql::literal("select address, subject || ' ' || body from mail_letter order by address, body");
    db.read_blocking(Public, move |tx| tx.all(all, &[], |row| Ok((row.text(0)?, row.text(1)?))))
        .expect("letters")
}

fn address(db: &Db, who: Who, email: &str, verified_at: Option<Moment>) {
    let email = Email::parse(email).expect("an address");
    db.write_blocking(Own(who.id()), move |tx| account::add_address(tx, &email, verified_at))
        .expect("an address");
}

#[test]
fn a_step_is_recalled_once_and_without_what_it_is_about() {
    on_both(&steps(), |db| {
        cast::fill(db);
        address(db, Who::Samira, "samira@school.example", Some(NOW));
        address(db, Who::Daan, "daan@school.example", None);
        for who in [Who::Samira, Who::Daan] {
            let mut browser = browser(db, who);
            // Today is 24 November: on the 27th is in three days, on the 28th in four, and the 23rd is past.
            for (text, day) in [
                ("Bellen met de dokter", "2026-11-27"),
                ("Nog iets", "2026-11-27"),
                ("Later", "2026-11-28"),
                ("Voorbij", "2026-11-23"),
                ("Zonder dag", ""),
            ] {
                browser.post("/mijn/plan/stap", &[("stap", text), ("datum", day)]);
            }
        }
        let app = built(db).0;
        recall(&app).expect("letters are written");
        let first = letters(db);
        assert_eq!(first.len(), 1, "one letter a day, to an address that is theirs: {first:?}");
        assert_eq!(first[0].0, "samira@school.example");
        assert!(first[0].1.contains("27 november 2026") && !first[0].1.contains("dokter"), "{first:?}");
        recall(&app).expect("again");
        assert_eq!(letters(db), first, "the same turn again writes nothing");
    });
}

#[test]
fn a_step_that_was_moved_is_recalled_for_its_new_day_and_one_that_is_done_is_not() {
    on_both(&steps(), |db| {
        cast::fill(db);
        address(db, Who::Samira, "samira@school.example", Some(NOW));
        let mut samira = browser(db, Who::Samira);
        samira.post("/mijn/plan/stap", &[("stap", "Proefles"), ("datum", "2026-11-26")]);
        let app = built(db).0;
        recall(&app).expect("a letter");
        let page = samira.get("/mijn/plan");
        let step = page.links().into_iter().find(|it| it.starts_with("/mijn/plan/stap/")).expect("a step");
        samira.post(&step, &[("stap", "Proefles"), ("datum", "2026-11-27")]);
        recall(&app).expect("another letter");
        assert_eq!(letters(db).len(), 2);
        samira.post(&step, &[("stap", "Proefles"), ("datum", "2026-11-25")]);
        samira.post(&step, &[("doe", "klaar")]);
        recall(&app).expect("nothing to write");
        assert_eq!(letters(db).len(), 2);
    });
}
