//! The queue: put once, done by one, tried again, given up in sight.

use std::collections::BTreeSet;
use std::thread;

use loper_vocabulary::identity::OrganisationId;
use loper_vocabulary::time::Moment;

use super::{NOW, count, on_both};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::queue::{After, Claimed, Counts, Failure, REMEMBERED, TRIES_MAX, Work, id_of, store, wait};
use crate::scope::{Organisation, Public};
use crate::sql;

const MINUTE: i64 = 60_000_000;
const LEASE: i64 = 5 * MINUTE;
const KIND: &str = "test_work";

fn later(microseconds: i64) -> Moment {
    Moment(NOW.0 + microseconds)
}

fn put(db: &Db, key: &str, run_at: Moment) -> bool {
    let key = key.to_owned();
    let work = move |tx: &mut crate::tx::Tx<'_, Public>| {
        store::put(tx, &Work { kind: KIND, key: &key, payload: r#"{"a":1}"#, run_at }, NOW)
    };
    db.write_blocking(Public, work).expect("puts")
}

fn claim(db: &Db, now: Moment) -> Option<Claimed> {
    db.write_blocking(Public, move |tx| store::claim(tx, KIND, now, Moment(now.0 + LEASE))).expect("claims")
}

fn done(db: &Db, work: &Claimed, now: Moment) -> bool {
    let work = work.clone();
    db.write_blocking(Public, move |tx| store::done(tx, &work, now)).expect("ends")
}

fn fail(db: &Db, work: &Claimed, failure: Failure, now: Moment) -> After {
    let work = work.clone();
    db.write_blocking(Public, move |tx| store::fail(tx, &work, "451 not now", failure, now)).expect("fails")
}

fn counts(db: &Db) -> Counts {
    db.read_blocking(Public, |tx| store::counts(tx, KIND)).expect("counts")
}

#[test]
fn a_try_that_failed_waits_ever_longer_up_to_six_hours_and_ten_tries() {
    let minutes =
        [(1, 2), (2, 4), (3, 8), (7, 128), (8, 256), (9, 360), (10, 360), (63, 360), (u32::MAX, 360)];
    for (tries, expected) in minutes {
        assert_eq!(wait::after(tries), expected * MINUTE, "after {tries} tries");
    }
    assert_eq!(wait::next(1, Failure::ForNow, NOW), After::Again(later(2 * MINUTE)));
    assert_eq!(wait::next(TRIES_MAX - 1, Failure::ForNow, NOW), After::Again(later(360 * MINUTE)));
    assert_eq!(wait::next(TRIES_MAX, Failure::ForNow, NOW), After::Dead);
    assert_eq!(wait::next(1, Failure::ForGood, NOW), After::Dead);
}

#[test]
fn the_same_work_is_put_once_and_only_with_what_it_follows_from() {
    on_both("queue_put", |db| {
        let school = OrganisationId::parse("11111111-1111-4111-8111-111111111111").map(Organisation);
        let school = school.expect("an id");
        let failed: Result<()> = db.write_blocking(school, |tx| {
            store::put(tx, &Work { kind: KIND, key: "a", payload: "{}", run_at: NOW }, NOW)?;
            Err(Error::Broken("the rule said no".into()))
        });
        assert!(failed.is_err());
        assert_eq!(counts(db), Counts::default(), "what it follows from did not happen");
        let put_in_school = db.write_blocking(school, |tx| {
            store::put(tx, &Work { kind: KIND, key: "a", payload: "{}", run_at: NOW }, NOW)
        });
        assert!(put_in_school.expect("puts"));
        assert!(!put(db, "a", NOW), "the same work");
        assert!(put(db, "b", later(MINUTE)));
        assert_eq!(counts(db), Counts { open: 2, open_since: Some(NOW), dead: 0 });
        let first = claim(db, NOW).expect("one is due");
        assert_eq!((first.key.as_str(), first.tries, &first.id), ("a", 1, &id_of(KIND, "a")));
        assert_eq!(claim(db, NOW), None, "the other waits for its time");
        assert!(done(db, &first, NOW));
        assert!(!put(db, "a", NOW), "it is remembered that it was done");
        assert_eq!(claim(db, later(MINUTE)).map(|it| it.key), Some("b".into()));
    });
}

#[test]
fn four_workers_never_hold_the_same_work() {
    const WORK: usize = 80;
    on_both("queue_race", |db| {
        for number in 0..WORK {
            put(db, &number.to_string(), Moment(NOW.0 - i64::try_from(number).expect("small")));
        }
        let work_off = |db: Db| {
            let mut keys = Vec::new();
            loop {
                let claimed = db.write_blocking(Public, |tx| {
                    let work = store::claim(tx, KIND, NOW, later(LEASE))?;
                    Ok::<_, Error>(work)
                });
                match claimed {
                    Ok(None) => return keys,
                    Ok(Some(work)) => {
                        // What comes of it is written in the transaction that ends it.
                        let (key, id) = (work.key.clone(), work.key.parse::<i64>().expect("a number"));
                        let ended = db.write_blocking(Public, move |tx| {
                            let is_mine = store::done(tx, &work, NOW)?;
                            tx.exec(
                                sql!("insert into test_note (tenant, id) values ('a', $1)"),
                                &[id.into()],
                            )?;
                            Ok::<_, Error>(is_mine)
                        });
                        assert!(ended.expect("ends"));
                        keys.push(key);
                    }
                    // Four that reach for one row at a time: the server may tell one of them to come back.
                    Err(Error::Conflict(_)) => {}
                    Err(problem) => panic!("{problem}"),
                }
            }
        };
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let db = db.clone();
                thread::spawn(move || work_off(db))
            })
            .collect();
        let all: Vec<String> = workers.into_iter().flat_map(|it| it.join().expect("a worker")).collect();
        assert_eq!(all.len(), WORK);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), WORK, "each was done once");
        assert_eq!(count(db), 80);
    });
}

#[test]
fn what_fails_is_tried_again_and_at_last_given_up_in_sight() {
    on_both("queue_fail", |db| {
        put(db, "a", NOW);
        let mut now = NOW;
        for tries in 1..TRIES_MAX {
            let work = claim(db, now).expect("due");
            assert_eq!(work.tries, tries);
            let After::Again(at) = fail(db, &work, Failure::ForNow, now) else {
                panic!("given up too early")
            };
            assert_eq!(at, Moment(now.0 + wait::after(tries)));
            assert_eq!(claim(db, Moment(at.0 - 1)), None, "not before its time");
            now = at;
        }
        let last = claim(db, now).expect("due");
        assert_eq!(fail(db, &last, Failure::ForNow, now), After::Dead);
        let dead = db.read_blocking(Public, |tx| store::dead(tx, KIND, 10)).expect("lists");
        assert_eq!(dead.len(), 1);
        assert_eq!((dead[0].tries, dead[0].last_error.as_str(), dead[0].made_at), (10, "451 not now", NOW));
        assert_eq!(dead[0].died_at, now);
        assert_eq!(counts(db), Counts { open: 0, open_since: None, dead: 1 });
        assert_eq!(claim(db, Moment(now.0 + 1_000 * MINUTE)), None, "nobody tries it by itself");

        let (id, at) = (dead[0].id.clone(), now);
        let wrong = id.clone();
        assert!(
            !db.write_blocking(Public, move |tx| store::retry(tx, "other_kind", &wrong, at)).expect("asks")
        );
        assert!(db.write_blocking(Public, move |tx| store::retry(tx, KIND, &id, at)).expect("asks"));
        let again = claim(db, now).expect("due at once");
        assert_eq!(again.tries, 1);
        assert_eq!(fail(db, &again, Failure::ForGood, now), After::Dead, "trying again makes no sense");
        assert_eq!(db.write_blocking(Public, move |tx| store::retry_all(tx, KIND, at)).expect("asks"), 1);
        assert!(done(db, &claim(db, now).expect("due"), now));
        assert_eq!(counts(db), Counts::default());
    });
}

#[test]
fn a_worker_that_is_gone_loses_its_work_to_another() {
    on_both("queue_lease", |db| {
        put(db, "a", NOW);
        let first = claim(db, NOW).expect("due");
        assert_eq!(claim(db, later(LEASE - 1)), None, "somebody holds it");
        let second = claim(db, later(LEASE)).expect("nobody ended it in time");
        assert_eq!((second.tries, &second.id), (2, &first.id));
        assert!(!done(db, &first, later(LEASE)), "the first one comes too late");
        assert_eq!(fail(db, &first, Failure::ForGood, later(LEASE)), After::Lost);
        assert!(done(db, &second, later(LEASE)));
        assert!(!done(db, &second, later(LEASE)), "it ended");
    });
}

#[test]
fn work_that_was_done_is_forgotten_after_a_week_and_what_is_gone_is_cancelled() {
    on_both("queue_forget", |db| {
        put(db, "a", NOW);
        put(db, "b", NOW);
        assert!(db.read_blocking(Public, |tx| store::is_due(tx, KIND, NOW)).expect("asks"));
        let work = claim(db, NOW).expect("due");
        done(db, &work, NOW);
        let forget =
            |before: Moment| db.write_blocking(Public, move |tx| store::forget(tx, before)).expect("forgets");
        assert_eq!(forget(Moment(later(REMEMBERED).0 - REMEMBERED)), 0);
        assert_eq!(forget(Moment(later(REMEMBERED).0 - REMEMBERED + 1)), 1);
        assert!(put(db, &work.key, later(MINUTE)), "new work again");
        for key in ["a", "b"] {
            db.write_blocking(Public, move |tx| store::cancel(tx, KIND, key)).expect("cancels");
        }
        assert_eq!(counts(db), Counts::default());
        assert!(!db.read_blocking(Public, |tx| store::is_due(tx, KIND, later(LEASE))).expect("asks"));
        assert_eq!(claim(db, later(LEASE)), None);
    });
}

#[test]
fn the_words_of_a_failure_are_kept_short() {
    on_both("queue_words", |db| {
        put(db, "a", NOW);
        let work = claim(db, NOW).expect("due");
        let words = "é".repeat(1_000);
        let failed =
            db.write_blocking(Public, move |tx| store::fail(tx, &work, &words, Failure::ForGood, NOW));
        assert_eq!(failed.expect("fails"), After::Dead);
        let dead = db.read_blocking(Public, |tx| store::dead(tx, KIND, 1)).expect("lists");
        assert_eq!(dead[0].last_error.chars().count(), 300);
    });
}
