//! What goes because its time is over: a table of what was, and what is left. Nothing goes early, nothing stays.

use jiff::civil::{Date, date};
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_database::sql::Sql;
use loper_people::store::membership;
use loper_testkit::cast::{At, Who};
use loper_vocabulary::time::Moment;
use loper_web::feature::PersonalData;
use loper_web::term::{Ends, Keep, Term};

use super::house::{app, now, on_both};

const TALK: Sql = Sql::literal(
    "insert into guidance_talk (owner, id, organisation, guide, guide_name, kind, state, minutes, place, about, wish,
                                look_back, reflect, look_ahead, no_step_because, guide_note, sequence, version,
                                made_at, changed_at)
     values ($1, $2, $3, 'jan', 'Jan', 'pair', 'confirmed', 20, '', '', '', '', '', '', '', '', 0, 1, $4, $4)",
);
const WITH_IT: [Sql; 4] = [
    Sql::literal(
        "insert into guidance_step (owner, talk, place, text, helper) values ($1, $2, 1, 'bellen', '')",
    ),
    Sql::literal(
        "insert into guidance_item (owner, talk, part, title, share) values ($1, $2, 'plan', 'plan', 'x')",
    ),
    Sql::literal(
        "insert into guidance_guest (owner, id, talk, name, token_hash, until_at, word, made_at)
         values ($1, $2 || 'g', $2, 'Opa', $2, 1, '', 1)",
    ),
    Sql::literal("insert into guidance_heard (owner, organisation) values ($1, $2)"),
];
const CASE: Sql = Sql::literal(
    "insert into guidance_aftercare (owner, id, organisation, guide, guide_name, level, programme, diploma_on, until,
                                     is_mandatory, made_at)
     values ($1, $2, $3, 'omar', 'Omar', 'bol_2', 'Mechatronica', '2020-07-01', $4, $5, 1)",
);
const CONTACT: Sql = Sql::literal(
    "insert into guidance_contact (owner, id, aftercare, day, way, is_offer, is_reached, note, by_name, made_at)
     values ($1, $2 || 'c', $2, '2020-08-01', 'phone', $3, $3, 'Opgebeld', 'Omar', 1)",
);

fn keep(term: Term) -> Keep {
    let PersonalData::Columns { keeps, .. } = crate::personal::PERSONAL_DATA else {
        panic!("talks are personal")
    };
    *keeps.iter().find(|it| it.term == term).expect("a term of this room")
}

fn moment(day: Date) -> Moment {
    Moment::of_civil(day.at(12, 0, 0, 0)).expect("a moment")
}

fn rows(db: &Db, table: &str) -> i64 {
    let sql = Sql::literal(Box::leak(format!("select count(*) from {table}").into_boxed_str()));
    db.read_blocking(Public, move |tx| tx.one(sql, &[])?.int(0)).expect("a count")
}

fn due(db: &Db, keep: Keep, at: At) -> i64 {
    let ends = Ends::at(now()).expect("a day");
    db.read_blocking(Organisation(at.id()), move |tx| (keep.due)(tx, ends)).expect("a count")
}

/// A talk of Samira in a school, last changed on a day.
fn talk(db: &Db, id: &'static str, at: At, changed: Date) {
    db.write_blocking(Public, move |tx| {
        let owner = Who::Samira.id().to_string();
        let values = [owner.as_str().into(), id.into(), at.id().to_string().into(), moment(changed).0.into()];
        tx.exec(TALK, &values)?;
        for statement in &WITH_IT[..3] {
            tx.exec(*statement, &[owner.as_str().into(), id.into()])?;
        }
        Ok::<_, Error>(())
    })
    .expect("a talk");
}

fn heard(db: &Db, at: At) {
    db.write_blocking(Public, move |tx| {
        tx.exec(WITH_IT[3], &[Who::Samira.id().to_string().into(), at.id().to_string().into()])
    })
    .expect("a line of a caseload");
}

/// When Samira's role at the first school ended, when the talk was last changed, and whether it goes. Today is 24 November
/// 2026.
const TALKS: [(Option<Date>, Date, bool); 6] = [
    (None, date(2020, 1, 1), false),
    (Some(date(2026, 7, 31)), date(2020, 1, 1), false),
    (Some(date(2024, 11, 24)), date(2020, 1, 1), false),
    (Some(date(2024, 11, 23)), date(2020, 1, 1), true),
    (Some(date(2024, 11, 23)), date(2024, 11, 23), true),
    (Some(date(2024, 11, 23)), date(2024, 11, 25), false),
];

#[test]
fn a_talk_goes_two_years_after_the_learner_left_that_school() {
    for (ended, changed, goes) in TALKS {
        on_both(|db| {
            if let Some(last) = ended {
                db.write_blocking(Organisation(At::Vmbo.id()), move |tx| {
                    membership::end(tx, Who::Samira.membership(), last)
                })
                .expect("she leaves");
            }
            talk(db, "t1", At::Vmbo, changed);
            heard(db, At::Vmbo);
            let (keep, app) = (keep(Term::Talk), app(db));
            assert_eq!(due(db, keep, At::Vmbo), i64::from(goes), "{ended:?} {changed}");
            assert_eq!(due(db, keep, At::Mbo), 0, "another school sees nothing of it");
            assert_eq!((keep.clear)(&app).expect("it goes"), u64::from(goes));
            assert_eq!((keep.clear)(&app).expect("and again"), 0);
            for table in
                ["guidance_talk", "guidance_step", "guidance_item", "guidance_guest", "guidance_heard"]
            {
                assert_eq!(rows(db, table), i64::from(!goes), "{table}: {ended:?} {changed}");
            }
        });
    }
}

#[test]
fn a_talk_of_a_school_that_was_left_goes_while_the_learner_is_elsewhere() {
    on_both(|db| {
        // She has a role at the first school still; of the second nobody knows any more.
        talk(db, "t1", At::Vmbo, date(2020, 1, 1));
        talk(db, "t2", At::Mbo, date(2020, 1, 1));
        heard(db, At::Vmbo);
        heard(db, At::Mbo);
        assert_eq!((keep(Term::Talk).clear)(&app(db)).expect("it goes"), 1);
        assert_eq!(due(db, keep(Term::Talk), At::Mbo), 0);
        for table in ["guidance_talk", "guidance_step", "guidance_item", "guidance_guest", "guidance_heard"] {
            assert_eq!(rows(db, table), 1, "{table}");
        }
    });
}

#[test]
fn aftercare_goes_two_years_after_its_year() {
    for (until, goes) in [(date(2024, 11, 23), true), (date(2024, 11, 24), false), (date(2027, 7, 1), false)]
    {
        on_both(|db| {
            db.write_blocking(Public, move |tx| {
                let (owner, at) = (Who::Yara.id().to_string(), At::Mbo.id().to_string());
                let values =
                    [owner.as_str().into(), "a1".into(), at.into(), until.to_string().into(), true.into()];
                tx.exec(CASE, &values)?;
                tx.exec(CONTACT, &[owner.as_str().into(), "a1".into(), true.into()])
            })
            .expect("a case");
            let keep = keep(Term::Aftercare);
            assert_eq!(due(db, keep, At::Mbo), i64::from(goes), "{until}");
            assert_eq!(due(db, keep, At::Vmbo), 0);
            assert_eq!((keep.clear)(&app(db)).expect("it goes"), u64::from(goes), "{until}");
            for table in ["guidance_aftercare", "guidance_contact"] {
                assert_eq!(rows(db, table), i64::from(!goes), "{table}: {until}");
            }
        });
    }
}
