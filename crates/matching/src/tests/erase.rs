//! Whoever is wiped is gone from every room: the answers, and what was made of them.

use loper_database::scope::{Anonymous, Public};
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_profile::jobs::forget_old;
use loper_profile::model::expectations::Sure;
use loper_profile::model::expectations::class::Distance;
use loper_profile::store::class;
use loper_vocabulary::identity::OrganisationId;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::occupation::OccupationId;
use loper_web::app::App;
use loper_web::feature::PersonalData;
use loper_web::personal::as_person;
use uuid::Uuid;

use super::{NOW, Pupil, pupil};
use crate::world::{browser, features, in_both_worlds, later};

const HAIRDRESSER: &str = "099c6bb0-22d3-4c5d-8bf5-70910af381ef";
const OUT: Sql = Sql::literal("insert into profile_class_out (owner, said_at) values ($1, $2)");
const TWO: [&str; 2] = ["8d3e8aaa-791b-4c75-a465-f3f827028f50", "03d79393-7b30-4159-945b-01963eddd302"];

/// Somebody of whom every table of the registers has a row.
fn known(app: &App) -> Pupil {
    let mut pupil = pupil(app);
    pupil.likes(app, &[Interest::S]);
    let choice = format!("occupation:{HAIRDRESSER}");
    let check = [("nummer", "018f0000-0000-7000-8000-00000000abcd"), ("beroep", TWO[0]), ("beroep", TWO[1])];
    for (address, fields) in [
        ("/test/waarden", &[("vraag", "p1"), ("keuze", "a")][..]),
        ("/test/kwaliteiten", &[("bewijs-q1", "Ik luister elke dag naar mijn oma.")]),
        ("/test/wensen", &[("wens-animals", "like"), ("regio", "AM13")]),
        ("/mijn-keuzes", &[("wat", &choice), ("keuze", "dropped"), ("reden", "Te veel lawaai")]),
        ("/mijn-keuzes/tellen", &[("doe", "ja"), ("regio", "AM13")]),
        ("/verwachtingen", &check),
        ("/past-bij-mij", &[]),
    ] {
        let kept = pupil.browser.post(address, fields);
        assert!(kept.status.is_redirection(), "{address}: {} {}", kept.status, kept.words());
    }
    in_a_class(app, &pupil);
    for (table, count) in rows(app, &pupil) {
        assert!(count > 0, "{table} is empty: the test would prove nothing");
    }
    pupil
}

/// What a finished check tells the class of someone with a school, and that they do not want it any more: in the house one
/// takes the other away, here both must be found.
fn in_a_class(app: &App, pupil: &Pupil) {
    let work = |tx: &mut Tx<'_, Anonymous>| {
        let day = NOW.date().unwrap_or_default();
        let occupation = OccupationId::parse(HAIRDRESSER).expect("an occupation");
        let guess = Distance { occupation, field: "10".into(), sure: Sure::Fairly, pay: None, chance: None };
        class::put(tx, OrganisationId(Uuid::from_u128(7)), (Uuid::from_u128(8), day), &[guess])?;
        tx.exec(OUT, &[NOW.0.into()]).map(drop)
    };
    app.db().write_blocking(Anonymous(pupil.owner), work).expect("rows of a class");
}

/// How many rows each table of the registers has of someone.
fn rows(app: &App, pupil: &Pupil) -> Vec<(&'static str, i64)> {
    let columns = features().into_iter().filter_map(|it| match it.personal_data {
        PersonalData::Columns { columns, .. } => Some(columns),
        PersonalData::None => None,
    });
    let mut tables: Vec<&'static str> = columns.flatten().map(|it| it.table).collect();
    tables.sort_unstable();
    tables.dedup();
    assert!(tables.contains(&"matching_run") && tables.contains(&"profile_owner"), "{tables:?}");
    let count = |table: &'static str| {
        let text = format!("select count(*) from {table} where owner = $1");
        let (sql, owner) = (Sql::literal(Box::leak(text.into_boxed_str())), pupil.owner.to_string());
        let counted = app.db().read_blocking(Public, move |tx| tx.one(sql, &[owner.as_str().into()])?.int(0));
        (table, counted.expect("a count"))
    };
    tables.into_iter().map(count).collect()
}

fn assert_gone(app: &App, pupil: &Pupil) {
    for (table, count) in rows(app, pupil) {
        assert_eq!(count, 0, "{table}");
    }
}

#[test]
fn wiped_on_request_means_gone_from_every_room_and_nobody_else_loses_a_row() {
    in_both_worlds(|app| {
        let (mut mine, theirs) = (known(app), known(app));
        let before = rows(app, &theirs);
        assert_eq!(mine.browser.post("/test/wissen", &[]).location(), "/test?gewist=1");
        assert_gone(app, &mine);
        assert_eq!(rows(app, &theirs), before, "the other keeps everything");
        assert!(mine.browser.get("/past-bij-mij").words().contains("nog niets over jezelf verteld"));
    });
}

#[test]
fn after_thirty_days_the_lists_go_with_the_answers() {
    in_both_worlds(|app| {
        let mine = known(app);
        forget_old(app).expect("the job runs");
        assert!(rows(app, &mine).iter().all(|it| it.1 > 0), "today nothing is old");
        forget_old(&later::<30>(app)).expect("the job runs");
        assert_gone(app, &mine);
    });
}

#[test]
fn an_export_says_what_each_room_knows_until_it_is_erased() {
    in_both_worlds(|app| {
        let (mine, theirs) = (known(app), known(app));
        let person = as_person(mine.owner);
        let taken = app.export_everywhere(person).expect("an export");
        assert_eq!(taken["matching"].as_array().map(Vec::len), Some(1), "{taken}");
        assert_eq!(taken["profile"]["choices"][0]["reason"], "Te veel lawaai");
        app.erase_everywhere(person).expect("an erasure");
        let left = app.export_everywhere(person).expect("an export");
        let lists = left["profile"].as_object().expect("an object").values().chain([&left["matching"]]);
        assert!(lists.into_iter().all(|it| it.as_array().is_some_and(Vec::is_empty)), "{left}");
        assert_ne!(app.export_everywhere(as_person(theirs.owner)).expect("an export"), left);
        drop(browser(app));
    });
}
