//! Gone when asked, gone after thirty days; and everything that is kept is in the register.

use loper_database::scope::{Anonymous, Own, Public};
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_testkit::browser::Browser;
use loper_testkit::fresh::NOW;
use loper_vocabulary::identity::{AnonymousId, OrganisationId, PersonId};
use loper_vocabulary::occupation::OccupationId;
use loper_web::app::App;
use loper_web::feature::PersonalData;
use uuid::Uuid;

use crate::model::expectations::Sure;
use crate::model::expectations::class::{Distance, PayOff};

use super::questions::{answer_all, begin, helper, owner};
use crate::world::{self, days_go_by, in_both_worlds};

/// What a class counts of someone, and the word of who does not want that: together only here.
fn class(app: &App, owner: AnonymousId) {
    let said = Distance {
        occupation: OccupationId(Uuid::nil()),
        field: "10".into(),
        sure: Sure::Very,
        pay: Some(PayOff { cents: -100, is_near: true, year: 2024 }),
        chance: None,
    };
    let school = OrganisationId(Uuid::from_u128(7));
    let put = move |tx: &mut Tx<'_, Anonymous>| {
        crate::store::class::put(
            tx,
            school,
            (Uuid::nil(), NOW.date().expect("a day")),
            std::slice::from_ref(&said),
        )?;
        tx.exec(Sql::literal("insert into profile_class_out (owner, said_at) values ($1, 1)"), &[])
    };
    app.db().write_blocking(Anonymous(owner), put).expect("rows");
}

/// Fills every table of this room for one visitor; answers the code.
fn everything(app: &App, browser: &mut Browser) -> String {
    let begun = browser.post("/test", &[("lengte", "short")]);
    let code = super::questions::code_of(&begun);
    answer_all(browser, helper);
    browser.post("/test/waarden", &[("vraag", "p1"), ("keuze", "a")]);
    browser.post("/test/kwaliteiten", &[("bewijs-q1", "Ik luister elke dag naar mijn oma.")]);
    browser.post("/test/wensen", &[("wens-animals", "like"), ("regio", "AM13")]);
    let kapper = "occupation:099c6bb0-22d3-4c5d-8bf5-70910af381ef";
    browser.post("/mijn-keuzes", &[("wat", kapper), ("keuze", "dropped"), ("reden", "Te veel lawaai")]);
    browser.post("/mijn-keuzes/tellen", &[("doe", "ja"), ("regio", "AM13")]);
    let number = "018f0000-0000-7000-8000-00000000abcd";
    let (one, other) = ("8d3e8aaa-791b-4c75-a465-f3f827028f50", "03d79393-7b30-4159-945b-01963eddd302");
    browser.post("/verwachtingen", &[("nummer", number), ("beroep", one), ("beroep", other)]);
    class(app, owner(app, &code).expect("an owner"));
    code
}

/// The tables of this room that belong to someone, with their columns, from the steps that make them.
fn tables() -> Vec<(String, Vec<String>)> {
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for step in crate::MIGRATIONS {
        for made in step.ddl.split("create table ").skip(1) {
            let (name, rest) = made.split_once(" (").expect("a table has columns");
            let body = rest.split_once(") {strict}").expect("a table ends").0;
            let lines =
                body.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with("primary key"));
            let columns = lines.filter_map(|it| it.split_whitespace().next()).filter(|it| *it != "--");
            let columns: Vec<String> = columns.map(str::to_owned).collect();
            // The published sums belong to nobody: no row of theirs is about one person.
            if columns.contains(&"owner".to_owned()) {
                tables.push((name.to_owned(), columns));
            }
        }
        // A column that came in a later step.
        for added in step.ddl.split("alter table ").skip(1) {
            let words: Vec<&str> = added.split_whitespace().collect();
            let of = tables.iter_mut().find(|it| it.0 == words[0]).expect("the table stands");
            assert_eq!(words[1..3], ["add", "column"]);
            of.1.push(words[3].to_owned());
        }
    }
    tables
}

fn count(app: &App, table: &str, owner: &str) -> i64 {
    let text = format!("select count(*) from {table} where owner = $1");
    let sql = Sql::literal(Box::leak(text.into_boxed_str()));
    let owner = owner.to_owned();
    let counted = app.db().read_blocking(Public, move |tx| tx.one(sql, &[owner.as_str().into()])?.int(0));
    counted.expect("a count")
}

#[test]
fn wiped_means_that_no_row_is_left_and_no_code_opens_anything() {
    in_both_worlds(|app| {
        let (mut browser, mut other) = (world::browser(app), world::browser(app));
        let (code, others) = (everything(app, &mut browser), everything(app, &mut other));
        let (mine, theirs) = (owner(app, &code).expect("me"), owner(app, &others).expect("the other"));
        for (table, _) in tables() {
            assert!(
                count(app, &table, &mine.to_string()) > 0,
                "{table} is empty: the test would prove nothing"
            );
        }
        let gone = browser.post("/test/wissen", &[]);
        assert_eq!(gone.location(), "/test?gewist=1");
        assert!(gone.header("set-cookie").contains("Max-Age=0"));
        assert!(browser.get("/test?gewist=1").words().contains("Alles is gewist"));
        for (table, _) in tables() {
            assert_eq!(count(app, &table, &mine.to_string()), 0, "{table}");
            assert!(count(app, &table, &theirs.to_string()) > 0, "{table}: the other keeps everything");
        }
        assert_eq!(owner(app, &code), None);
        assert_eq!(browser.post("/test/wissen", &[]).location(), "/test?gewist=1", "twice is once");
        begin(&mut browser, "short");
        assert!(browser.get("/test/vragen").words().contains("Vraag 1 van 12"), "a new beginning");
    });
}

#[test]
fn a_visitor_takes_everything_along_and_a_stranger_gets_nothing() {
    in_both_worlds(|app| {
        let (mut browser, mut other) = (world::browser(app), world::browser(app));
        let code = everything(app, &mut browser);
        assert!(
            browser.get("/test").links().contains(&"/test/meenemen".to_owned()),
            "beside the button that wipes"
        );
        let file = browser.get("/test/meenemen");
        assert_eq!(file.header("content-type"), "application/json");
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"loper-mijn-gegevens.json\"");
        assert_eq!(file.header("cache-control"), "no-store");
        let taken: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
        let person = PersonId(owner(app, &code).expect("me").0);
        assert_eq!(taken, app.export_everywhere(person).expect("an export"), "what every room knows");
        assert_eq!(taken["profile"]["choices"][0]["reason"], "Te veel lawaai");
        assert!(!file.body.contains(&code), "the code opens the answers: it is in no file");
        assert_eq!(other.get("/test/meenemen").location(), "/test?kwijt=1");
        assert!(
            !other.get("/test").links().contains(&"/test/meenemen".to_owned()),
            "there is nothing to take"
        );
    });
}

#[test]
fn what_was_kept_for_thirty_days_is_taken_away_by_itself() {
    in_both_worlds(|app| {
        let (mut old, mut young) = (world::browser(app), world::browser(app));
        let code = everything(app, &mut old);
        let mine = owner(app, &code).expect("me").to_string();
        days_go_by(10);
        let theirs = owner(app, &everything(app, &mut young)).expect("the other").to_string();
        crate::jobs::forget_old(app).expect("the job runs");
        assert!(count(app, "profile_answer", &mine) > 0, "ten days is not thirty");
        days_go_by(20);
        crate::jobs::forget_old(app).expect("the job runs");
        for (table, _) in tables() {
            assert_eq!(count(app, &table, &mine), 0, "{table}");
            assert!(count(app, &table, &theirs) > 0, "{table}");
        }
        crate::jobs::forget_old(app).expect("nothing to do is fine");
    });
}

#[test]
fn every_column_is_in_the_register_and_export_and_erasure_reach_every_table() {
    let PersonalData::Columns { columns, export, erase, .. } = crate::feature().personal_data else {
        panic!("this room knows something about people")
    };
    let mut registered: Vec<(String, String)> =
        columns.iter().map(|it| (it.table.to_owned(), it.column.to_owned())).collect();
    let mut made: Vec<(String, String)> = tables()
        .into_iter()
        .flat_map(|(table, columns)| {
            columns.into_iter().map(move |it| (table.clone(), it)).collect::<Vec<_>>()
        })
        .collect();
    registered.sort();
    made.sort();
    assert_eq!(registered, made);
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let code = everything(app, &mut browser);
        // The same tables carry someone with an account: then the owner is the person.
        let person = PersonId(owner(app, &code).expect("me").0);
        let taken = export(app, person).expect("an export");
        for (name, rows) in taken.as_object().expect("an object") {
            assert!(!rows.as_array().expect("a list").is_empty(), "{name} is empty");
        }
        let text = taken.to_string();
        for part in ["Te veel lawaai", "mijn oma", "animals", "AM13"] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
        assert_eq!(taken["counted"][0]["region"], "AM13");
        assert_eq!(taken["qualities"][0]["is_mine"], true);
        erase(app, person).expect("an erasure");
        let left = app.db().read_blocking(Own(person), crate::store::own::export).expect("an export");
        for (name, rows) in left.as_object().expect("an object") {
            assert_eq!(rows.as_array().map(Vec::len), Some(0), "{name}");
        }
    });
}
