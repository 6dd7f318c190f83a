//! A talk from the plan to the step in the learner's plan.

use axum::http::StatusCode;
use loper_testkit::browser::{Browser, encode};
use loper_testkit::cast::Who;

use super::house::{agree, basis, browser, count, entry, hold, on_both, plan, say, send};

#[test]
fn a_talk_is_planned_prepared_held_and_confirmed_by_both() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        assert!(
            samira
                .get("/mijn/gesprekken")
                .words()
                .contains("Jan de Wit ziet dat jullie nog niet hebben gepraat.")
        );
        let shown = entry(db, Who::Samira, "Meelopen bij de garage", "Je bent vooral aan het zoeken");
        entry(db, Who::Samira, "Iets geheims", "Dit laat ik niet zien");
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");

        let mine = samira.get("/mijn/gesprekken");
        assert!(mine.words().contains("Dinsdag 8 december 2026, 10.30 uur"), "{}", mine.words());
        let shown = shown.to_string();
        let kept =
            send(&mut samira, &format!("{talk}/voorbereiden"), &[("wens", "Mijn stage"), ("stuk", &shown)]);
        assert_eq!(kept.location(), talk);
        let seen = jan.get(&talk).words();
        assert!(seen.contains("Mijn stage") && seen.contains("Je bent vooral aan het zoeken"), "{seen}");
        assert!(!seen.contains("geheims") && !seen.contains("laat ik niet zien"), "{seen}");
        assert_eq!(
            count(db, "select count(*) from dossier_look where part = 'entry'"),
            1,
            "the learner sees the look"
        );

        said_and_agreed(&mut jan, &mut samira, &talk);
        assert_eq!(count(db, "select count(*) from guidance_heard where last_talk_on is not null"), 0);
        assert_eq!(send(&mut jan, &format!("{talk}/klopt"), &[]).location(), talk);
        assert_eq!(
            count(db, "select count(*) from guidance_heard where last_talk_on is not null"),
            0,
            "it does not count yet"
        );
        assert_eq!(send(&mut samira, &format!("{talk}/klopt"), &[]).location(), talk);
        assert_eq!(count(db, "select count(*) from guidance_heard where last_talk_on = '2026-11-24'"), 1);
        assert_eq!(
            count(
                db,
                "select count(*) from dossier_step where text = 'Een open dag kiezen' and talk is not null"
            ),
            1
        );
        assert_eq!(
            count(
                db,
                "select count(*) from dossier_entry where kind = 'reflection' and reflection like '%fouten'"
            ),
            1
        );
        assert_eq!(count(db, "select count(*) from people_trail where act = 'talk_confirmed'"), 1);
        assert_eq!(count(db, "select count(*) from guidance_talk where state = 'confirmed'"), 1);
        let late = samira.post(&format!("{talk}/deel/1"), &[("basis", ""), ("tekst", "Toch anders")]);
        assert_eq!(late.status, StatusCode::FORBIDDEN, "what is confirmed does not change");
    });
}

/// What the two say, agree on and note; before there is a step, the report can't be confirmed.
fn said_and_agreed(jan: &mut Browser, samira: &mut Browser, talk: &str) {
    assert_eq!(say(jan, talk, 1, "Ik trok kabels").location(), format!("{talk}/deel/2"));
    assert_eq!(say(samira, talk, 2, "Ik zoek graag naar fouten").location(), format!("{talk}/deel/3"));
    let early = send(samira, &format!("{talk}/klopt"), &[]);
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.words().contains("Er is nog geen stap."), "{}", early.words());
    assert_eq!(agree(samira, talk, "Een open dag kiezen", "2026-12-15").location(), talk);
    let noted = send(jan, &format!("{talk}/notitie"), &[("notitie", "Samira straalde")]);
    assert_eq!(noted.location(), talk);
    let report = samira.get(talk).words();
    assert!(report.contains("Over mij, van Jan de Wit") && report.contains("Samira straalde"), "{report}");
}

#[test]
fn a_form_that_is_sent_twice_is_one_talk_and_one_confirmation() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let address = format!("/begeleiding/{}/gesprek/nieuw", Who::Samira.id());
        let fields = [
            ("eenmaal", "0123456789abcdef0123456789abcdef"),
            ("dag", "2026-12-08"),
            ("tijd", "10.30"),
            ("duur", ""),
        ];
        let first = jan.post(&address, &fields).location().to_owned();
        assert_eq!(jan.post(&address, &fields).location(), first);
        assert_eq!(count(db, "select count(*) from guidance_talk"), 1);
        hold(&mut samira, &first, "Een brief schrijven", "");
        send(&mut samira, &format!("{first}/klopt"), &[]);
        assert_eq!(count(db, "select count(*) from dossier_step"), 1);
    });
}

#[test]
fn two_who_write_in_one_part_lose_nothing() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        let part = format!("{talk}/deel/2");
        let (of_jan, of_samira) = (basis(&mut jan, &part), basis(&mut samira, &part));
        let kept = jan.post(&part, &[("basis", &of_jan), ("tekst", "Van Jan")]);
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let both = samira.post(&part, &[("basis", &of_samira), ("tekst", "Van Samira")]);
        assert_eq!(both.status, StatusCode::CONFLICT);
        assert!(both.body.contains("Van Jan") && both.body.contains("Van Samira"));
        let next = both.body.split_once("name=\"basis\" value=\"").expect("a basis").1;
        let next = next.split_once('"').expect("a value").0.to_owned();
        let settled = samira.post(&part, &[("basis", &next), ("tekst", "Van ons allebei")]);
        assert_eq!(settled.status, StatusCode::SEE_OTHER);
        assert!(jan.get(&part).body.contains("Van ons allebei"));

        let steps = format!("{talk}/deel/4");
        let (of_jan, of_samira) = (basis(&mut jan, &steps), basis(&mut samira, &steps));
        jan.post(&steps, &[("basis", &of_jan), ("stap-0", "Stap van Jan")]);
        let both = samira.post(&steps, &[("basis", &of_samira), ("stap-0", "Stap van Samira")]);
        assert_eq!(both.status, StatusCode::CONFLICT);
        assert!(both.body.contains("Stap van Jan") && both.body.contains("Stap van Samira"));
    });
}

#[test]
fn the_script_hears_what_was_kept_and_what_was_not() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        let part = format!("{talk}/deel/1");
        let headers = [
            ("accept", "application/json"),
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
        ];
        let old = basis(&mut samira, &part);
        let body = format!("basis={old}&tekst={}", encode("Ik zag een kraan"));
        let kept = samira.send("POST", &part, &headers, &body);
        assert_eq!(kept.status, StatusCode::OK);
        assert!(kept.body.contains("Alles is bewaard om 13.00 uur"), "{}", kept.body);
        let late = samira.send("POST", &part, &headers, &format!("basis={old}&tekst=anders"));
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Je tekst staat nog hier"), "{}", late.body);
        let again = samira.send("POST", &part, &headers, &body);
        assert_eq!(again.status, StatusCode::OK, "the same text is no conflict");
    });
}

#[test]
fn walking_past_an_empty_part_begins_nothing() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        let basis = basis(&mut samira, &format!("{talk}/deel/1"));
        samira.post(&format!("{talk}/deel/1"), &[("basis", &basis), ("tekst", "  ")]);
        assert_eq!(count(db, "select count(*) from guidance_talk where state = 'planned'"), 1);
        let day = samira.post(&format!("{talk}/deel/4"), &[("stap-0", "Bellen"), ("dag-0", "32 mei")]);
        assert_eq!(day.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(day.body.contains("Bellen"), "what was typed is kept");
    });
}

#[test]
fn an_appointment_moves_and_is_called_off() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        // The night of 28 March 2027 skips the hour after two.
        let moved = send(
            &mut jan,
            &format!("{talk}/tijd"),
            &[("dag", "2027-03-28"), ("tijd", "02:30"), ("duur", "30")],
        );
        assert_eq!(moved.location(), talk);
        assert!(
            samira.get(&talk).words().contains("Zondag 28 maart 2027, 3.30 uur"),
            "{}",
            samira.get(&talk).words()
        );
        assert_eq!(count(db, "select count(*) from dossier_calendar_talk"), 1);
        let past = send(
            &mut jan,
            &format!("{talk}/tijd"),
            &[("dag", "2026-11-23"), ("tijd", "25:00"), ("duur", "500")],
        );
        assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["Deze dag is al voorbij", "Kies een tijd", "Kies tussen 5 en 180 minuten"] {
            assert!(past.words().contains(part), "{part} is missing in {}", past.words());
        }
        assert_eq!(
            samira.get(&format!("{talk}/tijd")).status,
            StatusCode::NOT_FOUND,
            "the guide sets the time"
        );
        assert_eq!(send(&mut samira, &format!("{talk}/afzeggen"), &[]).location(), talk);
        assert_eq!(count(db, "select count(*) from dossier_calendar_talk"), 0);
        assert!(jan.get("/begeleiding").words().contains("Het gesprek van 28 maart 2027 ging niet door."));
        assert_eq!(
            send(&mut jan, &format!("{talk}/tijd"), &[("dag", "2026-12-08"), ("tijd", "9")]).status,
            StatusCode::FORBIDDEN
        );
    });
}

#[test]
fn a_learner_asks_for_a_talk_and_the_guide_sets_its_time() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let guide = Who::Jan.id().to_string();
        let asked =
            send(&mut samira, "/mijn/gesprekken/vraag", &[("begeleider", &guide), ("wens", "Ik twijfel")]);
        let talk = asked.location().to_owned();
        assert!(jan.get("/begeleiding").words().contains("Vroeg op 24 november 2026 om een gesprek."));
        assert_eq!(
            plan(&mut jan, Who::Samira, "2026-12-01"),
            talk,
            "the talk that was asked for gets the time"
        );
        assert!(jan.get(&talk).words().contains("Ik twijfel"));
        let stranger = Who::Els.id().to_string();
        let wrong = send(&mut samira, "/mijn/gesprekken/vraag", &[("begeleider", &stranger), ("wens", "x")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "only of one's own guides");
    });
}

#[test]
fn what_people_type_is_text() {
    on_both(|db| {
        let (mut jan, mut samira) = (browser(db, Who::Jan), browser(db, Who::Samira));
        let bad = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        let talk = plan(&mut jan, Who::Samira, "2026-12-08");
        send(
            &mut jan,
            &format!("{talk}/tijd"),
            &[("dag", "2026-12-08"), ("tijd", "9"), ("plek", bad), ("over", bad)],
        );
        send(&mut samira, &format!("{talk}/voorbereiden"), &[("wens", bad)]);
        for part in 1..=3 {
            say(&mut samira, &talk, part, bad);
        }
        agree(&mut samira, &talk, bad, "2026-12-09");
        send(&mut jan, &format!("{talk}/notitie"), &[("notitie", bad)]);
        let pages = ["", "/deel/1", "/deel/2", "/deel/3", "/deel/4", "/voorbereiden"];
        for page in pages.map(|it| format!("{talk}{it}")) {
            let answer = samira.get(&page);
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(!answer.body.contains("<script>alert") && !answer.body.contains("<img src=x"), "{page}");
        }
        send(&mut samira, &format!("{talk}/klopt"), &[]);
        for (browser, page) in
            [(&mut jan, "/begeleiding".to_owned()), (&mut samira, "/mijn/gesprekken".to_owned())]
        {
            let answer = browser.get(&page);
            assert!(!answer.body.contains("<script>alert"), "{page}");
        }
    });
}
