//! What was kept long enough goes, nothing sooner, and what is kept of a trail that went is signed.

use jiff::civil::date;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_database::sql::Sql;
use loper_people::model::trail::{Act, Line};
use loper_people::store::trail::{after, head, note};
use loper_testkit::cast::{self, At, Who};
use loper_testkit::fresh::{NOW, on_both};
use loper_vocabulary::time::Moment;

use super::door::{house, steps};
use crate::jobs;
use crate::model::closed::{Closed, Key, kept_from};
use crate::model::{Broken, Reader};
use crate::store::closed;

fn line(at: Moment) -> Line {
    Line {
        organisation: At::Vmbo.id(),
        made_at: at,
        actor: Some(Who::Jan.id()),
        role: Role::Guide,
        act: Act::Looked,
        subject: Some(Who::Samira.id()),
        thing: None,
    }
}

fn noon(year: i16, month: i8, day: i8) -> Moment {
    Moment::of_civil(date(year, month, day).at(12, 0, 0, 0)).expect("a moment")
}

/// Follows the trail of the school from what is kept of the months that went.
fn follow(db: &Db) -> Result<(Vec<Closed>, Reader), Broken> {
    let (closed, key, lines, head) = db
        .read_blocking(Organisation(At::Vmbo.id()), |tx| {
            let key = tx.within(Public, closed::known_key)?;
            Ok::<_, Error>((closed::all(tx)?, key, after(tx, 0, 1_000)?, head(tx)?))
        })
        .expect("a read");
    let mut reader = Reader::after(At::Vmbo.id(), &closed, key.as_ref())?;
    lines.iter().try_for_each(|it| reader.take(it))?;
    reader.end(head.as_ref())?;
    Ok((closed, reader))
}

#[test]
fn a_trail_goes_by_whole_months_and_says_what_went() {
    on_both(&steps(), |db| {
        let (app, mut browser) = house(db);
        let kept = kept_from(NOW.date().expect("a day")).expect("a month");
        assert_eq!(kept, date(2025, 11, 1), "today is {:?}", NOW.date());
        // Two months whose time is over, one without a line between them, and the last day and the first day.
        let moments =
            [(2025, 8, 3), (2025, 8, 30), (2025, 10, 1), (2025, 10, 31), (2025, 11, 1), (2026, 11, 1)];
        db.write_blocking(Public, move |tx| {
            moments.iter().try_for_each(|(year, month, day)| note(tx, &line(noon(*year, *month, *day))))
        })
        .expect("lines");
        cast::sign_in(db, &mut browser, Who::Fia);
        let before = browser.get("/beheer/bewaren");
        assert!(before.words().contains("Regels in het logboek"), "{}", before.words());
        assert!(before.words().contains("nog niet gedaan"), "{}", before.words());
        assert_eq!(jobs::trails(&app).expect("the job runs"), 4);
        assert_eq!(jobs::trails(&app).expect("and runs again"), 0);
        let (gone, reader) = follow(db).expect("the trail is whole");
        let seen: Vec<_> = gone.iter().map(|it| (it.month.as_str(), it.first, it.last)).collect();
        assert_eq!(seen, [("2025-08", 1, 2), ("2025-10", 3, 4)]);
        assert_eq!(reader.number(), 8, "two lines that are kept, and two that say what went");
        jobs::retention(&app).expect("the whole work of the night");
        assert!(browser.get("/beheer/bewaren").words().contains("De laatste keer was"));
    });
}

#[test]
fn what_is_kept_of_a_month_that_went_can_not_be_changed() {
    on_both(&steps(), |db| {
        let (app, _) = house(db);
        db.write_blocking(Public, |tx| {
            note(tx, &line(noon(2025, 8, 3)))?;
            note(tx, &line(noon(2025, 9, 3)))?;
            note(tx, &line(noon(2026, 9, 3)))
        })
        .expect("lines");
        jobs::trails(&app).expect("the job runs");
        follow(db).expect("the trail is whole");
        for change in [
            "update privacy_closed set last = 3 where month = '2025-09'",
            "update privacy_closed set last = 2, month = '2025-07' where last = 3",
            "update privacy_closed set month = '2025-09', hash = 'beef' where last = 2",
            "delete from privacy_closed where last = 1",
        ] {
            let sql = Sql::literal(change);
            assert_eq!(
                db.write_blocking(Public, move |tx| tx.exec(sql, &[])).expect("a change"),
                1,
                "{change}"
            );
            assert!(matches!(follow(db), Err(Broken::Closed(_))), "{change}");
        }
    });
}

#[test]
fn a_trail_that_was_tampered_with_does_not_go() {
    on_both(&steps(), |db| {
        let (app, _) = house(db);
        db.write_blocking(Public, |tx| (1..=3).try_for_each(|day| note(tx, &line(noon(2025, 8, day)))))
            .expect("lines");
        let change = Sql::literal("update people_trail set act = 'shared' where number = 2");
        db.write_blocking(Public, move |tx| tx.exec(change, &[])).expect("a change");
        assert_eq!(jobs::trails(&app).expect("the job runs"), 0);
        assert_eq!(follow(db).err(), Some(Broken::Changed(2)));
    });
}

#[test]
fn a_key_signs_what_it_says_and_nothing_else() {
    let key = Key::parse(&"07".repeat(32)).expect("a key");
    let month = Closed {
        month: "2025-08".into(),
        first: 1,
        last: 9,
        hash: "ab".into(),
        closed_at: NOW,
        signature: String::new(),
    };
    assert!(!key.has_signed(At::Vmbo.id(), &month));
    let signed = key.sign(At::Vmbo.id(), month);
    assert!(key.has_signed(At::Vmbo.id(), &signed));
    assert!(!key.has_signed(At::Mbo.id(), &signed), "of another school");
    let other = Key::parse(&"08".repeat(32)).expect("a key");
    assert!(!other.has_signed(At::Vmbo.id(), &signed));
    for wrong in ["", "0", "zz", &"07".repeat(31)] {
        assert!(Key::parse(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn someone_who_is_gone_is_told_from_nobody() {
    on_both(&steps(), |db| {
        let (app, mut browser) = house(db);
        db.write_blocking(Public, |tx| {
            note(tx, &line(NOW))?;
            note(tx, &Line { subject: Some(Who::Daan.id()), ..line(NOW) })?;
            note(tx, &Line { subject: None, actor: None, act: Act::RetentionRan, ..line(NOW) })
        })
        .expect("lines");
        jobs::erase(&app, Who::Daan.id()).expect("he goes");
        cast::sign_in(db, &mut browser, Who::Fia);
        let words = browser.get("/beheer/logboek").words();
        assert!(words.contains("Samira Haddad") && !words.contains("Daan"), "{words}");
        assert!(words.contains("iemand die er niet meer is"), "{words}");
        assert!(words.contains("Loper zelf"), "{words}");
    });
}
