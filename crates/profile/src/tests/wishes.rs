//! `/test/wensen`, and what the rooms above read of it.

use axum::http::StatusCode;
use loper_database::scope::Anonymous;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::level::{Level, StudyMode};
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};

use loper_web::app::App;

use super::questions::{answer_all, begin, code_of, helper, owner};
use crate::model::about::{About, Travel, Wish};
use crate::store;
use crate::world::{self, days_go_by, in_both_worlds, now};

fn about(app: &App, code: &str) -> About {
    let owner = owner(app, code).expect("an owner");
    let today = now().date().expect("a day");
    let read = app.db().read_blocking(Anonymous(owner), move |tx| {
        let about = store::about::about(tx, today)?;
        assert!(tx.statements() <= 8, "{} statements", tx.statements());
        Ok::<_, loper_database::error::Error>(about)
    });
    read.expect("it can be read")
}

const ALL: [(&str, &str); 9] = [
    ("wens-animals", "like"),
    ("wens-screen", "dislike"),
    ("wens-people", "open"),
    ("nooit", "heights"),
    ("niveau", "vmbo_kb"),
    ("regio", "AM13"),
    ("reizen", "neighbours"),
    ("weg", "bbl"),
    ("jaren", "3"),
];

#[test]
fn everything_that_was_said_is_there_for_finding_what_fits() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let kept = browser.post("/test/wensen", &ALL);
        assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/test/wensen?bewaard=1"));
        let code = code_of(&kept);
        begin(&mut browser, "short");
        answer_all(&mut browser, helper);
        browser.post("/test/kwaliteiten", &[("bewijs-q1", "Ik luister elke dag naar mijn oma.")]);
        let about = about(app, &code);
        let wishes = [(Condition::Screen, Wish::Dislike), (Condition::Animals, Wish::Like)];
        assert_eq!(about.wishes, wishes.into());
        assert_eq!(about.limits.never, [Condition::Heights].into());
        assert_eq!(about.limits.modes, [StudyMode::Bbl].into());
        assert_eq!((about.limits.years_max, about.limits.travel), (Some(3), Some(Travel::Neighbours)));
        assert_eq!(about.level, Some(Level::VmboKb));
        assert_eq!(about.region.as_ref().map(LabourRegion::as_str), Some("AM13"));
        assert!(about.interests.is_some() && about.values.is_none());
        assert!(about.skills.contains("S1.7.3"), "{:?}", about.skills);
        let page = browser.get("/test/wensen?bewaard=1");
        assert!(page.words().contains("Je wensen zijn bewaard"));
        for part in [
            "name=\"wens-animals\" value=\"like\" checked",
            "value=\"vmbo_kb\" selected",
            "value=\"AM13\" selected",
        ] {
            assert!(page.body.contains(part), "{part}");
        }
    });
}

#[test]
fn a_number_of_minutes_goes_with_a_municipality_and_brings_its_region() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let alone = browser.post("/test/wensen", &[("minuten", "45")]);
        assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(alone.words().contains("Zeg daarom ook in welke gemeente je woont"), "{}", alone.words());
        let nowhere = browser.post("/test/wensen", &[("minuten", "45"), ("woonplaats", "Atlantis")]);
        assert!(nowhere.words().contains("Deze gemeente kennen we niet"), "{}", nowhere.words());
        assert!(nowhere.body.contains("value=\"Atlantis\""), "what was typed stays");
        let forged = browser.post("/test/wensen", &[("minuten", "44"), ("woonplaats", "stadskanaal")]);
        assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = browser.post("/test/wensen", &[("minuten", "45"), ("woonplaats", "stadskanaal")]);
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let about = about(app, &code_of(&kept));
        assert_eq!(about.limits.minutes_max, Some(45));
        assert_eq!(about.home.as_ref().map(MunicipalityCode::as_str), Some("GM0037"));
        assert_eq!(
            about.region.as_ref().map(LabourRegion::as_str),
            Some("AM01"),
            "the region that it lies in"
        );
        let page = browser.get("/test/wensen");
        assert!(page.body.contains("value=\"Stadskanaal\" list="), "{}", page.words());
    });
}

#[test]
fn a_wish_taken_back_is_gone_and_the_newest_day_counts() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let code = code_of(&browser.post("/test/wensen", &ALL));
        days_go_by(3);
        browser.post("/test/wensen", &[("wens-animals", "open"), ("wens-screen", "like")]);
        let about = about(app, &code);
        assert_eq!(about.wishes, [(Condition::Screen, Wish::Like)].into());
        assert!(about.limits.never.is_empty() && about.level.is_none(), "{about:?}");
    });
}

#[test]
fn what_does_not_fit_together_is_told_and_what_was_typed_stays() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let both = browser
            .post("/test/wensen", &[("wens-heights", "like"), ("nooit", "heights"), ("niveau", "havo")]);
        assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(both.words().contains("Kies een van de twee"), "{}", both.words());
        assert!(both.body.contains("name=\"wens-heights\" value=\"like\" checked"));
        assert!(both.body.contains("value=\"havo\" selected"));
        let near = browser.post("/test/wensen", &[("reizen", "region")]);
        assert!(near.words().contains("Kies daarom ook in welke regio"), "{}", near.words());
        for sent in [
            [("jaren", "200")],
            [("niveau", "<script>")],
            [("regio", "AM77")],
            [("nooit", "x")],
            [("weg", "x")],
        ] {
            let answer = browser.post("/test/wensen", &sent);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{sent:?}");
            assert!(
                answer.words().contains("Dit kun je hier niet kiezen") && !answer.body.contains("<script>\""),
                "{sent:?}"
            );
        }
        assert_eq!(browser.post("/test/wensen", &[("wens-zweven", "like")]).status, StatusCode::BAD_REQUEST);
        assert!(
            !browser.get("/test/wensen").body.contains("value=\"like\" checked"),
            "nothing of it was kept"
        );
    });
}

#[test]
fn the_region_of_the_map_stands_there_to_begin_with() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let page = browser.get_with("/test/wensen", &[("cookie", "loper_regio=AM11")]);
        assert!(page.body.contains("value=\"AM11\" selected"), "{}", page.words());
    });
}
