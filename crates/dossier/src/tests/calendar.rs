//! The calendar feed: its days, its words, its link that can be renewed and stopped.

use axum::http::StatusCode;
use loper_database::scope::Own;
use loper_testkit::browser::Browser;
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{NOW, new_id, on_both};
use loper_vocabulary::identity::TalkId;
use loper_vocabulary::time::Moment;

use super::house::{browser, house, steps};
use crate::store;

/// The address of the feed that this browser made.
fn feed(browser: &Browser) -> String {
    format!("/agenda/{}.ics", browser.cookie("loper_agenda").expect("a link"))
}

#[test]
fn a_calendar_reads_the_days_and_nothing_of_what_they_are_about() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        for (text, day) in [("Bellen over mijn stage bij de dokter", "2026-12-05"), ("Geen dag", "")] {
            samira.post("/mijn/plan/stap", &[("stap", text), ("datum", day), ("hulp", "tante Nora")]);
        }
        let (talk, other) = (TalkId(new_id()), TalkId(new_id()));
        let at = Moment(NOW.0 + 14 * 86_400_000_000);
        db.write_blocking(Own(Who::Samira.id()), move |tx| {
            store::calendar::put_talk(tx, talk, Some(NOW))?;
            store::calendar::put_talk(tx, talk, Some(at))?;
            store::calendar::put_talk(tx, other, Some(at))?;
            store::calendar::put_talk(tx, other, None)
        })
        .expect("talks");
        assert!(samira.get("/mijn/plan/agenda").words().contains("Maak mijn agenda"));
        let made = samira.post("/mijn/plan/agenda", &[("doe", "maak")]);
        assert!(made.location().starts_with("/mijn/plan/agenda"), "{}", made.location());
        let first = feed(&samira);
        assert!(samira.get(made.location()).body.contains(&format!("http://localhost:8080{first}")));
        let mut phone = Browser::new(house(db));
        let file = phone.get(&first);
        assert_eq!(
            (file.status, file.header("content-type")),
            (StatusCode::OK, "text/calendar; charset=utf-8")
        );
        assert_eq!(file.header("referrer-policy"), "no-referrer");
        for line in [
            "DTSTART;VALUE=DATE:20261205",
            "SUMMARY:Stap in je plan",
            "SUMMARY:Gesprek op school",
            "DTSTART:20261208T120000Z",
            "DTEND:20261208T123000Z",
            "CLASS:PRIVATE",
        ] {
            assert!(file.body.contains(line), "{line}: {}", file.body);
        }
        assert_eq!(file.body.matches("BEGIN:VEVENT").count(), 2, "{}", file.body);
        for word in ["dokter", "Bellen", "Nora", "Samira", "Jan"] {
            assert!(!file.body.contains(word), "{word}: {}", file.body);
        }
        assert!(phone.get(&format!("{first}?taal=en")).body.contains("SUMMARY:Step in your plan"));
        samira.post("/mijn/plan/agenda", &[("doe", "maak")]);
        assert_eq!(phone.get(&first).status, StatusCode::NOT_FOUND, "a renewed link is dead");
        let second = feed(&samira);
        assert_eq!(phone.get(&second).status, StatusCode::OK);
        assert_eq!(phone.get(second.trim_end_matches(".ics")).status, StatusCode::NOT_FOUND);
        samira.post("/mijn/plan/agenda", &[("doe", "stop")]);
        assert_eq!(phone.get(&second).status, StatusCode::NOT_FOUND, "a stopped one too");
        assert!(!samira.get("/mijn/plan/agenda").body.contains(&second));
    });
}

#[test]
fn a_step_that_is_done_leaves_the_calendar() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        samira.post("/mijn/plan/stap", &[("stap", "Proefles"), ("datum", "2026-12-05")]);
        samira.post("/mijn/plan/agenda", &[("doe", "maak")]);
        let mut phone = Browser::new(house(db));
        assert!(phone.get(&feed(&samira)).body.contains("20261205"));
        let page = samira.get("/mijn/plan");
        let step = page.links().into_iter().find(|it| it.starts_with("/mijn/plan/stap/")).expect("a step");
        samira.post(&step, &[("doe", "klaar")]);
        assert!(!phone.get(&feed(&samira)).body.contains("20261205"));
    });
}
