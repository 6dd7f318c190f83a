//! The seam through its own doors: both engines, the same answers.

mod large;
mod queue;

use std::sync::Arc;
use std::time::Duration;

use loper_vocabulary::identity::OrganisationId;
use loper_vocabulary::time::Moment;

use crate::db::{Db, Kind, Place};
use crate::error::{Error, Result};
use crate::migrate::{Migration, migrate, statements};
use crate::scope::{Organisation, Public};
use crate::sql;
use crate::value::Value;

const NOW: Moment = Moment(1_780_000_000_000_000);
const NOTES: Migration = Migration {
    feature: "test",
    number: 1,
    name: "notes",
    ddl: "create table test_note (tenant {text} not null, id {int} not null primary key, body {text}, weight {real}, done {bool}) {strict};\n",
};

/// A database that lives as long as the test.
struct Fresh {
    db: Db,
    _folder: Option<tempfile::TempDir>,
}

fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Db::open(&Place::File(folder.path().join("loper.db")), 2).expect("opens");
    Fresh { db, _folder: Some(folder) }
}

fn postgres(name: &str) -> Fresh {
    let admin = std::env::var("LOPER_TEST_POSTGRES").expect("start the tests with ./dev test");
    let name = format!("database_{name}_{}", std::process::id());
    let mut client = postgres::Client::connect(&admin, postgres::NoTls).expect("the test server runs");
    client.batch_execute(&format!("drop database if exists {name}")).expect("drops");
    client.batch_execute(&format!("create database {name}")).expect("creates");
    let db = Db::open(&Place::Server(admin.replace("/postgres?", &format!("/{name}?"))), 4).expect("opens");
    Fresh { db, _folder: None }
}

fn on_both(name: &str, check: impl Fn(&Db)) {
    for fresh in [sqlite(), postgres(name)] {
        migrate(&fresh.db, &[NOTES], NOW).expect("migrates");
        check(&fresh.db);
    }
}

fn add(db: &Db, id: i64, body: &str) -> Result<u64> {
    let body = body.to_owned();
    db.write_blocking(Public, move |tx| {
        let values = ["a".into(), id.into(), Value::from(&body), 1.5.into(), true.into()];
        tx.exec(
            sql!("insert into test_note (tenant, id, body, weight, done) values ($1, $2, $3, $4, $5)"),
            &values,
        )
    })
}

fn count(db: &Db) -> i64 {
    db.read_blocking(Public, |tx| tx.one(sql!("select count(*) from test_note"), &[])?.int(0))
        .expect("counts")
}

#[test]
fn what_goes_in_comes_out_the_same_on_both_engines() {
    on_both("values", |db| {
        add(db, 1, "één 'quote' \\ tab\t").expect("adds");
        let row = db
            .read_blocking(Public, |tx| {
                tx.one(sql!("select id, body, weight, done, cast(sum(id) over () as bigint) from test_note where id = $1"), &[1.into()])
            })
            .expect("reads");
        assert_eq!(row.int(0).expect("int"), 1);
        assert_eq!(row.str(1).expect("text"), "één 'quote' \\ tab\t");
        assert!((row.real(2).expect("real") - 1.5).abs() < f64::EPSILON);
        assert!(row.bool(3).expect("bool"));
        assert_eq!(row.int(4).expect("a sum"), 1);
    });
}

#[test]
fn a_closure_that_fails_leaves_nothing_behind() {
    on_both("rollback", |db| {
        let failed: Result<()> = db.write_blocking(Public, |tx| {
            tx.exec(sql!("insert into test_note (tenant, id) values ('a', 7)"), &[])?;
            Err(Error::Broken("the rule said no".into()))
        });
        assert!(matches!(failed, Err(Error::Broken(_))));
        let panicked: Result<()> = db.write_blocking(Public, |tx| {
            tx.exec(sql!("insert into test_note (tenant, id) values ('a', 8)"), &[])?;
            panic!("a mistake of ours");
        });
        assert!(matches!(panicked, Err(Error::Broken(_))));
        assert_eq!(count(db), 0);
        add(db, 1, "still alive").expect("the writer goes on");
    });
}

#[test]
fn a_broken_rule_of_the_database_is_told_apart() {
    on_both("constraint", |db| {
        add(db, 1, "first").expect("adds");
        assert!(matches!(add(db, 1, "second"), Err(Error::Constraint(_))));
        assert_eq!(count(db), 1);
    });
}

#[test]
fn a_read_cannot_write() {
    on_both("readonly", |db| {
        let refused: Result<u64> = db.read_blocking(Public, |tx| {
            tx.exec(sql!("insert into test_note (tenant, id) values ('a', 1)"), &[])
        });
        assert!(matches!(refused, Err(Error::ReadOnly(_))), "{refused:?}");
        assert_eq!(count(db), 0);
    });
}

#[test]
fn a_thousand_rows_load_at_once() {
    on_both("load", |db| {
        let loaded = db
            .write_blocking(Public, |tx| {
                let rows = (0..1000).map(|id| {
                    vec![
                        "a".into(),
                        Value::Int(id),
                        "met \\ en \n erin".into(),
                        Value::Null,
                        (id % 2 == 0).into(),
                    ]
                });
                tx.load("test_note", &["tenant", "id", "body", "weight", "done"], rows)
            })
            .expect("loads");
        assert_eq!((loaded, count(db)), (1000, 1000));
        let done = db.read_blocking(Public, |tx| {
            tx.one(sql!("select count(*) filter (where done) from test_note"), &[])?.int(0)
        });
        assert_eq!(done.expect("counts"), 500);
    });
}

#[test]
fn an_organisation_sees_its_own_rows_only() {
    on_both("tenant", |db| {
        let school = |last: char| {
            OrganisationId(format!("018f0000-0000-7000-8000-00000000000{last}").parse().expect("id"))
        };
        for (id, last) in [(1, '1'), (2, '2')] {
            let scope = Organisation(school(last));
            db.write_blocking(scope, move |tx| {
                tx.exec(sql!("insert into test_note (tenant, id) values ($1, $2)"), &[Value::Int(id)])
            })
            .expect("adds");
        }
        let seen: Result<Vec<i64>> = db.read_blocking(Organisation(school('2')), |tx| {
            tx.all(sql!("select id from test_note where tenant = $1"), &[], |row| row.int(0))
        });
        assert_eq!(seen.expect("reads"), [2]);
    });
}

#[test]
fn writers_that_come_together_all_land() {
    on_both("together", |db| {
        let db = Arc::new(db.clone());
        let writers: Vec<_> = (0..8)
            .map(|writer| {
                let db = Arc::clone(&db);
                std::thread::spawn(move || {
                    for turn in 0..25 {
                        add(&db, writer * 100 + turn, "x").expect("adds");
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.join().expect("no writer panics");
        }
        assert_eq!(count(&db), 200);
    });
}

#[test]
fn two_that_add_one_to_the_same_number_both_count() {
    on_both("conflict", |db| {
        add(db, 1, "0").expect("adds");
        let adders: Vec<_> = (0..4)
            .map(|_| {
                let db = db.clone();
                std::thread::spawn(move || {
                    for _ in 0..10 {
                        let added: Result<u64> = db.write_blocking(Public, |tx| {
                            let now: i64 = tx
                                .one(sql!("select body from test_note where id = 1"), &[])?
                                .str(0)?
                                .parse()
                                .expect("a number");
                            tx.exec(
                                sql!("update test_note set body = $1 where id = 1"),
                                &[(now + 1).to_string().into()],
                            )
                        });
                        added.expect("retried until it fits");
                    }
                })
            })
            .collect();
        for adder in adders {
            adder.join().expect("no panic");
        }
        let sum: Result<String> = db.read_blocking(Public, |tx| {
            tx.one(sql!("select body from test_note where id = 1"), &[])?.text(0)
        });
        assert_eq!(sum.expect("reads"), "40");
    });
}

#[test]
fn steps_run_once_and_a_newer_database_is_refused() {
    on_both("migrate", |db| {
        assert_eq!(migrate(db, &[NOTES], NOW).expect("again"), Vec::<String>::new());
        let second = Migration {
            number: 2,
            name: "more",
            ddl: "create table test_more (id {int} not null);\n",
            ..NOTES
        };
        assert_eq!(migrate(db, &[NOTES, second], NOW).expect("one more"), ["test/2_more"]);
        assert!(matches!(migrate(db, &[NOTES], NOW), Err(Error::Newer(step)) if step == "test/2_more"));
        let changed = Migration { ddl: "create table test_other (id {int});\n", ..second };
        assert!(matches!(migrate(db, &[NOTES, changed], NOW), Err(Error::Changed(_))));
    });
}

#[test]
fn a_step_that_fails_half_way_has_not_happened() {
    on_both("halfway", |db| {
        let broken = Migration {
            number: 2,
            name: "broken",
            ddl: "create table test_half (id {int});\ncreate table test_half (id {int});\n",
            ..NOTES
        };
        assert!(migrate(db, &[NOTES, broken], NOW).is_err());
        let mended = Migration { ddl: "create table test_half (id {int});\n", ..broken };
        assert_eq!(migrate(db, &[NOTES, mended], NOW).expect("runs now"), ["test/2_broken"]);
    });
}

#[test]
fn type_words_differ_and_comments_go() {
    let ddl = "-- why\ncreate table t (a {int}, b {blob}) {strict}; -- more\ncreate index i on t (a);\n";
    assert_eq!(
        statements(ddl, Kind::Postgres),
        ["create table t (a bigint, b bytea)", "create index i on t (a)"]
    );
    assert_eq!(statements(ddl, Kind::Sqlite)[0], "create table t (a integer, b blob) strict");
}

#[test]
fn a_file_that_is_no_database_is_said_to_be_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("loper.db");
    std::fs::write(
        &path,
        "this is a letter to a school, long enough to be read as a header by anyone".repeat(20),
    )
    .expect("writes");
    assert!(matches!(Db::open(&Place::File(path), 1), Err(Error::Damaged(_))));
    let nowhere = folder.path().join("missing").join("loper.db");
    assert!(matches!(Db::open(&Place::File(nowhere), 1), Err(Error::Unavailable(_))));
}

#[test]
fn a_backup_opens_and_holds_the_same() {
    let fresh = sqlite();
    migrate(&fresh.db, &[NOTES], NOW).expect("migrates");
    add(&fresh.db, 1, "kept").expect("adds");
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("copy.db");
    fresh.db.backup(&copy).expect("backs up");
    assert!(fresh.db.backup(&copy).is_err(), "an older backup is never overwritten");
    let opened = Db::open(&Place::File(copy), 1).expect("opens");
    assert_eq!((count(&opened), opened.check().expect("checks")), (1, vec![]));
}

#[test]
fn a_server_that_went_away_is_used_again_when_it_is_back() {
    let fresh = postgres("away");
    migrate(&fresh.db, &[NOTES], NOW).expect("migrates");
    add(&fresh.db, 1, "before").expect("adds");
    let admin = std::env::var("LOPER_TEST_POSTGRES").expect("start the tests with ./dev test");
    let mut client = postgres::Client::connect(&admin, postgres::NoTls).expect("connects");
    let killed = format!(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'database_away_{}'",
        std::process::id()
    );
    client.batch_execute(&killed).expect("kills the connections");
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(count(&fresh.db), 1);
    let landed = (0..20).any(|id| add(&fresh.db, 10 + id, "after").is_ok());
    assert!(landed, "writes go on after the connections came back");
}
