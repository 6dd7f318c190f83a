//! `loper audit verify`, and a backup that would bring back who was erased.

mod common;

use std::path::Path;

use common::{data, loper, said, status};
use loper::{demo, house};
use loper_access::actor::Role;
use loper_database::db::{Db, Place};
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_database::sql::Sql;
use loper_people::model::trail::{Act, Line};
use loper_people::store::{membership, trail};
use loper_testkit::fresh::{self, NOW};
use loper_vocabulary::identity::PersonId;
use loper_vocabulary::time::Moment;
use loper_web::app::{Settings, World};

fn path(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn open(folder: &Path) -> Db {
    Db::open(&Place::File(folder.join("loper.db")), 1).expect("the data opens")
}

fn someone() -> PersonId {
    demo::people::learners()[0].person
}

fn is_there(db: &Db) -> bool {
    db.read_blocking(Own(someone()), membership::person).expect("a read").is_some()
}

#[test]
fn who_was_erased_does_not_come_back_with_an_older_backup() {
    let (folder, other) = (data(), tempfile::tempdir().expect("a folder"));
    let copy = other.path().join("copy.loper");
    let made = loper(&["backup", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&made), 0, "{}", said(&made));
    {
        let db = open(folder.path());
        assert!(is_there(&db));
        let world = World { now: || NOW, new_id: fresh::new_id, new_secret: fresh::new_secret };
        let (app, _) = house::build(db.clone(), world, Settings::default()).expect("a house");
        app.keep_files_in(folder.path().join("files"));
        loper_privacy::jobs::erase(&app, someone()).expect("someone goes");
        assert!(!is_there(&db));
    }
    let back = loper(&["restore", path(&copy), "--data", path(folder.path())]);
    assert_eq!(status(&back), 0, "{}", said(&back));
    assert!(said(&back).contains("1 persons who had been erased"), "{}", said(&back));
    assert!(!is_there(&open(folder.path())));
    let elsewhere = other.path().join("elsewhere");
    let back = loper(&["restore", path(&copy), "--data", path(&elsewhere)]);
    assert_eq!(status(&back), 0, "{}", said(&back));
    assert!(is_there(&open(&elsewhere)), "a new place knows of nobody who went");
}

#[test]
fn a_trail_that_was_changed_is_found() {
    let folder = data();
    let verify = || loper(&["audit", "verify", "--data", path(folder.path())]);
    {
        let db = open(folder.path());
        db.write_blocking(Own(someone()), |tx| {
            let organisation = membership::of_person(tx)?[0].membership.organisation;
            for _ in 0..3 {
                let line = Line {
                    organisation,
                    made_at: NOW,
                    actor: None,
                    role: Role::Learner,
                    act: Act::Exported,
                    subject: Some(someone()),
                    thing: None,
                };
                trail::note(tx, &line)?;
            }
            Ok::<_, Error>(())
        })
        .expect("three lines");
    }
    let whole = verify();
    assert_eq!(status(&whole), 0, "{}", said(&whole));
    assert!(said(&whole).contains("lines, whole; head"), "{}", said(&whole));
    let change = Sql::literal("update people_trail set act = 'shared' where number = 2");
    open(folder.path()).write_blocking(Public, move |tx| tx.exec(change, &[])).expect("a change");
    let changed = verify();
    assert_eq!(status(&changed), 1, "{}", said(&changed));
    assert!(said(&changed).contains("line 2 was changed"), "{}", said(&changed));
}

#[test]
fn months_of_a_trail_that_went_are_named_and_the_rest_is_followed() {
    const LATER: Moment = Moment(NOW.0 + 500 * 86_400_000_000);
    let folder = data();
    {
        let db = open(folder.path());
        let world = World { now: || LATER, new_id: fresh::new_id, new_secret: fresh::new_secret };
        let (app, _) = house::build(db, world, Settings::default()).expect("a house");
        assert!(loper_privacy::jobs::trails(&app).expect("months go") > 0);
    }
    let verify = |more: &[&str]| loper(&[&["audit", "verify", "--data", path(folder.path())], more].concat());
    let whole = verify(&[]);
    assert_eq!(status(&whole), 0, "{}", said(&whole));
    for words in ["lines 1 to ", "their term was over", "months that went are signed with the key"] {
        assert!(said(&whole).contains(words), "{words}: {}", said(&whole));
    }
    assert!(said(&verify(&["--json"])).contains("\"gone\":[{"));
    let change = Sql::literal("update privacy_closed set hash = 'beef'");
    open(folder.path()).write_blocking(Public, move |tx| tx.exec(change, &[])).expect("a change");
    let changed = verify(&[]);
    assert_eq!(status(&changed), 1, "{}", said(&changed));
    assert!(said(&changed).contains("is not what was signed"), "{}", said(&changed));
}
