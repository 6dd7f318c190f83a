//! The plan: kept, met by another tab, its steps ticked, moved, taken out and put back.

use axum::http::StatusCode;
use jiff::civil::date;
use loper_database::scope::Own;
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::cast::{self, Who};
use loper_testkit::fresh::{NOW, new_id, on_both};
use loper_vocabulary::identity::{StepId, TalkId};
use loper_vocabulary::time::Moment;

use super::house::{browser, steps};
use crate::model::plan::{
    Part, Plan, STEPS_MAX, Step, StepProblem, Typed, is_link, next, option_lines, words,
};
use crate::store;

/// The key of the first form on a page.
fn key(page: &Answer) -> String {
    let rest = page.body.split_once("name=\"eenmaal\" value=\"").map(|it| it.1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

fn add(browser: &mut Browser, text: &str, day: &str) -> Answer {
    browser.post("/mijn/plan/stap", &[("stap", text), ("datum", day), ("hulp", "tante Nora")])
}

/// The page of the first step that can be changed.
fn step_page(page: &Answer) -> String {
    page.links().into_iter().find(|it| it.starts_with("/mijn/plan/stap/")).expect("a step")
}

#[test]
fn a_plan_is_kept_in_ones_own_words() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        let empty = samira.get("/mijn/plan");
        assert!(empty.words().contains("Hier komt jouw plan"), "{}", empty.words());
        let form = samira.get("/mijn/plan/wijzig");
        let eenmaal = key(&form);
        let typed = [
            ("eenmaal", eenmaal.as_str()),
            ("versie", "0"),
            ("doel", "  In maart weet ik\u{0} wat ik kies  "),
            (
                "opties",
                "Verzorgende IG https://example.org/zorg\r\njavascript:alert(1)\r\n/opleidingen/mbo-25655",
            ),
            ("redenen", "Ik vind mensen leuk.\r\n\r\n<b>Echt</b>"),
        ];
        let saved = samira.post("/mijn/plan/wijzig", &typed);
        assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/mijn/plan"));
        let again = samira.post("/mijn/plan/wijzig", &typed);
        assert_eq!(again.location(), "/mijn/plan", "the same form twice is one change");
        let page = samira.get("/mijn/plan");
        let said = page.words();
        assert!(said.contains("In maart weet ik wat ik kies"), "{said}");
        assert!(page.body.contains("href=\"https://example.org/zorg\""), "{}", page.body);
        assert!(!page.body.contains("href=\"javascript") && !page.body.contains("<b>Echt"), "{}", page.body);
        let kept = db.read_blocking(Own(Who::Samira.id()), store::plan::plan).expect("the plan");
        assert_eq!(kept.version, 1);
        assert!(browser(db, Who::Daan).get("/mijn/plan").words().contains("Hier komt jouw plan"));
        assert_eq!(browser(db, Who::Jan).get("/mijn/plan").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn two_tabs_meet_on_a_page_with_both_texts() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        samira.post("/mijn/plan/wijzig", &[("versie", "0"), ("doel", "Kiezen"), ("keuze", "Zorg")]);
        samira.post("/mijn/plan/wijzig", &[("versie", "1"), ("doel", "Kiezen in maart"), ("keuze", "Zorg")]);
        let met = samira
            .post("/mijn/plan/wijzig", &[("versie", "1"), ("doel", "Kiezen in mei"), ("keuze", "Zorg")]);
        assert_eq!(met.status, StatusCode::CONFLICT);
        let said = met.words();
        assert!(said.contains("Kiezen in maart") && met.body.contains("value=\"Kiezen in mei\""), "{said}");
        assert!(
            met.body.contains("name=\"versie\" value=\"2\""),
            "the form is made on what stands there now"
        );
        let kept = samira
            .post("/mijn/plan/wijzig", &[("versie", "2"), ("doel", "Kiezen in mei"), ("keuze", "Zorg")]);
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        // The same words from an old tab: nothing is lost, so nothing is asked.
        let same = samira
            .post("/mijn/plan/wijzig", &[("versie", "1"), ("doel", "Kiezen in mei"), ("keuze", "Zorg")]);
        assert_eq!(same.status, StatusCode::SEE_OTHER);
        let long = "a".repeat(201);
        let refused = samira.post("/mijn/plan/wijzig", &[("versie", "3"), ("doel", &long)]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(&long), "what was typed is still there");
    });
}

#[test]
fn steps_are_ticked_moved_taken_out_and_put_back() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let mut samira = browser(db, Who::Samira);
        assert_eq!(add(&mut samira, "Proefles bij zorg", "2027-01-15").status, StatusCode::SEE_OTHER);
        let page = samira.get("/mijn/plan");
        assert!(
            page.words().contains("Proefles bij zorg samen met tante Nora voor 15 januari 2027"),
            "{}",
            page.words()
        );
        let to = step_page(&page);
        samira.post(&to, &[("stap", "Proefles"), ("datum", "2027-02-01"), ("hulp", "")]);
        assert!(samira.get("/mijn/plan").words().contains("Proefles voor 1 februari 2027"));
        samira.post(&to, &[("doe", "klaar")]);
        assert!(samira.get("/mijn/plan").body.contains("<s>Proefles</s>"));
        samira.post(&to, &[("doe", "open")]);
        assert!(!samira.get("/mijn/plan").body.contains("<s>Proefles</s>"));
        let gone = samira.post(&to, &[("doe", "weg")]);
        let after = samira.get(gone.location());
        assert!(after.words().contains("De stap is weggehaald"), "{}", after.words());
        assert_eq!(samira.get(&to).status, StatusCode::NOT_FOUND);
        samira.post(&to, &[("doe", "terug")]);
        assert!(samira.get("/mijn/plan").words().contains("Proefles voor 1 februari 2027"));
        let mut daan = browser(db, Who::Daan);
        for fields in
            [[("doe", "klaar")], [("doe", "weg")], [("doe", "terug")], [("stap", "x")], [("stap", "")]]
        {
            assert_eq!(daan.post(&to, &fields).status, StatusCode::NOT_FOUND, "{fields:?}");
        }
        let bad = add(&mut samira, "", "31-02-2027");
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            bad.body.contains("31-02-2027") && bad.words().contains("Dit is geen datum"),
            "{}",
            bad.words()
        );
    });
}

#[test]
fn a_step_of_a_talk_lands_once_and_a_full_plan_says_so() {
    on_both(&steps(), |db| {
        cast::fill(db);
        let step = |id, due_on, text: &str| Step {
            id,
            text: text.into(),
            due_on,
            helper: String::new(),
            done_on: None,
            talk: Some(TalkId(new_id())),
            made_at: NOW,
        };
        let (early, late) = (date(2026, 12, 1), date(2027, 1, 1));
        let id = StepId(new_id());
        let (one, other) = (step(id, Some(late), "Later"), step(StepId(new_id()), Some(early), "Eerst"));
        let first = db.write_blocking(Own(Who::Samira.id()), move |tx| {
            assert!(store::plan::add_step(tx, &one)? && store::plan::add_step(tx, &one)?);
            assert!(store::plan::add_step(tx, &other)?);
            assert_eq!(store::plan::steps(tx)?.len(), 2);
            store::plan::next_step(tx)
        });
        assert_eq!(first.expect("steps").map(|it| it.text), Some("Eerst".into()));
        assert!(browser(db, Who::Samira).get("/mijn/plan").words().contains("uit een gesprek"));
        db.write_blocking(Own(Who::Samira.id()), move |tx| {
            for _ in 0..STEPS_MAX {
                store::plan::add_step(tx, &step(StepId(new_id()), None, "Nog een"))?;
            }
            Ok::<_, loper_database::error::Error>(())
        })
        .expect("many steps");
        let full = add(&mut browser(db, Who::Samira), "Een te veel", "");
        assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(full.words().contains("Je hebt al 100 stappen"), "{}", full.words());
    });
}

#[test]
fn what_comes_next_has_the_earliest_day() {
    let step = |number: u128, due_on, done_on| Step {
        id: StepId(uuid::Uuid::from_u128(number)),
        text: number.to_string(),
        due_on,
        helper: String::new(),
        done_on,
        talk: None,
        made_at: Moment(i64::try_from(number).expect("small")),
    };
    let day = |it| Some(date(2026, 12, it));
    let all = [step(1, None, None), step(2, day(9), None), step(3, day(4), None), step(4, day(1), day(1))];
    assert_eq!(next(&all).map(|it| it.text.as_str()), Some("3"));
    assert_eq!(next(&all[..1]).map(|it| it.text.as_str()), Some("1"));
    assert_eq!(next(&all[3..]), None);
}

#[test]
fn words_are_kept_as_they_can_be_shown() {
    for (typed, kept) in
        [("  a\r\nb\rc\n", "a\nb\nc"), ("a\u{0}b\u{7}c", "abc"), ("مرحبا 👩‍⚕️", "مرحبا 👩‍⚕️"), ("\t\n ", "")]
    {
        assert_eq!(words(typed), kept, "{typed:?}");
    }
    let long = Plan::typed(0, |part| if part == Part::PlanB { "b".repeat(2001) } else { String::new() });
    assert_eq!(long, Err(vec![Part::PlanB]));
}

#[test]
fn only_an_address_is_a_link() {
    for (word, is) in [
        ("https://www.example.org/a?b=c", true),
        ("/beroepen/verzorgende", true),
        ("/opleidingen/mbo-25655", true),
        ("http://example.org", false),
        ("javascript:alert(1)", false),
        ("//evil.example", false),
        ("/mijn/plan", false),
        ("https://user@evil.example", false),
        ("https://a\"onclick=x.example", false),
        ("https://nergens", false),
    ] {
        assert_eq!(is_link(word), is, "{word}");
    }
    let lines = option_lines("Zorg https://example.org\n\n  Techniek \n/beroepen/lasser");
    let found: Vec<(&str, Option<&str>)> = lines.iter().map(|it| (it.words.as_ref(), it.link)).collect();
    assert_eq!(
        found,
        [
            ("Zorg", Some("https://example.org")),
            ("Techniek", None),
            ("/beroepen/lasser", Some("/beroepen/lasser"))
        ]
    );
}

#[test]
fn a_step_says_everything_that_is_wrong_with_it() {
    let (long, helper) = ("s".repeat(201), "h".repeat(101));
    let all = Typed::read(&long, "morgen", &helper).expect_err("problems");
    assert_eq!(all, [StepProblem::Long, StepProblem::Date, StepProblem::HelperLong]);
    assert_eq!(Typed::read(" ", "0001-01-01", ""), Err(vec![StepProblem::Empty, StepProblem::Date]));
    let good = Typed::read(" Bel\nJan ", " 2027-02-28 ", "").expect("a step");
    assert_eq!((good.text.as_str(), good.due_on), ("Bel Jan", Some(date(2027, 2, 28))));
}
