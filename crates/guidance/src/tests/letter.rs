//! Letters and the calendar: that there is a talk, never what it is about.

use axum::http::StatusCode;
use loper_database::db::Db;
use loper_database::scope::Own;
use loper_people::model::email::Email;
use loper_testkit::cast::{Who, class};

use super::house::{browser, count, hold, now, on_both, plan, say, send};

fn address(db: &Db, who: Who, email: &'static str) {
    let at = now();
    db.write_blocking(Own(who.id()), move |tx| {
        loper_people::store::account::add_address(tx, &Email::parse(email).expect("an address"), Some(at))
    })
    .expect("an address");
}

#[test]
fn whoever_has_to_know_gets_a_letter_that_says_nothing_private() {
    on_both(|db| {
        address(db, Who::Samira, "samira@voorbeeld.example");
        address(db, Who::Jan, "jan@voorbeeld.example");
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let guide = Who::Jan.id().to_string();
        send(&mut samira, "/mijn/gesprekken/vraag", &[("begeleider", &guide), ("wens", "kanarie-wens")]);
        assert_eq!(count(db, "select count(*) from mail_letter where address like 'jan@%'"), 1);
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        send(&mut jan, &format!("{talk}/tijd"), &[("dag", "2026-12-09"), ("tijd", "9"), ("duur", "20")]);
        assert_eq!(
            count(db, "select count(*) from mail_letter where address like 'samira@%'"),
            2,
            "each time is a letter"
        );
        say(&mut samira, &talk, 1, "kanarie-woorden");
        send(&mut jan, &format!("{talk}/klopt"), &[]);
        assert_eq!(count(db, "select count(*) from mail_letter where subject like 'Klopt het verslag%'"), 1);
        let next = plan(&mut jan, Who::Samira, "2026-12-15");
        let what = format!("{}.{}", Who::Jan.membership(), class(0));
        let to = Who::Els.membership().to_string();
        send(&mut browser(db, Who::Carla), "/beheer/caseload", &[("wat", &what), ("naar", &to)]);
        assert_eq!(count(db, "select count(*) from mail_letter where subject like 'Een ander neemt%'"), 2);
        send(&mut samira, &format!("{next}/afzeggen"), &[]);
        assert_eq!(
            count(
                db,
                "select count(*) from mail_letter where body like '%kanarie%' or subject like '%kanarie%'"
            ),
            0
        );
    });
}

#[test]
fn a_talk_that_comes_soon_is_recalled_once_until_it_is_prepared() {
    on_both(|db| {
        address(db, Who::Samira, "samira@voorbeeld.example");
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let (soon, later) =
            (plan(&mut jan, Who::Samira, "2026-11-27"), plan(&mut jan, Who::Samira, "2026-11-28"));
        let app = super::house::app(db);
        let recalled = "select count(*) from mail_letter where subject = 'Bereid je gesprek voor'";
        for _ in 0..2 {
            crate::jobs::prepare(&app).expect("the work is done");
            assert_eq!(count(db, recalled), 1, "{soon}");
        }
        send(&mut samira, &format!("{later}/voorbereiden"), &[("wens", "Mijn stage")]);
        super::house::day(1);
        crate::jobs::prepare(&app).expect("the work is done");
        assert_eq!(count(db, recalled), 1, "what was prepared needs no letter");
    });
}

#[test]
fn an_appointment_goes_to_a_calendar_without_what_it_is_about() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        send(&mut samira, &format!("{talk}/voorbereiden"), &[("wens", "kanarie-wens")]);
        let file = samira.get(&format!("{talk}/afspraak.ics"));
        assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
        for part in [
            "BEGIN:VEVENT",
            "DTSTART:20261208T093000Z",
            "DTEND:20261208T095000Z",
            "SUMMARY:Gesprek op school",
        ] {
            assert!(file.body.contains(part), "{part} is missing in {}", file.body);
        }
        assert!(!file.body.contains("kanarie") && !file.body.contains("Jan de Wit"));
        assert_eq!(browser(db, Who::Daan).get(&format!("{talk}/afspraak.ics")).status, StatusCode::NOT_FOUND);
        hold(&mut samira, &talk, "Een stap", "");
    });
}

#[test]
fn each_reads_a_letter_in_their_own_language() {
    on_both(|db| {
        address(db, Who::Samira, "samira@voorbeeld.example");
        address(db, Who::Jan, "jan@voorbeeld.example");
        db.write_blocking(Own(Who::Samira.id()), |tx| {
            loper_people::store::language::choose(tx, loper_vocabulary::language::Language::En)
        })
        .expect("a choice");
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let guide = Who::Jan.id().to_string();
        send(&mut samira, "/mijn/gesprekken/vraag", &[("begeleider", &guide), ("wens", "")]);
        plan(&mut jan, Who::Samira, "2026-12-08");
        let of = "select count(*) from mail_letter where language = 'en' and address like 'samira@%'";
        assert_eq!(count(db, of), 1);
        assert_eq!(
            count(
                db,
                "select count(*) from mail_letter where language = 'en' and body like '%8 December 2026%'"
            ),
            1,
            "with its day in English too"
        );
        assert_eq!(
            count(db, "select count(*) from mail_letter where language = 'nl' and address like 'jan@%'"),
            1
        );
    });
}
